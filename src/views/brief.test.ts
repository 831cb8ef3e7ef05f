import { describe, expect, it } from 'vitest';
import {
  actor,
  cited,
  claimOf,
  dayOf,
  documentOf,
  madeUpKinds,
  participant,
  place,
  quoteFrom,
  recordOf,
  reportOf,
  setOf,
} from '../../test/cli/made-up-record.js';
import type { Claim, Document, MergedRecord, Source } from '../model/index.js';
import { briefOf, type Brief, type BriefSectionName } from './brief.js';
import type { RecordSet } from './record-set.js';

const spring = documentOf(
  'a1',
  'Envoys of Norland and Sudland met in Midtown on 2 May over prisoners. ' +
    'They will meet again on 10 June. "We want the bridge open", the minister of Norland said. ' +
    'Norland will free 40 prisoners by 20 May. By the end of June Sudland is to leave the bridge. ' +
    'On 3 May a mine killed 4 drivers. Forty were held.',
);
const older = documentOf(
  'b2',
  'Norland rejects the bridge toll. Norland wants the bridge shut. Sudland and Norland back a truce. 45 are held.',
);
const reports = [
  reportOf(spring, { outlet: 'Daily Post', title: 'Talks', published: dayOf('2018-05-04') }),
  reportOf(older, { outlet: 'Old Times', published: dayOf('2018-04-01') }),
];

const from = (document: Document, quote: string): ReturnType<typeof quoteFrom> => quoteFrom(document, quote);
const held = claimOf(spring, 'meeting', 'Envoys of Norland and Sudland met in Midtown on 2 May over prisoners', {
  name: [cited('the May round')],
  process: [cited('Midtown')],
  date: [cited(dayOf('2018-05-02'), from(spring, '2 May'))],
  venueCity: [cited(place('Midtown'), from(spring, 'Midtown'))],
  participants: [cited(participant('Norland'), from(spring, 'Norland')), cited(participant('Sudland'), from(spring, 'Sudland'))],
  agenda: [cited('prisoners', from(spring, 'prisoners'))],
});
const planned = claimOf(
  spring,
  'meeting',
  'They will meet again on 10 June',
  { name: [cited('the June round')], date: [cited(dayOf('2018-06-10'), from(spring, '10 June'))] },
  { status: 'planned' },
);
const norland: Source = { type: 'party', entity: 'ent:norland', name: 'the minister of Norland' };
const stand = (
  document: Document,
  quote: string,
  side: string,
  issue: string,
  stance: string,
  voices: readonly Source[] = [],
): Claim =>
  claimOf(
    document,
    'position',
    quote,
    { actor: [cited(actor(side))], issue: [cited(issue)], stance: [cited(stance)], verb: [cited(stance)] },
    { voices, key: side },
  );
const positions = [
  stand(spring, '"We want the bridge open"', 'Norland', 'the bridge', 'wants', [norland]),
  stand(older, 'Norland wants the bridge shut', 'Norland', 'the bridge', 'wants'),
  stand(older, 'Norland rejects the bridge toll', 'Norland', 'the toll at Hill pass', 'rejects'),
  stand(older, 'Sudland and Norland back a truce', 'Sudland', 'a truce', 'supports'),
  stand(older, 'Sudland and Norland back a truce', 'Norland', 'a truce', 'supports'),
];
const promise = (quote: string, what: string, day: string): Claim =>
  claimOf(spring, 'commitment', quote, { what: [cited(what)], due: [cited(dayOf(day))] }, { status: 'planned' });
const commitments = [
  promise('Norland will free 40 prisoners by 20 May', 'free 40 prisoners', '2018-05-20'),
  promise('By the end of June Sudland is to leave the bridge', 'leave the bridge', '2018-06-30'),
];
const incident = claimOf(spring, 'incident', 'On 3 May a mine killed 4 drivers', {
  action: [cited('a mine killed 4 drivers')],
  date: [cited(dayOf('2018-05-03'))],
});
const figure = (document: Document, quote: string, value: number, population = 'prisoners of Norland'): Claim =>
  claimOf(document, 'figure', quote, {
    measure: [cited('held')],
    population: [cited(population)],
    amount: [cited({ value, qualifier: 'exact', unit: 'people' })],
  });

