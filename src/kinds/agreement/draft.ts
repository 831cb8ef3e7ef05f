import type {
  ActorRef,
  AnnotatedDocument,
  Clause,
  Draft,
  Mention,
  Phrase,
  Proposed,
  Sentence,
  Span,
  Token,
} from '../../model/index.js';
import { within } from '../../model/index.js';
import { withoutTime } from '../reading/complements.js';
import { theTwo, withoutSource } from '../reading/doers.js';
import { describedSide, partiesOfPhrase } from '../reading/parties.js';
import { statusOf } from '../reading/status.js';
import { placesUnder, proposedPlace, timeOf } from '../reading/when-and-where.js';
import { whoseWord } from '../reading/whose-word.js';
import { trimmed, wordsOf } from '../reading/words.js';
import type { AgreementFields } from './fields.js';

/** Sides of an agreement, each with the words that name it. */
export type Parties = readonly Proposed<ActorRef>[];

/** The sides that phrases name; "the sides" are the two of the story where nobody is named. */
export const partiesFrom = (document: AnnotatedDocument, sentence: Sentence, phrases: readonly Phrase[]): Parties =>
  withoutSource(document, sentence, phrases).flatMap((phrase): Parties => {
    const sides = partiesOfPhrase(document, sentence, phrase);
    const described = sides.length === 0 && phrases.length > 1 ? describedSide(document, sentence, phrase) : null;
    return sides.length > 0 || described
      ? (described ? [described] : sides).map((value) => ({ value, spans: [phrase as Span] }))
      : theTwo(document, phrase).map((value) => ({ value, spans: [phrase as Span], basis: 'inferred' as const }));
  });

/** A draft of what was agreed, by whom, when and where; null where it is denied, demanded, planned or only possible. */
export function draftOf(
  document: AnnotatedDocument,
  sentence: Sentence,
  found: {
    readonly trigger: Token;
    readonly passage: Span;
    readonly what: Span;
    readonly parties: Parties;
    readonly at: readonly number[];
    /** positions below which its time may hang, where they are not those of the place */
    readonly dates?: readonly number[];
    readonly clause: Clause | null;
    /** the words for the deal may themselves date it: "the 2015 agreement" */
    readonly dated: boolean;
    /** the words around may say where it was agreed */
    readonly placed: boolean;
  },
): Draft<AgreementFields> | null {
  const status = found.clause ? statusOf(document, found.clause) : { value: 'reported' as const, spans: [found.trigger] };
  if (status.value === 'denied' || status.value === 'hypothetical' || status.value === 'demanded' || status.value === 'planned')
    return null;
  const what = trimmed(document, found.dated ? withoutTime(document, found.what, sentence.index) : found.what);
  if (what.end <= what.start) return null;
  // the time of what is to be done is not the time of agreeing
  const date = (found.dates ?? found.at)
    .map((index) => timeOf(document, sentence, index))
    .find((time) => time !== null && (found.dated || !time.spans.some((span) => within(span, what))));
  const place = found.placed ? placeOf(document, sentence, found.at, found.dated ? null : what, found.trigger) : null;
  return {
    trigger: found.trigger,
    passage: found.passage,
    values: {
      what: [{ value: wordsOf(document, what), spans: [what] }],
      parties: found.parties,
      date: date ? [date] : [],
      place: place ? [proposedPlace(place)] : [],
    },
    status: { ...status, value: status.value === 'ongoing' ? 'reported' : status.value },
    onWhoseWord: whoseWord(
      document,
      found.trigger,
      found.parties.map((party) => party.value.id),
    ),
  };
}

/** Where it was agreed: not where what was agreed is to be ("a truce in Aleppo"), nor in the next part of a headline. */
function placeOf(
  document: AnnotatedDocument,
  sentence: Sentence,
  at: readonly number[],
  what: Span | null,
  trigger: Token,
): Mention | null {
  for (const index of at) {
    const found = placesUnder(document, sentence, index).find(
      (place) =>
        !(what && within(place, what)) &&
        !(sentence.region === 'heading' && /[,;:–—]/.test(document.document.text.slice(trigger.end, place.start))),
    );
    if (found) return found;
  }
  return null;
}
