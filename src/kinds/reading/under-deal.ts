import type { AnnotatedDocument, Sentence } from '../../model/index.js';

const UNDER =
  /\b(?:under|as part of|according to) (?:the |this |that |its |their )(?:terms of )?(?:[\w-]{1,24} ){0,4}(?:deal|agreement|accord|truce|ceasefire|cease-fire|pact|treaty|memorandum|protocol|roadmap)\b/i;
const NOT_MADE =
  /\b(?:plan|proposed|proposal|draft|possible|potential|future|emerging|any|hypothetical|would-be|drafted|discussed|negotiated|under negotiation)\b/i;

/** Whether a sentence speaks of a deal that is only proposed, drafted or hoped for. */
export const isOfNoDeal = (document: AnnotatedDocument, sentence: Sentence): boolean =>
  NOT_MADE.test(document.document.text.slice(sentence.start, sentence.end));

/** Whether a sentence tells the terms of a deal that was made, "under the accord …", or is marked as such in another way. */
export function isUnderDeal(document: AnnotatedDocument, sentence: Sentence, other: RegExp | null = null): boolean {
  const words = document.document.text.slice(sentence.start, sentence.end);
  return (UNDER.test(words) || other?.test(words) === true) && !NOT_MADE.test(words);
}
