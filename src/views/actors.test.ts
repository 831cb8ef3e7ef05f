import { describe, expect, it } from 'vitest';
import {
  actor as side,
  cited,
  claimOf,
  dayOf,
  documentOf,
  quoteFrom,
  recordOf,
  reportOf,
} from '../../test/cli/made-up-record.js';
import { setOfRealKinds } from '../../test/views/real-kinds.js';
import type { Day, MergedRecord, Participant, PersonRef, Status } from '../model/index.js';
import { actor } from './actor.js';
import { actors } from './actors.js';
import { network } from './network.js';

const post = documentOf(
  'aaaa',
  'Foreign minister Ana Silva met envoys of Borduria on Friday. The regime in Oldport wants peace. "We want peace," Silva said.',
);
const star = documentOf('bbbb', 'President Ana Silva received Borduria and Syldavia. They will meet again.');
const reports = [
  reportOf(post, { outlet: 'Daily Post', published: dayOf('2018-03-16') }),
  reportOf(star, { outlet: 'Evening Star', published: dayOf('2019-01-10') }),
];
const arcadia = side('Arcadia');
const silva = (office: string): PersonRef => ({ id: 'name:person:ana silva', name: 'Ana Silva', office, party: arcadia });
const at = (name: string, more: Partial<Participant> = {}): Participant => ({
  actor: side(name),
  person: null,
  role: 'participant',
  attendance: 'attended',
  ...more,
});
const meeting = (
  document: typeof post,
  passage: string,
  day: Day,
  participants: readonly Participant[],
  status: Status = 'reported',
): MergedRecord =>
  recordOf(
    [
      claimOf(
        document,
        'meeting',
        passage,
        {
          name: [cited('talks')],
          date: [cited(dayOf(day))],
          participants: participants.map((one) => cited(one, quoteFrom(document, passage))),
        },
        { status },
      ),
    ],
    { status },
  );
const first = meeting(post, 'Foreign minister Ana Silva met envoys of Borduria on Friday', '2018-03-16', [
  at('Arcadia', { person: silva('foreign minister'), role: 'host' }),
  at('Borduria'),
]);
const second = meeting(star, 'President Ana Silva received Borduria and Syldavia', '2019-01-09', [
  at('Arcadia', { person: silva('president') }),
  at('Borduria'),
  at('Syldavia'),
]);
const toCome = meeting(star, 'They will meet again', '2019-03-01', [], 'planned');
const wants = recordOf([
  claimOf(post, 'position', 'The regime in Oldport wants peace', {
    actor: [cited(side('Arcadia', 'regime in Oldport'), quoteFrom(post, 'regime in Oldport'))],
    issue: [cited('peace')],
    stance: [cited('wants')],
    verb: [cited('wants')],
  }),
]);
const said = recordOf([
  claimOf(post, 'statement', '"We want peace," Silva said', {
    speaker: [cited(silva('foreign minister'), quoteFrom(post, 'Silva'))],
    actor: [cited(arcadia, quoteFrom(post, 'Silva'))],
    text: [cited('We want peace')],
    form: [cited('direct')],
  }),
]);
const set = setOfRealKinds([first, second, toCome, wants, said], reports);

describe('the list of actors', () => {
  it('counts the records that name each side and person', () => {
    expect(
      actors
        .read(set, {})
        .items.map(({ name, type, meetings, statements, positions }) => [name, type, meetings, statements, positions]),
    ).toEqual([
      ['Arcadia', 'side', 2, 1, 1],
      ['Ana Silva', 'person', 2, 1, 0],
      ['Borduria', 'side', 2, 0, 0],
      ['Syldavia', 'side', 1, 0, 0],
    ]);
  });
  it.each([
    ['they', false],
    ['the joint statement', false],
    ['The ministers', false],
    ['bin Rashid', true],
    ['al-Masri', true],
    ['the Aga Khan', true],
    ['ليلى', true],
  ])('lists %s: %s', (name, listed) => {
    const speaker: PersonRef = { id: `name:person:${name}`, name, office: null, party: null };
    const said = recordOf([claimOf(post, 'statement', 'We want peace', { speaker: [cited(speaker)] })]);
    expect(actors.read(setOfRealKinds([said], reports), {}).total).toBe(listed ? 1 : 0);
  });
  it('is narrowed by words of a name and by type', () => {
    expect(actors.read(set, { named: 'silv' }).items.map(({ name }) => name)).toEqual(['Ana Silva']);
    expect(actors.read(set, { type: 'person' }).items.map(({ name, party }) => [name, party?.name])).toEqual([
      ['Ana Silva', 'Arcadia'],
    ]);
  });
});

