import { runUnit, type RecurrentTrace } from '../src/language/recurrence.js';
import type { NetworkMemory } from './network-memory.js';

/** Y (+)= X · W + bias; rows are padded to a multiple of 4. */
export function forwardMatrix(
  memory: NetworkMemory,
  name: string,
  bias: string | null,
  x: number,
  y: number,
  rows: number,
): void {
  const { floats, matrices, vectors, space } = memory;
  const { rows: k, columns: n, at } = matrices[name]!;
  for (let r = 0; r < rows; r++) {
    if (bias === null) floats.fill(0, y + r * n, y + (r + 1) * n);
    else floats.copyWithin(y + r * n, vectors[bias]!.at, vectors[bias]!.at + n);
  }
  space.multiply(rows, n, k, x * 4, k * 4, 4, at * 4, n * 4, 32, y * 4, n * 4);
}

/** Gradients of the matrix, of its bias and, added up, of X. */
export function backwardMatrix(
  memory: NetworkMemory,
  name: string,
  bias: string | null,
  x: number,
  dx: number,
  dy: number,
  rows: number,
): void {
  const { floats, matrices, vectors, space } = memory;
  const { rows: k, columns: n, turned, gradient } = matrices[name]!;
  space.multiply(k, n, rows, x * 4, 4, k * 4, dy * 4, n * 4, 32, gradient * 4, n * 4);
  if (bias !== null) {
    const to = vectors[bias]!.gradient;
    for (let r = 0; r < rows; r++) for (let c = 0; c < n; c++) floats[to + c] = floats[to + c]! + floats[dy + r * n + c]!;
  }
  if (dx >= 0) space.multiply(rows, k, n, dy * 4, n * 4, 4, turned * 4, k * 4, 32, dx * 4, k * 4);
}

/** Zeroes each number with the given chance and makes the others larger; keeps what it did for the way back. */
export function dropOut(
  floats: Float32Array,
  at: number,
  length: number,
  chance: number,
  mask: Float32Array,
  random: () => number,
): void {
  const scale = 1 / (1 - chance);
  for (let i = 0; i < length; i++) {
    const factor = random() < chance ? 0 : scale;
    mask[i] = factor;
    floats[at + i] = floats[at + i]! * factor;
  }
}

export function dropBack(floats: Float32Array, at: number, length: number, mask: Float32Array): void {
  for (let i = 0; i < length; i++) floats[at + i] = floats[at + i]! * mask[i]!;
}

/** Where one direction of a recurrent layer reads and writes; see `RecurrentPlaces`. */
export interface UnitPlaces {
  readonly gates: number;
  readonly gatesRow: number;
  readonly input: number;
  readonly inputRow: number;
  readonly output: number;
  readonly outputRow: number;
}

export function forwardUnit(
  memory: NetworkMemory,
  name: string,
  size: number,
  places: UnitPlaces,
  from: number,
  to: number,
  back: boolean,
  state: Float32Array,
  trace: RecurrentTrace,
): void {
  const { at, length } = memory.vectors[name]!;
  runUnit({ size, parameters: memory.floats.subarray(at, at + length) }, memory.floats, places, from, to, back, state, trace);
}

/** Gradients of a unit: of its parameters, its gates (written) and its input (added up), from those of its output. */
export function backwardUnit(
  memory: NetworkMemory,
  name: string,
  size: number,
  places: UnitPlaces,
  gradients: UnitPlaces,
  from: number,
  to: number,
  back: boolean,
  trace: RecurrentTrace,
  carry: Float32Array,
): void {
  const { floats, vectors } = memory;
  const { at: p, gradient: dp } = vectors[name]!;
  carry.fill(0);
  for (let step = to - from - 1; step >= 0; step--) {
    const row = back ? to - 1 - step : from + step;
    const before = step === 0 ? -1 : back ? row + 1 : row - 1;
    const gates = places.gates + row * places.gatesRow;
    const input = places.input + row * places.inputRow;
    const dGates = gradients.gates + row * gradients.gatesRow;
    const dInput = gradients.input + row * gradients.inputRow;
    const dOutput = gradients.output + row * gradients.outputRow;
    for (let x = 0; x < size; x++) {
      const at = row * size + x;
      const keep = trace.keep[at]!;
      const open = trace.open[at]!;
      const state = trace.state[at]!;
      const last = before < 0 ? 0 : trace.state[before * size + x]!;
      const dh = floats[dOutput + x]!;
      const slopeOpen = open < 0.5 ? 2 * open * open : 2 * (1 - open) * (1 - open);
      const slopeKeep = keep < 0.5 ? 2 * keep * keep : 2 * (1 - keep) * (1 - keep);
      const db = dh * (state - floats[input + x]!) * slopeOpen;
      floats[dInput + x] = floats[dInput + x]! + dh * (1 - open);
      const dc = carry[x]! + dh * open;
      const da = dc * (last - floats[gates + x]!) * slopeKeep;
      floats[dGates + x] = dc * (1 - keep);
      floats[dGates + size + x] = da;
      floats[dGates + 2 * size + x] = db;
      floats[dp + x] = floats[dp + x]! + da;
      floats[dp + size + x] = floats[dp + size + x]! + db;
      floats[dp + 2 * size + x] = floats[dp + 2 * size + x]! + da * last;
      floats[dp + 3 * size + x] = floats[dp + 3 * size + x]! + db * last;
      carry[x] = dc * keep + da * floats[p + 2 * size + x]! + db * floats[p + 3 * size + x]!;
    }
  }
}
