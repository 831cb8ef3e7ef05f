import { describe, expect, it } from 'vitest';
import { anchorOf, claim } from '../../test/consolidate/by-hand.js';
import type { Claim, ClaimId } from '../model/index.js';
import { claimResolver } from './anchors.js';

const at = (start: number, key: string, document = 'a'): Claim => claim(document, start, {}, { key });

describe('claimResolver', () => {
  it.each([
    ['a claim that is there, as it is', [at(10, 'russia')], at(10, 'russia'), 0],
    ['a claim whose trigger begins a word earlier', [at(7, 'russia')], at(10, 'russia'), 0],
    ['a claim whose key has grown', [at(10, 'russia-zone')], at(10, 'russia'), 0],
    ['the one of two whose key is alike', [at(10, 'iran-zone'), at(10, 'russia-zone')], at(10, 'russia'), 1],
    ['the one of two that overlaps more', [at(6, 'russia'), at(9, 'russia')], at(10, 'russia'), 1],
    ['no claim of another key', [at(10, 'iran')], at(10, 'russia'), null],
    ['no claim beside it', [at(15, 'russia')], at(10, 'russia'), null],
    ['no claim of another report', [at(10, 'russia', 'b')], at(10, 'russia'), null],
  ])('finds %s', (_, held, wanted, expected) => {
    const id = expected === null ? null : held[expected]?.id;
    expect(claimResolver(held)(wanted.id, [anchorOf(wanted)])).toBe(id);
    expect(claimResolver(held)(wanted.id, [])).toBe(id);
  });

  it('does not find a claim of another kind', () => {
    const other = { ...at(9, 'russia'), kind: 'figure', id: 'claim:a:figure:9-14:russia' as ClaimId };
    expect(claimResolver([other])(at(10, 'russia').id, [anchorOf(at(10, 'russia'))])).toBe(null);
  });

  it.each(['claim:', 'claim:a:encounter:x-y:', 'claim:a:encounter:1-999999999999999:'])('answers null to the id %s', (id) => {
    expect(claimResolver([at(10, 'russia')])(id as ClaimId, [])).toBe(null);
  });
});
