import { describe, expect, it } from 'vitest';
import { checkLexiconFile } from './check-entries.js';

const known = {
  entry: (id: string) =>
    id === 'ent:fr'
      ? ({ type: 'state', name: 'Freedonia' } as const)
      : id === 'ent:rufus'
        ? ({ type: 'person', name: 'Rufus' } as const)
        : null,
  stateNamed: () => null,
};
const accord = { id: 'event:lake-accord', kind: 'named', name: 'the Lake Accord', names: ['Lake Accord'], began: '2019-05-04' };
const file = (more: object): unknown => checkLexiconFile({ source: 'desk', entries: [], ...more }, known);

describe('events of a file of one’s own', () => {
  it.each<[string, object]>([
    ['named ones', accord],
    ['wars', { id: 'event:lake-war', kind: 'war', name: 'the Lake war', words: ['Freedonia'], began: ['2011-01-01', '2011-03-01'], most: 20 }],
    ['series of rounds', { id: 'event:lake-talks', kind: 'series', name: 'the Lake talks', words: ['Lake'], with: ['ent:fr'], began: '2017-01-23', rounds: { 2: ['2017-02-01', '2017-02-02'] } }],
  ])('takes %s', (_, event) => {
    expect(file({ events: [event] })).toMatchObject({ file: { events: [event] } });
  });

  it('takes days of birth', () => {
    expect(file({ births: [{ person: 'ent:rufus', born: '1950-02-03' }] })).toHaveProperty('file.births');
  });

  it.each<[object, string]>([
    [{ events: 'none' }, 'events: expected a list, found "none"'],
    [{ events: [7] }, 'the event: expected an object, found 7'],
    [{ events: [{ ...accord, id: 'accord' }] }, 'id: expected "event:" and a word of one’s own, found "accord"'],
    [{ events: [{ ...accord, kind: 'feast' }] }, 'kind: expected war, series, meeting, named, found "feast"'],
    [{ events: [{ ...accord, names: undefined }] }, 'names: expected a list of words, found nothing'],
    [{ events: [{ ...accord, began: '2019' }] }, 'began: expected a day as 2018-03-16, or the first and the last day in a list, found "2019"'],
    [{ events: [{ ...accord, ended: '2019-01-01' }] }, 'ended: expected a day on or after 2019-05-04, found "2019-01-01"'],
    [{ events: [{ ...accord, with: ['ent:nobody'] }] }, 'with: expected a list of ids of known entities, found ["ent:nobody"]'],
    [{ events: [{ ...accord, most: 1000 }] }, 'most: expected years, up to 100, found 1000'],
    [{ events: [{ ...accord, rounds: { 1: ['2019-05-05', '2019-05-04'] } }] }, 'rounds.1: expected the first and the last day in a list, found ["2019-05-05","2019-05-04"]'],
    [{ events: [{ ...accord, kind: 'series', words: ['Lake'] }] }, 'rounds: expected {"1": ["2018-03-16", "2018-03-17"]}, found nothing'],
    [{ events: [accord, accord] }, 'id: expected each once, found "event 1 already has it"'],
    [{ events: [accord], source: undefined }, 'source: expected who or what says so, here or for the whole file, found nothing'],
    [{ births: [{ person: 'ent:nobody', born: '1950-02-03' }] }, 'person: expected the id of a known person, found "ent:nobody"'],
    [{ births: [{ person: 'ent:rufus', born: '1950' }] }, 'born: expected a day as 1952-10-07, found "1950"'],
  ])('says what is wrong with %j', (more, message) => {
    expect(file(more)).toMatchObject({ faults: [{ message }] });
  });
});
