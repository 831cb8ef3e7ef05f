import { numberOf, ordinalOf } from '../quantities/number-words.js';
import { leanOf } from './absolute.js';
import type { Meaning, YearRef } from './meaning.js';
import { after, afterThe, before, maybeAfterThe, type Place, rule, type TimeRule } from './rule.js';
import { capitalised, END, ORDINALS, partNamed, S, SEASON, seasonOf, UNIT, unitOf, YEAR } from './words.js';

/** What makes a number of four digits a number of something else: "Resolution 2042", "2,015", "No. 1973", "room 2017". */
const NUMBERED =
  /(?:[$€£#\d.,:/-]|\b(?:resolution|resolutions|no\.?|number|nos\.?|flight|room|page|channel|article|route|unit|document|decree|about|nearly|than|least|over|some|almost|approximately|roughly|another|agenda|vision|horizon|windows|boeing|airbus|version|model|type|mark|series|size|serial|iso|killed|wounded|injured|than|up to))\s{0,2}$/i;

const TEMPORAL =
  /(?:^|[\s(“"—–])(?:in|since|until|till|by|before|after|during|from|of|early|late|mid|around|through|to|between|and|or|summer|spring|autumn|fall|winter|year|fiscal|circa|the|a|an|its|their|his|her|[a-z\u00C0-\u024F]{1,20}['’]s)[\s-]{1,2}$/iu;

/** What a year is not followed by: what a number counts. */
const COUNTED =
  /^\s{1,2}(?:people|persons|men|women|children|civilians|troops|soldiers|fighters|rebels|prisoners|refugees|million|billion|thousand|hundred|percent|per\scent|km|kilomet|met(?:er|re)s|miles|tons|tonnes|dollars|euros|pounds|barrels|hours|homes|families|vehicles|points|votes|GMT|UTC)/i;

function isYear(place: Place): boolean {
  const left = before(place);
  const next = after(place);
  if (/\b(?:resolutions?|no\.|number)\s$/i.test(left) || /^(?:[.,:]\d|[/%]|\s?[-–]\s?\d)/.test(next) || COUNTED.test(next))
    return false;
  if (/[$€£#\d.,:/-]$/.test(left)) return /[\s(]mid-$/i.test(left);
  return TEMPORAL.test(left) || !NUMBERED.test(left);
}

const stated = (year: string | undefined): YearRef => (year === undefined ? null : { stated: Number(year) });

/** "last year's", "this year's": the year that a season or quarter belongs to. */
const yearOf = (worded: string | undefined): YearRef => {
  const lean = leanOf(worded);
  return lean === null ? null : { shift: lean === 'last' ? -1 : lean === 'next' ? 1 : 0 };
};

const BY: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, current: 0, previous: -1, coming: 1, past: -1 };

const relative = (lean: string, unit: string): Meaning => ({
  type: 'relative',
  unit: unitOf(unit),
  by: BY[lean.toLowerCase()] ?? 0,
});

/** Years and longer stretches, seasons, quarters, and the calendar units around the report's day. */
export const PERIODS: readonly TimeRule[] = [
  // "2015-2017" "2011-12"
  rule('years', '#', `${YEAR}(?:\\s?[-–—]\\s?|(/))((?:(?:19|20))?\\d\\d)(?![\\d/-])`, (m, place) => {
    const from = Number(m[1]);
    const last = m[3] ?? '';
    const to = last.length === 2 ? Math.floor(from / 100) * 100 + Number(last) : Number(last);
    // "2016/17" is a season or a budget year; "2016/12" is a month
    if (m[2] !== undefined && to !== from + 1) return null;
    return to <= from || to - from > 99 || /[\d/-]$/.test(before(place)) ? null : { type: 'years', from, to, value: '' };
  }),
  // "the 2000s" "the 1990s"
  rule('decade', maybeAfterThe('#'), `(?:the${S})?((?:1[5-9]|20)\\d0)['’]?s${END}`, (m) => decade(Number(m[1]))),
  // "the nineties" "the '80s"
  rule(
    'named-decade',
    afterThe('# twenties thirties forties fifties sixties seventies eighties nineties'),
    `the${S}(?:['’](\\d)0s|(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))${END}`,
    (m) => {
      const named = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];
      const index = m[1] === undefined ? named.indexOf((m[2] ?? '').toLowerCase()) + 2 : Number(m[1]);
      return decade(1900 + index * 10);
    },
  ),
  // "the 20th century"
  rule('century', maybeAfterThe(`# ${ORDINALS}`), `(?:the${S})?(\\d{1,2}(?:st|nd|rd|th)|[a-z]{5,11})${S}century${END}`, (m) => {
    const n = ordinalOf(m[1] ?? '');
    return n === null || n < 1 || n > 30
      ? null
      : { type: 'years', from: (n - 1) * 100 + 1, to: n * 100, value: String(n - 1).padStart(2, '0') };
  }),
  // "in 2015" "the 2015 agreement" "fiscal 1989"
  rule(
    'year',
    `fiscal # ${afterThe('year #')}`,
    `(?:fiscal${S}|the${S}year${S}|the${S}(?=\\d{4}${S}(?:period|quarter)))?${YEAR}(?:${S}(?:period|quarter)${END})?`,
    (m, place) => (Number(m[1]) >= 1700 && isYear(place) ? { type: 'year', year: stated(m[1]) } : null),
  ),
  // "nineteen ninety-six" "the year two thousand" as broadcasts write years
  rule(
    'spelled-year',
    `nineteen eighteen ${afterThe('year')}`,
    `(?:the${S}year${S})?(?:(nineteen|eighteen)[\\s-](?:and${S})?((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\s](?:one|two|three|four|five|six|seven|eight|nine))?)|(?<=year\\s)(two${S}thousand)(?:${S}(?:and${S})?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))?)${END}(?!${S}(?:people|men|women|soldiers|days|thousand))`,
    (m) => ({
      type: 'year',
      year: {
        stated:
          m[3] === undefined
            ? (/^nine/i.test(m[1] ?? '') ? 1900 : 1800) + (numberOf(m[2] ?? '') ?? 0)
            : 2000 + (m[4] === undefined ? 0 : (numberOf(m[4]) ?? 0)),
      },
    }),
  ),
  // "the fall of 1998" "last spring" "this summer"
  rule(
    'season',
    `last this next ${maybeAfterThe('spring summer autumn fall winter')}`,
    `(?:(last|this|next|this${S}past|this${S}coming|the)${S})?${SEASON}(?:${S}(?:of${S})?${YEAR}(?:[-–/]\\d{2}(?:\\d\\d)?)?)?${END}`,
    (m, place) => {
      const season = seasonOf(m[2] ?? '');
      // "the fall of the town", "a fall in prices"
      if (
        /^fall$/i.test(m[2] ?? '') &&
        m[3] === undefined &&
        leanOf(m[1]) === null &&
        /^\s(?:of|in|from|to)\s/.test(after(place))
      )
        return null;
      const lean = leanOf(m[1]);
      if (m[3] === undefined && lean === null && !seasonal(m[2] ?? '', m[1] !== undefined, place)) return null;
      return { type: 'season', season, year: stated(m[3]), lean };
    },
  ),
  // "the third quarter of 1998" "this year's second quarter"
  rule(
    'quarter',
    `${maybeAfterThe('last this next # first second third fourth')} ${afterThe('fiscal')}`,
    `(?:the${S}(?![a-z]{5,6}-quarter)(?:fiscal[\\s-])?)?(?:(last|this|next)${S}year['’]s${S}|(?:the${S})?${YEAR}${S})?(first|second|third|fourth)(?:${S}|-)quarter(?:s|${END})(?:${S}(?:of${S})?${YEAR})?`,
    (m) => ({ type: 'quarter', quarter: ordinalOf(m[3] ?? '') ?? 1, year: stated(m[2] ?? m[4]) ?? yearOf(m[1]), lean: null }),
  ),
  // "the last quarter of 2010"
  rule('last-quarter', afterThe('last final'), `the${S}(?:last|final)${S}quarter${S}of${S}${YEAR}`, (m) => ({
    type: 'quarter',
    quarter: 4,
    year: stated(m[1]),
    lean: null,
  })),
  // "Q3 2018" "H2 2018"
  rule('short-quarter', 'q h', `(?:Q([1-4])|H([12]))${S}(?:of${S})?${YEAR}`, (m, place) =>
    !capitalised(place.text.slice(place.start))
      ? null
      : m[1] === undefined
        ? { type: 'half', half: Number(m[2]), year: stated(m[3]) }
        : { type: 'quarter', quarter: Number(m[1]), year: stated(m[3]), lean: null },
  ),
  // "the first half of 2017"
  rule(
    'half',
    maybeAfterThe('first second last'),
    `(?:the${S})?(first|second|last)${S}half${S}of${S}(?:(last|this|next)${S}year|${YEAR})`,
    (m) => ({
      type: 'half',
      half: (m[1] ?? '').toLowerCase() === 'first' ? 1 : 2,
      year: stated(m[3]) ?? yearOf(m[2]),
    }),
  ),
  // "last week" "this year" "next month"
  rule(
    'calendar-unit',
    maybeAfterThe('last this next current coming previous'),
    `(?:the${S})?(last|this|next|current|coming|previous)${S}(?:(?:fiscal|financial|calendar|academic)${S})?${UNIT}${END}`,
    (m, place) => {
      if (/^(?:second|minute|hour|day)$/i.test(m[2] ?? '')) return null;
      const word = (m[1] ?? '').toLowerCase();
      // "the last quarter of 2010" is not the last before the report
      if (word === 'last' && /^the\s/i.test(place.text.slice(place.start, place.end)) && /^\sof\s/.test(after(place)))
        return { type: 'unplaced', unit: unitOf(m[2] ?? ''), amount: 1 };
      if (/^the\s/i.test(place.text.slice(place.start, place.end)) && (word === 'next' || word === 'previous')) {
        if (word === 'next' && /\b(?:over|in|for|within|during|throughout)\s{1,3}$/i.test(before(place)))
          return { type: 'duration', amount: 1, unit: unitOf(m[2] ?? ''), side: 'future', open: false };
        return { type: 'story', unit: unitOf(m[2] ?? ''), by: word === 'next' ? 1 : -1 };
      }
      return relative(m[1] ?? '', m[2] ?? '');
    },
  ),
  // "the weekend" "the quarter"
  rule(
    'the-unit',
    afterThe('latest weekend quarter'),
    `the${S}(?:latest${S})?(weekend|quarter)${END}|the${S}latest${S}period${END}`,
    (m) => relative(/weekend/i.test(m[1] ?? '') ? 'this' : 'last', m[1] ?? 'quarter'),
  ),
  // "the year ended March 31" is a year of its own
  rule(
    'year-ended',
    afterThe('full fiscal financial latest year'),
    `the${S}(?:(?:full|fiscal|financial|latest|latest${S}fiscal)${S})?year(?=${S}(?:ended|ending)${END})`,
    () => ({
      type: 'duration',
      amount: 1,
      unit: 'year',
      side: null,
      open: false,
    }),
  ),
  // "for the year" "of the week": the one that is spoken of, or the report's
  rule(
    'the-year',
    afterThe('full whole entire fiscal financial year week month'),
    `(?<=\\b(?:for|of|during|throughout)\\s{1,4})the${S}(?:(?:full|whole|entire|fiscal|financial)${S})?(year|week|month)${END}(?!${S}(?:ended|ending|of|before|after|when|that|in${S}which|19|20|two|to|ago)|-)`,
    (m, place) =>
      /\bturn\sof\s$/i.test(before(place)) ? null : { type: 'story', unit: unitOf(m[1] ?? ''), by: 0, orReport: true },
  ),
  // "the full year"
  rule(
    'full-year',
    afterThe('full fiscal'),
    `the${S}(?:full|fiscal)${S}year${END}(?!${S}(?:ended|ending|of|before|after))`,
    () => ({
      type: 'story',
      unit: 'year',
      by: 0,
      orReport: true,
    }),
  ),
  // "the end of the year" "the beginning of the month"
  rule(
    'part-of-unit',
    maybeAfterThe('end close beginning start middle'),
    `(?:the${S})?(end|close|beginning|start|middle)${S}of${S}(?:the|this)${S}(week|month|quarter|year|decade|century)${END}`,
    (m) => ({
      type: 'part',
      part: partNamed(m[1] ?? ''),
      of: { type: 'story', unit: unitOf(m[2] ?? ''), by: 0, orReport: true },
    }),
  ),
  // "earlier in the day" "later in the week"
  rule('in-the-unit', 'earlier later', `(earlier|later)${S}in${S}the${S}(day|week|month|year)${END}`, (m) => {
    const of: Meaning = { type: 'story', unit: unitOf(m[2] ?? ''), by: 0, orReport: true };
    if (/^day$/i.test(m[2] ?? '')) return of;
    return { type: 'part', part: /^earlier/i.test(m[1] ?? '') ? 'earlier' : 'later', of };
  }),
  // "the year-ago quarter": the one reported now is the last that ended, and this is the same of the year before
  rule(
    'year-ago',
    maybeAfterThe('comparable year'),
    `(?:the${S})?(?:comparable${S})?year-(?:ago|earlier)(?:${S}(?:period|(?:first${S}|second${S}|third${S}|fourth${S})?quarter|nine${S}months))?${END}`,
    () => ({
      type: 'relative',
      unit: 'quarter',
      by: -5,
    }),
  ),
  // "year-end" "the year's end"
  rule('year-end', maybeAfterThe('year'), `(?:the${S})?year(?:[-\\s]|['’]s${S})end${END}`, () => ({
    type: 'part',
    part: 'end',
    of: { type: 'relative', unit: 'year', by: 0 },
  })),
];

const decade = (from: number): Meaning => ({ type: 'years', from, to: from + 9, value: String(from).slice(0, 3) });

/** "in spring", "the winter"; "fall" and "spring" are verbs and springs too. */
const seasonal = (word: string, article: boolean, place: Place): boolean =>
  /(?:^|\s)(?:in|since|until|by|during|early|late|mid|before|after)[\s-]{1,2}$/i.test(before(place)) ||
  (article &&
    !/^(?:fall|spring)$/i.test(word) &&
    !/^\s(?:of|olympics|games|palace|capital|residence|camp)\b/i.test(after(place)));
