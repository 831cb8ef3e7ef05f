import type { Day, Precision, When } from '../../model/index.js';
import { civilOf, dayNumber, dayOf, daysInMonth, formatDay, isDay, parseDay, shiftMonth, weekdayOf } from './calendar.js';
import { placePart } from './parts-of-times.js';
import { feastDays } from './feast-days.js';
import type { Meaning, Season, Unit, YearRef } from './meaning.js';

/** How the words around an expression place it against the report's day. */
export type Tense = 'past' | 'present' | 'future' | 'none';

/** What is known of the day of the report; `number` only where all of it is. */
export interface Anchor {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly number: number | null;
}

/** A time in the calendar, without the words. */
export type Placed = Omit<When, 'text'>;

const NOWHERE: Anchor = { year: null, month: null, day: null, number: null };

/** What a publication date fixes: its year, month and day as far as both bounds agree on them. */
export function anchorOf(published: When | null): Anchor {
  const from = parseDay(published?.earliest ?? null);
  const to = parseDay(published?.latest ?? null);
  if (published === null || from === null || to === null) return NOWHERE;
  const sameYear = from.year === to.year;
  const year = sameYear && published.year !== 'unknown' ? from.year : null;
  const month = sameYear && from.month === to.month ? from.month : null;
  const day = month !== null && from.day === to.day ? from.day : null;
  return { year, month, day, number: year === null || month === null || day === null ? null : dayNumber(year, month, day) };
}

const UNKNOWN = 0;

const yearWord = (ref: YearRef, year: number): Placed['year'] =>
  year === UNKNOWN ? 'unknown' : ref !== null && 'stated' in ref ? 'stated' : 'inferred';

const placed = (earliest: Day | null, latest: Day | null, precision: Precision, year: Placed['year']): Placed | null =>
  earliest === null && latest === null ? null : { earliest, latest, precision, year };

const dayIn = (year: number, month: number, day: number, ref: YearRef): Placed | null => {
  const d = isDay(year, month, day) ? formatDay(year, month, day) : null;
  return placed(d, d, 'day', yearWord(ref, year));
};

const monthIn = (year: number, month: number, ref: YearRef): Placed | null =>
  placed(formatDay(year, month, 1), formatDay(year, month, daysInMonth(year, month)), 'month', yearWord(ref, year));

const yearAs = (year: number, ref: YearRef): Placed | null =>
  year === UNKNOWN ? null : placed(formatDay(year, 1, 1), formatDay(year, 12, 31), 'year', yearWord(ref, year));

const months = (year: number, month: number, count: number, ref: YearRef): Placed | null => {
  const last = shiftMonth(year, month, count - 1);
  return placed(
    formatDay(year, month, 1),
    formatDay(last.year, last.month, daysInMonth(last.year, last.month)),
    'range',
    yearWord(ref, year),
  );
};

/** The year that a reference names, as far as the report's own is known; undefined where nothing is said of it. */
const yearOf = (ref: YearRef, anchor: Anchor): number | null | undefined =>
  ref === null ? undefined : 'stated' in ref ? ref.stated : anchor.year === null ? null : anchor.year + ref.shift;

/**
 * The year of a recurring date: `positions` counts from the report to the date in its own year, negative for earlier. Past tense looks
 * back, future tense forward, and without either the nearer one is meant.
 */
function nearestYear(year: number, position: number, cycle: number, lean: string | null, tense: Tense): number {
  if (lean === 'last') return position < 0 ? year : year - 1;
  if (lean === 'next') return position > 0 ? year : year + 1;
  if (lean === 'this') return year;
  if (tense === 'past') return position <= 0 ? year : year - 1;
  if (tense === 'future') return position >= 0 ? year : year + 1;
  // of what has no tense more lies behind than ahead
  const ahead = tense === 'none' ? cycle * 0.4 : cycle / 2;
  return position > ahead ? year - 1 : position < ahead - cycle ? year + 1 : year;
}

/** Days within which a day and month need no year to be understood. */
const CLOSE = 45;

