import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from './links.js';
import { settleLinks } from './links.js';

/** `a=b` or `a/b`, oldest first. */
const links = (...words: readonly string[]): Link<string>[] =>
  words.map((word, at) => ({
    decision: `dec:${at}`,
    verdict: word[1] === '=' ? 'same' : 'different',
    a: word[0] ?? '',
    b: word[2] ?? '',
  }));

describe('settleLinks', () => {
  it.each([
    ['same is carried on', ['a=b', 'b=c'], ['abc'], []],
    ['the later of two on one pair holds', ['a=b', 'a/b'], [], ['dec:0']],
    ['and the other way round', ['a/b', 'a=b'], ['ab'], ['dec:0']],
    ['a repeated one takes the place of the first', ['a=b', 'b=a'], ['ab'], ['dec:0']],
    ['a later difference breaks an earlier chain at its oldest link', ['a=b', 'b=c', 'a/c'], ['bc'], ['dec:0']],
    ['a later same overrides an earlier difference through others', ['a/c', 'a=b', 'b=c'], ['abc'], ['dec:0']],
    ['differences hold for all that are one', ['c=d', 'b/c', 'a=b', 'a=d'], ['abd'], ['dec:0']],
    ['differences alone join nothing', ['a/b', 'b/c'], [], []],
  ])('%s', (_, words, groups, superseded) => {
    const settled = settleLinks(links(...words));
    expect(settled.groups.map((group) => group.join(''))).toEqual(groups);
    expect([...settled.superseded].sort()).toEqual(superseded);
  });

  it('never leaves two things both one and not one, and the newest link always holds', () => {
    const word = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.constantFrom('=', '/'),
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    );
    fc.assert(
      fc.property(
        fc.array(
          word.filter(([a, , b]) => a !== b),
          { maxLength: 14 },
        ),
        (words) => {
          const given = links(...words.map((parts) => parts.join('')));
          const { groups, different, superseded } = settleLinks(given);
          for (const [a, b] of different) expect(groups.some((group) => group.includes(a) && group.includes(b))).toBe(false);
          const newest = given.at(-1);
          if (newest) expect(superseded.has(newest.decision)).toBe(false);
        },
      ),
    );
  });
});
