import { describe, expect, it } from 'vitest';
import { cited, claimOf, dayOf, documentOf, quoteFrom, recordOf, reportOf, setOf } from '../../test/cli/made-up-record.js';
import type { Dating, When } from '../model/index.js';
import { asOfDay, type Report } from './record-set.js';
import { timeOf } from './record-time.js';
import { datingOf, datingSteps } from './report-dating.js';
import { publishedWords } from './report-words.js';
import { compareReports } from './sources.js';
import { boundWords } from './when-words.js';

const range = (earliest: string | null, latest: string | null): When => ({
  earliest,
  latest,
  precision: 'range',
  year: 'inferred',
  text: '',
});
const undated = documentOf('a', 'The sixth round ended with a deal. Minister Ana Silva spoke.');
const dated = documentOf('b', 'The sixth round ended on 15 September 2017 with a deal.');
const dating: Dating = {
  contradictory: false,
  steps: [
    {
      earliest: '2017-09-15',
      latest: null,
      says: 'it speaks of the sixth round as past or going on',
      known: 'which was on 2017-09-15',
      rests: 'lexicon',
      evidence: [quoteFrom(undated, 'sixth round')],
    },
  ],
};
const bare = reportOf(undated, {});
const bounded = (facts: Partial<Report['facts']>): Report => ({ ...bare, facts: { ...bare.facts, ...facts } });
const ranged = bounded({ published: { value: range('2017-09-15', null), evidence: [], basis: 'inferred' }, dating });

describe('boundWords', () => {
  it.each([
    ['2017-09-15', '2017-10-30', 'after 2017-09-14, before 2017-10-31'],
    ['2017-01-01', null, 'after 2016'],
    ['2017-03-01', '2017-03-31', 'after 2017-02, before 2017-04'],
    [null, '2018-12-31', 'before 2019'],
    ['2016-03-01', '2020-02-28', 'after 2016-02, before 2020-02-29'],
  ])('%s to %s is %s', (earliest, latest, words) => {
    expect(boundWords(range(earliest, latest))).toBe(words);
  });
});

describe('datingOf', () => {
  it('tells each step with what the lexicon adds', () => {
    expect(datingOf(setOf([], [ranged]), ranged)).toEqual({
      words: 'after 2017-09-14',
      contradictory: false,
      steps: datingSteps(dating),
      others: [],
    });
    expect(datingSteps(dating)[0]).toMatchObject({
      words: 'it speaks of the sixth round as past or going on, which was on 2017-09-15 (lexicon)',
      range: 'after 2017-09-14',
      span: { start: 4, end: 15 },
    });
  });

  it('is nothing for a report that bears its day', () => {
    const report = reportOf(dated, { published: dayOf('2017-09-16') });
    expect(datingOf(setOf([], [report]), report)).toBeNull();
  });

  it('says that steps contradict one another, and gives no range', () => {
    const report = bounded({ dating: { ...dating, contradictory: true } });
    expect(datingOf(setOf([], [report]), report)).toMatchObject({ words: null, contradictory: true });
    expect(publishedWords(report)).toBe('undated (its words contradict one another)');
  });

  it('tells apart what a dated copy and a dated report of the same round add', () => {
    const other = reportOf(dated, { outlet: 'Gazette', published: dayOf('2017-09-16') });
    const round = [cited(6, quoteFrom(undated, 'sixth'))];
    const own = claimOf(undated, 'meeting', 'The sixth round ended with a deal.', { round });
    const theirs = claimOf(dated, 'meeting', dated.text, {
      round: [cited(6, quoteFrom(dated, 'sixth'))],
      date: [cited(dayOf('2017-09-15'), quoteFrom(dated, '15 September 2017'))],
    });
    const set = setOf([recordOf([own, theirs])], [bare, other], {
      originals: [{ id: undated.id, documents: [undated.id, dated.id], wire: null }],
    });
    expect(datingOf(set, bare)?.words).toBeNull();
    expect(datingOf(set, bare)?.others.map(({ words, range: bounds, report }) => [words, bounds, report])).toEqual([
      ['a copy of it, Gazette, is dated 2017-09-16', null, dated.id],
      [expect.stringMatching(/as past or going on; Gazette dates that 2017-09-15$/u), 'after 2017-09-14', dated.id],
    ]);
  });
});

describe('a range is no day', () => {
  const report = reportOf(dated, { published: dayOf('2017-09-16') });

  it('stands after the days in a list of reports', () => {
    expect([ranged, report].sort(compareReports)).toEqual([report, ranged]);
  });

  it('is not today', () => {
    const late = bounded({ published: { value: range('2017-09-15', '2024-05-12'), evidence: [], basis: 'inferred' } });
    expect(asOfDay({ ...setOf([], [late, report]), asOf: null })).toBe('2017-09-16');
  });

  it('does not date what a dated report says too', () => {
    const said = [cited(1, quoteFrom(undated, 'sixth'))];
    const early = bounded({ published: { value: range('2000-01-01', null), evidence: [], basis: 'inferred' } });
    const record = recordOf([
      claimOf(undated, 'statement', 'The sixth round ended with a deal.', { text: said }),
      claimOf(dated, 'statement', dated.text, { text: said }),
    ]);
    expect(timeOf(setOf([record], [early, report]), record)).toMatchObject({ words: '2017-09-16', order: 'dated' });
  });
});
