import type { Precision, Span, When } from '../../model/index.js';

/** A date written out in a date line, dateline or header; the span is that of the string it was read from. */
export interface WrittenDate extends Span {
  readonly when: When;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ].flatMap((name, i) =>
    [name, name.slice(0, 3), ...(name === 'september' ? ['sept'] : [])].map((form) => [form, i + 1] as const),
  ),
);
const WEEKDAYS: ReadonlySet<string> = new Set(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'tues', 'thur', 'thurs'].flatMap((name) => [
    name,
    name.slice(0, 3),
  ]),
);
const WEEKDAY = /(?<weekday>[A-Za-z]{3,9})\.?,?\s{1,3}/y;
const MONTH = '(?<month>[A-Za-z]{3,9})(?![A-Za-z])\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b';
const YEAR = '(?<year>(?:19|20)\\d{2})\\b(?!:)';

const form = (pattern: string): RegExp => new RegExp(pattern, 'y');
const NUMBERS_ONLY = form(`(?<day>\\d{1,2})(?<mark>[-/.])(?<number>\\d{1,2})\\k<mark>${YEAR}`);
const FROM_NUMBER: readonly RegExp[] = [
  form('(?<year>(?:19|20)\\d{2})(?<mark>[-/.])(?<number>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)'),
  form(`${DAY}(?:\\s{1,3}(?:of\\s{1,3})?|-)${MONTH}(?:,?\\s{1,3}|-)${YEAR}`),
  NUMBERS_ONLY,
  form(`${DAY}\\s{1,3}(?:of\\s{1,3})?${MONTH}`),
];
const FROM_WORD: readonly RegExp[] = [
  form(`${MONTH}\\s{0,3}${DAY}(?:,\\s{0,3}|\\s{1,3}|\\.\\s{1,3})${YEAR}`),
  form(`${MONTH}\\s{0,3}${DAY}(?![:.]\\d)`),
  form(`${MONTH},?\\s{1,3}${YEAR}`),
];

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const pad = (n: number): string => String(n).padStart(2, '0');
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The days of a month, February with 29 where the year is unknown. */
const daysIn = (year: number | null, month: number): number =>
  month === 2 && year !== null && !isLeap(year) ? 28 : (LENGTHS[month - 1] ?? 0);

/**
 * The time that year, month and day make, or null where there is no such day. An unknown year is written 0000; without a day the whole
 * month is meant.
 */
export function whenOf(year: number | null, month: number, day: number | null, text: string): When | null {
  const most = daysIn(year, month);
  if (most === 0 || (day !== null && (day < 1 || day > most))) return null;
  const head = `${year === null ? '0000' : String(year)}-${pad(month)}`;
  const precision: Precision = day === null ? 'month' : 'day';
  const earliest = `${head}-${pad(day ?? 1)}`;
  const latest = `${head}-${pad(day ?? most)}`;
  return { earliest, latest, precision, year: year === null ? 'unknown' : 'stated', text };
}

const BEGINNINGS: ReadonlySet<string> = new Set([...MONTHS.keys(), ...WEEKDAYS].map((name) => name.slice(0, 3)));

/** Whether a digit, a month or a day of the week may stand there; most words are none. */
export function mayBeginDate(line: string, position: number): boolean {
  const c = line.charCodeAt(position);
  if (c >= 48 && c <= 57) return true;
  const letter = c | 32;
  // no month or day begins with another letter than these
  return letter >= 97 && letter <= 119 && BEGINNINGS.has(line.slice(position, position + 3).toLowerCase());
}

/** Reads the date that begins at `position`, a weekday before it included. Day and month as numbers count only where no other reading is possible. */
export function readDateAt(line: string, position: number): WrittenDate | null {
  if (!mayBeginDate(line, position)) return null;
  WEEKDAY.lastIndex = position;
  const weekday = WEEKDAY.exec(line);
  const from = WEEKDAYS.has(weekday?.groups?.['weekday']?.toLowerCase() ?? '') ? position + (weekday?.[0].length ?? 0) : position;
  for (const pattern of /\d/.test(line.charAt(from)) ? FROM_NUMBER : FROM_WORD) {
    pattern.lastIndex = from;
    const match = pattern.exec(line);
    if (match?.groups === undefined) continue;
    const { year, month, number, day } = match.groups;
    let monthNumber = month === undefined ? Number(number) : MONTHS.get(month.toLowerCase());
    if (monthNumber === undefined) continue;
    let dayNumber = day === undefined ? null : Number(day);
    if (pattern === NUMBERS_ONLY && dayNumber !== null) {
      // 04/05/2020 can be April or May: read only where one number cannot be a month; with dots the day stands first
      if (match.groups['mark'] !== '.' && dayNumber <= 12 && monthNumber <= 12 && dayNumber !== monthNumber) continue;
      if (monthNumber > 12) [monthNumber, dayNumber] = [dayNumber, monthNumber];
    }
    const end = match.index + match[0].length;
    const when = whenOf(year === undefined ? null : Number(year), monthNumber, dayNumber, line.slice(position, end));
    // "Feb 29, 2018" is no day, and not "Feb 29" either
    return when === null ? null : { when, start: position, end };
  }
  return null;
}

