import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenSpan, inSpan, monthNumber, monthWords } from './months.js';

describe('months', () => {
  it('are counted and written back', () => {
    expect(monthNumber('2018-03')).toBe(24218);
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 * 12 }), (count) => monthNumber(monthWords(count)) === count));
  });
  const whole = { from: '2017-01', to: '2018-12' };
  it.each([
    ['', '2017-01', '2018-12'],
    ['from=2017-05', '2017-05', '2018-12'],
    ['from=2016-05&to=2030-01', '2017-01', '2018-12'],
    ['from=2018-05&to=2017-02', '2017-02', '2018-05'],
    ['from=2018-13&to=x', '2017-01', '2018-12'],
  ])('%j asks for %s to %s', (query, from, to) => {
    expect(chosenSpan(whole, new URLSearchParams(query))).toEqual({ from, to });
  });
  it.each([
    ['2016-12-31', '2016-12-31', false],
    ['2016-12-31', '2017-01-01', true],
    ['2018-12-31', '2019-05-01', true],
    ['2019-01-01', '2019-01-01', false],
    [null, null, null],
  ])('%s to %s within it: %s', (from, to, expected) => {
    expect(inSpan(whole, from, to)).toBe(expected);
  });
});