const accepted: Partial<MergedRecord> = { review: 'accepted' };
const records = [
  recordOf([held], accepted),
  recordOf([planned]),
  ...positions.map((claim) => recordOf([claim])),
  ...commitments.map((claim) => recordOf([claim])),
  recordOf([incident]),
  recordOf([figure(spring, 'Forty were held', 40)]),
  recordOf([figure(older, '45 are held', 45)]),
];
const set: RecordSet = setOf(records, reports, { asOf: '2018-06-01' });

/** The lines of a section as a reader sees them: notes in brackets, a star where nobody checked. */
const linesOf = (brief: Brief, name: BriefSectionName): readonly string[] =>
  (brief.sections.find((section) => section.name === name)?.lines ?? []).map(
    ({ parts, checked }) =>
      parts.map(({ text, notes }) => `${text}${notes.map((n) => `[${String(n)}]`).join('')}`).join('') +
      (checked === false ? '*' : ''),
  );

describe('a brief', () => {
  const brief = briefOf(set);

  it.each<{ name: BriefSectionName; lines: readonly string[] }>([
    { name: 'next', lines: ['2018-06-10 Sun planned: the June round[1] · 1 report*'] },
    {
      name: 'last',
      lines: ['2018-05-02 Wed the May round[2] · 1 report', 'Came: Norland; Sudland[3]', 'Agenda: “prisoners”[4]'],
    },
    {
      name: 'differences',
      lines: [
        'held (prisoners of Norland): 40 people[5] (in 1 report, source named in none); 45 people[6] (in 1 report, source named in none)*',
      ],
    },
    {
      name: 'positions',
      lines: [
        'Norland: “"We want the bridge open"”[7] · wants · says the minister of Norland · 2018-05-04*',
        'Sudland, Norland: “Sudland and Norland back a truce”[8] · supports · as the report tells it · 2018-04-01*',
        'Norland: “Norland rejects the bridge toll”[9] · rejects “the toll at Hill pass” · as the report tells it · 2018-04-01*',
      ],
    },
    {
      name: 'commitments',
      lines: [
        '2018-06-30 Sat planned: leave the bridge[10] · 1 report*',
        '2018-05-20 Sun planned: free 40 prisoners[11] · date passed, no later report in this record · 1 report*',
      ],
    },
    {
      name: 'since',
      lines: ['2018-05-04 Fri held[12] · 1 report*', '2018-05-03 Thu a mine killed 4 drivers[13] · 1 report*'],
    },
    {
      name: 'gaps',
      lines: [
        'No report names the venue, the sides or the agenda of the next meeting.',
        'Sides at the last meeting with no words of their own in this record: Sudland.',
      ],
    },
    {
      name: 'sources',
      lines: [
        'The record: 2 reports, 2 independent, 2018-04-01 to 2018-05-04, from 2 named outlets.',
        'Daily Post, “Talks”, 2018-05-04 · notes 1, 2, 3, 4, 5, 7, 10, 11, 12, 13',
        'Old Times, 2018-04-01 · notes 6, 8, 9',
      ],
    },
  ])('tells of $name', ({ name, lines }) => {
    expect(linesOf(brief, name)).toEqual(lines);
  });

  it('quotes positions of one or two words last', () => {
    const short = stand(spring, 'Midtown', 'Sudland', 'Midtown', 'demands');
    const long = stand(older, 'Norland wants the bridge shut', 'Norland', 'the bridge', 'wants');
    expect(linesOf(briefOf(setOf([recordOf([short]), recordOf([long])], reports)), 'positions')).toEqual([
      expect.stringContaining('Norland wants the bridge shut'),
      expect.stringContaining('Midtown'),
    ]);
  });

  it('says first that no day is announced where meetings are announced without one', () => {
    const open = claimOf(spring, 'meeting', 'They will meet again', { name: [cited('the next round')] }, { status: 'planned' });
    const [first, second] = linesOf(briefOf(setOf([recordOf([open])], reports)), 'next');
    expect(first).toBe('No report announces a day to come. Announced without one, or for a day now past:');
    expect(second).toContain('planned: the next round');
  });

  it('takes counts of which no report says where, since when or of whom for no difference', () => {
    const counts = [figure(spring, 'Forty were held', 40, 'people'), figure(older, '45 are held', 45, 'people')];
    expect(
      linesOf(
        briefOf(
          setOf(
            counts.map((claim) => recordOf([claim])),
            reports,
          ),
        ),
        'differences',
      ),
    ).toEqual([]);
  });

  it('leaves the bottom line to be written, and counts what was checked', () => {
    expect(brief).toMatchObject({ bottomLine: 'Bottom line', asOf: '2018-06-01', checked: { checked: 1, total: 11 } });
    expect(brief.checked.words).toBe('1 of 11 items checked by a person');
  });

  it('numbers its notes as they are met, each with its report and its words', () => {
    const met = brief.sections.flatMap(({ lines }) => lines.flatMap(({ parts }) => parts.flatMap(({ notes }) => notes)));
    expect(met).toEqual(brief.notes.map(({ number }) => number));
    expect(brief.notes[0]?.words).toBe('Daily Post, “Talks”, 2018-05-04: “They will meet again on 10 June”');
    for (const { document, start, end } of brief.notes) {
      expect(set.reports.get(document)?.text?.slice(start, end)).not.toBe('');
    }
  });

  it('says which records and claims it uses', () => {
    expect(brief.records).toContain(held.id);
    expect(brief.records).not.toContain(positions[1]?.id);
    expect(brief.claims).toEqual([...new Set(brief.notes.map(({ claim }) => claim))]);
  });
});

