import type { Token } from '../model/index.js';
import { SAYING, NEEDS_OBJECT, NOT_AGENTS } from './clause-words.js';
import { lemmaOf } from './lemma.js';
import { mendMisread } from './mend-misread.js';
import { draftTree, isNoun, kidOf, NO_LEARNT, retag, type TreeDraft, type Word } from './tree-draft.js';

const isFinite = ({ xpos }: Word): boolean => xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP';
const isSubject = ({ deprel }: Word): boolean => deprel === 'nsubj' || deprel === 'nsubj:pass' || deprel === 'csubj';
const isHelper = ({ deprel }: Word): boolean => deprel === 'aux' || deprel === 'aux:pass' || deprel === 'cop';

function firstOf(tree: TreeDraft, word: Word): number {
  let at = word;
  for (let steps = 0; steps < 40; steps++) {
    const [kid] = tree.kids(at);
    if (kid === undefined || kid.index > at.index) return at.index;
    at = kid;
  }
  return at.index;
}

function lastOf(tree: TreeDraft, word: Word): number {
  let at = word;
  for (let steps = 0; steps < 40; steps++) {
    const kid = tree.kids(at).at(-1);
    if (kid === undefined || kid.index < at.index) return at.index;
    at = kid;
  }
  return at.index;
}

/** A noun cannot have both a subject and an object: "the army shot down two drones". */
function mendVerbTag(tree: TreeDraft, word: Word): void {
  if (word.upos !== 'NOUN') return;
  const subject = kidOf(tree, word, 'nsubj');
  const object = kidOf(tree, word, 'obj');
  if (subject === undefined || object === undefined || subject.index > word.index || object.index < word.index) return;
  if (tree.kids(word).some((kid) => isHelper(kid) || kid.deprel === 'det' || kid.deprel === 'case')) return;
  const past = lemmaOf(word.text, 'VERB', 'VBD', NO_LEARNT) !== word.text.toLowerCase();
  retag(word, 'VERB', /[^s]s$/u.test(word.text) ? 'VBZ' : past ? 'VBD' : 'VBP');
}

/** Verbs of which a bare participle after a subject is no passive that a headline shortens. */
const NO_OBJECT = new Set('meet convene gather arrive travel talk speak call'.split(' '));

/** A participle with a subject of its own and no auxiliary is a finite past: "it called for help", "X freed 30 people". */
function mendPast(tree: TreeDraft, word: Word): void {
  if (word.xpos !== 'VBN' || word.upos !== 'VERB') return;
  const kids = tree.kids(word);
  const subject = kids.find((kid) => kid.deprel === 'nsubj' || kid.deprel === 'nsubj:pass');
  if (subject === undefined || subject.index > word.index || kids.some((kid) => isHelper(kid) || kid.deprel === 'obl:agent'))
    return;
  const object = kids.some((kid) => (kid.deprel === 'obj' || kid.deprel === 'ccomp') && kid.index > word.index);
  // a pronoun is not left to stand before a participle as a headline leaves a noun
  const alone = /^(?:I|we|he|she|it|they)$/iu.test(subject.text) && !NEEDS_OBJECT.has(word.lemma);
  if (!object && !alone && !(subject.deprel === 'nsubj' && NO_OBJECT.has(word.lemma))) return;
  word.xpos = 'VBD';
  if (subject.deprel === 'nsubj:pass') subject.deprel = 'nsubj';
}

/** "the next meeting is due to be held": what looks ahead governs the infinitive, however the tree marks it. */
function mendDue(tree: TreeDraft, word: Word): void {
  if (word.deprel !== 'mark' || !/^(?:due|set|likely|expected|scheduled|slated|poised|ready|able|unlikely)$/iu.test(word.text))
    return;
  const verb = tree.words[word.head];
  if (verb === undefined || verb.index < word.index || tree.words[word.index + 1]?.xpos !== 'TO') return;
  const be = [...tree.kids(word), ...tree.kids(verb)].find(
    (kid) => kid.lemma === 'be' && isHelper(kid) && kid.index < word.index,
  );
  if (be === undefined) return;
  const before = tree.kids(verb).filter((kid) => kid.index < word.index && kid !== be);
  tree.supplant(word, verb, 'xcomp');
  tree.hang(be, word.index, 'cop');
  for (const kid of before) tree.hang(kid, word.index, kid.deprel.startsWith('nsubj') ? 'nsubj' : kid.deprel);
}

