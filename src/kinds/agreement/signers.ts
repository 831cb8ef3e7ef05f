import type { AnnotatedDocument, Clause, Phrase, Sentence } from '../../model/index.js';
import { partiesOfPhrase } from '../reading/parties.js';
import { wordsOf } from '../reading/words.js';

/** Whether a phrase is of more than one: "the parties", "both"; "the United States" is one. */
export const isOfMany = (document: AnnotatedDocument, phrase: Phrase): boolean =>
  phrase.head.xpos !== 'NNPS' && phrase.head.xpos !== 'NNP' && JOINT.test(wordsOf(document, phrase));

const JOINT =
  /\b(?:sides|parties|powers|leaders|ministers|presidents|participants|countries|governments|members|delegations|negotiators|groups|states|belligerents|factions|all|both)\b/i;

/** Whether two sides and more are the subject: one side's paper is no agreement. */
export const isJoint = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean =>
  new Set(clause.subjects.flatMap((phrase) => partiesOfPhrase(document, sentence, phrase).map((side) => side.id))).size >= 2;

/** Whether one side declares it by itself: "the general signed a declaration". */
export const isOneMans = (document: AnnotatedDocument, sentence: Sentence, clause: Clause, phrase: Phrase): boolean =>
  phrase.head.lemma === 'declaration' &&
  clause.voice === 'active' &&
  clause.subjects.length === 1 &&
  !clause.subjects.some((subject) => isOfMany(document, subject)) &&
  !isJoint(document, sentence, clause);

/** Whether all are meant by the subject: "they approved the text of the accord"; a resolution of the Security Council. */
export const isOfAll = (document: AnnotatedDocument, clause: Clause, phrase: Phrase): boolean =>
  clause.subjects.some(
    (subject) =>
      (/^(?:they|both|all)$/i.test(subject.head.text) &&
        /\b(?:agreement|accord|deal|treaty|truce)\b/i.test(wordsOf(document, phrase))) ||
      (clause.lemma === 'adopt' && /\b(?:Security Council|General Assembly)\b/i.test(wordsOf(document, subject))),
  );
