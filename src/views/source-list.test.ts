import { describe, expect, it } from 'vitest';
import { cited, claimOf, dayOf, documentOf, quoteFrom, recordOf, reportOf, setOf } from '../../test/cli/made-up-record.js';
import { sourceList } from './source-list.js';

const post = documentOf('aaaa', 'Envoys met in Oldport on Friday.');
const star = documentOf('bbbb', 'Envoys met in Oldport on Friday, it said.');
const gazette = documentOf('cccc', 'The talks were delayed.');
const met = recordOf([claimOf(post, 'meeting', 'Envoys met', { name: [cited('envoys', quoteFrom(post, 'Envoys'))] })]);
const set = setOf(
  [met],
  [
    reportOf(gazette, { title: 'Delays' }),
    reportOf(star, { outlet: 'Evening Star', title: 'Envoys meet', published: dayOf('2018-03-17') }),
    reportOf(post, { outlet: 'Daily Post', published: dayOf('2018-03-16'), address: 'https://post.example/1' }),
  ],
  { originals: [{ id: post.id, documents: [post.id, star.id], wire: null }] },
);

describe('the list of reports', () => {
  it('goes by date, undated ones last, and counts copies once', () => {
    const list = sourceList.read(set, {});
    expect(list.items.map(({ document, claims }) => [document.slice(4, 8), claims])).toEqual([
      ['aaaa', 1],
      ['bbbb', 0],
      ['cccc', 0],
    ]);
    expect(list).toMatchObject({ reports: 3, originals: 2, withdrawn: 0, undated: 1, total: 3, asOf: '2018-03-17' });
    expect(list.outlets).toContainEqual({ outlet: null, reports: 1 });
  });

  it('names the copies of a report and how its date is known', () => {
    const [first, , last] = sourceList.read(set, {}).items;
    expect(first).toMatchObject({ basisWords: 'stated in the text', visibility: 'public' });
    expect(first?.copies).toEqual([{ document: star.id, name: 'Evening Star', published: '2018-03-17' }]);
    expect(last).toMatchObject({ basisWords: null, published: 'undated' });
  });

  it.each([
    [{ words: 'envoys star' }, ['bbbb']],
    [{ words: 'POST' }, ['aaaa']],
    [{ outlet: 'Daily Post' }, ['aaaa']],
    [{ outlet: '' }, ['cccc']],
    [{ only: 'copies' }, ['aaaa', 'bbbb']],
    [{ only: 'undated' }, ['cccc']],
    [{ only: 'nothing-found' }, ['bbbb', 'cccc']],
    [{ only: 'withdrawn' }, []],
    [{ offset: 1, limit: 1 }, ['bbbb']],
    [{ offset: 9 }, []],
  ] as const)('keeps what %j asks for', (ask, expected) => {
    expect(sourceList.read(set, ask).items.map(({ document }) => document.slice(4, 8))).toEqual(expected);
  });
});
