import { describe, expect, it } from 'vitest';
import type { TimeMention, When } from '../../model/index.js';
import { markRegions } from '../regions/index.js';
import { publicationBounds } from './publication-bounds.js';

const when = (earliest: string, latest: string, year: When['year'] = 'stated'): When => ({
  earliest,
  latest,
  precision: earliest === latest ? 'day' : 'range',
  year,
  text: '',
});
const timeOf = (text: string, words: string, value: When, direction: TimeMention['direction'] = 'on'): TimeMention => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, sentence: 0, kind: 'date', when: value, direction, rule: 'test' };
};
const bounds = (text: string, ...times: TimeMention[]): unknown => {
  const found = publicationBounds(text, markRegions(text), times);
  return found === null ? null : [found.earliest, found.latest, found.evidence.map((span) => text.slice(span.start, span.end))];
};
const year = (y: number): When => when(`${y}-01-01`, `${y}-12-31`);

describe('publicationBounds', () => {
  it('is not before a year since which something has gone on', () => {
    const text = 'The three states have worked together since 2017. The war began in 2011.';
    expect(bounds(text, timeOf(text, '2017', year(2017), 'after'), timeOf(text, '2011', year(2011)))).toEqual([
      '2017-01-01',
      null,
      ['2017'],
    ]);
  });

  it('is not before a past day, nor before the date of a photo', () => {
    const text =
      'The ministers sat down again and spoke for an hour.\n\nMinister Jane Doe speaks at the lake hotel, March 3, 2019.';
    expect(bounds(text, timeOf(text, 'March 3, 2019', when('2019-03-03', '2019-03-03')))).toEqual([
      '2019-03-03',
      null,
      ['March 3, 2019'],
    ]);
  });

  it('is not after a day that it announces', () => {
    const text = 'The pause began on May 4, 2025. The next round will be held in Rome on May 23, 2025, the host said.';
    const past = timeOf(text, 'May 4, 2025', when('2025-05-04', '2025-05-04'));
    const next = timeOf(text, 'May 23, 2025', when('2025-05-23', '2025-05-23'));
    expect(bounds(text, next, past)).toEqual(['2025-05-04', '2025-05-23', ['May 4, 2025', 'May 23, 2025']]);
  });

  it.each([
    ['a goal', 'Both states want the dam to stand by 2030.', '2030', 'before' as const],
    ['a plan of the past', 'It was said that the vote would be held in 2019.', '2019', 'on' as const],
    ['a condition', 'If the vote is held in 2019, the deal stands.', '2019', 'on' as const],
  ])('takes nothing from %s', (_, text, words, direction) => {
    expect(bounds(text, timeOf(text, words, year(Number(words)), direction))).toBeNull();
  });

  it('takes nothing from other stories, nor from a year that was itself inferred', () => {
    const text = 'The ministers sat down again and spoke for an hour.\n\nRead more:\n\nHow the river was lost in 1938';
    expect(bounds(text, timeOf(text, '1938', year(1938)))).toBeNull();
    const other = 'The pause began on March 3 after a long night.';
    expect(bounds(other, timeOf(other, 'March 3', when('2019-03-03', '2019-03-03', 'inferred')))).toBeNull();
  });

  it('lets the past stand where an announcement seems to lie before it', () => {
    const text = 'The vote will be held on May 1, 2019, the paper wrote. The deal was signed on June 1, 2019.';
    const first = timeOf(text, 'May 1, 2019', when('2019-05-01', '2019-05-01'));
    const second = timeOf(text, 'June 1, 2019', when('2019-06-01', '2019-06-01'));
    expect(bounds(text, first, second)).toEqual(['2019-06-01', null, ['June 1, 2019']]);
  });
});
