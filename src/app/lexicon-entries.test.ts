import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { corePipeline } from './core.js';
import { addEntry, importDictionary, lexiconEntries, lexiconEntry, type WrittenEntry } from './lexicon-entries.js';
import { ownLexiconPath, readOwnLexicon, type LexiconChoice } from './own-lexicon.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-lexicon-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const choice: LexiconChoice = { folder, env: {} };
const path = join(folder, 'record.lexicon.json');
beforeEach(() => rmSync(path, { force: true }));

const lake: WrittenEntry = { name: 'Front of the Lake', type: 'group', acronyms: ['FOL'], country: 'Chad', source: 'desk list' };

describe('where own entries stand', () => {
  it.each<[string, LexiconChoice, string, boolean]>([
    ['beside the usual store', {}, 'record.lexicon.json', false],
    ['beside the store of the option', { store: 'talks.parley' }, 'talks.lexicon.json', false],
    ['beside the store of the environment', { env: { PARLEY_STORE: 'x/talks.db' } }, 'x/talks.lexicon.json', false],
    ['in the file of the environment', { env: { PARLEY_LEXICON: 'mine.json' } }, 'mine.json', true],
    [
      'in the file of the option before all',
      { path: 'own.json', store: 's', env: { PARLEY_LEXICON: 'mine.json' } },
      'own.json',
      true,
    ],
  ])('%s', (_, asked, expected, named) => {
    expect(ownLexiconPath({ env: {}, folder, ...asked })).toEqual({ path: join(folder, expected), named });
  });
  it('is no error where none stands beside the store, and one where it was named', () => {
    expect(readOwnLexicon(choice)).toBeNull();
    expect(() => readOwnLexicon({ ...choice, path: 'none.json' })).toThrow(/none\.json: expected a lexicon, found no file/u);
  });
  it.each([
    ['{"entries": [', /record\.lexicon\.json: expected JSON, found /u],
    [
      '{"source": "desk", "entries": [{"id": "ent:own-x", "type": "army", "name": "X"}]}',
      /record\.lexicon\.json: line 1, entry 1 \(ent:own-x\): type: expected state, .* found "army"$/u,
    ],
  ])('names the file, the entry, what was expected and found in %s', (text, message) => {
    writeFileSync(path, text);
    expect(() => readOwnLexicon(choice)).toThrow(message);
  });
});

describe('addEntry', () => {
  it('adds a new entity, which reports are then read with', () => {
    const before = corePipeline(choice);
    expect(addEntry(choice, lake)).toMatchObject({
      path,
      became: 'new',
      entry: { id: 'ent:own-front-of-the-lake', own: 'desk list' },
    });
    const after = corePipeline(choice);
    expect(before.entitiesNamed?.('FOL', 'actor')).toEqual([]);
    expect(after.entitiesNamed?.('FOL', 'actor')).toMatchObject([{ id: 'ent:own-front-of-the-lake' }]);
    const text = 'Envoys of the Front of the Lake met Chad in Doha on 3 May 2017.';
    const mentions = after.annotate(
      { id: 'doc:0', text },
      { given: { title: null, outlet: null, address: null, published: null, language: null }, decided: {} },
    ).mentions;
    expect(mentions.map((mention) => mention.entity)).toContain('ent:own-front-of-the-lake');
  });

  it('makes what was read before due to be read anew, and only that', () => {
    const { version } = corePipeline(choice);
    expect(corePipeline(choice).version).toEqual(version);
    addEntry(choice, lake);
    const changed = corePipeline(choice).version;
    expect(changed.release).toBe(version.release);
    expect(changed.hash).not.toBe(version.hash);
    writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
    expect(corePipeline(choice).version).toEqual(changed);
    rmSync(path);
    expect(corePipeline(choice).version).toEqual(version);
  });

  it('adds names and an office to a known entity', () => {
    addEntry(choice, { name: 'Norway', also: ['Realm of Norway'], source: 'desk list' });
    const person = { name: 'Ada Lund', source: 'gazette' };
    addEntry(choice, { ...person, type: 'person' });
    const office = { office: 'foreign minister', party: 'Norway', since: '2031-01-01', until: null };
    expect(addEntry(choice, { ...person, office })).toMatchObject({ became: 'more of a known entity' });
    expect(lexiconEntry(choice, 'Realm of Norway')).toMatchObject([{ id: 'ent:no', own: 'desk list' }]);
    expect(lexiconEntry(choice, 'ada lund')[0]?.offices).toMatchObject([
      { office: 'foreign minister', partyName: 'Norway', since: '2031-01-01' },
    ]);
  });

  it.each<[string, Partial<WrittenEntry>, RegExp]>([
    [
      'an unknown name without a type',
      { name: 'Nobody at all', type: undefined },
      /expected without --type the name of a known entity, found "Nobody at all"/u,
    ],
    ['an unknown side', { of: 'Nobody at all' }, /--of: expected a known entity, found "Nobody at all"/u],
    [
      'a country that is none',
      { country: 'Atlantis' },
      /country: expected the name of a state of the lexicon, found "Atlantis"/u,
    ],
    ['an id that is there', { id: 'ent:no' }, /type: expected state, as ent:no is known, found "group"/u],
  ])('refuses %s and writes nothing', (_, change, message) => {
    expect(() => addEntry(choice, { ...lake, ...change })).toThrow(message);
    expect(existsSync(path)).toBe(false);
  });
});

