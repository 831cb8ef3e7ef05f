import type { AnnotatedDocument, Clause, Proposed, Sentence, Source } from '../../model/index.js';
import { authorSides } from '../reading/author-sides.js';
import type { Force } from './fields.js';
import { base } from '../reading/words.js';
import { isInTelling, isTermOfDeal } from './terms-of-deal.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What is foretold of an enemy is a threat. */
const HOSTILE = words('retaliate respond attack strike bomb invade fight avenge punish destroy crush bombard kill wage');
const WAGING = words('carry launch mount continue wage step stage conduct begin start take seek');
const HOSTILE_NOUNS = words('attack strike attacks strikes revenge retaliation war resistance offensive');

/** Whether it is commentators, other sides or unnamed voices who foretell it: no undertaking. */
export function isIdleTalk(
  speech: readonly Proposed<Source>[],
  { by, force }: { readonly by: Clause; readonly force: Force },
  actors: number,
  timed: boolean,
): boolean {
  if (speech.some((source) => source.value.type === 'commentator')) return true;
  const voice = speech[0]?.value.type;
  if (force === 'announced' && voice === 'other-party' && !timed) return true;
  if (actors === 0 && (voice === 'media' || voice === 'unnamed')) return true;
  // "the paper reported that X has agreed to do Y": neither X nor anybody there says so
  if (force === 'agreed' && actors === 1 && (voice === 'media' || voice === 'unnamed')) return true;
  return force !== 'undertook' && voice === 'media' && by.modal === 'would';
}

/**
 * Whether a bare "will" or "is to" without a time is somebody's undertaking: the side's own word, that of the author of a statement, or
 * a term of the deal that is being told. What a report foretells of a side by itself is nobody's.
 */
export const isVouchedFor = (
  document: AnnotatedDocument,
  sentence: Sentence,
  by: Clause,
  speech: readonly Proposed<Source>[],
): boolean =>
  speech[0]?.value.type === 'party' ||
  authorSides(document).some((side) => side.from <= sentence.index) ||
  isTermOfDeal(document, sentence, by) ||
  isInTelling(document, sentence);

/** Whether a deed is a threat: "vowed to fight on", "will carry out more attacks". */
export const isThreat = (deed: Clause | null): boolean =>
  deed !== null &&
  (HOSTILE.has(base(deed.lemma)) ||
    (WAGING.has(base(deed.lemma)) && deed.objects.some((phrase) => HOSTILE_NOUNS.has(phrase.head.lemma))));

const FORESEEING = words(
  'hope wish fear belief assessment expectation prediction forecast assumption chance possibility likelihood prospect believe think predict foresee speculate assume doubt rumour rumor speculation dream ' +
    'confident optimistic hopeful convinced certain sure possible impossible likely unlikely doubtful afraid worried unclear suspect suspicion accuse optimism idea warn warning worry concern anticipation poll survey voice allege allegation suggest imagine deny dismiss refute suggestion seem appear cheer',
);

const LEADS = words('complement coordinate relative');

/** "It is not impossible that X will do Y", wherever the tree hangs it. */
function follows(document: AnnotatedDocument, clause: Clause): boolean {
  const tokens = document.sentences[clause.sentence]?.tokens ?? [];
  const mark = tokens.find((token) => token.head === clause.predicate.index && token.deprel === 'mark' && token.lemma === 'that');
  return mark !== undefined && FORESEEING.has(tokens[mark.index - 1]?.lemma ?? '');
}

/** Whether nobody has undertaken it, as it is hoped, feared, suspected or foretold: "it is his hope that X will do Y". */
export function isForeseen(document: AnnotatedDocument, clause: Clause): boolean {
  const clauses = document.clauses[clause.sentence] ?? [];
  if (clause.subjects.some((phrase) => FORESEEING.has(phrase.head.lemma)) || follows(document, clause)) return true;
  let at: Clause | undefined = clause;
  for (let steps = 0; at?.governor && steps < 5; steps++) {
    if (!LEADS.has(at.governor.relation)) return false;
    const above: Clause | undefined = clauses[at.governor.clause];
    if (above && at.governor.relation !== 'coordinate' && FORESEEING.has(above.predicate.lemma)) return true;
    if (above?.negated && at.governor.relation === 'complement') return true;
    // "the prevailing assessment is that X will …": the tree may take X's deed for the predicate
    if (above && above.subjects.some((phrase) => FORESEEING.has(phrase.head.lemma))) return true;
    at = above;
  }
  return false;
}
