import type { AnnotatedDocument, Clause, Sentence } from '../../model/index.js';
import { isUnderDeal } from '../reading/under-deal.js';

const PHASE = /\bin (?:a|the|its) (?:first|second|third|next|initial|final|last) (?:phase|stage|step)\b/i;

/** Whether "would" tells a term of a deal that stands: "under the accord X would free Y", "in a first phase X would free Y". */
export const isTermOfDeal = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean =>
  clause.modal === 'would' && !clause.negated && !clause.conditional && isUnderDeal(document, sentence, PHASE);

const DEAL =
  /^(?:deal|agreement|accord|truce|ceasefire|cease-fire|pact|treaty|memorandum|compromise|settlement|solution|breakthrough)$/i;
const SETTLING = /^(?:reach|agree|sign|strike|conclude|make|secure|clinch|find|get)$/;

/** The condition by which something comes where sides do not agree: "will rise if no deal is reached by T", "unless they agree". */
export function defaultOf(document: AnnotatedDocument, clause: Clause): Clause | null {
  const above = clause.governor?.relation === 'complement' ? clause.governor.clause : clause.index;
  const found = (document.clauses[clause.sentence] ?? []).find((condition) => {
    const { governor } = condition;
    if (governor === null || !(governor.clause === clause.index || governor.clause === above)) return false;
    const open = governor.marker === 'unless' || (governor.marker === 'if' && (condition.negated || condition.lemma === 'fail'));
    const deal = [...condition.objects, ...condition.subjects].some((phrase) => DEAL.test(phrase.head.lemma));
    const failing = condition.lemma === 'fail' && clausesBelow(document, condition).some((one) => SETTLING.test(one.lemma));
    return open && (failing || condition.lemma === 'agree' || (SETTLING.test(condition.lemma) && deal));
  });
  return found ?? null;
}

const clausesBelow = (document: AnnotatedDocument, clause: Clause): readonly Clause[] =>
  clause.complements.flatMap((index) => (document.clauses[clause.sentence] ?? [])[index] ?? []);
