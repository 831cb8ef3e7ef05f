import type { TimelineItem } from '../../../views/timeline.js';
import type { TimelineLane } from '../../../views/timeline-lanes.js';
import { dayNumber, type DaySpan } from './timeline-span.js';

/** The items of one lane, by number; the long ones apart, so that the short ones can be searched by their start. */
export interface LaneItems {
  readonly lane: TimelineLane;
  readonly short: readonly number[];
  readonly long: readonly number[];
  /** rows of marks that the lane is high */
  readonly rows: number;
}

/** Where every item lies. `end` is the day after the last. Open ends reach to the end of the whole. */
export interface Places {
  readonly items: readonly TimelineItem[];
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly lanes: readonly LaneItems[];
  /** all days that are drawn, with a margin; null where no item can be drawn */
  readonly whole: DaySpan | null;
}

/** Days from which an item counts as long. */
export const LONG = 62;

/** Works out once where the items lie. */
export function placesOf(items: readonly TimelineItem[], lanes: readonly TimelineLane[]): Places {
  const start = new Float64Array(items.length).fill(NaN);
  const end = new Float64Array(items.length).fill(NaN);
  let [low, high] = [Infinity, -Infinity];
  for (const [i, { dated, from, to }] of items.entries()) {
    if (!dated) continue;
    const first = dayNumber(from ?? to ?? '');
    const last = dayNumber(to ?? from ?? '') + 1;
    start[i] = from === null ? -Infinity : first;
    end[i] = to === null ? Infinity : last;
    if (first < low) low = first;
    if (last > high) high = last;
  }
  const margin = Math.max(15, (high - low) * 0.03);
  const whole = low < high ? { from: Math.floor(low - margin), to: Math.ceil(high + margin) } : null;
  if (whole !== null) {
    for (let i = 0; i < items.length; i++) {
      if (start[i] === -Infinity) start[i] = whole.from;
      if (end[i] === Infinity) end[i] = whole.to;
    }
  }
  return { items, start, end, lanes: lanesOf(items, lanes, start, end), whole };
}

function lanesOf(
  items: readonly TimelineItem[],
  lanes: readonly TimelineLane[],
  start: Float64Array,
  end: Float64Array,
): readonly LaneItems[] {
  const found = lanes.map((lane) => ({ lane, short: [] as number[], long: [] as number[] }));
  for (const [i, item] of items.entries()) {
    const lane = found[item.lane];
    if (!item.dated || lane === undefined || Number.isNaN(start[i])) continue;
    ((end[i] ?? 0) - (start[i] ?? 0) > LONG ? lane.long : lane.short).push(i);
  }
  const byStart = (a: number, b: number): number => (start[a] ?? 0) - (start[b] ?? 0);
  return found.map(({ lane, short, long }) => ({
    lane,
    short: short.sort(byStart),
    long: long.sort(byStart),
    rows: rowsFor(short.length + long.length),
  }));
}

const rowsFor = (count: number): number => (count <= 1 ? 1 : count <= 8 ? 2 : count <= 40 ? 3 : 4);

/** The place in a lane's short items of the first that starts on a day or later. */
export function firstFrom(short: readonly number[], start: Float64Array, day: number): number {
  let [low, high] = [0, short.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((start[short[middle] ?? 0] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items of a lane that touch a span, the long ones first; each group by start. */
export function itemsIn({ short, long }: LaneItems, { start, end }: Places, span: DaySpan): readonly number[] {
  const found = long.filter((i) => (start[i] ?? 0) < span.to && (end[i] ?? 0) > span.from);
  for (let at = firstFrom(short, start, span.from - LONG); at < short.length; at++) {
    const i = short[at] ?? 0;
    if ((start[i] ?? 0) >= span.to) break;
    if ((end[i] ?? 0) > span.from) found.push(i);
  }
  return found;
}

/** The numbers of the items that touch a span, in their own order. */
export function indicesIn({ start, end, items }: Places, span: DaySpan): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < items.length; i++) if ((start[i] ?? NaN) < span.to && (end[i] ?? NaN) > span.from) found.push(i);
  return found;
}
