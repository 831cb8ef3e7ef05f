import type { AnnotatedDocument, Clause, Mention, Sentence } from '../../model/index.js';
import { mentionsIn } from '../../model/index.js';
import { doersOf, partiesAt, personAt, sideOf } from '../reading/parties.js';
import { timeOf } from '../reading/when-and-where.js';

/** Where a clause says that a person of one side visited another on a day: "N visited P on Monday"; null where it says no such thing. */
export function visited(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Mention | null {
  if (clause.form !== 'verbal' || clause.lemma !== 'visit' || clause.negated) return null;
  const [object] = clause.objects;
  const place = object && mentionsIn(document, object).find(({ type }) => type === 'place' || type === 'state');
  if (!place || timeOf(document, sentence, clause.predicate.index)?.value.precision !== 'day') return null;
  const visitors = doersOf(clause).flatMap((phrase) =>
    personAt(document, sentence, phrase.head.index) === null ? [] : partiesAt(document, sentence, phrase.head.index),
  );
  const owner = place.type === 'state' ? sideOf(place.entity) : place.party === null ? null : sideOf(place.party);
  return visitors.some((side) => sideOf(side.id) !== owner) ? place : null;
}
