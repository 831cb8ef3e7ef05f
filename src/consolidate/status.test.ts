import { expect, it } from 'vitest';
import { claim } from '../../test/consolidate/by-hand.js';
import type { Status } from '../model/index.js';
import { statusOf } from './status.js';

/** `status day`, or `status` for an undated report. */
const of = (...words: readonly string[]) =>
  statusOf(
    words.map((word, at) => {
      const [status, day] = word.split(' ');
      return { claim: claim('a', at * 10, {}, { status: status as Status }), published: day ?? null };
    }),
  );

it.each([
  ['planned, then held', ['planned 2018-03-01', 'reported 2018-03-16'], 'reported', '2018-03-16'],
  ['planned, then called off', ['planned 2018-03-01', 'cancelled 2018-03-05'], 'cancelled', '2018-03-05'],
  ['called off, then planned again', ['cancelled 2018-03-05', 'planned 2018-03-07'], 'planned', '2018-03-07'],
  [
    'held, says the newest of several',
    ['reported 2018-03-16', 'reported 2018-03-20', 'planned 2018-03-01'],
    'reported',
    '2018-03-20',
  ],
  ['under way, then over', ['ongoing 2018-03-15', 'reported 2018-03-16'], 'reported', '2018-03-16'],
  ['over and under way on one day', ['ongoing 2018-03-16', 'reported 2018-03-16'], 'reported', '2018-03-16'],
  ['held, though said to be planned by a later report', ['reported 2018-03-16', 'planned 2018-03-20'], 'reported', '2018-03-16'],
  [
    'held, though a later report speaks of it as background',
    ['reported 2018-03-16', 'background 2020-01-01'],
    'reported',
    '2018-03-16',
  ],
  ['held, though a later report denies it', ['reported 2018-03-16', 'denied 2018-03-17'], 'reported', '2018-03-16'],
  ['demanded and nothing more', ['demanded 2018-03-16', 'background'], 'demanded', '2018-03-16'],
  ['background alone', ['background 2018-03-16', 'background 2018-03-18'], 'background', '2018-03-18'],
  ['an undated report that it was held', ['planned 2018-03-01', 'reported'], 'reported', null],
  ['dated before undated', ['cancelled', 'reported 2018-03-16'], 'reported', '2018-03-16'],
  ['undated alone', ['planned'], 'planned', null],
])('%s', (_, words, status, statusAsOf) => {
  expect(of(...words)).toEqual({ status, statusAsOf });
  expect(of(...[...words].reverse())).toEqual({ status, statusAsOf });
});
