import type { ActorRef, Claim, MergedRecord, PlaceRef, Supported } from '../model/index.js';
import { entryOf, STORY_STATUSES, type ChronologyEntry } from './chronology.js';
import { citationOfClaim, type Citation } from './citations.js';
import { filterRecords, type Filter } from './query.js';
import type { RecordSet } from './record-set.js';
import { compareTimes, timeOf } from './record-time.js';
import { originalsByDocument } from './support-words.js';

/** One record in a list: what the story says of it, with the passages that it rests on. */
export interface RecordLine extends ChronologyEntry {
  /** "2018-03-16", the day of the report that its status is taken from, or null */
  readonly statusAsOf: string | null;
  /** one passage for each independent report, at most six */
  readonly citations: readonly Citation[];
}

/** A page of a list asked for with a filter. */
export interface ListAsk extends Filter {
  readonly offset?: number;
  readonly limit?: number;
}

/** One page of the records of a kind, by date; the undated ones come last. */
export interface ListPage<T> {
  readonly asOf: string | null;
  readonly items: readonly T[];
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  /** left out only because they bear no date to compare with the dates asked for */
  readonly undatedLeftOut: number;
  /** left out because they were denied, demanded or only supposed */
  readonly notToldLeftOut: number;
}

const PASSAGES = 6;
const PAGE = 100;

/** The filter of a list without what pages it. */
export function filterIn({ offset: _offset, limit: _limit, ...filter }: ListAsk): Filter {
  return filter;
}

/** A record as a line of a list. */
export const recordLine = (set: RecordSet, record: MergedRecord): RecordLine => ({
  ...entryOf(set, record, null),
  statusAsOf: record.statusAsOf,
  citations: passagesOf(set, record),
});

/** One passage of a record for each original among its reports, that of its own id first; at most six. */
export function passagesOf(set: RecordSet, record: MergedRecord): readonly Citation[] {
  const byDocument = originalsByDocument(set.originals);
  const seen = new Set<string>();
  const chosen: Claim[] = [];
  for (const claim of [...record.claims].sort((a, b) => Number(b.id === record.id) - Number(a.id === record.id))) {
    if (set.reports.get(claim.document)?.withdrawn === true) continue;
    const original = byDocument.get(claim.document)?.id ?? claim.document;
    if (seen.has(original)) continue;
    seen.add(original);
    chosen.push(claim);
    if (chosen.length === PASSAGES) break;
  }
  return chosen.map((claim) => citationOfClaim(set, claim));
}

/** One page of the records of a kind that a filter keeps, by date; what was denied, demanded or supposed only where it is asked for. */
export function listPage<T>(
  set: RecordSet,
  kind: string,
  ask: ListAsk,
  asOf: string | null,
  item: (record: MergedRecord) => T,
): ListPage<T> {
  const filter = filterIn(ask);
  const any = filterRecords(set, set.records, { ...filter, kinds: [kind] });
  const told = filter.statuses ? any.records : any.records.filter((record) => STORY_STATUSES.includes(record.status));
  const sorted = told
    .map((record) => ({ record, time: timeOf(set, record) }))
    .sort((a, b) => compareTimes(a.time, b.time) || (a.record.id < b.record.id ? -1 : 1));
  const offset = Math.max(0, ask.offset ?? 0);
  const limit = Math.max(1, ask.limit ?? PAGE);
  return {
    asOf,
    items: sorted.slice(offset, offset + limit).map(({ record }) => item(record)),
    offset,
    limit,
    total: sorted.length,
    undatedLeftOut: any.undatedLeftOut,
    notToldLeftOut: any.records.length - told.length,
  };
}

/** The values of a field, the best supported as the record holds them. */
export const valuesOf = <T>(record: MergedRecord, field: string): readonly T[] =>
  ((record.values[field] ?? []) as unknown as readonly Supported<T>[]).map(({ value }) => value);

/** The first value of a field, or null. */
export const firstOf = <T>(record: MergedRecord, field: string): T | null => valuesOf<T>(record, field)[0] ?? null;

/** A side that a list names: its neutral name, and the words of reports for it where they are others. */
export interface SideName {
  readonly id: ActorRef['id'];
  readonly name: string;
  /** the reports' own words for it, each once; empty where they say the name */
  readonly wordings: readonly string[];
}

/** The sides that a field names, each once, with the reports' own words for each. */
export function sidesIn(record: MergedRecord, field: string): readonly SideName[] {
  const found = new Map<string, { id: ActorRef['id']; name: string; wordings: Set<string> }>();
  const add = (actor: ActorRef): void => {
    const held = found.get(actor.id) ?? { id: actor.id, name: actor.name, wordings: new Set<string>() };
    if (actor.wording !== '' && actor.wording !== actor.name) held.wordings.add(actor.wording);
    found.set(actor.id, held);
  };
  for (const actor of valuesOf<ActorRef>(record, field)) add(actor);
  for (const claim of record.claims) {
    for (const cited of (claim.values[field] ?? []) as unknown as readonly { readonly value: ActorRef }[]) {
      if (found.has(cited.value.id)) add(cited.value);
    }
  }
  return [...found.values()].map(({ id, name, wordings }) => ({ id, name, wordings: [...wordings] }));
}

/** The first place that a field names, as it stands in a list; null where no report says. */
export function placeIn(record: MergedRecord, field: string): PlaceRef | null {
  return firstOf<PlaceRef>(record, field);
}