function placeDay(m: Meaning & { type: 'day' }, anchor: Anchor, tense: Tense): Placed | null {
  const said = yearOf(m.year, anchor);
  if (said === null) return null;
  if (said !== undefined) return dayIn(said, m.month, m.day, m.year);
  if (anchor.year === null || anchor.month === null) return dayIn(UNKNOWN, m.month, m.day, null);
  const position = (m.month - anchor.month) * 31 + (m.day - (anchor.day ?? m.day));
  // "was extended to Nov. 16", "the deadline of Jan. 14": a day close by is the one meant, whatever the tense
  const settled = m.lean === null && Math.abs(position) <= CLOSE ? 'none' : tense;
  return dayIn(nearestYear(anchor.year, position, 372, m.lean, settled), m.month, m.day, null);
}

function placeMonth(m: Meaning & { type: 'month' }, anchor: Anchor, tense: Tense): Placed | null {
  const said = yearOf(m.year, anchor);
  if (said === null) return monthIn(UNKNOWN, m.month, null);
  if (said !== undefined) return monthIn(said, m.month, m.year);
  if (anchor.year === null || anchor.month === null) return monthIn(UNKNOWN, m.month, null);
  const settled = tense === 'none' ? 'past' : tense;
  return monthIn(nearestYear(anchor.year, m.month - anchor.month, 12, m.lean, settled), m.month, null);
}

function placeWeekday(m: Meaning & { type: 'weekday' }, anchor: Anchor, tense: Tense): Placed | null {
  if (anchor.number === null) return null;
  const own = weekdayOf(anchor.number);
  const at = (number: number): Placed | null => {
    const d = dayOf(number);
    return placed(d, d, 'day', 'inferred');
  };
  if (m.week !== null) return at(anchor.number - own + m.weekday + 7 * m.week);
  const back = (((own - m.weekday) % 7) + 7) % 7;
  const forth = (7 - back) % 7;
  if (m.lean === 'last') return at(anchor.number - (back === 0 ? 7 : back));
  if (m.lean === 'next') return at(anchor.number + (forth === 0 ? 7 : forth));
  const forward = tense === 'future' || (m.lean === 'this' && tense !== 'past') || (tense === 'present' && forth < back);
  return at(forward ? anchor.number + forth : anchor.number - back);
}

/** Easter, Thanksgiving: the day of the year that is meant; where a text does not say whose Easter, the days from one to the other. */
function placeFeast(m: Meaning & { type: 'feast' }, anchor: Anchor, tense: Tense): Placed | null {
  const said = yearOf(m.year, anchor);
  if (said === null || (said === undefined && (anchor.year === null || anchor.number === null))) return null;
  const own = said ?? anchor.year ?? UNKNOWN;
  const year = said ?? nearestYear(own, feastDays(m.feast, own)[0] - (anchor.number ?? 0), 365, m.lean, tense);
  const [first, last] = feastDays(m.feast, year);
  const [earliest, latest] = [dayOf(first + m.shift), dayOf(last + m.shift)];
  return placed(earliest, latest, earliest === latest ? 'day' : 'range', yearWord(m.year, year));
}

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A stretch of `length` months that comes back each year from `month` on. */
function placeMonths(
  month: number,
  length: number,
  ref: YearRef,
  lean: string | null,
  anchor: Anchor,
  tense: Tense,
): Placed | null {
  const said = yearOf(ref, anchor);
  if (said === null) return null;
  if (said !== undefined) return months(said, month, length, ref);
  if (anchor.year === null || anchor.month === null) return null;
  const position = month - anchor.month;
  const running = position <= 0 && position > -length;
  if (lean === 'last' && running) return months(anchor.year - 1, month, length, null);
  const settled = tense === 'future' && running ? 'none' : tense === 'none' ? 'past' : tense;
  return months(nearestYear(anchor.year, position, 12, lean, settled), month, length, null);
}

/** The report's day moved by days; within an unknown year only where the end of February does not come between. */
function moveDays(anchor: Anchor, by: number): Day | null {
  if (anchor.number !== null) return dayOf(anchor.number + by);
  if (anchor.month === null || anchor.day === null) return null;
  const from = dayNumber(UNKNOWN, anchor.month, anchor.day);
  const leap = dayNumber(UNKNOWN, 2, 29);
  const to = from + by;
  if (Math.min(from, to) < leap && Math.max(from, to) >= leap) return null;
  const c = civilOf(to);
  return c.year === UNKNOWN ? formatDay(UNKNOWN, c.month, c.day) : null;
}

