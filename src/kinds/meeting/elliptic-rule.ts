import type { Pattern, Span, Token } from '../../model/index.js';
import { mentionsIn, rule } from '../../model/index.js';
import { timesIn } from '../reading/near.js';
import { proposedPlace } from '../reading/when-and-where.js';
import { wordsOf } from '../reading/words.js';
import { countryOfCity, draftOf } from './draft.js';
import type { MeetingFields } from './fields.js';
import { MEETING_NOUNS, ordinal } from './words.js';

interface Elliptic {
  readonly number: Token;
  readonly span: Span;
}

/** "the second, in Bern on 3 May; the third, in Oslo on 9 June" in a sentence about "the first round" */
const ellipticRounds: Pattern<Elliptic> = (_document, sentence) => {
  if (!sentence.tokens.some((token) => MEETING_NOUNS.has(token.lemma))) return [];
  const found: Elliptic[] = [];
  for (const token of sentence.tokens) {
    const number = ordinal(token.text);
    const before = sentence.tokens[token.index - 1];
    const after = sentence.tokens[token.index + 1];
    if (number === null || before?.lemma !== 'the' || !after || !/^[,(]|^(?:in|on|at|was|took)$/i.test(after.text)) continue;
    const stop = sentence.tokens.find((later) => later.index > token.index && (later.text === ';' || later.text === '.'));
    found.push({ number: token, span: { start: before.start, end: stop ? stop.start : sentence.end } });
  }
  return found;
};

const YET: ReadonlySet<string> = new Set(['since', 'person', 'year', 'month', 'week', 'history', 'series']);

export const ellipticRound = rule<MeetingFields, Elliptic>({
  name: 'elliptic-round',
  reads: 'the second, in P on T; the third, in Q on U',
  pattern: ellipticRounds,
  build: (match, document, sentence) => {
    const time = timesIn(document, sentence).find(
      (one) => one.when !== null && one.start >= match.span.start && one.end <= match.span.end,
    );
    const places = mentionsIn(document, match.span).filter((mention) => mention.form === 'name' || mention.form === 'described');
    const city = places.find((place) => place.type === 'place') ?? null;
    const country = places.find((place) => place.type === 'state') ?? null;
    if (!time && !city) return null;
    // "the first in person since X and Y met": when or where comes right after the number
    const first = Math.min(time?.start ?? Infinity, city?.start ?? Infinity, country?.start ?? Infinity);
    if (
      first - match.number.end > 40 ||
      sentence.tokens.some((token) => token.start > match.number.end && token.end < first && YET.has(token.lemma))
    )
      return null;
    return draftOf(
      document,
      sentence,
      match.number,
      {
        name: [{ value: wordsOf(document, match.span), spans: [match.span] }],
        round: [{ value: ordinal(match.number.text) as number, spans: [match.number] }],
        date: time?.when
          ? [{ value: time.when, spans: [time], basis: time.when.year === 'inferred' ? 'inferred' : 'stated' }]
          : [],
        venueCity: city ? [proposedPlace(city)] : [],
        venueCountry: country ? [proposedPlace(country)] : countryOfCity(city),
      },
      { value: 'background', spans: [match.number] },
    );
  },
});
