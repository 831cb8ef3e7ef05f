import type { Day } from '../../model/index.js';

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar (Hinnant's civil-days arithmetic). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** A year, month (1-12) and day of the month. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day that lies `number` days after 1970-01-01. */
export function civilOf(number: number): Civil {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** `YYYY-MM-DD`; null outside the years 0 to 9999. */
export const formatDay = (year: number, month: number, day: number): Day | null =>
  year >= 0 && year <= 9999 ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;

/** The day of a day number as `YYYY-MM-DD`; null outside the years 0 to 9999. */
export function dayOf(number: number): Day | null {
  const c = civilOf(number);
  return formatDay(c.year, c.month, c.day);
}

/** The parts of a well-formed day; null for anything else. */
export function parseDay(day: Day | null): Civil | null {
  const m = day === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (m === null) return null;
  const c = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  return isDay(c.year, c.month, c.day) ? c : null;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month; the year 0, which stands for an unknown one, counts as a leap year. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 31);
}

/** Whether such a day exists. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The month `by` months away, with its year. */
export function shiftMonth(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + (month - 1) + by;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** ISO 8601 week of a day number, as year and week. */
export function isoWeek(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOf(number) + 4;
  const year = civilOf(thursday).year;
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}
