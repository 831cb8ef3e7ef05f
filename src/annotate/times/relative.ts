import { ORDINAL_WORD } from '../quantities/number-words.js';
import type { Clock, Meaning, Unit } from './meaning.js';
import { after, afterThe, before, maybeAfterThe, type Place, rule, type TimeRule } from './rule.js';
import { period } from './timex-value.js';
import { partOfDay } from './weekdays.js';
import { ABOUT_WORDS, COUNT, countOf, COUNTS, END, monthOf, ORDINALS, S, seasonOf, UNIT, unitOf, weekdayNamed } from './words.js';

/** "nearly", "more than": part of the span of a duration. */
const ABOUT = `(?:(?:nearly|almost|about|around|(?<=\\b(?:for|of|after|in|lasting|took|takes|spent)${S})over|some|roughly|approximately|exactly|at${S}least|up${S}to|as${S}many${S}as|(?:no${S})?more${S}than|less${S}than|fewer${S}than|well${S}over|just${S}over|just${S}under|under)${S})?`;

const SPELL = `(?:the${S}(?=[\\dtefsno])(?!few|several|equivalent))?${ABOUT}${COUNT}${S}(?:(?:more|additional|other|full|consecutive|straight|long|whole|trading|working|business)${S})?${UNIT}s?(?:${S}or${S}(?:so|two|more))?(?:${S}and${S}a${S}half)?`;

const duration = (
  amount: number | null,
  unit: Unit,
  side: 'past' | 'future' | null = null,
  open = false,
): Meaning & { readonly type: 'duration' } => ({
  type: 'duration',
  amount,
  unit,
  side,
  open,
});

const fortnights = (words: string, unit: string, whole = ''): number | null => {
  const n = countOf(words);
  if (n !== null && / and a half$/i.test(whole) && Number.isInteger(n)) return n + 0.5;
  return n !== null && /^fortnight/i.test(unit) ? n * 2 : n;
};

/** "a second", "a minute detail", "second quarter": words that only look like a unit. */
const notATime = (unit: string, place: Place): boolean =>
  (/^(?:second|minute)$/i.test(unit) &&
    !/s$|^one\s|half$/i.test(place.text.slice(place.start, place.end)) &&
    !/^\s(?:later|ago|earlier)\b/.test(after(place))) ||
  (/^quarter$/i.test(unit) &&
    /^\s(?:of|million|century)\b/.test(after(place)) &&
    !/s$/i.test(place.text.slice(place.start, place.end))) ||
  (/^second$/i.test(unit) && /\b(?:a|an|one)\s/i.test(place.text.slice(place.start, place.end)));

/** "twice a year", "three times a day", "500,000 barrels a day": a rate, not a stretch of time. */
const rate = (place: Place): boolean =>
  /^an?\s/i.test(place.text.slice(place.start, place.end)) &&
  /(?:\b(?:once|twice|times|barrels|tons|tonnes|dollars|percent|\$[\d.,]{1,12}|million|billion|bpd|hours|days))\s{1,2}$/i.test(
    before(place),
  );

/** "will one day": no day, but some time. */
const UNSURE_DAY = /\b(?:will|would|may|might|could|can|hopes?|hoped|to|must|should)\s$/i;