describe('the list of actors in a record with renamed sides', () => {
  it('names sides, and the sides of persons, alike', () => {
    const renamed = { ...set, listNames: new Map([[arcadia.id, 'New Arcadia']]) };
    const found = actors.read(renamed, {}).items;
    expect(found.find(({ type }) => type === 'person')?.party?.name).toBe('New Arcadia');
    expect(found.map(({ name }) => name)).toContain('New Arcadia');
  });
});

describe('one actor', () => {
  const person = actor.read(set, { id: 'name:person:ana silva' });
  const state = actor.read(set, { id: 'ent:arcadia' });
  it('is null where no record names it', () => {
    expect(actor.read(set, { id: 'ent:nowhere' })).toBeNull();
  });
  it('has its offices as reports word them, over the days of those reports', () => {
    expect(person?.offices.map(({ office, from, to, reports: count }) => [office, from, to, count])).toEqual([
      ['foreign minister', '2018-03-16', '2018-03-16', 1],
      ['president', '2019-01-10', '2019-01-10', 1],
    ]);
  });
  it("has each report's own word for it, with the outlet that uses it", () => {
    expect(state?.wordings.find(({ wording }) => wording === 'regime in Oldport')).toMatchObject({
      outlets: ['Daily Post'],
      citation: { quote: 'regime in Oldport' },
    });
  });
  it('has what it said, what it wants, and the meetings that it attended, with whom', () => {
    expect(person?.statements.items.map(({ text }) => text)).toEqual(['We want peace']);
    expect(state?.positions.items.map(({ issue }) => issue)).toEqual(['peace']);
    expect(state?.meetings.items.map(({ id, with: others }) => [id, others.map(({ name }) => name)])).toEqual([
      [second.id, ['Borduria', 'Syldavia']],
      [first.id, ['Borduria']],
    ]);
    expect(state?.met.items.map(({ name, meetings }) => [name, meetings])).toEqual([
      ['Borduria', 2],
      ['Syldavia', 1],
    ]);
  });
  it('has its side, and a side its people', () => {
    expect(person?.party?.name).toBe('Arcadia');
    expect(state?.people.items.map(({ name }) => name)).toEqual(['Ana Silva']);
  });
});

describe('the network', () => {
  it('joins the sides that were at one meeting, month by month', () => {
    const { nodes, pairs, span, meetings } = network.read(set, {});
    expect(
      pairs.map((pair) => [nodes[pair.a]?.name, nodes[pair.b]?.name, pair.meetings, pair.months.map(({ month }) => month)]),
    ).toEqual([
      ['Arcadia', 'Borduria', 2, ['2018-03', '2019-01']],
      ['Arcadia', 'Syldavia', 1, ['2019-01']],
      ['Borduria', 'Syldavia', 1, ['2019-01']],
    ]);
    expect([span, meetings]).toEqual([{ from: '2018-03', to: '2019-01' }, 2]);
  });
  it('leaves out those who were only invited, and meetings that have not taken place', () => {
    const plans = [
      meeting(post, 'Foreign minister Ana Silva met envoys of Borduria', '2018-03-16', [
        at('Arcadia'),
        at('Borduria', { attendance: 'invited' }),
      ]),
      meeting(star, 'President Ana Silva received Borduria', '2019-01-09', [at('Arcadia'), at('Borduria')], 'planned'),
    ];
    expect(network.read(setOfRealKinds(plans, reports), {}).pairs).toEqual([]);
  });
  it('shows the sixty best connected and says how many it leaves out', () => {
    const text = Array.from({ length: 70 }, (_, i) => `Side${String(i)}`).join(' ');
    const many = documentOf('cccc', `Hub ${text}`);
    const stars = Array.from({ length: 70 }, (_, i) =>
      recordOf([
        claimOf(
          many,
          'meeting',
          `Side${String(i)}`,
          { name: [cited('talks')], participants: [cited(at('Hub')), cited(at(`Side${String(i)}`))] },
          { key: String(i) },
        ),
      ]),
    );
    const { nodes, leftOut } = network.read(setOfRealKinds(stars, [reportOf(many, {})]), {});
    expect([nodes.length, nodes[0]?.name, leftOut]).toEqual([60, 'Hub', 11]);
  });
});
