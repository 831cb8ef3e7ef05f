import { isDay } from './calendar.js';
import type { Lean, Meaning, Part, YearRef } from './meaning.js';
import { after, afterThe, before, maybeAfterThe, type Place, rule, type TimeRule } from './rule.js';
import { capitalised, DAY, END, MONTH, monthOf, MONTHS, S, YEAR } from './words.js';

const stated = (year: string | undefined): YearRef => (year === undefined || year === '' ? null : { stated: Number(year) });

const day = (year: YearRef, month: number, dayOfMonth: number, lean: Lean = null): Meaning | null =>
  isDay(year !== null && 'stated' in year ? year.stated : 0, month, dayOfMonth)
    ? { type: 'day', year, month, day: dayOfMonth, lean }
    : null;

const range = (from: Meaning | null, to: Meaning | null): Meaning | null =>
  from === null || to === null ? null : { type: 'range', from, to };

/** A day's number must not run on as a figure: "May 30,000", "March 5%", "June 3.5". */
const FIGURE = '(?![\\d%:]|[.,]\\d)';

/** Days between the first and the last of a list: "4, 5 and 6 March" */
const MORE_DAYS = `(?:,\\s\\d{1,2}(?:st|nd|rd|th)?){0,4}`;

/** What turns a date into a name: "7 October Hospital", "the March 14 alliance". */
const NAMED =
  /^\s(?:(?:Hospital|Square|Street|University|Brigades?|Bridge|Avenue|Stadium|Airport|School|Park|Road|Boulevard|Battalions?)\b|(?:alliance|coalition|bloc|camp|movement)\b)/;

const aName = (place: Place): boolean => {
  const next = after(place);
  return NAMED.test(next) || NAMED.test(` ${next.trimStart().slice(0, 1).toLowerCase()}${next.trimStart().slice(1)}`);
};

