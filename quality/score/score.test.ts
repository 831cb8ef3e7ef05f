import { describe, expect, it } from 'vitest';
import { agreeingDates, overlap, sameName, sameParty, samePlace } from './wording.js';
import { pairItems } from './likeness.js';
import { score, type Compared, type Found, type Gold } from './score.js';

describe('sameParty', () => {
  it.each([
    ['Russia', 'Moscow', true],
    ['the Russian foreign ministry', 'Russia', true],
    ['U.S.', 'United States of America', true],
    ['Syria', 'Syrian government', true],
    ['Syria', 'Syrian opposition', false],
    ['Korea', 'North Korea', false],
    ['Iran', 'Iraq', false],
    ['', 'Iran', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameParty(a, b)).toBe(same);
    expect(sameParty(b, a)).toBe(same);
  });
});

describe('sameName', () => {
  it.each([
    ['Mevlüt Çavuşoğlu', 'Cavusoglu', true],
    ['Sergei Lavrov', 'Sergey Lavrov', true],
    ['Russian foreign ministry', 'Turkish foreign ministry', false],
    ['Juan Manuel Santos', 'Ivan Marquez', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
  });
});

describe('agreeingDates', () => {
  it.each([
    ['2018-03', '2018-03-16', true],
    ['XXXX-03-16', '2018-03-16', true],
    ['2018-03-16', 'XXXX-03-16', false],
    ['2018-03', '2018-04-01', false],
    [null, '2018-03', false],
  ])('%s against %s: %s', (gold, found, agree) => {
    expect(agreeingDates(gold, found)).toBe(agree);
  });
});

describe('small likenesses', () => {
  it('counts the words that carry meaning, each once', () => {
    expect(overlap('the talks in Oslo', 'talks at Oslo')).toBe(1);
    expect(overlap('talks talks', 'talks')).toBeCloseTo(2 / 3);
    expect(overlap('of the', 'of the')).toBe(0);
  });

  it('takes a place within a longer name', () => {
    expect(samePlace('Ghouta', 'eastern Ghouta')).toBe(true);
    expect(samePlace('Homs', 'Hom')).toBe(false);
  });
});

const text =
  'LEAD\nThe sides met in Oslo on Monday and signed a truce.\nAdvertisement\nThe rebels want land for the farmers.\nEND';
const gold: Gold = {
  doc: 'a.txt',
  body: { first: 'The sides met', last: 'for the farmers.', noise: ['Advertisement'] },
  published: { date: null },
  meetings: [{ date: null, venueCity: 'Oslo', status: 'held', participants: [], evidence: ['The sides met in Oslo on Monday'] }],
  positions: [
    { party: 'rebels', stance: 'wants', evidence: 'The rebels want land for the farmers' },
    { party: 'sides', stance: 'wants', evidence: 'signed a truce', optional: true },
  ],
};
const perfect: Found = {
  body: 'The sides met in Oslo on Monday and signed a truce. The rebels want land for the farmers.',
  published: { date: null },
  meetings: gold.meetings ?? [],
  positions: [{ party: 'rebels', stance: 'demands', evidence: 'The rebels want land for the farmers' }],
};
const scoreOf = (found: Found | null): ReturnType<typeof score> =>
  score([{ name: 'a.json', gold, found, text } satisfies Compared]);

describe('score', () => {
  it('gives full marks for all that is required', () => {
    const { kinds, macroF1, body, publishedDate, unfoundedEvidence, misses } = scoreOf(perfect);
    expect(kinds.meetings).toEqual({ precision: 1, recall: 1, f1: 1, gold: 1, found: 1 });
    expect(kinds.positions).toEqual({ precision: 1, recall: 1, f1: 1, gold: 1, found: 1 });
    expect({ macroF1, body: body?.f1, publishedDate, unfoundedEvidence, misses }).toEqual({
      macroF1: 1,
      body: 1,
      publishedDate: 1,
      unfoundedEvidence: 0,
      misses: [],
    });
  });

  it('counts an optional item as right when it is found', () => {
    const found = { ...perfect, positions: [...(perfect.positions ?? []), { party: 'sides', evidence: 'signed a truce' }] };
    expect(scoreOf(found).kinds.positions.precision).toBe(1);
  });

  it('counts a document without a reading as all missed', () => {
    const { kinds, macroF1 } = scoreOf(null);
    expect([kinds.meetings.recall, kinds.positions.precision, macroF1]).toEqual([0, 0, 0]);
  });

  it('counts an item that is in no label against precision, and tells of it', () => {
    const found = {
      ...perfect,
      positions: [...(perfect.positions ?? []), { party: 'Norway', evidence: 'The sides met in Oslo' }],
    };
    const { kinds, misses } = scoreOf(found);
    expect(kinds.positions.precision).toBe(0.5);
    expect(misses.filter((line) => line.includes('EXTRA positions'))).toHaveLength(1);
  });

  it('reports evidence that does not stand in the text letter for letter', () => {
    const found = { ...perfect, positions: [{ party: 'rebels', evidence: 'The Rebels want land for the farmers' }] };
    expect(scoreOf(found).unfoundedEvidence).toBe(1);
  });

  it('reports a date where the label has none', () => {
    expect(scoreOf({ ...perfect, published: { date: '2016-06-23' } }).publishedDate).toBe(0);
  });

  it('counts noise against the body', () => {
    const { body } = scoreOf({ ...perfect, body: `${perfect.body} Advertisement` });
    expect(body?.precision).toBeLessThan(1);
    expect(body?.recall).toBe(1);
  });
});

describe('pairItems', () => {
  it('pairs each item at most once, the likest first', () => {
    const goldItems = [{ evidence: 'the sides agreed to a truce of ten days' }];
    const foundItems = [{ evidence: 'a truce of ten days' }, { evidence: 'the sides agreed to a truce of ten days' }];
    expect(pairItems('agreements', goldItems, foundItems)).toEqual([[0, 1]]);
  });

  it('leaves an optional item to whoever has no required one', () => {
    const evidence = 'the sides agreed to a truce';
    expect(pairItems('agreements', [{ evidence, optional: true }, { evidence }], [{ evidence }])).toEqual([[1, 0]]);
  });
});
