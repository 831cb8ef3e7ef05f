import { describe, expect, it } from 'vitest';
import type { Network } from '../../../views/network.js';
import { tiesInSpan } from './ties-in-span.js';

const pairs: Network['pairs'] = [
  {
    a: 0,
    b: 1,
    meetings: 3,
    months: [
      { month: null, meetings: 1 },
      { month: '2017-01', meetings: 2 },
    ],
    latest: 'claim:a',
  },
  { a: 0, b: 2, meetings: 1, months: [{ month: '2018-05', meetings: 1 }], latest: 'claim:b' },
];

describe('the ties of a span', () => {
  it('are all of them for the whole time', () => {
    expect(tiesInSpan(pairs, null).map(({ b, meetings }) => [b, meetings])).toEqual([
      [1, 3],
      [2, 1],
    ]);
  });
  it.each([
    ['2017-01', '2017-12', [[1, 2]]],
    ['2018-01', '2018-05', [[2, 1]]],
    ['2019-01', '2019-12', []],
  ])('between %s and %s count the meetings of those months', (from, to, expected) => {
    expect(tiesInSpan(pairs, { from, to }).map(({ b, meetings }) => [b, meetings])).toEqual(expected);
  });
});
