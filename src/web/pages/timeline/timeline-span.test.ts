import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSEST,
  dayNumber,
  dayWords,
  panned,
  spanAtLevel,
  spanOf,
  spanText,
  ticksOf,
  within,
  zoomed,
  zoomLevel,
} from './timeline-span.js';

const whole = { from: dayNumber('2012-01-01'), to: dayNumber('2022-01-01') };
const day = fc.integer({ min: 10_000, max: 25_000 });
const span = fc
  .record({ from: day, length: fc.integer({ min: 1, max: 9_000 }) })
  .map(({ from, length }) => ({ from, to: from + length }));

describe('a span of days', () => {
  it.each([
    ['2017-01-01..2018-03-31', '2017-01-01..2018-03-31'],
    ['2017-01-01..2017-01-01', '2017-01-01..2017-01-01'],
  ])('%s is read from an address and written back', (text, written) => {
    const read = spanOf(text);
    expect(read === null ? null : spanText(read)).toBe(written);
  });

  it.each(['', '2017', '2018-01-01..2017-01-01', 'a..b', '2017-01-01..2017-02-01..2017-03-01'])('%j is none', (text) => {
    expect(spanOf(text)).toBeNull();
  });

  it('stays within the whole, and no shorter than may be, however it is moved', () => {
    fc.assert(
      fc.property(
        span,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, factor, at) => {
          for (const moved of [within(one, whole), zoomed(one, factor, at, whole), panned(one, factor - 5, whole)]) {
            expect(moved.from).toBeGreaterThanOrEqual(whole.from - 1e-6);
            expect(moved.to).toBeLessThanOrEqual(whole.to + 1e-6);
            expect(moved.to - moved.from).toBeGreaterThanOrEqual(CLOSEST - 1e-6);
          }
        },
      ),
    );
  });

  it('keeps the day under the pointer in its place while it is zoomed', () => {
    const before = { from: whole.from + 1000, to: whole.from + 1400 };
    const after = zoomed(before, 0.5, 0.25, whole);
    expect(after.from + (after.to - after.from) * 0.25).toBeCloseTo(before.from + 100);
    expect(after.to - after.from).toBeCloseTo(200);
  });

  it('has a zoom level that leads back to it', () => {
    const one = { from: whole.from + 500, to: whole.from + 800 };
    const back = spanAtLevel(whole, zoomLevel(one, whole), whole);
    expect(back.to - back.from).toBeCloseTo(300);
    expect([zoomLevel(whole, whole), Math.round(zoomLevel({ from: whole.from, to: whole.from + CLOSEST }, whole))]).toEqual([
      0, 100,
    ]);
  });
});

describe('the lines of a drawing', () => {
  it.each([
    ['2012-01-01', '2022-01-01', ['2012', '2014', '2016', '2018', '2020'], 400],
    ['2017-01-01', '2018-02-01', ['2017', 'Apr', 'Jul', 'Oct', '2018'], 400],
    ['2018-01-01', '2018-01-08', ['Jan 2018', '2 Jan', '3 Jan', '4 Jan', '5 Jan', '6 Jan', '7 Jan'], 1000],
  ])('from %s to %s', (from, to, words, width) => {
    expect(ticksOf({ from: dayNumber(from), to: dayNumber(to) }, width).map((tick) => tick.words)).toEqual(words);
  });

  it('are never too close to be read, nor too many', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 200, max: 3000 }), (one, width) => {
        const ticks = ticksOf(one, width);
        const apart = ticks.slice(1).map((tick, i) => ((tick.at - (ticks[i]?.at ?? 0)) / (one.to - one.from)) * width);
        for (const pixels of apart) expect(pixels).toBeGreaterThan(40);
      }),
    );
  });

  it('begin years where it says so', () => {
    for (const tick of ticksOf(whole, 1200).filter(({ strong }) => strong)) expect(dayWords(tick.at)).toMatch(/-01-01$/);
  });
});
