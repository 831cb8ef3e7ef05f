/** A stretch of days, as numbers since 1970; `to` is not in it. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
/** No closer than this many days across the drawing. */
export const CLOSEST = 10;

/** The number of a calendar day since 1970; NaN for what is none. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The calendar day of a number. */
export const dayWords = (number: number): string => new Date(Math.round(number) * DAY).toISOString().slice(0, 10);

/** A span moved and cut so that it lies within another and is no shorter than may be. */
export function within(span: DaySpan, whole: DaySpan): DaySpan {
  const most = Math.max(CLOSEST, whole.to - whole.from);
  const length = Math.min(most, Math.max(CLOSEST, span.to - span.from));
  const middle = (span.from + span.to) / 2;
  const from = Math.min(Math.max(middle - length / 2, whole.from), Math.max(whole.from, whole.to - length));
  return { from, to: from + length };
}

/** A span made longer or shorter around a place in it, given as a share of its length. */
export function zoomed(span: DaySpan, factor: number, at: number, whole: DaySpan): DaySpan {
  const length = span.to - span.from;
  const next = Math.min(Math.max(CLOSEST, length * factor), Math.max(CLOSEST, whole.to - whole.from));
  const anchor = span.from + length * at;
  return within({ from: anchor - next * at, to: anchor + next * (1 - at) }, whole);
}

/** A span moved by a share of its length. */
export function panned(span: DaySpan, share: number, whole: DaySpan): DaySpan {
  const by = (span.to - span.from) * share;
  return within({ from: span.from + by, to: span.to + by }, whole);
}

/** How far a span is zoomed in, from 0 (all of it) to 100 (as close as may be); equal steps look equal. */
export function zoomLevel(span: DaySpan, whole: DaySpan): number {
  const most = Math.log(Math.max(1.001, (whole.to - whole.from) / CLOSEST));
  return Math.min(100, Math.max(0, (Math.log((whole.to - whole.from) / (span.to - span.from)) / most) * 100));
}

/** The span of a zoom level around the middle of another. */
export function spanAtLevel(span: DaySpan, level: number, whole: DaySpan): DaySpan {
  const most = Math.log(Math.max(1.001, (whole.to - whole.from) / CLOSEST));
  const length = (whole.to - whole.from) / Math.exp((level / 100) * most);
  return zoomed(span, length / (span.to - span.from), 0.5, whole);
}

/** A span as it stands in an address, "2017-01-01..2018-03-31", both days in it. */
export const spanText = (span: DaySpan): string => `${dayWords(Math.floor(span.from))}..${dayWords(Math.ceil(span.to) - 1)}`;

/** Reads a span from an address; null where there is none. */
export function spanOf(text: string | null): DaySpan | null {
  const [first = '', last = '', more] = (text ?? '').split('..');
  const [from, to] = [dayNumber(first), dayNumber(last) + 1];
  return more === undefined && from < to ? { from, to } : null;
}

/** A line across the drawing where a year, a month or a day begins. */
export interface Tick {
  readonly at: number;
  readonly words: string;
  /** a year's beginning, drawn stronger */
  readonly strong: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const;
const MOST_TICKS = 400;

/** The lines of a span, at least `apart` pixels from each other in a drawing of some width. */
export function ticksOf(span: DaySpan, width: number, apart = 64): readonly Tick[] {
  const daysApart = ((span.to - span.from) / Math.max(1, width)) * apart;
  if (daysApart <= 16) return dayTicks(span, daysApart <= 1 ? 1 : daysApart <= 2 ? 2 : daysApart <= 7 ? 7 : 16);
  const step = MONTH_STEPS.find((months) => months * 30.4 >= daysApart) ?? 2400;
  const start = new Date(span.from * DAY);
  const ticks: Tick[] = [];
  let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (; ticks.length < MOST_TICKS; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (at >= span.to) break;
    const january = month % 12 === 0;
    if (at >= span.from) {
      ticks.push({ at, words: january ? String(Math.floor(month / 12)) : (MONTHS[month % 12] ?? ''), strong: january });
    }
  }
  return ticks;
}

/** Within a month, every so many days from its first, but none so late that the next month's first would run into it. */
function dayTicks(span: DaySpan, step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let day = Math.ceil(span.from); day < span.to && ticks.length < MOST_TICKS; day++) {
    const date = new Date(day * DAY);
    const of = date.getUTCDate();
    if ((of - 1) % step !== 0 || (of > 1 && of > 31 - step / 2 && step > 1)) continue;
    const month = MONTHS[date.getUTCMonth()] ?? '';
    const first = of === 1;
    ticks.push({ at: day, words: first ? `${month} ${String(date.getUTCFullYear())}` : `${String(of)} ${month}`, strong: first });
  }
  return ticks;
}
