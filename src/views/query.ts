import type { MergedRecord, Review, Status } from '../model/index.js';
import { kindOf, type RecordSet } from './record-set.js';
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
  if (filter.actor !== undefined && !bears(set, record, ['actor', 'participant', 'person'], filter.actor)) return false;
  if (filter.place !== undefined && !bears(set, record, ['place'], filter.place)) return false;
  if (filter.process !== undefined) {
    const wanted = filter.process;
    const said = [...(record.values['process'] ?? []), ...(record.values['series'] ?? [])].map((value) => String(value.value));
    if (!said.some((name) => namedBy(name, wanted))) return false;
  }
  return true;
}

function bears(set: RecordSet, record: MergedRecord, types: readonly string[], wanted: string): boolean {
  const fields = kindOf(set, record.kind)?.fields ?? {};
  return Object.entries(fields).some(
    ([name, field]) =>
      types.includes(field.type) &&
      ((record.values[name] ?? []).some((value) => namesIn(field.type, value.value).some((n) => namedBy(n, wanted))) ||
        record.claims.some((claim) =>
          (claim.values[name] ?? []).some((value) => namesIn(field.type, value.value).some((n) => namedBy(n, wanted))),
        )),
  );
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
    for (const [key, value] of new Map(facetValues(set, record, name).map((v) => [folded(v), v]))) {
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
      return namesOf(set, record, ['actor', 'participant']);
    case 'place':
      return namesOf(set, record, ['place']);
  }
}

function namesOf(set: RecordSet, record: MergedRecord, types: readonly string[]): readonly string[] {
  return Object.entries(kindOf(set, record.kind)?.fields ?? {}).flatMap(([name, field]) =>
    types.includes(field.type)
      ? (record.values[name] ?? []).flatMap((value) => {
          const held = value.value as unknown as { readonly name?: string; readonly actor?: { readonly name: string } };
          const said = held.actor?.name ?? held.name;
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
