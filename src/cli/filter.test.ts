import { describe, expect, it } from 'vitest';
import { asOfOf, filterOf, kindNamed } from './filter.js';

const kinds = [
  { name: 'meeting', plural: 'Meetings' },
  { name: 'figure', plural: 'Figures' },
];

describe('the filter that was typed', () => {
  it.each([
    [{}, {}],
    [
      { actor: 'Iran', since: '2018' },
      { actor: 'Iran', since: '2018' },
    ],
    [{ kind: ['meeting', 'figures'] }, { kinds: ['meeting', 'figure'] }],
    [{ kind: ['meeting,figure'] }, { kinds: ['meeting', 'figure'] }],
    [{ kind: ['all'] }, { kinds: ['meeting', 'figure'] }],
    [{ status: ['held', 'planned'] }, { statuses: ['reported', 'planned'] }],
    [{ reviewed: 'any' }, { reviewed: 'reviewed' }],
    [{ reviewed: 'accepted' }, { reviewed: 'accepted' }],
  ])('%j means %j', (options, filter) => {
    expect(filterOf({ args: [], options }, kinds)).toEqual(filter);
  });

  it.each([
    [() => kindNamed('meetng', kinds), 'expected a kind (meeting, figure), found "meetng"'],
    [() => filterOf({ args: [], options: { status: ['soon'] } }, kinds), 'expected a status (reported,'],
    [() => asOfOf({ args: [], options: { asOf: 'now' } }), '--as-of takes a date as 2018, 2018-03 or 2018-03-16, not "now"'],
  ])('%# says what was expected', (wrong, message) => {
    expect(wrong).toThrow(message);
  });

  it.each([
    ['2018', '2018-12-31'],
    ['2018-03-16', '2018-03-16'],
  ])('--as-of %s is %s', (asOf, day) => {
    expect(asOfOf({ args: [], options: { asOf } })).toBe(day);
  });
});
