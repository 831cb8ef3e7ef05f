import type { Sentence, Token } from '../model/index.js';
import type { ClauseDraft } from './clause-draft.js';
import { AHEAD, FUTURE, IF, NEGATIONS, NO_ONE, NOT_DENYING, PASSIVE_ONLY, PRESENT, SEMI_MODALS } from './clause-words.js';
import { childOf, childrenOf, headOf, isIn, relationOf } from './tree.js';

const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ["'ll", 'will'],
  ['’ll', 'will'],
  ["'d", 'would'],
  ['’d', 'would'],
  ['sha', 'shall'],
]);

const modalOf = (token: Token): string => CONTRACTED.get(token.text.toLowerCase()) ?? token.text.toLowerCase();

/** Whether an adverb denies: "not", "never", "no longer"; "not only" does not. */
function denies(sentence: Sentence, adverb: Token): boolean {
  const lemma = adverb.text.toLowerCase().replace(/[’`]/gu, "'");
  if (lemma === 'longer' || lemma === 'more')
    return childrenOf(sentence, adverb).some((child) => child.text.toLowerCase() === 'no');
  if (!NEGATIONS.has(lemma) && lemma !== "n't") return false;
  const next = sentence.tokens[adverb.index + 1];
  return next === undefined || !NOT_DENYING.has(next.text.toLowerCase());
}

/** "no agreement", "neither side", "nobody", "none of the groups". */
const deniesNoun = (sentence: Sentence, noun: Token): boolean =>
  NO_ONE.has(noun.text.toLowerCase()) ||
  childrenOf(sentence, noun).some((child) => isIn(child, 'det', 'cc') && /^(?:no|neither)$/iu.test(child.text));

/** "Undertook not to attack": the attack is denied, wherever the tree hangs the "not". */
const isOfInfinitive = (sentence: Sentence, adverb: Token): boolean => sentence.tokens[adverb.index + 1]?.xpos === 'TO';

/** Whether what hangs below a predicate denies it. */
function deniesClause(sentence: Sentence, predicate: Token, child: Token): boolean {
  if (child.xpos === 'TO' && /^(?:not|never)$/iu.test(sentence.tokens[child.index - 1]?.text ?? '')) return true;
  switch (relationOf(child)) {
    case 'advmod':
      return denies(sentence, child) && !(predicate.index < child.index && isOfInfinitive(sentence, child));
    case 'mark':
    case 'case':
      return child.text.toLowerCase() === 'without';
    case 'cc':
      return /^(?:nor|neither)$/iu.test(child.text);
    case 'nsubj':
    case 'obj':
      return deniesNoun(sentence, child);
    case 'obl':
      return deniesNoun(sentence, child) && /^(?:under|at|in)$/iu.test(childOf(sentence, child, 'case')?.text ?? '');
    default:
      return false;
  }
}

function readNegation(sentence: Sentence, draft: ClauseDraft): boolean {
  const { predicate } = draft;
  if (childrenOf(sentence, predicate).some((child) => deniesClause(sentence, predicate, child))) return true;
  return draft.form !== 'verbal' && childrenOf(sentence, predicate, 'det').some((child) => child.text.toLowerCase() === 'no');
}

const AUXILIARY = ['aux', 'aux:pass', 'cop'] as const;

/** The auxiliaries of a clause; a bare conjunct shares those of the first: "will meet and discuss". */
function auxiliaries(
  sentence: Sentence,
  token: Token,
): { readonly own: boolean; readonly words: readonly Token[]; readonly verb: Token } {
  const own = childrenOf(sentence, token, ...AUXILIARY);
  if (own.length > 0 || token.deprel !== 'conj' || childOf(sentence, token, 'mark', 'nsubj') !== null)
    return { own: true, words: own, verb: token };
  const head = headOf(sentence, token);
  if (head === null || head.xpos !== token.xpos || !/^VB[NG]?$/u.test(token.xpos)) return { own: true, words: own, verb: token };
  const shared = auxiliaries(sentence, head);
  return { own: false, words: shared.words, verb: token };
}

function readTense(draft: ClauseDraft, words: readonly Token[], finite: Token | undefined): ClauseDraft['tense'] {
  const modal = words.find((word) => word.xpos === 'MD');
  if (modal !== undefined) {
    const name = modalOf(modal);
    return FUTURE.has(name) ? 'future' : PRESENT.has(name) ? 'present' : 'none';
  }
  if (finite === undefined || draft.form === 'nominal') return 'none';
  if (finite.xpos === 'VBD') return 'past';
  return finite.xpos === 'VBZ' || finite.xpos === 'VBP' ? 'present' : 'none';
}

/** Reads negation, modal, tense and aspect of a clause off its verb group. */
export function readMood(sentence: Sentence, draft: ClauseDraft): void {
  const { predicate } = draft;
  draft.negated = readNegation(sentence, draft);
  if (draft.form === 'nominal') return;
  const { own, words, verb } = auxiliaries(sentence, predicate);
  const modal = words.find((word) => word.xpos === 'MD');
  if (modal !== undefined) draft.modal = modalOf(modal);
  const finite = [...words, verb].find((word) => word.xpos === 'VBD' || word.xpos === 'VBZ' || word.xpos === 'VBP');
  draft.tense = readTense(draft, words, draft.form === 'copular' && words.length === 0 ? undefined : finite);
  const to = childrenOf(sentence, predicate, 'mark').find((child) => child.xpos === 'TO');
  const be = words.find((word) => word.lemma === 'be' && finite === word);
  if (to !== undefined && be !== undefined && be.index < to.index && draft.form === 'verbal') {
    draft.modal = 'be to';
    draft.tense = draft.tense === 'present' ? 'future' : 'none';
  }
  const last = words.filter((word) => word.index < predicate.index).at(-1);
  draft.perfect = words.some((word) => word.lemma === 'have' && word.deprel === 'aux');
  draft.progressive =
    predicate.xpos === 'VBG' && words.some((word) => word.lemma === 'be' && word.deprel === 'aux') && last?.deprel !== 'aux:pass';
  if (
    !own &&
    predicate.xpos === 'VB' &&
    childrenOf(sentence, predicate, 'cc').some((child) => /^(?:or|nor)$/iu.test(child.text))
  ) {
    const head = headOf(sentence, predicate);
    if (head !== null && childrenOf(sentence, head, 'advmod').some((child) => denies(sentence, child))) draft.negated = true;
  }
}

/** "has yet to decide": it has not decided. */
const hasYet = (sentence: Sentence, governor: ClauseDraft): boolean =>
  sentence.tokens[governor.predicate.index + 1]?.text.toLowerCase() === 'yet';

/** Reads what the clauses above add: "is expected to visit", "if talks fail and war begins". */
export function readGovernedMood(sentence: Sentence, draft: ClauseDraft): void {
  const { governor } = draft;
  if (governor === null) return;
  if (draft.relation === 'adverbial' && draft.marker !== null && IF.has(draft.marker.split(' ')[0]!)) draft.conditional = true;
  if (governor.conditional) draft.conditional = true;
  if (draft.predicate.deprel !== 'xcomp' && !(draft.relation === 'complement' && draft.marker === 'to')) {
    if (
      draft.relation === 'coordinate' &&
      governor.modal !== null &&
      draft.modal === null &&
      draft.predicate.xpos === 'VB' &&
      draft.surface.every((phrase) => !phrase.local)
    ) {
      draft.modal = governor.modal;
      draft.tense = governor.tense;
    }
    return;
  }
  const name = SEMI_MODALS.get(governor.predicate.lemma.toLowerCase());
  if (name === undefined || draft.modal !== null || governor.form === 'nominal') return;
  if (
    PASSIVE_ONLY.has(governor.predicate.lemma) &&
    governor.voice === 'active' &&
    governor.form === 'verbal' &&
    governor.predicate.xpos !== 'VBN'
  )
    return;
  if (governor.predicate.lemma === 'go' && !(governor.progressive && governor.objects.length === 0)) return;
  if (governor.predicate.lemma === 'have' && governor.objects.some((phrase) => phrase.local)) return;
  // "has so far amounted to"
  if (name === 'have to' && draft.predicate.xpos === 'VBN') return;
  if (name === 'have to' && hasYet(sentence, governor)) {
    draft.negated = !draft.negated;
    return;
  }
  draft.modal = name;
  if (AHEAD.has(name) && governor.tense !== 'past') draft.tense = 'future';
}
