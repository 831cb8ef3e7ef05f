import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../model/index.js';
import { overlaps } from '../../model/index.js';
import { takenPlaces } from './taken-places.js';

const span = fc
  .tuple(fc.nat(3000), fc.integer({ min: 1, max: 900 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

describe('taken places', () => {
  it('are touched by what overlaps one of them, and by nothing else', () => {
    fc.assert(
      fc.property(fc.array(span), span, (taken, asked) => {
        const places = takenPlaces();
        taken.forEach(places.take);
        expect(places.touches(asked)).toBe(taken.some((one) => overlaps(one, asked)));
      }),
    );
  });

  it('are asked near by only: twice the places are no more looks for each', () => {
    const looks = (count: number): number => {
      let read = 0;
      const places = takenPlaces();
      for (let at = 0; at < count; at++) {
        const [start, end] = [at * 100, at * 100 + 50];
        const counted: Span = {
          get start() {
            read += 1;
            return start;
          },
          end,
        };
        places.take(counted);
      }
      read = 0;
      for (let at = 0; at < count; at++) places.touches({ start: at * 100 + 60, end: at * 100 + 90 });
      return read;
    };
    expect(looks(1000)).toBeGreaterThan(0);
    expect(looks(2000)).toBeLessThan(2.1 * looks(1000));
  });
});
