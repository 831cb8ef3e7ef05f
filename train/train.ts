import { lemmaOf } from '../src/language/lemma.js';
import { tagWords } from '../src/language/tagger.js';
import { writeWeights } from '../src/language/weights.js';
import type { GoldSentence } from './conllu.js';
import { projective, trainParser } from './train-parser.js';
import { taggingExamples, tagNames, trainTagger } from './train-tagger.js';

export interface TrainingOptions {
  readonly seed: number;
  readonly tagEpochs: number;
  readonly parseEpochs: number;
  readonly log: (message: string) => void;
}

/** Words whose lemma in the treebank is not what the rules say; the commoner lemma wins. */
function learnLemmas(sentences: readonly GoldSentence[]): ReadonlyMap<string, string> {
  const none = new Map<string, string>();
  const counts = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    sentence.words.forEach((word, i) => {
      const upos = sentence.upos[i]!;
      if (upos === 'PROPN' || upos === 'X' || upos === 'SYM' || upos === 'PUNCT' || upos === 'NUM' || word.length > 25) return;
      const key = `${sentence.xpos[i]!} ${word.toLowerCase()}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      const pair = `${upos} ${sentence.lemmas[i]!}`;
      lemmas.set(pair, (lemmas.get(pair) ?? 0) + 1);
      counts.set(key, lemmas);
    });
  }
  const learnt: [string, string][] = [];
  for (const [key, lemmas] of counts) {
    const [pair] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    const at = key.indexOf(' ');
    const [upos, lemma] = [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)];
    if (lemma !== '_' && lemmaOf(key.slice(at + 1), upos, key.slice(0, at), none) !== lemma) learnt.push([key, lemma]);
  }
  return new Map(learnt.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

/** Trains tagger and parser; the parser sees tags guessed by taggers that did not see the sentence. */
export function train(sentences: readonly GoldSentence[], options: TrainingOptions): Uint8Array {
  const names = tagNames(sentences, 3);
  const examples = taggingExamples(sentences, names);
  const tagRows = 1 << 17;
  const guessed: Int32Array[] = [];
  const folds = 5;
  for (let fold = 0; fold < folds; fold++) {
    options.log(`tagging, part ${fold + 1} of ${folds}`);
    const table = trainTagger(
      examples.filter((_, i) => i % folds !== fold),
      names.length,
      { rows: tagRows, epochs: Math.min(3, options.tagEpochs), seed: options.seed },
    );
    examples.forEach((example, i) => {
      if (i % folds === fold) guessed[i] = tagWords(table, example.words);
    });
  }
  options.log('tagging, all');
  const tagging = trainTagger(examples, names.length, { rows: tagRows, epochs: options.tagEpochs, seed: options.seed });
  const labels = [...new Set(sentences.flatMap((sentence) => sentence.deprels))].filter((label) => label !== 'root').sort();
  labels.push('root');
  const numbers = new Map(labels.map((label, i) => [label, i]));
  options.log('trees');
  const { moves, arcs } = trainParser(
    sentences.map((sentence, s) => ({
      words: examples[s]!.words,
      tags: guessed[s]!,
      heads: projective(Int32Array.from(sentence.heads, (head) => (head < 0 ? sentence.words.length : head))),
      labels: Int32Array.from(sentence.deprels, (label) => numbers.get(label)!),
    })),
    labels.length,
    { moveRows: 1 << 20, arcRows: 1 << 17, epochs: options.parseEpochs, seed: options.seed },
  );
  return writeWeights({ tags: names, labels, tagging, moves, arcs, lemmas: learnLemmas(sentences) });
}
