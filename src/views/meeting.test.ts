import { describe, expect, it } from 'vitest';
import {
  actor,
  cited,
  claimOf,
  dayOf,
  documentOf,
  person,
  place,
  quoteFrom,
  recordOf,
  reportOf,
  setOf,
} from '../../test/cli/made-up-record.js';
import type { Participant, Source } from '../model/index.js';
import { meetings, presenceOf } from './attendance.js';
import { meetingOf, meetingView } from './meeting.js';

const before = documentOf(
  'aaaa',
  'Round 2 of the Oldport talks will be held on 16 March. They will meet in Oldport in mid-March.',
);
const post = documentOf(
  'bbbb',
  'Arcadia, Borduria and the host met in Oldport on Friday for round 2. They agreed to swap prisoners. They will open a road by 1 May. ' +
    'Ana Silva, the minister, said the mood was good. An expert called it a failure. Syldavia stayed away. An unnamed envoy said little.',
);
const ministry = documentOf('cccc', 'The minister spoke of a step forward in Oldport.');
const later = documentOf('dddd', 'Looking back, Arcadia said years later that the mood had been bad at Oldport.');
const other = documentOf('eeee', 'Round 3 was held in Oldport in May. Round 1 was held in January.');
const twin = documentOf('ffff', 'Delegations gathered in Oldport on Friday. Borduria said the road would open.');

const reports = [
  reportOf(before, { outlet: 'Gazette', published: dayOf('2018-03-01') }),
  reportOf(post, { outlet: 'Daily Post', title: 'Talks end', published: dayOf('2018-03-17') }),
  reportOf(ministry, { outlet: 'Foreign Ministry of Arcadia', published: dayOf('2018-03-18') }),
  reportOf(later, { outlet: 'Gazette', published: dayOf('2020-01-01') }),
  reportOf(other, { outlet: 'Gazette', published: dayOf('2018-05-20') }),
  reportOf(twin, { outlet: 'Evening Star', published: dayOf('2018-03-17') }),
];

const side = (name: string, attendance: Participant['attendance'], more: Partial<Participant> = {}): Participant => ({
  actor: actor(name),
  person: null,
  role: 'participant',
  attendance,
  ...more,
});
const party = (name: string, entity = actor(name).id): Source => ({ type: 'party', entity, name });
const silva = person('Ana Silva', 'minister');
const friday = dayOf('2018-03-16');

const announced = claimOf(
  before,
  'meeting',
  'Round 2 of the Oldport talks will be held on 16 March',
  { series: [cited('Oldport talks')], date: [cited(friday)], participants: [cited(side('Graustark', 'invited'))] },
  { status: 'planned' },
);
const held = claimOf(post, 'meeting', 'Arcadia, Borduria and the host met in Oldport on Friday for round 2', {
  name: [cited('round 2', quoteFrom(post, 'round 2'))],
  process: [cited('Oldport')],
  series: [cited('Oldport talks')],
  round: [cited(2, quoteFrom(post, 'round 2'))],
  date: [cited(friday, quoteFrom(post, 'on Friday'))],
  venueCity: [cited(place('Oldport'), quoteFrom(post, 'Oldport'))],
  participants: [
    cited(side('Arcadia', 'attended', { person: silva, role: 'guarantor' }), quoteFrom(post, 'Arcadia')),
    cited(side('Borduria', 'attended'), quoteFrom(post, 'Borduria')),
    cited(side('Syldavia', 'absent'), quoteFrom(post, 'Syldavia stayed away')),
  ],
  agenda: [cited('prisoners', quoteFrom(post, 'prisoners'))],
});
const passing = claimOf(later, 'meeting', 'Looking back', { name: [cited('Oldport')] }, { status: 'background' });
const meeting = recordOf([announced, held, passing], { status: 'reported', id: held.id });

const said = (document: typeof post, passage: string, by: Source, values: Record<string, unknown> = {}) =>
  recordOf([
    claimOf(
      document,
      'statement',
      passage,
      {
        text: [cited(passage, quoteFrom(document, passage))],
        ...Object.fromEntries(Object.entries(values).map(([k, v]) => [k, [cited(v)]])),
      },
      { voices: [by] },
    ),
  ]);
