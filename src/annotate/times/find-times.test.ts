import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimes } from './find-times.js';
import { sentenceByHand } from './sentence-by-hand.js';
import { readMarked, reportOf } from './times-by-hand.js';

/** Friday 2018-03-16 unless the row gives another day. */
const FRIDAY = '2018-03-16';

type Row = readonly [marked: string, expected: readonly string[], published?: string | null];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [marked, expected, published] of rows)
      it(`${marked} [${published === undefined ? FRIDAY : published}]`, () => {
        expect(readMarked(marked, published === undefined ? FRIDAY : published)).toEqual(expected);
      });
  });
}

table('whole dates', [
  ['Signed on April 25, 2023 in Oslo', ['April 25, 2023 = 2023-04-25']],
  ['Signed on 25 April 2023 in Oslo', ['25 April 2023 = 2023-04-25']],
  ['Signed on the 25th of April, 2023', ['25th of April, 2023 = 2023-04-25']],
  ['Dated 2018-03-16 by the desk', ['2018-03-16 = 2018-03-16']],
  ['Dated 16/03/2018 by the desk', ['16/03/2018 = 2018-03-16']],
  ['Dated 03/16/2018 by the desk', ['03/16/2018 = 2018-03-16']],
  ['Dated 03/04/2018 by the desk', ['03/04/2018 = ?']],
  ['Dated 31 February 2018 by the desk', ['February 2018 = 2018-02']],
  ['The envoys sat/VBD 4-5 May 2017 in Vienna', ['4-5 May 2017 = 2017-05-04..2017-05-05']],
  ['They sat/VBD between 14 and 15 September 2017', ['14 and 15 September 2017 = 2017-09-14..2017-09-15']],
  ['They sat/VBD on May 4 and 5 in Vienna', ['May 4 and 5 = 2017-05-04..2017-05-05']],
  ['The truce ran/VBD from April 10 to June 8, 2016', ['April 10 to June 8, 2016 = 2016-04-10..2016-06-08']],
  ['They sat/VBD 28 February – 3 March 2017', ['28 February – 3 March 2017 = 2017-02-28..2017-03-03']],
  ['They sat/VBD 30 December – 2 January 2017', ['30 December – 2 January 2017 = 2016-12-30..2017-01-02']],
]);

table('day and month take their year from tense and publication', [
  ['A summit will/MD open/VB on April 4', ['April 4 = 2018-04-04']],
  ['The envoy left/VBD on Feb. 3 for Oslo', ['Feb. 3 = 2018-02-03']],
  ['The envoy left/VBD on December 12', ['December 12 = 2017-12-12']],
  ['The envoy left/VBD on April 9', ['April 9 = XXXX-04-09'], null],
  ['The first round opened/VBD on April 12', ['April 12 = XXXX-04-12'], '0000-05-21'],
  ['They will/MD meet/VB around April 9', ['April 9 = XXXX-04-09'], null],
]);

table('months', [
  ['Talks since/IN January 2017', ['January 2017 = >2017-01']],
  ['They agreed/VBD on zones last year on May', ['last year on May = 2017-05']],
  ['The coalition intervened/VBD in March last year', ['March last year = 2017-03']],
  ['A new round comes/VBZ as soon as March', ['March = >XXXX-03'], null],
  ['The deal was/VBD reached/VBN last July', ['last July = 2017-07']],
  ['They will/MD meet/VB next March', ['next March = 2019-03']],
  ['The truce was/VBD brokered/VBN in April', ['April = 2022-04'], '2022-06-02'],
  ['He quits/VBZ at the end of November', ['the end of November = XXXX-11 11-21..11-30'], null],
  ['They must/MD leave/VB by the end of May', ['the end of May = <2018-05 05-21..05-31']],
  ['They met/VBD in mid-September', ['mid-September = 2017-09 09-11..09-20']],
  ['They met/VBD in April and May', ['April = 2017-04', 'May = 2017-05']],
]);

