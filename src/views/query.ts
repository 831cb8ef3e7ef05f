import type { ActorRef, EntityId, MergedRecord, Review, Status } from '../model/index.js';
import { listName } from './house-names.js';
import { kindOf, type KindWords, type RecordSet } from './record-set.js';
import { timeOf } from './record-time.js';
import { folded, namedBy, namesIn } from './value-words.js';
import { daysOf } from './when-words.js';

/** What to keep. Names match whole words in any spelling of case and marks; dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface Filter {
  readonly kinds?: readonly string[];
  readonly actor?: string;
  readonly process?: string;
  readonly place?: string;
  readonly since?: string;
  readonly until?: string;
  readonly reviewed?: Review | 'reviewed';
  readonly statuses?: readonly Status[];
}

/** What a filter kept, and how many it left out only because they bear no date to compare. */
export interface Filtered {
  readonly records: readonly MergedRecord[];
  readonly undatedLeftOut: number;
}

/** Whether a filter can be used; a sentence that says what was expected and found where it cannot. */
export function filterFault(filter: Filter): string | null {
  for (const [name, value] of [
    ['since', filter.since],
    ['until', filter.until],
  ] as const) {
    if (value !== undefined && daysOf(value) === null)
      return `--${name} takes a date as 2018, 2018-03 or 2018-03-16, not "${value}"`;
  }
  return null;
}

/** The records that a filter keeps, in the order given. An undated record is left out as soon as a date is asked for. */
export function filterRecords(set: RecordSet, records: readonly MergedRecord[], filter: Filter): Filtered {
  const from = filter.since === undefined ? null : (daysOf(filter.since)?.first ?? null);
  const to = filter.until === undefined ? null : (daysOf(filter.until)?.last ?? null);
  const kept: MergedRecord[] = [];
  let undatedLeftOut = 0;
  for (const record of records) {
    if (!fits(set, record, filter)) continue;
    if (from !== null || to !== null) {
      const { when, order } = timeOf(set, record);
      if (when === null || order !== 'dated') {
        undatedLeftOut++;
        continue;
      }
      if (from !== null && (when.latest ?? '9999') < from) continue;
      if (to !== null && (when.earliest ?? '0000') > to) continue;
    }
    kept.push(record);
  }
  return { records: kept, undatedLeftOut };
}

function fits(set: RecordSet, record: MergedRecord, filter: Filter): boolean {
  if (filter.kinds !== undefined && !filter.kinds.includes(record.kind)) return false;
  if (filter.statuses !== undefined && !filter.statuses.includes(record.status)) return false;
  if (
    filter.reviewed === 'reviewed'
      ? record.review === 'unreviewed'
      : filter.reviewed !== undefined && record.review !== filter.reviewed
  )
    return false;
  if (filter.actor !== undefined && !bears(set, record, 'actors', filter.actor)) return false;
  if (filter.place !== undefined && !bears(set, record, 'places', filter.place)) return false;
  if (filter.process !== undefined) {
    const wanted = filter.process;
    const said = [...(record.values['process'] ?? []), ...(record.values['series'] ?? [])].map((value) => String(value.value));
    if (!said.some((name) => namedBy(name, wanted))) return false;
  }
  return true;
}

function bears(set: RecordSet, record: MergedRecord, role: 'actors' | 'places', wanted: string): boolean {
  return bornNames(set, record)[role].some((name) => namedBy(name, wanted));
}

interface BornNames {
  readonly kind: KindWords | null;
  /** names, wordings and ids in fields of sides and persons, of the record and of its claims, each once */
  readonly actors: readonly string[];
  readonly places: readonly string[];
  /** the names by which the record's own sides and places are listed, in their order */
  readonly sidesListed: readonly string[];
  readonly placesListed: readonly string[];
}

const born = new WeakMap<MergedRecord, BornNames>();
const ACTORS: readonly string[] = ['actor', 'participant', 'person'];
const PLACES: readonly string[] = ['place'];

/** Each filter asks every record for its names, which stay the same as long as the record does. */
function bornNames(set: RecordSet, record: MergedRecord): BornNames {
  const kind = kindOf(set, record.kind);
  const held = born.get(record);
  if (held?.kind === kind) return held;
  const names: BornNames = {
    kind,
    actors: namesBorn(set, kind, record, ACTORS),
    places: namesBorn(set, kind, record, PLACES),
    sidesListed: namesListed(set, kind, record, ['actor', 'participant']),
    placesListed: namesListed(set, kind, record, PLACES),
  };
  born.set(record, names);
  return names;
}

function namesBorn(set: RecordSet, kind: KindWords | null, record: MergedRecord, types: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const [name, { type }] of Object.entries(kind?.fields ?? {})) {
    if (!types.includes(type)) continue;
    for (const { value } of record.values[name] ?? []) for (const said of namesIn(type, value)) found.add(said);
    for (const claim of record.claims) {
      for (const { value } of claim.values[name] ?? []) for (const said of namesIn(type, value)) found.add(said);
    }
  }
  // whoever asks for Türkiye finds Turkey
  for (const said of [...found]) for (const other of set.names?.get(said as EntityId) ?? []) found.add(other);
  return [...found];
}

export type FacetName = 'kind' | 'actor' | 'process' | 'place' | 'status' | 'review' | 'year';

/** How many records bear each value of a facet, the most frequent first, then by name. */
export function facet(
  set: RecordSet,
  records: readonly MergedRecord[],
  name: FacetName,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, { value: string; count: number }>();
  for (const record of records) {
    const values = facetValues(set, record, name);
    // most records bear one value, which needs no comparing with others
    const each = values.length < 2 ? values.map((v) => [folded(v), v] as const) : new Map(values.map((v) => [folded(v), v]));
    for (const [key, value] of each) {
      const seen = counts.get(key);
      if (seen) seen.count++;
      else counts.set(key, { value, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function facetValues(set: RecordSet, record: MergedRecord, name: FacetName): readonly string[] {
  switch (name) {
    case 'kind':
      return [record.kind];
    case 'status':
      return [record.status];
    case 'review':
      return [record.review];
    case 'year': {
      const { when, order } = timeOf(set, record);
      const day = when?.earliest ?? when?.latest ?? null;
      return order === 'dated' && day !== null ? [day.slice(0, 4)] : ['undated'];
    }
    case 'process':
      return (record.values['process'] ?? []).map((value) => String(value.value));
    case 'actor':
      return bornNames(set, record).sidesListed;
    case 'place':
      return bornNames(set, record).placesListed;
  }
}

function namesListed(set: RecordSet, kind: KindWords | null, record: MergedRecord, types: readonly string[]): readonly string[] {
  return Object.entries(kind?.fields ?? {}).flatMap(([name, field]) =>
    types.includes(field.type)
      ? (record.values[name] ?? []).flatMap((value) => {
          const held = value.value as unknown as Partial<ActorRef> & { readonly actor?: ActorRef };
          const { id, name } = held.actor ?? held;
          const said = id === undefined || name === undefined ? name : listName(set, { id, name });
          return said === undefined ? [] : [said];
        })
      : [],
  );
}

/** One page of a list: `offset` items passed over, at most `limit` given, and how many there are. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly offset: number;
  readonly total: number;
}

/** Cuts one page out of a list; an offset past the end gives an empty page. */
export const pageOf = <T>(items: readonly T[], offset: number, limit: number): Page<T> => ({
  items: items.slice(Math.max(0, offset), Math.max(0, offset) + Math.max(0, limit)),
  offset: Math.max(0, offset),
  total: items.length,
});
