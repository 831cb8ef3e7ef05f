import type { showReport } from '../../app/query.js';
import { handleOf } from '../../app/resolve.js';
import type { Cited } from '../../model/index.js';
import { boundWords, chainWords, datingSteps, shortQuote, valueWords } from '../../app/views-and-exports.js';
import { safeLine } from '../safe-text.js';
import { padded, wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';
import { shortDocument } from './short-document.js';

type ReportInFull = Awaited<ReturnType<typeof showReport>>;

const LABEL = 14;

/** A report in full: what it says of itself and the words that say so, how it arrived, its copies, and what was found in it. */
export function reportLines(found: ReportInFull, page: Page): readonly string[] {
  const { colours } = page;
  const { document, report, original, claims, withdrawn, visibility } = found;
  const facts = report.facts;
  const title = facts?.title?.value ?? report.receipts[0]?.title ?? 'A report without a title';
  const others = (original?.documents ?? []).filter((other) => other !== document.id);
  const line = (label: string, text: string): readonly string[] =>
    wrapped(safeLine(text), page.width - LABEL).map((words, i) => `${colours.dim(padded(i === 0 ? label : '', LABEL))}${words}`);
  const fact = (label: string, cited: Cited<unknown> | null | undefined, type: 'text' | 'when' = 'text'): readonly string[] => {
    if (!cited) return line(label, 'not given');
    const quotes = cited.evidence.map((evidence) => `“${shortQuote(evidence.quote)}”`).join(' ');
    const basis = cited.basis === 'stated' ? '' : ` (${cited.basis})`;
    return line(label, `${valueWords(type, cited.value)}${basis}${quotes === '' ? '' : ` · ${quotes}`}`);
  };
  /** the day that it bears, else between which days its words put it, step by step */
  const published = (): readonly string[] => {
    const when = facts?.published?.value ?? null;
    const dating = facts?.dating;
    const range = when?.precision === 'range' ? `undated: ${boundWords(when)} (inferred)` : null;
    return [
      ...(dating?.contradictory === true
        ? line('Published', 'undated: its words contradict one another')
        : range === null
          ? fact('Published', facts?.published, 'when')
          : line('Published', range)),
      ...(dating === undefined ? [] : datingSteps(dating)).flatMap((step, i) =>
        line(i === 0 ? 'by its words' : '', `${step.words}${step.range === null ? '' : `: ${step.range}`}`),
      ),
    ];
  };
  return [
    ...wrapped(safeLine(title), page.width).map(colours.bold),
    `Report ${colours.yellow(shortDocument(document.id))}${withdrawn ? colours.yellow(' withdrawn: counts for nothing') : ''}`,
    ...(visibility === 'public' ? [] : [colours.yellow(`${visibility}: stays out of what is handed on unless asked for`)]),
    '',
    ...fact('Outlet', facts?.outlet),
    ...published(),
    ...fact('Byline', facts?.byline),
    ...fact('Wire', facts?.wire),
    ...fact('Address', facts?.address),
    ...fact('Written in', facts?.datelinePlace),
    ...report.receipts.flatMap((receipt) =>
      line('Received', `${receipt.received.slice(0, 16).replace('T', ' ')} UTC from ${receipt.origin} (${receipt.encoding})`),
    ),
    ...(others.length === 0 ? [] : line('Copies', others.map(shortDocument).join(', '))),
    ...line('Length', `${String(report.length)} characters`),
    ...(report.failure === null ? [] : line('Not read', report.failure)),
    '',
    colours.bold(claims.length === 0 ? 'Nothing was found in it' : `Found in it: ${String(claims.length)}`),
    ...claims.flatMap((claim) => [
      `  ${colours.yellow(handleOf(claim.id))}  ${padded(claim.kind, 11)} ${colours.dim(claim.status.value)}`,
      ...wrapped(`“${safeLine(shortQuote(claim.passage.quote, 200))}”`, page.width - 12).map((words) => `            ${words}`),
      ...wrapped(safeLine(chainWords(claim.onWhoseWord)), page.width - 12).map((words) => `            ${colours.dim(words)}`),
    ]),
  ];
}
