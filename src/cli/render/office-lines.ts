import type { Office, OfficeHolder, OfficeSource } from '../../app/views-and-exports.js';
import { shortQuote } from '../../app/views-and-exports.js';
import { counted } from '../counted.js';
import { safeLine } from '../safe-text.js';
import { wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';
import { shortDocument } from './short-document.js';

const INDENT = 4;

/** Offices by side: who held each by which reports, on whose word; several at once stand side by side. */
export function officeLines(offices: readonly Office[], page: Page): readonly string[] {
  const { colours } = page;
  let party = '';
  return offices.flatMap((office) => {
    const side = office.party?.name ?? 'Side not given';
    const head = side === party ? [] : [...(party === '' ? [] : ['']), colours.bold(safeLine(side))];
    party = side;
    return [
      ...head,
      `  ${colours.cyan(safeLine(office.office))}${office.severalAtOnce ? colours.yellow(' given to several for the same days') : ''}`,
      ...office.holders.flatMap((holder) => holderLines(holder, page)),
    ];
  });
}

function holderLines(holder: OfficeHolder, page: Page): readonly string[] {
  const words = `${holder.name}, ${holder.held} (${counted(holder.reports, 'report')})`;
  return [
    ...wrapped(safeLine(words), page.width - INDENT).map((line) => `${' '.repeat(INDENT)}${line}`),
    ...officeSourceLines(holder.sources.slice(0, 2), INDENT + 2, page),
  ];
}

/** Where offices are said: the words, the outlet, whose quoted words they are, the report. */
export const officeSourceLines = (sources: readonly OfficeSource[], indent: number, page: Page): readonly string[] =>
  sources.flatMap(({ quote, outlet, by, document }) => {
    const word = by === null ? '' : `, in words of ${by}`;
    const line = `\u201c${shortQuote(quote, 90)}\u201d ${outlet ?? 'outlet not given'}${word}, ${shortDocument(document)}`;
    return wrapped(safeLine(line), page.width - indent).map((one) => `${' '.repeat(indent)}${page.colours.dim(one)}`);
  });
