import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../model/index.js';
import type { Lexicon } from './create-lexicon.js';
import { createLexicon } from './create-lexicon.js';
import { nameKey, nameWords } from './fold.js';
import type { FileEntry, LexiconFile } from './lexicon-file.js';
import { entriesOf } from './lexicon-file.js';
import { openPrepared } from './open-prepared.js';
import { writePrepared } from './write-prepared.js';

const folder = new URL('../../lexicon/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LexiconFile);
const text = writePrepared(files);

const fileOf = (entries: readonly FileEntry[]): LexiconFile => ({ about: 'made up', source: 'test', licence: 'none', entries });

/** Everything that a lexicon answers about the entries, names, offices and towns of some files. */
function answers(lexicon: Lexicon, all: readonly LexiconFile[]): Readonly<Record<string, unknown>> {
  const entries = all.flatMap(entriesOf);
  const names = entries.flatMap((entry) => entry.names.map(({ name }) => name));
  const keys = [...new Set(names.flatMap((name) => nameWords(name).map((word) => word.key)))];
  const parties = [...new Set(entries.flatMap((entry) => (entry.offices ?? []).map(({ party }) => party)))];
  const towns = all.flatMap((file) => (file.cities ?? []).filter((_, index) => index % 7 === 0).map(([name]) => name));
  const words = nameWords(names.join(' said, '));
  return {
    entries: entries.map(({ id }) => lexicon.entry(id)),
    names: names.map((name) => lexicon.lookup(name).map(({ entry, name: found }) => [entry.id, found])),
    same: names.flatMap((name) => lexicon.lookup(name).filter(({ entry }) => lexicon.entry(entry.id) !== entry)),
    matches: words.map((_, at) => lexicon.matches(words, at).map(({ length, candidates }) => [length, candidates.map((one) => one.entry.id)])),
    surnames: keys.map((key) => lexicon.bySurname(key).map(({ id }) => id)),
    given: keys.filter((key) => lexicon.isGivenName(key)),
    holders: parties.map((party) => lexicon.officeHolders('president', party, null).map(({ id }) => id)),
    offices: entries.map(({ id }) => lexicon.officesOf(id, '2016-01-01')),
    states: entries.map(({ name }) => lexicon.stateNamed(name)?.id),
    capitals: entries.map(({ id }) => lexicon.capitalOf(id)),
    towns: towns.map((name) => lexicon.cities(name)),
    events: [lexicon.events.wars, lexicon.events.series, entries.map(({ id }) => lexicon.events.bornOn(id))],
    unknown: [lexicon.entry('ent:nobody-at-all'), lexicon.lookup('Xyzzy'), lexicon.stateNamed('toString'), lexicon.cities('')],
  };
}

describe('a prepared lexicon', () => {
  it('answers as the one that is made of the files', () => {
    const lexicon = openPrepared(text);
    expect(lexicon).not.toBeNull();
    expect(answers(lexicon as Lexicon, files)).toEqual(answers(createLexicon(files), files));
  });

  it.each<[string, readonly FileEntry[]]>([
    ['a new group', [{ id: 'ent:own-lake', type: 'group', name: 'United Lake Front', acronyms: ['ULF'] }]],
    ['names of a known state', [{ id: 'ent:fr', type: 'state', name: 'France', names: ['United Hexagon'], demonyms: ['Hexagonal'] }]],
    ['a name that others bear', [{ id: 'ent:own-georgia', type: 'person', name: 'Georgia Lake', names: ['Georgia'] }]],
    [
      'a person with an office of a known side',
      [
        {
          id: 'ent:own-ada',
          type: 'person',
          name: 'Ada al-Marek',
          offices: [{ office: 'president', party: 'ent:fr', since: '2031-01-01', until: null }],
        },
      ],
    ],
    ['a state', [{ id: 'ent:own-freedonia', type: 'state', name: 'Freedonia' }]],
  ])('with %s laid over it answers as all files together', (_, entries) => {
    const all = [...files, fileOf(entries)];
    const lexicon = openPrepared(text, [fileOf(entries)]);
    expect(lexicon).not.toBeNull();
    expect(answers(lexicon as Lexicon, all)).toEqual(answers(createLexicon(all), all));
  });

  it.each<[string, FileEntry]>([
    ['a place', { id: 'ent:own-tarn', type: 'place', name: 'al-Tarn' }],
    ['a capital', { id: 'ent:own-freedonia', type: 'state', name: 'Freedonia', capitals: ['Freeville'] }],
    ['a town of the lexicon', { id: 'name:place:paris' as EntityId, type: 'place', name: 'Paris' }],
  ])('leaves %s to be worked out with all the files', (_, entry) => {
    expect(openPrepared(text, [fileOf([entry])])).toBeNull();
  });

  it('holds every key in one line', () => {
    const odd = files.flatMap(entriesOf).flatMap((entry) => entry.names.map(({ name }) => nameKey(nameWords(name))));
    expect(odd.filter((key) => /[\t\n]/u.test(key))).toEqual([]);
  });
});
