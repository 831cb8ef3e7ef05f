import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { When } from '../model/index.js';
import { compareWhens, dateWords, daysOf, weekdayOf, weekdayWords } from './when-words.js';

const when = (
  earliest: string | null,
  latest: string | null,
  precision: When['precision'],
  year: When['year'] = 'stated',
): When => ({
  earliest,
  latest,
  precision,
  year,
  text: '',
});

describe('a time in words', () => {
  it.each([
    [when('2018-03-16', '2018-03-16', 'day'), '2018-03-16'],
    [when('2018-03-01', '2018-03-31', 'month'), '2018-03'],
    [when('2018-01-01', '2018-12-31', 'year'), '2018'],
    [when('0000-03-01', '0000-03-31', 'month', 'unknown'), 'Mar, year not given'],
    [when('0000-03-16', '0000-03-16', 'day', 'unknown'), '16 Mar, year not given'],
    [when('2017-09-14', '2017-09-15', 'range'), '2017-09-14 to 15'],
    [when('2017-09-30', '2017-10-02', 'range'), '2017-09-30 to 10-02'],
    [when('2017-12-30', '2018-01-02', 'range'), '2017-12-30 to 2018-01-02'],
    [when('2017-05-01', '2018-02-28', 'range'), '2017-05 to 2018-02'],
    [when('2017-05-01', '2017-07-31', 'range'), '2017-05 to 07'],
    [when('2017-01-01', '2019-12-31', 'range'), '2017 to 2019'],
    [when('2017-01-01', null, 'range'), '2017 or later'],
    [when('2017-05-04', null, 'range'), '2017-05-04 or later'],
    [when(null, '2024-02-29', 'range'), '2024-02 or earlier'],
    [when(null, '2023-02-28', 'range'), '2023-02 or earlier'],
    [when(null, '2024-02-28', 'range'), '2024-02-28 or earlier'],
    [when(null, null, 'range'), 'undated'],
  ])('%j is %s', (time, words) => {
    expect(dateWords(time)).toBe(words);
  });

  it.each([
    ['2018-03-16', 'Fri'],
    ['2018-04-04', 'Wed'],
    ['2023-04-25', 'Tue'],
    ['2024-02-29', 'Thu'],
    ['2000-01-01', 'Sat'],
    ['nonsense', null],
    ['2018-13-01', null],
  ])('%s is a %s', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  it('knows the weekday that the calendar gives for any day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }), (date) => {
        const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
        expect(weekdayOf(date.toISOString().slice(0, 10))).toBe(names[date.getUTCDay()]);
      }),
    );
  });

  it('gives no weekday to a day of an unknown year', () => {
    expect(weekdayWords(when('0000-03-16', '0000-03-16', 'day', 'unknown'))).toBe('');
  });
});

describe('the order of times', () => {
  it('puts the earlier first, then the more precise', () => {
    const day = when('2018-03-01', '2018-03-01', 'day');
    const month = when('2018-03-01', '2018-03-31', 'month');
    const before = when(null, '2018-02-01', 'range');
    expect([month, day, before].sort(compareWhens)).toEqual([before, day, month]);
  });
});

describe('a date as typed', () => {
  it.each([
    ['2018', { first: '2018-01-01', last: '2018-12-31' }],
    ['2018-02', { first: '2018-02-01', last: '2018-02-28' }],
    [' 2024-02 ', { first: '2024-02-01', last: '2024-02-29' }],
    ['2018-03-16', { first: '2018-03-16', last: '2018-03-16' }],
    ['2018-02-29', null],
    ['2018-13', null],
    ['2018-00', null],
    ['0000', null],
    ['yesterday', null],
    ['18-03-16', null],
  ])('%s stands for %j', (typed, days) => {
    expect(daysOf(typed)).toEqual(days);
  });
});
