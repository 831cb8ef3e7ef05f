import { describe, expect, it } from 'vitest';
import { actor, cited, claimOf, dayOf, documentOf, quoteFrom, recordOf, reportOf, setOf } from '../../test/cli/made-up-record.js';
import type { Claim, MergedRecord } from '../model/index.js';
import { briefOf } from './brief.js';
import { kindForms } from './review-queue-kinds.js';
import { likelySame } from './review-queue-likely.js';
import { reasonsFor, scoreOf } from './review-queue-reasons.js';
import { prefixBefore } from './review-queue-words.js';
import { reviewQueue, reviewView } from './review-queue.js';

const post = documentOf(
  'aaaa',
  'Envoys met in Oldport on Friday. They spoke. Arcadia will leave by May. Shells fell, a source said.',
);
const star = documentOf('bbbb', 'Envoys met in Newport on Friday.');
const reports = [reportOf(post, { published: dayOf('2018-03-16') }), reportOf(star, { published: dayOf('2018-03-17') })];

const friday = [cited(dayOf('2018-03-16'), quoteFrom(post, 'on Friday'))];
const inPost = claimOf(post, 'meeting', 'Envoys met in Oldport on Friday', { name: [cited('envoys')], date: friday });
const inStar = claimOf(star, 'meeting', 'Envoys met in Newport on Friday', { name: [cited('envoys')], date: friday });
const met = recordOf([inPost, inStar], { disagreements: ['venueCity'] });
const spoke = recordOf([claimOf(post, 'statement', 'They spoke', { text: [cited('They spoke')] })]);
const leave = recordOf([
  claimOf(
    post,
    'commitment',
    'Arcadia will leave by May',
    { what: [cited('leave')], due: [cited(dayOf('2018-05-01'))] },
    { status: 'planned' },
  ),
]);
const shells = recordOf([
  claimOf(
    post,
    'incident',
    'Shells fell, a source said',
    { action: [cited('shells fell')] },
    { voices: [{ type: 'unnamed', entity: null, name: 'a source' }] },
  ),
]);
const done = recordOf([claimOf(star, 'meeting', 'met', { name: [cited('met')] }, { key: 'x' })], { review: 'accepted' });
const set = setOf([spoke, shells, done, leave, met], reports);
const words = (record: MergedRecord, within = set) => reasonsFor(within, record).map((reason) => reason.words);

describe('the grounds for looking at a record', () => {
  const inferred = (claim: Claim): Claim => ({
    ...claim,
    values: { ...claim.values, date: friday.map((one) => ({ ...one, basis: 'inferred' as const })) },
  });
  it.each([
    ['reports disagree', met, ['reports disagree on City', 'meeting']],
    ['a commitment with a date', leave, ['commitment', 'commitment with a date', 'stands on one report', 'still to come']],
    ['nobody named', shells, ['no date', 'incident', 'stands on one report', 'on the word of nobody named']],
    ['a statement', spoke, ['stands on one report', 'statement']],
    ['an inferred date', recordOf([inferred(inPost)]), ['meeting', 'inferred First day', 'stands on one report']],
    ['copies of one text', recordOf([inPost, inStar], { originals: 1 }), ['meeting', 'stands on copies of one text']],
    [
      'two statuses',
      recordOf([inPost, { ...inStar, status: cited('cancelled' as const) }], { status: 'cancelled' }),
      ['meeting', 'called off', 'reports give different statuses'],
    ],
  ])('%s', (_, record, expected) => expect(words(record)).toEqual(expected));

  it('a date that has passed in silence is one', () => {
    expect(words(leave, { ...set, asOf: '2018-06-01' })).toContain('date passed, no later report in this record');
  });

  it('a ground that counts for nothing would say nothing', () => {
    for (const record of set.records) for (const { weight } of reasonsFor(set, record)) expect(weight).toBeGreaterThan(0);
  });
});

