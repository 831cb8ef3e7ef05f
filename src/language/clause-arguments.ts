import type { Phrase, Sentence, Token } from '../model/index.js';
import { phraseOf, phrasesOf, type ClauseDraft } from './clause-draft.js';
import { INTRANSITIVE, NEEDS_OBJECT, NOT_AGENTS } from './clause-words.js';
import { AGENT_OF, objectPrepositions, SUFFERED } from './deverbal-nouns.js';
import { childOf, childrenOf, headOf, isIn, nounPhraseTokens } from './tree.js';

const TELLING = new Set(['tell', 'inform', 'assure', 'notify', 'remind', 'warn', 'advise', 'show', 'teach']);

/** Verbs whose first of two objects is the one who receives. */
const GIVING = new Set(
  'give offer send tell show grant hand pay promise deny lend bring teach ask owe award sell cost allow guarantee provide deliver'.split(
    ' ',
  ),
);

function isPassive(sentence: Sentence, token: Token): boolean {
  if (INTRANSITIVE.has(token.lemma) && childOf(sentence, token, 'aux:pass') === null) return false;
  if (childOf(sentence, token, 'aux:pass', 'nsubj:pass', 'csubj:pass') !== null) return true;
  if (token.xpos === 'VBN') {
    if (childOf(sentence, token, 'cop') !== null) return true;
    if (childOf(sentence, token, 'aux') !== null) return false;
    if (isIn(token, 'acl', 'amod')) return true;
    if (isIn(token, 'advcl', 'root', 'parataxis', 'ccomp', 'xcomp', 'list')) return childOf(sentence, token, 'obj') === null;
    if (token.deprel === 'conj') {
      const head = headOf(sentence, token);
      return head !== null && head.xpos === 'VBN' && head.index < token.index && isPassive(sentence, head);
    }
  }
  return (
    (token.xpos === 'VBD' || token.xpos === 'VBN') &&
    NEEDS_OBJECT.has(token.lemma) &&
    childOf(sentence, token, 'obj', 'ccomp', 'xcomp', 'aux') === null &&
    token.deprel !== 'conj' &&
    childOf(sentence, token, 'nsubj') !== null
  );
}

/** Whether a by-phrase names who did it: no time, no amount, no means. */
function isAgent(sentence: Sentence, phrase: Phrase): boolean {
  if (phrase.preposition !== 'by') return false;
  const { head } = phrase;
  if (head.deprel === 'obl:agent') return true;
  return head.upos !== 'NUM' && !NOT_AGENTS.has(head.lemma.toLowerCase()) && childOf(sentence, head, 'nummod') === null;
}

/** An object that stands after the last of coordinated verbs belongs to all: "repaired and reopened the road". */
function sharedObjects(sentence: Sentence, token: Token): readonly Phrase[] {
  if (token.deprel !== 'conj') return [];
  const head = headOf(sentence, token);
  if (head === null || head.upos !== 'VERB') return [];
  return childrenOf(sentence, head, 'obj')
    .filter((object) => object.index > token.index)
    .flatMap((object) => phrasesOf(sentence, object))
    .map((phrase) => ({ ...phrase, local: false }));
}

const LOOSE = new Set(['vocative', 'dislocated', 'obl', 'obl:unmarked', 'parataxis', 'discourse', 'dep', 'list', 'advmod']);

/** "A, B and C agree": a first name that the tree takes for an address or an aside belongs to the subjects that follow it. */
function missedSubjects(sentence: Sentence, subject: Token): readonly Token[] {
  if (childOf(sentence, subject, 'conj') === null || childOf(sentence, subject, 'det', 'case') !== null) return [];
  const [first] = nounPhraseTokens(sentence, subject);
  const comma = first === undefined ? undefined : sentence.tokens[first.index - 1];
  if (comma === undefined || comma.text !== ',') return [];
  const name = sentence.tokens
    .slice(Math.max(0, comma.index - 4), comma.index)
    .find(
      (token) =>
        token.head === subject.head &&
        token.upos === 'PROPN' &&
        LOOSE.has(token.deprel) &&
        childOf(sentence, token, 'case') === null,
    );
  return name === undefined || name.index > 3 || nounPhraseTokens(sentence, name).at(-1)!.index !== comma.index - 1 ? [] : [name];
}

function readVerbal(sentence: Sentence, draft: ClauseDraft): void {
  const { predicate } = draft;
  const of = (...relations: string[]): readonly Phrase[] =>
    childrenOf(sentence, predicate)
      .filter((child) => relations.includes(child.deprel))
      .flatMap((child) => phrasesOf(sentence, child));
  draft.voice = isPassive(sentence, predicate) ? 'passive' : 'active';
  const missed = childrenOf(sentence, predicate, 'nsubj').flatMap((child) => missedSubjects(sentence, child));
  const written = [
    ...missed.map((token) => phraseOf(sentence, token, null)),
    ...of('nsubj', 'nsubj:pass', 'nsubj:outer').map((phrase) => ({ ...phrase, preposition: null })),
  ];
  // "X shells positions": a headline's subject that the tree takes for a part of its verb.
  const finite = /^VB[ZDP]$/u.test(predicate.xpos) && written.length === 0;
  const subjects = finite ? of('compound').filter(({ head }) => head.index < predicate.index) : written;
  const objects = of('obj');
  const recipients = of('iobj');
  const obliques = childrenOf(sentence, predicate, 'obl')
    .filter((child) => !missed.includes(child))
    .flatMap((child) => phrasesOf(sentence, child));
  draft.surface = subjects;
  draft.objects = objects.length > 0 ? objects : sharedObjects(sentence, predicate);
  draft.recipients = recipients;
  if (draft.voice === 'passive') {
    const agents = obliques.filter((phrase) => isAgent(sentence, phrase));
    draft.subjects = agents.map((phrase) => ({ ...phrase, preposition: null }));
    draft.obliques = obliques.filter((phrase) => !agents.includes(phrase));
    return;
  }
  draft.subjects = subjects;
  draft.obliques = obliques;
  const direct = childrenOf(sentence, predicate, 'obj');
  if (direct.length > 1 && recipients.length === 0 && GIVING.has(predicate.lemma)) {
    draft.recipients = phrasesOf(sentence, direct[0]!);
    draft.objects = direct.slice(1).flatMap((child) => phrasesOf(sentence, child));
  }
  const tells = TELLING.has(predicate.lemma) && childOf(sentence, predicate, 'ccomp') !== null;
  if (tells && recipients.length === 0) {
    draft.recipients = draft.objects;
    draft.objects = [];
  }
}

