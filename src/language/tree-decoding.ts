import { createMatrixSpace, roundUp } from './matrix.js';

/**
 * Writes heads by score: `scores[i * row + j]` says how well word `j` (or the root, `j` = `n`) heads word `i`. The result is a tree with
 * one root.
 */
export type FindTree = (scores: Float32Array, row: number, n: number, heads: Int32Array) => void;

/** A function that finds trees of up to `longest` words: the best head of each where these make a tree, else the best projective tree. */
export function createTreeFinder(longest: number): FindTree {
  const projective = createProjectiveFinder(longest);
  return (scores, row, n, heads) => {
    let root = -1;
    let roots = 0;
    for (let i = 0; i < n; i++) {
      const at = i * row;
      let best = n;
      for (let j = 0; j < n; j++) if (j !== i && scores[at + j]! > scores[at + best]!) best = j;
      heads[i] = best;
      if (best === n) {
        root = i;
        roots++;
      }
    }
    if (roots === 1 && leadsTo(heads, n, root)) return;
    projective(scores, row, n, heads);
  };
}

/** Whether every word leads to the root. */
function leadsTo(heads: Int32Array, n: number, root: number): boolean {
  const seen = new Int32Array(n);
  seen[root] = n + 1;
  for (let i = 0; i < n; i++) {
    let at = i;
    while (seen[at] === 0) {
      seen[at] = i + 1;
      at = heads[at]!;
    }
    if (seen[at] === i + 1) return false;
    for (let back = i; seen[back] === i + 1; back = heads[back]!) seen[back] = n + 1;
  }
  return true;
}

/** Eisner's algorithm; its work grows with the cube of the length, which is bounded. See `SumSpans` for the tables. */
function createProjectiveFinder(longest: number): FindTree {
  const widest = roundUp(longest, 4) + 4;
  const { memory, sumSpans } = createMatrixSpace(4 * (7 * widest * widest + longest * (longest + 16)));
  const floats = new Float32Array(memory.buffer);
  return (scores, row, n, heads) => {
    const stride = roundUp(n, 4) + 4;
    const size = stride * stride;
    const [openRight, openLeft, doneRight, doneLeft, ownScores] = [0, size, 2 * size, 4 * size, 6 * size];
    floats.fill(-Infinity, 0, 6 * size);
    for (let table = 2; table < 6; table++) for (let i = 0; i < n; i++) floats[table * size + i * stride + i] = 0;
    floats.set(scores.subarray(0, n * row), ownScores);
    sumSpans(n, ownScores * 4, row, 0, stride);
    let root = 0;
    let top = -Infinity;
    for (let r = 0; r < n; r++) {
      const sum = scores[r * row + n]! + floats[doneLeft + r]! + floats[doneRight + r * stride + n - 1]!;
      if (sum > top) {
        top = sum;
        root = r;
      }
    }
    heads[root] = n;
    /** where from `first` to `last` the sum of two rows is highest */
    const split = (first: number, last: number, one: number, other: number): number => {
      let best = -Infinity;
      let at = first;
      for (let q = first; q <= last; q++) {
        const sum = floats[one + q]! + floats[other + q]!;
        if (sum > best) {
          best = sum;
          at = q;
        }
      }
      return at;
    };
    /** from, to, and which table: 0 done to the left, 1 done to the right, 2 open to the left, 3 open to the right */
    const waiting: [number, number, number][] = [
      [0, root, 0],
      [root, n - 1, 1],
    ];
    while (waiting.length > 0) {
      const [s, t, kind] = waiting.pop()!;
      if (s >= t) continue;
      const from = s * stride;
      const to = t * stride;
      if (kind === 0) {
        const q = split(s, t - 1, doneLeft + from, openLeft + to);
        waiting.push([s, q, 0], [q, t, 2]);
      } else if (kind === 1) {
        const q = split(s + 1, t, openRight + from, doneRight + size + to);
        waiting.push([s, q, 3], [q, t, 1]);
      } else {
        if (kind === 2) heads[s] = t;
        else heads[t] = s;
        const q = split(s, t - 1, doneRight + from, doneLeft + size + to + 1);
        waiting.push([s, q, 1], [q + 1, t, 0]);
      }
    }
  };
}
