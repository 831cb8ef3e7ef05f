import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueGroups } from './issue-groups.js';

const together = (a: string, b: string): boolean => issueGroups([a, b]).length === 1;

describe('the grouping of issues', () => {
  it.each([
    ['the territorial integrity of Syria', 'the sovereignty and territorial integrity of Syria'],
    ['the release of prisoners', 'an early release of all prisoners'],
    ['Safe zones', 'safe zone'],
    ['the withdrawal of troops', 'the withdrawal of all foreign troops'],
  ])('puts together %j and %j', (a, b) => {
    expect(together(a, b)).toBe(true);
    expect(together(b, a)).toBe(true);
  });
  it.each([
    ['the attacks of Israel on Syria', 'the attacks of Syria on Israel'],
    ['sanctions on Arcadia', 'the lifting of sanctions on Arcadia'],
    ['the Geneva talks', 'an end to the Geneva talks'],
    ['a role for Borduria in talks', 'no role for Borduria in talks'],
    ['the ceasefire', 'violations of the ceasefire'],
    ['talks with preconditions set', 'talks without preconditions set'],
    ['troops', 'troops on the border'],
    ['the return of refugees', 'refugees'],
    ['the fight against Arcadia', 'the fight of Arcadia'],
  ])('keeps apart %j and %j', (a, b) => {
    expect(together(a, b)).toBe(false);
    expect(together(b, a)).toBe(false);
  });
  it('names the words that a group shares, and its shortest wording first', () => {
    expect(issueGroups(['the early release of all prisoners', 'release of prisoners', 'elections'])).toEqual([
      {
        label: 'release of prisoners',
        wordings: ['release of prisoners', 'the early release of all prisoners'],
        shared: ['release', 'prisoner'],
      },
      { label: 'elections', wordings: ['elections'], shared: null },
    ]);
  });
  it('puts every wording into one group, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('a b', 'b a', 'end of a b', 'a b c', ''))), (wordings) => {
        const grouped = issueGroups(wordings).flatMap((group) => group.wordings);
        expect([...grouped].sort()).toEqual([...new Set(wordings)].sort());
      }),
    );
  });
  it('does not depend on the order of the wordings', () => {
    const wordings = ['peace talks in Geneva', 'peace talks', 'new peace talks', 'an end to peace talks', 'talks on peace'];
    const groupsOf = (list: readonly string[]): readonly string[] =>
      issueGroups(list)
        .map((group) => [...group.wordings].sort().join('|'))
        .sort();
    expect(groupsOf([...wordings].reverse())).toEqual(groupsOf(wordings));
  });
});
