import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../../views/timeline.js';
import { indicesIn, itemsIn, placesOf } from './timeline-places.js';
import { dayNumber, dayWords } from './timeline-span.js';

const item = (from: string | null, to: string | null, lane = 0, dated = true): TimelineItem => ({
  id: 'claim:x',
  lane,
  from,
  to,
  extent: 'day',
  words: '',
  status: 'reported',
  prefix: '',
  caption: '',
  reports: 1,
  independent: 1,
  reviewed: false,
  passed: false,
  dated,
});
const lane = { name: 'Lane', process: null, series: null, kind: 'meeting', count: 0 };

describe('the places of items', () => {
  it('take in the last day, and let open ends reach to the ends of the drawing', () => {
    const { start, end, whole } = placesOf(
      [item('2018-01-01', '2018-01-01'), item(null, '2018-03-31'), item('2018-02-01', null)],
      [lane],
    );
    expect([dayWords(start[0] ?? 0), dayWords(end[0] ?? 0)]).toEqual(['2018-01-01', '2018-01-02']);
    expect([start[1], end[2]]).toEqual([whole?.from, whole?.to]);
  });

  it('are none for what bears no day', () => {
    const places = placesOf([item(null, null, 0, false)], [lane]);
    expect(places.whole).toBeNull();
    expect(places.lanes[0]).toMatchObject({ short: [], long: [] });
  });

  it('found by search are those found by looking at all', () => {
    const day = fc.integer({ min: 15_000, max: 17_000 });
    const made = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 1 })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(made, day, fc.integer({ min: 1, max: 400 }), (all, from, length) => {
        const places = placesOf(
          all.map(([first, days, of]) => item(dayWords(first), dayWords(first + days), of)),
          [lane, lane],
        );
        const span = { from, to: from + length };
        const searched = places.lanes.flatMap((one) => itemsIn(one, places, span)).sort((a, b) => a - b);
        expect(searched).toEqual(indicesIn(places, span));
        const looked = all.flatMap(([first, days], i) => (first < span.to && first + days + 1 > span.from ? [i] : []));
        expect(searched).toEqual(looked);
      }),
    );
  });

  it('lie within the whole', () => {
    const { whole } = placesOf([item('2018-01-01', '2018-01-05'), item('2020-01-01', '2020-01-01')], [lane]);
    expect(whole).not.toBeNull();
    expect(whole?.from).toBeLessThan(dayNumber('2018-01-01'));
    expect(whole?.to).toBeGreaterThan(dayNumber('2020-01-02'));
  });
});
