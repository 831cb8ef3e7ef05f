import type { AnnotatedDocument, Clause, Sentence } from '../../model/index.js';
import { draftsOf } from '../../model/index.js';
import { agreementRules } from '../agreement/rules.js';
import { oncePerSentence } from '../reading/near.js';
import { isOfNoDeal, isUnderDeal } from '../reading/under-deal.js';

const PHASE = /\bin (?:a|the|its) (?:first|second|third|next|initial|final|last) (?:phase|stage|step)\b/i;

/** Whether "would" tells a term of a deal that stands: "under the accord X would free Y", "in a first phase X would free Y". */
export const isTermOfDeal = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean =>
  clause.modal === 'would' &&
  !clause.negated &&
  !clause.conditional &&
  (isUnderDeal(document, sentence, PHASE) || isInTelling(document, sentence));

/** So many sentences go on with the terms of a deal that was told. */
const TERMS_TOLD = 4;

/** Whether a sentence makes a deal known, or stands among those right after one that does: what "will" be done there are its terms. */
export function isInTelling(document: AnnotatedDocument, sentence: Sentence): boolean {
  if (isOfNoDeal(document, sentence)) return false;
  const isDeal = (at: number): boolean => {
    const before = document.sentences[at];
    return before !== undefined && makesDeal(document, before).made;
  };
  for (let at = sentence.index; at >= Math.max(0, sentence.index - TERMS_TOLD); at--) if (isDeal(at)) return true;
  if (sentence.index > REPORT_OF_DEAL) return false;
  for (let at = 0; at < LEAD; at++) if (isDeal(at)) return true;
  return false;
}

/** A report that opens with a deal goes on about it. */
const [LEAD, REPORT_OF_DEAL] = [4, 14];

const makesDeal = oncePerSentence((document, sentence): { readonly made: boolean } => ({
  made:
    !isOfNoDeal(document, sentence) &&
    (isUnderDeal(document, sentence) ||
      agreementRules.some(
        (rule) => MADE.has(rule.name) && draftsOf(rule, document, sentence).some((draft) => draft.status.value === 'reported'),
      )),
}));

const MADE = new Set(['agreed', 'concluded']);

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
