import { mix, type WordHashes } from './features.js';
import { bestColumn, type WeightTable } from './tagger.js';

/** SHIFT; LEFT: the next word heads the top of the stack; RIGHT: the word below the top heads it. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** A sentence half parsed by the arc-hybrid system. Words count from 0; the root stands after the last word, at `length`. */
export interface ParserState {
  readonly words: WordHashes;
  readonly tags: Int32Array;
  readonly stack: Int32Array;
  depth: number;
  next: number;
  /** -1: none yet */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** hash of the labels of the dependents so far */
  readonly labelSet: Int32Array;
}

const filled = (length: number): Int32Array => new Int32Array(length).fill(-1);

export function startState(words: WordHashes, tags: Int32Array): ParserState {
  const n = words.length + 1;
  return {
    words,
    tags,
    stack: new Int32Array(n + 1),
    depth: 0,
    next: 0,
    heads: filled(n),
    labels: filled(n),
    left1: filled(n),
    left2: filled(n),
    right1: filled(n),
    right2: filled(n),
    leftCount: new Int32Array(n),
    rightCount: new Int32Array(n),
    labelSet: new Int32Array(n),
  };
}

export const isDone = (state: ParserState): boolean => state.next === state.words.length && state.depth === 0;

export const maySHIFT = (state: ParserState): boolean => state.next < state.words.length;
export const mayLEFT = (state: ParserState): boolean => state.depth > 0 && (state.next < state.words.length || state.depth === 1);
export const mayRIGHT = (state: ParserState): boolean => state.depth > 1;

/** Head and dependent that LEFT or RIGHT would join. */
export const headFor = (state: ParserState, move: number): number => (move === LEFT ? state.next : state.stack[state.depth - 2]!);

/** Carries out a move; `label` is that of the new arc. */
export function apply(state: ParserState, move: number, label: number): void {
  if (move === SHIFT) {
    state.stack[state.depth++] = state.next++;
    return;
  }
  const dependent = state.stack[state.depth - 1]!;
  const head = headFor(state, move);
  state.depth--;
  state.heads[dependent] = head;
  state.labels[dependent] = label;
  state.labelSet[head] = state.labelSet[head]! | (1 << (label % 31));
  if (move === LEFT) {
    state.left2[head] = state.left1[head]!;
    state.left1[head] = dependent;
    state.leftCount[head] = state.leftCount[head]! + 1;
  } else {
    state.right2[head] = state.right1[head]!;
    state.right1[head] = dependent;
    state.rightCount[head] = state.rightCount[head]! + 1;
  }
}

const NO_WORD = 0x3333333;
const ROOT_WORD = 0x4444444;

const wordOf = (state: ParserState, i: number): number =>
  i < 0 ? NO_WORD : i >= state.words.length ? ROOT_WORD : state.words.lower[i]!;
const tagOf = (state: ParserState, i: number): number => (i < 0 ? 126 : i >= state.words.length ? 127 : state.tags[i]!);
const labelOf = (state: ParserState, i: number): number => (i < 0 ? 0 : state.labels[i]! + 1);
const bucket = (distance: number): number =>
  distance < 5 ? distance : distance < 7 ? 5 : distance < 10 ? 6 : distance < 20 ? 7 : 8;

export const MOVE_FEATURES = 58;

