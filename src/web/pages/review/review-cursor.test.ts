import { describe, expect, it } from 'vitest';
import { currentOf, nextOf } from './review-cursor.js';

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const none = new Set<string>();

describe('the record to look at', () => {
  it.each([
    ['the first', null, [], 'a'],
    ['the first that is not settled', null, ['a', 'b'], 'c'],
    ['the one asked for', 'c', ['a'], 'c'],
    ['one asked for that is not in the list', 'x', [], 'x'],
    ['none when all are settled', null, ['a', 'b', 'c', 'd'], null],
  ] as const)('is %s', (_, wanted, settled, found) => expect(currentOf(items, wanted, new Set(settled))).toBe(found));
});

describe('the next record', () => {
  it.each([
    ['a', 1, [], 'b'],
    ['d', 1, [], 'a'],
    ['a', -1, [], 'd'],
    ['b', -1, [], 'a'],
    ['b', 1, ['c'], 'd'],
    ['c', 1, ['d', 'a'], 'b'],
    ['x', 1, [], 'a'],
    [null, 1, ['a'], 'b'],
    ['a', 1, ['b', 'c', 'd'], null],
  ] as const)('from %s by %i without %j is %s', (current, by, settled, found) =>
    expect(nextOf(items, current, new Set(settled), by)).toBe(found),
  );

  it('is none in an empty list', () => expect(nextOf([], 'a', none, 1)).toBeNull());
});