/** "when a coalition led by X intervened": of two verbs after one noun the bare participle describes it and the finite one is told of it. */
function mendReducedRelative(tree: TreeDraft, word: Word): void {
  if (word.upos !== 'VERB' || (word.xpos !== 'VBN' && word.xpos !== 'VBD')) return;
  const kids = tree.kids(word);
  const subject = kids.find((kid) => kid.deprel.startsWith('nsubj') && kid.index < word.index);
  if (subject === undefined || !isNoun(subject) || kids.some(isHelper) || kidOf(tree, word, 'obl:agent') === undefined) return;
  const end = lastOf(tree, word);
  const verb = tree.words
    .slice(word.index + 1, Math.max(end, word.index + 12) + 1)
    .find((other) => other.upos === 'VERB' && isFinite(other) && (other.head === word.index || other.head === word.head));
  if (verb === undefined || verb.deprel === 'conj' || tree.kids(verb).some((kid) => isSubject(kid) || kid.deprel === 'mark'))
    return;
  if (tree.words.slice(subject.index, verb.index).some((other) => /^[,;:]$/u.test(other.text))) return;
  const { head, deprel } = word;
  const led = kids.filter((kid) => kid.index < subject.index && kid.deprel !== 'punct');
  tree.hang(verb, head, deprel);
  if (verb.head !== head) return;
  tree.hang(subject, verb.index, 'nsubj');
  tree.hang(word, subject.index, 'acl');
  for (const kid of led) tree.hang(kid, verb.index, kid.deprel);
}

/** A word before a preposition cannot describe the noun after it: "talked with X about the terms". */
function mendAcrossPreposition(tree: TreeDraft, word: Word): void {
  if (!isNoun(word) || !/^(?:compound|flat|amod|nmod:desc|nummod)$/u.test(word.deprel) || word.head < word.index) return;
  const noun = tree.words[word.head]!;
  const second = tree.kids(noun).find((kid) => kid.deprel === 'case' && kid.index > word.index && kid.index < noun.index);
  const above = tree.words[noun.head];
  if (second === undefined || second.xpos === 'POS' || above === undefined) return;
  const own = tree.kids(noun).filter((kid) => kid.index < second.index && kid !== word && kid.deprel !== 'punct');
  tree.hang(word, above.index, above.upos === 'VERB' ? 'obl' : 'nmod');
  for (const kid of own) tree.hang(kid, word.index, kid.deprel);
  // the first of the name may hold the preposition: the name is one
  const first = tree.kids(word).find((kid) => kid.deprel === 'compound' && kidOf(tree, kid, 'case') !== undefined);
  const held = first === undefined ? undefined : kidOf(tree, first, 'case');
  if (held !== undefined) tree.hang(held, word.index, 'case');
}

/** "negotiations with X in Y": of two prepositions that one noun holds, the first belongs to the noun between them. */
function mendHeldPreposition(tree: TreeDraft, word: Word): void {
  if (word.deprel !== 'case' || word.head <= word.index) return;
  const noun = tree.words[word.head]!;
  const second = tree.kids(noun).find((kid) => kid.deprel === 'case' && kid.index > word.index + 1 && kid.index < noun.index);
  const last = second === undefined ? undefined : tree.words[second.index - 1];
  if (last === undefined || !isNoun(last) || last.head === noun.index || last.head >= word.index || second?.xpos === 'POS')
    return;
  if (!/^(?:nmod|obl|obj)/u.test(last.deprel) || kidOf(tree, last, 'case') !== undefined || firstOf(tree, last) <= word.index)
    return;
  tree.hang(word, last.index, 'case');
}

/** "led by US Trade Representative X": one name that the tree cuts in two. */
function mendCutName(tree: TreeDraft, word: Word): void {
  if (word.upos !== 'PROPN' || (word.deprel !== 'obl' && word.deprel !== 'obl:agent')) return;
  const rest = tree
    .kids(tree.words[word.head])
    .find((kid) => kid.index > word.index && kid.deprel.startsWith('obl') && kid.upos === 'PROPN');
  if (rest === undefined || kidOf(tree, rest, 'case', 'det') !== undefined || NOT_AGENTS.has(rest.text.toLowerCase())) return;
  const preposition = kidOf(tree, word, 'case');
  const last = Math.max(word.index, lastOf(tree, word));
  if (preposition === undefined || firstOf(tree, rest) !== last + 1 || last !== word.index) return;
  rest.deprel = word.deprel;
  for (const kid of [...tree.kids(word)]) tree.hang(kid, rest.index, kid.deprel);
  tree.hang(word, rest.index, 'compound');
}