table('years and longer', [
  ['The war began/VBD in 2011', ['2011 = 2011']],
  ['They work/VBP together since 2017', ['2017 = >2017']],
  ['Ties were/VBD warm in the 2000s', ['the 2000s = 2000-01-01..2009-12-31']],
  ["It broke/VBD the 2015 agreement 's limits", ['2015 = 2015']],
  ['Unrest in early 2017', ['early 2017 = 2017 01-01..04-30']],
  ['The pact of 2015-2017 lapsed/VBD', ['2015-2017 = 2015-01-01..2017-12-31']],
  ['They signed/VBD last year', ['last year = 2017']],
  ['They signed/VBD last year', ['last year = ?'], null],
  ['They will/MD sign/VB by the end of the year', ['the end of the year = <2018 10-01..12-31']],
  ['It fell/VBD in the first half of 2017', ['the first half of 2017 = 2017-01-01..2017-06-30']],
  ['It fell/VBD in the third quarter of 2017', ['the third quarter of 2017 = 2017-07-01..2017-09-30']],
  ['It fell/VBD in the last quarter of 2010', ['the last quarter of 2010 = 2010-10-01..2010-12-31']],
  ['It fell/VBD in the last week of the campaign', ['the last week = ?']],
  ['They fought/VBD last spring', ['last spring = 2017-03-01..2017-05-31']],
  ['They met/VBD 10 years ago', ['10 years ago = 2014'], '2024-10-31'],
]);

table('weekdays follow the tense and the day of publication', [
  ['The ministers met/VBD on Friday', ['Friday = 2018-03-16']],
  ['The ministers met/VBD on Thursday', ['Thursday = 2018-03-15']],
  ['The ministers met/VBD on Saturday', ['Saturday = 2018-03-10']],
  ['The ministers will/MD meet/VB on Friday', ['Friday = 2018-03-16']],
  ['The ministers will/MD meet/VB on Saturday', ['Saturday = 2018-03-17']],
  ['He would/MD brief/VB the council on Friday', ['Friday = 2016-02-26'], '2016-02-25'],
  ['The ministers agreed/VBD to/TO meet/VB on Monday', ['Monday = 2018-03-19']],
  ["Thursday 's sixth round is/VBZ brief", ['Thursday = 2018-03-15']],
  ['They met/VBD last Friday', ['last Friday = 2018-03-09']],
  ['They meet/VBP next Friday', ['next Friday = 2018-03-23']],
  ['They meet/VBP this Friday, May 23 in Rome', ['this Friday, May 23 = XXXX-05-23'], '0000-05-21'],
  ['They meet/VBP this Friday in Rome', ['this Friday = ?'], '0000-05-21'],
  ['They met/VBD on Thursday', ['Thursday = ?'], null],
  ['They met/VBD on Friday, March 16', ['Friday, March 16 = 2018-03-16']],
  ['They met/VBD on Thursday last week', ['Thursday last week = 2018-03-08']],
  ['The call was/VBD postponed/VBN until Tuesday', ['Tuesday = <2018-03-20']],
  ['They answer/VBP by noon on Friday (1000 GMT)', ['noon on Friday (1000 GMT = <2018-03-16']],
  ['They met/VBD on Thursday evening', ['Thursday evening = 2018-03-15']],
]);

table('days and weeks around the report', [
  ['He left/VBD yesterday', ['yesterday = 2018-03-15']],
  ['He left/VBD yesterday', ['yesterday = XXXX-05-20'], '0000-05-21'],
  ['He left/VBD yesterday', ['yesterday = ?'], null],
  ['Talks resume/VBP tomorrow and end/VBP today', ['tomorrow = 2018-03-17', 'today = 2018-03-16']],
  ['He spoke/VBD tonight', ['tonight = 2018-03-16']],
  ['They met/VBD last week', ['last week = 2018-03-05..2018-03-11']],
  ['They meet/VBP next week', ['next week = 2018-03-19..2018-03-25']],
  ['They met/VBD earlier this month', ['earlier this month = 2018-03']],
  ['They met/VBD last month', ['last month = XXXX-04'], '0000-05-21'],
  ['He was/VBD held/VBN three days ago', ['three days ago = 2018-03-13']],
  ['He was/VBD held/VBN two weeks ago', ['two weeks ago = 2018-02-27..2018-03-05']],
  ['Talks will/MD follow/VB in the coming days', ['the coming days = 2018-03-16.. duration']],
  ['They must/MD leave/VB within 30 days', ['30 days = <2018-03-16..2018-04-15 duration']],
  ['They must/MD leave/VB within 30 days of the signing', ['30 days = <? duration']],
  ['Fighting raged/VBD in the past two weeks', ['the past two weeks = 2018-03-02..2018-03-16 duration']],
]);

