import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from './blocks.js';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['— … !', 0],
    ['two words', 2],
    ['the 7th round,\u00a0said  Ömer', 5],
    ['“quoted”\tand – dashed-word', 3],
    ['переговоры в Вене', 3],
  ])('%s', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('counts the stretches between white space that hold a letter or a digit, up to the most asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (text, most) => {
        const all = text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
        expect(countWords(text, most)).toBe(Math.min(most, all));
      }),
    );
  });
});
