import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatrixSpace, packSmall, roundUp } from './matrix.js';
import { runUnit } from './recurrence.js';

const space = createMatrixSpace(1 << 20);
const floats = new Float32Array(space.memory.buffer);
const halves = new Int16Array(space.memory.buffer);

/** Numbers that a 32-bit float holds exactly, and whose sums it holds too. */
const whole = (length: number) => fc.array(fc.integer({ min: -50, max: 50 }), { minLength: length, maxLength: length });
const sizes = fc.record({
  m: fc.integer({ min: 1, max: 3 }),
  n: fc.integer({ min: 1, max: 3 }),
  k: fc.integer({ min: 1, max: 9 }),
});

describe('products', () => {
  it('of floats are those of plain loops, added to what stood there', () => {
    fc.assert(
      fc.property(
        sizes.chain((s) => fc.tuple(fc.constant({ m: 4 * s.m, n: 8 * s.n, k: s.k }), whole(12 * 9), whole(24 * 9))),
        ([{ m, n, k }, a, b]) => {
          const [atB, atC] = [2000, 4000];
          floats.set(a.slice(0, m * k), 0);
          floats.set(b.slice(0, k * n), atB);
          floats.fill(1, atC, atC + m * n);
          space.multiply(m, n, k, 0, k * 4, 4, atB * 4, n * 4, 32, atC * 4, n * 4);
          for (let i = 0; i < m; i++)
            for (let j = 0; j < n; j++) {
              let sum = 1;
              for (let x = 0; x < k; x++) sum += a[i * k + x]! * b[x * n + j]!;
              expect(floats[atC + i * n + j]).toBe(sum);
            }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('of 16-bit numbers are those of plain loops, with scales and bias', () => {
    fc.assert(
      fc.property(
        sizes.chain((s) => fc.tuple(fc.constant({ m: 4 * s.m, n: 8 * s.n, k: 2 * s.k }), whole(12 * 18), whole(24 * 18))),
        ([{ m, n, k }, a, b]) => {
          const [atB, rows, scales, bias, atC] = [2000, 4000, 4100, 4200, 5000];
          halves.set(a.slice(0, m * k), 0);
          packSmall(Int16Array.from(b.slice(0, k * n)), k, n, halves.subarray(2 * atB, 2 * atB + k * n));
          for (let i = 0; i < m; i++) floats[rows + i] = 0.5 * (i + 1);
          for (let j = 0; j < n; j++) {
            floats[scales + j] = 0.25 * (j + 1);
            floats[bias + j] = j;
          }
          space.multiplySmall(m, n, k, 0, k * 2, atB * 4, rows * 4, scales * 4, bias * 4, atC * 4, n * 4);
          for (let i = 0; i < m; i++)
            for (let j = 0; j < n; j++) {
              let sum = 0;
              for (let x = 0; x < k; x++) sum += a[i * k + x]! * b[x * n + j]!;
              expect(floats[atC + i * n + j]).toBe(sum * 0.5 * (i + 1) * 0.25 * (j + 1) + j);
            }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the recurrent unit', () => {
  it.each([false, true])('in machine code does what it does in plain code (backwards: %s)', (back) => {
    const size = 8;
    const words = 5;
    const [gates, input, output, parameters, state, other] = [0, 200, 300, 400, 500, 600];
    for (let i = 0; i < 700; i++) floats[i] = Math.sin(i * 1.7) * 2;
    floats.fill(0, state, state + size);
    runUnit(
      { size, parameters: floats.slice(parameters, parameters + 4 * size) },
      floats,
      { gates, gatesRow: 3 * size, input, inputRow: size, output: other, outputRow: size },
      0,
      words,
      back,
      new Float32Array(size),
      null,
    );
    const first = back ? words - 1 : 0;
    const step = back ? -4 : 4;
    const at = (base: number, width: number): number => 4 * (base + first * width);
    space.runUnit(
      words, size, at(gates, 3 * size), step * 3 * size, at(input, size), step * size, at(output, size), step * size, 4 * parameters, 4 * state,
    ); // prettier-ignore
    for (let i = 0; i < words * size; i++) expect(floats[output + i]).toBeCloseTo(floats[other + i]!, 5);
  });
});

describe('roundUp', () => {
  it.each([
    [0, 4, 0],
    [1, 4, 4],
    [8, 8, 8],
    [9, 8, 16],
  ])('%i to a multiple of %i is %i', (value, to, expected) => {
    expect(roundUp(value, to)).toBe(expected);
  });
});