/** Writes the rows of the features of a state into `into`. */
export function moveFeatures(state: ParserState, mask: number, into: Int32Array): void {
  const { stack, depth, next, left1, left2, right1, right2 } = state;
  const n = state.words.length;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const b1 = next + 1 <= n ? next + 1 : -1;
  const b2 = next + 2 <= n ? next + 2 : -1;
  const s0l = s0 < 0 ? -1 : left1[s0]!;
  const s0r = s0 < 0 ? -1 : right1[s0]!;
  const s1l = s1 < 0 ? -1 : left1[s1]!;
  const s1r = s1 < 0 ? -1 : right1[s1]!;
  const b0l = left1[next]!;
  const b0l2 = left2[next]!;
  const s0r2 = s0 < 0 ? -1 : right2[s0]!;
  const s0l2 = s0 < 0 ? -1 : left2[s0]!;
  const s1r2 = s1 < 0 ? -1 : right2[s1]!;
  const s0w = wordOf(state, s0);
  const s1w = wordOf(state, s1);
  const b0w = wordOf(state, next);
  const b1w = wordOf(state, b1);
  const s0t = tagOf(state, s0);
  const s1t = tagOf(state, s1);
  const s2t = tagOf(state, s2);
  const b0t = tagOf(state, next);
  const b1t = tagOf(state, b1);
  const b2t = tagOf(state, b2);
  const distance = s0 < 0 ? 0 : bucket(next - s0);
  const gap = s1 < 0 ? 0 : bucket(s0 - s1);
  const s0set = s0 < 0 ? 0 : state.labelSet[s0]!;
  const s1set = s1 < 0 ? 0 : state.labelSet[s1]!;
  const s0v = s0 < 0 ? 0 : Math.min(state.leftCount[s0]!, 3) * 8 + Math.min(state.rightCount[s0]!, 4);
  const s1v = s1 < 0 ? 0 : Math.min(state.leftCount[s1]!, 3) * 8 + Math.min(state.rightCount[s1]!, 4);
  const tt = s0t * 128 + b0t;
  const ss = s1t * 128 + s0t;
  const sb = ss * 128 + b0t;
  let k = 0;
  const add = (hash: number): void => {
    into[k] = mix(k + 101, hash) & mask;
    k++;
  };
  add(mix(s0w, s0t));
  add(s0w);
  add(s0t);
  add(mix(s1w, s1t));
  add(s1w);
  add(s1t);
  add(mix(b0w, b0t));
  add(b0w);
  add(b0t);
  add(mix(b1w, b1t));
  add(b1t);
  add(b2t);
  add(mix(s0w, b0w));
  add(mix(mix(s0w, b0t), s0t));
  add(mix(mix(b0w, s0t), b0t));
  add(mix(mix(s0w, b0w), tt));
  add(tt);
  add(mix(s1w, s0w));
  add(mix(mix(s1w, s0t), s1t));
  add(mix(mix(s0w, s1t), s0t));
  add(ss);
  add(sb);
  add(mix(s0w, mix(s1t, b0t)));
  add(mix(s1w, tt));
  add(mix(b0w, ss));
  add(mix(tt, b1t));
  add(mix(mix(tt, b1t), b2t));
  add(mix(sb, b1t));
  add(mix(mix(b0t, b1t), b2t));
  add(mix(s2t, ss));
  add(mix(s2t, sb));
  add(mix(tt, distance));
  add(mix(s0w, distance));
  add(mix(b0w, distance));
  add(mix(ss, gap));
  add(mix(mix(s1w, s0w), gap));
  add(mix(s0w, s0v));
  add(mix(s0t, s0v));
  add(mix(s1w, s1v));
  add(mix(s1t, s1v));
  add(mix(b0t, Math.min(state.leftCount[next]!, 4)));
  add(mix(s0t, s0set));
  add(mix(s1t, s1set));
  add(mix(s0w, s0set));
  add(mix(s1w, s1set));
  add(mix(b0t, state.labelSet[next]!));
  add(mix(ss, s1set));
  add(mix(tt, s0set));
  add(mix(tt, tagOf(state, s0l) * 64 + labelOf(state, s0l)));
  add(mix(tt, tagOf(state, s0r) * 64 + labelOf(state, s0r)));
  add(mix(ss, tagOf(state, s1r) * 64 + labelOf(state, s1r)));
  add(mix(ss, tagOf(state, s1l) * 64 + labelOf(state, s1l)));
  add(mix(tt, tagOf(state, b0l) * 64 + labelOf(state, b0l)));
  add(mix(ss, tagOf(state, s0l) * 64 + labelOf(state, s0l)));
  add(mix(sb, mix(tagOf(state, s0r), tagOf(state, s1r))));
  add(mix(mix(s0t, tagOf(state, s0r)), tagOf(state, s0r2)));
  add(mix(wordOf(state, s0l), ss));
  add(mix(mix(tagOf(state, s0l2), tagOf(state, b0l2)), mix(tt, tagOf(state, s1r2))));
}

export const LABEL_FEATURES = 34;

