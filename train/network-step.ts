import { distanceBucket, PARTS, type NetworkShape } from '../src/language/network-shape.js';
import type { RecurrentTrace } from '../src/language/recurrence.js';
import {
  backwardMatrix,
  backwardUnit,
  dropBack,
  dropOut,
  forwardMatrix,
  forwardUnit,
  type UnitPlaces,
} from './network-layers.js';
import type { NetworkMemory } from './network-memory.js';

/** Several sentences, one after the other; heads are rows of the batch, the number of rows for the root; -1 where nothing is to be learnt. */
export interface Batch {
  readonly rows: number;
  readonly starts: readonly number[];
  /** row of the frozen vector of each word, -1 for none; row of its learnt vector, 0 for an unknown word; rows of its parts */
  readonly frozen: Int32Array;
  readonly words: Int32Array;
  readonly parts: Int32Array;
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** Tables that are looked up, not multiplied, with the gradients of the rows of one batch (one row a word). */
export interface Tables {
  readonly frozen: Float32Array;
  readonly words: Float32Array;
  readonly parts: Float32Array;
}

export interface Dropping {
  readonly input: number;
  readonly layer: number;
  readonly head: number;
}

export interface StepResult {
  readonly loss: number;
  /** where the gradient of each word's vector lies */
  readonly input: number;
}

const LEAK = 0.1;

/** Places for all that a step keeps, for batches of up to `most` rows (a multiple of 4). */
export function makeStep(memory: NetworkMemory, shape: NetworkShape, most: number, dropping: Dropping, random: () => number) {
  const { floats, take, vectors } = memory;
  const { width: d, layers, arc, label, tags: T, labels: L } = shape;
  const room = (columns: number): number => take(most * columns);
  const x0 = room(d), dx0 = room(d), frozen = room(d); // prettier-ignore
  const window = room(3 * d), dWindow = room(3 * d), y0 = room(d), dy0 = room(d), h0 = room(d), dh0 = room(d); // prettier-ignore
  const gates = Array.from({ length: layers }, () => room(6 * d));
  const dGates = room(6 * d);
  const outputs = Array.from({ length: layers }, () => room(2 * d));
  const dOutputs = Array.from({ length: layers }, () => room(2 * d));
  const tagScores = room(T);
  const arcs = room(2 * arc), dArcs = room(2 * arc), raw = room(2 * arc), deps = room(arc), dDeps = room(arc), pairs = room(arc), dPairs = room(arc); // prettier-ignore
  const named = room(2 * label), dNamed = room(2 * label), hidden = room(label), dHidden = room(label), nameScores = room(L); // prettier-ignore
  const masks = {
    input: new Float32Array(most * d),
    arcs: new Float32Array(most * 2 * arc),
    layers: Array.from({ length: layers }, () => new Float32Array(most * 2 * d)),
  };
  const trace = (): RecurrentTrace => ({
    keep: new Float32Array(most * d),
    open: new Float32Array(most * d),
    state: new Float32Array(most * d),
  });
  const traces = Array.from({ length: layers }, () => [trace(), trace()] as const);
  const state = new Float32Array(d);
  const scores = new Float32Array(most + 1);

  const places = (layer: number, back: boolean, gradient: boolean): UnitPlaces => ({
    gates: (gradient ? dGates : gates[layer]!) + (back ? 3 * d : 0),
    gatesRow: 6 * d,
    input: layer === 0 ? (gradient ? dh0 : h0) : (gradient ? dOutputs : outputs)[layer - 1]! + (back ? d : 0),
    inputRow: layer === 0 ? d : 2 * d,
    output: (gradient ? dOutputs : outputs)[layer]! + (back ? d : 0),
    outputRow: 2 * d,
  });

  /** Cross entropy of a row of scores; leaves its gradient in their place. */
  const crossEntropy = (at: number, length: number, gold: number, weight: number): number => {
    let top = -Infinity;
    for (let i = 0; i < length; i++) top = Math.max(top, floats[at + i]!);
    let sum = 0;
    for (let i = 0; i < length; i++) sum += Math.exp(floats[at + i]! - top);
    const loss = Math.log(sum) + top - floats[at + gold]!;
    for (let i = 0; i < length; i++) floats[at + i] = (weight * Math.exp(floats[at + i]! - top)) / sum;
    floats[at + gold] = floats[at + gold]! - weight;
    return loss * weight;
  };

  const look = (batch: Batch, tables: Tables, rows: number): void => {
    for (let r = 0; r < batch.rows; r++) {
      const f = batch.frozen[r]!;
      if (f < 0) floats.fill(0, frozen + r * d, frozen + (r + 1) * d);
      else floats.set(tables.frozen.subarray(f * d, f * d + d), frozen + r * d);
    }
    floats.fill(0, frozen + batch.rows * d, frozen + rows * d);
    forwardMatrix(memory, 'frozen', null, frozen, x0, rows);
    for (let r = 0; r < batch.rows; r++) {
      const to = x0 + r * d;
      const w = batch.words[r]! * d;
      for (let x = 0; x < d; x++) floats[to + x] = floats[to + x]! + tables.words[w + x]!;
      for (let p = 0; p < PARTS; p++) {
        const part = batch.parts[r * PARTS + p]! * d;
        for (let x = 0; x < d; x++) floats[to + x] = floats[to + x]! + tables.parts[part + x]!;
      }
    }
  };

  const eachNeighbour = (batch: Batch, visit: (row: number, neighbour: number, slot: number) => void): void => {
    for (let s = 0; s < batch.starts.length; s++) {
      const from = batch.starts[s]!;
      const to = batch.starts[s + 1] ?? batch.rows;
      for (let r = from; r < to; r++) for (let k = -1; k <= 1; k++) visit(r, r + k >= from && r + k < to ? r + k : -1, k + 1);
    }
  };

  const forward = (batch: Batch, tables: Tables, rows: number): void => {
    look(batch, tables, rows);
    dropOut(floats, x0, rows * d, dropping.input, masks.input, random);
    floats.fill(0, window, window + rows * 3 * d);
    eachNeighbour(batch, (row, neighbour, slot) => {
      if (neighbour >= 0) floats.copyWithin(window + row * 3 * d + slot * d, x0 + neighbour * d, x0 + neighbour * d + d);
    });
    forwardMatrix(memory, 'window', 'windowBias', window, y0, rows);
    for (let i = 0; i < rows * d; i++) floats[h0 + i] = floats[x0 + i]! + Math.max(0, floats[y0 + i]!);
    for (let l = 0; l < layers; l++) {
      forwardMatrix(memory, `gates${l}`, null, l === 0 ? h0 : outputs[l - 1]!, gates[l]!, rows);
      floats.fill(0, outputs[l]!, outputs[l]! + rows * 2 * d);
      for (let s = 0; s < batch.starts.length; s++) {
        const from = batch.starts[s]!;
        const to = batch.starts[s + 1] ?? batch.rows;
        forwardUnit(memory, `unit${l}forward`, d, places(l, false, false), from, to, false, state, traces[l]![0]);
        forwardUnit(memory, `unit${l}back`, d, places(l, true, false), from, to, true, state, traces[l]![1]);
      }
      dropOut(floats, outputs[l]!, rows * 2 * d, dropping.layer, masks.layers[l]!, random);
    }
  };

  /** Scores of heads for one word after another; writes gradients of the pairs and the head side. */
  const learnHeads = (batch: Batch, weight: number): number => {
    let loss = 0;
    const root = vectors['rootArc']!, bias = vectors['headBias']!, distance = vectors['arcDistance']!; // prettier-ignore
    for (let s = 0; s < batch.starts.length; s++) {
      const from = batch.starts[s]!;
      const n = (batch.starts[s + 1] ?? batch.rows) - from;
      for (let i = 0; i < n; i++) {
        const q = pairs + (from + i) * arc;
        for (let x = 0; x < arc; x++) floats[q + x] = floats[q + x]! + floats[bias.at + x]!;
        for (let j = 0; j <= n; j++) {
          const h = j === n ? root.at : arcs + (from + j) * 2 * arc + arc;
          let sum = floats[distance.at + (j === i ? DISTANCE_NONE : distanceBucket(j, i, n))]!;
          for (let x = 0; x < arc; x++) sum += floats[q + x]! * floats[h + x]!;
          scores[j] = j === i ? -1e9 : sum;
        }
        const gold = batch.heads[from + i]!;
        const target = gold >= batch.rows ? n : gold - from;
        let top = -Infinity;
        for (let j = 0; j <= n; j++) top = Math.max(top, scores[j]!);
        let sum = 0;
        for (let j = 0; j <= n; j++) sum += Math.exp(scores[j]! - top);
        loss += weight * (Math.log(sum) + top - scores[target]!);
        const dq = dPairs + (from + i) * arc;
        for (let j = 0; j <= n; j++) {
          if (j === i) continue;
          const g = weight * (Math.exp(scores[j]! - top) / sum - (j === target ? 1 : 0));
          if (g < 1e-7 && g > -1e-7) continue;
          const h = j === n ? root.at : arcs + (from + j) * 2 * arc + arc;
          const dh = j === n ? root.gradient : dArcs + (from + j) * 2 * arc + arc;
          const b = distance.gradient + distanceBucket(j, i, n);
          floats[b] = floats[b]! + g;
          for (let x = 0; x < arc; x++) {
            floats[dq + x] = floats[dq + x]! + g * floats[h + x]!;
            floats[dh + x] = floats[dh + x]! + g * floats[q + x]!;
          }
        }
        for (let x = 0; x < arc; x++) floats[bias.gradient + x] = floats[bias.gradient + x]! + floats[dq + x]!;
      }
    }
    return loss;
  };

  const learnLabels = (batch: Batch, rows: number, weight: number): number => {
    const distance = vectors['labelDistance']!;
    floats.fill(0, hidden, hidden + rows * label);
    const bucketOf = (r: number): number => distanceBucket(batch.heads[r]!, r, batch.rows);
    for (let r = 0; r < batch.rows; r++) {
      const h = batch.heads[r]!;
      if (h >= batch.rows) continue;
      const bucket = distance.at + bucketOf(r) * label;
      for (let x = 0; x < label; x++) {
        const sum = floats[named + r * 2 * label + x]! + floats[named + h * 2 * label + label + x]! + floats[bucket + x]!;
        floats[hidden + r * label + x] = sum > 0 ? sum : LEAK * sum;
      }
    }
    forwardMatrix(memory, 'name', 'nameBias', hidden, nameScores, rows);
    let loss = 0;
    for (let r = 0; r < rows; r++) {
      if (r < batch.rows && batch.heads[r]! < batch.rows) loss += crossEntropy(nameScores + r * L, L, batch.labels[r]!, weight);
      else floats.fill(0, nameScores + r * L, nameScores + (r + 1) * L);
    }
    floats.fill(0, dHidden, dHidden + rows * label);
    backwardMatrix(memory, 'name', 'nameBias', hidden, dHidden, nameScores, rows);
    for (let r = 0; r < batch.rows; r++) {
      const h = batch.heads[r]!;
      if (h >= batch.rows) continue;
      const bucket = distance.gradient + bucketOf(r) * label;
      for (let x = 0; x < label; x++) {
        const g = floats[dHidden + r * label + x]! * (floats[hidden + r * label + x]! > 0 ? 1 : LEAK);
        floats[dNamed + r * 2 * label + x] = floats[dNamed + r * 2 * label + x]! + g;
        floats[dNamed + h * 2 * label + label + x] = floats[dNamed + h * 2 * label + label + x]! + g;
        floats[bucket + x] = floats[bucket + x]! + g;
      }
    }
    return loss;
  };

  /** Heads and labels from the last layer; adds the gradient of its output. */
  const learnTrees = (batch: Batch, rows: number, weight: number): number => {
    const top = outputs[layers - 1]!;
    const dTop = dOutputs[layers - 1]!;
    forwardMatrix(memory, 'arc', 'arcBias', top, raw, rows);
    for (let i = 0; i < rows * 2 * arc; i++) floats[arcs + i] = floats[raw + i]! > 0 ? floats[raw + i]! : LEAK * floats[raw + i]!;
    dropOut(floats, arcs, rows * 2 * arc, dropping.head, masks.arcs, random);
    for (let r = 0; r < rows; r++) floats.copyWithin(deps + r * arc, arcs + r * 2 * arc, arcs + r * 2 * arc + arc);
    forwardMatrix(memory, 'pair', null, deps, pairs, rows);
    floats.fill(0, dPairs, dPairs + rows * arc);
    floats.fill(0, dArcs, dArcs + rows * 2 * arc);
    floats.fill(0, dDeps, dDeps + rows * arc);
    let loss = learnHeads(batch, weight);
    backwardMatrix(memory, 'pair', null, deps, dDeps, dPairs, rows);
    for (let r = 0; r < rows; r++) for (let x = 0; x < arc; x++) floats[dArcs + r * 2 * arc + x] = floats[dDeps + r * arc + x]!;
    dropBack(floats, dArcs, rows * 2 * arc, masks.arcs);
    for (let i = 0; i < rows * 2 * arc; i++) if (floats[raw + i]! <= 0) floats[dArcs + i] = floats[dArcs + i]! * LEAK;
    backwardMatrix(memory, 'arc', 'arcBias', top, dTop, dArcs, rows);
    forwardMatrix(memory, 'label', 'labelBias', top, named, rows);
    floats.fill(0, dNamed, dNamed + rows * 2 * label);
    loss += learnLabels(batch, rows, weight);
    backwardMatrix(memory, 'label', 'labelBias', top, dTop, dNamed, rows);
    return loss;
  };

  const learnTags = (batch: Batch, rows: number, weight: number): number => {
    forwardMatrix(memory, 'tag', 'tagBias', outputs[0]!, tagScores, rows);
    let loss = 0;
    for (let r = 0; r < rows; r++) {
      if (r < batch.rows) loss += crossEntropy(tagScores + r * T, T, batch.tags[r]!, weight);
      else floats.fill(0, tagScores + r * T, tagScores + (r + 1) * T);
    }
    backwardMatrix(memory, 'tag', 'tagBias', outputs[0]!, dOutputs[0]!, tagScores, rows);
    return loss;
  };

  const backward = (batch: Batch, rows: number): void => {
    floats.fill(0, dh0, dh0 + rows * d);
    for (let l = layers - 1; l >= 0; l--) {
      dropBack(floats, dOutputs[l]!, rows * 2 * d, masks.layers[l]!);
      floats.fill(0, dGates, dGates + rows * 6 * d);
      for (let s = 0; s < batch.starts.length; s++) {
        const from = batch.starts[s]!;
        const to = batch.starts[s + 1] ?? batch.rows;
        backwardUnit(
          memory,
          `unit${l}forward`,
          d,
          places(l, false, false),
          places(l, false, true),
          from,
          to,
          false,
          traces[l]![0],
          state,
        );
        backwardUnit(
          memory,
          `unit${l}back`,
          d,
          places(l, true, false),
          places(l, true, true),
          from,
          to,
          true,
          traces[l]![1],
          state,
        );
      }
      backwardMatrix(memory, `gates${l}`, null, l === 0 ? h0 : outputs[l - 1]!, l === 0 ? dh0 : dOutputs[l - 1]!, dGates, rows);
    }
    for (let i = 0; i < rows * d; i++) {
      floats[dx0 + i] = floats[dh0 + i]!;
      floats[dy0 + i] = floats[y0 + i]! > 0 ? floats[dh0 + i]! : 0;
    }
    floats.fill(0, dWindow, dWindow + rows * 3 * d);
    backwardMatrix(memory, 'window', 'windowBias', window, dWindow, dy0, rows);
    eachNeighbour(batch, (row, neighbour, slot) => {
      if (neighbour < 0) return;
      const from = dWindow + row * 3 * d + slot * d;
      const to = dx0 + neighbour * d;
      for (let x = 0; x < d; x++) floats[to + x] = floats[to + x]! + floats[from + x]!;
    });
    dropBack(floats, dx0, rows * d, masks.input);
    backwardMatrix(memory, 'frozen', null, frozen, -1, dx0, rows);
  };

  return (batch: Batch, tables: Tables): StepResult => {
    const rows = (batch.rows + 3) & ~3;
    const weight = 1 / batch.rows;
    forward(batch, tables, rows);
    for (const at of dOutputs) floats.fill(0, at, at + rows * 2 * d);
    const loss = learnTags(batch, rows, weight) + learnTrees(batch, rows, weight);
    backward(batch, rows);
    return { loss, input: dx0 };
  };
}

/** A word is not its own head; its bucket is never learnt. */
const DISTANCE_NONE = 0;
