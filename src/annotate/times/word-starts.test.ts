import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachStart, keyOfNext, wordKey } from './word-starts.js';

const LISTS = new Map(['may', 'the', '#'].map((word) => [wordKey(word), word]));

function starts(text: string): readonly string[] {
  const found: string[] = [];
  eachStart(text, LISTS, (start, word) => {
    found.push(`${start} ${word}`);
    return start;
  });
  return found;
}

describe('the words that open a list', () => {
  it.each([
    ['May the 4th', ['0 may', '4 the', '8 #']],
    ['MAY, mayor, dismay', ['0 may']],
    ['a4 4a x-4', ['3 #', '8 #']],
    ['Emaýmay may', ['8 may']],
    ['2017-05-04', ['0 #', '5 #', '8 #']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(starts(text)).toEqual(expected);
  });

  it.each([
    ['the End of', 0, 'end'],
    ["the '80s", 0, '#'],
    ['the year-ago month', 4, 'ago'],
    ['the 1st week', 4, 'week'],
    ['the, to', 0, 'to'],
  ])('knows the word after one: %s', (text, start, word) => {
    expect(keyOfNext(text, start)).toBe(wordKey(word));
  });

  it.each(['the', 'the ', '', 'the …'])('knows that none follows: "%s"', (text) => {
    expect(keyOfNext(text, 0)).toBe(0);
  });

  it('goes on where the answer says', () => {
    const seen: number[] = [];
    eachStart('the the the', LISTS, (start) => {
      seen.push(start);
      return start === 0 ? 7 : start;
    });
    expect(seen).toEqual([0, 8]);
  });

  it('finds what a search for whole words finds, in any text', () => {
    const piece = fc.constantFrom('may', 'May', 'the', '12', 'x', ' ', '-', 'é', '😀', 'q', ',');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const words = [...text.matchAll(/(?<![a-z\u00C0-\u024F\d])(?:may|the|\d+)(?![a-z\u00C0-\u024F\d])/gi)].map(
          (m) => m.index,
        );
        const found = starts(text).map((s) => Number(s.split(' ')[0]));
        expect(words.every((at) => found.includes(at))).toBe(true);
      }),
    );
  });
});
