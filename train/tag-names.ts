import type { GoldSentence } from './conllu.js';

export const tagName = (sentence: GoldSentence, i: number): string => `${sentence.upos[i]!} ${sentence.xpos[i]!}`;

/** Names by number, the rarer than `least` left out. */
export function tagNames(sentences: readonly GoldSentence[], least: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    sentence.words.forEach((_, i) => counts.set(tagName(sentence, i), (counts.get(tagName(sentence, i)) ?? 0) + 1));
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
}
