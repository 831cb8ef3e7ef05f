import type { Office, OfficeHolder } from '../../app/views-and-exports.js';
import { shortQuote } from '../../app/views-and-exports.js';
import { counted } from '../counted.js';
import { safeLine } from '../safe-text.js';
import { wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';
import { shortDocument } from './record-lines.js';

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
  const room = page.width - INDENT;
  const words = `${holder.name}, ${holder.held} (${counted(holder.reports, 'report')})`;
  const quotes = holder.sources.slice(0, 2).map(({ quote, outlet, by, document }) => {
    const word = by === null ? '' : `, in words of ${by}`;
    return `\u201c${shortQuote(quote, 90)}\u201d ${outlet ?? 'outlet not given'}${word}, ${shortDocument(document)}`;
  });
  return [
    ...wrapped(safeLine(words), room).map((line) => `${' '.repeat(INDENT)}${line}`),
    ...quotes.flatMap((quote) =>
      wrapped(safeLine(quote), room - 2).map((line) => `${' '.repeat(INDENT + 2)}${page.colours.dim(line)}`),
    ),
  ];
}
