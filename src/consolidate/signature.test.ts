import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { story, text } from '../../test/consolidate/stories.js';
import { signature } from './signature.js';

const plain = 'The envoy said "we will return on 5 May", and the committee\'s paper was left open for the ministers to sign.';

describe('signature', () => {
  it.each([
    ['curly quotation marks', plain.replace('"we', '“we').replace('May"', 'May”')],
    ['a curly apostrophe', plain.replace("'", '’')],
    ['capitals', plain.toUpperCase()],
    ['Markdown emphasis', plain.replace('envoy', '**envoy**').replace('paper', '_paper_')],
    ['a Markdown link', plain.replace('paper', '[paper](https://example.org/a?b=c)')],
    ['an address', plain.replace('paper', 'https://example.org/paper paper')],
    ['other line breaks', plain.replaceAll(' ', '\n')],
    ['decomposed accents', plain.replace('envoy', 'énvoy').normalize('NFD')],
    ['soft hyphens', plain.replace('committee', 'com\u00admittee')],
  ])('takes %s for the same text', (_, other) => {
    expect(signature(other).text).toBe(signature(plain).text);
    expect(signature(other).shingles).toEqual(signature(plain).shingles);
  });

  it.each([
    ['another word', plain.replace('five', '').replace('open', 'shut')],
    ['another figure', plain.replace('5', '6')],
    ['words in another order', plain.replace('envoy said', 'said envoy')],
  ])('takes %s for another text', (_, other) => expect(signature(other).text).not.toBe(signature(plain).text));

  it('has one shingle for every four words in a row, and none of fewer', () => {
    expect(signature('one two three').shingles).toEqual([]);
    expect(signature('one two three four').shingles).toHaveLength(1);
    expect(signature('one two three four five six').shingles).toHaveLength(3);
  });

  it.each([
    ['straight marks', 'He said "one two three four five" and left town soon after', 1],
    ['curly marks', 'He said “one two three four five” and left town soon after', 1],
    ['a mark that is never closed, to the end of its paragraph', 'He said "one two three four\n\nfive six seven eight nine', 1],
    ['no marks', 'He said one two three four five and left town soon after', 0],
  ])('marks the quoted rows of %s', (_, body, ranges) => expect(signature(body).quoted).toHaveLength(ranges));

  it('lists each figure once', () => {
    expect(signature('From 1,200 to 1,200 and 3.5 per cent').figures).toHaveLength(2);
  });

  it('has no keys for a text without words', () => expect(signature(' … — \n').bands).toEqual([]));

  it('shares most keys with an edited copy and none with another text', () => {
    const first = signature(text(story(1)));
    const copy = new Set(signature(text(story(1).slice(0, 8))).bands);
    const other = new Set(signature(text(story(2))).bands);
    expect(first.bands.filter((band) => copy.has(band)).length).toBeGreaterThan(15);
    expect(first.bands.filter((band) => other.has(band))).toEqual([]);
  });

  it.each([
    ['one line of a million characters', 'word salad '.repeat(100_000)],
    ['a hundred thousand quotation marks', '“"«'.repeat(34_000)],
    ['a hundred thousand brackets', '](['.repeat(34_000)],
    ['a million spaces between two line breaks', `\n${' '.repeat(1_000_000)}\n`],
  ])('reads %s', (_, body) => expect(signature(body).shingles.length).toBeLessThanOrEqual(8192));

  it('keeps at most 8,192 shingles and 33 keys of a text of any length', () => {
    const long = signature(text(story(3, 3_000)));
    expect(long.words).toBeGreaterThan(90_000);
    expect(long.shingles.length).toBeLessThanOrEqual(8192);
    expect(long.shingles.length).toBeGreaterThan(4000);
    expect(long.bands).toHaveLength(33);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (body) => signature(body).bands.length <= 33));
  });
});