describe('lexiconEntries', () => {
  it('lists own entries, or those whose names hold the words', () => {
    addEntry(choice, lake);
    expect(lexiconEntries(choice, {}).entries.map((entry) => entry.name)).toEqual(['Front of the Lake']);
    expect(lexiconEntries(choice, { words: 'norw', type: 'state' }).entries.map((entry) => entry.name)).toEqual(['Norway']);
    expect(lexiconEntries(choice, { words: 'republic', limit: 2 })).toMatchObject({ entries: [{}, {}] });
    expect(lexiconEntries(choice, { words: 'orway' }).total).toBe(0);
  });
});

describe('importDictionary', () => {
  const text =
    'LAKE_FRONT_(LKF)_ [TCDREB]\n+FRONT_OF_LAKES_\n+NORWAY_\nNORWAY_ [NORGOV]\nADA_LUND\n\t[TCDGOV >110101]\n\t[TCDGOV nonsense]\n';
  it('takes over what it can read, leaves names that others bear, and says why the rest is set aside', () => {
    const done = importDictionary(choice, { text, source: 'made-up list' });
    expect(done.added).toMatchObject([
      { id: 'ent:own-lake-front', names: ['Front of Lakes'], acronyms: ['LKF'], source: 'made-up list' },
      { id: 'ent:own-ada-lund', type: 'person', offices: [{ party: 'ent:td', since: '2011-01-01' }] },
    ]);
    expect(done.aside).toMatchObject([{ line: 4, reason: 'known already as Norway (ent:no)' }, { line: 7 }]);
    expect(lexiconEntry(choice, 'Front of Lakes')).toMatchObject([{ id: 'ent:own-lake-front', own: 'made-up list' }]);
    expect(importDictionary(choice, { text, source: 'made-up list' }).added).toEqual([]);
  });
  it('takes a dictionary as the projects write them: remarks, synonyms, codes with days of either length, lines that say too little', () => {
    const whole = [
      '# actors of the lake states',
      '<!-- version 2',
      ' of this list -->',
      'LAKELAND_FRONT_FOR_CHANGE_(LFC)_  ; news',
      '+FRONT_FOR_CHANGE_OF_LAKELAND_',
      '\t[TCDREB <160101]\t# before the accord',
      '\t[TCDOPP >160101]',
      '',
      'MOUSSA_ABAKAR_DILLO_ ; list of ministers',
      '+DILLO_',
      '\t[TCDREB <20160101]',
      '\t[TCDGOV 20160102-20181231]',
      '\t[TCDELI >20190101]',
      'RADIO_OF_THE_LAKE_ [TCDMED]',
      'NDJAMENA_ [TCD]',
      '{GOV_SPOKESMAN_ GOVERNMENT_SPOKESMEN}',
    ].join('\r\n');
    const { added, aside } = importDictionary(choice, { text: whole, source: 'made-up list' });
    expect(added).toEqual([
      {
        id: 'ent:own-lakeland-front-for-change',
        type: 'group',
        name: 'Lakeland Front for Change',
        names: ['Front for Change of Lakeland'],
        acronyms: ['LFC'],
        country: 'Chad',
        source: 'made-up list',
      },
      {
        id: 'ent:own-moussa-abakar-dillo',
        type: 'person',
        name: 'Moussa Abakar Dillo',
        offices: [
          { office: 'member of the rebels', party: 'ent:td', since: null, until: '2016-01-01' },
          { office: 'member of the government', party: 'ent:td', since: '2016-01-02', until: '2018-12-31' },
        ],
        source: 'made-up list',
      },
      { id: 'ent:own-radio-of-the-lake', type: 'media', name: 'Radio of the Lake', of: 'ent:td', source: 'made-up list' },
    ]);
    expect(aside.map(({ line }) => line)).toEqual([15, 16]);
  });
  it('writes nothing when it only looks', () => {
    expect(importDictionary(choice, { text, source: 'made-up list', dry: true }).added).toHaveLength(2);
    expect(existsSync(path)).toBe(false);
  });
});
