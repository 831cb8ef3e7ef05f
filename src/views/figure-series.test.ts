import { describe, expect, it } from 'vitest';
import { cited, claimOf, dayOf, documentOf, place, recordOf, reportOf } from '../../test/cli/made-up-record.js';
import { setOfRealKinds } from '../../test/views/real-kinds.js';
import type { Amount, Document, MergedRecord, Source } from '../model/index.js';
import { figureSeries, signOf } from './figure-series.js';

const [a, b, c, d] = ['aaaa', 'bbbb', 'cccc', 'dddd'].map((name) => documentOf(name, 'Many people were killed in Oldport.')) as [
  Document,
  Document,
  Document,
  Document,
];
const reports = [
  reportOf(a, { outlet: 'Daily Post', published: dayOf('2018-03-16') }),
  reportOf(b, { outlet: 'Evening Star', published: dayOf('2018-03-17') }),
  reportOf(c, { outlet: 'Gazette', published: dayOf('2018-05-01') }),
  reportOf(d, { outlet: 'Herald' }),
];
const relief: Source = { type: 'official', entity: null, name: 'Relief Office' };
const amount = (value: number | null, qualifier = 'exact'): Amount => ({ value, qualifier, unit: null });
const killed = (given: Amount, documents: readonly Document[], voices: readonly Source[] = [], where = 'Oldport'): MergedRecord =>
  recordOf(
    documents.map((document) =>
      claimOf(
        document,
        'figure',
        'Many people were killed in Oldport',
        { measure: [cited('killed')], population: [cited('people')], amount: [cited(given)], place: [cited(place(where))] },
        { voices, key: `${String(given.value)}${given.qualifier}${where}` },
      ),
    ),
  );
const seriesOf = (records: readonly MergedRecord[]) =>
  figureSeries.read(setOfRealKinds(records, reports, { originals: [{ id: a.id, documents: [a.id, b.id], wire: null }] }), {})
    .series;

describe('the series of a figure', () => {
  it('holds like with like, by measure, population, place and start', () => {
    const series = seriesOf([killed(amount(30), [a]), killed(amount(40), [c]), killed(amount(5), [a], [], 'Newport')]);
    expect(series.map(({ place: where, values }) => [where, values.map(({ words }) => words)])).toEqual([
      ['Oldport', ['30', '40']],
      ['Newport', ['5']],
    ]);
  });
  it('says who gave a value first and who repeats it; copies of one text are counted, not repeated', () => {
    const [value] = seriesOf([killed(amount(30), [a, b, c, d], [relief])])[0]?.values ?? [];
    expect(value?.first).toMatchObject({ outlet: 'Daily Post', source: 'Relief Office', day: '2018-03-16', copies: 1 });
    expect(value?.repeats.map(({ outlet, day }) => [outlet, day])).toEqual([
      ['Gazette', '2018-05-01'],
      ['Herald', null],
    ]);
  });
  it('takes equal numbers of two records for one value, whatever their qualifier, and shows each in its own words', () => {
    const [value] = seriesOf([killed(amount(30), [a]), killed(amount(30, 'more than'), [c])])[0]?.values ?? [];
    expect([value?.first.words, value?.repeats.map(({ words }) => words)]).toEqual(['30', ['more than 30']]);
  });
  it('joins by a line only what one named source says on several days', () => {
    expect(seriesOf([killed(amount(30), [a]), killed(amount(40), [c])])[0]?.lines).toEqual([]);
    expect(seriesOf([killed(amount(30), [a], [relief]), killed(amount(40), [c], [relief])])[0]?.lines).toEqual([
      {
        source: 'Relief Office',
        points: [
          { day: '2018-03-16', value: 30 },
          { day: '2018-05-01', value: 40 },
        ],
      },
    ]);
  });
  it('makes no number out of a word', () => {
    expect(seriesOf([killed(amount(null, 'dozens'), [a])])[0]?.values[0]).toMatchObject({
      words: 'dozens',
      value: null,
      sign: '',
    });
  });
  it.each([
    ['exact', '='],
    ['more than', '≥'],
    ['at least', '≥'],
    ['up to', '≤'],
    ['fewer than', '≤'],
    ['about', '≈'],
    ['nearly', '≈'],
    ['a qualifier of tomorrow', '≈'],
  ])('marks "%s" with %s', (qualifier, sign) => {
    expect(signOf(amount(3, qualifier))).toBe(sign);
  });
});
