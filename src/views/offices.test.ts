import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cited, claimOf, dayOf, documentOf, quoteFrom, recordOf, reportOf, setOf } from '../../test/cli/made-up-record.js';
import type { OfficeSaid } from '../model/index.js';
import { learntPeople } from './learnt-people.js';
import { officeClaimsOf, officeOn } from './office-book.js';
import { offices } from './offices.js';
import type { RecordSet, Report } from './record-set.js';

interface Says {
  readonly on: string | null;
  readonly who: string;
  readonly office: string;
  readonly side: string | null;
  readonly former?: boolean;
  readonly by?: string;
}

/** A report that gives offices, each in words of its own. */
function reportSaying(name: string, on: string | null, ...all: readonly Omit<Says, 'on'>[]): Report {
  const text = all.map(({ who, office }) => `${office} ${who} came.`).join(' ');
  const document = documentOf(name, text);
  const report = reportOf(document, { outlet: `Paper ${name}`, ...(on === null ? {} : { published: dayOf(on) }) });
  const said = all.map(({ who, office, side, former, by }): OfficeSaid => ({
    person: `name:person:${who.toLowerCase()}`,
    name: who,
    office,
    key: office.toLowerCase().replace(/^interim /u, ''),
    party: side === null ? null : `ent:${side.toLowerCase()}`,
    partyName: side,
    former: former ?? false,
    by: by ?? null,
    evidence: quoteFrom(document, `${office} ${who}`),
  }));
  return { ...report, facts: { ...report.facts, offices: said } };
}

const ana = { who: 'Ana Silva', office: 'trade minister', side: 'Arcadia' };
const asking = documentOf('z', '“No,” Ana Silva said.');
const personId = 'name:person:ana silva';
const onDay = (set: RecordSet, day: string | null): string => {
  const found = officeOn(officeClaimsOf(set, { id: personId, name: 'Ana Silva' }), day, asking.id);
  if (found === null) return 'unknown';
  return found.contradictory ? 'contradictory' : [found.office, found.party?.name].join(', ');
};

describe('officeOn', () => {
  it.each<[string, readonly Report[], string | null, string]>([
    ['the nearest report says it', [reportSaying('a', '2018-03-01', ana)], '2018-03-10', 'trade minister, Arcadia'],
    ['an undated report is asked by one without a day', [reportSaying('a', null, ana)], null, 'trade minister, Arcadia'],
    ['nobody says it', [], '2018-03-10', 'unknown'],
    ['a report of years ago is too far', [reportSaying('a', '2010-03-01', ana)], '2018-03-10', 'unknown'],
    [
      'who changed office is known by date, before',
      [reportSaying('a', '2017-01-01', ana), reportSaying('b', '2019-01-01', { ...ana, office: 'prime minister' })],
      '2017-02-01',
      'trade minister, Arcadia',
    ],
    [
      'who changed office is known by date, after',
      [reportSaying('a', '2017-01-01', ana), reportSaying('b', '2019-01-01', { ...ana, office: 'prime minister' })],
      '2018-12-01',
      'prime minister, Arcadia',
    ],
    [
      'two reports give two sides',
      [reportSaying('a', '2018-03-01', ana), reportSaying('b', '2018-03-01', { ...ana, side: 'Boreas' })],
      '2018-03-02',
      'contradictory',
    ],
    [
      'the side changed between two reports',
      [reportSaying('a', '2018-01-01', ana), reportSaying('b', '2018-12-01', { ...ana, side: 'Boreas' })],
      '2018-06-01',
      'contradictory',
    ],
    [
      'a side from before and after another word for it',
      [
        reportSaying('a', '2018-01-01', ana),
        reportSaying('b', '2018-02-01', { ...ana, side: 'Boreas' }),
        reportSaying('c', '2018-03-01', ana),
      ],
      '2018-02-02',
      'contradictory',
    ],
    ['a former holder is none', [reportSaying('a', '2018-03-01', { ...ana, former: true })], '2018-03-10', 'unknown'],
    [
      'what was said before "former" has ended',
      [reportSaying('a', '2018-01-01', ana), reportSaying('b', '2018-03-01', { ...ana, former: true })],
      '2018-03-10',
      'unknown',
    ],
    [
      '"former" of later days takes nothing from earlier ones',
      [reportSaying('a', '2018-01-01', ana), reportSaying('b', '2018-03-01', { ...ana, former: true })],
      '2018-02-10',
      'trade minister, Arcadia',
    ],
    ['a withdrawn report says nothing', [{ ...reportSaying('a', '2018-03-01', ana), withdrawn: true }], '2018-03-10', 'unknown'],
  ])('%s', (_, reports, day, expected) => {
    expect(onDay(setOf([], reports), day)).toBe(expected);
  });

  it('does not depend on the order of the reports', () => {
    const reports = [
      reportSaying('a', '2018-01-01', ana),
      reportSaying('b', '2018-02-01', { ...ana, side: 'Boreas' }),
      reportSaying('c', '2018-03-01', { ...ana, office: 'prime minister' }),
      reportSaying('d', null, ana),
    ];
    const whole = setOf([], reports);
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: 4 }), fc.integer({ min: 1, max: 12 }), (order, month) => {
        const day = `2018-${String(month).padStart(2, '0')}-15`;
        expect(onDay(setOf([], order), day)).toBe(onDay(whole, day));
        expect(offices.read(setOf([], order), {}).items).toEqual(offices.read(whole, {}).items);
      }),
    );
  });
});

