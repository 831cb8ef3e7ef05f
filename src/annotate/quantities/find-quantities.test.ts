import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../model/index.js';
import { amountOf, findQuantities } from './find-quantities.js';
import { numberOf, ordinalOf, ordinalWord } from './number-words.js';

const sentenceOf = (text: string): Sentence => ({
  index: 0,
  start: 0,
  end: text.length,
  tokens: [],
  region: 'body',
  paragraph: 0,
});

const read = (text: string): readonly string[] =>
  findQuantities({ text, sentences: [sentenceOf(text)] }).map(
    (q) => `${text.slice(q.start, q.end)} = ${q.qualifier} ${q.value ?? 'null'}${q.unit === null ? '' : ` ${q.unit}`}`,
  );

const ROWS: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['Nearly 300,000 people fled', ['Nearly 300,000 = nearly 300000']],
  ['Almost 40 died', ['Almost 40 = nearly 40']],
  ['It took at least 46 lives', ['at least 46 = at least 46']],
  ['No fewer than 12 villages burnt', ['No fewer than 12 = at least 12']],
  ['The dead came to 6,200', ['6,200 = exact 6200']],
  ['More than half a million deaths', ['More than half a million = more than 500000']],
  ['Over 400 prisoners left', ['Over 400 = more than 400']],
  ['control over two provinces', ['two = exact 2']],
  ['Up to 300 guards', ['Up to 300 = up to 300']],
  ['As many as 50 trucks', ['As many as 50 = up to 50']],
  ['fewer than 20 observers', ['fewer than 20 = fewer than 20']],
  ['Some 700 tents', ['Some 700 = about 700']],
  ['An estimated 5,000 rebels', ['An estimated 5,000 = about 5000']],
  ['Roughly two hundred and fifty thousand souls', ['Roughly two hundred and fifty thousand = about 250000']],
  ['two billion voters', ['two billion = exact 2000000000']],
  ['1.5 million barrels', ['1.5 million = exact 1500000']],
  ['1.1 million barrels', ['1.1 million = exact 1100000']],
  ['a dozen envoys and two dozen aides', ['a dozen = exact 12', 'two dozen = exact 24']],
  ['20 or so envoys, 30 or more aides', ['20 or so = about 20', '30 or more = at least 30']],
  ['Dozens died', ['Dozens = dozens null']],
  ['scores of shells', ['scores = scores null']],
  ['hundreds of thousands of homes', ['hundreds of thousands = hundreds of thousands null']],
  ['several hundred fighters', ['several hundred = several hundred null']],
  ['several of the guards', ['several = several null']],
  ['millions fled', ['millions = millions null']],
  ['half of the hostages', ['half = half null']],
  ['between 40 and 50 dead', ['between 40 and 50 = between 40 and 50 null']],
  ['10 to 15 dead', ['10 to 15 = 10 to 15 null']],
  ['two or three dead', ['two or three = two or three null']],
  ['enriched to 60%', ['60% = exact 60 percent']],
  ['a rise to 25 percent', ['25 percent = exact 25 percent']],
  ['worth $200 billion', ['$200 billion = exact 200000000000 USD']],
  ['worth 3.5bn euros', ['3.5bn euros = exact 3500000000 EUR']],
  ['some 330 mln dlrs, then 2.5 bln dlrs', ['some 330 mln dlrs = about 330000000 USD', '2.5 bln dlrs = exact 2500000000 USD']],
  ['a one billion dollar loan', ['a one billion dollar = exact 1000000000 USD']],
  ['aid of 8,000 metric tons', ['8,000 = exact 8000']],
  ['one soldier was killed', ['one = exact 1']],
];

const NOTHING: readonly (readonly [text: string, because: string])[] = [
  ['the sixth round and the 73rd session', 'ordinals'],
  ['round 6 under Resolution 2254 and Article 5', 'numbered things'],
  ['They met on 4 May 2017 and in 2018', 'dates'],
  ['a 70-day pause of 24 hours', 'durations'],
  ['a 45-year-old man and Ms Poe, 34, left', 'ages'],
  ['four-way talks on a one-page draft', 'compounds'],
  ['S-400 and Su-35 and F16', 'names of weapons'],
  ['the P5+1 and 5+1 powers', 'names of groups'],
  ['they won 3-2 at 02:19', 'a score and a clock'],
  ['no one left, one of them said, one another', 'pronouns'],
  ['see https://example.org/a/12345 there', 'an address'],
  ['1. The first item', 'a numbered list'],
  ['12 May Street', 'a date in a name'],
];

describe('quantities', () => {
  it.each(ROWS)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(NOTHING)('nothing in: %s (%s)', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('passes over what is not the report itself', () => {
    const text = '200 comments';
    expect(findQuantities({ text, sentences: [{ ...sentenceOf(text), region: 'boilerplate' }] })).toEqual([]);
  });

  it('gives spans in order, within the text, for any words', () => {
    const words = fc.constantFrom(
      'two',
      'or',
      'three',
      '1,000',
      '%',
      '$',
      'million',
      'half',
      'a',
      'over',
      'and',
      '-',
      '5',
      'dozens',
      'of',
      'between',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (list) => {
        const text = list.join(' ');
        let last = 0;
        for (const q of findQuantities({ text, sentences: [sentenceOf(text)] })) {
          expect(q.start).toBeGreaterThanOrEqual(last);
          expect(q.end).toBeGreaterThan(q.start);
          expect(q.end).toBeLessThanOrEqual(text.length);
          last = q.end;
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void read(text)));
  });
});

describe('number words', () => {
  it.each([
    ['twenty-four', 24],
    ['two hundred and fifty thousand', 250000],
    ['half a million', 500000],
    ['1.5 million', 1500000],
    ['three', 3],
    ['many', null],
  ])('%s', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  it.each([
    ['half a dozen', 6],
    ['2.5bn', 2500000000],
    ['a half-million', 500000],
  ])('%s', (text, value) => {
    expect(amountOf(text)).toBe(value);
  });

  it.each([
    ['sixth', 6],
    ['21st', 21],
    ['twenty-first', 21],
    ['six', null],
  ])('%s', (text, value) => {
    expect(ordinalOf(text)).toBe(value);
  });

  it.each([
    [6, 'sixth'],
    [12, 'twelfth'],
    [21, '21st'],
    [22, '22nd'],
    [113, '113th'],
  ])('the rank %i', (rank, word) => {
    expect(ordinalWord(rank)).toBe(word);
    expect(ordinalOf(word)).toBe(rank);
  });
});
