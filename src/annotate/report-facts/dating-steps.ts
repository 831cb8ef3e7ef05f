import type { AnnotatedDocument, Day, DatingStep, Sentence, Span } from '../../model/index.js';
import { dayNumber, dayOf, parseDay } from '../times/calendar.js';

/** One step of dating a report, with the words that it rests on as spans. */
export interface Step extends Omit<DatingStep, 'evidence'> {
  readonly spans: readonly Span[];
}

/** What the steps are read from: the document as annotated so far. */
export type Read = Pick<
  AnnotatedDocument,
  'document' | 'regions' | 'sentences' | 'clauses' | 'times' | 'mentions' | 'attributions'
>;

/** No report that is kept as a text is older: what lies before is history to all of them, and tells none from another. */
export const OLDEST: Day = '1980-01-01';

/** The sentences that are the report's own: other headlines, credits and what a page adds never date it. */
export const ownSentences = (read: Read): readonly Sentence[] =>
  read.sentences.filter(({ region }) => region === 'body' || region === 'caption-photo');

/** The day so many days later; the same day where there is none. */
export function daysLater(day: Day, days: number): Day {
  const civil = parseDay(day);
  return (civil === null ? null : dayOf(dayNumber(civil.year, civil.month, civil.day) + days)) ?? day;
}

/** The same day so many years later, with whole months for a part of a year; the 29th of February becomes the 28th. */
export function yearsLater(day: Day, years: number): Day {
  const civil = parseDay(day);
  if (civil === null) return day;
  const months = civil.year * 12 + civil.month - 1 + Math.round(years * 12);
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dayOf(dayNumber(year, month, Math.min(civil.day, 28))) ?? day;
}

/** Whether all entities stand among the mentions: the company that a name of several events needs. */
export const inCompany = (present: ReadonlySet<string>, needed: readonly string[] | undefined): boolean =>
  (needed ?? []).every((id) => present.has(id));