/** Writes the rows of the features of an arc that is about to be made. */
export function labelFeatures(state: ParserState, head: number, dependent: number, mask: number, into: Int32Array): void {
  const n = state.words.length;
  const direction = head < dependent ? 1 : 2;
  const distance = bucket(Math.abs(head - dependent)) * 4 + direction;
  const hw = wordOf(state, head);
  const dw = wordOf(state, dependent);
  const ht = tagOf(state, head) * 4 + direction;
  const dt = tagOf(state, dependent);
  const first = state.left1[dependent]!;
  const outer = state.left2[dependent]!;
  const last = state.right1[dependent]!;
  const sibling = direction === 1 ? state.right1[head]! : state.left1[head]!;
  const fw = wordOf(state, first);
  const ft = tagOf(state, first);
  const before = dependent > 0 ? dependent - 1 : -1;
  const after = dependent + 1 < n ? dependent + 1 : -1;
  const suffix = dependent < n ? state.words.suffix3[dependent]! : 0;
  const set = state.labelSet[dependent]!;
  const headSet = state.labelSet[head]!;
  const pair = ht * 128 + dt;
  let k = 0;
  const add = (hash: number): void => {
    into[k] = mix(k + 201, hash) & mask;
    k++;
  };
  add(mix(dw, dt));
  add(mix(hw, ht));
  add(mix(mix(hw, dw), direction));
  add(mix(dw, ht));
  add(mix(hw, dt * 4 + direction));
  add(pair);
  add(mix(pair, distance));
  add(mix(pair, set));
  add(mix(pair, headSet));
  add(mix(dt, set));
  add(mix(ht, set));
  add(mix(pair, fw));
  add(mix(pair, ft * 64 + labelOf(state, first)));
  add(mix(pair, tagOf(state, outer) * 64 + labelOf(state, outer)));
  add(mix(pair, tagOf(state, last) * 64 + labelOf(state, last)));
  add(mix(mix(hw, fw), dt * 4 + direction));
  add(mix(mix(fw, dw), direction));
  add(mix(pair, labelOf(state, sibling)));
  add(mix(mix(hw, labelOf(state, sibling)), dt));
  add(mix(mix(hw, headSet), dt * 4 + direction));
  add(mix(pair, tagOf(state, before)));
  add(mix(pair, tagOf(state, after)));
  add(mix(pair, mix(tagOf(state, before), tagOf(state, after))));
  add(mix(pair, suffix));
  add(mix(ht, suffix));
  add(mix(mix(dw, wordOf(state, after)), direction));
  add(mix(dw, distance));
  add(mix(mix(dw, headSet), direction));
  add(mix(pair, wordOf(state, outer)));
  add(mix(mix(hw, wordOf(state, last)), dt));
  add(mix(ht, mix(fw, wordOf(state, outer))));
  add(mix(pair, wordOf(state, before)));
  add(mix(dt * 4 + direction, mix(set, headSet)));
  add(mix(mix(pair, headSet), set));
}

/** The tree of a sentence: heads (`length` is the root) and labels. */
export function parseWords(
  moves: WeightTable,
  arcs: WeightTable,
  words: WordHashes,
  tags: Int32Array,
): { readonly heads: Int32Array; readonly labels: Int32Array } {
  const state = startState(words, tags);
  const rows = new Int32Array(MOVE_FEATURES);
  const arcRows = new Int32Array(LABEL_FEATURES);
  const scores = new Float64Array(arcs.columns);
  while (!isDone(state)) {
    let move = -1;
    if (maySHIFT(state) && state.depth === 0) move = SHIFT;
    else if (!maySHIFT(state)) move = state.depth > 1 ? RIGHT : LEFT;
    else {
      moveFeatures(state, moves.rows - 1, rows);
      let shift = 0;
      let left = 0;
      let right = 0;
      for (let f = 0; f < MOVE_FEATURES; f++) {
        const base = rows[f]! * 3;
        shift += moves.weights[base]!;
        left += moves.weights[base + 1]!;
        right += moves.weights[base + 2]!;
      }
      move = left > shift ? LEFT : SHIFT;
      if (mayRIGHT(state) && right > Math.max(left, shift)) move = RIGHT;
    }
    let label = -1;
    if (move !== SHIFT && headFor(state, move) === words.length) label = arcs.columns - 1;
    else if (move !== SHIFT) {
      labelFeatures(state, headFor(state, move), state.stack[state.depth - 1]!, arcs.rows - 1, arcRows);
      label = bestColumn(arcs, arcRows, LABEL_FEATURES, scores);
    }
    apply(state, move, label);
  }
  return state;
}
