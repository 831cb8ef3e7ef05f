import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, padded, wrapped } from './wrap.js';

describe('breaking lines', () => {
  it.each([
    ['one two three', 8, ['one two', 'three']],
    ['one', 8, ['one']],
    ['', 8, ['']],
    ['abcdefghijkl', 8, ['abcdefgh', 'ijkl']],
    ['a abcdefghijkl b', 8, ['a', 'abcdefgh', 'ijkl b']],
    ['中国中国中', 8, ['中国中国', '中']],
  ])('%j at %d', (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });

  it('loses no word and makes no line too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '中', 'e\u0301'), maxLength: 200 }),
        fc.integer({ min: 8, max: 40 }),
        (text, width) => {
          const lines = wrapped(text, width);
          for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });

  it.each([
    ['abc', 3],
    ['e\u0301', 1],
    ['中', 2],
    ['a\u200Db', 2],
  ])('%j takes %d columns', (text, size) => {
    expect(columns(text)).toBe(size);
  });

  it('fills up with spaces', () => {
    expect(padded('中', 4)).toBe('中  ');
    expect(padded('abcde', 4)).toBe('abcde');
  });
});
