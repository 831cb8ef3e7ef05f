import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../model/index.js';
import type { LexiconFile } from './lexicon-file.js';
import { createLexicon } from './create-lexicon.js';
import { coordinatesIn } from './place-coordinates.js';

const folder = new URL('../../lexicon/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LexiconFile);
const coordinatesOf = coordinatesIn(createLexicon(files));
const at = (id: EntityId, name: string, country: string | null): readonly number[] | null => {
  const found = coordinatesOf({ id, name, country });
  return found === null ? null : found.map(Math.round);
};

describe('where a place lies', () => {
  it.each([
    ['a state', 'ent:sy', 'Syria', 'Syria', [38, 35]],
    ['a region set by hand', 'ent:place-eastern-ghouta', 'eastern Ghouta', 'Syria', [36, 34]],
    ['a town that the regions name, found among the towns', 'ent:place-idlib', 'Idlib', 'Syria', [37, 36]],
    ['a capital', 'name:place:moscow', 'Moscow', 'Russia', [38, 56]],
    ['a town under its older name', 'ent:place-geneva', 'Geneva', 'Switzerland', [6, 46]],
    ['a town of a name without its country, where there is one only', 'name:place:sochi', 'Sochi', null, [40, 44]],
  ] as const)('%s', (_, id, name, country, expected) => {
    expect(at(id, name, country)).toEqual(expected);
  });
  it.each([
    ['a name that several towns bear', 'name:place:tripoli', 'Tripoli', null],
    ['a town that is not in that country', 'name:place:moscow', 'Moscow', 'Syria'],
    ['a country that is not known', 'name:place:moscow', 'Moscow', 'Borduria'],
    ['a continent', 'ent:place-europe', 'Europe', null],
    ['a name that nobody knows', 'name:place:oldport', 'Oldport', null],
  ] as const)('does not guess: %s', (_, id, name, country) => {
    expect(coordinatesOf({ id, name, country })).toBeNull();
  });
  it('every point of the files is on the globe', () => {
    const points = files.flatMap((file) => [
      ...(file.entries ?? []).flatMap((entry) => (entry.at ? [entry.at] : [])),
      ...(file.cities ?? []).map(([, , , longitude, latitude]) => [longitude ?? NaN, latitude ?? NaN] as const),
    ]);
    expect(points.length).toBeGreaterThan(9_000);
    expect(points.filter(([lon, lat]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))).toEqual([]);
  });
});
