import type { AnnotatedDocument, Clause, Sentence } from '../../model/index.js';

const IF = new Set(['if', 'unless', 'provided', 'only', 'assuming', 'lest']);

/** Whether a clause hangs on a condition: "X would accept it if Y withdrew", "unless Y signs, X will leave". */
export const hangsOnCondition = (document: AnnotatedDocument, clause: Clause): boolean =>
  (document.clauses[clause.sentence] ?? []).some(
    (other) =>
      other.governor?.clause === clause.index &&
      other.governor.relation === 'adverbial' &&
      other.governor.marker !== null &&
      IF.has(other.governor.marker.split(' ')[0] as string),
  );

const OPEN = new Set(['if', 'unless', 'whether', 'lest']);

/** Whether a clause is only asked or supposed: in a question, after "whether", or after an "if" that the tree hangs elsewhere. */
export function isOnlySupposed(sentence: Sentence, clause: Clause): boolean {
  if (clause.conditional || OPEN.has(clause.governor?.marker?.split(' ')[0] ?? '')) return true;
  if (isQuestion(sentence)) return true;
  let first = clause.predicate.index;
  for (const phrase of clause.subjects) if (phrase.local && phrase.head.index < first) first = phrase.head.index;
  // a determiner and two modifiers may stand between "if" and the noun
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const token = sentence.tokens[at];
    if (!token || token.upos === 'VERB' || token.upos === 'PUNCT') break;
    if (OPEN.has(token.text.toLowerCase()) && !(token.text.toLowerCase() === 'if' && sentence.tokens[at - 1]?.lemma === 'as'))
      return true;
  }
  return false;
}

/** Whether a sentence ends in a question mark. */
export function isQuestion(sentence: Sentence): boolean {
  for (let at = sentence.tokens.length - 1; at >= Math.max(0, sentence.tokens.length - 3); at--)
    if (sentence.tokens[at]?.text === '?') return true;
  return false;
}
