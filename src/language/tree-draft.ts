import type { Token } from '../model/index.js';
import { lemmaOf } from './lemma.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A word of a tree that is still being mended. */
export type Word = Writable<Token>;

/** A tree that is still being mended: its words, and moves that keep it a tree. */
export interface TreeDraft {
  readonly words: readonly Word[];
  /** The words that hang by a word, in the order of the text; none by what is no word. */
  readonly kids: (word: Word | undefined) => readonly Word[];
  /** Hangs a word by another, or makes it the root (-1); does nothing where that would close a ring. */
  readonly hang: (word: Word, head: number, deprel: string) => void;
  /** Gives a word the place of one that hangs above it or beside it, which then hangs by the word. */
  readonly supplant: (word: Word, above: Word, deprel: string) => void;
}

const NONE: Word[] = [];

/** A draft over words that form a tree. */
export function draftTree(words: readonly Word[]): TreeDraft {
  // most words have none, and share one empty list
  const lists: Word[][] = new Array<Word[]>(words.length).fill(NONE);
  const listOf = (head: number): Word[] => (lists[head] === NONE ? (lists[head] = []) : lists[head]!);
  for (const word of words) if (word.head >= 0) listOf(word.head).push(word);
  const place = (word: Word, head: number): void => {
    const from = lists[word.head];
    if (from !== undefined) from.splice(from.indexOf(word), 1);
    word.head = head;
    if (head < 0) return;
    const to = listOf(head);
    const at = to.findIndex((other) => other.index > word.index);
    to.splice(at < 0 ? to.length : at, 0, word);
  };
  const isUnder = (head: number, word: Word): boolean => {
    for (let at = head, steps = 0; at >= 0 && steps <= words.length; at = words[at]!.head, steps++)
      if (at === word.index) return true;
    return false;
  };
  const hang = (word: Word, head: number, deprel: string): void => {
    if (head === word.index || isUnder(head, word)) return;
    place(word, head);
    word.deprel = deprel;
  };
  const supplant = (word: Word, above: Word, deprel: string): void => {
    if (word === above || isUnder(above.head, word)) return;
    const { head, deprel: relation } = above;
    place(word, head);
    word.deprel = relation;
    hang(above, word.index, deprel);
  };
  return {
    words,
    kids: (word) => (word === undefined ? [] : (lists[word.index] ?? NONE)),
    hang,
    supplant,
  };
}

/** The lemmas that training learnt, where none are at hand: the forms of a word alone then tell its lemma. */
export const NO_LEARNT: ReadonlyMap<string, string> = new Map();

/** Whether a word is tagged as a noun or a name. */
export const isNoun = ({ upos }: Word): boolean => upos === 'NOUN' || upos === 'PROPN';

/** The first word that hangs by a word by one of the relations. */
export const kidOf = (tree: TreeDraft, word: Word, ...relations: readonly string[]): Word | undefined =>
  tree.kids(word).find((kid) => relations.includes(kid.deprel));

/** Gives a word other tags, and the lemma that it has under them. */
export const retag = (word: Word, upos: string, xpos: string): void => {
  word.upos = upos;
  word.xpos = xpos;
  word.lemma = lemmaOf(word.text, upos, xpos, NO_LEARNT);
};
