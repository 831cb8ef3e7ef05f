import { describe, expect, it } from 'vitest';
import { nameWords } from '../../lexicon/index.js';
import { WORD, classesOf } from './word-classes.js';

const names = Object.keys(WORD) as readonly (keyof typeof WORD)[];

/** The classes of the last word of a phrase. */
const classesIn = (phrase: string): readonly string[] => {
  const word = nameWords(phrase).at(-1);
  return word === undefined ? [] : names.filter((name) => (classesOf(word) & WORD[name]) !== 0);
};

describe('classesOf', () => {
  it.each<[string, readonly string[]]>([
    ['minister', ['role']],
    ['Ministers', ['capital', 'pluralRole', 'groupNoun']],
    ['the 3rd', ['ordinal']],
    ['Tenth', ['capital', 'ordinal']],
    ['lorry', []],
    ['Defense', ['capital', 'modifier']],
    ['tribe', ['kin']],
    ['constructor', []],
  ])('%s', (phrase, classes) => {
    expect(classesIn(phrase)).toEqual(classes);
  });

  it('tells an article that is written apart from the word after it', () => {
    const [article, name] = nameWords('al-Hariri').map(classesOf);
    expect([article, name]).toEqual([WORD.article | WORD.particle, WORD.capital]);
  });

  it('gives each class a bit of its own', () => {
    const all = names.reduce((sum, name) => sum + WORD[name], 0);
    expect(all).toBe(names.reduce((union, name) => union | WORD[name], 0));
  });
});