const TAKES_LAST =
  /(?:\b(?:in|over|for|during|of|throughout|within|from|since|these|those|its|their|his|her|our)|['’]s)\s{1,3}$/i;

const DUE = /\bin\s{1,3}$/i;

/** "the first visit in six years": the years before it, not those to come. */
const LOOKING_BACK =
  /\b(?:first|second|third|last|only|once|twice|times|most|least|best|worst|not|n['’]t|never|no|\p{L}{2,12}est)\b[^.;]{0,70}$/iu;

/** A count of units with the word that says from where it is counted; without one it is a stretch of time. */
function counted(m: readonly string[], place: Place): Meaning | null {
  const unit = unitOf(m[2] ?? '');
  const words = place.text.slice(place.start, place.end);
  const by = fortnights(m[1] ?? '', m[2] ?? '', words);
  if (/^one\s+day$/i.test(words) && UNSURE_DAY.test(before(place))) return null;
  const suffix = (m[4] ?? '').toLowerCase();
  if (/^[-‑](?:earlier|ago)\b/i.test(after(place, 9))) return null;
  if (suffix === 'ago') return { type: 'offset', unit, by, past: true };
  if (suffix.startsWith('from') || m[3] !== undefined) {
    const ahead = suffix !== '' || /\bin\s{1,4}$/i.test(before(place, 8));
    return ahead ? { type: 'offset', unit, by, past: false } : null;
  }
  if (suffix !== '') {
    // "30 days before the vote" counts from the vote
    const ofWhatFollows = suffix === 'before' && !/^\s{0,2}(?:$|[.,;:!?)"”])/.test(after(place));
    if (by === null) return { type: 'unplaced', unit, amount: by };
    if (ofWhatFollows) return { type: 'unplaced', unit, amount: by, by: -by };
    return { type: 'story', unit, by: /^(?:later|after)/.test(suffix) ? by : -by };
  }
  // a year is no count, and "old" makes an age
  if (
    /^(?:the\s+)?(?:19|20)\d\d\s/.test(place.text.slice(place.start, place.end)) ||
    /^(?:[-\s]{1,2}old|\sof\sage)\b/i.test(after(place))
  )
    return null;
  // due that long after the report, unless it is counted from something else
  if (/\bwithin\s{1,4}$/i.test(before(place, 12)))
    return duration(by, unit, /^\s(?:of|from|after)\b/i.test(after(place)) ? null : 'future', true);
  if (notATime(m[2] ?? '', place) || rate(place)) return null;
  return DUE.test(before(place, 8)) && !LOOKING_BACK.test(before(place, 80))
    ? { ...duration(by, unit), due: true }
    : duration(by, unit);
}

/** What is as old as it has lasted, unlike people: "the seven-year-old war". */
const OLD_MATTER =
  /^[-‑\s]old\s(?:\p{L}{3,12}\s)?(?:wars?|conflict|truce|ceasefire|cease-fire|siege|insurgency|rebellion|uprising|revolt|blockade|embargo|crisis|dispute|stand-?off|deal|agreement|accord|treaty|pact|process|talks|negotiations|strike|boycott|occupation|fighting)/iu;

const DAY_NAME = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const MONTH_NAME = '(january|february|march|april|may|june|july|august|september|october|november|december)';

/** Times counted from the report's day or from something in the story, and stretches of time. */
export const RELATIVE: readonly TimeRule[] = [
  // "two weeks ago" "in two weeks' time" "two days later" "within 30 days" "almost eight years"
  rule(
    'counted-units',
    maybeAfterThe(`${ABOUT_WORDS} ${COUNTS}`),
    `${SPELL}(?:['’]?s?['’]?${S}(time)|${S}(ago|from${S}now|from${S}today|later|earlier|beforehand|before|afterwards?|previously))?${END}`,
    counted,
  ),
  // "the past two weeks" "the last 24 hours" "the coming days"
  rule(
    'past-units',
    `at these ${maybeAfterThe('past last next coming following previous first final opening closing preceding')}`,
    `(?:(?:at${S}least)${S})?(?:(?:the|these)${S})?(past|last|next|coming|following|previous|first|final|opening|closing|preceding)${S}(?:${COUNT}${S})?${UNIT}s?${END}`,
    (m, place) => {
      const word = (m[1] ?? '').toLowerCase();
      const plural = /s$/i.test(place.text.slice(place.start, place.end));
      if (/^(?:second|minute)$/i.test(m[3] ?? '') && !plural) return null;
      // "will last two weeks"
      if (/^last/i.test(place.text.slice(place.start, place.end)) && !TAKES_LAST.test(before(place))) return null;
      if (m[2] === undefined && !plural && word !== 'past') return null;
      if (/^(?:first|final|opening|closing)$/.test(word) && m[2] === undefined) return null;
      const amount = m[2] === undefined ? (plural ? null : 1) : fortnights(m[2], m[3] ?? '');
      const side = /past|last/.test(word) ? 'past' : /next|coming/.test(word) ? 'future' : null;
      return duration(amount, unitOf(m[3] ?? ''), side, /^within\s/i.test(before(place, 8)));
    },
  ),
  // "recent weeks" "the weeks ahead" "coming months"
  rule(
    'recent-units',
    'recent coming future past',
    `(recent|coming|future|past)${S}${UNIT}s(?:${S}and${S}(?:days|weeks|months|years))?${END}`,
    (m) => duration(null, unitOf(m[2] ?? ''), /recent|past/i.test(m[1] ?? '') ? 'past' : 'future'),
  ),
  // "70-day" "decades-long"; not "six-year-old", which is an age
  rule(
    'hyphenated',
    `${COUNTS} decade decades year years month months week weeks day days hour hours`,
    `(?:${COUNT}[-‑]${UNIT}s?|(decade|year|month|week|day|hour)s?(?=-long))(?:[-‑]long)?${END}`,
    (m, place) =>
      /^second$/i.test(m[2] ?? '') ||
      (/^[-‑\s]old/i.test(after(place)) && !OLD_MATTER.test(after(place, 40))) ||
      /^quarter$/i.test(m[2] ?? '') ||
      /^[-‑](?:end|earlier|ago)/i.test(after(place))
        ? null
        : duration(m[1] === undefined ? null : countOf(m[1]), unitOf(m[2] ?? m[3] ?? '')),
  ),
  // "for years" "after months of"
  rule(
    'bare-units',
    'days weeks months years decades centuries hours',
    `(?<=\\b(?:for|in|within|after|follows|following|over|of|many|mere)\\s{1,4})(days|weeks|months|years|decades|centuries|hours)${END}`,
    (m, place) =>
      /\b(?:hundreds|thousands|dozens|millions|number|couple)\sof\s$/i.test(before(place))
        ? null
        : duration(null, unitOf(m[1] ?? '')),
  ),
  // "months ago" "the weeks ahead" "years later"
  rule(
    'bare-units-from',
    maybeAfterThe('days weeks months years decades centuries hours minutes'),
    `(?:the${S})?(days|weeks|months|years|decades|centuries|hours|minutes)${S}(ago|earlier|later|ahead|to${S}come)${END}`,
    (m) => {
      const word = (m[2] ?? '').toLowerCase();
      if (word === 'ago' || word === 'earlier' || word === 'later')
        return { type: 'unplaced', unit: unitOf(m[1] ?? ''), amount: null };
      return duration(null, unitOf(m[1] ?? ''), 'future');
    },
  ),
  // "the eve of the summit" "the day before the vote" "the day after tomorrow"
  rule(
    'beside',
    afterThe('eve day week month year'),
    `the${S}(?:(eve)(?=${S}of${END})|(day|week|month|year)${S}(before|after)${END})`,
    (m, place) => {
      const unit = m[1] === undefined ? unitOf(m[2] ?? '') : 'day';
      const by = /^after/i.test(m[3] ?? '') ? 1 : -1;
      if (m[1] !== undefined || !/^\s{0,2}(?:$|[.,;:!?)"”])/.test(after(place)))
        return { type: 'unplaced', unit, amount: null, by };
      return { type: 'story', unit, by };
    },
  ),
  // "the anniversary of the accord"
  rule(
    'anniversary',
    'the its their a',
    `(?<=\\b(?:on|since|before|after|until|by|for|mark|marks|marked|marking)\\s{1,3})(?:the|its|their|a)${S}(?:[a-z\\d-]{3,14}${S})?anniversary${END}`,
    () => ({ type: 'unplaced', unit: 'day', amount: null }),
  ),
  // "the second day" "the following month" "the same day"
  rule(
    'nth-unit',
    `its their a ${afterThe(`# ${ORDINALS} sixtieth hundredth following same next final last previous`)}`,
    `(?:the|its|their|a)${S}(${ORDINAL_WORD}|following|same|next|final|last|previous)${S}(?:full${S})?(day|week|month|year|weekend|morning|afternoon|evening|night)${END}`,
    (m, place) =>
      /^the\s(?:last|next)\s(?:week|month|year)/i.test(place.text.slice(place.start, place.end))
        ? null
        : /day$/i.test(m[2] ?? '') && /\b(?:today\sis|it\sis|it['’]s)\s$/i.test(before(place))
          ? { type: 'relative', unit: 'day', by: 0 }
          : nthUnit((m[1] ?? '').toLowerCase(), m[2] ?? ''),
  ),
  // "that month" "that same day"
  rule('that-unit', 'that', `that${S}(?:same${S})?(day|week|month|year|quarter|night|morning|afternoon|evening)${END}`, (m) => ({
    type: 'story',
    unit: unitOf(m[1] ?? ''),
    by: 0,
    ...partOfUnit(m[1] ?? ''),
  })),
  // "every six months"
  rule('every-few', 'every each', `(?:every|each)${S}${COUNT}${S}${UNIT}s?${END}`, (m) => ({
    type: 'set',
    value: period(countOf(m[1] ?? ''), unitOf(m[2] ?? '')),
  })),
  // "every Friday" "each July" "on Mondays"
  rule(
    'every-named',
    'every each mondays tuesdays wednesdays thursdays fridays saturdays sundays',
    `(?:(?:every|each)${S}(?:${DAY_NAME}|${MONTH_NAME}|(spring|summer|autumn|winter))|${DAY_NAME}s)${END}`,
    (m) => ({ type: 'set', value: named(m) }),
  ),
  // "every day" "each year"
  rule('every', 'every each', `(?:every|each)${S}(?:other${S})?(day|week|month|year|quarter|hour)${END}`, (m) => ({
    type: 'set',
    value: repeated(m[1] ?? ''),
  })),
  // "daily" "annually"
  rule('daily', 'daily weekly monthly hourly', `(daily|weekly|monthly|hourly)${END}`, (m, place) =>
    /^\s(?:newspaper|paper|magazine|\p{Lu})/u.test(after(place)) || /^\p{Lu}/u.test(m[1] ?? '')
      ? null
      : { type: 'set', value: repeated(m[1] ?? '') },
  ),
];

const STEPS: Readonly<Record<string, number>> = { same: 0, following: 1, next: 1, previous: -1 };

/** "the following day" steps on from the day spoken of; "the second day" counts from a beginning that is not given. */
function nthUnit(which: string, unit: string): Meaning {
  const by = STEPS[which];
  return by === undefined || /^weekend$/i.test(unit)
    ? { type: 'unplaced', unit: unitOf(unit), amount: null }
    : { type: 'story', unit: unitOf(unit), by, ...partOfUnit(unit) };
}

/** "that night": the part of the day that a word names, for words that name one. */
function partOfUnit(unit: string): { readonly clock?: Clock } {
  const clock = partOfDay(unit);
  return clock === '' ? {} : { clock };
}

/** TIMEX3 form of a day or month that comes back: "every Friday" XXXX-WXX-5, "each July" XXXX-07. */
function named(m: readonly string[]): string {
  const weekday = m[1] ?? m[4];
  if (weekday !== undefined) return `XXXX-WXX-${weekdayNamed(weekday)}`;
  return m[2] === undefined ? `XXXX-${seasonOf(m[3] ?? '')}` : `XXXX-${String(monthOf(m[2])).padStart(2, '0')}`;
}

/** TIMEX3 period of a repetition. */
function repeated(word: string): string {
  const w = word.toLowerCase();
  const sizes: readonly (readonly [RegExp, string])[] = [
    [/^hour/, 'PT1H'],
    [/^(?:day|dai)/, 'P1D'],
    [/^week/, 'P1W'],
    [/^month/, 'P1M'],
    [/^quarter/, 'P1Q'],
  ];
  return sizes.find(([pattern]) => pattern.test(w))?.[1] ?? 'P1Y';
}
