import type { MergedRecord, PlaceRef } from '../model/index.js';
import { overlaps } from '../model/index.js';
import { entryOf, type ChronologyEntry } from './chronology.js';
import { citiesOf, dayAfter, daysMeet, daysOfRecord, recordsBeside, recordsByReport, type Days } from './meeting-context.js';
import type { RecordSet } from './record-set.js';
import { compareTimes, timeOf } from './record-time.js';
import { namedBy } from './value-words.js';

/** A record that belongs to a meeting, and by what it was joined to it. */
export interface Joined {
  readonly entry: ChronologyEntry;
  /** "told in the same sentence", "same report, same day" … */
  readonly by: string;
}

const HELD: ReadonlySet<MergedRecord['status']> = new Set(['reported', 'ongoing', 'background']);
const COUNTS: ReadonlySet<MergedRecord['status']> = new Set(['reported', 'ongoing', 'planned', 'cancelled']);
const OF_OUTCOME: ReadonlySet<string> = new Set(['agreement', 'commitment']);

/** What was agreed and promised at a meeting, as far as the words of its own reports tie it to the meeting; by date. */
export function outcomeOf(set: RecordSet, meeting: MergedRecord): readonly Joined[] {
  if (!HELD.has(meeting.status)) return [];
  const days = daysOfRecord(set, meeting);
  return recordsBeside(set, meeting)
    .filter((record) => OF_OUTCOME.has(record.kind) && COUNTS.has(record.status))
    .map((record) => ({ record, by: joinedBy(set, meeting, days, record) }))
    .filter((one): one is { record: MergedRecord; by: string } => one.by !== null)
    .map(({ record, by }) => ({ entry: entryOf(set, record), by }))
    .sort(
      (a, b) => kindOrder(a) - kindOrder(b) || compareTimes(a.entry.time, b.entry.time) || (a.entry.id < b.entry.id ? -1 : 1),
    );
}

const kindOrder = ({ entry }: Joined): number => (entry.kind === 'agreement' ? 0 : 1);

function joinedBy(set: RecordSet, meeting: MergedRecord, days: Days | null, record: MergedRecord): string | null {
  const own = daysOfRecord(set, record);
  if (
    days !== null &&
    own !== null &&
    (own.last < days.first || (record.kind === 'agreement' && own.first > dayAfter(days.last, 1)))
  ) {
    return null;
  }
  if (promisesIt(meeting, record)) return null;
  if (sharesPassage(meeting, record, HELD)) return 'told in the same sentence';
  const names = [...citiesOf(meeting).map((city) => city.name), ...textsIn(meeting, 'process')];
  const sameDay = record.kind === 'agreement' && days !== null && own !== null && daysMeet(days, own);
  if (sameDay && tellsAsNews(meeting, record)) return 'same report, same day';
  const cities = new Set<string>(citiesOf(meeting).map((city) => city.id));
  if (placesOf(record).some((place) => cities.has(place.id)) && tellsAsNews(meeting, record)) return 'same report, same place';
  if (
    record.claims.some((claim) => names.some((name) => tellsOfMeeting(claim.passage.quote, name))) &&
    tellsAsNews(meeting, record)
  ) {
    return 'its sentence names the meeting';
  }
  return onlyMeeting(set, meeting, record) ? 'same report, which tells of no other meeting held' : null;
}

/** Passages are short; a line of a megabyte is looked at no further than this. */
const tellsOfMeeting = (passage: string, name: string): boolean => {
  const said = passage.slice(0, 2_000);
  return namedBy(said, name) && /\b(?:talks|meetings?|summit|rounds?|negotiations|session|conference)\b/iu.test(said);
};

const textsIn = (record: MergedRecord, field: string): readonly string[] =>
  (record.values[field] ?? []).map(({ value }) => value as unknown).filter((value) => typeof value === 'string');

const placesOf = (record: MergedRecord): readonly PlaceRef[] =>
  (record.values['place'] ?? []).map(({ value }) => value as unknown as PlaceRef);

/** Whether a claim of one stands in the words of a claim of the other. */
function sharesPassage(meeting: MergedRecord, record: MergedRecord, statuses: ReadonlySet<string>): boolean {
  return meeting.claims.some(
    (claim) =>
      statuses.has(claim.status.value) &&
      record.claims.some((other) => other.document === claim.document && overlaps(other.passage, claim.passage)),
  );
}

/** Whether a report of both tells of the meeting as its news, not as background or as still to come. */
function tellsAsNews(meeting: MergedRecord, record: MergedRecord): boolean {
  const reports = new Set(record.reports);
  return meeting.claims.some(
    (claim) => reports.has(claim.document) && (claim.status.value === 'reported' || claim.status.value === 'ongoing'),
  );
}

function onlyMeeting(set: RecordSet, meeting: MergedRecord, record: MergedRecord): boolean {
  if (!tellsAsNews(meeting, record)) return false;
  const index = recordsByReport(set);
  return record.reports.every((id) =>
    (index.get(id) ?? []).every((other) => other === meeting || other.kind !== 'meeting' || !HELD.has(other.status)),
  );
}

const AHEAD: ReadonlySet<string> = new Set(['planned', 'cancelled']);

/** A commitment to hold the meeting: it stands in the words by which the meeting was announced. */
const promisesIt = (meeting: MergedRecord, record: MergedRecord): boolean =>
  record.kind === 'commitment' && sharesPassage(meeting, record, AHEAD);

/** The commitments to a meeting: those in the words that announced it, and those due on its days that name its city or process. */
export function promisesOf(set: RecordSet, meeting: MergedRecord): readonly Joined[] {
  const days = daysOfRecord(set, meeting);
  const beside = new Set(recordsBeside(set, meeting));
  const names = [...citiesOf(meeting).map((city) => city.name), ...textsIn(meeting, 'process')];
  const found: { record: MergedRecord; by: string }[] = [];
  for (const record of set.records) {
    if (record.kind !== 'commitment') continue;
    if (beside.has(record) && promisesIt(meeting, record)) found.push({ record, by: 'in the words that announced it' });
    else if (
      days !== null &&
      dueOnThem(set, record, days) &&
      textsIn(record, 'what').some((what) => names.some((name) => tellsOfMeeting(what, name) || meets(what, name)))
    ) {
      found.push({ record, by: 'due on its days, and names where it was to be' });
    }
  }
  return found
    .sort((a, b) => compareTimes(timeOf(set, a.record), timeOf(set, b.record)) || (a.record.id < b.record.id ? -1 : 1))
    .map(({ record, by }) => ({ entry: entryOf(set, record), by }));
}

const meets = (what: string, name: string): boolean =>
  namedBy(what.slice(0, 2_000), name) && /\b(?:meet|convene|gather|talks)\b/iu.test(what.slice(0, 2_000));

/** A commitment whose due time takes in all the days of the meeting and is no longer than a month. */
function dueOnThem(set: RecordSet, record: MergedRecord, days: Days): boolean {
  const { when, order } = timeOf(set, record);
  return (
    order === 'dated' &&
    when !== null &&
    when.precision !== 'year' &&
    when.earliest !== null &&
    when.latest !== null &&
    when.earliest <= days.first &&
    days.first <= when.latest &&
    when.latest <= dayAfter(when.earliest, 31)
  );
}
