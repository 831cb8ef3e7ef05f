import { describe, expect, it } from 'vitest';
import {
  actor,
  amount,
  claim,
  decision,
  docId,
  idsOf,
  kinds,
  participant,
  person,
  place,
  when,
} from '../../test/consolidate/by-hand.js';
import type { Claim, Day, DocumentId, Judgement, MergedRecord, Original } from '../model/index.js';
import type { ConsolidateInput } from './consolidate.js';
import { consolidate } from './consolidate.js';

const published = (days: Readonly<Record<string, Day | null>>): ReadonlyMap<DocumentId, Day | null> =>
  new Map(Object.entries(days).map(([name, day]) => [docId(name), day]));
const copies = (...names: readonly string[]): Original => ({
  id: docId(names[0] ?? ''),
  documents: names.map(docId),
  wire: null,
});

const over = (claims: readonly Claim[], more: Partial<ConsolidateInput> = {}) =>
  consolidate({ claims, originals: [], decisions: [], kinds, published: new Map(), ...more });
const recordsOver = (claims: readonly Claim[], more: Partial<ConsolidateInput> = {}): readonly MergedRecord[] =>
  over(claims, more).records;
const decided = (...judgements: readonly Judgement[]) => judgements.map((judgement, at) => decision(at + 1, judgement));
const groupsOf = (records: readonly MergedRecord[]) =>
  records.map((record) => record.claims.map(({ document }) => document.slice(4)).join(''));

const fifth = { series: 'Astana', round: 5 };
const sixth = { series: 'Astana', round: 6 };

describe('clusters', () => {
  it.each([
    ['claims that corefer', [claim('a', 0, fifth), claim('b', 0, fifth), claim('c', 0, sixth)], ['ab', 'c']],
    [
      'by way of others',
      [claim('a', 0, fifth), claim('b', 0, { ...fifth, date: when('2017-07-04') }), claim('c', 0, { date: when('2017-07-04') })],
      ['abc'],
    ],
    ['nothing without a common key', [claim('a', 0, { round: 5 }), claim('b', 0, { round: 5 })], ['a', 'b']],
    ['one report’s claims too', [claim('a', 0, fifth), claim('a', 50, fifth)], ['aa']],
  ])('join %s', (_, claims, groups) => expect(groupsOf(recordsOver(claims))).toEqual(groups));

  it('are split by a contradiction: what could join either joins where it agrees in more', () => {
    const between = claim('b', 0, { series: 'Astana', date: when('2017-09-14') });
    const one = claim('a', 0, { ...fifth });
    const two = claim('c', 0, { ...sixth, date: when('2017-09-14') });
    expect(groupsOf(recordsOver([one, between, two]))).toEqual(['a', 'bc']);
  });

  it('hold the same sentence of two copies together, though it says too little by itself', () => {
    const thin = [
      claim('a', 0, { topics: 'aid' }, { passage: 'They met again.' }),
      claim('b', 30, { topics: 'aid' }, { passage: '“They met again.”' }),
    ];
    expect(groupsOf(recordsOver(thin))).toEqual(['a', 'b']);
    expect(groupsOf(recordsOver(thin, { originals: [copies('a', 'b')] }))).toEqual(['ab']);
  });

  it('tell what one sentence says twice apart in both copies, by key or by the place in the sentence', () => {
    const passage = 'Iran and Iraq said “no” and “never”.';
    const said = (document: string, start: number, keys: readonly string[]) =>
      keys.map((key) => claim(document, start, { topics: key.slice(-1) }, { passage, key }));
    const groups = (claims: readonly Claim[]) =>
      recordsOver(claims, { originals: [copies('a', 'b')] }).map(({ claims: held }) => held.map(({ id }) => id.split(':')[4]));
    expect(groups([...said('a', 0, ['iran', 'iraq']), ...said('b', 7, ['iraq', 'iran'])])).toEqual([
      ['iran', 'iran'],
      ['iraq', 'iraq'],
    ]);
    expect(groups([...said('a', 95, ['110', '118']), ...said('b', 85, ['100', '108'])])).toEqual([
      ['110', '100'],
      ['118', '108'],
    ]);
    expect(groups([...said('a', 0, ['iran', 'iraq']), ...said('b', 7, ['iraq'])])).toEqual([['iran'], ['iraq', 'iraq']]);
  });

  it('read a sentence of a million letters about its trigger', () => {
    const passage = 'They met again and again and '.repeat(40_000);
    const long = Array.from({ length: 40 }, (_, at) =>
      claim(at % 2 === 0 ? 'a' : 'b', 0, { topics: String(at >> 1) }, { passage, key: `k${at >> 1}` }),
    );
    expect(recordsOver(long, { originals: [copies('a', 'b')] })).toHaveLength(20);
  });

  it('do not hold it together where the copies differ in what they say', () => {
    const passage = 'They met on Friday.';
    const friday = [
      claim('a', 0, { date: when('2018-03-16') }, { passage }),
      claim('b', 0, { date: when('2018-03-23') }, { passage }),
    ];
    expect(groupsOf(recordsOver(friday, { originals: [copies('a', 'b')] }))).toEqual(['a', 'b']);
  });
});

