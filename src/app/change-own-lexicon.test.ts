import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { nameStyle, removeEntries, setNameStyle } from './change-own-lexicon.js';
import { namingOf } from './house-style.js';
import { addEntry, importDictionary, lexiconEntries, lexiconEntry } from './lexicon-entries.js';
import { readOwnLexicon, type LexiconChoice } from './own-lexicon.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-change-lexicon-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const choice: LexiconChoice = { folder, env: {} };
const path = join(folder, 'record.lexicon.json');
beforeEach(() => rmSync(path, { force: true }));
const hash = (): string | null | undefined => readOwnLexicon(choice)?.hash;

describe('removeEntries', () => {
  it('takes one entry out by name or id and leaves the rest', () => {
    addEntry(choice, { name: 'Front of the Lake', type: 'group', source: 'desk' });
    addEntry(choice, { name: 'Front of the Hills', type: 'group', source: 'desk' });
    expect(removeEntries(choice, { wanted: ['Front of the Lake'] }).entries.map(({ id }) => id)).toEqual([
      'ent:own-front-of-the-lake',
    ]);
    expect(lexiconEntries(choice, {}).entries.map(({ name }) => name)).toEqual(['Front of the Hills']);
    removeEntries(choice, { wanted: ['own-front-of-the-hills'] });
    expect(lexiconEntries(choice, {}).total).toBe(0);
  });
  it('undoes an import by its source', () => {
    addEntry(choice, { name: 'Front of the Lake', type: 'group', source: 'desk' });
    importDictionary(choice, { text: 'HILL_FRONT_ [TCDREB]\nRIVER_FRONT_ [TCDREB]\n', source: 'made-up list' });
    expect(removeEntries(choice, { wanted: [], source: 'made-up list' }).entries).toHaveLength(2);
    expect(lexiconEntries(choice, {}).entries.map(({ name }) => name)).toEqual(['Front of the Lake']);
  });
  it.each([[['Norway']], [['Nobody at all']]])('refuses %s, which is nobody’s own, and changes nothing', (wanted) => {
    addEntry(choice, { name: 'Front of the Lake', type: 'group', source: 'desk' });
    const before = readFileSync(path, 'utf8');
    expect(() => removeEntries(choice, { wanted })).toThrow(/expected an entry of your own, found none called/u);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

describe('the style of naming', () => {
  it('is dated until another is chosen, and stays when entries are added', () => {
    expect(nameStyle(choice).style).toBe('dated');
    setNameStyle(choice, 'current');
    addEntry(choice, { name: 'Front of the Lake', type: 'group', source: 'desk' });
    expect(nameStyle(choice).style).toBe('current');
    expect(namingOf(choice).labelOf('ent:tr', '2017-01-01')).toBe('Türkiye');
  });
  it('has no report read anew, and neither has the choice of a name that is shown', () => {
    addEntry(choice, { name: 'Front of the Lake', type: 'group', source: 'desk' });
    const before = hash();
    setNameStyle(choice, 'main');
    addEntry(choice, { name: 'Kyiv', shown: 'Kiev', source: 'house style' });
    expect(hash()).toBe(before);
    addEntry(choice, { name: 'Kyiv', also: ['Kijow'], source: 'house style' });
    expect(hash()).not.toBe(before);
  });
  it('is no change of what is read where the file holds nothing else', () => {
    setNameStyle(choice, 'current');
    expect(hash()).toBeNull();
    addEntry(choice, { name: 'Kyiv', shown: 'Kiev', source: 'house style' });
    expect(hash()).toBeNull();
  });
  it('shows an entity by the name that the user chose, in every style', () => {
    addEntry(choice, { name: 'Kyiv', shown: 'Kiev', source: 'house style' });
    for (const style of ['dated', 'current', 'main'] as const) {
      setNameStyle(choice, style);
      expect(namingOf(choice).labelOf('ent:place-kyiv', '2020-01-01')).toBe('Kiev');
    }
    expect(lexiconEntry(choice, 'Kyiv').find(({ id }) => id === 'ent:place-kyiv')?.shown).toEqual([{ name: 'Kiev' }]);
  });
  it.each([
    ['{"style": "loud", "entries": []}', /the file: style: expected dated, current, main, found "loud"$/u],
    [
      '{"source": "desk", "entries": [\n{"id": "ent:own-x", "type": "group", "name": "X"},\n{"id": "ent:own-x", "type": "group", "name": "X"}]}',
      /line 3, entry 2 \(ent:own-x\): id: expected each once, found it at entry 1 already$/u,
    ],
    [
      '{"source": "desk", "entries": [{"id": "ent:tr", "shown": [{"name": "T", "since": "2022"}]}]}',
      /line 1, entry 1 \(ent:tr\): shown\[0\]\.since: expected a day as 2018-03-16, found "2022"$/u,
    ],
  ])('refuses %s', (text, message) => {
    writeFileSync(path, text);
    expect(() => readOwnLexicon(choice)).toThrow(message);
  });
});

describe('who held an office', () => {
  it('has rivals side by side, each with who says so', () => {
    addEntry(choice, {
      name: 'Ada Lund',
      type: 'person',
      office: { office: 'foreign minister', party: 'Norway', since: '2015-01-01', until: '2016-01-01' },
      source: 'gazette of the exiles',
    });
    const holders = lexiconEntry(choice, 'Norway').find(({ type }) => type === 'state')?.holders ?? [];
    expect(holders.find(({ name }) => name === 'Ada Lund')).toMatchObject({
      beside: ['Borge Brende'],
      source: 'gazette of the exiles',
    });
    expect(holders.find(({ name }) => name === 'Borge Brende')?.beside).toEqual(['Ada Lund']);
    expect(holders.find(({ name }) => name === 'Erna Solberg')?.beside).toEqual([]);
  });
});
