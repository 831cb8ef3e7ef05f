import type { ClaimId, Day, MergedRecord, Review, Status } from '../model/index.js';
import { overlaps } from '../model/index.js';
import { shortQuote } from './quote.js';
import { filterRecords, type Filter } from './query.js';
import { asOfDay, captionOf, type RecordSet } from './record-set.js';
import { compareTimes, passedWords, timeOf, type RecordTime } from './record-time.js';
import { forceOf, statusMark, statusPrefix, type StatusMark } from './status-words.js';
import { supportOfRecord, supportWords, type Support } from './support-words.js';

/** Kinds that stand in the story unless others are asked for. */
export const STORY_KINDS: readonly string[] = ['meeting', 'agreement', 'commitment', 'incident'];

/** Statuses that stand in the story unless others are asked for: what was denied, demanded or only supposed is not told as part of it. */
export const STORY_STATUSES: readonly Status[] = ['reported', 'ongoing', 'planned', 'cancelled', 'background'];

/** One line of the story. */
export interface ChronologyEntry {
  readonly id: ClaimId;
  readonly kind: string;
  readonly time: RecordTime;
  readonly status: Status;
  readonly mark: StatusMark;
  /** "expected", "cancelled" …, or empty */
  readonly prefix: string;
  readonly caption: string;
  /** "background", "as of 2018-03-16", "date passed, no later report in this record" */
  readonly remarks: readonly string[];
  readonly support: Support;
  readonly supportWords: string;
  readonly review: Review;
  /** the fields on which reports disagree, by their labels */
  readonly disagreements: readonly string[];
  readonly quote: string;
  /** records that say the same thing as this one in another kind: the commitment to a meeting that is announced */
  readonly alsoAs: readonly ClaimId[];
}

/** The story by date. */
export interface Chronology {
  readonly asOf: Day | null;
  readonly entries: readonly ChronologyEntry[];
  /** left out only because they bear no date to compare with the dates asked for */
  readonly undatedLeftOut: number;
  /** left out because they were denied, demanded or only supposed */
  readonly notToldLeftOut: number;
}

/** What a set of records tells by date: dated things first, then those of an unknown year, then the undated, each with what is known. */
export function chronology(set: RecordSet, filter: Filter = {}): Chronology {
  const kinds = filter.kinds ?? STORY_KINDS;
  const any = filterRecords(set, set.records, { ...filter, kinds });
  const statuses = filter.statuses ?? STORY_STATUSES;
  const told = any.records.filter((record) => statuses.includes(record.status));
  const folds = foldedInto(set, told);
  const byId = new Map(told.map((record) => [record.id, record]));
  const hidden = new Set(folds.values());
  const entries = told
    .filter((record) => !hidden.has(record.id))
    .map((record) =>
      entryOf(set, record, folds.get(record.id) === undefined ? null : (byId.get(folds.get(record.id) as ClaimId) ?? null)),
    )
    .sort(
      (a, b) =>
        compareTimes(a.time, b.time) ||
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        (a.caption < b.caption ? -1 : a.caption > b.caption ? 1 : a.id < b.id ? -1 : 1),
    );
  return { asOf: asOfDay(set), entries, undatedLeftOut: any.undatedLeftOut, notToldLeftOut: any.records.length - told.length };
}

function entryOf(set: RecordSet, record: MergedRecord, commitment: MergedRecord | null): ChronologyEntry {
  const force = forceOf(record) ?? (commitment === null ? null : forceOf(commitment));
  const support = supportOfRecord(set, record);
  const fields = set.kinds.find((kind) => kind.name === record.kind)?.fields ?? {};
  return {
    id: record.id,
    kind: record.kind,
    time: timeOf(set, record),
    status: record.status,
    mark: statusMark(record.status),
    prefix: statusPrefix(record.status, force),
    caption: captionOf(set, record),
    remarks: remarksOf(set, record),
    support,
    supportWords: supportWords(support),
    review: record.review,
    disagreements: record.disagreements.map((name) => fields[name]?.label ?? name),
    quote: shortQuote(
      record.claims.find((claim) => claim.id === record.id)?.passage.quote ?? record.claims[0]?.passage.quote ?? '',
    ),
    alsoAs: commitment === null ? [] : [commitment.id],
  };
}

function remarksOf(set: RecordSet, record: MergedRecord): readonly string[] {
  if (record.status === 'background') return ['background'];
  if (record.status !== 'planned' && record.status !== 'ongoing' && record.status !== 'cancelled') return [];
  const asOf = record.statusAsOf === null ? [] : [`as of ${record.statusAsOf}`];
  const passed = passedWords(set, record);
  return passed === null ? asOf : [...asOf, passed];
}

/**
 * A meeting that is to come and the commitment to hold it are one line of the story: which commitment each meeting takes in. They are
 * one where every claim of the commitment shares words with a claim of the meeting and their dates, where both have one, agree.
 */
function foldedInto(set: RecordSet, records: readonly MergedRecord[]): ReadonlyMap<ClaimId, ClaimId> {
  const meetings = new Map<string, MergedRecord[]>();
  for (const record of records) {
    if (record.kind !== 'meeting' || record.status !== 'planned') continue;
    for (const document of record.reports) {
      const held = meetings.get(document);
      if (held) held.push(record);
      else meetings.set(document, [record]);
    }
  }
  const folds = new Map<ClaimId, ClaimId>();
  for (const record of records) {
    if (record.kind !== 'commitment') continue;
    const time = timeOf(set, record);
    const host = (meetings.get(record.reports[0] ?? '') ?? []).find(
      (meeting) => !folds.has(meeting.id) && sharesWords(record, meeting) && sameTime(time, timeOf(set, meeting)),
    );
    if (host) folds.set(host.id, record.id);
  }
  return folds;
}

const sharesWords = (commitment: MergedRecord, meeting: MergedRecord): boolean =>
  commitment.claims.every((claim) =>
    meeting.claims.some((other) => other.document === claim.document && overlaps(other.passage, claim.passage)),
  );

const sameTime = (a: RecordTime, b: RecordTime): boolean => a.when === null || b.when === null || a.words === b.words;
