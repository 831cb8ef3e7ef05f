import { PART_ROWS, PARTS, type NetworkShape } from '../src/language/network-shape.js';
import { layOut, turnMatrices, type NetworkMemory } from './network-memory.js';
import { makeStep, type Batch, type Dropping, type Tables } from './network-step.js';
import { randomNumbers, shuffled } from './random.js';

/** One sentence to learn from; heads count within it, its length is the root. */
export interface Example {
  readonly frozen: Int32Array;
  readonly words: Int32Array;
  readonly parts: Int32Array;
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

export interface NetworkOptions {
  readonly shape: NetworkShape;
  /** rounds over which the learning rate falls, and rounds after which training stops */
  readonly epochs: number;
  readonly rounds: number;
  readonly batch: number;
  readonly rate: number;
  readonly dropping: Dropping;
  /** chance that a word is read without its learnt vector, and without any vector of its own */
  readonly unlearnt: number;
  readonly unknown: number;
  readonly seed: number;
}

export interface TrainedNetwork {
  readonly memory: NetworkMemory;
  readonly tables: Tables;
}

interface Adam {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

const BETA1 = 0.9;
const BETA2 = 0.98;

/** Starts each matrix with numbers as large as its width allows. */
function start(memory: NetworkMemory, random: () => number): void {
  for (const [name, { rows, columns, at }] of Object.entries(memory.matrices)) {
    const scale = (name === 'name' || name === 'tag' ? 0.5 : 1) * Math.sqrt(3 / rows);
    for (let i = 0; i < rows * columns; i++) memory.floats[at + i] = (2 * random() - 1) * scale;
    if (name === 'frozen')
      for (let i = 0; i < rows; i++) memory.floats[at + i * columns + i] = memory.floats[at + i * columns + i]! + 1;
  }
  for (const [name, { at, length }] of Object.entries(memory.vectors)) {
    if (/^unit/u.test(name)) memory.floats.fill(0.5, at, at + length / 4);
    if (name === 'rootArc') for (let i = 0; i < length; i++) memory.floats[at + i] = (2 * random() - 1) * 0.3;
  }
}

function gather(examples: readonly Example[], chosen: readonly number[], options: NetworkOptions, random: () => number): Batch {
  const rows = chosen.reduce((sum, e) => sum + examples[e]!.tags.length, 0);
  const batch = {
    rows,
    starts: [] as number[],
    frozen: new Int32Array(rows),
    words: new Int32Array(rows),
    parts: new Int32Array(rows * PARTS),
    tags: new Int32Array(rows),
    heads: new Int32Array(rows),
    labels: new Int32Array(rows),
  };
  let at = 0;
  for (const e of chosen) {
    const example = examples[e]!;
    const n = example.tags.length;
    batch.starts.push(at);
    batch.parts.set(example.parts, at * PARTS);
    batch.tags.set(example.tags, at);
    batch.labels.set(example.labels, at);
    for (let i = 0; i < n; i++) {
      const draw = random();
      batch.frozen[at + i] = draw < options.unknown ? -1 : example.frozen[i]!;
      batch.words[at + i] =
        draw < options.unknown ? 0 : draw < options.unknown + options.unlearnt && example.frozen[i]! >= 0 ? 1 : example.words[i]!;
      batch.heads[at + i] = example.heads[i]! >= n ? rows : at + example.heads[i]!;
    }
    at += n;
  }
  return batch;
}

function adamRow(
  values: Float32Array,
  at: number,
  gradient: Float32Array,
  from: number,
  length: number,
  { first, second }: Adam,
  rate: number,
): void {
  for (let i = 0; i < length; i++) {
    const g = gradient[from + i]!;
    const m = BETA1 * first[at + i]! + (1 - BETA1) * g;
    const v = BETA2 * second[at + i]! + (1 - BETA2) * g * g;
    first[at + i] = m;
    second[at + i] = v;
    values[at + i] = values[at + i]! - (rate * m) / (Math.sqrt(v) + 1e-8);
  }
}

/** Adds up the gradients of the rows that a batch looked up, and takes a step for each. */
function stepTable(
  values: Float32Array,
  adam: Adam,
  rows: Int32Array,
  each: number,
  input: number,
  floats: Float32Array,
  d: number,
  rate: number,
): void {
  const sums = new Map<number, Float32Array>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    let sum = sums.get(row);
    if (sum === undefined) {
      sum = new Float32Array(d);
      sums.set(row, sum);
    }
    const from = input + Math.floor(i / each) * d;
    for (let x = 0; x < d; x++) sum[x] = sum[x]! + floats[from + x]!;
  }
  for (const [row, sum] of sums) adamRow(values, row * d, sum, 0, d, adam, rate);
}

/** Keeps single steps from going too far: the gradient is no longer than this. */
const LONGEST = 2;

/** Learns tags, heads and labels together. Row 0 of the learnt words is the unknown word, row 1 a word with a frozen vector alone. */
export function trainNetwork(
  examples: readonly Example[],
  words: number,
  frozen: Float32Array,
  options: NetworkOptions,
  report: (epoch: number, loss: number, network: TrainedNetwork) => void,
): TrainedNetwork {
  const { shape } = options;
  const d = shape.width;
  const most = ((options.batch + 260) & ~3) + 4;
  const memory = layOut(
    shape,
    ['frozen'],
    most * (d * (12 + 16 * shape.layers) + 8 * shape.arc + 8 * shape.label + shape.tags + shape.labels + 64),
  );
  const random = randomNumbers(options.seed);
  start(memory, random);
  turnMatrices(memory);
  const small = (length: number): Float32Array => Float32Array.from({ length }, () => (2 * random() - 1) * 0.1);
  const tables: Tables = { frozen, words: new Float32Array(words * d), parts: small(PART_ROWS * d) };
  const adamOf = (length: number): Adam => ({ first: new Float32Array(length), second: new Float32Array(length) });
  const dense = adamOf(memory.values);
  const learnt = adamOf(words * d);
  const parts = adamOf(PART_ROWS * d);
  const step = makeStep(memory, shape, most, options.dropping, random);
  const { floats, values } = memory;
  const tokens = examples.reduce((sum, { tags }) => sum + tags.length, 0);
  let done = 0;
  const warmUp = Math.min(50_000, 0.05 * tokens * options.epochs);
  for (let epoch = 0; epoch < options.rounds; epoch++) {
    let loss = 0;
    let steps = 0;
    let chosen: number[] = [];
    let size = 0;
    const order = shuffled(examples.length, random);
    for (let o = 0; o < order.length; o++) {
      chosen.push(order[o]!);
      size += examples[order[o]!]!.tags.length;
      if (size < options.batch && o + 1 < order.length) continue;
      const batch = gather(examples, chosen, options, random);
      chosen = [];
      size = 0;
      floats.fill(0, values, 2 * values);
      const result = step(batch, tables);
      let norm = 0;
      for (let i = values; i < 2 * values; i++) norm += floats[i]! * floats[i]!;
      const scale = Math.min(1, LONGEST / Math.sqrt(norm));
      if (scale < 1) for (let i = values; i < 2 * values; i++) floats[i] = floats[i]! * scale;
      done += batch.rows;
      const share = done / (tokens * options.epochs);
      const rate = options.rate * Math.min(1, done / warmUp) * Math.max(0.02, 1 - share);
      adamRow(floats, 0, floats, values, values, dense, rate);
      stepTable(tables.words, learnt, batch.words, 1, result.input, floats, d, rate);
      stepTable(tables.parts, parts, batch.parts, PARTS, result.input, floats, d, rate);
      turnMatrices(memory);
      loss += result.loss;
      steps++;
    }
    report(epoch, loss / steps, { memory, tables });
  }
  return { memory, tables };
}
