import type { Claim, Day, DocumentId, MergedRecord, PlaceRef, When } from '../model/index.js';
import { daysApart } from '../model/index.js';
import type { RecordSet } from './record-set.js';
import { timeOf } from './record-time.js';
import { citedOutletOf, publishedOf } from './report-words.js';
import { folded, namedBy } from './value-words.js';
import { innermost } from './whose-word.js';

/** First and last day of a thing, where both are known to the day or as a short stretch; null otherwise. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

const DAY = 86_400_000;
/** A stretch longer than this is a bound, not the days of a meeting. */
const LONGEST = 14;

/** A day some days later, or earlier; the day itself where it is none. */
export function dayAfter(day: Day, days: number): Day {
  const time = Date.parse(`${day}T00:00:00Z`) + days * DAY;
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : day;
}

/** The days of a time that is known well enough to set others beside it. */
export function daysOfWhen(when: When | null): Days | null {
  if (when === null || when.year === 'unknown' || when.earliest === null || when.latest === null) return null;
  if (when.precision !== 'day' && when.precision !== 'range') return null;
  return (daysApart(when.latest, when.earliest) ?? LONGEST + 1) <= LONGEST ? { first: when.earliest, last: when.latest } : null;
}

export const daysMeet = (a: Days, b: Days): boolean => a.first <= b.last && b.first <= a.last;

/** The days of a record, by its own date field; null where it is dated by its reports or not well enough. */
export function daysOfRecord(set: RecordSet, record: MergedRecord): Days | null {
  const time = timeOf(set, record);
  return time.basis === 'event' ? daysOfWhen(time.when) : null;
}

const indexes = new WeakMap<RecordSet['records'], ReadonlyMap<DocumentId, readonly MergedRecord[]>>();

/** The records that rest on each report; made once for a list of records. */
export function recordsByReport(set: RecordSet): ReadonlyMap<DocumentId, readonly MergedRecord[]> {
  const held = indexes.get(set.records);
  if (held !== undefined) return held;
  const found = new Map<DocumentId, MergedRecord[]>();
  for (const record of set.records) {
    for (const id of record.reports) {
      const list = found.get(id);
      if (list) list.push(record);
      else found.set(id, [record]);
    }
  }
  indexes.set(set.records, found);
  return found;
}

/** The records that share a report with one, without it. */
export function recordsBeside(set: RecordSet, record: MergedRecord): readonly MergedRecord[] {
  const index = recordsByReport(set);
  const found = new Set<MergedRecord>();
  for (const id of record.reports) for (const other of index.get(id) ?? []) if (other !== record) found.add(other);
  return [...found];
}

/** The cities in which reports place a meeting. */
export const citiesOf = (record: MergedRecord): readonly PlaceRef[] =>
  (record.values['venueCity'] ?? []).map(({ value }) => value as unknown as PlaceRef);

/** The publication day of a report; null where it is not known to the day. */
export function publishedDay(set: RecordSet, document: DocumentId): Day | null {
  const when = publishedOf(set.reports.get(document));
  return when !== null && when.year !== 'unknown' && when.precision === 'day' ? when.latest : null;
}

const OFFICIAL =
  /\b(?:ministry|ministerio|government|presidency|president|kremlin|embassy|mission|foreign office|state department|white house|secretariat|press service|office of|mfa|council)\b/u;

/** Whether a report was put out by a side itself: its outlet is the side, or an office that bears the side's name. */
export function publishedBySide(set: RecordSet, document: DocumentId, side: string): boolean {
  const outlet = citedOutletOf(set.reports.get(document));
  if (outlet === null) return false;
  const said = folded(outlet);
  return said === folded(side) || (namedBy(outlet, side) && OFFICIAL.test(said));
}

/** Who gives some values: the voices named by the claims, or the outlets of their reports. "Sergey Lavrov, Daily Post". */
export function givenByWords(set: RecordSet, claims: readonly Claim[]): string {
  const names = new Set<string>();
  for (const claim of claims) {
    const source = innermost(claim);
    const named =
      source !== null && source.type !== 'reporter' && source.name !== null && source.name !== '' ? source.name : null;
    names.add(named ?? citedOutletOf(set.reports.get(claim.document)) ?? 'a report, outlet not given');
  }
  const [first, second, ...more] = [...names];
  if (first === undefined) return '';
  if (second === undefined) return first;
  return more.length === 0 ? `${first}, ${second}` : `${first}, ${second} and ${String(more.length)} more`;
}