/** A finite verb is nobody's subject: in "X denies Y has agreed" it is the one that governs. */
function mendVerbAsSubject(tree: TreeDraft, word: Word): void {
  if (word.deprel !== 'nsubj' || !isFinite(word) || word.upos !== 'VERB' || !SAYING.has(word.lemma)) return;
  const verb = tree.words[word.head];
  if (verb === undefined || verb.index < word.index || !tree.kids(word).some(isSubject)) return;
  if (!tree.kids(verb).some((kid) => isSubject(kid) && kid.index > word.index)) return;
  tree.supplant(word, verb, 'ccomp');
  for (const kid of tree.kids(word)) {
    const before = tree.words[kid.index - 1];
    if (kid.deprel === 'case' && kid.upos === 'PROPN' && before?.upos === 'PROPN') tree.hang(kid, before.index, 'flat');
  }
}

/** "…, their envoy, X, said": who stands right before a verb of saying without a subject says it, and is no apposition to what was said. */
function mendLateSpeaker(tree: TreeDraft, word: Word): void {
  if (
    !isFinite(word) ||
    word.upos !== 'VERB' ||
    !SAYING.has(word.lemma) ||
    tree.kids(word).some((kid) => isSubject(kid) || isHelper(kid))
  )
    return;
  const opens = (one: Word): Word | undefined =>
    tree.words.slice(firstOf(tree, one), one.index + 1).find((other) => other.upos !== 'PUNCT');
  let top = tree.words[word.index - 1]?.text === ',' ? tree.words[word.index - 2] : tree.words[word.index - 1];
  for (let steps = 0; top !== undefined && steps < 12; steps++) {
    if (top.deprel === 'appos' && /^(?:their|his|her|its|the|a|an)$/iu.test(opens(top)?.text ?? '')) break;
    top = tree.words[top.head];
  }
  if (top === undefined || top.deprel !== 'appos' || top.index > word.index) return;
  if (![word.index - 1, word.index - 2].includes(lastOf(tree, top)) || tree.words[(opens(top)?.index ?? 0) - 1]?.text !== ',')
    return;
  tree.hang(top, word.index, 'nsubj');
}

/** "saying shelling, raids and flights had raised tensions": what stands between a verb of saying and a finite verb is that verb's subject. */
function mendTakenSubject(tree: TreeDraft, word: Word): void {
  if (word.upos !== 'VERB' || word.deprel !== 'conj') return;
  const saying = tree.words[word.head];
  if (saying === undefined || !SAYING.has(saying.lemma) || saying.index > word.index) return;
  const kids = tree.kids(word);
  if (kids.some((kid) => isSubject(kid) || kid.deprel === 'cc') || !kids.some((kid) => isHelper(kid) && isFinite(kid))) return;
  const object = tree.kids(saying).find((kid) => kid.deprel === 'obj' && isNoun(kid) && kid.index < word.index);
  if (object === undefined || lastOf(tree, object) + 1 !== firstOf(tree, word)) return;
  word.deprel = 'ccomp';
  tree.hang(object, word.index, 'nsubj');
}

/** "achieving needed changes": a bare participle before the noun that is the object describes it. */
function mendParticiple(tree: TreeDraft, word: Word): void {
  if (word.xpos !== 'VBN' || (word.deprel !== 'xcomp' && word.deprel !== 'advcl') || tree.kids(word).length > 0) return;
  let noun = tree.words[word.index + 1];
  while (noun?.upos === 'ADJ') noun = tree.words[noun.index + 1];
  if (noun === undefined || noun.deprel !== 'obj' || noun.head !== word.head || firstOf(tree, noun) !== word.index + 1) return;
  tree.hang(word, noun.index, 'amod');
}

