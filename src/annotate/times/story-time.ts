import type { Day } from '../../model/index.js';
import { dayNumber, dayOf, daysInMonth, formatDay, parseDay, shiftMonth, weekdayOf } from './calendar.js';
import type { Meaning, Unit } from './meaning.js';
import { placePart } from './parts-of-times.js';
import { place, type Anchor, type Placed, type Tense } from './resolve.js';

/** The last time that a text spoke of, as far as one can count on from it. */
export interface StoryTime {
  readonly placed: Placed;
  readonly unit: 'day' | 'month' | 'quarter' | 'half' | 'year';
  readonly sentence: number;
}

/** A quarter or half-year is the matter of a whole passage; other times are soon left. */
const NEAR = 1;
const PASSAGE = 4;

/** The unit of a meaning that can be counted on from; null for one that is none, or is itself vague. */
function unitSpokenOf(meaning: Meaning): StoryTime['unit'] | null {
  switch (meaning.type) {
    case 'day':
    case 'weekday':
      return 'day';
    case 'month':
    case 'quarter':
    case 'half':
    case 'year':
      return meaning.type;
    case 'relative':
      return meaning.unit === 'day' || meaning.unit === 'month' || meaning.unit === 'quarter' || meaning.unit === 'year'
        ? meaning.unit
        : null;
    case 'feast':
      return 'day';
    case 'story':
      return meaning.unit === 'day' || meaning.unit === 'month' || meaning.unit === 'year' ? meaning.unit : null;
    case 'clock':
      return meaning.of === null ? null : unitSpokenOf(meaning.of);
    default:
      return null;
  }
}

/** What is to be counted on from after a time was read: that time, or still the one before. */
export function storyAfter(
  meaning: Meaning,
  placed: Placed | null,
  sentence: number,
  before: StoryTime | null,
): StoryTime | null {
  const unit = unitSpokenOf(meaning);
  if (unit === null || placed === null || placed.year === 'unknown' || placed.earliest === null) return before;
  // a year named in passing does not end the talk of its quarter
  if (unit === 'year' && before !== null && before.unit !== 'day' && sentence - before.sentence <= NEAR) return before;
  return { placed, unit, sentence };
}

/** Whether a story's time is near enough in the text to be meant by "two days later". */
const inReach = (story: StoryTime, sentence: number): boolean =>
  sentence - story.sentence <= (story.unit === 'quarter' || story.unit === 'half' ? PASSAGE : NEAR);

const MONTHS: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 };
const SPAN = { day: 0, month: 1, quarter: 3, half: 6, year: 12 } as const;

/** Null where the calendar ends before the time does. */
const inferred = (earliest: Day | null, latest: Day | null, precision: Placed['precision']): Placed | null =>
  earliest === null || latest === null ? null : { earliest, latest, precision, year: 'inferred' };

/** A stretch of whole months, in the precision of its length. */
function monthsFrom(year: number, month: number, count: number): Placed | null {
  const last = shiftMonth(year, month, count - 1);
  return inferred(
    formatDay(year, month, 1),
    formatDay(last.year, last.month, daysInMonth(last.year, last.month)),
    count === 1 ? 'month' : count === 12 && month === 1 ? 'year' : 'range',
  );
}

/** What times are placed by: the report's day, the tense of their clause, and the time spoken of before. */
export interface Bearings {
  readonly anchor: Anchor;
  readonly tense: Tense;
  readonly story: StoryTime | null;
  readonly sentence: number;
  /** the last date that came with its year */
  readonly dated: DatedMonth | null;
}

/** The month of a date whose year the text states. */
export interface DatedMonth {
  readonly year: number;
  readonly month: number;
  readonly sentence: number;
}

/** The month that a time leaves behind for dates without a year; else the one before. */
export function datedAfter(placed: Placed | null, sentence: number, before: DatedMonth | null): DatedMonth | null {
  if (placed === null || placed.year !== 'stated' || placed.precision === 'year') return before;
  const [from, to] = [parseDay(placed.earliest), parseDay(placed.latest)];
  if (from === null || to === null || (to.year - from.year) * 12 + to.month - from.month > 1) return before;
  return { year: from.year, month: from.month, sentence };
}

/** Months from a date with a year within which a date without one, in a report without a day, has the same year or the one beside it. */
const BESIDE = 2;

/** "… on 29 and 30 January 2018. A meeting is planned for 19 January": a year said right before holds on, marked inferred. */
function placeBeside(m: Meaning, { anchor, dated, sentence }: Bearings): Placed | null {
  if (anchor.year !== null || dated === null || sentence - dated.sentence > NEAR) return null;
  const found = place(m, { year: dated.year, month: dated.month, day: null, number: null }, 'present');
  const from = parseDay(found?.earliest ?? null);
  if (found === null || from === null || found.year !== 'inferred') return null;
  return Math.abs((from.year - dated.year) * 12 + from.month - dated.month) <= BESIDE ? found : null;
}