describe('what a brief is asked', () => {
  it('keeps to a negotiation and the reports that tell of it', () => {
    const brief = briefOf(set, { process: 'Midtown' });
    expect(brief.title).toBe('Brief before the next round: Midtown');
    expect(linesOf(brief, 'positions')).toHaveLength(1);
    expect(linesOf(brief, 'next')).toEqual([]);
  });

  it('counts incidents and figures since the date asked for', () => {
    expect(linesOf(briefOf(set, { since: '2018-05-04' }), 'since')).toHaveLength(1);
    expect(linesOf(briefOf(set, { since: '2017' }), 'since')).toHaveLength(3);
  });

  it('leaves out what only later reports tell', () => {
    const brief = briefOf(set, { asOf: '2018-04' });
    expect(brief.asOf).toBe('2018-04-30');
    expect(brief.notes.map(({ document }) => document)).toEqual(brief.notes.map(() => older.id));
    expect(linesOf(brief, 'last')).toEqual([]);
  });

  it('says so where there is nothing', () => {
    const brief = briefOf({ ...setOf([], []), kinds: madeUpKinds });
    expect(brief.sections.map(({ lines, empty }) => lines.length > 0 || empty !== '')).not.toContain(false);
    expect(brief.asOfWords).toBe('From 0 reports, none of which bears a date');
    expect(brief.checked.words).toBe('no items');
  });

  it('stays about two pages long, however much there is', () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      recordOf(
        [promise('Norland will free 40 prisoners by 20 May', `free prisoners of list ${String(i)}`, '2018-07-01')].map(
          (claim) => ({ ...claim, id: `${claim.id}${String(i)}` as const }),
        ),
      ),
    );
    const brief = briefOf(setOf([...records, ...many], reports, { asOf: '2018-06-01' }));
    const section = brief.sections.find(({ name }) => name === 'commitments');
    expect(section).toMatchObject({ lines: { length: 6 }, more: 296, moreWords: 'and 296 more in the record' });
  });
});
