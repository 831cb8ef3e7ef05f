import { describe, expect, it } from 'vitest';
import type { Field } from '../model/index.js';
import type { KnownEntity } from './pipeline.js';
import { writtenValue } from './written-value.js';

const field = (type: Field['type'], choices?: readonly string[]): Field => ({
  type,
  arity: 'one',
  label: 'Thing',
  doc: '',
  ...(choices ? { choices } : {}),
});
const KNOWN: readonly (readonly [string, KnownEntity])[] = [
  ['midtown', { id: 'ent:place-midtown', name: 'Midtown', country: 'Norland' }],
  ['midtown', { id: 'ent:nl', name: 'Norland', country: null }],
  ['norland', { id: 'ent:nl', name: 'Norland', country: null }],
  ['norland', { id: 'ent:nl', name: 'Norland', country: null }],
  ['the alliance', { id: 'ent:a1', name: 'First Alliance', country: null }],
  ['the alliance', { id: 'ent:a2', name: 'Second Alliance', country: null }],
];
const entities = async (name: string): Promise<readonly KnownEntity[]> =>
  KNOWN.filter(([words, entity]) => words === name.toLowerCase() || entity.id === name).map(([, entity]) => entity);
const read = (type: Field['type'], written: unknown): Promise<unknown> => writtenValue(field(type, undefined), written, entities);

describe('a written value', () => {
  it.each([
    ['place', 'Midtown', { id: 'ent:place-midtown', name: 'Midtown', country: 'Norland' }],
    ['place', 'Nowhere', { id: 'name:place:nowhere', name: 'Nowhere', country: null }],
    ['actor', 'norland', { id: 'ent:nl', name: 'Norland', wording: 'norland' }],
    ['actor', 'ent:nl', { id: 'ent:nl', name: 'Norland', wording: 'Norland' }],
    ['person', 'Ann Éxample', { id: 'name:person:ann example', name: 'Ann Éxample', office: null, party: null }],
    ['participant', 'Norland (observer): Ann', { actor: { id: 'ent:nl' }, role: 'observer', person: { name: 'Ann' } }],
    ['participant', 'ent:nl', { actor: { id: 'ent:nl' }, role: 'participant', person: null }],
    ['amount', '500', { value: 500, qualifier: 'exact', unit: null }],
    ['amount', 'at least 12.5 percent', { value: 12.5, qualifier: 'at least', unit: 'percent' }],
    ['amount', 'millions', { value: null, qualifier: 'millions', unit: null }],
    ['number', ' -3.5 ', -3.5],
    ['text', ' as agreed ', 'as agreed'],
    ['when', '2016-02-29', { earliest: '2016-02-29', latest: '2016-02-29', precision: 'day' }],
    ['when', '2017', { earliest: '2017-01-01', latest: '2017-12-31', precision: 'year' }],
    ['when', '2017-05..2017-06', { earliest: '2017-05-01', latest: '2017-06-30', precision: 'range' }],
    ['when', 'XXXX-03-16', { earliest: '0000-03-16', latest: '0000-03-16', precision: 'day', year: 'unknown' }],
    ['when', '{"earliest":"2018-01-01","latest":null}', { earliest: '2018-01-01', latest: null, precision: 'range' }],
  ] as const)('of type %s: %s', async (type, written, value) => {
    const found = await read(type, written);
    if (typeof value === 'object') expect(found).toMatchObject(value);
    else expect(found).toBe(value);
  });

  it.each([
    ['when', '2017-02-29', /found "2017-02-29"/],
    ['when', '2018 to 2017', /Expected a date/],
    ['when', '2017 to 2018 to 2019', /Expected a date/],
    ['when', 'next week', /Expected a date/],
    ['number', '7 or 8', /Expected a number/],
    ['actor', 'the alliance', /can be First Alliance \(ent:a1\) or Second Alliance \(ent:a2\)/],
    ['actor', 'ent:unknown', /Expected the id of an entity/],
    ['actor', '{"name":"x"}', /Expected the name or id of a state/],
    ['text', '', /Expected some words for "Thing", found ""/],
    ['text', null, /found "null"/],
    ['amount', 7, /Expected a count/],
  ] as const)('refuses as %s: %j', async (type, written, message) => {
    await expect(read(type, written)).rejects.toThrow(message);
  });

  it('reads a choice in any case, and names the choices', async () => {
    const level = field('choice', ['leaders', 'experts']);
    expect(await writtenValue(level, 'Leaders', entities)).toBe('leaders');
    await expect(writtenValue(level, 'kings', entities)).rejects.toThrow(/one of leaders, experts/);
  });
});
