import type { Clause, Phrase, Sentence, Token } from '../model/index.js';
import { childOf, childrenOf, conjunctsOf, headOf, isIn, nounPhraseSpan, prepositionOf, relationOf } from './tree.js';
import { verbOfNoun } from './deverbal-nouns.js';

export type Relation = NonNullable<Clause['governor']>['relation'];

/** A clause while it is being read; `surface` is the grammatical subject. */
export interface ClauseDraft {
  readonly predicate: Token;
  readonly form: Clause['form'];
  readonly lemma: string;
  voice: Clause['voice'];
  surface: readonly Phrase[];
  subjects: readonly Phrase[];
  objects: readonly Phrase[];
  recipients: readonly Phrase[];
  obliques: readonly Phrase[];
  governor: ClauseDraft | null;
  relation: Relation;
  marker: string | null;
  negated: boolean;
  modal: string | null;
  tense: Clause['tense'];
  perfect: boolean;
  progressive: boolean;
  conditional: boolean;
}

/** A phrase with the given preposition; `local` false where the tree only implies that it belongs to the clause. */
export function phraseOf(sentence: Sentence, head: Token, preposition: string | null, local = true): Phrase {
  const { start, end } = nounPhraseSpan(sentence, head);
  return { start, end, head, preposition, local };
}

/** A phrase for each conjunct; a conjunct without a preposition of its own has that of the first. */
export function phrasesOf(sentence: Sentence, head: Token): readonly Phrase[] {
  const shared = prepositionOf(sentence, head);
  return conjunctsOf(sentence, head).map((token) => phraseOf(sentence, token, prepositionOf(sentence, token) ?? shared));
}

export const borrowed = (phrases: readonly Phrase[]): readonly Phrase[] =>
  phrases.map((phrase) =>
    phrase.local || phrase.preposition !== null ? { ...phrase, preposition: null, local: false } : phrase,
  );

const NO_CLAUSE = new Set([
  'amod',
  'compound',
  'case',
  'fixed',
  'flat',
  'mark',
  'cc',
  'det',
  'aux',
  'cop',
  'punct',
  'goeswith',
  'reparandum',
  'advmod',
  'nummod',
  'discourse',
]);

/** Whether a verb heads a clause: not "the retaken town", not "according to". */
function isVerbal(token: Token, sentence: Sentence): boolean {
  if (token.upos !== 'VERB' && !(token.upos === 'AUX' && !isIn(token, 'aux', 'cop'))) return false;
  const relation = relationOf(token);
  if (NO_CLAUSE.has(relation)) return relation === 'amod' ? childOf(sentence, token, 'obl', 'obj') !== null : false;
  if (relation === 'conj') {
    const head = headOf(sentence, token);
    return head === null || !NO_CLAUSE.has(relationOf(head)) || head.upos !== 'VERB';
  }
  return true;
}

/** Whether a word that is no verb says something of a subject: "X is ready", "talks due Monday". */
const isCopular = (token: Token, sentence: Sentence): boolean =>
  token.upos !== 'PUNCT' &&
  childrenOf(sentence, token).length > 0 &&
  (childOf(sentence, token, 'cop') !== null ||
    (isIn(token, 'root', 'ccomp', 'advcl', 'parataxis', 'acl') && childOf(sentence, token, 'nsubj', 'csubj') !== null));

/** Whether a noun names an act and says who does it, to what, or with whom. */
function isNominal(token: Token, sentence: Sentence): boolean {
  if (token.upos !== 'NOUN' || isIn(token, 'compound', 'fixed', 'flat') || verbOfNoun(token.lemma) === null) return false;
  return (
    childrenOf(sentence, token).some(
      (child) => isIn(child, 'nmod', 'acl', 'compound', 'nmod:poss') || (child.deprel === 'amod' && /^\p{Lu}/u.test(child.text)),
    ) || isIn(token, 'obj', 'nsubj', 'obl', 'root', 'conj')
  );
}

function lemmaOf(sentence: Sentence, token: Token): string {
  let lemma = token.lemma.toLowerCase();
  for (const child of childrenOf(sentence, token, 'compound:prt')) lemma += ` ${child.text.toLowerCase()}`;
  return lemma;
}

const draftOf = (predicate: Token, form: Clause['form'], lemma: string): ClauseDraft => ({
  predicate,
  form,
  lemma,
  voice: 'active',
  surface: [],
  subjects: [],
  objects: [],
  recipients: [],
  obliques: [],
  governor: null,
  relation: 'complement',
  marker: null,
  negated: false,
  modal: null,
  tense: 'none',
  perfect: false,
  progressive: false,
  conditional: false,
});

/** The predicates of a sentence as empty clauses, in the order of the text. A noun may be copular and name an act: it is one clause. */
export function findPredicates(sentence: Sentence): readonly ClauseDraft[] {
  const drafts: ClauseDraft[] = [];
  for (const token of sentence.tokens) {
    if (isVerbal(token, sentence) && (token.xpos !== 'NN' || childOf(sentence, token, 'cop') === null))
      drafts.push(draftOf(token, 'verbal', lemmaOf(sentence, token)));
    else if (isCopular(token, sentence)) drafts.push(draftOf(token, 'copular', lemmaOf(sentence, token)));
    else if (isNominal(token, sentence)) drafts.push(draftOf(token, 'nominal', token.lemma.toLowerCase()));
  }
  return drafts;
}

/** Whether a nominal draft says anything beyond its noun. */
export const hasArguments = (draft: ClauseDraft): boolean =>
  draft.subjects.length + draft.objects.length + draft.recipients.length + draft.obliques.length > 0;
