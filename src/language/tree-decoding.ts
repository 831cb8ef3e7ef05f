/** Heads by score: `scores[i * row + j]` says how well word `j` (or the root, `j` = `n`) heads word `i`. The result is a tree with one root. */
export function bestTree(scores: Float32Array, row: number, n: number, heads: Int32Array): void {
  let root = -1;
  let roots = 0;
  for (let i = 0; i < n; i++) {
    const at = i * row;
    let best = i === n ? n - 1 : n;
    for (let j = 0; j < n; j++) if (j !== i && scores[at + j]! > scores[at + best]!) best = j;
    heads[i] = best;
    if (best === n) {
      root = i;
      roots++;
    }
  }
  if (roots === 1 && leadsTo(heads, n, root)) return;
  projectiveTree(scores, row, n, heads);
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

/**
 * Eisner's algorithm; its work grows with the cube of the length, which is bounded. "Done" and "open" are the best sums of a stretch of
 * words whose head is its first word (right) or its last (left). What is summed lies together: some tables are kept turned as well.
 */
function projectiveTree(scores: Float32Array, row: number, n: number, heads: Int32Array): void {
  const size = n * n;
  const [openRight, openLeftTurned] = [new Float64Array(size), new Float64Array(size)];
  const [doneRight, doneRightTurned] = [new Float64Array(size), new Float64Array(size)];
  const [doneLeft, doneLeftTurned] = [new Float64Array(size), new Float64Array(size)];
  const [splitOpen, splitRight, splitLeft] = [new Int16Array(size), new Int16Array(size), new Int16Array(size)];
  for (let t = 1; t < n; t++) {
    for (let s = t - 1; s >= 0; s--) {
      const from = s * n;
      const to = t * n;
      let best = -Infinity;
      let split = s;
      for (let q = s; q < t; q++) {
        const sum = doneRight[from + q]! + doneLeftTurned[to + q + 1]!;
        if (sum > best) {
          best = sum;
          split = q;
        }
      }
      openRight[from + t] = best + scores[t * row + s]!;
      openLeftTurned[to + s] = best + scores[s * row + t]!;
      splitOpen[from + t] = split;
      best = -Infinity;
      split = t;
      for (let q = s + 1; q <= t; q++) {
        const sum = openRight[from + q]! + doneRightTurned[to + q]!;
        if (sum > best) {
          best = sum;
          split = q;
        }
      }
      doneRight[from + t] = best;
      doneRightTurned[to + s] = best;
      splitRight[from + t] = split;
      best = -Infinity;
      split = s;
      for (let q = s; q < t; q++) {
        const sum = doneLeft[from + q]! + openLeftTurned[to + q]!;
        if (sum > best) {
          best = sum;
          split = q;
        }
      }
      doneLeft[from + t] = best;
      doneLeftTurned[to + s] = best;
      splitLeft[from + t] = split;
    }
  }
  let root = 0;
  let top = -Infinity;
  for (let r = 0; r < n; r++) {
    const sum = scores[r * row + n]! + doneLeft[r]! + doneRight[r * n + n - 1]!;
    if (sum > top) {
      top = sum;
      root = r;
    }
  }
  followSplits(n, root, heads, splitLeft, splitRight, splitOpen);
}

/** Reads the heads off where the best sums were split. */
function followSplits(
  n: number,
  root: number,
  heads: Int32Array,
  splitLeft: Int16Array,
  splitRight: Int16Array,
  splitOpen: Int16Array,
): void {
  heads[root] = n;
  /** from, to, and which table: 0 done to the left, 1 done to the right, 2 open to the left, 3 open to the right */
  const waiting: [number, number, number][] = [
    [0, root, 0],
    [root, n - 1, 1],
  ];
  while (waiting.length > 0) {
    const [s, t, kind] = waiting.pop()!;
    if (s >= t) continue;
    if (kind === 0) {
      const q = splitLeft[s * n + t]!;
      waiting.push([s, q, 0], [q, t, 2]);
    } else if (kind === 1) {
      const q = splitRight[s * n + t]!;
      waiting.push([s, q, 3], [q, t, 1]);
    } else {
      if (kind === 2) heads[s] = t;
      else heads[t] = s;
      const q = splitOpen[s * n + t]!;
      waiting.push([s, q, 1], [q + 1, t, 0]);
    }
  }
}
