import { describe, expect, it } from 'vitest';
import { hashText } from './features.js';
import { PART_ROWS } from './network-shape.js';
import { KEPT_ROWS, keepWordRows } from './word-rows.js';

const WIDTH = 8;
const LENGTH = 2 * WIDTH;

const table = (rows: number) => ({
  width: WIDTH,
  rows: Int8Array.from({ length: rows * WIDTH }, (_, i) => (i * 37) % 101),
  scales: new Float32Array(rows).fill(0.5),
});

const makeRows = () => {
  const floats = new Float32Array((KEPT_ROWS + 4) * LENGTH);
  const words = new Map([[hashText('envoy'), 1]]);
  const rowsOf = keepWordRows({ width: WIDTH, words, wordTable: table(2), partTable: table(PART_ROWS) }, floats, 0, LENGTH);
  const numbers = new Int32Array(100);
  const read = (...forms: readonly string[]) => {
    const { first, count } = rowsOf(forms, numbers);
    const at = forms.map((_, i) => numbers[i]!);
    return { first, count, at, vectors: at.map((row) => [...floats.subarray(row * LENGTH, row * LENGTH + WIDTH)]) };
  };
  return read;
};

describe('rows of words', () => {
  it('are made once for a word that is seen in the same way', () => {
    const read = makeRows();
    expect(read('the', 'envoy', 'met', 'the', 'other', 'envoy')).toMatchObject({ first: 0, count: 5, at: [0, 1, 2, 3, 4, 1] });
    expect(read('the', 'other', 'met')).toMatchObject({ first: 5, count: 0, at: [0, 4, 2] });
  });

  it('differ by place and by the capitals around', () => {
    const read = makeRows();
    const [first, second] = read('envoy', 'envoy').vectors;
    expect(first).not.toEqual(second);
    expect(read('Rome', 'Oslo', 'Bonn', 'envoy').vectors[3]).not.toEqual(second);
  });

  it('are the same after all were forgotten', () => {
    const read = makeRows();
    const before = read('the', 'envoy', 'left');
    for (let i = 0; i < KEPT_ROWS / 4; i++) read(...[0, 1, 2, 3].map((part) => `word${i}-${part}`));
    const after = read('the', 'envoy', 'left');
    expect(after.count).toBe(3);
    expect(after.vectors).toEqual(before.vectors);
  });
});
