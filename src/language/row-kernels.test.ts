import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatrixSpace } from './matrix.js';
import { STEPS } from './row-kernels.js';

const space = createMatrixSpace(1 << 16);
const floats = new Float32Array(space.memory.buffer);
const halves = new Int16Array(space.memory.buffer);
const integers = new Int32Array(space.memory.buffer);

const numbers = (length: number) =>
  fc.array(fc.float({ noNaN: true, min: -8, max: 8 }), {
    minLength: length,
    maxLength: length,
  });

describe('rounding of rows', () => {
  it.each([1, 0.5])('keeps every number within half a step of what it was, below zero times %f', (slope) => {
    fc.assert(
      fc.property(numbers(2 * 20), (values) => {
        const [to, scales, slopeAt] = [100, 200, 210];
        floats.set(values, 0);
        floats[slopeAt] = slope;
        // of rows of 20 numbers the first 16 are read
        space.roundRows(2, 16, 0, 80, to * 4, scales * 4, slopeAt * 4);
        for (let r = 0; r < 2; r++) {
          const wanted = values.slice(20 * r, 20 * r + 16).map((value) => (value < 0 ? value * slope : value));
          const step = floats[scales + r]!;
          expect(step).toBeCloseTo(Math.max(1e-9, ...wanted.map(Math.abs)) / STEPS, 8);
          wanted.forEach((value, x) => {
            expect(Math.abs(halves[2 * to + 16 * r + x]! * step - value)).toBeLessThanOrEqual(0.51 * step);
          });
        }
      }),
    );
  });
});

describe('the window', () => {
  it('adds to each word what it and its neighbours say to it, where that is above zero', () => {
    fc.assert(
      fc.property(numbers(2 * 32), (values) => {
        const [none, to, places] = [0, 200, 300];
        floats.fill(0, none, 32);
        floats.set(values, 40);
        integers.set([none, 160, 288, none], places);
        space.seeWindow(2, 8, places * 4, to * 4);
        const part = (row: number, which: number, x: number): number => values[32 * row + 8 * which + x]!;
        for (let x = 0; x < 8; x++) {
          expect(floats[to + x]).toBeCloseTo(part(0, 0, x) + Math.max(0, part(0, 1, x) + part(1, 3, x)), 4);
          expect(floats[to + 8 + x]).toBeCloseTo(part(1, 0, x) + Math.max(0, part(1, 1, x) + part(0, 2, x)), 4);
        }
      }),
    );
  });
});

describe('sums of rows', () => {
  it('are those of each row and the two that its places name', () => {
    fc.assert(
      fc.property(numbers(4 * 8), (values) => {
        floats.set(values, 0);
        integers.set([64, 96, 96, 96], 50);
        space.sumRows(2, 8, 0, 32, 200, 400);
        for (let x = 0; x < 8; x++) {
          expect(floats[100 + x]).toBeCloseTo(values[x]! + values[16 + x]! + values[24 + x]!, 4);
          expect(floats[108 + x]).toBeCloseTo(values[8 + x]! + 2 * values[24 + x]!, 4);
        }
      }),
    );
  });
});

describe('the highest of each row', () => {
  it('stands in one of the four lanes, at its first column', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 3 }), {
          minLength: 32,
          maxLength: 32,
        }),
        (values) => {
          floats.set(values, 0);
          space.findBest(2, 16, 0, 400);
          for (let r = 0; r < 2; r++) {
            const row = values.slice(16 * r, 16 * r + 16);
            for (let lane = 0; lane < 4; lane++) {
              const own = row.filter((_, x) => x % 4 === lane);
              expect(floats[100 + 8 * r + lane]).toBe(Math.max(...own));
              expect(integers[100 + 8 * r + 4 + lane]).toBe(4 * own.indexOf(Math.max(...own)) + lane);
            }
          }
        },
      ),
    );
  });
});