const swap = recordOf([claimOf(post, 'agreement', 'They agreed to swap prisoners', { what: [cited('to swap prisoners')] })]);
const road = recordOf([
  claimOf(
    post,
    'commitment',
    'They will open a road by 1 May',
    { what: [cited('open a road')], due: [cited(dayOf('2018-05-01'))] },
    { status: 'planned' },
  ),
]);
const promise = recordOf([
  claimOf(
    before,
    'commitment',
    'They will meet in Oldport in mid-March',
    {
      what: [cited('meet in Oldport')],
      due: [cited({ earliest: '2018-03-11', latest: '2018-03-20', precision: 'range', year: 'stated', text: '' })],
    },
    { status: 'planned' },
  ),
]);
const series = (words: string, round: number, day: string) =>
  recordOf([
    claimOf(other, 'meeting', words, { series: [cited('Oldport talks')], round: [cited(round)], date: [cited(dayOf(day))] }),
  ]);
const third = series('Round 3 was held in Oldport in May', 3, '2018-05-15');
const first = series('Round 1 was held in January', 1, '2018-01-15');
const same = recordOf([
  claimOf(twin, 'meeting', 'Delegations gathered in Oldport on Friday', {
    date: [cited(friday)],
    venueCity: [cited(place('Oldport'))],
  }),
]);

const records = [
  meeting,
  swap,
  road,
  promise,
  third,
  first,
  same,
  said(post, 'Ana Silva, the minister, said the mood was good', party('Ana Silva', silva.id), {
    speaker: silva,
    form: 'indirect',
  }),
  said(
    post,
    'An expert called it a failure',
    { type: 'commentator', entity: null, name: 'An expert' },
    { speaker: person('An expert') },
  ),
  said(
    post,
    'An unnamed envoy said little',
    { type: 'unnamed', entity: null, name: 'An unnamed envoy' },
    { speaker: person('An unnamed envoy') },
  ),
  said(ministry, 'The minister spoke of a step forward in Oldport', party('Arcadia'), {
    speaker: person('The minister'),
    actor: actor('Arcadia'),
  }),
  said(later, 'Arcadia said years later that the mood had been bad', party('Arcadia'), { actor: actor('Arcadia') }),
  said(twin, 'Borduria said the road would open', party('Borduria'), { actor: actor('Borduria') }),
];
const set = setOf(records, reports);
const view = meetingOf(set, announced.id);
if (view === null) throw new Error('expected a meeting');

describe('a meeting', () => {
  it('is found by any of its claims, and only if it is one', () => {
    expect(view.entry.id).toBe(held.id);
    expect(meetingOf(set, swap.id)).toBeNull();
    expect(meetingOf(set, 'claim:nothing')).toBeNull();
  });

  it('tells who counts the round so, and whose the agenda is', () => {
    expect(view.rounds.map((round) => [round.words, round.givenBy])).toEqual([['2', 'Daily Post']]);
    expect(view.agenda.map((item) => [item.words, item.givenBy, item.citations[0]?.quote])).toEqual([
      ['prisoners', 'Daily Post', 'prisoners'],
    ]);
  });

  it('sets those who came, were invited and stayed away apart, each with the words', () => {
    const names = (sides: typeof view.came) => sides.map((one) => one.name);
    expect([names(view.came), names(view.invited), names(view.stayedAway)]).toEqual([
      ['Arcadia', 'Borduria'],
      ['Graustark'],
      ['Syldavia'],
    ]);
    expect(view.came[0]?.delegates[0]).toMatchObject({
      name: 'Ana Silva',
      office: 'minister',
      role: 'guarantor',
      value: { givenBy: 'Daily Post', citations: [{ quote: 'Arcadia' }] },
    });
  });

  it('joins agreements and promises of its reports, and says by what', () => {
    expect(view.outcome.map(({ entry, by }) => [entry.id, by])).toEqual([
      [swap.id, 'same report, which tells of no other meeting held'],
      [road.id, 'same report, which tells of no other meeting held'],
    ]);
    expect(view.due.map((entry) => entry.id)).toEqual([road.id]);
  });

  it('tells what was announced before it, and which promise was to meet', () => {
    expect(view.announcements.map(({ citation, status }) => [citation.published, status])).toEqual([['2018-03-01', 'planned']]);
    expect(view.promises.map(({ entry, by }) => [entry.id, by])).toEqual([
      [promise.id, 'due on its days, and names where it was to be'],
    ]);
  });

  it('names the meetings before and after it in its series', () => {
    expect([view.seriesName, view.previous?.id, view.next?.id]).toEqual(['Oldport talks', first.id, third.id]);
    expect(meetingOf(set, third.id)).toMatchObject({ previous: { id: held.id }, next: null });
    expect(meetingOf(set, same.id)).toMatchObject({ seriesName: null, previous: null, next: null });
  });

  it('names other records of a meeting in the same place on the same days', () => {
    expect(view.perhapsSame.map((entry) => entry.id)).toEqual([same.id]);
  });

  it('lists its reports and how each tells of it', () => {
    expect(view.reports.map((report) => [report.published, report.tells])).toEqual([
      ['2018-03-01', ['planned']],
      ['2018-03-17', ['held']],
      ['2020-01-01', ['background: told of as past']],
    ]);
  });
});

