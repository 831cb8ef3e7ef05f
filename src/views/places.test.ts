import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cited, claimOf, dayOf, documentOf, place, recordOf, reportOf } from '../../test/cli/made-up-record.js';
import { setOfRealKinds } from '../../test/views/real-kinds.js';
import type { PlaceRef } from '../model/index.js';
import { places } from './places.js';
import { zonesIn } from './zone-words.js';

const text =
  'Envoys met in Oldport. They agreed on a safe zone in Old Harbour. A shell fell in Newport. Talks were held in Arcadia.';
const report = documentOf('aaaa', text);
const reports = [reportOf(report, { published: dayOf('2018-03-16') })];
const record = (kind: string, passage: string, values: Parameters<typeof claimOf>[3]) =>
  recordOf([claimOf(report, kind, passage, values)]);

const met = record('meeting', 'Envoys met in Oldport', {
  name: [cited('envoys')],
  date: [cited(dayOf('2018-03-16'))],
  venueCity: [cited(place('Oldport', 'Arcadia'))],
  venueCountry: [cited(place('Arcadia', 'Arcadia'))],
});
const metSomewhere = record('meeting', 'Talks were held in Arcadia', {
  name: [cited('talks')],
  venueCountry: [cited(place('Arcadia', 'Arcadia'))],
});
const zone = record('agreement', 'They agreed on a safe zone in Old Harbour', { what: [cited('a safe zone in Old Harbour')] });
const shell = record('incident', 'A shell fell in Newport', {
  action: [cited('fell')],
  date: [cited(dayOf('2018-04-02'))],
  place: [cited(place('Newport'))],
});
const harbour = record('incident', 'A shell fell', { action: [cited('fell')], place: [cited(place('Old Harbour'))] });
const nowhere = record('incident', 'A shell', { action: [cited('shell')] });
const set = setOfRealKinds([met, metSomewhere, zone, shell, harbour, nowhere], reports, {
  places: new Map([[place('Oldport').id, [12.5, 41.25] as const]]),
});
const answer = places.read(set, {});
const itemOf = (name: string) => answer.places.find((item) => item.name === name);

describe('places', () => {
  it('stand where the lexicon has them; the others are not on the map', () => {
    expect([itemOf('Oldport')?.at, itemOf('Newport')?.at]).toEqual([[12.5, 41.25], null]);
  });
  it('hold a meeting at its city, and at its country only where no report gives a city', () => {
    expect(itemOf('Oldport')?.things).toMatchObject([{ id: met.id, role: 'venue', from: '2018-03-16', to: '2018-03-16' }]);
    expect(itemOf('Arcadia')).toMatchObject({ wholeCountry: true, things: [{ id: metSomewhere.id, from: null }] });
  });
  it('hold the zones that texts name, marked as read from the words', () => {
    expect(itemOf('Old Harbour')?.things.map(({ role, inferred }) => [role, inferred])).toEqual(
      expect.arrayContaining([
        ['zone', true],
        ['incident', false],
      ]),
    );
  });
  it('say between which days they can be placed in time, and how many things name no place', () => {
    expect([answer.span, answer.unplaced]).toEqual([{ from: '2018-03-16', to: '2018-04-02' }, 1]);
  });
  it('are limited by the filter', () => {
    expect(places.read(set, { since: '2018-04' }).places.map(({ name }) => name)).toEqual(['Newport']);
    expect(places.read(set, { kinds: ['meeting'] }).places.map(({ name }) => name)).toEqual(['Arcadia', 'Oldport']);
  });
});

describe('the places of zones', () => {
  const known = new Map<string, PlaceRef>(['Oldport', 'Old Harbour', 'March'].map((name) => [name.toLowerCase(), place(name)]));
  it.each([
    ['to create a de-escalation zone in Oldport', ['Oldport']],
    ['safe zones in Old Harbour and in Oldport', ['Old Harbour', 'Oldport']],
    ['the Oldport de-escalation zone', ['Oldport']],
    ['a truce in Oldport', []],
    ['a zone where no fighting is allowed, they said', []],
    ['a zone by March', []],
    ['a zone in oldport', []],
    ['the zone will be agreed upon by the envoys who will come together again in Oldport', []],
  ])('in %j are %j', (words, names) => {
    expect(zonesIn(words, known).map(({ name }) => name)).toEqual(names);
  });
  it('are found without failing in any text', () => {
    fc.assert(fc.property(fc.string(), (words) => zonesIn(`${words} zone in Oldport`, known).length >= 0));
  });
});
