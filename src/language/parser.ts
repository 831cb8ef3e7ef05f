import type { Sentence } from '../model/index.js';
import { lemmaOf } from './lemma.js';
import { mendTree } from './mend-tree.js';
import { createNetwork, LONGEST_RUN } from './network.js';
import type { RawSentence } from './segment.js';
import type { Word } from './tree-draft.js';
import { readWeights } from './weights.js';

/** Gives sentences their tags, lemmas and trees. */
export interface Parser {
  readonly parse: (text: string, sentence: RawSentence) => Sentence;
}

/** Tags and tree of a sequence of words; heads are indices, -1 for the root. */
export interface Analysis {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly lemmas: readonly string[];
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
}

/** Lemmas that are kept, so that a word is not led back to its lemma each time. */
const KEPT_LEMMAS = 50_000;

/** The lemma of a word with a tag, by number. */
function keepLemmas(names: readonly (readonly string[])[], learnt: ReadonlyMap<string, string>) {
  const byTag = names.map(() => new Map<string, string>());
  let kept = 0;
  return (word: string, tag: number): string => {
    const known = byTag[tag];
    const found = known?.get(word);
    if (found !== undefined) return found;
    const [upos = 'X', xpos = 'FW'] = names[tag] ?? [];
    const lemma = lemmaOf(word, upos, xpos, learnt);
    if (kept++ >= KEPT_LEMMAS) {
      for (const lemmas of byTag) lemmas.clear();
      kept = 0;
    }
    known?.set(word, lemma);
    return lemma;
  };
}

/** A function from words to their analysis, with the given weights. Throws on bytes that are not weights. */
export function createAnalyser(source: Uint8Array | ArrayBuffer): (words: readonly string[]) => Analysis {
  const weights = readWeights(source);
  const network = createNetwork(weights.network);
  const names = weights.tags.map((name) => name.split(' '));
  const lemma = keepLemmas(names, weights.lemmas);
  return (words) => {
    const upos: string[] = [];
    const xpos: string[] = [];
    const lemmas: string[] = [];
    const heads: number[] = [];
    const deprels: string[] = [];
    let root = -1;
    for (let from = 0; from < words.length; from += LONGEST_RUN) {
      const run = words.length <= LONGEST_RUN ? words : words.slice(from, from + LONGEST_RUN);
      const tree = network(run);
      for (let i = 0; i < run.length; i++) {
        const [u = 'X', x = 'FW'] = names[tree.tags[i]!] ?? [];
        upos.push(u);
        xpos.push(x);
        lemmas.push(lemma(run[i]!, tree.tags[i]!));
        const top = tree.heads[i] === run.length;
        heads.push(top ? root : from + tree.heads[i]!);
        deprels.push(top ? (root < 0 ? 'root' : 'parataxis') : (weights.labels[tree.labels[i]!] ?? 'dep'));
      }
      if (root < 0) root = heads.indexOf(-1);
    }
    return { upos, xpos, lemmas, heads, deprels };
  };
}

const LEADING_MARK = /^(?:#{1,6}|[*•▪●>])$/u;

/** The marks with which a line of a list or a heading opens are no words: they hang by the root of what follows. */
function withoutLeadingMarks(words: readonly string[], analyse: (words: readonly string[]) => Analysis): Analysis {
  const first = words.findIndex((word) => !LEADING_MARK.test(word));
  if (first <= 0) return analyse(words);
  const rest = analyse(words.slice(first));
  const marks = words.slice(0, first);
  const root = rest.heads.indexOf(-1) + first;
  return {
    upos: [...marks.map(() => 'PUNCT'), ...rest.upos],
    xpos: [...marks.map(() => 'NFP'), ...rest.xpos],
    lemmas: [...marks, ...rest.lemmas],
    heads: [...marks.map(() => root), ...rest.heads.map((head) => (head < 0 ? -1 : head + first))],
    deprels: [...marks.map(() => 'punct'), ...rest.deprels],
  };
}

/** A parser with the given weights (the bytes of `models/english.bin`). Throws on bytes that are not weights; `parse` never throws. */
export function createParser(source: Uint8Array | ArrayBuffer): Parser {
  const analyse = createAnalyser(source);
  return {
    parse: (text, sentence) => {
      const words = sentence.tokens.map((token) => text.slice(token.start, token.end));
      const { upos, xpos, lemmas, heads, deprels } = withoutLeadingMarks(words, analyse);
      const tokens = sentence.tokens.map(({ start, end }, index): Word => ({
        start,
        end,
        index,
        text: words[index]!,
        lemma: lemmas[index]!,
        upos: upos[index]!,
        xpos: xpos[index]!,
        head: heads[index]!,
        deprel: deprels[index]!,
      }));
      const { start, end, index, region, paragraph } = sentence;
      return { start, end, index, region, paragraph, tokens: mendTree(tokens) };
    },
  };
}