/** A word of time right before a month's name. */
const PREPOSED =
  /(?:^|[\s(“"‘'—–-])(?:in|since|until|till|by|before|after|during|from|through|of|on|for|late|early|mid|between|around|past|every|each|coming|as soon as|as early as|as late as)[\s-]{1,3}$/i;

/** A determiner before and a noun after: "a March meeting", not "the March toward". */
const DETERMINER = /(?:^|\s)(?:a|an|the|its|their|his|her|our|this|that|[A-Z]\S{1,20}['’]s)\s{1,2}$/iu;
const NOUN = /^\s(?!(?:to|toward|towards|on|of|for|against|by|in|at|from|is|was|has|had|will|and|or|said)\s)\p{Ll}{3}/u;

/** Another month before or after: "in April and May", "March to May". */
const BESIDE_MONTH =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December|\.)(?:(?:,|\s(?:and|or|to|through))\s|\s?[-–—/]\s?)$/;

/** Whether a bare month's name stands for the month: "May" and "March" need a word of time, "April" and "June" must not be a first name. */
function isMonth(word: string, place: Place): boolean {
  if (!capitalised(word)) return false;
  const left = before(place);
  if (/\b(?:Black|Red|Bloody)\s$/.test(left)) return false;
  const next = after(place);
  const beside = BESIDE_MONTH.test(left);
  const preposed = beside || PREPOSED.test(left);
  if (/^may$/i.test(word)) {
    if (/\bby\s$/i.test(left) && place.mayIsAPerson()) return false;
    return preposed || (!place.mayIsAPerson() && DETERMINER.test(left) && NOUN.test(next));
  }
  if (/^mar(?:ch|\.)?$/i.test(word)) return preposed || (DETERMINER.test(left) && NOUN.test(next));
  if (/^(?:jan|feb|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/i.test(word)) return preposed;
  if (/^(?:april|june|august)$/i.test(word)) return preposed || !/^\s\p{Lu}\p{Ll}/u.test(next);
  return true;
}

/** Dates that stand by themselves: days, months and their numeric forms. */
export const ABSOLUTE: readonly TimeRule[] = [
  // "April 25, 2023" "Feb. 3rd 2016"
  rule('month-day-year', MONTHS, `${MONTH}${S}${DAY}(?:,${S}|,|${S}of${S}|${S})${YEAR}`, (m) =>
    day(stated(m[3]), monthOf(m[1] ?? ''), Number(m[2])),
  ),
  // "May 4 and 5, 2017" "April 12-14"
  rule(
    'month-days',
    MONTHS,
    `${MONTH}${S}${DAY}${MORE_DAYS}(?:,?${S}(?:and|to|through|until)${S}|\\s?[-–—&]\\s?)${DAY}(?:,?${S}${YEAR}|${FIGURE}${END})`,
    (m, place) =>
      aName(place)
        ? null
        : range(day(stated(m[4]), monthOf(m[1] ?? ''), Number(m[2])), day(stated(m[4]), monthOf(m[1] ?? ''), Number(m[3]))),
  ),
  // "4-5 May 2017" "between 14 and 15 September 2017"
  rule(
    'days-month',
    '#',
    `${DAY}${MORE_DAYS}(?:,?${S}(?:and|to|through|until)${S}(?:the${S})?|\\s?[-–—&]\\s?)${DAY}(?:${S}of)?${S}${MONTH}(?:,?${S}${YEAR})?`,
    (m, place) =>
      aName(place)
        ? null
        : range(day(stated(m[4]), monthOf(m[3] ?? ''), Number(m[1])), day(stated(m[4]), monthOf(m[3] ?? ''), Number(m[2]))),
  ),
  // "25 April 2023" "25th of April, 2023"
  rule('day-month-year', '#', `${DAY}(?:${S}of)?[\\s-]{1,2}${MONTH}(?:,?${S}|-|,)${YEAR}`, (m) =>
    day(stated(m[3]), monthOf(m[2] ?? ''), Number(m[1])),
  ),
  // "April 25" "last April 5"
  rule(
    'month-day',
    `last next this ${MONTHS}`,
    `(?:(last|next|this)${S})?${MONTH}${S}(?:the${S}(?=\\d{1,2}(?:st|nd|rd|th)))?${DAY}${FIGURE}${END}`,
    (m, place) => (!capitalised(m[2] ?? '') || aName(place) ? null : day(null, monthOf(m[2] ?? ''), Number(m[3]), leanOf(m[1]))),
  ),
  // "25 April" "the 25th of April"
  rule('day-month', '#', `${DAY}(?:${S}of)?${S}${MONTH}`, (m, place) =>
    !capitalised(m[2] ?? '') || aName(place) || /[$€£.,:]$/.test(before(place))
      ? null
      : day(null, monthOf(m[2] ?? ''), Number(m[1])),
  ),
  // "2018-03-16" "2018/03/16"
  rule('iso-day', '#', `(\\d{4})([-/.])(\\d{2})\\2(\\d{2})(?![\\d/-])`, (m) => day(stated(m[1]), Number(m[3]), Number(m[4]))),
  // "16/03/2018", "4/15/18"; where the parts cannot be told apart the document's other dates tell, or nothing does
  rule('numeric-day', '#', `(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|(?<=/)\\d{2})(?![\\d/-])${END}`, (m, { dayFirst }) => {
    const [first, second, short] = [Number(m[1]), Number(m[3]), m[4]?.length === 2];
    const year: YearRef = { stated: short ? (Number(m[4]) > 40 ? 1900 : 2000) + Number(m[4]) : Number(m[4]) };
    if (first > 12 || (first === second && !short)) return day(year, second, first);
    if (second > 12) return day(year, first, second);
    if (first === 0 || second === 0 || short || year.stated < 1900 || year.stated > 2100) return null;
    const habit = dayFirst();
    if (habit === null) return { type: 'unplaced', unit: 'day', amount: null };
    return habit ? day(year, second, first) : day(year, first, second);
  }),
  // "the second week of March" "the first days of May 2017" "the first half of June"
  rule(
    'part-of-month',
    `${maybeAfterThe('early first second third fourth last final')} ${afterThe('opening closing')}`,
    `(?:the${S})?(early|opening|first|second|third|fourth|last|final|closing)${S}(week|half|(?:few${S})?days)${S}of${S}(?:(last|this|next)${S})?${MONTH}(?:,?${S}${YEAR})?`,
    (m) => {
      const part = partOfMonth((m[1] ?? '').toLowerCase(), (m[2] ?? '').toLowerCase());
      if (part === null || !capitalised(m[4] ?? '')) return null;
      return { type: 'part', part, of: { type: 'month', year: stated(m[5]), month: monthOf(m[4] ?? ''), lean: leanOf(m[3]) } };
    },
  ),
  // "May 2017" "Sept. of 2017"
  rule('month-year', MONTHS, `${MONTH}(?:,?${S}|${S}of${S}|,)${YEAR}`, (m) => ({
    type: 'month',
    year: stated(m[2]),
    month: monthOf(m[1] ?? ''),
    lean: null,
  })),
  // "in May" "next March" "April talks"
  rule(
    'month',
    `last next this ${afterThe('previous following')} ${MONTHS}`,
    `(?:(last|next|this|the${S}previous|the${S}following)${S}(?:past${S}|coming${S})?)?${MONTH}`,
    (m, place) => {
      const month = monthOf(m[2] ?? '');
      if (m[1] === undefined ? !isMonth(m[2] ?? '', place) : !capitalised(m[2] ?? '')) return null;
      if (/\d(?:st|nd|rd|th)?\s$/.test(before(place, 8))) return null;
      if (/^\s\d/.test(after(place)) && !/^\s(?:19|20)\d\d/.test(after(place))) return null;
      return { type: 'month', year: null, month, lean: leanOf(m[1]) };
    },
  ),
];

const WEEKS: Readonly<Record<string, Part>> = {
  first: 'week 1',
  second: 'week 2',
  third: 'week 3',
  fourth: 'week 4',
  last: 'last week',
  final: 'last week',
};

function partOfMonth(which: string, unit: string): Part | null {
  if (unit === 'week') return WEEKS[which] ?? null;
  if (unit === 'half') return which === 'first' ? 'first half' : which === 'second' || which === 'last' ? 'second half' : null;
  if (/^(?:first|early|opening)$/.test(which)) return 'start';
  return /^(?:last|final|closing)$/.test(which) ? 'end' : null;
}

/** The lean of "last", "the previous", "this", "next", "the following". */
export function leanOf(word: string | undefined): Lean {
  const w = (word ?? '').toLowerCase();
  if (/last|previous|past/.test(w)) return 'last';
  if (/next|following|coming/.test(w)) return 'next';
  return w.startsWith('this') ? 'this' : null;
}
