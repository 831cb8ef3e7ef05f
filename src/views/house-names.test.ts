import { describe, expect, it } from 'vitest';
import type { EntityId, MergedRecord } from '../model/index.js';
import { facet, filterRecords } from './query.js';
import type { RecordSet } from './record-set.js';
import { withHouseNames, type HouseNames } from './house-names.js';

const house: HouseNames = {
  labelOf: (id, day) =>
    id === 'ent:fr' && day !== null && day >= '2022' ? 'Sylvania' : id === 'ent:fr-gov' ? 'Government of Sylvania' : null,
  renames: (id) => id.startsWith('ent:fr'),
  stateCalled: (name) => (name === 'Freedonia' ? ('ent:fr' as EntityId) : null),
  namesOf: (id) => (id === 'ent:fr' ? ['Freedonia', 'Sylvania', 'FRD'] : []),
};
const freedonia = { id: 'ent:fr', name: 'Freedonia', wording: 'the Freedonians' };
const span = { document: 'doc:1', start: 0, end: 4, quote: 'Freedonia wants it' };

const record = (id: string, day: string | null, values: Record<string, readonly unknown[]>): MergedRecord =>
  ({
    id: `claim:${id}`,
    kind: 'thing',
    claims: [
      {
        id: `claim:${id}`,
        kind: 'thing',
        document: 'doc:1',
        trigger: span,
        passage: span,
        values: Object.fromEntries(
          Object.entries(values).map(([name, all]) => [name, all.map((value) => ({ value, evidence: [span], basis: 'stated' }))]),
        ),
        status: { value: 'reported', evidence: [span], basis: 'stated' },
        onWhoseWord: [{ value: { type: 'party', entity: 'ent:fr', name: 'Freedonia' }, evidence: [span], basis: 'stated' }],
        rule: 'thing/test',
      },
    ],
    values: {
      ...Object.fromEntries(
        Object.entries(values).map(([name, all]) => [
          name,
          all.map((value) => ({ value, claims: [], originals: 1, basis: 'stated' })),
        ]),
      ),
      date:
        day === null
          ? []
          : [
              {
                value: { earliest: day, latest: day, precision: 'day', year: 'stated', text: day },
                claims: [],
                originals: 1,
                basis: 'stated',
              },
            ],
    },
    status: 'reported',
    statusAsOf: null,
    reports: ['doc:1'],
    originals: 1,
    disagreements: [],
    review: 'unreviewed',
    decisions: [],
  }) as unknown as MergedRecord;

const kind = {
  name: 'thing',
  label: 'Thing',
  plural: 'Things',
  fields: {
    actor: { type: 'actor', arity: 'one', label: 'Who', doc: '' },
    place: { type: 'place', arity: 'one', label: 'Where', doc: '' },
    process: { type: 'text', arity: 'one', label: 'Process', doc: '' },
    date: { type: 'when', arity: 'one', label: 'When', doc: '' },
  },
  time: 'date',
  caption: (one: MergedRecord) => String((one.values['actor']?.[0]?.value as { name?: string } | undefined)?.name),
} as unknown as RecordSet['kinds'][number];

const setOf = (...records: readonly MergedRecord[]): RecordSet => ({
  records,
  reports: new Map(),
  originals: [],
  kinds: [kind],
  asOf: null,
});
const first = (set: RecordSet, field: string): unknown => set.records[0]?.values[field]?.[0]?.value;