const MAY_BEGIN = /(?<![a-z\u00C0-\u024F\d])(?=\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/gi;

/** The dates written in a short line, in order, not overlapping. */
export function datesIn(line: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  let from = 0;
  for (const match of line.slice(0, 1000).matchAll(MAY_BEGIN)) {
    if (match.index < from) continue;
    const date = readDateAt(line, match.index);
    if (date === null) continue;
    found.push(date);
    from = date.end;
  }
  return found;
}

const TIME =
  /(?<![a-z\u00C0-\u024F\d])(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|\d{4}(?=\s?(?:gmt|utc|hrs|hours))|noon|midnight)/gi;
const ZONE =
  /(?<![a-z\u00C0-\u024F\d])(?:(?:gmt|utc)[+-]\d{1,2}(?::\d\d)?|gmt|utc|bst|cest|cet|eest|eet|e[sd]?t|c[sd]t|p[sd]t|m[sd]t|msk|ist|jst|kst|sgt|aest|trt|z|hrs|hours|local time|eastern(?: time)?)(?![a-z\u00C0-\u024F\d])|[+-]\d{2}:?\d{2}\b/gi;
const LABEL =
  /(?<![a-z\u00C0-\u024F\d])(?:(?:first |originally |date |last |press )?(?:published|posted|updated?|modified|issued|released?|created|aired|submitted|filed|added|revised|date|publication|publish|edited|reported)|date of (?:publication|issue|issuance)|online|on|at|of|by date|as of|the|and)(?![a-z\u00C0-\u024F\d])/gi;
const WEEKDAY_ALONE = /(?<![a-z\u00C0-\u024F\d])(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z\u00C0-\u024F\d])/gi;
const READING_TIME =
  /(?<![a-z\u00C0-\u024F\d])\d{1,2}[- ]min(?:ute)?s?(?:[- ]read)?(?![a-z\u00C0-\u024F\d])|(?<![a-z\u00C0-\u024F\d])\d{1,3} (?:minute|hour|day|week|month|year)s? ago(?![a-z\u00C0-\u024F\d])/gi;

/** "Posted on 3 March 2021 by admin" */
const POSTER = /^(?<line>\W*(?:posted|published|submitted|added|updated)\b.{6,60}\d) by \S{2,30}(?: \S{2,20}){0,2}$/i;

/** What a line of a date and its labels may begin with; spares most lines the search. */
const MAY_BEGIN_LINE =
  /^\W*(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|noon|midnight|first|originally|date|last|press|publi|post|update|modif|issue|release|create|aired|submit|filed|added|revis|edited|reported|o[nf]|at|by|as|the|and|gmt|utc|bst|ce|ee|[ecpm][sd]?t|msk|[ijktsz]|hrs|hours|local|a?est|$)/i;

/** Whether a line, Markdown marks left out, holds a date or a time of day and nothing else but labels such as "Published on". */
export function dateLineKind(whole: string): 'date' | 'time' | null {
  if (whole.length > 160 || !/\d/.test(whole) || !MAY_BEGIN_LINE.test(whole)) return null;
  const line = POSTER.exec(whole)?.groups?.['line'] ?? whole;
  const dates = datesIn(line);
  let rest = '';
  let from = 0;
  for (const date of dates) {
    rest += `${line.slice(from, date.start)} `;
    from = date.end;
  }
  rest += line.slice(from);
  const withoutTimes = rest
    .replace(/T(?=\d{2}:)/g, ' ')
    .replace(READING_TIME, ' ')
    .replace(TIME, ' ');
  const timed = withoutTimes !== rest;
  const left = withoutTimes.replace(ZONE, ' ').replace(LABEL, ' ').replace(WEEKDAY_ALONE, ' ');
  if (/[\p{L}\p{N}]/u.test(left)) return null;
  return dates.length > 0 ? 'date' : timed ? 'time' : null;
}
