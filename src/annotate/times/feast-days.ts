import { dayNumber, weekdayOf } from './calendar.js';
import type { Feast } from './meaning.js';

/** Day number of western Easter (the anonymous Gregorian computus). */
function westernEaster(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Day number of orthodox Easter: Meeus's Julian reckoning, in the days of the Gregorian calendar. */
function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  const ahead = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1) + ahead;
}

/** The fourth Thursday of November. */
function thanksgiving(year: number): number {
  const first = dayNumber(year, 11, 1);
  return first + ((4 - weekdayOf(first) + 7) % 7) + 21;
}

/** First and last day number that a feast may have in a year; they differ only where a text does not say whose Easter it means. */
export function feastDays(feast: Feast, year: number): readonly [number, number] {
  switch (feast) {
    case 'western easter':
      return [westernEaster(year), westernEaster(year)];
    case 'orthodox easter':
      return [orthodoxEaster(year), orthodoxEaster(year)];
    case 'easter':
      return [westernEaster(year), orthodoxEaster(year)];
    case 'thanksgiving':
      return [thanksgiving(year), thanksgiving(year)];
  }
}
