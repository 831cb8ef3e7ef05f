import { describe, expect, it } from 'vitest';
import type { EntityId } from '../model/index.js';
import type { LexiconFile, NameStyle } from './lexicon-file.js';
import { nameHolds, seatHolds } from './name-holds.js';
import { namingFrom } from './shown-names.js';

const shipped: LexiconFile = {
  about: 'made up for this test',
  source: 'test',
  licence: 'none',
  entries: [
    {
      id: 'ent:fr',
      type: 'state',
      name: 'Freedonia',
      names: ['Sylvania', { name: 'Free', ambiguous: true }],
      acronyms: ['FRD'],
      demonyms: ['Freedonian'],
      shown: [
        { name: 'Old Freedonia', until: '1999-12-31' },
        { name: 'Freedonia', since: '2000-01-01', until: '2021-12-31' },
        { name: 'Sylvania', since: '2022-01-01' },
      ],
    },
    { id: 'ent:tr', type: 'state', name: 'Tarn' },
  ],
};
const label = (style: NameStyle, id: EntityId, day: string | null): string | null => namingFrom([shipped], style).labelOf(id, day);

describe('labelOf', () => {
  it.each<[NameStyle, EntityId, string | null, string | null]>([
    ['dated', 'ent:fr', '1990-01-01', 'Old Freedonia'],
    ['dated', 'ent:fr', '2021-12-31', 'Freedonia'],
    ['dated', 'ent:fr', '2022-01-01', 'Sylvania'],
    ['dated', 'ent:fr', null, null],
    ['dated', 'ent:fr-gov', '2023-01-01', 'Government of Sylvania'],
    ['current', 'ent:fr', '1990-01-01', 'Sylvania'],
    ['current', 'ent:fr', null, 'Sylvania'],
    ['main', 'ent:fr', '2023-01-01', null],
    ['dated', 'ent:tr', '2023-01-01', null],
    ['current', 'ent:nobody', '2023-01-01', null],
  ])('%s: %s on %s is %s', (style, id, day, expected) => {
    expect(label(style, id, day)).toBe(expected);
  });
  it('takes the user’s own name before all, and the style of the user’s file', () => {
    const own: LexiconFile = { about: '', source: 'me', licence: '', style: 'current', entries: [{ id: 'ent:tr', type: 'state', name: 'Tarn', shown: [{ name: 'Tern' }] }] };
    const naming = namingFrom([shipped, own]);
    expect([naming.style, naming.labelOf('ent:tr', '2020-01-01'), naming.labelOf('ent:fr', '1990-01-01')]).toEqual(['current', 'Tern', 'Sylvania']);
  });
});

describe('other names', () => {
  const naming = namingFrom([shipped]);
  it('are all those under which somebody looks for it, but those that mean much else', () => {
    expect(new Set(naming.namesOf('ent:fr-gov'))).toEqual(new Set(['Freedonia', 'Sylvania', 'FRD', 'Old Freedonia']));
  });
  it.each([
    ['sylvania', true],
    ['frd', true],
    ['freedonia', false],
    ['free', false],
  ])('%s: %s', (name, expected) => {
    expect(naming.isOtherName(name, (text) => text.toLowerCase())).toBe(expected);
  });
});

describe('nameHolds and seatHolds', () => {
  it.each<[string, { since?: string; until?: string }, [string | null, string | null] | null, string, boolean]>([
    ['no dates', {}, null, 'yes', true],
    ['before it is lost', { until: '2014-09-20' }, ['2014-01-01', '2014-01-01'], 'yes', true],
    ['after it is lost', { until: '2014-09-20' }, ['2015-01-01', '2015-01-01'], 'no', false],
    ['the year in which it is lost', { until: '2014-09-20' }, ['2014-01-01', '2014-12-31'], 'maybe', false],
    ['lost, in a text of no date', { until: '2014-09-20' }, null, 'maybe', false],
    ['held still, in a text of no date', { since: '2021-08-15' }, null, 'maybe', false],
    ['before it is taken', { since: '2021-08-15' }, ['2020-01-01', '2020-01-01'], 'no', false],
    ['in a text that is only known to be later', { since: '2021-08-15' }, ['2022-01-01', null], 'yes', true],
    ['between two dates', { since: '2010-01-01', until: '2012-01-01' }, ['2011-01-01', '2011-02-01'], 'yes', true],
  ])('%s', (_, name, written, holds, seat) => {
    const within = written === null ? null : { earliest: written[0], latest: written[1] };
    expect([nameHolds(name, within), seatHolds(name, within)]).toEqual([holds, seat]);
  });
});
