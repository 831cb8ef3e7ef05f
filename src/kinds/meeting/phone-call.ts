import type { AnnotatedDocument, Clause, Phrase, Sentence } from '../../model/index.js';
import { personAt } from '../reading/parties.js';
import { base } from './draft.js';

const PHONES: ReadonlySet<string> = new Set(['telephone', 'phone', 'ring']);
const TALKS: ReadonlySet<string> = new Set(['speak', 'talk', 'discuss', 'confer', 'exchange', 'consult', 'agree', 'tell']);

/** "Telephoned X", "rang X": whom one phones one speaks with. */
export const isCalling = (clause: Clause): boolean => PHONES.has(base(clause.lemma)) || base(clause.lemma) === 'call';

/** "By phone", "over the telephone", "on the phone". */
export const isByPhone = (clause: Clause): boolean => clause.obliques.some(isPhone);

/** "Over the telephone": a phrase for how one speaks, with whoever hangs by it. */
export const isPhone = (phrase: Phrase): boolean => /^(?:phone|telephone)$/.test(phrase.head.lemma);

/** Whether a clause tells of a telephone call: "X telephoned Y", "X called Y on Monday", "X spoke with Y by phone". */
export function isCall(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  const verb = base(clause.lemma);
  if (TALKS.has(verb)) return isByPhone(clause);
  if (!isCalling(clause)) return false;
  const person = [...clause.objects, ...clause.recipients].some((phrase) => {
    const called = personAt(document, sentence, phrase.head.index);
    return called !== null && called.form !== 'pronoun';
  });
  return person && (verb !== 'call' || !isNaming(sentence, clause));
}

const AFTER_NAME = /^(?:to|on|by|before|after|late|early|and|but|with|from|at|in|,|\.|\p{Lu}\w+day|today|yesterday)$/u;

/** "Called X a liar", "called X's visit a success": what follows the name is what X is called. */
function isNaming(sentence: Sentence, clause: Clause): boolean {
  const last = clause.objects.at(-1);
  const next = sentence.tokens.find((token) => last !== undefined && token.start >= last.end);
  return next === undefined ? false : !AFTER_NAME.test(next.text);
}
