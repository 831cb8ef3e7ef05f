import type { DocumentId, When } from '../model/index.js';
import { facet } from './query.js';
import type { RecordSet } from './record-set.js';
import { outletOf, publishedOf } from './report-words.js';
import { supportOf } from './support-words.js';
import { folded } from './value-words.js';
import { compareWhens, dateWords } from './when-words.js';

/** How many bear a name. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

/** What a record rests on and reaches over: its reports, their dates and outlets, and what was found in them. */
export interface Coverage {
  /** reports that count; withdrawn ones stand apart */
  readonly reports: number;
  readonly independent: number;
  readonly withdrawn: number;
  /** reports of which no publication date is known */
  readonly undated: number;
  /** publication date of the earliest and of the newest report; null where none is dated */
  readonly first: string | null;
  readonly last: string | null;
  /** the most frequent first */
  readonly outlets: readonly NamedCount[];
  readonly outletNotGiven: number;
  readonly processes: readonly NamedCount[];
  readonly kinds: readonly (NamedCount & { readonly kind: string })[];
}

interface HeldCoverage {
  readonly of: Pick<RecordSet, 'reports' | 'originals' | 'kinds'>;
  readonly coverage: Coverage;
}

const known = new WeakMap<RecordSet['records'], HeldCoverage>();

/** What this record covers; looked through once for a set. */
export function coverageOf(set: RecordSet): Coverage {
  const { reports, originals, kinds } = set;
  const held = known.get(set.records);
  if (held?.of.reports === reports && held.of.originals === originals && held.of.kinds === kinds) return held.coverage;
  const coverage = workOutCoverage(set);
  known.set(set.records, { of: { reports, originals, kinds }, coverage });
  return coverage;
}

function workOutCoverage(set: RecordSet): Coverage {
  const counted = [...set.reports.values()].filter((report) => !report.withdrawn);
  const documents = counted.map((report): DocumentId => report.document);
  const dates = counted.map((report) => publishedOf(report)).filter((when) => datable(when));
  dates.sort(compareWhens);
  const outlets = counted.map((report) => outletOf(report));
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    reports: counted.length,
    independent: supportOf(set, documents).independent,
    withdrawn: set.reports.size - counted.length,
    undated: counted.length - dates.length,
    first: first === undefined ? null : dateWords(first),
    last: last === undefined ? null : dateWords(last),
    outlets: countNames(outlets.filter((outlet) => outlet !== null)),
    outletNotGiven: outlets.filter((outlet) => outlet === null).length,
    processes: facet(set, set.records, 'process').map(({ value, count }) => ({ name: value, count })),
    kinds: kindCounts(set),
  };
}

const datable = (when: When | null): when is When => when !== null && when.precision !== 'range' && when.year !== 'unknown';

/** How often each name stands in a list, whatever its case and marks; the most frequent first, then by name. */
export function countNames(names: readonly string[]): readonly NamedCount[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const name of names) {
    const key = folded(name);
    const held = counts.get(key);
    if (held) held.count++;
    else counts.set(key, { name, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function kindCounts(set: RecordSet): Coverage['kinds'] {
  const counts = new Map<string, number>();
  for (const record of set.records) counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
  return set.kinds.flatMap((kind) => {
    const count = counts.get(kind.name) ?? 0;
    return count === 0 ? [] : [{ kind: kind.name, name: count === 1 ? kind.label : kind.plural, count }];
  });
}
