import type { Day } from '../../model/index.js';
import { dayNumber, formatDay, isDay, weekdayOf } from '../times/calendar.js';
import { MONTH, monthOf, weekdayNamed } from '../times/words.js';
import type { Read, Step } from './dating-steps.js';
import { daysLater, OLDEST, ownSentences } from './dating-steps.js';
import { isDayAhead, isDayOfPast } from './told-how.js';

const DAY_NAME = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const NO_YEAR = "(?![\\s,]{0,2}(?:of )?(?:\\d{4}|[’']\\d\\d))(?!\\d|:\\d)";
/** "Saturday, 9 April", "on Saturday (April 9)" without a year */
const DATES: readonly RegExp[] = [
  new RegExp(`\\b${DAY_NAME},? \\(?(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH.slice(1)}${NO_YEAR}`, 'g'),
  new RegExp(`\\b${DAY_NAME},? \\(?(?<month>${MONTH.slice(1)} (?<day>\\d{1,2})(?:st|nd|rd|th)?${NO_YEAR}`, 'g'),
];
/** the years that the lexicon's events are of: earlier and later ones are not tried */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2030;
/** a day without its year is not further from its report */
const REACH = 200;

/** A day and month that a text gives with their weekday, without a year. */
export interface WeekdayDate {
  readonly start: number;
  readonly end: number;
  readonly weekday: number;
  readonly month: number;
  readonly day: number;
}

/** The days of a stretch of text that are given with weekday, day and month, but no year. */
export function weekdayDates(text: string): readonly WeekdayDate[] {
  return DATES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      weekday: weekdayNamed(match[1] ?? ''),
      month: monthOf(match.groups?.['month'] ?? ''),
      day: Number(match.groups?.['day'] ?? 0),
    })),
  ).filter(({ month, day }) => month > 0 && isDay(2000, month, day));
}

/** The days of the years in question that such a day can mean. */
export function candidatesOf({ weekday, month, day }: Pick<WeekdayDate, 'weekday' | 'month' | 'day'>): readonly Day[] {
  const found: Day[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (!isDay(year, month, day) || weekdayOf(dayNumber(year, month, day)) !== weekday) continue;
    const one = formatDay(year, month, day);
    if (one !== null) found.push(one);
  }
  return found;
}

/** What is known from other steps. */
export interface Bounds {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/**
 * Steps from days that are given with weekday and month but no year: of the years in which that day was such a weekday, those that the
 * other steps allow. Where one is left, the report was not written before a past day, nor after one to come.
 */
export function weekdaySteps(read: Read, { earliest, latest }: Bounds): readonly Step[] {
  const { text } = read.document;
  const steps: Step[] = [];
  for (const sentence of ownSentences(read)) {
    const words = text.slice(sentence.start, sentence.end);
    if (!words.includes('day') || !/day\b/.test(words)) continue;
    for (const date of weekdayDates(words)) {
      const span = { start: sentence.start + date.start, end: sentence.start + date.end };
      const clauses = read.clauses[sentence.index] ?? [];
      const told = isDayOfPast(text, sentence, clauses, span) ? 'past' : isDayAhead(sentence, clauses, span) ? 'ahead' : 'open';
      if (told === 'open') continue;
      const from = earliest === null ? OLDEST : daysLater(earliest, told === 'past' ? -REACH : 0);
      const to = latest === null ? '9999-12-31' : daysLater(latest, told === 'past' ? 0 : REACH);
      const left = candidatesOf(date).filter((day) => from <= day && day <= to);
      const one = left.length === 1 ? (left[0] ?? null) : null;
      if (left.length === 0 || left.length > MOST) continue;
      steps.push({
        earliest: told === 'past' ? one : null,
        latest: told === 'ahead' ? one : null,
        says: `it names \u201c${words.slice(date.start, date.end)}\u201d`,
        known: `that was in ${yearsOf(left)}${one === null ? '' : ' alone, as far as the other steps allow'}`,
        rests: 'text',
        spans: [span],
      });
    }
  }
  return steps;
}

/** more years than these tell a reader nothing */
const MOST = 4;

/** "2011, 2016 or 2022" */
const yearsOf = (days: readonly Day[]): string => {
  const years = days.map((day) => day.slice(0, 4));
  return years.length < 2 ? (years[0] ?? '') : `${years.slice(0, -1).join(', ')} or ${years.at(-1) ?? ''}`;
};