/** Whether a meaning is a day or month that may lack its year. */
const mayLackYear = (m: Meaning): boolean =>
  m.type === 'day' || m.type === 'month' || (m.type === 'range' && mayLackYear(m.from) && mayLackYear(m.to));

/** Where an expression lies in the calendar, counted from the story where it says so; null where that is not known. */
export function placeIn(m: Meaning, at: Bearings): Placed | null {
  switch (m.type) {
    case 'story': {
      if (m.orReport === undefined) return placeStory(m, at.story, at.sentence);
      const told = at.tense === 'future' ? null : placeStory(m, at.story, at.sentence);
      return told ?? place({ type: 'relative', unit: m.unit, by: m.by }, at.anchor, at.tense);
    }
    case 'part':
      return placePart(m.part, placeIn(m.of, at), at.anchor);
    case 'range': {
      if (m.to.type !== 'shift') return (mayLackYear(m) ? placeBeside(m, at) : null) ?? place(m, at.anchor, at.tense);
      const [from, to] = [placeIn(m.from, at), placeIn(m.to, at)];
      return from === null || to === null ? null : { ...from, latest: to.latest, precision: 'range', year: to.year };
    }
    case 'shift':
      return placeShift(m, placeIn(m.of, at));
    case 'duration':
      return m.due === true && at.tense === 'future'
        ? place({ type: 'offset', unit: m.unit, by: m.amount, past: false }, at.anchor, at.tense)
        : place(m, at.anchor, at.tense);
    case 'clock':
      return m.of === null ? null : placeIn(m.of, at);
    default:
      return placeAgo(m, at.story, at.sentence) ?? (mayLackYear(m) ? placeBeside(m, at) : null) ?? place(m, at.anchor, at.tense);
  }
}

/** A day, month or year so far from one that is known; null where that one is too vague to count from. */
function placeShift(m: Meaning & { type: 'shift' }, base: Placed | null): Placed | null {
  const from = parseDay(base?.earliest ?? null);
  if (base === null || from === null || base.year === 'unknown' || !Number.isInteger(m.by)) return null;
  const months = MONTHS[m.unit];
  if (months !== undefined) {
    const to = shiftMonth(from.year, from.month, months * m.by);
    if (months === 12 && base.precision !== 'month') return base.precision === 'range' ? null : monthsFrom(to.year, 1, 12);
    return base.precision === 'month' || base.precision === 'day' ? monthsFrom(to.year, to.month, 1) : null;
  }
  if (base.precision !== 'day') return null;
  const number = dayNumber(from.year, from.month, from.day);
  if (m.unit === 'day') return inferred(dayOf(number + m.by), dayOf(number + m.by), 'day');
  return m.unit === 'week' ? inferred(dayOf(number + 7 * m.by - 3), dayOf(number + 7 * m.by + 3), 'range') : null;
}

/** Where a time counted from the story lies; null where the time spoken of is too far off or too vague to count from. */
function placeStory(m: Meaning & { type: 'story' }, story: StoryTime | null, sentence: number): Placed | null {
  if (story === null || !inReach(story, sentence)) return null;
  const from = parseDay(story.placed.earliest);
  if (from === null) return null;
  if (m.unit === 'day' || m.unit === 'week') {
    if (story.unit !== 'day') return null;
    const number = dayNumber(from.year, from.month, from.day);
    if (m.unit === 'day') return inferred(dayOf(number + m.by), dayOf(number + m.by), 'day');
    const monday = number + 7 * m.by - weekdayOf(number) + 1;
    return inferred(dayOf(monday), dayOf(monday + 6), 'range');
  }
  const step = MONTHS[m.unit];
  if (step === undefined || !Number.isInteger(m.by)) return null;
  const own = SPAN[story.unit];
  if (own > step) return null;
  const to = shiftMonth(from.year, from.month, step * m.by);
  if (m.unit === 'year' || m.unit === 'decade') {
    // "a year earlier" than a month or quarter is that month or quarter; than a day, no more than the year is said
    return own === 0 || own === 12 || m.by === 0 ? monthsFrom(to.year, 1, 12) : monthsFrom(to.year, to.month, own);
  }
  return m.unit === 'month' ? monthsFrom(to.year, to.month, 1) : null;
}

/** "a year ago", where a quarter or half-year is spoken of, means that of the year before; null for every other distance. */
function placeAgo(m: Meaning, story: StoryTime | null, sentence: number): Placed | null {
  if (m.type !== 'offset' || m.unit !== 'year' || m.by === null || !m.past || !Number.isInteger(m.by)) return null;
  if (story === null || (story.unit !== 'quarter' && story.unit !== 'half')) return null;
  return placeStory({ type: 'story', unit: 'year', by: -m.by }, story, sentence);
}
