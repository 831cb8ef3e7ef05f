import { mix, type WordHashes } from './features.js';
import { createMatrixSpace, packSmall, roundUp } from './matrix.js';
import { distanceBucket, matricesOf, PARTS, partRows, vectorsOf, type NetworkShape } from './network-shape.js';
import { bestTree } from './tree-decoding.js';

/** A table of rows of 8-bit numbers, each row with its scale. */
export interface SmallTable {
  readonly width: number;
  readonly rows: Int8Array;
  readonly scales: Float32Array;
}

/** A matrix of numbers from -4095 to 4095, each column with its scale. */
export interface SmallMatrix {
  readonly values: Int16Array;
  readonly scales: Float32Array;
}

/** What the network knows, as it is stored. */
export interface NetworkWeights {
  readonly shape: NetworkShape;
  /** row by hash of the folded word; row 0 is the unknown word */
  readonly words: ReadonlyMap<number, number>;
  readonly wordTable: SmallTable;
  readonly partTable: SmallTable;
  readonly matrices: Readonly<Record<string, SmallMatrix>>;
  readonly vectors: Readonly<Record<string, Float32Array>>;
}

/** Tags, heads (`length` for the root) and labels of a sentence, by number. */
export interface NetworkTree {
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** Longer sentences are read in pieces. */
export const LONGEST_RUN = 256;

const LEAK = 0.1;

/** Inputs of products are rounded to this many steps on either side of zero; with 12-bit weights no sum of 256 products overflows. */
const STEPS = 2047;

/** Vectors of words that are kept, a power of two. */
const CACHED = 8192;

/** A function from words to their tags and tree. Its memory is used again from sentence to sentence. */
export function createNetwork(weights: NetworkWeights): (words: WordHashes) => NetworkTree {
  const { shape } = weights;
  const { width: d, layers, arc, label, tags: T, labels: L } = shape;
  const matrices = matricesOf(shape);
  const most = LONGEST_RUN + 8;
  const parameters =
    matrices.reduce((sum, m) => sum + m.rows * m.columns + 2 * m.columns, 0) +
    vectorsOf(shape).reduce((sum, v) => sum + v.length + 4, 0);
  const total = parameters + most * (d * 8 + layers * 2 * d + 6 * d + T + 6 * arc + 3 * label + L + most + 16);
  const { memory, multiplySmall, runUnit } = createMatrixSpace(4 * total + 65536);
  const floats = new Float32Array(memory.buffer);
  const halves = new Int16Array(memory.buffer);
  let free = 0;
  /** Places are counted in floats. */
  const take = (length: number): number => {
    const at = free;
    free += roundUp(length, 4);
    return at;
  };
  const places = new Map<string, number>();
  for (const { name, length } of vectorsOf(shape)) {
    const at = take(length);
    floats.set(weights.vectors[name]!, at);
    places.set(name, at);
  }
  const place = (name: string): number => places.get(name)!;
  const none = take(Math.max(6 * d, most));
  const packed = new Map<
    string,
    { readonly at: number; readonly scales: number; readonly rows: number; readonly columns: number }
  >();
  for (const { name, rows, columns } of matrices) {
    const at = take((rows * columns) / 2);
    const { values, scales } = weights.matrices[name]!;
    packSmall(values, rows, columns, halves.subarray(2 * at, 2 * at + rows * columns));
    const scalesAt = take(columns);
    floats.set(scales, scalesAt);
    packed.set(name, { at, scales: scalesAt, rows, columns });
  }
  const x0 = take(most * d), window = take(most * 3 * d), h0 = take(most * d), gates = take(most * 6 * d); // prettier-ignore
  const rounded = take((most * 3 * d) / 2), rowScales = take(most); // prettier-ignore
  const outputs = Array.from({ length: layers }, () => take(most * 2 * d));
  const tagScores = take(most * T);
  const arcs = take(most * 2 * arc), pairs = take(most * arc), panels = take((most * arc) / 2), headScales = take(most), scores = take(most * most); // prettier-ignore
  const named = take(most * 2 * label), hidden = take(most * label), nameScores = take(most * L), state = take(d); // prettier-ignore
  const parts = new Int32Array(PARTS);
  const cache = new Float32Array(CACHED * d);
  const cachedWords = new Int32Array(CACHED);
  const cachedShapes = new Int32Array(CACHED).fill(-1);
  /** the weight of each distance, by dependent minus head; the root's last */
  const distances = new Float32Array(2 * most + 1);
  for (let gap = -most; gap <= most; gap++)
    if (gap !== 0) distances[gap + most] = floats[place('arcDistance') + distanceBucket(most, most + gap, 3 * most)]!;

  /** Rounds `rows` rows of `width` floats, `step` floats apart, into `rounded` and `rowScales`. */
  const round = (at: number, step: number, rows: number, width: number): void => {
    for (let r = 0; r < rows; r++) {
      const from = at + r * step;
      let top = 1e-9;
      for (let x = 0; x < width; x++) {
        const size = Math.abs(floats[from + x]!);
        if (size > top) top = size;
      }
      const factor = STEPS / top;
      floats[rowScales + r] = top / STEPS;
      const to = 2 * rounded + r * width;
      for (let x = 0; x < width; x++) halves[to + x] = floats[from + x]! * factor;
    }
  };

  /** Y = X · W + bias, where X was rounded. */
  const product = (name: string, bias: number, y: number, rows: number): void => {
    const { at, scales, rows: k, columns: n } = packed.get(name)!;
    multiplySmall(rows, n, k, rounded * 4, k * 2, at * 4, rowScales * 4, scales * 4, bias * 4, y * 4, n * 4);
  };

  const leak = (at: number, length: number): void => {
    for (let i = at; i < at + length; i++) if (floats[i]! < 0) floats[i] = floats[i]! * LEAK;
  };

  const addRow = (table: SmallTable, row: number, to: number): void => {
    const from = row * d;
    const scale = table.scales[row]!;
    const values = table.rows;
    for (let x = 0; x < d; x++) floats[to + x] = floats[to + x]! + scale * values[from + x]!;
  };

  /** The vector of word `i`, from the cache where the same word was read in the same shape before. */
  const lookUpWord = (words: WordHashes, i: number): void => {
    const to = x0 + i * d;
    partRows(words, i, parts, 0);
    const slot = mix(words.lower[i]!, parts[PARTS - 1]!) & (CACHED - 1);
    const known = cachedWords[slot] === words.lower[i]! && cachedShapes[slot] === parts[PARTS - 1]!;
    if (known) {
      floats.set(cache.subarray(slot * d, slot * d + d), to);
      return;
    }
    floats.fill(0, to, to + d);
    addRow(weights.wordTable, weights.words.get(words.lower[i]!) ?? 0, to);
    for (let p = 0; p < PARTS; p++) addRow(weights.partTable, parts[p]!, to);
    cachedWords[slot] = words.lower[i]!;
    cachedShapes[slot] = parts[PARTS - 1]!;
    cache.set(floats.subarray(to, to + d), slot * d);
  };

  const lookUp = (words: WordHashes, n: number, rows: number): void => {
    for (let i = 0; i < n; i++) lookUpWord(words, i);
    floats.fill(0, x0 + n * d, x0 + rows * d);
    floats.fill(0, window, window + rows * 3 * d);
    for (let i = 0; i < n; i++) {
      if (i > 0) floats.copyWithin(window + i * 3 * d, x0 + (i - 1) * d, x0 + i * d);
      floats.copyWithin(window + i * 3 * d + d, x0 + i * d, x0 + (i + 1) * d);
      if (i + 1 < n) floats.copyWithin(window + i * 3 * d + 2 * d, x0 + (i + 1) * d, x0 + (i + 2) * d);
    }
    round(window, 3 * d, rows, 3 * d);
    product('window', place('windowBias'), h0, rows);
    for (let i = 0; i < rows * d; i++) floats[h0 + i] = floats[x0 + i]! + Math.max(0, floats[h0 + i]!);
  };

  const runLayer = (l: number, n: number, rows: number): void => {
    const input = l === 0 ? h0 : outputs[l - 1]!;
    const output = outputs[l]!;
    const inputRow = l === 0 ? d : 2 * d;
    round(input, inputRow, rows, inputRow);
    if (l === 1) product('tag', place('tagBias'), tagScores, rows);
    product(`gates${l}`, none, gates, rows);
    floats.fill(0, output + n * 2 * d, output + rows * 2 * d);
    floats.fill(0, state, state + d);
    runUnit(n, d, gates * 4, 24 * d, input * 4, inputRow * 4, output * 4, 8 * d, place(`unit${l}forward`) * 4, state * 4);
    floats.fill(0, state, state + d);
    const end = n - 1;
    const backInput = (l === 0 ? input : input + d) + end * inputRow;
    const from = (gates + 3 * d + end * 6 * d) * 4;
    runUnit(
      n,
      d,
      from,
      -24 * d,
      backInput * 4,
      -inputRow * 4,
      (output + d + end * 2 * d) * 4,
      -8 * d,
      place(`unit${l}back`) * 4,
      state * 4,
    );
  };

  const best = (at: number, length: number): number => {
    let top = 0;
    for (let i = 1; i < length; i++) if (floats[at + i]! > floats[at + top]!) top = i;
    return top;
  };

  /** Scores of all pairs into `scores`, one row a word; the last layer is rounded already. */
  const scorePairs = (n: number, rows: number): number => {
    product('arc', place('arcBias'), arcs, rows);
    leak(arcs, rows * 2 * arc);
    const columns = roundUp(n + 1, 8);
    floats.copyWithin(arcs + n * 2 * arc + arc, place('rootArc'), place('rootArc') + arc);
    floats.fill(0, arcs + (n + 1) * 2 * arc, arcs + columns * 2 * arc);
    round(arcs + arc, 2 * arc, columns, arc);
    floats.copyWithin(headScales, rowScales, rowScales + columns);
    for (let j = 0; j < columns; j++) {
      const to = 2 * panels + (j >> 3) * 8 * arc + (j & 7) * 2;
      const from = 2 * rounded + j * arc;
      for (let x = 0; x < arc; x += 2) {
        halves[to + x * 8] = halves[from + x]!;
        halves[to + x * 8 + 1] = halves[from + x + 1]!;
      }
    }
    round(arcs, 2 * arc, rows, arc);
    product('pair', place('headBias'), pairs, rows);
    round(pairs, arc, rows, arc);
    multiplySmall(
      rows,
      columns,
      arc,
      rounded * 4,
      arc * 2,
      panels * 4,
      rowScales * 4,
      headScales * 4,
      none * 4,
      scores * 4,
      columns * 4,
    );
    const rootDistance = floats[place('arcDistance') + distanceBucket(n, 0, n)]!;
    for (let i = 0; i < n; i++) {
      const at = scores + i * columns;
      for (let j = 0; j < n; j++) floats[at + j] = floats[at + j]! + distances[i - j + most]!;
      floats[at + n] = floats[at + n]! + rootDistance;
    }
    return columns;
  };

  const nameArcs = (n: number, rows: number, heads: Int32Array, labels: Int32Array): void => {
    const distance = place('labelDistance');
    floats.fill(0, hidden, hidden + rows * label);
    for (let i = 0; i < n; i++) {
      const h = heads[i]!;
      if (h >= n) continue;
      const bucket = distance + distanceBucket(h, i, n) * label;
      const from = named + i * 2 * label;
      const above = named + h * 2 * label + label;
      for (let x = 0; x < label; x++)
        floats[hidden + i * label + x] = floats[from + x]! + floats[above + x]! + floats[bucket + x]!;
    }
    leak(hidden, rows * label);
    round(hidden, label, rows, label);
    product('name', place('nameBias'), nameScores, rows);
    for (let i = 0; i < n; i++) labels[i] = best(nameScores + i * L, L);
  };

  return (words) => {
    const n = words.length;
    const tags = new Int32Array(n);
    const heads = new Int32Array(n);
    const labels = new Int32Array(n);
    if (n === 0) return { tags, heads, labels };
    const rows = roundUp(n, 4);
    lookUp(words, n, rows);
    for (let l = 0; l < layers; l++) runLayer(l, n, rows);
    for (let i = 0; i < n; i++) tags[i] = best(tagScores + i * T, T);
    round(outputs[layers - 1]!, 2 * d, rows, 2 * d);
    product('label', place('labelBias'), named, rows);
    const columns = scorePairs(n, rows);
    bestTree(floats.subarray(scores, scores + n * columns), columns, n, heads);
    nameArcs(n, rows, heads, labels);
    return { tags, heads, labels };
  };
}
