import { dayNumber, isoWeek, parseDay } from './calendar.js';
import type { Meaning, Unit } from './meaning.js';
import type { Placed } from './resolve.js';

const LETTER: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  half: 'H',
  year: 'Y',
  decade: 'E',
  century: 'C',
};

const short = (unit: Unit): boolean => unit === 'second' || unit === 'minute' || unit === 'hour';

/** The TIMEX3 period of an amount: "P2Y", "PT24H", "PXW", "P2Y6M" for two and a half years. */
export function period(amount: number | null, unit: Unit): string {
  if (unit === 'decade' && amount !== null && amount >= 1) return `P${amount * 10}Y`;
  const prefix = short(unit) ? 'PT' : 'P';
  if (amount !== null && !Number.isInteger(amount)) {
    const [whole, half] = [Math.floor(amount), amount % 1];
    const rest = unit === 'year' ? `${half * 12}M` : unit === 'hour' ? `${half * 60}M` : unit === 'minute' ? `${half * 60}S` : '';
    return `${prefix}${whole === 0 ? '' : `${whole}${LETTER[unit]}`}${rest}`;
  }
  return `${prefix}${amount ?? 'X'}${LETTER[unit]}`;
}

/**
 * The TIMEX3 `value` of an expression, as TimeML writes it: a date to its precision, a week, quarter or season, a period, or a reference
 * to the present, past or future. Null where the expression has none.
 */
export function timexValue(meaning: Meaning, when: Placed | null): string | null {
  const day = parseDay(when?.earliest ?? null);
  const year = when === null || day === null ? null : when.year === 'unknown' ? 'XXXX' : (when.earliest ?? '').slice(0, 4);
  switch (meaning.type) {
    case 'day':
    case 'weekday':
      return year === null ? null : `${year}${(when?.earliest ?? '').slice(4)}`;
    case 'month':
      return year === null ? null : `${year}${(when?.earliest ?? '').slice(4, 7)}`;
    case 'year':
      return year;
    case 'years':
      return meaning.value === '' ? String(meaning.from) : meaning.value;
    case 'season':
      return year === null ? null : `${year}-${meaning.season}`;
    case 'quarter':
      return year === null ? `XXXX-Q${meaning.quarter}` : `${year}-Q${meaning.quarter}`;
    case 'half':
      return year === null ? null : `${year}-H${meaning.half}`;
    case 'relative':
      return unitValue(meaning.unit, when);
    case 'offset': {
      if (when !== null && isQuarter(when)) return unitValue('quarter', when);
      if (meaning.by === null) return meaning.past ? 'PAST_REF' : 'FUTURE_REF';
      if (meaning.unit === 'week' && day !== null) return weekValue(dayNumber(day.year, day.month, day.day) + 3);
      return unitValue(meaning.unit === 'decade' || meaning.unit === 'century' ? 'year' : meaning.unit, when);
    }
    case 'part':
      return meaning.part === 'week' ? unitValue('week', when) : timexValue(meaning.of, when);
    case 'range':
      return timexValue(meaning.from, when);
    case 'clock': {
      const base = meaning.of === null ? null : timexValue(meaning.of, when);
      return base === null ? null : `${base}${meaning.clock.startsWith('T') ? meaning.clock : `T${meaning.clock}`}`;
    }
    case 'shift':
      return when === null ? period(Math.abs(meaning.by), meaning.unit) : storyValue(meaning.unit, when);
    case 'duration':
      if (meaning.due === true && when !== null)
        return timexValue({ type: 'offset', unit: meaning.unit, by: meaning.amount, past: false }, when);
      return period(meaning.amount, meaning.unit);
    case 'set':
      return meaning.value;
    case 'vague':
      return meaning.ref;
    case 'feast':
      return when === null ? null : (when.earliest ?? null);
    case 'story': {
      if (when === null) return meaning.orReport === true ? null : period(Math.abs(meaning.by) || 1, meaning.unit);
      return `${storyValue(meaning.unit, when) ?? ''}${meaning.clock === undefined ? '' : `T${meaning.clock}`}`;
    }
    case 'unplaced':
      return meaning.unit === null ? null : period(meaning.amount, meaning.unit);
  }
}

/** Three whole months that begin a quarter. */
const isQuarter = (when: Placed): boolean =>
  when.precision === 'range' &&
  /-(?:01|04|07|10)-01$/.test(when.earliest ?? '') &&
  /-(?:03-31|06-30|09-30|12-31)$/.test(when.latest ?? '') &&
  (when.earliest ?? '').slice(0, 4) === (when.latest ?? '').slice(0, 4) &&
  Number((when.latest ?? '').slice(5, 7)) - Number((when.earliest ?? '').slice(5, 7)) === 2;

/** A time counted from the story is written to the precision that it has. */
function storyValue(unit: Unit, when: Placed): string | null {
  if (when.precision === 'range') return isQuarter(when) ? unitValue('quarter', when) : unitValue('week', when);
  return unitValue(when.precision === 'day' ? 'day' : when.precision === 'month' ? 'month' : unit, when);
}

const weekValue = (number: number): string => {
  const w = isoWeek(number);
  return `${w.year}-W${String(w.week).padStart(2, '0')}`;
};

function unitValue(unit: Unit, when: Placed | null): string | null {
  const day = parseDay(when?.earliest ?? null);
  if (when === null || day === null) return null;
  const year = when.year === 'unknown' ? 'XXXX' : (when.earliest ?? '').slice(0, 4);
  const number = dayNumber(day.year, day.month, day.day);
  if (unit === 'week') return weekValue(number);
  if (unit === 'weekend') return `${weekValue(number)}-WE`;
  if (unit === 'quarter') return `${year}-Q${Math.ceil(day.month / 3)}`;
  if (unit === 'month') return `${year}${(when.earliest ?? '').slice(4, 7)}`;
  if (unit === 'year') return when.precision === 'year' ? year : `${year}${(when.earliest ?? '').slice(4, 7)}`;
  if (unit === 'decade') return year.slice(0, 3);
  return unit === 'century' ? year.slice(0, 2) : `${year}${(when.earliest ?? '').slice(4)}`;
}
