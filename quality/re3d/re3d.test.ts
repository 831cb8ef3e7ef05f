import { describe, expect, it } from 'vitest';
import { measureRe3d, re3dMeasure, type Typed } from './measure-re3d.js';
import { bareSpan, isName } from './names.js';
import type { Re3dType } from './read-re3d.js';

const spanOf = (text: string, words: string): { readonly start: number; readonly end: number } => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('isName', () => {
  const text = 'The envoys met Ada Lund. They spoke of the lake. Rebels left Tarn. The rebels left.';
  it.each([
    ['Ada Lund', true],
    ['The envoys', false],
    ['They', false],
    ['the lake', false],
    ['Rebels', false],
    ['Tarn', true],
  ])('%s: %s', (words, expected) => {
    expect(isName(text, spanOf(text, words))).toBe(expected);
  });
});

describe('bareSpan', () => {
  it.each([
    ['the city of Tarn', 'Tarn'],
    ['Foreign Minister Ada Lund', 'Ada Lund'],
    ["Tarn's", 'Tarn'],
    ['Lt Gen Ada Lund,', 'Ada Lund'],
    ['al-Tarn', 'al-Tarn'],
    ['the', 'the'],
  ])('%s is %s', (words, expected) => {
    const { start, end } = bareSpan(words, { start: 0, end: words.length });
    expect(words.slice(start, end)).toBe(expected);
  });
});

describe('measureRe3d', () => {
  const text = 'He said that President Ada Lund had left Norway for the city of Tarn.';
  const mention = (words: string, type: Re3dType): { start: number; end: number; type: Re3dType; confidence: number } => ({
    ...spanOf(text, words),
    type,
    confidence: 1,
  });
  const documents = [
    {
      id: 'a',
      text,
      mentions: [
        mention('He', 'Person'),
        mention('President Ada Lund', 'Person'),
        mention('Norway', 'Organisation'),
        mention('the city of Tarn', 'Location'),
      ],
    },
  ];
  const found = (...all: readonly (readonly [string, readonly Re3dType[]])[]): readonly Typed[] =>
    all.map(([words, types]) => ({ ...spanOf(text, words), types }));
  const measured = (typed: readonly Typed[]): readonly number[] => {
    const { asGiven, names } = measureRe3d(documents, () => typed);
    return [asGiven.all.gold, asGiven.all.f1, names.all.gold, names.all.f1].map((value) => Number(value.toFixed(3)));
  };
  it.each<[string, readonly Typed[], readonly number[]]>([
    ['nothing', [], [4, 0, 3, 0]],
    [
      'the names by other bounds, and a state as a place',
      found(['Ada Lund', ['Person']], ['Norway', ['Location', 'Organisation']], ['Tarn', ['Location']]),
      [4, 0, 3, 1],
    ],
    [
      'all as it was given',
      found(
        ['He', ['Person']],
        ['President Ada Lund', ['Person']],
        ['Norway', ['Organisation']],
        ['the city of Tarn', ['Location']],
      ),
      [4, 1, 3, 1],
    ],
    ['a place for a person', found(['Ada Lund', ['Location']]), [4, 0, 3, 0]],
    ['one of three', found(['Tarn', ['Location']]), [4, 0, 3, 0.5]],
  ])('counts %s', (_, typed, expected) => {
    expect(measured(typed)).toEqual(expected);
  });
  it.each([
    [[], /expected the folder of re3d, found no path/u],
    [['nowhere'], /expected a folder of re3d at nowhere, found none/u],
    [['docs'], /expected documents\.json and entities\.json in docs or its folders, found none/u],
  ])('says what to give instead of %j', (paths, message) => {
    expect(() => re3dMeasure.run(paths, { misses: false })).toThrow(message);
  });
});
