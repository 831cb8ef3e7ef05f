import type { Day, When } from '../model/index.js';
import { isoOf } from '../model/index.js';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The weekday of a calendar day in three letters; null where the day is not one. */
export function weekdayOf(day: Day): string | null {
  const [y, m, d] = day.split('-').map(Number);
  if (y === undefined || m === undefined || d === undefined || !(m >= 1 && m <= 12) || !(d >= 1 && d <= 31) || y < 1583)
    return null;
  // Zeller's way of counting: January and February belong to the year before
  const year = m < 3 ? y - 1 : y;
  const month = m < 3 ? m + 12 : m;
  const h =
    (d + Math.floor((13 * (month + 1)) / 5) + year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)) % 7;
  return WEEKDAYS[(h + 6) % 7] ?? null;
}

const lastOfMonth = (year: number, month: number): number =>
  month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : (MONTH_DAYS[month - 1] ?? 31);

/** The first day as the shortest date that begins there: 2017-01-01 is "2017", 2017-05-01 is "2017-05". */
export function shortFrom(day: Day): string {
  if (day.endsWith('-01-01')) return day.slice(0, 4);
  return day.endsWith('-01') ? day.slice(0, 7) : day;
}

/** The last day as the shortest date that ends there: 2017-12-31 is "2017", 2017-05-31 is "2017-05". */
export function shortTo(day: Day): string {
  if (day.endsWith('-12-31')) return day.slice(0, 4);
  const [y, m, d] = day.split('-').map(Number);
  return y !== undefined && m !== undefined && d === lastOfMonth(y, m) ? day.slice(0, 7) : day;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "2 Feb", "Feb": a day or month without its year. */
function monthDay(date: string): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? date;
  return date.length > 7 ? `${String(Number(date.slice(8, 10)))} ${month}` : month;
}

const unknownYear = (when: When, date: string): string =>
  when.year === 'unknown' && date.length > 4 ? `${monthDay(date)}, year not given` : date;

/** "19 to 20 Jan, year not given": months and days alone are known. */
function yearlessWords({ earliest, latest, precision }: When): string {
  const shown = (day: Day): string => monthDay(precision === 'month' ? day.slice(0, 7) : day);
  if (earliest === null || latest === null) {
    const day = earliest ?? latest;
    return day === null ? 'undated' : `${shown(day)}${earliest === null ? ' or earlier' : ' or later'}, year not given`;
  }
  if (earliest.slice(0, 7) === latest.slice(0, 7) && precision === 'range') {
    const whole = earliest.endsWith('-01') && shortTo(latest).length < 10;
    if (!whole && earliest !== latest) return `${String(Number(earliest.slice(8)))} to ${monthDay(latest)}, year not given`;
    return `${monthDay(whole ? earliest.slice(0, 7) : earliest)}, year not given`;
  }
  return precision === 'range' && earliest !== latest
    ? `${shown(earliest)} to ${shown(latest)}, year not given`
    : `${shown(earliest)}, year not given`;
}

/** Two ends of a time in words: "2017-09-14 to 15", "2017-05 to 2018-02". */
function between(from: string, to: string): string {
  if (from === to) return from;
  if (from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7)) return `${from} to ${to.slice(8)}`;
  if (from.length === to.length && from.length > 4 && from.slice(0, 4) === to.slice(0, 4)) return `${from} to ${to.slice(5)}`;
  return `${from} to ${to}`;
}

/** A time with its precision, in words: "2018-03-16", "2018-03", "Mar, year not given", "2017-09-14 to 15", "2017 or later". */
export function dateWords(when: When): string {
  if (when.year === 'unknown' && when.precision !== 'year') return yearlessWords(when);
  const iso = isoOf(when);
  if (iso !== null) return iso;
  const { earliest, latest } = when;
  if (earliest !== null && latest !== null) {
    const whole = wholePeriod(earliest, latest);
    return unknownYear(when, whole ?? between(earliest, latest));
  }
  if (earliest !== null) return `${unknownYear(when, shortFrom(earliest))} or later`;
  if (latest !== null) return `${unknownYear(when, shortTo(latest))} or earlier`;
  return 'undated';
}

