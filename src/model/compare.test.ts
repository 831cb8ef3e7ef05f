import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWords, dayNumber, daysApart, foldedText, sharedIds, timesAgree, timeWithin, wordOverlap } from './compare.js';
import type { When } from './when.js';

const day = (iso: string): When => ({
  earliest: iso.replace('XXXX', '0000'),
  latest: iso.replace('XXXX', '0000'),
  precision: 'day',
  year: iso.startsWith('XXXX') ? 'unknown' : 'stated',
  text: iso,
});
const span = (earliest: string | null, latest: string | null, precision: When['precision'] = 'range'): When => ({
  earliest,
  latest,
  precision,
  year: earliest?.startsWith('0000') ? 'unknown' : 'stated',
  text: '',
});

describe('foldedText', () => {
  it.each([
    ['The “Buffer Zone”', 'buffer zone'],
    ['Çavuşoğlu', 'Cavusoglu'],
    ['cease-fire', 'cease fire'],
    ["Syria's", 'Syria’s'],
    ['an  end,\nsoon', 'end soon'],
  ])('folds %j as %j', (a, b) => expect(foldedText(a)).toBe(foldedText(b)));

  it('is empty for a text without words', () => expect(foldedText(' — … ')).toBe(''));
});

it('contentWords drops function words and the plural', () => {
  expect([...contentWords('the zones of the ceasefire and its monitors across')]).toEqual([
    'zone',
    'ceasefire',
    'monitor',
    'across',
  ]);
});

describe('wordOverlap', () => {
  it.each([
    ['a buffer zone', 'the buffer zones', 1, 1],
    ['a buffer zone', 'the buffer zone in the north', 2 / 3, 1],
    ['a buffer zone', 'an exchange of prisoners', 0, 0],
    ['', 'a buffer zone', 0, 0],
    ['of the', 'of the', 0, 0],
  ])('of %j and %j', (a, b, jaccard, containment) => expect(wordOverlap(a, b)).toEqual({ jaccard, containment }));
});

it('sharedIds gives each shared id once, in the order of the first list', () => {
  const ids = (...names: string[]) => names.map((id) => ({ id }));
  expect(sharedIds(ids('c', 'a', 'c', 'b'), ids('b', 'c', 'd'))).toEqual(['c', 'b']);
});

describe('timesAgree', () => {
  it.each([
    [day('2018-03-16'), day('2018-03-16'), 'same'],
    [day('2018-03-16'), day('2018-03-17'), 'apart'],
    [day('2018-03-16'), span('2018-03-01', '2018-03-31', 'month'), 'compatible'],
    [day('2018-03-16'), day('XXXX-03-16'), 'compatible'],
    [day('2018-03-16'), day('XXXX-04-16'), 'apart'],
    [day('2018-03-16'), span('2017-01-01', null), 'compatible'],
    [day('2018-03-16'), null, 'unknown'],
  ] as const)('%j, %j: %s', (a, b, expected) => {
    expect(timesAgree(a, b)).toBe(expected);
    expect(timesAgree(b, a)).toBe(expected);
  });
});

describe('timeWithin', () => {
  it.each([
    [day('2018-03-16'), span('2018-03-01', '2018-03-31', 'month'), true],
    [span('2018-03-01', '2018-03-31', 'month'), day('2018-03-16'), false],
    [day('2018-03-16'), span('2017-01-01', null), true],
    [span('2017-01-01', null), span('2017-01-01', '2018-01-01'), false],
    [day('2018-03-16'), day('XXXX-03-16'), true],
    [day('XXXX-03-16'), day('2018-03-16'), false],
    [span('2017-12-30', '2018-01-02'), span('0000-01-01', '0000-01-31', 'month'), false],
  ])('%j in %j: %s', (a, b, expected) => expect(timeWithin(a, b)).toBe(expected));
});

describe('dayNumber', () => {
  it('counts as the calendar does', () => {
    const from = Date.UTC(1600, 0, 1);
    const millis = fc.integer({ min: 0, max: 300_000 }).map((days) => from + days * 86_400_000);
    const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
    fc.assert(
      fc.property(millis, millis, (a, b) => {
        expect(daysApart(iso(a), iso(b))).toBe(Math.abs(a - b) / 86_400_000);
      }),
    );
  });

  it.each(['', '2018', '2018-3-16', '2018-03-16T00:00'])('answers null to %j', (text) => expect(dayNumber(text)).toBe(null));
});
