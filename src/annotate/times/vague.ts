import type { Meaning } from './meaning.js';
import { after, before, rule, type TimeRule } from './rule.js';
import { END, S } from './words.js';

const vague = (ref: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'): Meaning => ({ type: 'vague', ref });

/** Words that point to the present, the past or the future without a date. */
export const VAGUE: readonly TimeRule[] = [
  // "now" "currently" "these days"
  rule(
    'now',
    'right now currently presently nowadays these at',
    `(?:right${S})?(now|currently|presently|nowadays|these${S}days|at${S}present)${END}`,
    (m, place) => (/^\s?that\b/.test(after(place)) && /^now$/i.test(m[1] ?? '') ? null : vague('PRESENT_REF')),
  ),
  // "the current round"
  rule('current', 'current', `current${END}`, (_, place) =>
    /^\s(?:events|affairs)\b/.test(after(place)) ? null : vague('PRESENT_REF'),
  ),
  // "recently" "more recently"
  rule('recently', 'more recently lately', `(?:more${S})?(recently|lately)${END}`, () => vague('PAST_REF')),
  // "in the past"
  rule(
    'the-past',
    'the',
    `(?<=\\bin\\s{1,4})the${S}past${END}(?!${S}(?:\\d|[a-z]{1,8}${S}(?:days|weeks|months|years)|day|week|month|year|few|couple|decade|several|hour))`,
    () => vague('PAST_REF'),
  ),
  // "soon" "in the near future" "as soon as possible"
  rule(
    'soon',
    'as soon the near foreseeable immediate',
    `(?:as${S}soon${S}as${S}possible|soon(?!${S}(?:as|after|became|be)\\b)|(?:the${S})?(?:near|foreseeable|immediate)${S}future)${END}`,
    (_, place) => (/\b(?:as|so|too|how)\s$/i.test(before(place)) ? null : vague('FUTURE_REF')),
  ),
  // "in the future"
  rule('the-future', 'the future', `(?<=\\bin\\s{1,4})(?:the${S})?future${END}`, () => vague('FUTURE_REF')),
];
