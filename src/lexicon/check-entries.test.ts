import { describe, expect, it } from 'vitest';
import { checkLexiconFile } from './check-entries.js';

const known = {
  entry: (id: string) => (id === 'ent:fr' ? ({ type: 'state', name: 'Freedonia' } as const) : null),
  stateNamed: (name: string) => (name === 'Freedonia' ? name : null),
};
const good = { id: 'ent:own-lake', type: 'group', name: 'Front of the Lake', source: 'desk' };
const checked = (entry: unknown, file: object = {}): unknown => checkLexiconFile({ ...file, entries: [entry] }, known);

describe('checkLexiconFile', () => {
  it.each<[string, object]>([
    ['a whole entry', { ...good, names: ['Lake Front', { name: 'Lakers', ambiguous: true }], acronyms: ['FOL'], country: 'Freedonia' }],
    ['dated names and offices', { ...good, type: 'person', names: [{ name: 'Ada', since: '2010-01-01' }], offices: [{ office: 'envoy', party: 'ent:fr', since: null, until: '2011-05-05' }] }],
    ['a point', { ...good, type: 'place', at: [35.2, -31.9] }],
    ['a side in the same file', { ...good, of: 'ent:own-lake' }],
  ])('takes %s', (_, entry) => {
    expect(checked(entry)).toMatchObject({ file: { entries: [entry] } });
  });

  it('fills in type and name of a known entity', () => {
    expect(checked({ id: 'ent:fr', names: ['Free Republic'], source: 'desk' })).toMatchObject({
      file: { entries: [{ id: 'ent:fr', type: 'state', name: 'Freedonia', names: ['Free Republic'] }] },
    });
  });

  it('takes the source of the file where an entry has none', () => {
    const { source: _, ...bare } = good;
    expect(checked(bare, { source: 'desk' })).toHaveProperty('file');
    expect(checked(bare)).toEqual({
      faults: [
        { where: 'entry 1 (ent:own-lake)', message: 'source: expected who or what says so, here or for the whole file, found nothing' },
      ],
    });
  });

  it.each<[unknown, string]>([
    [{ ...good, id: 'lake' }, 'id: expected "ent:" and a word of one’s own, found "lake"'],
    [{ ...good, type: 'army' }, 'type: expected state, government, body, organisation, group, person, place, media, found "army"'],
    [{ ...good, id: 'ent:fr' }, 'type: expected state, as ent:fr is known, found "group"'],
    [{ ...good, name: '' }, 'name: expected the name that is shown, found ""'],
    [{ ...good, names: 'Lakers' }, 'names: expected a list of names, found "Lakers"'],
    [{ ...good, names: [7] }, 'names[0]: expected a name or {"name": "…"}, found 7'],
    [{ ...good, names: [{ name: 'X', since: '2010' }] }, 'names[0].since: expected a day as 2018-03-16, found "2010"'],
    [{ ...good, of: 'ent:nobody' }, 'of: expected the id of a known entity, found "ent:nobody"'],
    [{ ...good, country: 'Atlantis' }, 'country: expected the name of a state of the lexicon, found "Atlantis"'],
    [{ ...good, at: [200, 0] }, 'at: expected [longitude, latitude] in degrees, found [200,0]'],
    [{ ...good, alias: ['X'] }, expect.stringContaining('alias: expected one of ') as unknown as string],
    [
      { ...good, offices: [{ office: 'envoy', party: 'ent:fr', since: '2012-01-01', until: '2011-01-01' }] },
      'offices[0].until: expected a day on or after 2012-01-01, found "2011-01-01"',
    ],
    [{ ...good, offices: [{ office: 'envoy', party: 'ent:x', since: null, until: null }] }, 'offices[0].party: expected the id of a known entity, found "ent:x"'],
  ])('says what is wrong with %j', (entry, message) => {
    expect(checked(entry)).toMatchObject({ faults: [{ message }] });
  });

  it.each([null, [], 'entries', { entries: 'none' }])('says what is wrong with a file that is %j', (value) => {
    expect(checkLexiconFile(value, known)).toMatchObject({ faults: [{ where: 'the file' }] });
  });
});
