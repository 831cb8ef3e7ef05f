import { hashWords, type WordHashes } from '../src/language/features.js';
import { bestColumn, TAG_FEATURES, tagFeatures, type WeightTable } from '../src/language/tagger.js';
import type { GoldSentence } from './conllu.js';
import { averaged, randomNumbers, shuffled, startPerceptron, update } from './perceptron.js';

export interface TaggingExample {
  readonly words: WordHashes;
  readonly tags: Int32Array;
}

export const tagName = (sentence: GoldSentence, i: number): string => `${sentence.upos[i]!} ${sentence.xpos[i]!}`;

/** Names by number, the rarer than `least` left out (they take the place of the first name with the same part of speech). */
export function tagNames(sentences: readonly GoldSentence[], least: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    sentence.words.forEach((_, i) => counts.set(tagName(sentence, i), (counts.get(tagName(sentence, i)) ?? 0) + 1));
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
}

export function taggingExamples(sentences: readonly GoldSentence[], names: readonly string[]): readonly TaggingExample[] {
  const numbers = new Map(names.map((name, i) => [name, i]));
  const fallback = (name: string): number => {
    const upos = name.slice(0, name.indexOf(' ') + 1);
    return Math.max(
      0,
      names.findIndex((other) => other.startsWith(upos)),
    );
  };
  return sentences.map((sentence) => ({
    words: hashWords(sentence.words),
    tags: Int32Array.from(sentence.words, (_, i) => numbers.get(tagName(sentence, i)) ?? fallback(tagName(sentence, i))),
  }));
}

/** Trains an averaged perceptron that tags from left to right on its own guesses. */
export function trainTagger(
  examples: readonly TaggingExample[],
  columns: number,
  options: { readonly rows: number; readonly epochs: number; readonly seed: number },
): WeightTable & { weights: Int8Array } {
  const table = startPerceptron(options.rows, columns);
  const rows = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(columns);
  const random = randomNumbers(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const e of shuffled(examples.length, random)) {
      const { words, tags } = examples[e]!;
      const guessed = new Int32Array(tags.length);
      for (let i = 0; i < tags.length; i++) {
        tagFeatures(words, i, guessed, options.rows - 1, rows);
        const guess = bestColumn(table, rows, TAG_FEATURES, scores);
        table.time++;
        if (guess !== tags[i]) {
          update(table, rows, TAG_FEATURES, tags[i]!, 1);
          update(table, rows, TAG_FEATURES, guess, -1);
        }
        guessed[i] = guess;
      }
    }
  }
  return averaged(table, 0.0005);
}