describe('readouts', () => {
  const column = (name: string) => view.readouts.find((one) => one.name === name);

  it('have a column for each side that reports name, and one for those whose side is not given', () => {
    expect(view.readouts.map((one) => [one.name, one.presenceWords, one.items.length])).toEqual([
      ['Arcadia', 'attended', 2],
      ['Borduria', 'attended', 1],
      ['Side not given', null, 1],
      ['Graustark', 'invited', 0],
      ['Syldavia', 'stayed away', 0],
    ]);
  });

  it('set a joint statement in the column of each side that makes it', () => {
    const joint = recordOf([
      claimOf(post, 'statement', 'They agreed to swap prisoners', {
        text: [cited('They agreed')],
        actor: [cited(actor('Arcadia')), cited(actor('Borduria'))],
      }),
    ]);
    const told = meetingOf(setOf([...records, joint], reports), meeting.id)?.readouts ?? [];
    const found = told.flatMap((one) => one.items.filter((item) => item.id === joint.id).map((item) => [one.name, item.joint]));
    expect(found).toEqual([
      ['Arcadia', true],
      ['Borduria', true],
    ]);
  });

  it('put a statement of the side itself before what others quote of it', () => {
    expect(column('Arcadia')?.items.map((item) => [item.own, item.via, item.citations[0]?.quote])).toEqual([
      [true, 'own statement (Foreign Ministry of Arcadia)', 'The minister spoke of a step forward in Oldport'],
      [false, 'as quoted by Daily Post', 'Ana Silva, the minister, said the mood was good'],
    ]);
  });

  it('are looked for in reports of a meeting on the same days, not in those of years later', () => {
    expect(column('Borduria')?.items[0]?.via).toBe('as quoted by Evening Star');
    expect(meetingView.texts?.(set, { id: meeting.id })).toEqual(expect.arrayContaining([ministry.id, twin.id]));
    expect(JSON.stringify(view.readouts)).not.toContain('years later');
  });

  it('are none for a meeting that is still to come', () => {
    const ahead = { ...meeting, status: 'planned' as const };
    const planned = meetingOf({ ...set, records: records.map((record) => (record === meeting ? ahead : record)) }, ahead.id);
    expect(planned?.readouts.every((one) => one.items.length === 0)).toBe(true);
    expect(planned?.outcome).toEqual([]);
  });
});

describe('who was at which meeting', () => {
  const table = meetings(set);

  it('has a column for each side, the most frequent first, and a row for each meeting, by process and date', () => {
    expect(table.actors.map(({ name, meetings: count }) => [name, count])).toEqual([
      ['Arcadia', 1],
      ['Borduria', 1],
      ['Graustark', 1],
      ['Syldavia', 1],
    ]);
    expect(table.groups.map((group) => [group.process, group.series, group.rows.map((row) => row.entry.id)])).toEqual([
      ['Oldport', 'Oldport talks', [meeting.id]],
      [null, 'Oldport talks', [first.id, third.id]],
      [null, null, [same.id]],
    ]);
  });

  it('says of each side what reports tell', () => {
    expect(
      table.groups[0]?.rows[0]?.cells.map((cell) => [table.actors[cell.actor]?.name, cell.words, cell.persons, cell.roles]),
    ).toEqual([
      ['Arcadia', 'attended', ['Ana Silva, minister'], ['guarantor']],
      ['Borduria', 'attended', [], []],
      ['Graustark', 'invited', [], []],
      ['Syldavia', 'stayed away', [], []],
    ]);
  });

  it.each([
    [['expected', 'attended'], 'attended'],
    [['invited', 'expected'], 'expected'],
    [['expected', 'absent'], 'absent'],
    [['attended', 'absent'], 'differ'],
  ] as const)('takes %j together as %s', (all, presence) => {
    expect(presenceOf(all.map((attendance) => side('Arcadia', attendance)))).toBe(presence);
  });

  it('gives the part of the list that is asked for', () => {
    const part = meetings(set, { offset: 2, limit: 2 });
    expect(part.groups.flatMap((group) => group.rows.map((row) => row.entry.id))).toEqual([third.id, same.id]);
    expect([part.total, part.groups[0]?.total]).toEqual([4, 2]);
    expect(meetings(set, { offset: 9 }).groups).toEqual([]);
  });

  it('is narrowed by a filter', () => {
    expect(meetings(set, { actor: 'Borduria' }).total).toBe(1);
    expect(meetings(set, { kinds: ['incident'] }).total).toBe(4);
  });
});
