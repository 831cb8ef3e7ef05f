import { leanOf } from './absolute.js';
import type { Feast, Lean, Meaning, YearRef } from './meaning.js';
import { after, rule, type TimeRule } from './rule.js';
import { END, S, YEAR } from './words.js';

/** Feasts that have one day in the calendar, by the first letters of their names. */
const FIXED: readonly (readonly [RegExp, number, number])[] = [
  [/^orthodox\s+christmas\s+eve/i, 1, 6],
  [/^orthodox\s+christmas/i, 1, 7],
  [/^christmas\s+eve/i, 12, 24],
  [/^christmas/i, 12, 25],
  [/^new\s+year['’]s\s+eve/i, 12, 31],
  [/^new\s+year/i, 1, 1],
];

/** Feasts whose day follows from the year, and how many days after it the named day lies. */
const RULED: readonly (readonly [RegExp, Feast, number])[] = [
  [/^good\s+friday/i, 'western easter', -2],
  [/^orthodox\s+easter/i, 'orthodox easter', 0],
  [/^(?:catholic|western)\s+easter/i, 'western easter', 0],
  [/^easter\s+monday/i, 'easter', 1],
  [/^easter/i, 'easter', 0],
  [/^thanksgiving/i, 'thanksgiving', 0],
];

function meaningOf(name: string, year: YearRef, lean: Lean): Meaning {
  const fixed = FIXED.find(([pattern]) => pattern.test(name));
  if (fixed !== undefined) return { type: 'day', year, month: fixed[1], day: fixed[2], lean };
  const ruled = RULED.find(([pattern]) => pattern.test(name));
  return ruled === undefined
    ? { type: 'unplaced', unit: 'day', amount: null }
    : { type: 'feast', feast: ruled[1], shift: ruled[2], year, lean };
}

/** What makes a feast the first word of another name: "the Good Friday Agreement", "Easter Island". */
const OTHER = /^\s(?:Agreements?|Accords?|Deal|Islands?|Rising|Offensive|Massacre|Bombings?)\b/;

/** Feasts that talks and truces are set by. Those that move with the moon are found and not placed. */
export const HOLIDAYS: readonly TimeRule[] = [
  rule(
    'holiday',
    'last this next orthodox catholic western good christmas new easter ramadan eid nowruz thanksgiving yom passover election',
    `(?:(last|this|next)${S}(?:year['’]s${S})?)?((?:Orthodox${S})?Christmas(?:${S}(?:Eve|Day))?|New${S}Year['’]s${S}(?:Eve|Day)|(?:(?:Orthodox|Catholic|Western)${S})?Easter(?:${S}(?:Sunday|Monday))?|Good${S}Friday|Ramadan|Eid(?:${S}al-?[-\\s]?(?:Fitr|Adha))?|Nowruz|Thanksgiving(?:${S}Day)?|Yom${S}Kippur|Passover|Election${S}Day)${END}(?:,?${S}(?:of${S})?${YEAR}${END})?`,
    (m, place) => {
      const name = m[2] ?? '';
      // a feast is written with a capital
      if (!/\p{Lu}/u.test(place.text.slice(place.start, place.end)) || OTHER.test(after(place))) return null;
      return meaningOf(name, m[3] === undefined ? null : { stated: Number(m[3]) }, leanOf(m[1]));
    },
  ),
];
