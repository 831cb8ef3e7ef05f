import { mix, type WordHashes } from './features.js';

/** A table of weights: `columns` scores for each of `rows` hashed features (a power of two). */
export interface WeightTable {
  readonly rows: number;
  readonly columns: number;
  readonly weights: Int8Array | Int32Array | Float64Array;
}

export const TAG_FEATURES = 26;

const START = 0x1234567;
const END = 0x7654321;

/** Writes the rows of the features of word `i` into `into`; `tags` holds the tags of the words before it. */
export function tagFeatures(words: WordHashes, i: number, tags: Int32Array, mask: number, into: Int32Array): void {
  const n = words.length;
  const w0 = words.lower[i]!;
  const w1 = i > 0 ? words.lower[i - 1]! : START;
  const w2 = i > 1 ? words.lower[i - 2]! : START;
  const n1 = i + 1 < n ? words.lower[i + 1]! : END;
  const n2 = i + 2 < n ? words.lower[i + 2]! : END;
  const t1 = i > 0 ? tags[i - 1]! + 1 : 0;
  const t2 = i > 1 ? tags[i - 2]! + 1 : 0;
  const shape = words.shape[i]! * 4 + words.capitals + (i === 0 ? 100000 : 0);
  const suffix = words.suffix3[i]!;
  const nextShape = i + 1 < n ? words.shape[i + 1]! : 0;
  const nextSuffix = i + 1 < n ? words.suffix3[i + 1]! : END;
  let k = 0;
  into[k++] = mix(1, w0) & mask;
  into[k++] = mix(2, mix(w0, shape)) & mask;
  into[k++] = mix(3, suffix) & mask;
  into[k++] = mix(4, words.suffix2[i]!) & mask;
  into[k++] = mix(5, words.suffix4[i]!) & mask;
  into[k++] = mix(6, words.prefix2[i]!) & mask;
  into[k++] = mix(7, words.prefix3[i]!) & mask;
  into[k++] = mix(8, shape) & mask;
  into[k++] = mix(9, t1) & mask;
  into[k++] = mix(10, t1 * 128 + t2) & mask;
  into[k++] = mix(11, mix(t1, w0)) & mask;
  into[k++] = mix(12, w1) & mask;
  into[k++] = mix(13, mix(w1, w0)) & mask;
  into[k++] = mix(14, w2) & mask;
  into[k++] = mix(15, n1) & mask;
  into[k++] = mix(16, mix(w0, n1)) & mask;
  into[k++] = mix(17, n2) & mask;
  into[k++] = mix(18, mix(t1, n1)) & mask;
  into[k++] = mix(19, mix(t1, suffix)) & mask;
  into[k++] = mix(20, nextSuffix) & mask;
  into[k++] = mix(21, mix(t1, nextSuffix)) & mask;
  into[k++] = mix(22, mix(shape, nextShape)) & mask;
  into[k++] = mix(23, mix(t1 * 128 + t2, suffix)) & mask;
  into[k++] = mix(24, mix(suffix, shape)) & mask;
  into[k++] = mix(25, mix(n1, n2)) & mask;
  into[k++] = mix(26, mix(w1, n1)) & mask;
}

/** The best column for the rows; ties go to the lower one, so that results are the same everywhere. */
export function bestColumn(table: WeightTable, rows: Int32Array, count: number, scores: Float64Array): number {
  const { columns, weights } = table;
  scores.fill(0);
  for (let f = 0; f < count; f++) {
    const base = rows[f]! * columns;
    for (let c = 0; c < columns; c++) scores[c] = scores[c]! + weights[base + c]!;
  }
  let best = 0;
  for (let c = 1; c < columns; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

/** The tags of a sentence's words, from left to right. */
export function tagWords(table: WeightTable, words: WordHashes): Int32Array {
  const tags = new Int32Array(words.length);
  const rows = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(table.columns);
  for (let i = 0; i < words.length; i++) {
    tagFeatures(words, i, tags, table.rows - 1, rows);
    tags[i] = bestColumn(table, rows, TAG_FEATURES, scores);
  }
  return tags;
}
