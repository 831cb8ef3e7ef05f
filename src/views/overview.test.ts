import { describe, expect, it } from 'vitest';
import { cited, claimOf, dayOf, documentOf, quoteFrom, recordOf, reportOf, setOf } from '../../test/cli/made-up-record.js';
import type { Decision, When } from '../model/index.js';
import { coverageOf } from './coverage.js';
import { overview } from './overview.js';

const post = documentOf(
  'aaaa',
  'Envoys met on Friday. A summit is expected on 4 June. They promised to swap prisoners by 1 May. Talks go on.',
);
const star = documentOf('bbbb', 'Envoys met on Saturday. They promised to open a road by July. They may meet again.');
const old = documentOf('cccc', 'The first talks were held in January.');

const postReport = reportOf(post, { outlet: 'Daily Post', title: 'Envoys meet', published: dayOf('2018-03-16') });
const starReport = reportOf(star, { outlet: 'daily post', published: dayOf('2018-05-20') });
const oldReport = reportOf(old, { published: dayOf('2018-01-09'), wire: 'AFP' });
const july: When = { earliest: null, latest: '2018-07-31', precision: 'month', year: 'stated', text: 'by July' };

const first = recordOf([
  claimOf(old, 'meeting', 'The first talks were held', { name: [cited('first talks')], date: [cited(dayOf('2018-01-08'))] }),
]);
const met = recordOf(
  [
    claimOf(post, 'meeting', 'Envoys met on Friday', {
      name: [cited('envoys')],
      process: [cited('Oldport')],
      date: [cited(dayOf('2018-03-16'), quoteFrom(post, 'Friday'))],
    }),
    claimOf(star, 'meeting', 'Envoys met on Saturday', { date: [cited(dayOf('2018-03-17'), quoteFrom(star, 'Saturday'))] }),
  ],
  { disagreements: ['date'] },
);
const planned = (when: When | null, words: string, document = post) =>
  recordOf(
    [
      claimOf(
        document,
        'meeting',
        words,
        { name: [cited(words)], date: when === null ? [] : [cited(when)] },
        { status: 'planned' },
      ),
    ],
    {
      statusAsOf: '2018-03-16',
    },
  );
const summit = planned(dayOf('2018-06-04'), 'A summit is expected on 4 June');
const again = planned(null, 'They may meet again', star);
const promise = (when: When, words: string, document = post) =>
  recordOf([claimOf(document, 'commitment', words, { what: [cited(words)], due: [cited(when)] }, { status: 'planned' })]);
const swap = promise(dayOf('2018-05-01'), 'They promised to swap prisoners by 1 May');
const road = promise(july, 'They promised to open a road by July', star);
const reviewed = recordOf([claimOf(post, 'incident', 'Talks go on', { action: [cited('talks')] })], { review: 'accepted' });

const records = [first, met, summit, again, swap, road, reviewed];
const set = setOf(records, [postReport, starReport, oldReport]);
const seen = overview(set);

