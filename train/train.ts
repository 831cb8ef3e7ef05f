import { writeWeights } from '../src/language/weights.js';
import type { GoldSentence } from './conllu.js';
import { learnEmbeddings, type Embeddings } from './embeddings.js';
import { headlineStyle } from './headlines.js';
import { learnLemmas } from './learn-lemmas.js';
import { exportNetwork, makeExample, makeVocabulary, padded, scaled } from './prepare.js';
import { tagNames } from './tag-names.js';
import { trainNetwork, type NetworkOptions, type TrainedNetwork } from './train-network.js';

export interface TrainingOptions {
  readonly seed: number;
  /** rounds over which the learning rate falls, and rounds after which training stops */
  readonly epochs: number;
  readonly rounds: number;
  /** times that the news is read for the vectors of its words */
  readonly readings: number;
  readonly log: (message: string) => void;
  /** told after each round, with a function that gives the weights so far */
  readonly seen?: (round: number, weights: () => Uint8Array) => void;
}

/** Longer sentences are left out. */
const LONGEST = 150;

/** Words of the news beyond these are kept only where the treebank has them too. */
const NEWS_WORDS = 25_000;

/** What the vectors of the words are learnt with. */
export const learnVectors = (news: readonly (readonly string[])[], { seed, readings }: TrainingOptions): Embeddings =>
  learnEmbeddings(news, { dimensions: 80, least: 6, window: 3, negatives: 4, epochs: readings, seed });

/** Trains vectors, tagger, parser and lemmas; the same input gives the same bytes on one major version of Node. */
export function train(sentences: readonly GoldSentence[], vectors: Embeddings, options: TrainingOptions): Uint8Array {
  const short = sentences.filter(({ words }) => words.length <= LONGEST);
  const tags = tagNames(short, 3);
  const labels = [...new Set(short.flatMap(({ deprels }) => deprels))].filter((label) => label !== 'root').sort();
  const vocabulary = makeVocabulary(short, vectors, NEWS_WORDS);
  const tagNumbers = new Map(tags.map((tag, i) => [tag, i]));
  const labelNumbers = new Map(labels.map((label, i) => [label, i]));
  const settings: NetworkOptions = {
    shape: { width: vectors.dimensions, layers: 2, arc: 80, label: 64, tags: padded(tags.length), labels: padded(labels.length) },
    epochs: options.epochs,
    rounds: options.rounds,
    batch: 250,
    rate: 0.002,
    dropping: { input: 0.1, layer: 0.25, head: 0.2 },
    unlearnt: 0.25,
    unknown: 0.02,
    seed: options.seed,
  };
  const examples = [...short, ...headlineStyle(short)].map((sentence) =>
    makeExample(sentence, vocabulary, tagNumbers, labelNumbers),
  );
  const lemmas = learnLemmas(sentences, vectors.words);
  const weightsOf = (network: TrainedNetwork): Uint8Array =>
    writeWeights({ tags, labels, network: exportNetwork(network, vocabulary, settings), lemmas });
  const trained = trainNetwork(examples, vocabulary.learnt.size + 2, scaled(vectors), settings, (round, loss, network) => {
    options.log(`round ${round + 1} of ${options.rounds}: loss ${loss.toFixed(3)}`);
    options.seen?.(round, () => weightsOf(network));
  });
  return weightsOf(trained);
}
