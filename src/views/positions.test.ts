import { describe, expect, it } from 'vitest';
import { actor, cited, claimOf, dayOf, documentOf, quoteFrom, recordOf, reportOf } from '../../test/cli/made-up-record.js';
import { setOfRealKinds } from '../../test/views/real-kinds.js';
import type { Claim, Document, Source, Status } from '../model/index.js';
import { positionHistory } from './position-history.js';
import { positions, type PositionCell } from './positions.js';

const early = documentOf(
  'aaaa',
  'Arcadia demands the release of prisoners. Arcadia and Borduria reject sanctions. Borduria said Arcadia wants new talks.',
);
const copy = documentOf('bbbb', 'Arcadia demands the release of prisoners.');
const late = documentOf('cccc', 'Arcadia rejects an early release of all prisoners. Borduria wants peace.');
const reports = [
  reportOf(early, { outlet: 'Daily Post', published: dayOf('2018-03-16') }),
  reportOf(copy, { outlet: 'Evening Star', published: dayOf('2018-03-17') }),
  reportOf(late, { outlet: 'Gazette', published: dayOf('2018-05-01') }),
];

const position = (
  document: Document,
  passage: string,
  side: string,
  [verb, stance, issue]: readonly [string, string, string],
  more: { readonly voices?: readonly Source[]; readonly status?: Status } = {},
): Claim =>
  claimOf(
    document,
    'position',
    passage,
    {
      actor: [cited(actor(side), quoteFrom(document, side))],
      issue: [cited(issue, quoteFrom(document, issue))],
      stance: [cited(stance)],
      verb: [cited(verb, quoteFrom(document, verb))],
    },
    { ...more, key: side },
  );

const borduria: Source = { type: 'other-party', entity: 'ent:borduria', name: 'Borduria' };
const demand = recordOf([
  position(early, 'Arcadia demands the release of prisoners', 'Arcadia', ['demands', 'demands', 'the release of prisoners']),
  position(copy, 'Arcadia demands the release of prisoners', 'Arcadia', ['demands', 'demands', 'the release of prisoners']),
]);
const refusal = recordOf([
  position(late, 'Arcadia rejects an early release of all prisoners', 'Arcadia', [
    'rejects',
    'rejects',
    'an early release of all prisoners',
  ]),
]);
const jointly = ['Arcadia', 'Borduria'].map((side) =>
  recordOf([position(early, 'Arcadia and Borduria reject sanctions', side, ['reject', 'rejects', 'sanctions'])]),
);
const told = recordOf([
  position(early, 'Borduria said Arcadia wants new talks', 'Arcadia', ['wants', 'wants', 'new talks'], { voices: [borduria] }),
]);
const set = setOfRealKinds([demand, refusal, ...jointly, told], reports, {
  originals: [{ id: early.id, documents: [early.id, copy.id], wire: null }],
});

const cellOf = (issue: string, side: string): PositionCell | undefined =>
  positions
    .read(set, {})
    .rows.find(({ wordings }) => wordings.includes(issue))
    ?.cells.find((cell) => cell.actor === `ent:${side}`);

describe('the table of positions', () => {
  it('has a row for each issue, wordings of one together, and names the words that they share', () => {
    expect(positions.read(set, {}).rows.map(({ label, wordings, shared }) => [label, wordings.length, shared])).toEqual([
      ['sanctions', 1, null],
      ['the release of prisoners', 2, ['release', 'prisoner']],
      ['new talks', 1, null],
    ]);
  });
  it('shows what was last said, with the verb as reported and the words that it rests on', () => {
    expect(cellOf('the release of prisoners', 'arcadia')?.latest).toMatchObject({
      verb: 'rejects',
      published: '2018-05-01',
      citation: { quote: 'Arcadia rejects an early release of all prisoners', outlet: 'Gazette' },
    });
  });
  it('marks where an earlier report gives another stance', () => {
    expect(cellOf('the release of prisoners', 'arcadia')?.changed).toBe('before: demands (2018-03-16)');
    expect(cellOf('sanctions', 'arcadia')?.changed).toBeNull();
  });
  it('counts a copy of a report once', () => {
    expect(cellOf('the release of prisoners', 'arcadia')?.times).toBe(2);
  });
  it('marks what the same words give to several sides', () => {
    expect(cellOf('sanctions', 'arcadia')?.latest.jointWith).toEqual(['Borduria']);
    expect(cellOf('new talks', 'arcadia')?.latest.jointWith).toEqual([]);
  });
  it('tells apart what another side says of it', () => {
    expect(cellOf('new talks', 'arcadia')?.latest).toMatchObject({ teller: 'other-side', tellerWords: 'as Borduria tells it' });
    expect(cellOf('sanctions', 'arcadia')?.latest).toMatchObject({ teller: 'report', tellerWords: 'as the report tells it' });
  });
  it('has no cell where nothing is in the record', () => {
    expect(cellOf('the release of prisoners', 'borduria')).toBeUndefined();
  });
  it('keeps the rows as they are under a filter, and pages them', () => {
    const filtered = positions.read(set, { until: '2018-04', limit: 1, offset: 1 });
    expect(filtered.total).toBe(3);
    expect(filtered.rows.map(({ label }) => label)).toEqual(['the release of prisoners']);
  });
});

describe('the history of a position', () => {
  it.each([['the release of prisoners'], ['an early release of all prisoners']])('is found by the wording %j', (issue) => {
    const history = positionHistory.read(set, { actor: 'ent:arcadia', issue });
    expect(history?.said.map(({ published, verb, copies }) => [published, verb, copies])).toEqual([
      ['2018-03-16', 'demands', 1],
      ['2018-05-01', 'rejects', 0],
    ]);
  });
  it('needs the texts of its reports, for their sentences', () => {
    expect(positionHistory.texts?.(set, { actor: 'Arcadia', issue: 'sanctions' })).toEqual([early.id]);
  });
  it.each([
    ['ent:arcadia', 'an issue that nobody raised'],
    ['ent:syldavia', 'sanctions'],
  ])('is null for %s on %s', (side, issue) => {
    expect(positionHistory.read(set, { actor: side, issue })).toBeNull();
  });
});
