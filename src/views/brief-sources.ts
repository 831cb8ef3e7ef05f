import type { DocumentId } from '../model/index.js';
import { lineAlone, plain, soft, type BriefLine, type BriefNote } from './brief-parts.js';
import { coverageOf } from './coverage.js';
import { shortQuote } from './quote.js';
import type { RecordSet } from './record-set.js';
import { citedOutletOf, publishedWords, titleOf } from './report-words.js';

const TITLE = 100;

/** What a brief rests on: the reports of the record in one line, then those that its notes cite, with the numbers of the notes. */
export function sourceLines(
  set: RecordSet,
  notes: readonly BriefNote[],
  most: number,
): { readonly lines: readonly BriefLine[]; readonly more: number } {
  const cited = new Map<DocumentId, number[]>();
  for (const { document, number } of notes) {
    const held = cited.get(document);
    if (held) held.push(number);
    else cited.set(document, [number]);
  }
  const sorted = [...cited].sort(([, a], [, b]) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  return {
    lines: [...coverageLine(set), ...sorted.slice(0, most).map(([document, numbers]) => sourceLine(set, document, numbers))],
    more: Math.max(0, sorted.length - most),
  };
}

function coverageLine(set: RecordSet): readonly BriefLine[] {
  const { reports, independent, first, last, outlets } = coverageOf(set);
  if (reports === 0) return [];
  const count = reports === 1 ? '1 report' : `${String(reports)} reports, ${String(independent)} independent`;
  const dates = first === null || last === null ? '' : first === last ? `, of ${first}` : `, ${first} to ${last}`;
  const named =
    outlets.length === 0 ? '' : `, from ${String(outlets.length)} named ${outlets.length === 1 ? 'outlet' : 'outlets'}`;
  return [lineAlone([plain(`The record: ${count}${dates}${named}.`)])];
}

function sourceLine(set: RecordSet, document: DocumentId, numbers: readonly number[]): BriefLine {
  const report = set.reports.get(document);
  const title = titleOf(report);
  return lineAlone([
    plain(shortQuote(citedOutletOf(report) ?? 'outlet not given', TITLE)),
    ...(title === null ? [] : [plain(`, \u201c${shortQuote(title, TITLE)}\u201d`)]),
    plain(`, ${publishedWords(report)}`),
    soft(` \u00b7 ${numbers.length === 1 ? 'note' : 'notes'} ${numbers.join(', ')}`),
  ]);
}