describe('decisions on clusters', () => {
  const a = claim('a', 0, fifth);
  const b = claim('b', 0, fifth);
  const c = claim('c', 0, sixth);
  const d = claim('d', 0, { topics: 'aid' });
  const groups = (...judgements: readonly Judgement[]) =>
    groupsOf(recordsOver([a, b, c, d], { decisions: decided(...judgements) }));

  it.each([
    ['same joins what has no common key', [{ do: 'same', a: a.id, b: d.id }], ['abd', 'c']],
    ['same joins what contradicts, and those that agree with either', [{ do: 'same', a: a.id, b: c.id }], ['abc', 'd']],
    ['different parts what corefers', [{ do: 'different', a: a.id, b: b.id }], ['a', 'b', 'c', 'd']],
    [
      'different holds through others',
      [
        { do: 'different', a: d.id, b: b.id },
        { do: 'same', a: a.id, b: d.id },
      ],
      ['ad', 'b', 'c'],
    ],
    [
      'undo restores',
      [
        { do: 'different', a: a.id, b: b.id },
        { do: 'undo', decision: 'dec:0001' },
      ],
      ['ab', 'c', 'd'],
    ],
    ['a rejected claim is in no record', [{ do: 'reject', claim: b.id }], ['a', 'c', 'd']],
    ['nor is one of a withdrawn report', [{ do: 'withdraw', document: docId('b') }], ['a', 'c', 'd']],
    [
      'a corrected claim joins by its corrected value',
      [{ do: 'correct', claim: c.id, field: 'round', old: 6, new: 5 }],
      ['abc', 'd'],
    ],
  ] as const)('%s', (_, judgements, expected) => expect(groups(...judgements)).toEqual(expected));

  it('a joined claim is not torn off by those that it contradicts', () => {
    const more = claim('e', 0, { ...sixth, date: when('2017-09-14') });
    const records = recordsOver([a, b, c, d, more], { decisions: decided({ do: 'same', a: a.id, b: c.id }) });
    expect(groupsOf(records).filter((group) => group.includes('a') && group.includes('c'))).toHaveLength(1);
  });

  it('show on the record, with its review', () => {
    const decisions = decided(
      { do: 'accept', claim: a.id },
      { do: 'note', target: a.id, text: 'checked' },
      { do: 'accept', claim: c.id },
      { do: 'undo', decision: 'dec:0003' },
    );
    const [first, second] = recordsOver([a, b, c], { decisions });
    expect(first).toMatchObject({ review: 'accepted', decisions: ['dec:0001', 'dec:0002'] });
    expect(second).toMatchObject({ review: 'unreviewed', decisions: [] });
  });
});

