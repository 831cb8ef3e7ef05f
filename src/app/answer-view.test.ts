import { expect, it } from 'vitest';
import { cited, claimOf, dayOf, documentOf, quoteFrom, recordOf, reportOf, setOf } from '../../test/cli/made-up-record.js';
import type { Kind } from '../model/index.js';
import { answerView, type Answering } from './answer-view.js';

const post = documentOf('aaaa', 'Envoys met in Oldport on Friday.');
const met = recordOf([
  claimOf(post, 'meeting', 'Envoys met in Oldport', { date: [cited(dayOf('2018-03-16'), quoteFrom(post, 'Friday'))] }),
]);
const made = setOf([met], [{ ...reportOf(post, {}), text: null }]);
const from = (search?: Answering['search']): Answering => ({
  set: made as typeof made & { readonly kinds: readonly Kind[] },
  texts: () => Promise.resolve([post]),
  ...(search === undefined ? {} : { search }),
});

it('looks for words by the index where there is one', async () => {
  const asked: string[] = [];
  const search: Answering['search'] = (words) => {
    asked.push(words);
    return Promise.resolve([{ document: post.id, snippet: 'Envoys met', matches: [{ start: 0, end: 6 }] }]);
  };
  const answer = await answerView(from(search), 'search', { words: 'envoys' });
  expect(asked).toEqual(['envoys']);
  expect(answer.reports.items.map(({ snippet }) => snippet)).toEqual(['Envoys met']);
  expect(answer.records.items.map(({ id }) => id)).toEqual([met.id]);
});

it('looks through the texts where there is none', async () => {
  const answer = await answerView(from(), 'search', { words: 'friday' });
  expect(answer.reports.items.map(({ snippet }) => snippet)).toEqual([post.text]);
});
