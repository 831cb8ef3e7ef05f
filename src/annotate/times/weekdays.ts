import { leanOf } from './absolute.js';
import type { Clock, Meaning } from './meaning.js';
import { after, afterThe, before, rule, type TimeRule } from './rule.js';
import { capitalised, END, S, WEEKDAY, weekdayNamed, WEEKDAYS_NAMED } from './words.js';

const CLOCKS: Readonly<Record<string, Clock>> = {
  morning: 'MO',
  midday: 'T12:00',
  noon: 'T12:00',
  midnight: 'T24:00',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};

const PART_OF_DAY = '(morning|midday|noon|afternoon|evening|night)';

const clockNamed = (word: string | undefined): Clock => CLOCKS[(word ?? '').toLowerCase()] ?? '';

const today = (by: number): Meaning => ({ type: 'relative', unit: 'day', by });

const at = (clock: Clock, of: Meaning | null): Meaning => (clock === '' && of !== null ? of : { type: 'clock', clock, of });

/** `9`, `30`, `p` -> T21:30; null for hours that a day does not have. */
function clockOf(hour: string | undefined, minute: string | undefined, half: string): Clock | null {
  const h = Number(hour);
  if (h > 24 || (half !== '' && (h > 12 || h === 0)) || Number(minute ?? 0) > 59) return null;
  const full = half === '' ? h : (h % 12) + (half === 'p' ? 12 : 0);
  return `T${String(full).padStart(2, '0')}:${minute ?? '00'}`;
}

/** "EST", "(local time)", "(0735 GMT)" */
const ZONE = `(?:${S}\\(?(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|MSK|IST|local${S}time|Moscow${S}time|eastern)\\)?)?(?:${S}\\(\\d{1,2}[:.]?\\d{2}${S}(?:GMT|UTC)\\))?`;

/** Days of the week, and times of day. */
export const WEEKDAYS: readonly TimeRule[] = [
  // "Friday" "this past Friday" "next Tuesday night"
  rule(
    'weekday',
    `last next this ${afterThe('previous following')} ${WEEKDAYS_NAMED}`,
    `(?:(last|next|this|this${S}past|this${S}coming|the${S}previous|the${S}following)${S})?${WEEKDAY}`,
    (m, place) => {
      const word = m[2] ?? '';
      if (!capitalised(word) || /^(?:sat|sun|wed|mon)\.$/i.test(word)) return null;
      if (/^-\p{L}/u.test(after(place)) || /\bBlack\s$|\bBloody\s$|\bGood\s$|\bHoly\s$/.test(before(place))) return null;
      return { type: 'weekday', weekday: weekdayNamed(word), lean: leanOf(m[1]), week: null };
    },
  ),
  // "today" "tonight" "yesterday" "tomorrow"
  rule('today', 'today tonight yesterday tomorrow overnight', `(today|tonight|yesterday|tomorrow|overnight)${END}`, (m) => {
    const word = (m[1] ?? '').toLowerCase();
    if (word === 'yesterday') return today(-1);
    if (word === 'tomorrow') return today(1);
    if (word === 'today') return today(0);
    return at('NI', word === 'tonight' ? today(0) : { type: 'range', from: today(-1), to: today(0) });
  }),
  // "this morning" "last night" "later this evening"
  rule(
    'part-of-this-day',
    'earlier later late early this last',
    `(?:(?:earlier|later|late|early)${S})?(this|last)${S}${PART_OF_DAY}${END}`,
    (m) =>
      (m[1] ?? '').toLowerCase() === 'this'
        ? at(clockNamed(m[2]), today(0))
        : /night|evening/i.test(m[2] ?? '')
          ? at(clockNamed(m[2]), today(-1))
          : null,
  ),
  // "9 a.m." "7:15 p.m. EST"
  rule(
    'clock',
    'around about #',
    `(?:around${S}|about${S})?(\\d{1,2})(?:[:.](\\d{2}))?\\s?([ap])\\.?\\s?m(?:\\.|${END})${ZONE}`,
    (m) => {
      const clock = clockOf(m[1], m[2], (m[3] ?? '').toLowerCase());
      return clock === null ? null : at(clock, null);
    },
  ),
  // "1000 GMT" "14:30 local time"
  rule(
    'zoned-clock',
    '#',
    `(\\d{1,2}):?(\\d{2})${S}(?:GMT|UTC|BST|CES?T|EES?T|MSK|local${S}time|Moscow${S}time)${END}(?:${S}\\(\\d{1,2}[:.]?\\d{2}${S}(?:GMT|UTC|local${S}time)\\))?`,
    (m) => {
      const clock = clockOf(m[1], m[2], '');
      return clock === null ? null : at(clock, null);
    },
  ),
  // "noon" "midnight"
  rule('noon', 'noon midday midnight', `(noon|midday|midnight)${END}(?:\\s?\\(\\d{4}${S}GMT\\))?`, (m) =>
    at(clockNamed(m[1]), null),
  ),
];

/** A part of the day that closes a date: "Thursday morning", "April 4 at night"; null for other words. */
export const PART_AFTER = new RegExp(`^\\s{1,2}${PART_OF_DAY}${END}`, 'i');

export const partOfDay = clockNamed;