describe('the queue', () => {
  it('begins with the uncertain and weighty and leaves out what was checked', () => {
    const queue = reviewView.read(set, {});
    expect(queue.items.map(({ caption }) => caption)).toEqual(['envoys', 'leave', 'shells fell', 'They spoke']);
    expect(queue).toMatchObject({ remaining: 4, records: 5, checked: 1, offset: 0 });
    expect(queue.items.map(({ score }) => score)).toEqual(
      [met, leave, shells, spoke].map((one) => scoreOf(reasonsFor(set, one))),
    );
  });

  it('points at the words to begin with', () => {
    expect(reviewView.read(set, {}).items[0]).toMatchObject({
      id: met.id,
      claims: 2,
      passage: { document: post.id, claim: inPost.id, start: 0, end: 31 },
      because: ['reports disagree on City', 'meeting'],
    });
  });

  it.each([
    [{ kinds: ['commitment'] }, ['leave'], 1],
    [{ reviewed: 'accepted' }, ['met'], 1],
    [{ reviewed: 'reviewed', kinds: ['incident'] }, [], 0],
    [{ offset: 1, limit: 2 }, ['leave', 'shells fell'], 4],
    [{ since: '2018-04' }, ['leave'], 1],
  ] as const)('keeps to the view at hand: %j', (ask, captions, remaining) => {
    const queue = reviewView.read(set, ask);
    expect(queue.items.map(({ caption }) => caption)).toEqual(captions);
    expect(queue.remaining).toBe(remaining);
  });

  it('keeps to the claims that something rests on', () => {
    expect(reviewQueue(set, {}, new Set([inStar.id])).items.map(({ id }) => id)).toEqual([met.id]);
    expect(reviewQueue(set, {}, new Set())).toMatchObject({ items: [], remaining: 0, records: 0 });
  });
});

it('is limited to what the brief tells where that is asked for', () => {
  const { records, claims } = briefOf(set);
  const used = new Set<string>([...records, ...claims]);
  expect(used.size).toBeGreaterThan(0);
  const queue = reviewView.read(set, { uses: 'brief' });
  expect(queue.items.map(({ id }) => id)).toEqual(reviewView.read(set, {}).items.flatMap(({ id }) => (used.has(id) ? [id] : [])));
  expect(queue.remaining).toBeLessThan(4);
});

describe('what may be the same thing', () => {
  const meeting = (document: typeof post, key: string, name: string, day: string): MergedRecord =>
    recordOf([
      claimOf(
        document,
        'meeting',
        'met',
        {
          name: [cited(name)],
          date: [cited(dayOf(day))],
          participants: [cited({ actor: actor('Arcadia'), person: null, role: 'host', attendance: 'attended' })],
        },
        { key },
      ),
    ]);
  const one = meeting(post, '1', 'talks in Oldport', '2018-03-16');
  const same = meeting(star, '2', 'talks in Oldport', '2018-03-16');
  const later = meeting(star, '3', 'talks in Oldport', '2019-01-01');
  const other = recordOf([claimOf(star, 'meeting', 'Envoys', { name: [cited('gala')] }, { key: '4' })]);
  const likely = (id: string, limit?: number) =>
    likelySame.read(setOf([other, later, one, same, spoke], reports), limit === undefined ? { id } : { id, limit });

  it('stands first when date, names and words agree, and says why', () => {
    expect(likely(one.id).map(({ id }) => id)).toEqual([same.id, later.id]);
    expect(likely(one.id)[0]?.because).toEqual(['same date', '1 name in common', '2 words in common']);
  });

  it('is as short as was asked for, and empty for what is not there', () => {
    expect(likely(one.id, 1)).toHaveLength(1);
    expect(likely('claim:none')).toEqual([]);
  });
});

it.each([
  ['summit', 'expected', 'expected'],
  ['expected: summit', 'expected', ''],
  ['expected: summit', 'announced', ''],
  ['summit', '', ''],
])('before %j stands for %j: %j', (caption, prefix, words) => expect(prefixBefore(caption, prefix)).toBe(words));

it('tells every kind with its fields, for forms', () => {
  const meeting = kindForms.read(set, {}).find(({ name }) => name === 'meeting');
  expect(meeting?.fields.find(({ name }) => name === 'venueCity')).toEqual({
    name: 'venueCity',
    label: 'City',
    type: 'place',
    arity: 'one',
    doc: 'City',
    choices: null,
  });
});
