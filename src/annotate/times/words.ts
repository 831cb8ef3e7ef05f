import { numberOf, SMALL_NUMBER } from '../quantities/number-words.js';
import type { Part, Season, Unit } from './meaning.js';

const MONTH_KEYS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * White space between words, line breaks and no-break spaces included. Always after a closed list of words, so that the work is linear;
 * a bound here would be unrolled wherever it stands, which makes the expressions costly to compile.
 */
export const S = '\\s+';

/** End of a word that may close with an abbreviation's full stop. */
export const END = '(?![a-z\\u00C0-\\u024F\\d])';

/** Month names, whole or abbreviated. */
export const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|' +
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?)' +
  END;

export const WEEKDAY =
  '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\\.)' + END;

/** The words that a month's name may be, for the table of starts. */
export const MONTHS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec';

/** The words that a weekday's name may be. */
export const WEEKDAYS_NAMED =
  'monday tuesday wednesday thursday friday saturday sunday mon tues tue weds wed thurs thur thu fri sat sun';

/** The words that a count may open with. */
export const COUNTS =
  '# a an half several many dozens couple few one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety';

/** The words that make a count less exact, or the first of them. */
export const ABOUT_WORDS =
  'nearly almost about around over some roughly approximately exactly at up as more no less fewer well just under';

/** The words that an ordinal may open with. */
export const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty thirtieth thirty';

/** A day of the month in digits. */
export const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

export const YEAR = '((?:1[5-9]|20)\\d\\d)(?!\\d)';

export const UNIT = '(second|minute|hour|day|week|weekend|fortnight|month|quarter|year|decade|century|centurie)';

/** A count before a unit: digits, words, "a", "several", "two or three", "two and a half". */
export const COUNT =
  `((?:\\d{1,4}(?:[.,]\\d{1,3})?|${SMALL_NUMBER}(?:${S}(?:hundred|thousand))?|half${S}an?|an?${S}(?:few|couple(?:${S}of)?|dozen|hundred)|an|a|several|many|dozens${S}of|couple${S}of|few)` +
  `(?:${S}(?:or|to)${S}(?:\\d{1,4}|${SMALL_NUMBER})|-(?:\\d{1,4})|${S}and${S}a${S}half|-and-a-half|${S}1\\/2)?)`;

export const SEASON = '(spring|summer|autumn|fall|winter)';

const key = (word: string): string => word.toLowerCase().slice(0, 3);

/** 1 to 12 of a month's name. */
export const monthOf = (word: string): number => MONTH_KEYS.indexOf(key(word)) + 1;

/** 1 (Monday) to 7 of a weekday's name. */
export const weekdayNamed = (word: string): number => WEEKDAYS.indexOf(key(word)) + 1;

const SEASONS: Readonly<Record<string, Season>> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' };

export const seasonOf = (word: string): Season => SEASONS[word.toLowerCase()] ?? 'SU';

const UNITS: Readonly<Record<string, Unit>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  fortnight: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
  centurie: 'century',
};

/** The unit that a word names, singular or plural. */
export function unitOf(word: string): Unit {
  const w = word.toLowerCase().replace(/s$/, '');
  return UNITS[w] ?? 'day';
}

/** The number of units that a count says; null for "several", "a few", "12 to 18". */
export function countOf(words: string): number | null {
  const w = words.toLowerCase().replace(/\s+/g, ' ').trim();
  if (w === 'a' || w === 'an' || w === 'one') return 1;
  if (/^half an?$/.test(w)) return 0.5;
  if (/couple/.test(w)) return 2;
  if (/few|several|many|dozens| or |\dto| to |^\d+-\d+$/.test(w)) return null;
  const half = /^(.+?)(?: and a half|-and-a-half| 1\/2)$/.exec(w);
  if (half !== null) {
    const whole = numberOf(half[1] ?? '');
    return whole === null ? null : whole + 0.5;
  }
  return numberOf(w);
}

/** Whether a word of the text is written with a capital first letter, as names of months are. */
export const capitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

const PARTS: Readonly<Record<string, Part>> = {
  end: 'end',
  close: 'end',
  beginning: 'start',
  start: 'start',
  outset: 'start',
  middle: 'mid',
  mid: 'mid',
  early: 'early',
  late: 'late',
};

/** The stretch of a longer period that a word names. */
export const partNamed = (word: string): Part => PARTS[word.toLowerCase()] ?? 'mid';
