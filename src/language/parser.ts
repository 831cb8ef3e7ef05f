import type { Sentence, Token } from '../model/index.js';
import { hashWords } from './features.js';
import { lemmaOf } from './lemma.js';
import type { RawSentence } from './segment.js';
import { tagWords } from './tagger.js';
import { parseWords } from './transitions.js';
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

/** A function from words to their analysis, with the given weights. Throws on bytes that are not weights. */
export function createAnalyser(source: Uint8Array | ArrayBuffer): (words: readonly string[]) => Analysis {
  const { tags: names, labels, tagging, moves, arcs, lemmas } = readWeights(source);
  const upos = names.map((name) => name.slice(0, name.indexOf(' ')));
  const xpos = names.map((name) => name.slice(name.indexOf(' ') + 1));
  return (words) => {
    const hashes = hashWords(words);
    const tags = tagWords(tagging, hashes);
    const tree = parseWords(moves, arcs, hashes, tags);
    const heads: number[] = [];
    const deprels: string[] = [];
    for (let i = 0; i < words.length; i++) {
      const head = tree.heads[i]!;
      heads.push(head === words.length ? -1 : head);
      deprels.push(head === words.length ? 'root' : labels[tree.labels[i]!]!);
    }
    const u = Array.from(tags, (tag) => upos[tag]!);
    const x = Array.from(tags, (tag) => xpos[tag]!);
    return { upos: u, xpos: x, lemmas: words.map((word, i) => lemmaOf(word, u[i]!, x[i]!, lemmas)), heads, deprels };
  };
}

/** A parser with the given weights (the bytes of `models/english.bin`). Throws on bytes that are not weights; `parse` never throws. */
export function createParser(source: Uint8Array | ArrayBuffer): Parser {
  const analyse = createAnalyser(source);
  return {
    parse: (text, sentence) => {
      const words = sentence.tokens.map((token) => text.slice(token.start, token.end));
      const { upos, xpos, lemmas, heads, deprels } = analyse(words);
      const tokens = sentence.tokens.map(({ start, end }, index): Token => ({
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
      return { start, end, index, region, paragraph, tokens };
    },
  };
}