describe('withHouseNames', () => {
  const later = record('a', '2023-05-01', {
    actor: [freedonia],
    place: [{ id: 'name:place:port', name: 'Port', country: 'Freedonia' }],
    process: ['Freedonia process'],
  });
  const named = withHouseNames(setOf(later), house);
  it('names sides and countries as on the day of the thing, in the record and in its claims', () => {
    expect(first(named, 'actor')).toEqual({ ...freedonia, name: 'Sylvania' });
    expect(first(named, 'place')).toMatchObject({ name: 'Port', country: 'Sylvania' });
    expect(named.records[0]?.claims[0]?.values['actor']?.[0]?.value).toMatchObject({ name: 'Sylvania' });
    expect(named.records[0]?.claims[0]?.onWhoseWord[0]?.value.name).toBe('Sylvania');
  });
  it('leaves quotes, wordings and the names of processes', () => {
    expect(first(named, 'process')).toBe('Freedonia process');
    expect(named.records[0]?.claims[0]?.values['actor']?.[0]?.evidence[0]?.quote).toBe('Freedonia wants it');
    expect((first(named, 'actor') as { wording: string }).wording).toBe('the Freedonians');
  });
  it('leaves what is older, and what is not dated', () => {
    expect(first(withHouseNames(setOf(record('b', '2017-05-01', { actor: [freedonia] })), house), 'actor')).toMatchObject({
      name: 'Freedonia',
    });
    expect(first(withHouseNames(setOf(record('c', null, { actor: [freedonia] })), house), 'actor')).toMatchObject({
      name: 'Freedonia',
    });
  });
  it('names governments, and sides inside participants and persons', () => {
    const gov = { id: 'ent:fr-gov', name: 'Government of Freedonia', wording: 'the government' };
    const participant = {
      actor: gov,
      person: { id: 'name:person:x', name: 'X', office: null, party: gov },
      role: 'party',
      attendance: 'attended',
    };
    const value = first(withHouseNames(setOf(record('d', '2023-01-01', { participants: [participant] })), house), 'participants');
    expect(value).toMatchObject({
      actor: { name: 'Government of Sylvania' },
      person: { name: 'X', party: { name: 'Government of Sylvania' } },
    });
  });
  it.each([
    ['name:body:foreign ministry of freedonia', 'Foreign Ministry of Freedonia', 'Foreign Ministry of Sylvania'],
    ['name:body:foreign ministry of arcadia', 'Foreign Ministry of Arcadia', 'Foreign Ministry of Arcadia'],
    ['name:person:duke of freedonia', 'Duke of Freedonia', 'Duke of Freedonia'],
  ])('calls %s after the name of its state', (id, name, expected) => {
    const body = record('e', '2023-01-01', { actor: [{ id, name, wording: 'the ministry' }] });
    const speech = record('f', '2017-01-01', { actor: [{ id, name, wording: 'the ministry' }] });
    expect(first(withHouseNames(setOf(body), house), 'actor')).toMatchObject({ id, name: expected, wording: 'the ministry' });
    expect(first(withHouseNames(setOf(speech), house), 'actor')).toMatchObject({ name });
  });
  it('keeps a record in which nothing is renamed, and gives the same value again for the same record', () => {
    const other = record('e', '2023-01-01', { actor: [{ id: 'ent:tr', name: 'Tarn', wording: 'Tarn' }] });
    const set = setOf(other);
    expect(withHouseNames(set, { ...house, renames: () => false }).records).toBe(set.records);
    expect(withHouseNames(setOf(later), house).records[0]).toBe(named.records[0]);
  });
  it.each(['Freedonia', 'Sylvania', 'frd', 'ent:fr', 'the Freedonians'])('is found by %s', (actor) => {
    expect(filterRecords(named, named.records, { actor }).records).toHaveLength(1);
  });
  it('stands in lists over records of all days under one name, that of the newest', () => {
    const earlier = record('f', '2017-05-01', { actor: [freedonia] });
    const both = withHouseNames({ ...setOf(earlier, later), asOf: '2023-06-01' }, house);
    expect(facet(both, both.records, 'actor')).toEqual([{ value: 'Sylvania', count: 2 }]);
    expect(both.records.map((one) => (one.values['actor']?.[0]?.value as { name?: string } | undefined)?.name)).toEqual([
      'Freedonia',
      'Sylvania',
    ]);
  });
  it('is not found by a name of somebody else', () => {
    expect(filterRecords(named, named.records, { actor: 'Tarn' }).records).toEqual([]);
  });
});