describe('learntPeople', () => {
  const silent = (name: string) =>
    recordOf([
      claimOf(asking, 'statement', '“No,” Ana Silva said.', {
        speaker: [
          cited({ id: `name:person:${name.toLowerCase()}`, name, office: null, party: null }, quoteFrom(asking, 'Ana Silva')),
        ],
      }),
    ]);
  const other = reportSaying('a', '2018-03-01', ana);
  const own = reportOf(asking, { published: dayOf('2018-03-05') });

  it('gives office and side with the words of the other report', () => {
    const record = silent('Ana Silva');
    expect(learntPeople(setOf([record], [other, own]), record)).toMatchObject([
      {
        office: 'trade minister',
        party: 'Arcadia',
        contradictory: false,
        sources: [{ quote: 'trade minister Ana Silva', outlet: 'Paper a' }],
      },
    ]);
  });

  it('knows a family name by its one bearer, and not by two', () => {
    const record = silent('Silva');
    expect(learntPeople(setOf([record], [other, own]), record)).toMatchObject([{ office: 'trade minister' }]);
    const cousin = reportSaying('b', '2018-03-02', { ...ana, who: 'Rui Silva' });
    expect(learntPeople(setOf([record], [other, cousin, own]), record)).toEqual([]);
  });

  it('takes nothing where reports contradict one another, and shows both', () => {
    const record = silent('Ana Silva');
    const rival = reportSaying('b', '2018-03-01', { ...ana, side: 'Boreas' });
    expect(learntPeople(setOf([record], [other, rival, own]), record)).toMatchObject([
      { office: null, party: null, contradictory: true, sources: [{ outlet: 'Paper a' }, { outlet: 'Paper b' }] },
    ]);
  });

  it('adds nothing to what the report says itself', () => {
    const record = recordOf([
      claimOf(asking, 'statement', '“No,” Ana Silva said.', {
        speaker: [
          cited(
            { id: personId, name: 'Ana Silva', office: 'envoy', party: { id: 'ent:boreas', name: 'Boreas', wording: 'Boreas' } },
            quoteFrom(asking, 'Ana Silva'),
          ),
        ],
      }),
    ]);
    expect(learntPeople(setOf([record], [other, own]), record)).toEqual([]);
  });
});

describe('offices', () => {
  const maduro = { who: 'Ivo Horn', office: 'president', side: 'Boreas' };
  const rival = { who: 'Pia Lund', office: 'interim president', side: 'Boreas', by: 'Ana Silva' };
  const set = setOf(
    [],
    [
      reportSaying('a', '2019-02-01', maduro, rival),
      reportSaying('b', '2019-03-01', maduro, ana),
      reportSaying('c', '2021-03-01', { ...ana, former: true }),
    ],
  );

  it('lets rivals for one office stand side by side, each with who says so', () => {
    const [boreas] = offices.read(set, { party: 'ent:boreas' }).items;
    expect(boreas?.severalAtOnce).toBe(true);
    expect(boreas?.holders.map(({ name, from, to, sources }) => [name, from, to, sources[0]?.by, sources[0]?.outlet])).toEqual([
      ['Ivo Horn', '2019-02-01', '2019-03-01', null, 'Paper a'],
      ['Pia Lund', '2019-02-01', '2019-02-01', 'Ana Silva', 'Paper a'],
    ]);
  });

  it('does not take one after another for rivals', () => {
    const after = setOf(
      [],
      [reportSaying('a', '2019-02-01', maduro), reportSaying('b', '2020-02-01', { ...rival, office: 'president' })],
    );
    expect(offices.read(after, {}).items.map(({ severalAtOnce }) => severalAtOnce)).toEqual([false]);
  });

  it('says by when somebody is called a former holder', () => {
    expect(offices.read(set, { person: personId }).items[0]?.holders).toMatchObject([
      { name: 'Ana Silva', from: '2019-03-01', to: '2019-03-01', formerBy: '2021-03-01', reports: 2 },
    ]);
  });

  it.each<[readonly Report[], string]>([
    [[reportSaying('a', '2018-03-01', ana)], 'in a report of 2018-03-01'],
    [[reportSaying('a', '2018-03-01', ana), reportSaying('b', '2018-05-01', ana)], 'in reports of 2018-03-01 to 2018-05-01'],
    [[reportSaying('a', null, ana)], 'in undated reports'],
    [[reportSaying('a', '2018-03-01', { ...ana, former: true })], 'called a former holder on 2018-03-01'],
    [
      [reportSaying('a', '2018-03-01', ana), reportSaying('b', '2021-03-01', { ...ana, former: true })],
      'in a report of 2018-03-01; called a former holder on 2021-03-01',
    ],
  ])('says when an office was held', (reports, words) => {
    expect(offices.read(setOf([], reports), {}).items[0]?.holders[0]?.held).toBe(words);
  });

  it('lists a renamed side under its house name, and finds it by the others', () => {
    const renamed = {
      ...setOf([], [reportSaying('a', '2018-03-01', ana)]),
      names: new Map([['ent:arcadia' as const, ['Arcadia', 'New Arcadia']]]),
      listNames: new Map([['ent:arcadia' as const, 'New Arcadia']]),
    };
    expect(offices.read(renamed, { named: 'arcadia' }).items.map(({ party }) => party?.name)).toEqual(['New Arcadia']);
    expect(offices.read({ ...renamed, listNames: new Map() }, { named: 'new arc' }).items).toHaveLength(1);
  });

  it('is narrowed by words of an office, a side or a name', () => {
    expect(offices.read(set, { named: 'trade' }).items.map(({ office }) => office)).toEqual(['trade minister']);
    expect(offices.read(set, { named: 'lund' }).items).toHaveLength(1);
    expect(offices.read(set, { named: 'nobody' }).items).toEqual([]);
  });
});
