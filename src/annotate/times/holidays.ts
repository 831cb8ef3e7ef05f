import type { Meaning } from './meaning.js';
import { rule, type TimeRule } from './rule.js';
import { END, S } from './words.js';

const fixed = (month: number, day: number): Meaning => ({ type: 'day', year: null, month, day, lean: null });
const moving: Meaning = { type: 'unplaced', unit: 'day', amount: null };

/** Feasts that have one day in the calendar, by the first letters of their names. */
const FIXED: readonly (readonly [RegExp, number, number])[] = [
  [/^christmas\s+eve/i, 12, 24],
  [/^christmas/i, 12, 25],
  [/^new\s+year['’]s\s+eve/i, 12, 31],
  [/^(?:the\s+)?new\s+year/i, 1, 1],
];

/** Feasts that talks and truces are set by. Those that move with the moon are found and not placed. */
export const HOLIDAYS: readonly TimeRule[] = [
  rule(
    'holiday',
    'last this next christmas new easter ramadan eid nowruz thanksgiving yom passover election',
    `(?:last${S}|this${S}|next${S})?(Christmas(?:${S}(?:Eve|Day))?|New${S}Year['’]s${S}(?:Eve|Day)|Easter(?:${S}(?:Sunday|Monday))?|Ramadan|Eid(?:${S}al-?[-\\s]?(?:Fitr|Adha))?|Nowruz|Thanksgiving(?:${S}Day)?|Yom${S}Kippur|Passover|Election${S}Day)${END}`,
    (m) => {
      const row = FIXED.find(([name]) => name.test(m[1] ?? ''));
      return row === undefined ? moving : fixed(row[1], row[2]);
    },
  ),
];
