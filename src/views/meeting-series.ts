import type { MergedRecord } from '../model/index.js';
import { entryOf, type ChronologyEntry } from './chronology.js';
import type { RecordSet } from './record-set.js';
import { compareTimes, timeOf } from './record-time.js';
import { folded } from './value-words.js';

const textIn = (record: MergedRecord, field: string): string | null => {
  const value = record.values[field]?.[0]?.value as unknown;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

const roundOf = (record: MergedRecord): number | null => {
  const value = record.values['round']?.[0]?.value as unknown;
  return typeof value === 'number' ? value : null;
};

/** The meetings of the same series, or where no report gives one of the same process, that come right before and after one. */
export function meetingsInSeries(
  set: RecordSet,
  meeting: MergedRecord,
): { readonly seriesName: string | null; readonly previous: ChronologyEntry | null; readonly next: ChronologyEntry | null } {
  const series = textIn(meeting, 'series');
  const seriesName = series ?? textIn(meeting, 'process');
  if (seriesName === null) return { seriesName: null, previous: null, next: null };
  const field = series === null ? 'process' : 'series';
  const wanted = folded(seriesName);
  let previous: MergedRecord | null = null;
  let next: MergedRecord | null = null;
  for (const other of set.records) {
    if (other === meeting || other.kind !== 'meeting' || folded(textIn(other, field) ?? '') !== wanted) continue;
    const order = inOrder(set, meeting, other);
    if (order < 0 && (previous === null || inOrder(set, previous, other) > 0)) previous = other;
    if (order > 0 && (next === null || inOrder(set, next, other) < 0)) next = other;
  }
  return { seriesName, previous: previous && entryOf(set, previous), next: next && entryOf(set, next) };
}

/** Below 0 where `b` came before `a`, above 0 where it came after, 0 where neither day nor round tells. */
function inOrder(set: RecordSet, a: MergedRecord, b: MergedRecord): number {
  const [x, y] = [timeOf(set, a), timeOf(set, b)];
  if (x.order === 'dated' && y.order === 'dated') return compareTimes(y, x);
  const [m, n] = [roundOf(a), roundOf(b)];
  return m === null || n === null ? 0 : n - m;
}
