import { type Civil, dayNumber, dayOf, daysInMonth, formatDay, parseDay, weekdayOf } from './calendar.js';
import type { Part } from './meaning.js';
import type { Anchor, Placed } from './resolve.js';

type Bounds = Readonly<Partial<Record<Part, readonly [number, number]>>>;

/** Days of a month; 31 is the last. */
const MONTH_PARTS: Bounds = {
  'week 1': [1, 7],
  'week 2': [8, 14],
  'week 3': [15, 21],
  'week 4': [22, 28],
  'last week': [22, 31],
  'first half': [1, 15],
  'second half': [16, 31],
  start: [1, 10],
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  end: [21, 31],
};
/** Days of a week, from Monday as 0. */
const WEEK_PARTS: Bounds = { start: [0, 1], early: [0, 2], mid: [1, 3], late: [3, 6], end: [4, 6] };

/** Years of a decade. */
const DECADE_PARTS: Bounds = { start: [0, 2], early: [0, 3], mid: [3, 6], late: [6, 9], end: [7, 9] };

const YEAR_PARTS: Bounds = {
  start: [1, 3],
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  end: [10, 12],
};

/** "early next week", "the late 1990s"; other stretches have no parts of their own. */
function partOfRange(part: Part, whole: Placed, from: Civil): Placed {
  const to = parseDay(whole.latest);
  if (to === null) return whole;
  const number = dayNumber(from.year, from.month, from.day);
  const week = WEEK_PARTS[part];
  if (week !== undefined && dayNumber(to.year, to.month, to.day) - number === 6)
    return { ...whole, earliest: dayOf(number + week[0]), latest: dayOf(number + week[1]) };
  const years = DECADE_PARTS[part];
  if (years === undefined || to.year - from.year !== 9 || from.month !== 1) return whole;
  return { ...whole, earliest: formatDay(from.year + years[0], 1, 1), latest: formatDay(from.year + years[1], 12, 31) };
}

/** "earlier this month" ends, and "later this month" begins, with the report's day. */
function upToReport(part: 'earlier' | 'later', whole: Placed, anchor: Anchor): Placed {
  const own = anchor.number === null ? null : dayOf(anchor.number);
  if (own === null || whole.earliest === null || whole.latest === null || own < whole.earliest || own > whole.latest)
    return whole;
  return part === 'earlier' ? { ...whole, latest: own } : { ...whole, earliest: own };
}

/** A part of a month or year keeps the precision of the whole, in narrower bounds; other wholes stay as they are. */
export function placePart(part: Part, whole: Placed | null, anchor: Anchor): Placed | null {
  const from = parseDay(whole?.earliest ?? null);
  if (whole === null || from === null) return whole;
  if (part === 'week') {
    if (whole.precision !== 'day' || whole.year === 'unknown') return null;
    const number = dayNumber(from.year, from.month, from.day);
    const monday = number - weekdayOf(number) + 1;
    return { ...whole, earliest: dayOf(monday), latest: dayOf(monday + 6), precision: 'range' };
  }
  if (part === 'earlier' || part === 'later') return upToReport(part, whole, anchor);
  if (whole.precision === 'range') return partOfRange(part, whole, from);
  const bounds = whole.precision === 'month' ? MONTH_PARTS[part] : YEAR_PARTS[part];
  if (bounds === undefined) return whole;
  const [first, last] = bounds;
  if (whole.precision === 'month') {
    const length = daysInMonth(from.year, from.month);
    return {
      ...whole,
      earliest: formatDay(from.year, from.month, first),
      latest: formatDay(from.year, from.month, Math.min(last, length)),
    };
  }
  if (whole.precision !== 'year') return whole;
  return { ...whole, earliest: formatDay(from.year, first, 1), latest: formatDay(from.year, last, daysInMonth(from.year, last)) };
}
