import type { MergedRecord } from '../model/index.js';
import { kindOf, type RecordSet } from './record-set.js';
import { folded } from './value-words.js';

/** One lane of a timeline: a process, or one series of it, or what bears no process, by kind. */
export interface TimelineLane {
  /** the words that head it: "Astana", "Agreements", "Meetings, process not given" */
  readonly name: string;
  readonly process: string | null;
  readonly series: string | null;
  /** the kind of its items where they bear no process; null where several share it */
  readonly kind: string | null;
  readonly count: number;
}

/** More lanes than this cannot be read side by side: the least frequent share one. */
const MOST_LANES = 24;

interface Lane {
  name: string;
  process: string | null;
  series: string | null;
  kind: string | null;
  count: number;
}

/** The lanes that some records need, in the order in which they are drawn, and the lane of each record. */
export function laneMaker(
  set: RecordSet,
  records: readonly MergedRecord[],
): { readonly lanes: readonly TimelineLane[]; readonly laneOf: (record: MergedRecord) => number } {
  const lanes = new Map<string, Lane>();
  const keys = new Map<MergedRecord, string>();
  const fold = foldOnce();
  for (const record of records) {
    const lane = laneFor(set, record, fold);
    // by name: some reports give a series and not its process
    const key = lane.kind === null ? `p:${fold(lane.name)}` : `k:${lane.kind}`;
    keys.set(record, key);
    const held = lanes.get(key);
    if (held === undefined) lanes.set(key, lane);
    else {
      held.count++;
      held.process ??= lane.process;
    }
  }
  const shown = inOrder(set, lanes);
  const numbers = new Map(shown.map(([key], i) => [key, i]));
  const rest = [...lanes].filter(([key]) => !numbers.has(key));
  const shared: Lane[] =
    rest.length === 0
      ? []
      : [
          {
            name: 'other processes',
            process: null,
            series: null,
            kind: null,
            count: rest.reduce((sum, [, lane]) => sum + lane.count, 0),
          },
        ];
  return {
    lanes: [...shown.map(([, lane]) => lane), ...shared],
    laneOf: (record) => numbers.get(keys.get(record) ?? '') ?? shown.length,
  };
}

const textIn = (record: MergedRecord, field: string): string | null => {
  const value = record.values[field]?.[0]?.value as unknown;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** Folds each name once: thousands of records bear the same few. */
function foldOnce(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const held = known.get(name);
    if (held !== undefined) return held;
    const made = folded(name);
    known.set(name, made);
    return made;
  };
}

function laneFor(set: RecordSet, record: MergedRecord, fold: (name: string) => string): Lane {
  const process = textIn(record, 'process');
  const series = textIn(record, 'series');
  if (process !== null || series !== null) {
    const apart = process !== null && series !== null && fold(series) !== fold(process);
    const told = apart && fold(series).startsWith(fold(process));
    const name = told ? series : apart ? `${process}: ${series}` : (process ?? series ?? '');
    return { name, process, series: apart || process === null ? series : null, kind: null, count: 1 };
  }
  const kind = kindOf(set, record.kind);
  const plural = kind?.plural ?? record.kind;
  const name = kind !== null && 'process' in kind.fields ? `${plural}, process not given` : plural;
  return { name, process: null, series: null, kind: record.kind, count: 1 };
}

/** Processes by the number of their items, each followed by its series; then the kinds in their own order. */
function inOrder(set: RecordSet, lanes: ReadonlyMap<string, Lane>): readonly (readonly [string, Lane])[] {
  const ofKinds = [...lanes].filter(([, lane]) => lane.kind !== null);
  const ofProcesses = [...lanes].filter(([, lane]) => lane.kind === null);
  const sizes = new Map<string, number>();
  const headOf = (lane: Lane): string => folded(lane.process ?? lane.series ?? '');
  for (const [, lane] of ofProcesses) sizes.set(headOf(lane), (sizes.get(headOf(lane)) ?? 0) + lane.count);
  const kept = ofProcesses.sort(([, a], [, b]) => b.count - a.count).slice(0, Math.max(1, MOST_LANES - ofKinds.length));
  const place = new Map(set.kinds.map((kind, i) => [kind.name, i]));
  return [
    ...kept.sort(
      ([, a], [, b]) =>
        (sizes.get(headOf(b)) ?? 0) - (sizes.get(headOf(a)) ?? 0) ||
        (headOf(a) < headOf(b) ? -1 : headOf(a) > headOf(b) ? 1 : 0) ||
        (a.series === null ? -1 : b.series === null ? 1 : b.count - a.count),
    ),
    ...ofKinds.sort(([, a], [, b]) => (place.get(a.kind ?? '') ?? 99) - (place.get(b.kind ?? '') ?? 99)),
  ];
}