/** What stands before the "to" of an infinitive belongs to the verb before: "took place last week to discuss Y". */
function mendBeforeInfinitive(tree: TreeDraft, word: Word): void {
  if (word.deprel !== 'obl:unmarked' && word.deprel !== 'obl') return;
  const verb = tree.words[word.head];
  if (verb === undefined || verb.index < word.index) return;
  const to = tree.kids(verb).find((kid) => kid.xpos === 'TO' && kid.deprel === 'mark');
  const above = tree.words[verb.head];
  if (to === undefined || to.index < word.index || above === undefined || above.upos !== 'VERB' || above.index > word.index)
    return;
  tree.hang(word, above.index, word.deprel);
}

/** "X complained that Y is arming, and it called for help": a past after the comma goes on with the past of the telling. */
function mendJoinedReport(tree: TreeDraft, word: Word): void {
  if (word.deprel !== 'conj' || word.xpos !== 'VBD') return;
  const said = tree.words[word.head];
  const above = said === undefined ? undefined : tree.words[said.head];
  if (said === undefined || above === undefined || said.deprel !== 'ccomp' || above.index > said.index || above.upos !== 'VERB')
    return;
  const and = kidOf(tree, word, 'cc');
  const subject = kidOf(tree, word, 'nsubj');
  if (and === undefined || tree.words[and.index - 1]?.text !== ',' || subject?.upos !== 'PRON') return;
  const finite = tree.words.slice(above.index + 1, said.index + 1).find(isFinite);
  const past = above.xpos === 'VBD' || tree.kids(above).some((kid) => kid.lemma === 'have');
  if (finite === undefined || finite.xpos === 'VBD' || finite.lemma === 'have' || !past) return;
  tree.hang(word, above.index, 'conj');
}

/** "…, X reported on Monday": a telling that ends the sentence after a comma is set beside what it tells. */
function mendLateTelling(tree: TreeDraft, word: Word): void {
  if (word.deprel !== 'ccomp' || word.upos !== 'VERB' || !SAYING.has(word.lemma) || !isFinite(word)) return;
  if (word.head > word.index || tree.words[word.head]?.upos !== 'VERB') return;
  const kids = tree.kids(word);
  if (kids.some((kid) => kid.deprel === 'ccomp' || kid.deprel === 'obj' || kid.deprel === 'mark')) return;
  const subject = kids.find(isSubject);
  const first = subject === undefined ? -1 : firstOf(tree, subject);
  const before = tree.words[first - 1];
  const within = tree.words[first]?.deprel === 'punct' ? tree.words[first] : before;
  if (within?.text !== ',' || tree.words.slice(word.index + 1).some((other) => isFinite(other))) return;
  word.deprel = 'parataxis';
}

/** "In a statement read out by X, the sides said that …": what stands before is where it was said, not what. */
function mendOpeningStatement(tree: TreeDraft, word: Word): void {
  const said = tree.words[word.head];
  if (word.deprel !== 'ccomp' || said === undefined || word.index > said.index || !SAYING.has(said.lemma)) return;
  const that = tree.kids(said).find((kid) => kid.deprel === 'ccomp' && kid.index > said.index);
  if (that === undefined || kidOf(tree, that, 'mark') === undefined || tree.kids(word).some(isHelper)) return;
  const noun = tree.kids(word).find((kid) => kid.index < word.index && isNoun(kid) && /^(?:obl|nsubj)/u.test(kid.deprel));
  if (
    noun === undefined ||
    kidOf(tree, noun, 'case') === undefined ||
    tree.kids(word).some((kid) => isSubject(kid) && kid !== noun)
  ) {
    word.deprel = 'advcl';
    return;
  }
  tree.hang(noun, said.index, 'obl');
  tree.hang(word, noun.index, 'acl');
}

/** "Any threat would be unacceptable, added X": who stands after the verb of saying says it. */
function mendInverted(tree: TreeDraft, word: Word): void {
  if (word.upos !== 'VERB' || !SAYING.has(word.lemma) || tree.words[word.index - 1]?.text !== ',') return;
  const kids = tree.kids(word);
  const subject = kids.find((kid) => kid.deprel === 'nsubj' && kid.index < word.index);
  const said = kids.find((kid) => kid.deprel === 'ccomp' && kid.index < word.index);
  const speaker = kids.find((kid) => kid.deprel === 'obj' && kid.index === word.index + 1 && kid.upos === 'PROPN');
  if (subject === undefined || said === undefined || speaker === undefined || subject.index > said.index) return;
  if (tree.kids(said).some(isSubject) || !tree.kids(said).some(isHelper)) return;
  tree.hang(subject, said.index, 'nsubj');
  speaker.deprel = 'nsubj';
}

