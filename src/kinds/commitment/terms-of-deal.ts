import type { AnnotatedDocument, Clause, Sentence } from '../../model/index.js';

const DEAL = 'deal|agreement|accord|truce|ceasefire|cease-fire|pact|treaty|memorandum|protocol|roadmap';
const UNDER = new RegExp(
  `\\b(?:under|as part of|according to) (?:the |this |that |its |their )(?:terms of )?(?:[\\w-]{1,24} ){0,4}(?:${DEAL})\\b`,
  'i',
);
const PHASE = /\bin (?:a|the|its) (?:first|second|third|next|initial|final|last) (?:phase|stage|step)\b/i;
const NOT_MADE =
  /\b(?:proposed|proposal|draft|possible|potential|future|emerging|any|hypothetical|would-be|drafted|discussed|negotiated)\b/i;

/** Whether "would" tells a term of a deal that stands: "under the accord X would free Y", "in a first phase X would free Y". */
export function isTermOfDeal(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  if (clause.modal !== 'would' || clause.negated || clause.conditional) return false;
  const words = document.document.text.slice(sentence.start, sentence.end);
  return (UNDER.test(words) || PHASE.test(words)) && !NOT_MADE.test(words) && !/\bplan\b/i.test(words);
}

const SETTLING = /^(?:reach|agree|sign|strike|conclude|make|secure|clinch|find|get)$/;
const SETTLED = new RegExp(`^(?:${DEAL}|compromise|settlement|solution|breakthrough)$`, 'i');

/** The condition by which something comes where sides do not agree: "will rise if no deal is reached by T", "unless they agree". */
export function defaultOf(document: AnnotatedDocument, clause: Clause): Clause | null {
  const above = clause.governor?.relation === 'complement' ? clause.governor.clause : clause.index;
  const found = (document.clauses[clause.sentence] ?? []).find((condition) => {
    const { governor } = condition;
    if (governor === null || !(governor.clause === clause.index || governor.clause === above)) return false;
    const open = governor.marker === 'unless' || (governor.marker === 'if' && (condition.negated || condition.lemma === 'fail'));
    const deal = [...condition.objects, ...condition.subjects].some((phrase) => SETTLED.test(phrase.head.lemma));
    const failing = condition.lemma === 'fail' && clausesBelow(document, condition).some((one) => SETTLING.test(one.lemma));
    return open && (failing || condition.lemma === 'agree' || (SETTLING.test(condition.lemma) && deal));
  });
  return found ?? null;
}

const clausesBelow = (document: AnnotatedDocument, clause: Clause): readonly Clause[] =>
  clause.complements.flatMap((index) => (document.clauses[clause.sentence] ?? [])[index] ?? []);