function placeRelative(unit: Unit, by: number, anchor: Anchor, tense: Tense): Placed | null {
  const known = anchor.year === null ? 'unknown' : 'inferred';
  if (unit === 'day') {
    const d = moveDays(anchor, by);
    return placed(d, d, 'day', known);
  }
  if (unit === 'month') {
    if (anchor.month === null) return null;
    const moved = shiftMonth(anchor.year ?? UNKNOWN, anchor.month, by);
    return monthIn(anchor.year === null ? UNKNOWN : moved.year, moved.month, null);
  }
  if (anchor.year === null) return null;
  if (unit === 'year') return yearAs(anchor.year + by, null);
  if (unit === 'decade' || unit === 'century') {
    const size = unit === 'decade' ? 10 : 100;
    const from = (Math.floor(anchor.year / size) + by) * size;
    return placed(formatDay(from, 1, 1), formatDay(from + size - 1, 12, 31), 'range', 'inferred');
  }
  if (unit === 'quarter' || unit === 'half') {
    if (anchor.month === null) return null;
    const size = unit === 'quarter' ? 3 : 6;
    const from = shiftMonth(anchor.year, Math.floor((anchor.month - 1) / size) * size + 1, by * size);
    return months(from.year, from.month, size, null);
  }
  if (anchor.number === null || (unit !== 'week' && unit !== 'weekend')) return null;
  const monday = anchor.number - weekdayOf(anchor.number) + 1 + 7 * by;
  if (unit === 'week') return placed(dayOf(monday), dayOf(monday + 6), 'range', 'inferred');
  const back = tense !== 'future' && by === 0 && weekdayOf(anchor.number) < 6 ? 7 : 0;
  return placed(dayOf(monday + 5 - back), dayOf(monday + 6 - back), 'range', 'inferred');
}

/** How many days, or months, a unit has; null for units shorter than a day. */
const SIZE: Readonly<Partial<Record<Unit, { readonly days?: number; readonly months?: number }>>> = {
  day: { days: 1 },
  week: { days: 7 },
  weekend: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  half: { months: 6 },
  year: { months: 12 },
  decade: { months: 120 },
  century: { months: 1200 },
};

/** The report's day moved by an amount of a unit. */
function moveBy(anchor: Anchor, unit: Unit, amount: number): Day | null {
  const size = SIZE[unit];
  if (size?.months === undefined) return moveDays(anchor, size?.days === undefined ? 0 : Math.round(amount * size.days));
  if (anchor.year === null || anchor.month === null || anchor.day === null) return null;
  const to = shiftMonth(anchor.year, anchor.month, Math.round(amount * size.months));
  return formatDay(to.year, to.month, Math.min(anchor.day, daysInMonth(to.year, to.month)));
}

function placeOffset(m: Meaning & { type: 'offset' }, anchor: Anchor): Placed | null {
  if (m.by === null) return null;
  const by = m.past ? -m.by : m.by;
  const size = SIZE[m.unit];
  if (size?.days === 7) {
    const [from, to] = [moveDays(anchor, Math.round(by * 7) - 3), moveDays(anchor, Math.round(by * 7) + 3)];
    return from === null || to === null ? null : placed(from, to, 'range', anchor.year === null ? 'unknown' : 'inferred');
  }
  if (size?.months === undefined) return placeRelative('day', size === undefined ? 0 : by, anchor, 'none');
  const whole = Math.round(by * size.months);
  if (size.months < 12 || whole % 12 !== 0) return placeRelative('month', whole, anchor, 'none');
  return anchor.year === null ? null : yearAs(anchor.year + whole / 12, null);
}

function placeDuration(m: Meaning & { type: 'duration' }, anchor: Anchor): Placed | null {
  const own = moveDays(anchor, 0);
  if (m.side === null || own === null || SIZE[m.unit] === undefined) return null;
  const year = anchor.year === null ? 'unknown' : 'inferred';
  if (m.amount === null) return m.side === 'future' ? placed(own, null, 'range', year) : placed(null, own, 'range', year);
  const other = moveBy(anchor, m.unit, m.side === 'past' ? -m.amount : m.amount);
  if (other === null) return null;
  return m.side === 'past' ? placed(other, own, 'range', year) : placed(own, other, 'range', year);
}

