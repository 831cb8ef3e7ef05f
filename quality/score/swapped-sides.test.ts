import { describe, expect, it } from 'vitest';
import { isSwapped, swappedSides } from './swapped-sides.js';

describe('a government taken for its opponents', () => {
  it.each([
    ['Syria', 'Syrian opposition', true],
    ['Government of Syria', 'High Negotiations Committee', true],
    ['Syrian opposition (HNC)', 'Syrian government', true],
    ['Houthis', 'Yemen', true],
    ['North Korea', 'South Korea', true],
    ['Turkish Cypriots', 'Cyprus', true],
    ['FARC', 'Colombian government', true],
    ['Zimbabwe', 'Zimbabwean opposition', true],
    ['Turkey', 'Cyprus', false],
    ['Libyan National Army (Haftar)', 'Libya', true],
    ['Syria', 'Government of Syria', false],
    ['Syrian opposition', 'Syrian rebels', false],
    ['Syria', 'Turkey', false],
    ['Houthis', 'Syria', false],
    ['Colombia', 'Colombia and the FARC', false],
    ['Libyan National Army', "Haftar's forces", false],
    ['Sudan', null, false],
  ])('%s and %s: %s', (gold, found, swapped) => {
    expect(isSwapped(gold, found)).toBe(swapped);
  });

  it('counts a swapped position, which matches nothing, by its words', () => {
    const words = 'the delegation wants the siege to end before any talks';
    const gold = [{ party: 'Syrian opposition', evidence: words }];
    expect(swappedSides('positions', gold, [{ party: 'Syria', evidence: words }], [])).toHaveLength(1);
    expect(swappedSides('positions', gold, [{ party: 'Turkey', evidence: words }], [])).toHaveLength(0);
  });

  it('counts who came to a meeting, but not one who is merely missing', () => {
    const gold = [{ participants: [{ party: 'Yemen' }, { party: 'Houthis' }] }];
    const pairs = [[0, 0]] as const;
    expect(swappedSides('meetings', gold, [{ participants: [{ party: 'Yemen' }] }], pairs)).toHaveLength(0);
    expect(
      swappedSides('meetings', [{ participants: [{ party: 'Houthis' }] }], [{ participants: [{ party: 'Yemen' }] }], pairs),
    ).toHaveLength(1);
  });

  it('holds either reader right', () => {
    const gold = [{ party: 'Syria', alt: { party: 'Syrian opposition' } }];
    expect(swappedSides('statements', gold, [{ party: 'Syrian rebels' }], [[0, 0]])).toHaveLength(0);
  });
});