table('what cannot be placed is found without a date', [
  ['It came/VBD almost a month after the raid', ['almost a month = ? duration']],
  ['After almost eight years of war', ['almost eight years = ? duration']],
  ['The truce lasts/VBZ 24 hours', ['24 hours = ? duration']],
  ['A 70-day pause began/VBD', ['70-day = ? duration']],
  ['On the second day they rested/VBD', ['the second day = ?']],
  ['Two days later they signed/VBD', ['Two days later = ?']],
  ['Guards change/VBP every day', ['every day = ? set']],
  ['The truce holds/VBZ before Ramadan', ['Ramadan = <?']],
]);

table('a year said right before holds on where the report bears no day', [
  [
    'They meet/VBP on 29 January 2018 after talks on 19 January',
    ['29 January 2018 = 2018-01-29', '19 January = 2018-01-19'],
    null,
  ],
  [
    'They meet/VBP on 3 January 2018 after talks on 19 December',
    ['3 January 2018 = 2018-01-03', '19 December = 2017-12-19'],
    null,
  ],
  ['They signed/VBD on 3 January 2018 and will/MD meet/VB on 9 May', ['3 January 2018 = 2018-01-03', '9 May = XXXX-05-09'], null],
]);

table('times counted from the one spoken of before', [
  ['They met/VBD on 4 May 2017 and signed/VBD two days later', ['4 May 2017 = 2017-05-04', 'two days later = 2017-05-06']],
  ['They met/VBD on 4 May 2017 and left/VBD the following day', ['4 May 2017 = 2017-05-04', 'the following day = 2017-05-05']],
  ['They met/VBD on 4 May 2017 and spoke/VBD that month', ['4 May 2017 = 2017-05-04', 'that month = 2017-05']],
  ['It rose/VBD in May 2017 from what it was/VBD a year earlier', ['May 2017 = 2017-05', 'a year earlier = 2016-05']],
  ['It rose/VBD in 2017 from what it was/VBD a year earlier', ['2017 = 2017', 'a year earlier = 2016']],
  [
    'It fell/VBD in the third quarter of 2017 from what it was/VBD a year ago',
    ['the third quarter of 2017 = 2017-07-01..2017-09-30', 'a year ago = 2016-07-01..2016-09-30'],
  ],
  // the month does not say which day to count from
  ['They met/VBD in May 2017 and signed/VBD two days later', ['May 2017 = 2017-05', 'two days later = ?']],
  ['They met/VBD on 4 May 2017 , 30 days before the vote', ['4 May 2017 = 2017-05-04', '30 days before = ?']],
]);

describe('any text', () => {
  it('gives spans in order, within their sentence, whose words are the text of the time', () => {
    const words = fc.constantFrom(
      'May',
      '4',
      'and',
      '5',
      '2017',
      'last',
      'week',
      'Friday',
      ',',
      'the',
      'end',
      'of',
      'two',
      'years',
      'ago',
      '-',
      'to',
      'in',
      '"',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.boolean(), (list, dated) => {
        const { text, sentence } = sentenceByHand(list.join(' '));
        let last = 0;
        for (const m of findTimes({ text, sentences: [sentence], published: dated ? reportOf(FRIDAY) : null })) {
          expect(m.start).toBeGreaterThanOrEqual(last);
          expect(m.end).toBeGreaterThan(m.start);
          expect(m.end).toBeLessThanOrEqual(sentence.end);
          if (m.when !== null) expect(m.when.text).toBe(text.slice(m.start, m.end));
          if (m.when?.earliest && m.when.latest) expect(m.when.earliest <= m.when.latest).toBe(true);
          last = m.end;
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const sentence = { index: 0, start: 0, end: text.length, tokens: [], region: 'body' as const, paragraph: 0 };
        expect(() => findTimes({ text, sentences: [sentence], published: null })).not.toThrow();
      }),
    );
  });
});
