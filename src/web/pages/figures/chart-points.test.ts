import { describe, expect, it } from 'vitest';
import type { FigureSeries, FigureVoice } from '../../../views/figure-series.js';
import { pointsOf, shortNumber, spanOf } from './chart-points.js';

const voice = (day: string | null, outlet: string): FigureVoice =>
  ({
    day,
    outlet,
    source: null,
    words: '30',
    published: day ?? 'undated',
    sign: '=',
    citation: { claim: outlet },
  }) as unknown as FigureVoice;
const series = (value: number | null, first: FigureVoice, ...repeats: readonly FigureVoice[]): FigureSeries =>
  ({ values: [{ value, first, repeats }] }) as unknown as FigureSeries;

describe('the points of a chart', () => {
  it('are the reports with a number and a day, the first told from those that repeat it', () => {
    const points = pointsOf(series(30, voice('2018-03-16', 'Post'), voice(null, 'Herald'), voice('2018-05-01', 'Gazette')));
    expect(points.map(({ key, first }) => [key, first])).toEqual([
      ['Post', true],
      ['Gazette', false],
    ]);
  });
  it('leave out what has no number', () => {
    expect(pointsOf(series(null, voice('2018-03-16', 'Post')))).toEqual([]);
  });
  it('span sixty days at least', () => {
    const [from, to] = spanOf(pointsOf(series(30, voice('2018-03-16', 'Post'))));
    expect((to.getTime() - from.getTime()) / 86_400_000).toBe(60);
    const wide = spanOf(pointsOf(series(30, voice('2010-01-01', 'Post'), voice('2020-01-01', 'Gazette'))));
    expect(wide.map((day) => day.getUTCFullYear())).toEqual([2009, 2020]);
  });
});

describe('a number on an axis', () => {
  it.each([
    [0, '0'],
    [250, '250'],
    [2500, '2,500'],
    [330_000, '330k'],
    [1_500_000, '1.5M'],
    [2_000_000_000, '2bn'],
  ])('%d is %s', (value, words) => {
    expect(shortNumber(value)).toBe(words);
  });
});
