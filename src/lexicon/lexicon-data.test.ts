import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LexiconFile } from './lexicon-file.js';
import { entriesOf } from './lexicon-file.js';
import { createLexicon } from './create-lexicon.js';
import { seatHolds } from './name-holds.js';

const folder = new URL('../../lexicon/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LexiconFile] as const);
const entries = files.flatMap(([, file]) => entriesOf(file));
const known = new Set(entries.map((entry) => entry.id));
const lexicon = createLexicon(files.map(([, file]) => file));

describe('the lexicon files', () => {
  it.each(files)('%s says what it holds, whence and under which licence', (_, file) => {
    expect([file.about, file.source, file.licence].every((text) => text.length > 5)).toBe(true);
  });
  it('give every entry and every office a source, and tell what was checked from what was not', () => {
    const sources = entries.flatMap((entry) => [entry.source, ...(entry.offices ?? []).map((office) => office.source)]);
    expect(sources.filter((source) => source.trim().length < 10)).toEqual([]);
    const keys = new Set(files.flatMap(([, file]) => Object.keys(file.sources ?? {})));
    expect(sources.filter((source) => keys.has(source))).toEqual([]);
    const addresses = sources.flatMap((source) => source.match(/https?:[^\s;]+/gu) ?? []);
    expect(addresses.filter((address) => !URL.canParse(address))).toEqual([]);
    expect(sources.filter((source) => !/https?:|general knowledge|GeoNames|world-countries|factbook/iu.test(source))).toEqual([]);
  });
  it('bear no loaded word in a neutral name', () => {
    const neutral = entries.flatMap((entry) => [
      entry.name,
      ...entry.names.filter((name) => name.kind === 'name').map((name) => name.name),
    ]);
    const loaded =
      /\b(?:regime|prox(?:y|ies)|militias?|terrorists?|rebels?|insurgents?|militants?|mercenar(?:y|ies)|junta|separatists?|extremists?|jihadists?|so-called|backers?|backed|puppets?|usurpers?|zionist)\b/iu;
    expect(neutral.filter((name) => loaded.test(name))).toEqual([]);
  });
  it('use each id once', () => {
    const own = entries.map((entry) => entry.id).filter((id) => id.startsWith('ent:'));
    expect(own.filter((id, index) => own.indexOf(id) !== index)).toEqual([]);
  });
  it('refer only to entries that exist', () => {
    const sides = entries.flatMap((entry) => [...(entry.of ? [entry.of] : []), ...(entry.offices ?? []).map((office) => office.party)]);
    expect(sides.filter((id) => !known.has(id))).toEqual([]);
    const lost = entries.filter((entry) => entry.country !== undefined && lexicon.stateNamed(entry.country) === null);
    expect(lost.map((entry) => `${entry.id} ${entry.country ?? ''}`)).toEqual([]);
  });
  it('date offices forwards, in whole days', () => {
    const offices = entries.flatMap((entry) => (entry.offices ?? []).map((office) => ({ id: entry.id, ...office })));
    const days = offices.flatMap((office) => [office.since, office.until]).filter((day) => day !== null);
    expect(days.filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([]);
    expect(offices.filter((one) => one.since !== null && one.until !== null && one.since > one.until).map((one) => one.id)).toEqual([]);
  });
  it.each([
    ['foreign minister', 'ent:ru', '2018-03-16', 'Sergey Lavrov'],
    ['defense minister', 'ent:ru', '2023-04-25', 'Sergei Shoigu'],
    ['secretary of state', 'ent:us', '2016-02-12', 'John Kerry'],
    ['president', 'ent:co', '2016-06-23', 'Juan Manuel Santos'],
    ['special envoy for Yemen', 'ent:un', '2022-04-02', 'Hans Grundberg'],
    ['president', 'ent:kr', '2018-04-27', 'Moon Jae-in'],
  ])('%s of %s on %s is %s', (office, party, day, name) => {
    expect(lexicon.officeHolders(office, party as 'ent:ru', day).map((entry) => entry.name)).toContain(name);
  });
  it('have one head of state or government a day for the parties to the main talks', () => {
    for (const [office, party] of [
      ['president', 'ent:us'],
      ['president', 'ent:ru'],
      ['president', 'ent:tr'],
      ['president', 'ent:ir'],
      ['foreign minister', 'ent:ir'],
      ['foreign minister', 'ent:de'],
      ['president', 'ent:ua'],
    ] as const) {
      for (const day of ['2012-06-01', '2015-10-01', '2018-06-01', '2021-06-01', '2023-06-20']) {
        expect([party, office, day, lexicon.officeHolders(office, party, day).length]).toEqual([party, office, day, 1]);
      }
    }
  });
  it.each<[string, string, string | null, boolean]>([
    ['Sanaa', 'ent:ye', '2013-05-01', true],
    ['Sanaa', 'ent:ye', '2016-05-01', false],
    ['Sanaa', 'ent:ye', null, false],
    ['Tripoli', 'ent:ly', '2013-05-01', true],
    ['Tripoli', 'ent:ly', '2019-05-01', false],
    ['Kabul', 'ent:af', '2021-06-01', true],
    ['Kabul', 'ent:af', '2021-08-15', false],
    ['Kabul', 'ent:taliban', '2021-08-15', true],
    ['Kabul', 'ent:taliban', '2019-08-15', false],
    ['Khartoum', 'ent:sd', '2019-08-15', true],
    ['Khartoum', 'ent:sd', '2024-08-15', false],
    ['Khartoum', 'ent:sd', '2026-01-15', true],
    ['Port Sudan', 'ent:sd', '2024-08-15', true],
    ['Juba', 'ent:ss', '2024-08-15', true],
    ['Ankara', 'ent:tr', null, true],
  ])('%s as a seat of %s on %s: %s', (name, id, day, expected) => {
    const seats = lexicon.lookup(name).filter((one) => one.name.kind === 'metonym' && one.entry.id === id);
    expect(seats.some((one) => seatHolds(one.name, { earliest: day, latest: day }))).toBe(expected);
  });
  it('make no seat of a town that nobody holds for good', () => {
    for (const name of ['Aden', 'Tobruk', 'Benghazi'])
      expect(lexicon.lookup(name).map((candidate) => candidate.name.kind)).not.toContain('metonym');
  });
});
