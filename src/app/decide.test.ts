import { userInfo } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { A, B, C, pipeline, heldRecord, type HeldRecord } from '../../test/store/held-record.js';
import { idOf } from '../../test/store/fixtures.js';
import { check } from './check.js';
import type { WrittenJudgement } from './decide.js';
import { showReport } from './query.js';
import { rebuild } from './rebuild.js';
import { handleOf } from './resolve.js';
import type { Store } from '../store/store.js';

describe('deciding', () => {
  let held: HeldRecord;
  let store: Store;
  beforeEach(() => {
    held = heldRecord();
    store = held.store;
  });
  afterEach(() => store.close());

  it('signs with author, reason, time and a random id', async () => {
    await held.add(C);
    const { decisions } = await held.judge(
      { do: 'accept', claim: (await held.records())[0]!.id },
      { reason: ' read it ', author: 'Ann' },
    );
    expect(decisions).toMatchObject(
      [{ author: 'Ann', reason: 'read it', id: /^dec:[0-9a-f]{16}$/ }].map((one) => ({
        ...one,
        id: expect.stringMatching(one.id),
      })),
    );
    expect(decisions[0]!.anchors).toMatchObject([{ kind: 'meeting', trigger: { quote: 'met' } }]);
    const { decisions: others } = await held.judge({ do: 'note', target: idOf(C), text: 'x' });
    expect(others[0]).toMatchObject({ author: userInfo().username, reason: null });
    expect(others[0]!.time > decisions[0]!.time).toBe(true);
  });

  it('accepts and rejects all claims of a record by its id, one by that of another claim', async () => {
    await held.add(A, B);
    const [record] = await held.records();
    const other = record!.claims.find(({ id }) => id !== record!.id)!;
    expect((await held.judge({ do: 'accept', claim: record!.id })).decisions).toHaveLength(2);
    expect((await held.records())[0]!.review).toBe('accepted');
    await held.judge({ do: 'reject', claim: other.id });
    expect((await held.records())[0]!.claims.map(({ id }) => id)).toEqual([record!.id]);
    await held.judge({ do: 'reject', claim: record!.id });
    expect(await held.records()).toEqual([]);
  });

  it('undoes what was decided, and undoes the undoing', async () => {
    await held.add(A, C);
    const before = await held.records();
    const { decisions } = await held.judge({ do: 'reject', claim: before[0]!.id });
    expect(await held.records()).toHaveLength(1);
    const undo = await held.judge({ do: 'undo', decision: decisions[0]!.id.slice(0, 10) });
    expect(await held.records()).toEqual(before);
    await held.judge({ do: 'undo', decision: undo.decisions[0]!.id });
    expect(await held.records()).toHaveLength(1);
    await expect(held.judge({ do: 'undo', decision: undo.decisions[0]!.id })).rejects.toThrow(/undone already/);
  });

  it.each([
    ['when', 'date', '2018-03-15', { earliest: '2018-03-15', latest: '2018-03-15', precision: 'day', year: 'stated' }],
    ['a month', 'date', '2018-03', { earliest: '2018-03-01', latest: '2018-03-31', precision: 'month' }],
    ['days', 'date', '2018-03-15 to 2018-03-16', { earliest: '2018-03-15', latest: '2018-03-16', precision: 'range' }],
    ['a month of no known year', 'date', 'XXXX-02', { earliest: '0000-02-01', latest: '0000-02-29', year: 'unknown' }],
    ['place', 'place', 'Laketown', { id: 'name:place:laketown', name: 'Laketown', country: null }],
    ['choice', 'level', 'Ministers', 'ministers'],
    ['number', 'round', '7', 7],
    ['amount', 'delegates', 'nearly 1,500', { value: 1500, qualifier: 'nearly', unit: null }],
    ['vague amount', 'delegates', 'dozens', { value: null, qualifier: 'dozens', unit: null }],
    ['text', 'name', 'The Midtown talks', 'The Midtown talks'],
    [
      'a side known to the record',
      'participants',
      'norland (host)',
      { actor: { id: 'name:state:norland', name: 'Norland' }, role: 'host' },
    ],
    [
      'a side with its envoy',
      'participants',
      'Norland: Ann Example',
      { person: { id: 'name:person:ann example', name: 'Ann Example' } },
    ],
    [
      'JSON',
      'participants',
      { actor: { id: 'ent:x', name: 'X' }, role: 'observer' },
      { actor: { id: 'ent:x' }, role: 'observer' },
    ],
  ])('corrects a field by %s', async (_, field, written, value) => {
    await held.add('2018-03-16 Norland met in Midtown.');
    await held.judge({ do: 'correct', claim: (await held.records())[0]!.id, field, new: written });
    const [record] = await held.records();
    expect(record!.values[field]).toMatchObject([{ value, basis: 'decided' }]);
    expect(record!.review).toBe('corrected');
  });

  it.each([
    ['a field that there is not', 'colour', '7', /Expected a field of Meeting \(date, .*status\), found "colour"/],
    ['a date that is none', 'date', 'March', /Expected a date such as .*found "March"/],
    ['a day that is none', 'date', '2018-02-30', /found "2018-02-30"/],
    ['a choice that there is not', 'level', 'kings', /Expected one of ministers, experts for "Level", found "kings"/],
    ['a number that is none', 'round', 'seven', /Expected a number/],
    ['JSON of another type', 'date', { name: 'x' }, /Expected a date/],
    ['a role that there is not', 'participants', 'Norland (king)', /Expected a role \(guarantor/],
    ['an id that nobody knows', 'actors', 'ent:nobody', /Expected the id of an entity/],
    ['nothing to take away', 'round', null, /holds no value/],
  ])('refuses to correct %s', async (_, field, written, message) => {
    await held.add(A);
    await expect(held.judge({ do: 'correct', claim: (await held.records())[0]!.id, field, new: written })).rejects.toThrow(
      message,
    );
    expect(await store.decisions()).toEqual([]);
  });

  it('replaces the value that stands there, of many the one that is named, and takes one away', async () => {
    await held.add(A);
    const { id } = (await held.records())[0]!;
    const names = async () =>
      (await held.records())[0]!.values['actors']!.map(({ value }) => (value as unknown as { name: string }).name).sort();
    await held.judge({ do: 'correct', claim: id, field: 'actors', old: 'Sudland', new: 'Eastland' });
    expect(await names()).toEqual(['Eastland', 'Norland']);
    await held.judge({ do: 'correct', claim: id, field: 'actors', new: 'Westland' });
    expect(await names()).toEqual(['Eastland', 'Norland', 'Westland']);
    await held.judge({ do: 'correct', claim: id, field: 'actors', old: 'norland', new: null });
    expect(await names()).toEqual(['Eastland', 'Westland']);
    await expect(held.judge({ do: 'correct', claim: id, field: 'actors', old: 'Norland', new: 'X' })).rejects.toThrow(
      /holds \("Eastland", "Westland"\)/,
    );
  });

  it('moves a claim to another record when its date is corrected, and back', async () => {
    await held.add(A, B);
    const other = (await held.records())[0]!.claims[1]!;
    const { decisions } = await held.judge({ do: 'correct', claim: other.id, only: true, field: 'date', new: '2018-03-20' });
    expect(await held.passages()).toHaveLength(2);
    await held.judge({ do: 'undo', decision: decisions[0]!.id });
    expect(await held.passages()).toHaveLength(1);
  });

  it('joins records that a person calls the same, and keeps apart those that are called different', async () => {
    await held.add(A, '2018-03-16 Hereland, Thereland met in Midtown.', B);
    const by = async (words: string) =>
      (await held.records()).find((record) => record.claims.some(({ passage }) => passage.quote.includes(words)))!.id;
    expect(await held.passages()).toHaveLength(2);
    const same = await held.judge({ do: 'same', a: await by('Hereland'), b: await by('Norland') });
    expect(await held.passages()).toHaveLength(1);
    await held.judge({ do: 'undo', decision: same.decisions[0]!.id });
    expect(await held.passages()).toHaveLength(2);
    const [claimA, claimB] = (
      await store.claims((await held.records()).flatMap(({ claims }) => claims.map(({ id }) => id)))
    ).filter(({ passage }) => /Sudland/.test(passage.quote));
    await held.judge({ do: 'different', a: claimA!.id, b: claimB!.id });
    expect(await held.passages()).toHaveLength(3);
  });

  it('joins records of different days when told so', async () => {
    await held.add(A, C);
    const [first, second] = await held.records();
    await held.judge({ do: 'same', a: first!.id, b: second!.id });
    expect(await held.passages()).toHaveLength(1);
    await rebuild(store, { pipeline });
    expect(await held.passages()).toHaveLength(1);
  });

  it('works out records anew when two names are called one', async () => {
    await held.add('2018-03-16 Norland met.', '2018-03-16 Northland met.');
    expect(await held.passages()).toHaveLength(2);
    const { decisions } = await held.judge({ do: 'same', a: 'Norland', b: 'name:state:northland' });
    expect(decisions[0]!.judgement).toEqual({ do: 'same', a: 'name:state:norland', b: 'name:state:northland' });
    expect(await held.passages()).toHaveLength(1);
    await held.judge({ do: 'undo', decision: decisions[0]!.id });
    expect(await held.passages()).toHaveLength(2);
  });

  it('adds what no rule found, which can be judged like anything else', async () => {
    const text = 'Norland and Sudland sat down together on 16 March 2018.';
    await held.add(A, text);
    const { decisions } = await held.judge({
      do: 'add',
      kind: 'meeting',
      document: idOf(text),
      quote: 'sat down together',
      values: { date: '2018-03-16', actors: ['Norland', 'Sudland'] },
    });
    expect(await held.passages()).toEqual([['2018-03-16 Norland, Sudland met in Midtown', 'sat down together']]);
    const added = (await held.records())[0]!.claims.find(({ document }) => document === idOf(text))!;
    await held.judge({ do: 'correct', claim: handleOf(added.id), only: true, field: 'date', new: '2018-04-01' });
    expect(await held.passages()).toEqual([['2018-03-16 Norland, Sudland met in Midtown'], ['sat down together']]);
    expect((await held.records())[1]).toMatchObject({ review: 'corrected' });
    await rebuild(store, { pipeline });
    expect(await held.passages()).toHaveLength(2);
    expect((await check(store)).faults).toEqual([]);
    await held.judge({ do: 'undo', decision: decisions[0]!.id });
    expect(await held.passages()).toEqual([['2018-03-16 Norland, Sudland met in Midtown']]);
  });

  it.each([
    ['a kind that there is not', { kind: 'summit' }, /Expected a kind/],
    ['words that do not stand there', { quote: 'sat  down' }, /Expected words that stand in the report/],
    ['words that stand there twice', { quote: 'land' }, /more than once/],
    ['a span outside', { quote: { start: 5, end: 5000 } }, /Expected a span within the/],
    ['two values for one', { values: { round: [1, 2] } }, /holds one value, found 2/],
    ['no value', { values: {} }, /at least one value/],
    ['a field that there is not', { values: { colour: 'x' } }, /Expected a field/],
    ['a report that is not there', { document: 'doc:00000000' }, /Expected a report/],
  ])('refuses to add %s', async (_, part, message) => {
    await held.add(A);
    const whole = { do: 'add', kind: 'meeting', document: idOf(A), quote: 'met in Midtown', values: { round: 1 } };
    await expect(held.judge({ ...whole, ...part } as WrittenJudgement)).rejects.toThrow(message);
  });

  it('works out anew what hangs on a described date', async () => {
    await held.add(B);
    const judgement = { do: 'describe', document: idOf(B).slice(0, 12), field: 'published', value: '2018-03-19' } as const;
    const { decisions } = await held.judge(judgement);
    expect((await store.reports()).items[0]!.facts).toMatchObject({
      published: { value: { earliest: '2018-03-19' }, basis: 'decided', decision: decisions[0]!.id },
      publishedBasis: 'decided',
    });
    expect(await store.newestPublication()).toBe('2018-03-19');
    expect((await held.records())[0]!.statusAsOf).toBe('2018-03-19');
    await held.judge({ do: 'describe', document: idOf(B), field: 'published', value: null });
    expect((await store.reports()).items[0]!.facts!.published).toBeNull();
  });

  it.each([
    [
      { do: 'describe', document: 'DOC', field: 'colour', value: 'x' },
      /Expected a fact about the report \(title, outlet, address, published, visibility\), found "colour"/,
    ],
    [{ do: 'describe', document: 'DOC', field: 'published', value: 'March' }, /Expected a date/],
    [{ do: 'same', a: 'DOC', b: 'DOC' }, /Expected a record or claim, or an actor/],
    [{ do: 'same', a: 'Norland', b: 'norland' }, /found name:state:norland twice/],
    [{ do: 'same', a: 'Norland', b: 'CLAIM' }, /found one of each/],
    [{ do: 'accept', claim: 'claim:0000' }, /found nothing/],
    [{ do: 'withdraw', document: 'CLAIM' }, /Expected a report/],
    [{ do: 'note', target: 'DOC', text: ' ' }, /text of the note/],
    [{ do: 'undo', decision: 'dec:0' }, /Expected a decision/],
  ])('refuses %j', async (judgement, message) => {
    await held.add(A);
    const claim = (await held.records())[0]!.id;
    const read = JSON.parse(JSON.stringify(judgement).replaceAll('DOC', idOf(A)).replaceAll('CLAIM', claim)) as WrittenJudgement;
    await expect(held.judge(read)).rejects.toThrow(message);
    expect(await store.decisions()).toEqual([]);
  });

  it('lets a withdrawn report count for nothing, until that is undone', async () => {
    await held.add(A, B);
    const before = await held.records();
    const { decisions } = await held.judge({ do: 'withdraw', document: idOf(B) });
    expect(await held.records()).toMatchObject([{ reports: [idOf(A)], originals: 1 }]);
    expect((await showReport(store, { id: idOf(B) })).withdrawn).toBe(true);
    await held.judge({ do: 'undo', decision: decisions[0]!.id });
    expect(await held.records()).toEqual(before);
  });
});
