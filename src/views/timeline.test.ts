import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cited, claimOf, dayOf, documentOf, recordOf, reportOf, setOf } from '../../test/cli/made-up-record.js';
import type { MergedRecord, Status, When } from '../model/index.js';
import { chronology } from './chronology.js';
import { timeline, timelineItems } from './timeline.js';

const text = Array.from({ length: 60 }, (_, i) => `Sentence ${String(i)} tells of something.`).join(' ');
const post = documentOf('aaaa', text);
const report = reportOf(post, { outlet: 'Daily Post', published: dayOf('2018-03-16') });

const when = (
  earliest: string | null,
  latest: string | null,
  precision: When['precision'],
  year: When['year'] = 'stated',
): When => ({
  earliest,
  latest,
  precision,
  year,
  text: '',
});

let next = 0;
function made(
  kind: string,
  caption: string,
  time: When | null,
  more: Record<string, string> = {},
  status: Status = 'reported',
): MergedRecord {
  const field = kind === 'meeting' ? 'name' : kind === 'incident' ? 'action' : 'what';
  const dates = time === null ? {} : { [kind === 'commitment' ? 'due' : 'date']: [cited(time)] };
  const values = Object.fromEntries(Object.entries(more).map(([name, value]) => [name, [cited(value)]]));
  return recordOf([
    claimOf(post, kind, `Sentence ${String(next++ % 60)} tells`, { [field]: [cited(caption)], ...dates, ...values }, { status }),
  ]);
}

const records = [
  made('incident', 'shelling', dayOf('2018-02-01')),
  made('meeting', 'leaders', dayOf('2018-01-10'), { process: 'Oldport', series: 'Oldport: leaders' }),
  made('meeting', 'experts', when('2018-01-01', '2018-01-31', 'month'), { process: 'Oldport', series: 'Oldport' }),
  made('meeting', 'two days', when('2018-01-29', '2018-01-30', 'range'), { process: 'OLDPORT' }),
  made('meeting', 'elsewhere', when('2017-01-01', '2017-12-31', 'year')),
  made('commitment', 'to leave', when(null, '2018-06-30', 'range'), {}, 'planned'),
  made('agreement', 'a truce', null),
  made('meeting', 'next round', when('0000-03-01', '0000-03-31', 'month', 'unknown'), {}, 'planned'),
  made('meeting', 'called off', dayOf('2018-04-01'), {}, 'cancelled'),
  made('incident', 'a raid', dayOf('2018-02-02'), {}, 'denied'),
];
const set = setOf(records, [report]);
const answer = timeline(set);
const items = timelineItems(answer);
const item = (caption: string) => {
  const found = items.find((one) => one.caption === caption);
  if (!found) throw new Error(`no item "${caption}"`);
  return found;
};

describe('the timeline', () => {
  it('has a lane for each series of a process, then one for each kind of what bears no process', () => {
    expect(answer.lanes.map((lane) => [lane.name, lane.count])).toEqual([
      ['Oldport', 2],
      ['Oldport: leaders', 1],
      ['Meetings, process not given', 3],
      ['Agreements', 1],
      ['Commitments', 1],
      ['Incidents', 1],
    ]);
    expect(items.map((one) => answer.lanes[one.lane]?.name)).toHaveLength(9);
    expect(answer.lanes[item('two days').lane]?.name).toBe('Oldport');
  });

  it.each([
    ['leaders', '2018-01-10', '2018-01-10', 'day', '2018-01-10'],
    ['experts', '2018-01-01', '2018-01-31', 'month', '2018-01'],
    ['two days', '2018-01-29', '2018-01-30', 'days', '2018-01-29 to 30'],
    ['elsewhere', '2017-01-01', '2017-12-31', 'year', '2017'],
    ['to leave', null, '2018-06-30', 'range', '2018-06 or earlier'],
  ])('gives the days of %s as they are known', (caption, from, to, extent, words) => {
    expect(item(caption)).toMatchObject({ from, to, extent, words, dated: true });
  });

  it('puts what cannot be drawn after the rest, in words', () => {
    expect(items.filter((one) => !one.dated).map((one) => [one.caption, one.words, one.from])).toEqual([
      ['next round', 'Mar, year not given', null],
      ['a truce', 'undated (before 2018-03-17)', null],
    ]);
    expect(answer.undatedFrom).toBe(items.length - 2);
  });

  it('says what was called off, what was announced, and leaves out what was denied', () => {
    expect(item('called off')).toMatchObject({ status: 'cancelled', prefix: 'cancelled' });
    expect(item('to leave')).toMatchObject({ status: 'planned', prefix: 'planned', passed: false });
    expect(answer.notToldLeftOut).toBe(1);
    expect(timelineItems(timeline(set, { statuses: ['denied'] })).map((one) => one.caption)).toEqual(['a raid']);
  });

  it('tells the same things in the same order as the chronicle', () => {
    expect([...answer.id].sort()).toEqual(
      chronology(set)
        .entries.map((entry) => entry.id)
        .sort(),
    );
    expect(items.map((one) => one.words)).toEqual(chronology(set).entries.map((entry) => entry.time.words));
  });

  it('is narrowed by a filter, and counts what it left out for want of a date', () => {
    const some = timeline(set, { since: '2018-01', until: '2018-01', kinds: ['meeting', 'agreement'] });
    expect(some.caption).toEqual(['experts', 'leaders', 'two days']);
    expect(some.undatedLeftOut).toBe(2);
  });

  it('keeps every column as long as the others, whatever the records', () => {
    fc.assert(
      fc.property(fc.subarray(records), (some) => {
        const told = timeline({ ...set, records: some });
        const columns = [
          told.lane,
          told.from,
          told.to,
          told.extent,
          told.words,
          told.status,
          told.prefix,
          told.caption,
          told.flags,
        ];
        for (const column of columns) expect(column).toHaveLength(told.id.length);
        expect(told.lanes.reduce((sum, lane) => sum + lane.count, 0)).toBe(told.id.length);
        for (const number of told.lane) expect(told.lanes[number]).toBeDefined();
      }),
      { numRuns: 50 },
    );
  });

  it('lets the least frequent processes share a lane where there are too many to read', () => {
    const many = Array.from({ length: 35 }, (_, i) =>
      made('meeting', 'talks', dayOf('2018-01-01'), { process: `P${String(i)}` }),
    );
    const told = timeline(setOf(many, [report]));
    expect(told.lanes.at(-1)).toMatchObject({ name: 'other processes', count: 11 });
    expect(told.lanes).toHaveLength(25);
    expect(Math.max(...told.lane)).toBe(24);
  });

  it('takes fewer than 200 bytes for an item, once its words are told', () => {
    const many = Array.from({ length: 400 }, () => made('meeting', 'talks', dayOf('2018-01-01')));
    expect(JSON.stringify(timeline(setOf(many, [report]))).length / many.length).toBeLessThan(200);
  });
});