/** "X and the Y sign a truce": a headline whose first name is taken for the whole, and its verb for what joins it. */
function mendJoinedHeadline(tree: TreeDraft, word: Word): void {
  const first = tree.words[word.head];
  if (word.upos !== 'VERB' || word.deprel !== 'conj' || first?.upos !== 'PROPN' || first.head >= 0) return;
  const and = kidOf(tree, word, 'cc');
  const subject = kidOf(tree, word, 'nsubj');
  if (
    and === undefined ||
    subject === undefined ||
    lastOf(tree, subject) > word.index ||
    firstOf(tree, subject) !== and.index + 1
  )
    return;
  if (and.index !== first.index + 1 || tree.kids(first).some((kid) => isSubject(kid) || isHelper(kid))) return;
  tree.supplant(word, first, 'nsubj');
  tree.hang(subject, first.index, 'conj');
  tree.hang(and, subject.index, 'cc');
  if (word.xpos === 'VB') word.xpos = 'VBP';
}

/** "the new talks (will start)": the noun before the brackets does what they say. */
function mendBracketed(tree: TreeDraft, word: Word): void {
  if (word.upos !== 'VERB' || tree.kids(word).some(isSubject)) return;
  const helper = tree.kids(word).find((kid) => isHelper(kid) && (kid.xpos === 'MD' || isFinite(kid)));
  const noun = helper === undefined ? undefined : tree.words[helper.index - 2];
  if (helper === undefined || noun === undefined || tree.words[helper.index - 1]?.text !== '(') return;
  if (tree.words[word.index + 1]?.text !== ')' || !isNoun(noun)) return;
  if (tree.words[noun.head] !== undefined && isNoun(tree.words[noun.head]!) && noun.deprel !== 'conj') return;
  const and = kidOf(tree, noun, 'cc');
  tree.hang(noun, word.index, 'nsubj');
  if (and !== undefined) tree.hang(and, word.index, 'cc');
}

/** Nouns that say what their owner wills to do, in an infinitive. */
const WILLED = new Set(
  'wish desire will intention plan decision offer attempt promise readiness willingness refusal request proposal pledge effort bid right need'.split(
    ' ',
  ),
);

/** "they backed the wish of the rebels to join": the infinitive tells the wish of its owner, not what they did. */
function mendWill(tree: TreeDraft, word: Word): void {
  if (word.deprel !== 'advcl' || word.xpos !== 'VB') return;
  const to = firstOf(tree, word);
  const verb = tree.words[word.head];
  if (verb === undefined || tree.words[to]?.xpos !== 'TO') return;
  const object = kidOf(tree, verb, 'obj');
  if (object === undefined || !WILLED.has(object.lemma) || lastOf(tree, object) !== to - 1) return;
  const owner = kidOf(tree, object, 'nmod', 'nmod:poss');
  if (owner !== undefined && isNoun(owner)) tree.hang(word, object.index, 'acl');
}

/** What is longer is a list or a table and no sentence; leaving it alone keeps the work linear in the text. */
const LONGEST = 250;

const MENDS: readonly ((tree: TreeDraft, word: Word) => void)[] = [
  ...mendMisread,
  mendVerbTag,
  mendPast,
  mendDue,
  mendReducedRelative,
  mendAcrossPreposition,
  mendHeldPreposition,
  mendCutName,
  mendVerbAsSubject,
  mendLateSpeaker,
  mendTakenSubject,
  mendParticiple,
  mendBeforeInfinitive,
  mendJoinedReport,
  mendLateTelling,
  mendOpeningStatement,
  mendInverted,
  mendJoinedHeadline,
  mendBracketed,
  mendWill,
];

/**
 * Sets right in a tree what cannot stand in English: a noun with subject and object, a name across a preposition, a participle with a
 * subject of its own. What is well formed stays as it is; the words are changed in place and always remain a tree.
 */
export function mendTree(words: readonly Word[]): readonly Token[] {
  if (words.length > LONGEST) return words;
  const tree = draftTree(words);
  for (const mend of MENDS) for (const word of words) mend(tree, word);
  return words;
}
