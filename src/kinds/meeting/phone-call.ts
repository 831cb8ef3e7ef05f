import type { AnnotatedDocument, Clause, Phrase, Sentence } from '../../model/index.js';
import { mentionsIn } from '../../model/index.js';
import { doersOf, partiesAt, personAt, sideOf } from '../reading/parties.js';
import { statusOf } from '../reading/status.js';
import { timeOf } from '../reading/when-and-where.js';
import { withConjuncts } from './sighting.js';
import { base } from '../reading/words.js';

const PHONES: ReadonlySet<string> = new Set(['telephone', 'phone', 'ring']);
const TALKS: ReadonlySet<string> = new Set(['speak', 'talk', 'discuss', 'confer', 'exchange', 'consult', 'agree', 'tell']);

/** "Telephoned X", "rang X": whom one phones one speaks with. */
export const isCalling = (clause: Clause): boolean => PHONES.has(base(clause.lemma)) || base(clause.lemma) === 'call';

/** "By phone", "over the telephone", "on the phone". */
export const isByPhone = (clause: Clause): boolean => clause.obliques.some(isPhone);

/** "Over the telephone": a phrase for how one speaks, with whoever hangs by it. */
export const isPhone = (phrase: Phrase): boolean => /^(?:phone|telephone)$/.test(phrase.head.lemma);

/** Verbs by which two persons talk: "spoke with Y for an hour", "is to discuss Z with Y". */
export const TALKS_WITH: ReadonlySet<string> = new Set(['speak', 'talk', 'discuss']);

const WITHIN = 14;

/** Where those stand to whom, or with whom, a clause has its subject speak: by the order of the words, as the tree may hang them by a "phone" or an "hour". */
export function spokenTo(document: AnnotatedDocument, sentence: Sentence, { predicate }: Clause): readonly number[] {
  const near = mentionsIn(document, sentence);
  return sentence.tokens.slice(predicate.index + 1, predicate.index + WITHIN).flatMap((token) => {
    if (!/^(?:with|to)$/.test(token.lemma)) return [];
    const named = near.find(({ start }) => start >= token.end && start - token.end < 6);
    const at = named && sentence.tokens.find(({ start, end }) => start >= named.start && end <= named.end);
    return at ? withConjuncts(sentence, at.index) : [];
  });
}

/** Whether a clause tells of a telephone call: "X telephoned Y", "X called Y on Monday", "X spoke with Y by phone". */
export function isCall(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  const verb = base(clause.lemma);
  if (TALKS.has(verb) && isByPhone(clause)) return true;
  if (TALKS_WITH.has(verb)) return isTalkWith(document, sentence, clause);
  if (!isCalling(clause)) return false;
  const person = [...clause.objects, ...clause.recipients].some((phrase) => {
    const called = personAt(document, sentence, phrase.head.index);
    return called !== null && called.form !== 'pronoun';
  });
  return person && (verb !== 'call' || !isNaming(sentence, clause));
}

/** "N of X spoke today with M of Y", "spoke to M for ten minutes", "is to talk to M": two persons of two sides, and when or how long. */
function isTalkWith(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  const stands = (index: number): boolean =>
    personAt(document, sentence, index) !== null ||
    [index, sentence.tokens[index]?.head ?? -1].some((at) => PARTNERS.has(sentence.tokens[at]?.lemma ?? ''));
  const sidesOf = (indices: readonly number[]): ReadonlySet<string> =>
    new Set(
      indices.flatMap((index) => (stands(index) ? partiesAt(document, sentence, index).map((side) => sideOf(side.id)) : [])),
    );
  const there = sidesOf(doersOf(clause).map((phrase) => phrase.head.index));
  if (there.size === 0 || ![...sidesOf(spokenTo(document, sentence, clause))].some((side) => !there.has(side))) return false;
  const lasted = sentence.tokens
    .slice(clause.predicate.index, clause.predicate.index + WITHIN)
    .some((token) => /^(?:minute|hour)$/.test(token.lemma));
  if (statusOf(document, clause).value === 'planned') return true;
  return lasted || timeOf(document, sentence, clause.predicate.index)?.value.precision === 'day';
}

const PARTNERS: ReadonlySet<string> = new Set(['counterpart', 'partner', 'colleague', 'delegation']);

const AFTER_NAME = /^(?:to|on|by|before|after|late|early|and|but|with|from|at|in|,|\.|\p{Lu}\w+day|today|yesterday)$/u;

/** "Called X a liar", "called X's visit a success": what follows the name is what X is called. */
function isNaming(sentence: Sentence, clause: Clause): boolean {
  const last = clause.objects.at(-1);
  const next = sentence.tokens.find((token) => last !== undefined && token.start >= last.end);
  return next === undefined ? false : !AFTER_NAME.test(next.text);
}
