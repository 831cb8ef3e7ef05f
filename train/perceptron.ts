import type { WeightTable } from '../src/language/tagger.js';

/** Weights under training, with the sums that their average is made from. */
export interface Perceptron extends WeightTable {
  readonly weights: Int32Array;
  readonly totals: Float64Array;
  readonly stamps: Int32Array;
  time: number;
}

export const startPerceptron = (rows: number, columns: number): Perceptron => ({
  rows,
  columns,
  weights: new Int32Array(rows * columns),
  totals: new Float64Array(rows * columns),
  stamps: new Int32Array(rows * columns),
  time: 0,
});

/** Adds `delta` to one column of each row. */
export function update(table: Perceptron, rows: Int32Array, count: number, column: number, delta: number): void {
  const { weights, totals, stamps, columns, time } = table;
  for (let f = 0; f < count; f++) {
    const i = rows[f]! * columns + column;
    totals[i] = totals[i]! + (time - stamps[i]!) * weights[i]!;
    stamps[i] = time;
    weights[i] = weights[i]! + delta;
  }
}

/** Smaller weights (of 127) are dropped: they cost space and change nothing. */
const SMALLEST = 9;

/** The averaged weights in 8 bits: the largest `clip` share is cut off at 127, the smallest become zero. */
export function averaged(table: Perceptron, clip: number): WeightTable & { weights: Int8Array } {
  const { weights, totals, stamps, time, rows, columns } = table;
  const averages = new Float64Array(weights.length);
  const sizes: number[] = [];
  for (let i = 0; i < weights.length; i++) {
    const total = totals[i]! + (time - stamps[i]!) * weights[i]!;
    averages[i] = total / Math.max(1, time);
    if (total !== 0) sizes.push(Math.abs(averages[i]!));
  }
  const sorted = Float64Array.from(sizes).sort();
  const top = sorted[Math.floor((sorted.length - 1) * (1 - clip))] ?? 1;
  const scaled = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const value = Math.max(-127, Math.min(127, Math.round((averages[i]! / top) * 127)));
    scaled[i] = Math.abs(value) < SMALLEST ? 0 : value;
  }
  return { rows, columns, weights: scaled };
}

/** A small random number generator (mulberry32): the same seed gives the same numbers. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The numbers below `length` in a random order. */
export function shuffled(length: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}