describe('the merged record', () => {
  const merged = (values: readonly Parameters<typeof claim>[2][], more: Partial<ConsolidateInput> = {}): MergedRecord => {
    const names = 'abcdefgh';
    const records = recordsOver(
      values.map((value, at) => claim(names[at] ?? 'z', 0, { ...fifth, ...value })),
      more,
    );
    expect(records).toHaveLength(1);
    return records[0] as MergedRecord;
  };
  const valuesOf = (record: MergedRecord, field: string) => record.values[field]?.map(({ value }) => value);

  it('is named by its smallest claim, and lists its reports by day', () => {
    const record = merged([{}, {}, {}], { published: published({ a: null, b: '2018-03-18', c: '2018-03-17' }) });
    expect(record.id).toBe('claim:a:encounter:0-5:');
    expect(record.reports).toEqual([docId('c'), docId('b'), docId('a')]);
  });

  it('counts originals, not reports, of the record and of each value', () => {
    const record = merged([{ host: actor('Iran') }, { host: actor('Iran') }, { host: actor('Iran') }, {}], {
      originals: [copies('a', 'b')],
    });
    expect(record).toMatchObject({ originals: 3 });
    expect(record.reports).toHaveLength(4);
    expect(record.values['host']?.[0]).toMatchObject({
      originals: 2,
      claims: ['claim:a:encounter:0-5:', 'claim:b:encounter:0-5:', 'claim:c:encounter:0-5:'],
    });
  });

  it.each([
    [
      'equal values stand once',
      'host',
      [actor('Iran', 'Tehran'), actor('Iran', 'Iran'), actor('Iran', 'Iran')],
      [actor('Iran', 'Iran')],
      false,
    ],
    ['wordings of one thing stand side by side', 'topics', [['aid'], ['The aid', 'borders']], ['aid', 'borders'], false],
    [
      'a less precise time joins the precise one',
      'date',
      [when('2018'), when('2018-03-16'), when('2018-03')],
      [when('2018-03-16')],
      false,
    ],
    [
      'a time without its year joins the one with it',
      'date',
      [when('XXXX-03-16'), when('2018-03-16')],
      [when('2018-03-16')],
      false,
    ],
    ['"ministers" joins "foreign ministers"', 'level', ['ministers', 'foreign ministers'], ['foreign ministers'], false],
    ['two levels disagree', 'level', ['leaders', 'ministers', 'ministers'], ['ministers', 'leaders'], true],
    [
      'two places disagree',
      'place',
      [place('Astana'), place('Istanbul'), place('Astana', 'Kazakhstan')],
      [place('Astana', 'Kazakhstan'), place('Istanbul')],
      true,
    ],
    ['two manners of saying do not', 'tone', ['quoted', 'reported', 'quoted'], ['quoted', 'reported'], false],
    ['two amounts disagree', 'cost', [amount(500), amount(450), amount(500)], [amount(500), amount(450)], true],
    [
      'an amount and a vaguer one do not',
      'cost',
      [amount(500), amount(480, 'about')],
      [amount(480, 'about'), amount(500)],
      false,
    ],
    [
      'a person with office and side stands for the bare name',
      'speaker',
      [person('Lavrov'), person('Lavrov', 'minister', actor('Russia'))],
      [person('Lavrov', 'minister', actor('Russia'))],
      false,
    ],
    ['two persons disagree', 'speaker', [person('Lavrov'), person('Shoigu')], [person('Lavrov'), person('Shoigu')], true],
    [
      'participants join by side and person',
      'present',
      [[participant('Iran')], [participant('Iran', person('Zarif')), participant('Iraq')]],
      [participant('Iran', person('Zarif')), participant('Iraq')],
      false,
    ],
  ])('%s', (_, field, given, expected, disagrees) => {
    const record = merged(given.map((value) => ({ [field]: value })));
    expect(valuesOf(record, field)).toEqual(expected);
    expect(record.disagreements).toEqual(disagrees ? [field] : []);
  });

  it('leaves a vague time aside where it can mean two of the precise ones', () => {
    const days = ['2018-03-16', '2018-04-04', '2018'].map((day) => ({ date: when(day) }));
    const records = recordsOver(
      days.map((value, at) => claim('abc'[at] ?? '', 0, { series: 'Astana', ...value })),
      {
        decisions: decided(
          { do: 'same', a: 'claim:a:encounter:0-5:', b: 'claim:b:encounter:0-5:' },
          { do: 'same', a: 'claim:b:encounter:0-5:', b: 'claim:c:encounter:0-5:' },
        ),
      },
    );
    expect(records).toHaveLength(1);
    expect(records[0]?.values['date']?.map(({ claims }) => claims.length)).toEqual([1, 1, 1]);
    expect(records[0]?.disagreements).toEqual(['date']);
  });

  it('puts the newest of equally supported values first', () => {
    const record = merged([{ cost: amount(450) }, { cost: amount(500) }], {
      published: published({ a: '2018-03-16', b: '2018-03-17' }),
    });
    expect(valuesOf(record, 'cost')).toEqual([amount(500), amount(450)]);
  });

  it('puts a decided value first', () => {
    const record = merged([{ host: actor('Iran') }, { host: actor('Iran') }, { host: actor('Iraq') }], {
      decisions: decided({
        do: 'correct',
        claim: 'claim:c:encounter:0-5:',
        field: 'host',
        old: actor('Iraq'),
        new: actor('Oman'),
      }),
    });
    expect(valuesOf(record, 'host')).toEqual([actor('Oman'), actor('Iran')]);
    expect(record.values['host']?.[0]?.basis).toBe('decided');
    expect(record.review).toBe('corrected');
  });

  it('has the status of the newest report', () => {
    const claims = [
      claim('a', 0, fifth, { status: 'planned' }),
      claim('b', 0, fifth),
      claim('c', 0, fifth, { status: 'background' }),
    ];
    const days = published({ a: '2017-07-01', b: '2017-07-05', c: '2019-01-01' });
    expect(recordsOver(claims, { published: days })[0]).toMatchObject({ status: 'reported', statusAsOf: '2017-07-05' });
  });
});

it('holds every claim that counts in exactly one record, and keeps the others visible', () => {
  const claims = [claim('a', 0, fifth), claim('b', 0, fifth), claim('c', 0, {}), claim('d', 0, sixth)];
  const found = over(claims, {
    decisions: decided({ do: 'reject', claim: claims[0]?.id ?? 'claim:' }, { do: 'withdraw', document: docId('d') }),
  });
  expect(found.records.flatMap((record) => idsOf(record.claims)).sort()).toEqual(idsOf(claims.slice(1, 3)));
  expect([idsOf(found.rejected), idsOf(found.withdrawn)]).toEqual([[claims[0]?.id], [claims[3]?.id]]);
});

it('leaves out claims of kinds that are not known', () => {
  expect(recordsOver([{ ...claim('a', 0, fifth), kind: 'feast' }])).toEqual([]);
});

it('gives nothing for nothing', () => expect(over([])).toEqual({ records: [], decisionStates: [], rejected: [], withdrawn: [] }));
