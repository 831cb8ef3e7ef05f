import type { Meaning } from './meaning.js';
import { after, afterThe, before, maybeAfterThe, rule, type TimeRule } from './rule.js';
import { END, S } from './words.js';

const vague = (ref: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'): Meaning => ({ type: 'vague', ref });

/** Words that point to the present, the past or the future without a date. */
export const VAGUE: readonly TimeRule[] = [
  // "now" "currently" "these days"
  rule(
    'now',
    'right now currently presently nowadays these at',
    `(?:right${S})?(now|currently|presently|nowadays|these${S}days|at${S}present)${END}`,
    (_, place) => (/^\s(?:and\s(?:then|again)|or\snever)\b/i.test(after(place)) ? null : vague('PRESENT_REF')),
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
    afterThe('past'),
    `(?<=\\bin\\s{1,4})the${S}past${END}(?!${S}(?:\\d|[a-z]{1,8}${S}(?:days|weeks|months|years)|day|week|month|year|few|couple|decade|several|hour))`,
    () => vague('PAST_REF'),
  ),
  // "soon" "in the near future" "as soon as possible"
  rule(
    'soon',
    `as soon ${maybeAfterThe('near foreseeable immediate')} ${afterThe('short')}`,
    `(?:as${S}soon${S}as${S}possible|soon(?!${S}(?:as|after|became|be)\\b)|(?:the${S})?(?:near|foreseeable|immediate)${S}future|the${S}(?:near|short)${S}term)${END}`,
    (_, place) => (/\b(?:as|so|too|how)\s$/i.test(before(place)) ? null : vague('FUTURE_REF')),
  ),
  // "in future" "into the future"; "the future of Libya" is a fate
  rule(
    'the-future',
    maybeAfterThe('future'),
    `(?:the${S}|(?<=\\bin\\s{1,4}))future${END}(?!${S}(?:of|for|role|status|form)\\b)`,
    (_, place) => (/\b(?:that|which|whose)\s$/i.test(before(place)) ? null : vague('FUTURE_REF')),
  ),
  // "will one day become"
  rule('one-day', 'one', `one${S}day${END}`, (_, place) =>
    /\b(?:will|would|may|might|could|can|hopes?|hoped|to|must|should)\s$/i.test(before(place)) ? vague('FUTURE_REF') : null,
  ),
  // "today's world" "the leaders of tomorrow" name an age, not a day
  rule(
    'the-age',
    'today tomorrow',
    `(?:today|tomorrow)['’]s${S}(?:world|youth|society|societies|generations?|children|standards|leaders|conflicts|wars|terms)${END}`,
    () => vague('PRESENT_REF'),
  ),
];