function readCopular(sentence: Sentence, draft: ClauseDraft): void {
  const { predicate } = draft;
  const children = childrenOf(sentence, predicate);
  draft.surface = children
    .filter((child) => isIn(child, 'nsubj'))
    .flatMap((child) => phrasesOf(sentence, child))
    .map((phrase) => ({ ...phrase, preposition: null }));
  draft.subjects = draft.surface;
  const own = phrasesOf(sentence, predicate).filter((phrase) => phrase.preposition !== null);
  const below = children.filter(
    (child) => isIn(child, 'obl') || (isIn(child, 'nmod') && child.deprel !== 'nmod:poss' && child.deprel !== 'nmod:desc'),
  );
  draft.obliques = [...own, ...below.flatMap((child) => phrasesOf(sentence, child))];
}

/** "the withdrawal of troops by X": the by-phrase belongs to the act, wherever it hangs. */
function liftAgents(
  sentence: Sentence,
  objects: readonly Phrase[],
): { readonly objects: readonly Phrase[]; readonly agents: readonly Phrase[] } {
  const agents: Phrase[] = [];
  const kept = objects.map((phrase) => {
    if (phrase.preposition !== 'of') return phrase;
    const by = childrenOf(sentence, phrase.head, 'nmod').find(
      (child) => childOf(sentence, child, 'case')?.text.toLowerCase() === 'by',
    );
    const preposition = by === undefined ? null : childOf(sentence, by, 'case');
    if (by === undefined || preposition === null || !isParty(phraseOf(sentence, by, 'by'))) return phrase;
    agents.push(...phrasesOf(sentence, by));
    const before = sentence.tokens[preposition.index - 1];
    return before === undefined || before.end <= phrase.start ? phrase : { ...phrase, end: Math.min(phrase.end, before.end) };
  });
  return { objects: kept, agents };
}

const BETWEEN = new Set(['between', 'among', 'amongst', 'involving', 'by']);

function readNominal(sentence: Sentence, draft: ClauseDraft): void {
  const { predicate } = draft;
  const objectBy = objectPrepositions(draft.lemma);
  const subjects: Phrase[] = [];
  const objects: Phrase[] = [];
  const owners: Phrase[] = [];
  const obliques: Phrase[] = [];
  for (const child of childrenOf(sentence, predicate)) {
    if (child.deprel === 'nmod:poss')
      owners.push(...phrasesOf(sentence, child).map((phrase) => ({ ...phrase, preposition: null })));
    else if (child.deprel === 'amod' && (child.upos === 'PROPN' || /^\p{Lu}\p{Ll}/u.test(child.text)) && child.index > 0)
      owners.push(phraseOf(sentence, child, null));
    else if (child.deprel === 'compound' && child.upos === 'NOUN') objects.push(phraseOf(sentence, child, null));
    else if (child.deprel === 'compound') obliques.push(phraseOf(sentence, child, null));
    else if (isIn(child, 'nmod', 'obl') && child.deprel !== 'nmod:desc') {
      for (const phrase of phrasesOf(sentence, child)) {
        const preposition = phrase.preposition ?? '';
        if (BETWEEN.has(preposition) && isParty(phrase)) subjects.push(phrase);
        else if (preposition === 'of' && AGENT_OF.has(draft.lemma)) subjects.push(phrase);
        else if (objectBy.has(preposition)) objects.push(phrase);
        else obliques.push(phrase);
      }
    }
  }
  const lifted = liftAgents(sentence, objects);
  subjects.push(...lifted.agents);
  const suffers =
    SUFFERED.has(draft.lemma) &&
    !objects.some((phrase) => phrase.preposition === 'of') &&
    owners.every(({ head }) => head.deprel === 'nmod:poss');
  draft.subjects = suffers ? subjects : [...owners, ...subjects];
  draft.objects = suffers ? [...owners, ...lifted.objects] : lifted.objects;
  draft.surface = draft.subjects;
  draft.obliques = obliques;
}

const isParty = ({ head, preposition }: Phrase): boolean => preposition !== 'by' || !NOT_AGENTS.has(head.lemma.toLowerCase());

/** Reads the arguments that stand in the clause itself, passives turned round. */
export function readArguments(sentence: Sentence, draft: ClauseDraft): void {
  if (draft.form === 'verbal') readVerbal(sentence, draft);
  else if (draft.form === 'copular') readCopular(sentence, draft);
  else readNominal(sentence, draft);
}
