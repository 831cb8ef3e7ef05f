import type { Dating, DatingStep, Day, DocumentId, MergedRecord, Span } from '../model/index.js';
import { captionOf, type RecordSet, type Report } from './record-set.js';
import { publicationDayOf, publishedOf, publishedWords, reportName } from './report-words.js';
import { originalsByDocument } from './support-words.js';
import { boundWords } from './when-words.js';

/** One step by which a report that bears no date is dated, in words. */
export interface DatingLine {
  /** "it calls Sergei Shoigu defence minister, who held that office from 2012-11-06 (lexicon)" */
  readonly words: string;
  /** "after 2012-11-05"; null where the step alone bounds nothing */
  readonly range: string | null;
  readonly rests: DatingStep['rests'];
  /** where the report says so */
  readonly span: Span | null;
  /** the other report on which the step rests */
  readonly report: DocumentId | null;
}

/** How a report that bears no date is dated: by its own words and the lexicon, then by other reports, which are told apart. */
export interface ReportDating {
  /** "after 2017-09-14, before 2017-10-31"; null where nothing bounds it */
  readonly words: string | null;
  readonly contradictory: boolean;
  readonly steps: readonly DatingLine[];
  /** what other reports of the record add; it is no part of what this report says of itself */
  readonly others: readonly DatingLine[];
}

const rangeWords = (earliest: Day | null, latest: Day | null): string | null =>
  earliest === null && latest === null ? null : boundWords({ earliest, latest, precision: 'range', year: 'inferred', text: '' });

/** The steps kept with a report, in words. */
export const datingSteps = (dating: Dating): readonly DatingLine[] =>
  dating.steps.map((step) => ({
    words: stepWords(step),
    range: rangeWords(step.earliest, step.latest),
    rests: step.rests,
    span: step.evidence[0] === undefined ? null : { start: step.evidence[0].start, end: step.evidence[0].end },
    report: null,
  }));

/** "it calls NAME defence minister, who held that office from 2012-11-06 (lexicon)" */
function stepWords({ says, known, rests }: DatingStep): string {
  if (known === null) return says;
  const joint = /^wh(?:o|ich) /u.test(known) ? ', ' : '; ';
  return `${says}${joint}${known}${rests === 'lexicon' ? ' (lexicon)' : ''}`;
}

/** How a report is dated that does not bear the day itself; null where it does, or where nothing is known. */
export function datingOf(set: RecordSet, report: Report): ReportDating | null {
  const when = publishedOf(report);
  const { dating } = report.facts;
  if (when !== null && when.precision !== 'range' && dating === undefined) return null;
  const steps = dating === undefined ? [] : datingSteps(dating);
  const bears = when !== null && when.precision !== 'range';
  const others = bears ? [] : [...datedCopies(set, report), ...datedRounds(set, report)];
  if (steps.length === 0 && others.length === 0) return null;
  const words = when?.precision === 'range' ? boundWords(when) : null;
  return { words, contradictory: dating?.contradictory ?? false, steps, others };
}

const isDated = (report: Report | undefined): report is Report =>
  report !== undefined && !report.withdrawn && publicationDayOf(report) !== null;

/** "a copy of it, Gazette, is dated 2017-09-16" */
function datedCopies(set: RecordSet, { document }: Report): readonly DatingLine[] {
  const copies = originalsByDocument(set.originals).get(document)?.documents ?? [];
  return copies
    .filter((other) => other !== document)
    .map((other) => set.reports.get(other))
    .filter(isDated)
    .map((copy) => ({
      words: `a copy of it, ${reportName(copy, copy.document)}, is dated ${publishedWords(copy)}`,
      range: null,
      rests: 'other-report' as const,
      span: null,
      report: copy.document,
    }));
}

/** so many meetings are asked at most */
const MOST = 5;

/** "it tells of Astana talks, round 6 as past; Gazette dates that 2017-09-15": only for numbered rounds, which are not taken for one another. */
function datedRounds(set: RecordSet, { document }: Report): readonly DatingLine[] {
  const found: DatingLine[] = [];
  for (const record of set.records) {
    if (found.length === MOST) break;
    if (record.kind !== 'meeting' || !record.reports.includes(document) || (record.values['round'] ?? []).length !== 1) continue;
    const line = roundLine(set, record, document);
    if (line !== null) found.push(line);
  }
  return found;
}

function roundLine(set: RecordSet, record: MergedRecord, document: DocumentId): DatingLine | null {
  const own = record.claims.find((claim) => claim.document === document);
  const by = record.claims.find(
    (claim) => claim.document !== document && isDated(set.reports.get(claim.document)) && dayIn(claim.values['date']) !== null,
  );
  const day = by === undefined ? null : dayIn(by.values['date']);
  if (own === undefined || by === undefined || day === null || record.disagreements.includes('date')) return null;
  const status = own.status.value;
  const past = status === 'reported' || status === 'background' || status === 'ongoing';
  if (!past && status !== 'planned') return null;
  const name = reportName(set.reports.get(by.document), by.document);
  return {
    words: `it tells of \u201c${captionOf(set, record)}\u201d as ${past ? 'past or going on' : 'to come'}; ${name} dates that ${day}`,
    range: past ? rangeWords(day, null) : rangeWords(null, day),
    rests: 'other-report',
    span: { start: own.trigger.start, end: own.trigger.end },
    report: by.document,
  };
}

/** The day that a claim's values give, where they give one of a known year. */
function dayIn(values: MergedRecord['claims'][number]['values'][string] | undefined): Day | null {
  const when = values?.[0]?.value as unknown as { earliest: Day | null; precision: string; year: string } | undefined;
  return when !== undefined && when.precision === 'day' && when.year === 'stated' ? when.earliest : null;
}
