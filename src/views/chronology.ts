import type { ClaimId, Day, MergedRecord, Review, Status } from '../model/index.js';
import { overlaps, wordOverlap } from '../model/index.js';
import { shortQuote } from './quote.js';
import { filterRecords, type Filter } from './query.js';
import { asOfDay, captionOf, type RecordSet } from './record-set.js';
import { compareTimes, passedWords, timeOf, type RecordTime } from './record-time.js';
import { forceOf, statusMark, statusPrefix, type StatusMark } from './status-words.js';
import { saysWords } from './whose-word.js';
import { supportOfRecord, supportWords, type Support } from './support-words.js';

/** Kinds that stand in the story unless others are asked for. */
export const STORY_KINDS: readonly string[] = ['meeting', 'agreement', 'commitment', 'incident'];

/** Statuses that stand in the story unless others are asked for: what was denied, demanded or only supposed is not told as part of it. */
export const STORY_STATUSES: readonly Status[] = ['reported', 'ongoing', 'planned', 'cancelled', 'background'];

/** Every status that a record can have. */
export const EVERY_STATUS: readonly Status[] = [...STORY_STATUSES, 'denied', 'demanded', 'hypothetical'];

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
  /** "says Sergey Lavrov": on whose word it stands, null where it is the reporter's alone */
  readonly says: string | null;
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

/** Which records of a set a story tells, before they are put in order. */
export interface Told {
  readonly records: readonly MergedRecord[];
  /** the commitment that is told in the line of another record, by that record's id */
  readonly folded: ReadonlyMap<ClaimId, MergedRecord>;
  readonly undatedLeftOut: number;
  readonly notToldLeftOut: number;
}

/** The records that the story tells under a filter; a commitment told in the line of another record is not among them. */
export function toldRecords(set: RecordSet, filter: Filter = {}): Told {
  const kinds = filter.kinds ?? STORY_KINDS;
  const any = filterRecords(set, set.records, { ...filter, kinds });
  const statuses = filter.statuses ?? STORY_STATUSES;
  const told = any.records.filter((record) => statuses.includes(record.status));
  const byId = new Map(told.map((record) => [record.id, record]));
  const folded = new Map<ClaimId, MergedRecord>();
  for (const [host, id] of foldedInto(set, told)) {
    const commitment = byId.get(id);
    if (commitment !== undefined) folded.set(host, commitment);
  }
  const hidden = new Set([...folded.values()].map((record) => record.id));
  return {
    records: told.filter((record) => !hidden.has(record.id)),
    folded,
    undatedLeftOut: any.undatedLeftOut,
    notToldLeftOut: any.records.length - told.length,
  };
}

/** What a set of records tells by date: dated things first, then those of an unknown year, then the undated, each with what is known. */
export function chronology(set: RecordSet, filter: Filter = {}): Chronology {
  const kinds = filter.kinds ?? STORY_KINDS;
  const { records, folded, undatedLeftOut, notToldLeftOut } = toldRecords(set, filter);
  const entries = records
    .map((record) => entryOf(set, record, folded.get(record.id) ?? null))
    .sort(
      (a, b) =>
        compareTimes(a.time, b.time) ||
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        (a.caption < b.caption ? -1 : a.caption > b.caption ? 1 : a.id < b.id ? -1 : 1),
    );
  return { asOf: asOfDay(set), entries, undatedLeftOut, notToldLeftOut };
}

/** One record as a line of the story, with the commitment that is told in the same line. */
export function entryOf(set: RecordSet, record: MergedRecord, commitment: MergedRecord | null = null): ChronologyEntry {
  const support = supportOfRecord(set, record);
  const caption = captionOf(set, record);
  const fields = set.kinds.find((kind) => kind.name === record.kind)?.fields ?? {};
  return {
    id: record.id,
    kind: record.kind,
    time: timeOf(set, record),
    status: record.status,
    mark: statusMark(record.status),
    prefix: linePrefix(record, caption, commitment),
    caption,
    remarks: remarksOf(set, record),
    says: record.kind === 'statement' ? null : saysWords(record.claims),
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

/** The word that stands before a caption in a line: "announced", "cancelled"; empty where the caption begins with it. */
export function linePrefix(record: MergedRecord, caption: string, commitment: MergedRecord | null = null): string {
  const force = forceOf(record) ?? (commitment === null ? null : forceOf(commitment));
  const prefix = statusPrefix(record.status, force);
  return caption.slice(0, prefix.length).toLowerCase() === prefix ? '' : prefix;
}

function remarksOf(set: RecordSet, record: MergedRecord): readonly string[] {
  if (record.status === 'background') return ['background'];
  if (record.status !== 'planned' && record.status !== 'ongoing' && record.status !== 'cancelled') return [];
  const asOf = record.statusAsOf === null ? [] : [`as of ${record.statusAsOf}`];
  const passed = passedWords(set, record);
  return passed === null ? asOf : [...asOf, passed];
}

/**
 * A commitment is told in the line of another record where it is the same thing: that of the meeting that it promises to hold, or of
 * the agreement that it stands in. Which commitment each record takes in: their words overlap in every report, their dates, where
 * both have one, agree, and for an agreement what is to be done is what was agreed.
 */
function foldedInto(set: RecordSet, records: readonly MergedRecord[]): ReadonlyMap<ClaimId, ClaimId> {
  const hosts = new Map<string, MergedRecord[]>();
  for (const record of records) {
    if (!(record.kind === 'agreement' || (record.kind === 'meeting' && record.status === 'planned'))) continue;
    for (const document of record.reports) {
      const held = hosts.get(document);
      if (held) held.push(record);
      else hosts.set(document, [record]);
    }
  }
  const folds = new Map<ClaimId, ClaimId>();
  for (const record of records) {
    if (record.kind !== 'commitment') continue;
    const time = timeOf(set, record);
    const fits = (host: MergedRecord): boolean =>
      !folds.has(host.id) &&
      sharesWords(record, host) &&
      sameTime(time, timeOf(set, host)) &&
      (host.kind === 'meeting' || sameMatter(record, host));
    const near = hosts.get(record.reports[0] ?? '') ?? [];
    const host = near.find((one) => one.kind === 'meeting' && fits(one)) ?? near.find(fits);
    if (host) folds.set(host.id, record.id);
  }
  return folds;
}

const sharesWords = (commitment: MergedRecord, host: MergedRecord): boolean =>
  commitment.claims.every((claim) =>
    host.claims.some((other) => other.document === claim.document && overlaps(other.passage, claim.passage)),
  );

const sameMatter = (a: MergedRecord, b: MergedRecord): boolean =>
  wordOverlap(String(a.values['what']?.[0]?.value ?? ''), String(b.values['what']?.[0]?.value ?? '')).containment >= 0.6;

/** A date that only one of the two has is kept: that of the record in whose line both are told must not hide a due date. */
const sameTime = (commitment: RecordTime, host: RecordTime): boolean =>
  commitment.when === null || commitment.words === host.words;
