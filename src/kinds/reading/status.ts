import type { AnnotatedDocument, Clause, Proposed, Sentence, Status } from '../../model/index.js';
import { speechAround } from './near.js';
import { base } from './words.js';

const DEMANDING = new Set(
  'demand urge call insist want ask press propose suggest hope wish request appeal seek recommend advise need'.split(' '),
);
const PLANNING = new Set(
  'plan expect agree decide intend prepare vow promise threaten schedule aim due announce set pledge commit undertake'.split(' '),
);
/** After these "should" is what was settled, not what is asked. */
const AGREEING = new Set(['agree', 'decide']);
const DENYING = new Set('deny reject dismiss refute'.split(' '));
const REFUSING = new Set('refuse fail decline'.split(' '));
const FUTURE = new Set([
  'will',
  'shall',
  'be to',
  'be due',
  'be expected',
  'be scheduled',
  'be set',
  'be going to',
  'be about to',
  "'ll",
  'be slated',
  'be likely',
]);
const DUTY = new Set(['must', 'should', 'ought', 'ought to', 'have to', 'need', 'need to']);
const CHANCE = new Set(['may', 'might', 'can', 'could', 'be able to']);

/** How the text puts what a clause says: as done, under way, planned, demanded, denied, or only possible. */
export function statusOf(document: AnnotatedDocument, clause: Clause): Proposed<Status> {
  const said = (value: Status): Proposed<Status> => ({ value, spans: [clause.predicate] });
  const clauses = document.clauses[clause.sentence] ?? [];
  const heading = document.sentences[clause.sentence]?.region === 'heading';
  if (clause.negated) return said('denied');
  if (clause.conditional || isYetToCome(document, clause)) return said('hypothetical');
  const own = modalStatus(clause);
  const agreed = clause.governor?.relation === 'complement' && AGREEING.has(clauses[clause.governor.clause]?.lemma ?? '');
  if (own === 'demanded' && agreed) return said('planned');
  if (own && own !== 'hypothetical') return said(own);
  let reported = false;
  let at: Clause | undefined = clause;
  for (let steps = 0; at?.governor && steps < 8; steps++) {
    const above: Clause | undefined = clauses[at.governor.clause];
    if (!above || at.governor.relation !== 'complement') break;
    if (DENYING.has(above.lemma)) return said(above.negated ? 'reported' : 'denied');
    if (REFUSING.has(above.lemma)) return said('denied');
    const infinitive = at.governor.marker === 'to' || at.tense === 'none';
    if (DEMANDING.has(base(above.lemma))) return said('demanded');
    if (infinitive && PLANNING.has(base(above.lemma))) return said(above.negated ? 'denied' : 'planned');
    if (above.conditional) return said('hypothetical');
    reported = true;
    at = above;
  }
  // "said it would meet" is a plan told in the past; "would be welcome" on its own is not
  if (clause.modal === 'would') return said(reported || attributed(document, clause) ? 'planned' : 'hypothetical');
  if (own) return said(own);
  if (heading && clause.tense === 'none' && clause.predicate.xpos === 'VB' && hasTo(document, clause)) return said('planned');
  return said(clause.progressive && clause.tense === 'present' ? 'ongoing' : 'reported');
}

/** "X, Y to hold talks" */
const hasTo = (document: AnnotatedDocument, clause: Clause): boolean =>
  document.sentences[clause.sentence]?.tokens[clause.predicate.index - 1]?.text.toLowerCase() === 'to' ||
  (document.sentences[clause.sentence]?.tokens ?? []).some(
    (token) => token.head === clause.predicate.index && token.xpos === 'TO',
  );

/** "Once a final accord is signed", "before the talks open": what a clause of time tells in the present lies ahead, if it comes at all. */
function isYetToCome(document: AnnotatedDocument, clause: Clause): boolean {
  if (clause.governor === null || clause.governor.relation === 'coordinate') return false;
  if (clause.tense !== 'present' || clause.progressive || clause.perfect) return false;
  // the tree may hang the word elsewhere: it stands before the clause all the same
  const from = Math.min(
    clause.predicate.start,
    ...clause.subjects.map((phrase) => phrase.start),
    ...clause.objects.map((phrase) => phrase.start),
  );
  const before = document.document.text.slice(Math.max(0, from - 14), from);
  return YET.test(clause.governor.marker ?? '') || AHEAD.test(before);
}

const YET = /^(?:before|until|till|once|when|after|as soon as|by the time)$/;
const AHEAD = /\b(?:before|until|till|once|when|after|as soon as)\s+$/i;

function modalStatus(clause: Clause): Status | null {
  const modal = clause.modal;
  if (modal === null) return clause.tense === 'future' ? 'planned' : null;
  if (FUTURE.has(modal)) return 'planned';
  if (DUTY.has(modal)) return 'demanded';
  return CHANCE.has(modal) ? 'hypothetical' : null;
}

const attributed = (document: AnnotatedDocument, clause: Clause): boolean =>
  speechAround(document, clause.predicate).some((attribution) => attribution.kind !== 'direct');

/** The clause whose predicate is, or governs, the token at a position of a sentence; null outside every clause. */
export function clauseOf(document: AnnotatedDocument, sentence: Sentence, index: number): Clause | null {
  const clauses = document.clauses[sentence.index] ?? [];
  let at = index;
  for (let steps = 0; at >= 0 && steps <= sentence.tokens.length; steps++) {
    const found = clauses.find((clause) => clause.predicate.index === at && clause.form !== 'nominal');
    if (found) return found;
    at = sentence.tokens[at]?.head ?? -1;
  }
  return null;
}
