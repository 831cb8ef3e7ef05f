import { SAYING } from './clause-words.js';
import { isNoun, kidOf, retag, type TreeDraft, type Word } from './tree-draft.js';

const NEVER_NOUNS = /^(?:under|over)takes?$/iu;

/** "The rebels undertake to leave": a word that is never a noun is the verb of those who stand before it. */
function mendNeverNoun(tree: TreeDraft, word: Word): void {
  if (word.upos !== 'NOUN' || !NEVER_NOUNS.test(word.text)) return;
  const doer = tree.kids(word).findLast((kid) => kid.index < word.index && isNoun(kid));
  if (doer === undefined) return;
  retag(word, 'VERB', word.text.endsWith('s') ? 'VBZ' : 'VBP');
  for (const kid of tree.kids(word).filter((one) => one.index < doer.index && (one.deprel === 'det' || isNoun(one))))
    tree.hang(kid, doer.index, kid.deprel);
  tree.hang(doer, word.index, 'nsubj');
  const aim = tree.kids(word).find((kid) => kid.index > word.index && (kid.deprel === 'advcl' || kid.deprel === 'acl'));
  if (aim?.xpos === 'VB') aim.deprel = 'xcomp';
}

/** "Chad would free 30 men": what follows a modal and has an object is a verb, and the noun before the modal its doer. */
function mendAfterModal(tree: TreeDraft, word: Word): void {
  if (word.upos !== 'ADJ' && word.upos !== 'NOUN') return;
  const kids = tree.kids(word);
  const modal = kids.find((kid) => kid.xpos === 'MD' && kid.index === word.index - 1);
  const object = kids.find((kid) => kid.deprel === 'obj' && kid.index > word.index);
  if (modal === undefined || object === undefined || kids.some((kid) => kid.deprel === 'cop')) return;
  retag(word, 'VERB', 'VB');
  const doer = tree.words[modal.index - 1];
  if (doer === undefined || !isNoun(doer) || kidOf(tree, word, 'nsubj') !== undefined) return;
  if (doer.deprel === 'nmod' && kidOf(tree, doer, 'case') === undefined) tree.hang(doer, word.index, 'nsubj');
}

/** "Gunmen shot dead two men", "was shot dead": one verb of two words, and no noun before dead men. */
function mendShotDead(tree: TreeDraft, word: Word): void {
  const shot = tree.words[word.index - 1];
  if (word.text.toLowerCase() !== 'dead' || shot === undefined || !/^(?:shot|shoot|shoots|shooting)$/iu.test(shot.text)) return;
  if (shot.upos === 'NOUN') {
    const doer = tree.words[shot.index - 1];
    if (kidOf(tree, shot, 'obj') === undefined || doer?.head !== shot.index || !isNoun(doer)) return;
    retag(shot, 'VERB', 'VBD');
    tree.hang(doer, shot.index, 'nsubj');
    if (doer.index === 0 && /(?:men|s)$/u.test(doer.text)) retag(doer, 'NOUN', 'NNS');
  }
  tree.hang(word, shot.index, 'compound:prt');
}

const FIGHTING = /^(?:fighting|shelling|bombing|shooting)$/iu;
const GOING_ON = /^(?:resume|break|erupt|continue|rage|flare|begin|start|stop|intensify|spread)$/u;

/** "The truce collapsed and fighting resumed": what goes on or breaks out is a noun. */
function mendFighting(tree: TreeDraft, word: Word): void {
  const verb = tree.words[word.index + 1];
  if (word.xpos !== 'VBG' || verb === undefined || !FIGHTING.test(word.text) || !GOING_ON.test(verb.lemma)) return;
  if (!/^VB[DZPN]$/u.test(verb.xpos) || kidOf(tree, verb, 'aux', 'aux:pass') !== undefined) return;
  if (tree.kids(word).some((kid) => kid.deprel === 'aux' || kid.deprel.startsWith('obj'))) return;
  if (verb.head === word.index) tree.supplant(verb, word, 'nsubj');
  else tree.hang(word, verb.index, 'nsubj');
  if (word.head !== verb.index) return;
  retag(word, 'NOUN', 'NN');
  if (verb.xpos === 'VBN') verb.xpos = 'VBD';
  for (const kid of tree.kids(word).filter((one) => one.deprel === 'cc')) tree.hang(kid, verb.index, 'cc');
}

/** "The accord that he and his rival signed": those who stand between "that" and a bare participle did it. */
function mendRelativePast(tree: TreeDraft, word: Word): void {
  if (word.xpos !== 'VBN' || word.deprel !== 'acl:relcl' || kidOf(tree, word, 'aux', 'aux:pass', 'cop') !== undefined) return;
  const subjects = tree.kids(word).filter((kid) => kid.deprel.startsWith('nsubj') && kid.index < word.index);
  const that = tree.kids(word).find((kid) => /^(?:that|which|whom)$/iu.test(kid.text) && kid.deprel !== 'mark:rel');
  const [doer] = subjects.filter((kid) => kid !== that);
  if (doer === undefined || that === undefined || that.index > doer.index) return;
  word.xpos = 'VBD';
  for (const subject of subjects) subject.deprel = 'nsubj';
  that.deprel = 'obj';
}

/** Where and before whom something is said; a "claim that" or a "fact that" holds its own words. */
const OCCASIONS = new Set(
  'address speech statement conference briefing interview letter message broadcast post tweet note session meeting reporter journalist lawmaker parliament assembly council agency radio television newspaper network channel'.split(
    ' ',
  ),
);

/** "said in an address that Y", "told a conference in P that Y": what was said is no description of where. */
function mendSaidThat(tree: TreeDraft, word: Word): void {
  if (!word.deprel.startsWith('acl') || kidOf(tree, word, 'nsubj', 'nsubj:pass') === undefined) return;
  if (!tree.kids(word).some((kid) => kid.deprel === 'mark' && kid.text.toLowerCase() === 'that')) return;
  let occasion = tree.words[word.head];
  // "in a statement on Monday that": what the words hang by may itself hang by the occasion
  for (let steps = 0; occasion?.deprel.startsWith('nmod') === true && steps < 3; steps++) occasion = tree.words[occasion.head];
  const verb = occasion === undefined ? undefined : tree.words[occasion.head];
  if (occasion === undefined || verb === undefined || !OCCASIONS.has(occasion.lemma) || !/^(?:i?obj|obl)/u.test(occasion.deprel))
    return;
  if (SAYING.has(verb.lemma) && verb.index < occasion.index && kidOf(tree, verb, 'ccomp') === undefined)
    tree.hang(word, verb.index, 'ccomp');
}

/** Words that the tree takes for what they cannot be: each of the mends leaves a tree. */
export const mendMisread: readonly ((tree: TreeDraft, word: Word) => void)[] = [
  mendNeverNoun,
  mendAfterModal,
  mendShotDead,
  mendFighting,
  mendRelativePast,
  mendSaidThat,
];
