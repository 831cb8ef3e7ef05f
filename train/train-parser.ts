import type { WordHashes } from '../src/language/features.js';
import { bestColumn, type WeightTable } from '../src/language/tagger.js';
import {
  apply,
  headFor,
  isDone,
  LABEL_FEATURES,
  labelFeatures,
  LEFT,
  mayLEFT,
  mayRIGHT,
  maySHIFT,
  MOVE_FEATURES,
  moveFeatures,
  RIGHT,
  SHIFT,
  startState,
  type ParserState,
} from '../src/language/transitions.js';
import { averaged, randomNumbers, shuffled, startPerceptron, update } from './perceptron.js';

export interface ParsingExample {
  readonly words: WordHashes;
  /** as the tagger guesses them */
  readonly tags: Int32Array;
  /** `length` is the root */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** Lifts arcs that cross others to the head of their head, until none crosses. */
export function projective(heads: Int32Array): Int32Array {
  const lifted = heads.slice();
  const n = heads.length;
  const inside = (from: number, to: number, head: number): boolean => {
    for (let k = from + 1; k < to; k++) {
      let at = k;
      while (at !== head && at !== n) at = lifted[at]!;
      if (at !== head) return false;
    }
    return true;
  };
  for (let round = 0; round < n; round++) {
    let worst = -1;
    let shortest = n + 1;
    for (let d = 0; d < n; d++) {
      const h = lifted[d]!;
      if (h === n) continue;
      const from = Math.min(h, d);
      const to = Math.max(h, d);
      if (to - from < shortest && !inside(from, to, h)) {
        worst = d;
        shortest = to - from;
      }
    }
    if (worst < 0) break;
    lifted[worst] = lifted[lifted[worst]!]!;
  }
  return lifted;
}

/** What each move loses: gold arcs that can no longer be made after it. */
function costs(state: ParserState, heads: Int32Array, children: readonly (readonly number[])[], into: Int32Array): void {
  const n = state.words.length;
  const { next, depth, stack } = state;
  into.fill(-1);
  if (maySHIFT(state)) {
    let cost = 0;
    const s0 = depth > 0 ? stack[depth - 1]! : -1;
    const head = heads[next]!;
    if (head < next && head !== s0 && onStack(state, head)) cost++;
    for (const child of children[next]!) if (child < next && onStack(state, child)) cost++;
    into[SHIFT] = cost;
  }
  if (depth === 0) return;
  const s0 = stack[depth - 1]!;
  const head = heads[s0]!;
  let later = 0;
  for (const child of children[s0]!) if (child >= next) later++;
  if (mayLEFT(state)) {
    const lost = head !== next && ((depth > 1 && head === stack[depth - 2]!) || (head > next && head <= n));
    into[LEFT] = later + (lost ? 1 : 0);
  }
  if (mayRIGHT(state)) into[RIGHT] = later + (head >= next ? 1 : 0);
}

const onStack = (state: ParserState, i: number): boolean => state.heads[i] === -1 && i < state.next;

/** Trains moves and labels together with a dynamic oracle: after the first round the parser follows its own guesses. */
export function trainParser(
  examples: readonly ParsingExample[],
  labels: number,
  options: { readonly moveRows: number; readonly arcRows: number; readonly epochs: number; readonly seed: number },
): { readonly moves: WeightTable & { weights: Int8Array }; readonly arcs: WeightTable & { weights: Int8Array } } {
  const moves = startPerceptron(options.moveRows, 3);
  const arcs = startPerceptron(options.arcRows, labels);
  const rows = new Int32Array(MOVE_FEATURES);
  const arcRows = new Int32Array(LABEL_FEATURES);
  const scores = new Float64Array(3);
  const arcScores = new Float64Array(labels);
  const cost = new Int32Array(3);
  const random = randomNumbers(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const e of shuffled(examples.length, random)) {
      const { words, tags, heads, labels: goldLabels } = examples[e]!;
      const children: number[][] = Array.from({ length: words.length + 1 }, () => []);
      heads.forEach((head, i) => children[head]!.push(i));
      const state = startState(words, tags);
      while (!isDone(state)) {
        costs(state, heads, children, cost);
        moveFeatures(state, options.moveRows - 1, rows);
        bestColumn(moves, rows, MOVE_FEATURES, scores);
        let guess = -1;
        let gold = -1;
        for (let m = 0; m < 3; m++) {
          if (cost[m]! < 0) continue;
          if (guess < 0 || scores[m]! > scores[guess]!) guess = m;
          if (gold < 0 || cost[m]! < cost[gold]! || (cost[m] === cost[gold] && scores[m]! > scores[gold]!)) gold = m;
        }
        moves.time++;
        if (cost[guess]! > cost[gold]!) {
          update(moves, rows, MOVE_FEATURES, gold, 1);
          update(moves, rows, MOVE_FEATURES, guess, -1);
        }
        const move = epoch > 0 && random() < 0.9 ? guess : gold;
        let label = 0;
        if (move !== SHIFT) {
          const dependent = state.stack[state.depth - 1]!;
          const head = headFor(state, move);
          labelFeatures(state, head, dependent, options.arcRows - 1, arcRows);
          label = bestColumn(arcs, arcRows, LABEL_FEATURES, arcScores);
          if (heads[dependent] === head) {
            arcs.time++;
            const right = goldLabels[dependent]!;
            if (label !== right) {
              update(arcs, arcRows, LABEL_FEATURES, right, 1);
              update(arcs, arcRows, LABEL_FEATURES, label, -1);
            }
            if (epoch === 0) label = right;
          }
        }
        apply(state, move, label);
      }
    }
  }
  return { moves: averaged(moves, 0.0005), arcs: averaged(arcs, 0.0005) };
}
