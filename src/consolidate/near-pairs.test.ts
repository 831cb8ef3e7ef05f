import { describe, expect, it } from 'vitest';
import { groupsByKey, nearPairs } from './near-pairs.js';

const pairsOf = (size: number, orders: readonly { items: readonly number[]; window: number }[]): string[] => {
  const pairs: string[] = [];
  nearPairs(size, orders, (i, j) => pairs.push(`${i}-${j}`));
  return pairs;
};

describe('nearPairs', () => {
  it('visits each pair once, smaller first, in the order of their first', () => {
    const orders = [
      { items: [2, 0, 1], window: 2 },
      { items: [0, 1, 2], window: 2 },
    ];
    expect(pairsOf(3, orders)).toEqual(['0-2', '0-1', '1-2']);
  });

  it('visits only those within the window of their order', () => {
    expect(pairsOf(4, [{ items: [3, 1, 0, 2], window: 1 }])).toEqual(['0-1', '0-2', '1-3']);
    expect(pairsOf(4, [{ items: [0, 1, 2, 3], window: 0 }])).toEqual([]);
  });

  it('visits at most window pairs a place', () => {
    const items = Array.from({ length: 5_000 }, (_, at) => at);
    expect(pairsOf(5_000, [{ items, window: 8 }]).length).toBeLessThanOrEqual(5_000 * 8);
  });
});

it('groupsByKey gathers the items of each key and leaves single ones out', () => {
  expect(groupsByKey([['a', 'b', 'a'], ['b'], ['c'], ['a']])).toEqual([
    [0, 3],
    [0, 1],
  ]);
});
