import { describe, expect, it } from 'vitest';
import type { EntityId } from '../model/index.js';
import { createLexicon } from './create-lexicon.js';
import { nameWords } from './fold.js';
import type { LexiconFile } from './lexicon-file.js';

const file: LexiconFile = {
  about: 'made up for this test',
  source: 'test',
  licence: 'none',
  entries: [
    { id: 'ent:fr', type: 'state', name: 'Freedonia', acronyms: ['FRD'], demonyms: ['Freedonian'], metonyms: ['Freeville'], capitals: ['Freeville'], country: 'Freedonia' },
    { id: 'ent:front', type: 'group', name: "Freedonian People's Front", acronyms: [{ name: 'FPF', ambiguous: true }], country: 'Freedonia' },
    { id: 'ent:place-tarn', type: 'place', name: 'al-Tarn', names: ['Tern'], country: 'Freedonia' },
    {
      id: 'ent:ada',
      type: 'person',
      name: 'Ada al-Marek',
      names: ['Adah Marek'],
      offices: [
        { office: 'foreign minister', party: 'ent:fr', since: '2010-01-01', until: '2014-06-30' },
        { office: 'president', party: 'ent:fr', since: '2014-07-01', until: null },
      ],
    },
    { id: 'ent:bo', type: 'person', name: 'Bo Lund', offices: [{ office: 'foreign minister', party: 'ent:fr', since: '2014-07-01', until: null }] },
  ],
  cities: [
    ['Fort Ana', 'FR', 12_000],
    ['Fort Ana', 'XX', 900],
  ],
};
const lexicon = createLexicon([file]);
const ids = (name: string): readonly EntityId[] => lexicon.lookup(name).map((candidate) => candidate.entry.id);

describe('lookup', () => {
  it.each<[string, readonly string[]]>([
    ['Freedonia', ['ent:fr']],
    ['FREEDONIAN', ['ent:fr']],
    ['Freedonian Peoples Front', []],
    ['Freedonian People’s Front', ['ent:front']],
    ['al-Tarn', ['ent:place-tarn']],
    ['Tarn', ['ent:place-tarn']],
    ['Ada Marek', ['ent:ada']],
    ['Nowhere', []],
  ])('%s', (name, expected) => {
    expect(ids(name)).toEqual(expected);
  });
  it('knows a capital as its state and as a place of its own', () => {
    expect(lexicon.lookup('Freeville').map((candidate) => candidate.entry.type)).toEqual(['state', 'place']);
    expect(lexicon.capitalOf('ent:fr')?.name).toBe('Freeville');
  });
});

describe('matches', () => {
  it('gives the longest name first, and reads over the mark of a possessive inside a name', () => {
    const words = nameWords("the Freedonian People's Front said");
    expect(lexicon.matches(words, 1).map((match) => match.length)).toEqual([3, 1]);
    expect(lexicon.matches(words, 0)).toEqual([]);
  });
  it('does not read across a comma', () => {
    expect(lexicon.matches(nameWords('Ada, Marek'), 0)).toEqual([]);
  });
});

describe('offices', () => {
  it.each<[string, string | null, readonly string[]]>([
    ['foreign minister', '2012-05-05', ['ent:ada']],
    ['Minister of Foreign Affairs', '2016-05-05', ['ent:bo']],
    ['foreign minister', null, ['ent:ada', 'ent:bo']],
    ['president', '2012-05-05', []],
  ])('%s on %s', (office, day, expected) => {
    expect(lexicon.officeHolders(office, 'ent:fr', day).map((entry) => entry.id)).toEqual(expected);
  });
  it('lists the offices of a person on a day', () => {
    expect(lexicon.officesOf('ent:ada', '2014-06-30').map((office) => office.office)).toEqual(['foreign minister']);
  });
});

describe('cities', () => {
  it('lists all towns of a name with their countries', () => {
    expect(lexicon.cities('fort ana')).toHaveLength(2);
    expect(lexicon.cities('Ana')).toEqual([]);
  });
});

describe('persons', () => {
  it('knows family and given names', () => {
    expect(lexicon.bySurname('marek').map((entry) => entry.id)).toEqual(['ent:ada']);
    expect([lexicon.isGivenName('ada'), lexicon.isGivenName('marek')]).toEqual([true, false]);
  });
});
