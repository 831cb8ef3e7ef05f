import type { AnnotatedDocument, Clause, Mention, Sentence } from '../../model/index.js';
import { mentionsIn } from '../../model/index.js';
import { doersOf, partiesAt, personAt, sideOf } from '../reading/parties.js';
import { statusOf } from '../reading/status.js';
import { timeOf } from '../reading/when-and-where.js';

const GOES: ReadonlySet<string> = new Set(['travel', 'fly', 'go', 'head']);
const SENT: ReadonlySet<string> = new Set('delegation team envoy mission minister president leader secretary chief'.split(' '));

/**
 * Where a clause says that those who stand for one side visited another: "N visited P last week", "a delegation of X will visit P", "N is
 * to travel to P on Monday"; null where it says no such thing.
 */
export function visited(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Mention | null {
  const goes = GOES.has(clause.lemma);
  if (clause.form !== 'verbal' || clause.negated || !(goes || clause.lemma === 'visit')) return null;
  const [there] = goes ? clause.obliques.filter((phrase) => phrase.preposition === 'to') : clause.objects;
  const place = there && mentionsIn(document, there).find(({ type }) => type === 'place' || type === 'state');
  if (!place) return null;
  const planned = statusOf(document, clause).value === 'planned';
  const time = timeOf(document, sentence, clause.predicate.index) ?? timeOf(document, sentence, there.head.index);
  const dated = time !== null && time.value.precision !== 'year';
  // one who went somewhere may have gone for anything
  if (goes ? !(planned && dated) : !(planned || dated)) return null;
  const visitors = doersOf(clause).flatMap(({ head }) =>
    personAt(document, sentence, head.index) === null && !SENT.has(head.lemma) ? [] : partiesAt(document, sentence, head.index),
  );
  const owner = place.type === 'state' ? sideOf(place.entity) : place.party === null ? null : sideOf(place.party);
  return visitors.some((side) => sideOf(side.id) !== owner) ? place : null;
}