const monthOf = (m: Meaning): number | null => (m.type === 'day' || m.type === 'month' ? m.month : null);

/** "Monday to Wednesday": days of one week's run, however near the report's own day lies. */
function placeWeekdays(
  from: Meaning & { type: 'weekday' },
  to: Meaning & { type: 'weekday' },
  anchor: Anchor,
  tense: Tense,
): Placed | null {
  const days = (to.weekday - from.weekday + 7) % 7;
  const forward = tense === 'future' || from.lean === 'next' || from.week !== null;
  const fixed = placeWeekday(forward ? from : to, anchor, tense);
  const day = parseDay(fixed?.earliest ?? null);
  if (fixed === null || day === null) return null;
  const number = dayNumber(day.year, day.month, day.day);
  const [first, last] = forward ? [number, number + days] : [number - days, number];
  return placed(dayOf(first), dayOf(last), 'range', 'inferred');
}

/** "28 February – 3 March 2017": the year said at one end holds for the other. */
function placeRange(from: Meaning, to: Meaning, anchor: Anchor, tense: Tense): Placed | null {
  if (from.type === 'weekday' && to.type === 'weekday') return placeWeekdays(from, to, anchor, tense);
  const end = place(to, anchor, tense);
  const last = parseDay(end?.latest ?? null);
  const [a, b] = [monthOf(from), monthOf(to)];
  let start = place(from, anchor, tense);
  if (
    end !== null &&
    last !== null &&
    a !== null &&
    b !== null &&
    (from.type === 'day' || from.type === 'month') &&
    from.year === null
  ) {
    const year = last.year === UNKNOWN ? UNKNOWN : a > b ? last.year - 1 : last.year;
    const ref = end.year === 'stated' ? { stated: year } : null;
    start = from.type === 'day' ? dayIn(year, from.month, from.day, ref) : monthIn(year, from.month, ref);
  }
  if (start === null || end === null) return start ?? end;
  if (start.earliest !== null && end.latest !== null && start.earliest > end.latest && end.year !== 'unknown') return null;
  return {
    earliest: start.earliest,
    latest: end.latest,
    precision: 'range',
    year: end.year === 'stated' ? start.year : end.year,
  };
}

/** Where an expression lies in the calendar, given what is known of the report's day; null where that is not enough. */
export function place(m: Meaning, anchor: Anchor, tense: Tense): Placed | null {
  switch (m.type) {
    case 'day':
      return placeDay(m, anchor, tense);
    case 'month':
      return placeMonth(m, anchor, tense);
    case 'weekday':
      return placeWeekday(m, anchor, tense);
    case 'year': {
      const year = yearOf(m.year, anchor);
      return year === null || year === undefined ? null : yearAs(year, m.year);
    }
    case 'years':
      return placed(formatDay(m.from, 1, 1), formatDay(m.to, 12, 31), 'range', 'stated');
    case 'season':
      return placeMonths(SEASON_MONTH[m.season], 3, m.year, m.lean, anchor, tense);
    case 'quarter':
      // results of a quarter are announced after it: only a quarter nearer ahead than behind is one to come
      return placeMonths(m.quarter * 3 - 2, 3, m.year, m.lean, anchor, tense === 'future' ? 'present' : tense);
    case 'half':
      return placeMonths(m.half * 6 - 5, 6, m.year, null, anchor, tense);
    case 'feast':
      return placeFeast(m, anchor, tense);
    case 'relative':
      return placeRelative(m.unit, m.by, anchor, tense);
    case 'offset':
      return placeOffset(m, anchor);
    case 'part':
      return placePart(m.part, place(m.of, anchor, tense), anchor);
    case 'range':
      return placeRange(m.from, m.to, anchor, tense);
    case 'clock':
      return m.of === null ? null : place(m.of, anchor, tense);
    case 'duration':
      return placeDuration(m, anchor);
    default:
      return null;
  }
}
