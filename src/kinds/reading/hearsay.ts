import type { AnnotatedDocument, Clause, Proposed, Source } from '../../model/index.js';
import { below, relation, wordsOf } from './words.js';

const SAID = new Set('say believe think report understand rumour rumor allege hear suspect assume know'.split(' '));
const REPORTEDLY = new Set('reportedly allegedly supposedly purportedly'.split(' '));

/** "X is said to want Y", "X reportedly wants Y": nobody is named whose word it is; null where the text takes it on itself. */
export function hearsayOf(document: AnnotatedDocument, clause: Clause): Proposed<Source> | null {
  const sentence = document.sentences[clause.sentence];
  if (!sentence) return null;
  const adverb = clause.adverbs.map((index) => sentence.tokens[index]).find((token) => token && REPORTEDLY.has(token.lemma));
  if (adverb) return unnamed(document, adverb);
  const clauses = document.clauses[clause.sentence] ?? [];
  let at: Clause | undefined = clause;
  for (let steps = 0; at?.governor && steps < 4; steps++) {
    if (at.governor.relation !== 'complement') return null;
    const above: Clause | undefined = clauses[at.governor.clause];
    if (above && SAID.has(above.lemma) && above.voice === 'passive' && above.subjects.length === 0) {
      const be = below(sentence, above.predicate.index).find((token) => relation(token) === 'aux');
      return unnamed(document, {
        start: Math.min(be?.start ?? above.predicate.start, above.predicate.start),
        end: above.predicate.end,
      });
    }
    at = above;
  }
  return null;
}

const unnamed = (document: AnnotatedDocument, span: { readonly start: number; readonly end: number }): Proposed<Source> => ({
  value: { type: 'unnamed', entity: null, name: wordsOf(document, span) },
  spans: [{ start: span.start, end: span.end }],
});
