import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTreeFinder } from './tree-decoding.js';

const findTree = createTreeFinder(8);

/** Scores of heads, one row a word; the last column is the root. */
const decode = (rows: readonly (readonly number[])[]): number[] => {
  const n = rows.length;
  const heads = new Int32Array(n);
  findTree(Float32Array.from(rows.flat()), n + 1, n, heads);
  return [...heads];
};

const isTree = (heads: readonly number[]): boolean => {
  const n = heads.length;
  if (heads.filter((head) => head === n).length !== 1) return false;
  return heads.every((_, word) => {
    let at = word;
    for (let steps = 0; steps <= n && at !== n; steps++) at = heads[at]!;
    return at === n;
  });
};

/** The root counts as a word before the first. */
const isProjective = (heads: readonly number[]): boolean => {
  const arcs = heads.map((head, word) => (head === heads.length ? [-1, word] : [Math.min(word, head), Math.max(word, head)]));
  return arcs.every(([a, b]) => arcs.every(([c, d]) => !(a! < c! && c! < b! && b! < d!)));
};

describe('the best tree', () => {
  it('takes each word its best head where that makes a tree', () => {
    expect(decode([[0, 5, 1, 0], [0, 0, 0, 9], [1, 4, 0, 2]])).toEqual([1, 3, 1]); // prettier-ignore
  });

  it('breaks a circle where that costs least', () => {
    expect(decode([[0, 9, 1], [8, 0, 2]])).toEqual([1, 2]); // prettier-ignore
  });

  it('leaves one root of two', () => {
    expect(decode([[0, 3, 9], [1, 0, 8]])).toEqual([1, 2]); // prettier-ignore
  });

  it('is a tree for any scores, even those that are no numbers', () => {
    const score = fc.oneof(fc.float({ min: -9, max: 9, noNaN: true }), fc.constantFrom(NaN, Infinity, -Infinity));
    const table = fc
      .integer({ min: 1, max: 7 })
      .chain((n) => fc.array(fc.array(score, { minLength: n + 1, maxLength: n + 1 }), { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(table, (rows) => {
        expect(isTree(decode(rows))).toBe(true);
      }),
    );
  });

  it('is the best projective one where the best heads make no tree', () => {
    const table = fc.integer({ min: 2, max: 4 }).chain((n) =>
      fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: n + 1, maxLength: n + 1 }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const n = rows.length;
        const sum = (heads: readonly number[]): number => heads.reduce((all, head, word) => all + rows[word]![head]!, 0);
        const best = rows.map((row, word) =>
          row.reduce((top, score, head) => (head !== word && (top === word || score > row[top]!) ? head : top), n),
        );
        let most = -Infinity;
        for (let code = 0; code < (n + 1) ** n; code++) {
          const heads = rows.map((_, word) => Math.floor(code / (n + 1) ** word) % (n + 1));
          if (heads.every((head, word) => head !== word) && isTree(heads) && isProjective(heads))
            most = Math.max(most, sum(heads));
        }
        if (!isTree(best)) expect(sum(decode(rows))).toBe(most);
      }),
      { numRuns: 60 },
    );
  });
});
