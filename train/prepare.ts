import { capitalsOf, featuresOf, foldWord, hashText } from '../src/language/features.js';
import { roundUp } from '../src/language/matrix.js';
import type { NetworkWeights, SmallMatrix, SmallTable } from '../src/language/network.js';
import { matricesOf, PARTS, partRows, vectorsOf } from '../src/language/network-shape.js';
import type { GoldSentence } from './conllu.js';
import type { Embeddings } from './embeddings.js';
import { tagName } from './tag-names.js';
import type { Example, NetworkOptions, TrainedNetwork } from './train-network.js';

/** Numbers for words: those of the news (frozen vectors) and those of the treebank (learnt ones, from row 2 on). */
export interface Vocabulary {
  readonly frozen: ReadonlyMap<string, number>;
  readonly learnt: ReadonlyMap<string, number>;
}

export function makeVocabulary(sentences: readonly GoldSentence[], embeddings: Embeddings, most: number): Vocabulary {
  const counts = new Map<string, number>();
  for (const { words } of sentences) for (const word of words) counts.set(foldWord(word), (counts.get(foldWord(word)) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= 2)
    .map(([word]) => word)
    .sort();
  const frozen = embeddings.words
    .map((word, i): [string, number] => [word, i])
    .filter(([word], i) => i < most || counts.has(word));
  return {
    frozen: new Map(frozen),
    learnt: new Map(kept.map((word, i) => [word, i + 2])),
  };
}

/** Frozen vectors scaled to a common size. */
export function scaled({ vectors }: Embeddings): Float32Array {
  let sum = 0;
  for (const value of vectors) sum += value * value;
  const factor = 0.3 / Math.sqrt(sum / vectors.length);
  return vectors.map((value) => value * factor);
}

export function makeExample(
  sentence: GoldSentence,
  vocabulary: Vocabulary,
  tags: ReadonlyMap<string, number>,
  labels: ReadonlyMap<string, number>,
): Example {
  const n = sentence.words.length;
  const features = sentence.words.map(featuresOf);
  const capitals = capitalsOf(features);
  const parts = new Int32Array(n * PARTS);
  features.forEach((word, i) => partRows(word, capitals, i === 0, parts, i * PARTS));
  const folded = sentence.words.map(foldWord);
  return {
    frozen: Int32Array.from(folded, (word) => vocabulary.frozen.get(word) ?? -1),
    words: Int32Array.from(folded, (word) => vocabulary.learnt.get(word) ?? (vocabulary.frozen.has(word) ? 1 : 0)),
    parts,
    tags: Int32Array.from(sentence.words, (_, i) => tags.get(tagName(sentence, i)) ?? nearest(tags, tagName(sentence, i))),
    heads: Int32Array.from(sentence.heads, (head) => (head < 0 ? n : head)),
    labels: Int32Array.from(sentence.deprels, (label) => labels.get(label) ?? 0),
  };
}

/** For a rare pair of tags, the first one with the same part of speech. */
function nearest(tags: ReadonlyMap<string, number>, name: string): number {
  const upos = name.slice(0, name.indexOf(' ') + 1);
  for (const [other, number] of tags) if (other.startsWith(upos)) return number;
  return 0;
}

function small(values: Float32Array, width: number): SmallTable {
  const count = values.length / width;
  const rows = new Int8Array(values.length);
  const scales = new Float32Array(count);
  for (let r = 0; r < count; r++) {
    let top = 1e-8;
    for (let x = 0; x < width; x++) top = Math.max(top, Math.abs(values[r * width + x]!));
    scales[r] = top / 127;
    for (let x = 0; x < width; x++) rows[r * width + x] = Math.round((values[r * width + x]! / top) * 127);
  }
  return { width, rows, scales };
}

function smallMatrix(values: Float32Array, rows: number, columns: number): SmallMatrix {
  const scales = new Float32Array(columns).fill(1e-8);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) scales[c] = Math.max(scales[c]!, Math.abs(values[r * columns + c]!) / 4095);
  return {
    values: Int16Array.from(values, (value, i) => Math.round(value / scales[i % columns]!)),
    scales,
  };
}

/** The trained network as it is stored: frozen vectors are turned into the network's own, and added to the learnt ones. */
export function exportNetwork(
  { memory, tables }: TrainedNetwork,
  vocabulary: Vocabulary,
  options: NetworkOptions,
): NetworkWeights {
  const { shape } = options;
  const d = shape.width;
  const { floats } = memory;
  const turn = memory.matrices['frozen']!.at;
  const words = [...new Set([...vocabulary.learnt.keys(), ...vocabulary.frozen.keys()])];
  const table = new Float32Array((words.length + 1) * d);
  table.set(tables.words.subarray(0, d));
  const rows = new Map<number, number>();
  words.forEach((word, w) => {
    const to = (w + 1) * d;
    const learnt = (vocabulary.learnt.get(word) ?? 1) * d;
    for (let x = 0; x < d; x++) table[to + x] = tables.words[learnt + x]!;
    const frozen = vocabulary.frozen.get(word);
    if (frozen !== undefined)
      for (let k = 0; k < d; k++) {
        const value = tables.frozen[frozen * d + k]!;
        for (let x = 0; x < d; x++) table[to + x] = table[to + x]! + value * floats[turn + k * d + x]!;
      }
    rows.set(hashText(word), w + 1);
  });
  return {
    shape,
    words: rows,
    wordTable: small(table, d),
    partTable: small(tables.parts, d),
    matrices: Object.fromEntries(
      matricesOf(shape).map(({ name, rows: k, columns }) => [
        name,
        smallMatrix(floats.slice(memory.matrices[name]!.at, memory.matrices[name]!.at + k * columns), k, columns),
      ]),
    ),
    vectors: Object.fromEntries(
      vectorsOf(shape).map(({ name, length }) => [
        name,
        floats.slice(memory.vectors[name]!.at, memory.vectors[name]!.at + length),
      ]),
    ),
  };
}

export const padded = (count: number): number => roundUp(count, 8);