describe('the overview', () => {
  it('names the meeting held last and the one that comes next', () => {
    expect([seen.lastMeeting?.id, seen.nextMeeting?.id]).toEqual([met.id, summit.id]);
    expect(seen.asOf).toBe('2018-05-20');
  });

  it.each([
    ['2018-01-20', first.id, summit.id],
    ['2018-06-04', met.id, summit.id],
    ['2018-06-05', met.id, undefined],
  ])('on %s tells of others', (asOf, last, next) => {
    const then = overview({ ...set, asOf });
    expect([then.lastMeeting?.id, then.nextMeeting?.id]).toEqual([last, next]);
  });

  it('lists announced meetings without a date apart', () => {
    expect(seen.announcedUndated).toMatchObject({ total: 1, items: [{ id: again.id }] });
  });

  it('puts commitments to come before those whose date passed, of which it says no more than that', () => {
    expect(seen.commitments.items.map((entry) => [entry.id, entry.remarks.at(-1)])).toEqual([
      [road.id, undefined],
      [swap.id, 'date passed, no later report in this record'],
    ]);
    expect([seen.commitments.total, seen.commitments.toCome]).toEqual([2, 1]);
  });

  it('sets differing values side by side, each with its support', () => {
    expect(seen.disagreements).toMatchObject({
      total: 1,
      items: [
        {
          id: met.id,
          label: 'First day',
          values: [
            { words: '2018-03-16 Fri', supportWords: '1 report' },
            { words: '2018-03-17 Sat', supportWords: '1 report' },
          ],
        },
      ],
    });
  });

  it('counts what waits for a look and gives first what reports differ on', () => {
    expect([seen.review.waiting, seen.review.records]).toEqual([6, 7]);
    expect(seen.review.first[0]).toMatchObject({ entry: { id: met.id }, because: ['reports differ'] });
    expect(seen.review.first[1]).toMatchObject({ entry: { id: summit.id }, because: ['still to come'] });
  });

  it('lists the reports published last first', () => {
    expect(seen.newestReports.map((report) => [report.published, report.records])).toEqual([
      ['2018-05-20', 3],
      ['2018-03-16', 4],
      ['2018-01-09', 1],
    ]);
  });

  it('is empty without reports, and says so', () => {
    const nothing = overview(setOf([], []), { since: '2024-01-01T00:00:00.000Z' });
    expect(nothing).toMatchObject({ empty: true, lastMeeting: null, nextMeeting: null, asOf: null, review: { waiting: 0 } });
    expect(nothing.changed).toMatchObject({ reports: { total: 0 }, decisions: 0 });
    expect(seen.empty).toBe(false);
  });
});

describe('what changed since the last visit', () => {
  const decision = (time: string, judgement: Decision['judgement']): Decision => ({
    id: `dec:${time}`,
    time,
    author: 'ann',
    reason: null,
    judgement,
    anchors: [],
  });
  const decisions = [
    decision('2024-05-06T07:00:00.000Z', { do: 'accept', claim: met.id }),
    decision('2024-05-07T07:00:00.000Z', { do: 'accept', claim: first.id }),
    decision('2024-05-07T08:00:00.000Z', { do: 'reject', claim: road.id }),
  ];
  const later = {
    ...starReport,
    receipts: starReport.receipts.map((receipt) => ({ ...receipt, received: '2024-05-08T00:00:00.000Z' })),
  };
  const changing = setOf(records, [postReport, later, oldReport], { decisions });

  it('is told only where a time is given', () => expect(seen.changed).toBeNull());

  it('counts the reports received and the decisions made since', () => {
    expect(overview(changing, { since: '2024-05-06T12:00:00.000Z' }).changed).toEqual({
      since: '2024-05-06T12:00:00.000Z',
      reports: { items: [expect.objectContaining({ document: star.id, received: '2024-05-08T00:00:00.000Z' })], total: 1 },
      records: 3,
      newRecords: 2,
      decisions: 2,
      decided: [
        { name: 'accepted', count: 1 },
        { name: 'rejected', count: 1 },
      ],
    });
  });
});

describe('what a record covers', () => {
  it('counts reports, independent ones, dates, outlets, processes and kinds', () => {
    expect(coverageOf(set)).toEqual({
      reports: 3,
      independent: 3,
      withdrawn: 0,
      undated: 0,
      first: '2018-01-09',
      last: '2018-05-20',
      outlets: [{ name: 'Daily Post', count: 2 }],
      outletNotGiven: 1,
      processes: [{ name: 'Oldport', count: 1 }],
      kinds: [
        { kind: 'meeting', name: 'Meetings', count: 4 },
        { kind: 'commitment', name: 'Commitments', count: 2 },
        { kind: 'incident', name: 'Incident', count: 1 },
      ],
    });
  });

  it('leaves withdrawn reports out of all but their own number', () => {
    const withdrawn = coverageOf(setOf(records, [postReport, { ...starReport, withdrawn: true }, oldReport]));
    expect(withdrawn).toMatchObject({
      reports: 2,
      withdrawn: 1,
      last: '2018-03-16',
      outlets: [{ name: 'Daily Post', count: 1 }],
    });
  });
});