function nextDay(day: Day, by: 1 | -1): Day {
  const [y, m, d] = day.split('-').map(Number);
  if (y === undefined || m === undefined || d === undefined) return day;
  const iso = (year: number, month: number, date: number): Day =>
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  if (by > 0) {
    if (d < lastOfMonth(y, m)) return iso(y, m, d + 1);
    return m < 12 ? iso(y, m + 1, 1) : iso(y + 1, 1, 1);
  }
  if (d > 1) return iso(y, m, d - 1);
  return m > 1 ? iso(y, m - 1, lastOfMonth(y, m - 1)) : iso(y - 1, 12, 31);
}

/** "after 2017-09-14", for what is not before the 15th; "after 2016" for what is not before 2017. */
export const afterWords = (earliest: Day): string => `after ${shortTo(nextDay(earliest, -1))}`;

/** "before 2017-10-31", for what is not after the 30th; "before 2018" for what is not after 2017. */
export const beforeWords = (latest: Day): string => `before ${shortFrom(nextDay(latest, 1))}`;

/** The bounds of a time that has no date: "after 2017-09-14, before 2017-10-31", "after 2016". */
export function boundWords(when: When): string {
  const { earliest, latest, year } = when;
  if (year === 'unknown' || (earliest === null && latest === null)) return dateWords(when);
  return [earliest === null ? [] : afterWords(earliest), latest === null ? [] : beforeWords(latest)].flat().join(', ');
}

/** "2017" or "2017-05" where two days are the ends of that year or month; null otherwise. */
function wholePeriod(earliest: Day, latest: Day): string | null {
  const from = shortFrom(earliest);
  const to = shortTo(latest);
  return from.length < 10 && to.length < 10 ? between(from, to) : null;
}

/** What is known of a time beyond its date: its weekday for a single day of a known year, else an empty string. */
export const weekdayWords = (when: When): string =>
  when.precision === 'day' &&
  when.year !== 'unknown' &&
  when.earliest !== null &&
  (when.latest === null || when.latest === when.earliest)
    ? (weekdayOf(when.earliest) ?? '')
    : '';

const PRECISIONS = { day: 0, month: 1, year: 2, range: 3 } as const;

/** Orders times: earliest day first, then the more precise, then the one that ends first; open starts stand by their end. */
export function compareWhens(a: When, b: When): number {
  const startA = a.earliest ?? a.latest ?? '9999';
  const startB = b.earliest ?? b.latest ?? '9999';
  if (startA !== startB) return startA < startB ? -1 : 1;
  if (a.precision !== b.precision) return PRECISIONS[a.precision] - PRECISIONS[b.precision];
  const endA = a.latest ?? '9999';
  const endB = b.latest ?? '9999';
  return endA === endB ? 0 : endA < endB ? -1 : 1;
}

/** The more telling of two times: a known year before an unknown one, then the finer precision. */
export const finerWhen = (a: When, b: When): When => {
  if ((a.year === 'unknown') !== (b.year === 'unknown')) return a.year === 'unknown' ? b : a;
  return PRECISIONS[a.precision] <= PRECISIONS[b.precision] ? a : b;
};

/** Several days as one time: from the first day of `first` to the last day of `last`. */
export const spanning = (first: When, last: When): When =>
  first.year !== 'unknown' &&
  last.year !== 'unknown' &&
  first.earliest !== null &&
  last.latest !== null &&
  last.latest > first.earliest
    ? { earliest: first.earliest, latest: last.latest, precision: 'range', year: first.year, text: first.text }
    : first;

/** The first and last day that a date as typed stands for: "2018", "2018-03" or "2018-03-16"; null where it is none. */
export function daysOf(typed: string): { readonly first: Day; readonly last: Day } | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(typed.trim());
  if (!parts) return null;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? null : Number(parts[2]);
  const day = parts[3] === undefined ? null : Number(parts[3]);
  if (year === 0 || (month !== null && (month < 1 || month > 12))) return null;
  if (month === null) return { first: `${parts[1]}-01-01`, last: `${parts[1]}-12-31` };
  const length = lastOfMonth(year, month);
  if (day === null) return { first: `${parts[1]}-${parts[2]}-01`, last: `${parts[1]}-${parts[2]}-${String(length)}` };
  return day >= 1 && day <= length
    ? { first: `${parts[1]}-${parts[2]}-${parts[3]}`, last: `${parts[1]}-${parts[2]}-${parts[3]}` }
    : null;
}
