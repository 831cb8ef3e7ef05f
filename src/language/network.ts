import { createMatrixSpace, packSmall, roundUp } from './matrix.js';
import { distanceBucket, matricesOf, vectorsOf, type NetworkShape } from './network-shape.js';
import { createTreeFinder } from './tree-decoding.js';
import { KEPT_ROWS, keepWordRows } from './word-rows.js';

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

/** The matrix of the window as its three parts side by side: what a word says to itself, to the next one and to the one before. */
function windowParts({ values, scales }: SmallMatrix, d: number): SmallMatrix {
  const parts = new Int16Array(values.length);
  [1, 0, 2].forEach((part, p) => {
    for (let r = 0; r < d; r++) for (let c = 0; c < d; c++) parts[r * 3 * d + p * d + c] = values[(part * d + r) * d + c]!;
  });
  return {
    values: parts,
    scales: Float32Array.from({ length: 3 * d }, (_, i) => scales[i % d]!),
  };
}

/** A function from words to their tags and tree. Its memory is used again from sentence to sentence. */
export function createNetwork(weights: NetworkWeights): (words: readonly string[]) => NetworkTree {
  const { shape } = weights;
  const { width: d, layers, arc, label, tags: T, labels: L } = shape;
  const matrices = matricesOf(shape).map(({ name, rows, columns }) =>
    name === 'window'
      ? {
          name,
          rows: d,
          columns: 3 * d,
          matrix: windowParts(weights.matrices[name]!, d),
        }
      : { name, rows, columns, matrix: weights.matrices[name]! },
  );
  const most = LONGEST_RUN + 8;
  const parameters =
    matrices.reduce((sum, m) => sum + m.rows * m.columns + 2 * m.columns, 0) +
    vectorsOf(shape).reduce((sum, v) => sum + v.length + 4, 0);
  const total = parameters + (KEPT_ROWS + 4) * 4 * d + most * (layers * 2 * d + 9 * d + T + 6 * arc + 4 * label + L + most + 48);
  const { memory, multiplySmall, runUnit, roundRows, seeWindow, sumRows, findBest } = createMatrixSpace(4 * total + 65536);
  const floats = new Float32Array(memory.buffer);
  const halves = new Int16Array(memory.buffer);
  const integers = new Int32Array(memory.buffer);
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
  const none = take(Math.max(6 * d, most, 4 * d));
  const leaky = take(4), plain = take(4), partBias = take(3 * d); // prettier-ignore
  floats[leaky] = LEAK;
  floats[plain] = 1;
  floats.set(weights.vectors['windowBias']!, partBias);
  // it comes after the leak that the others go through
  for (let i = place('rootArc'); i < place('rootArc') + arc; i++) if (floats[i]! < 0) floats[i] = floats[i]! / LEAK;
  const packed = new Map<
    string,
    {
      readonly at: number;
      readonly scales: number;
      readonly rows: number;
      readonly columns: number;
    }
  >();
  for (const { name, rows, columns, matrix } of matrices) {
    const at = take((rows * columns) / 2);
    packSmall(matrix.values, rows, columns, halves.subarray(2 * at, 2 * at + rows * columns));
    const scalesAt = take(columns);
    floats.set(matrix.scales, scalesAt);
    packed.set(name, { at, scales: scalesAt, rows, columns });
  }
  const kept = take((KEPT_ROWS + 4) * 4 * d), h0 = take(most * d), gates = take(most * 6 * d); // prettier-ignore
  const rounded = take((most * 2 * d) / 2), rowScales = take(most), pointers = take(2 * most), bests = take(8 * most); // prettier-ignore
  const outputs = Array.from({ length: layers }, () => take(most * 2 * d));
  const tagScores = take(most * T);
  const arcs = take(most * 2 * arc), pairs = take(most * arc), panels = take((most * arc) / 2), headScales = take(most), scores = take(most * most); // prettier-ignore
  const named = take(most * 2 * label), hidden = take(most * label), nameScores = take(most * L), state = take(d); // prettier-ignore
  const rowsOf = keepWordRows({ ...weights, width: d }, floats, kept, 4 * d);
  const findTree = createTreeFinder(LONGEST_RUN);
  const rowNumbers = new Int32Array(most);
  /** the weight of each distance, by dependent minus head; the root's last */
  const distances = new Float32Array(2 * most + 1);
  for (let gap = -most; gap <= most; gap++)
    if (gap !== 0) distances[gap + most] = floats[place('arcDistance') + distanceBucket(most, most + gap, 3 * most)]!;

  /** Rounds `rows` rows of `width` floats, `step` floats apart, into `rounded` and `rowScales`. */
  const round = (at: number, step: number, rows: number, width: number, slope = plain): void =>
    roundRows(rows, width, at * 4, step * 4, rounded * 4, rowScales * 4, slope * 4);

  /** Y = X · W + bias, where X was rounded; rows of Y are `step` floats apart. */
  const product = (name: string, bias: number, y: number, rows: number, step?: number): void => {
    const { at, scales, rows: k, columns: n } = packed.get(name)!;
    multiplySmall(rows, n, k, rounded * 4, k * 2, at * 4, rowScales * 4, scales * 4, bias * 4, y * 4, (step ?? n) * 4);
  };

  /** The vectors of the words, each with what it says to itself and its neighbours; then what each word makes of that. */
  const lookUp = (words: readonly string[], n: number): void => {
    const { first, count } = rowsOf(words, rowNumbers);
    if (count > 0) {
      const fresh = kept + first * 4 * d;
      round(fresh, 4 * d, count, d);
      product('window', partBias, fresh + d, roundUp(count, 4), 4 * d);
    }
    integers[pointers] = none * 4;
    for (let i = 0; i < n; i++) integers[pointers + 1 + i] = (kept + rowNumbers[i]! * 4 * d) * 4;
    integers[pointers + 1 + n] = none * 4;
    seeWindow(n, d, pointers * 4, h0 * 4);
  };

  const runLayer = (l: number, n: number, rows: number): void => {
    const input = l === 0 ? h0 : outputs[l - 1]!;
    const output = outputs[l]!;
    const inputRow = l === 0 ? d : 2 * d;
    round(input, inputRow, rows, inputRow);
    if (l === 1) product('tag', place('tagBias'), tagScores, rows);
    product(`gates${l}`, none, gates, rows);
    floats.fill(0, state, state + d);
    runUnit(n, d, gates * 4, 24 * d, input * 4, inputRow * 4, output * 4, 8 * d, place(`unit${l}forward`) * 4, state * 4);
    floats.fill(0, state, state + d);
    const end = n - 1;
    const backInput = (l === 0 ? input : input + d) + end * inputRow;
    const from = (gates + 3 * d + end * 6 * d) * 4;
    const to = (output + d + end * 2 * d) * 4;
    runUnit(n, d, from, -24 * d, backInput * 4, -inputRow * 4, to, -8 * d, place(`unit${l}back`) * 4, state * 4);
  };

  /** The column of the highest number of each row, the first of equal ones. */
  const bestOf = (at: number, n: number, width: number, into: Int32Array): void => {
    findBest(n, width, at * 4, bests * 4);
    for (let i = 0; i < n; i++) {
      const row = bests + 8 * i;
      let lane = 0;
      for (let other = 1; other < 4; other++) {
        const more = floats[row + other]! - floats[row + lane]!;
        if (more > 0 || (more === 0 && integers[row + 4 + other]! < integers[row + 4 + lane]!)) lane = other;
      }
      into[i] = integers[row + 4 + lane]!;
    }
  };

  /** Scores of all pairs into `scores`, one row a word; the last layer is rounded already. */
  const scorePairs = (n: number, rows: number): number => {
    product('arc', place('arcBias'), arcs, rows);
    const columns = roundUp(n + 1, 8);
    floats.copyWithin(arcs + n * 2 * arc + arc, place('rootArc'), place('rootArc') + arc);
    round(arcs + arc, 2 * arc, columns, arc, leaky);
    floats.copyWithin(headScales, rowScales, rowScales + columns);
    const steps = arc / 2;
    for (let j = 0; j < columns; j++) {
      const to = panels + (j >> 3) * 8 * steps + (j & 7);
      const from = rounded + j * steps;
      for (let x = 0; x < steps; x++) integers[to + x * 8] = integers[from + x]!;
    }
    round(arcs, 2 * arc, rows, arc, leaky);
    product('pair', place('headBias'), pairs, rows);
    round(pairs, arc, rows, arc);
    const [a, row] = [rounded * 4, columns * 4];
    multiplySmall(rows, columns, arc, a, arc * 2, panels * 4, rowScales * 4, headScales * 4, none * 4, scores * 4, row);
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
    for (let i = 0; i < n; i++) {
      const h = heads[i]!;
      integers[pointers + 2 * i] = (h >= n ? none : named + h * 2 * label + label) * 4;
      integers[pointers + 2 * i + 1] = (h >= n ? none : distance + distanceBucket(h, i, n) * label) * 4;
    }
    sumRows(n, label, named * 4, 8 * label, pointers * 4, hidden * 4);
    round(hidden, label, rows, label, leaky);
    product('name', place('nameBias'), nameScores, rows);
    bestOf(nameScores, n, L, labels);
  };

  return (words) => {
    const n = words.length;
    const tags = new Int32Array(n);
    const heads = new Int32Array(n);
    const labels = new Int32Array(n);
    if (n === 0) return { tags, heads, labels };
    const rows = roundUp(n, 4);
    lookUp(words, n);
    for (let l = 0; l < layers; l++) runLayer(l, n, rows);
    bestOf(tagScores, n, T, tags);
    round(outputs[layers - 1]!, 2 * d, rows, 2 * d);
    product('label', place('labelBias'), named, rows);
    const columns = scorePairs(n, rows);
    findTree(floats.subarray(scores, scores + n * columns), columns, n, heads);
    nameArcs(n, rows, heads, labels);
    return { tags, heads, labels };
  };
}
