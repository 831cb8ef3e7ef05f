import type { AnnotatedDocument, Draft, Mention, PlaceRef, Proposed, Sentence, Status, Token } from '../../model/index.js';
import { whoseWord } from '../reading/whose-word.js';
import { trimmed } from '../reading/words.js';
import type { MeetingFields } from './fields.js';

type Values = Draft<MeetingFields>['values'];

/** One draft out of what was seen of a meeting; `refine` joins drafts and drops those that identify nothing. */
export function draftOf(
  document: AnnotatedDocument,
  sentence: Sentence,
  trigger: Token,
  values: Values,
  status: Proposed<Status>,
): Draft<MeetingFields> {
  const holders = (values.participants ?? []).map((participant) => participant.value.actor.id);
  return { trigger, passage: trimmed(document, sentence), values, status, onWhoseWord: whoseWord(document, trigger, holders) };
}

/** The country of a city, as the lexicon has it. */
export function countryOfCity(city: Mention | null): readonly Proposed<PlaceRef>[] {
  if (city?.party == null || city.partyName === null) return [];
  return [{ value: { id: city.party, name: city.partyName, country: city.partyName }, spans: [city], basis: 'inferred' }];
}
