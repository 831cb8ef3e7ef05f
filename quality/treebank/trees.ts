import type { Analysis } from '../../src/language/parser.js';
import type { GoldSentence } from '../../train/conllu.js';

/** Shares of words, 0 to 1. Attachment leaves punctuation out; `las` compares whole relations, `lasUniversal` without subtypes. */
export interface TreeScore {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
  readonly lasUniversal: number;
  readonly tokensPerSecond: number;
}

const universal = (label: string): string => label.split(':')[0]!;

/** Tags and trees on gold sentences and words with the analyser's own tags. */
export function measureTrees(
  sentences: readonly GoldSentence[],
  analyse: (words: readonly string[]) => Analysis,
  seconds: () => number,
): TreeScore {
  const count = { words: 0, upos: 0, xpos: 0, lemma: 0, arcs: 0, uas: 0, las: 0, lasUniversal: 0 };
  const start = seconds();
  const analyses = sentences.map((sentence) => analyse(sentence.words));
  const spent = seconds() - start;
  sentences.forEach((gold, s) => {
    const found = analyses[s]!;
    gold.words.forEach((_, i) => {
      count.words++;
      if (gold.upos[i] === found.upos[i]) count.upos++;
      if (gold.xpos[i] === found.xpos[i]) count.xpos++;
      if (gold.lemmas[i] === found.lemmas[i]) count.lemma++;
      if (gold.upos[i] === 'PUNCT') return;
      count.arcs++;
      if (gold.heads[i] !== found.heads[i]) return;
      count.uas++;
      if (gold.deprels[i] === found.deprels[i]) count.las++;
      if (universal(gold.deprels[i]!) === universal(found.deprels[i]!)) count.lasUniversal++;
    });
  });
  return {
    words: count.words,
    upos: count.upos / count.words,
    xpos: count.xpos / count.words,
    lemma: count.lemma / count.words,
    uas: count.uas / count.arcs,
    las: count.las / count.arcs,
    lasUniversal: count.lasUniversal / count.arcs,
    tokensPerSecond: Math.round(count.words / spent),
  };
}
