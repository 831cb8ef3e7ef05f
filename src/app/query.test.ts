import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { A, B, C, kinds, heldRecord, type HeldRecord } from '../../test/store/held-record.js';
import { idOf } from '../../test/store/fixtures.js';
import { chronology } from './views-and-exports.js';
import { recordSet, search, showRecord, showReport, sources } from './query.js';
import { handleOf, resolve } from './resolve.js';
import type { Store } from '../store/store.js';

describe('asking', () => {
  let held: HeldRecord;
  let store: Store;
  beforeEach(() => {
    held = heldRecord();
    store = held.store;
  });
  afterEach(() => store.close());

  it.each([
    ['nothing', {}, 2],
    ['a side', { actor: 'norland' }, 2],
    ['a side by id', { actor: 'name:state:westland' }, 1],
    ['a place', { place: 'Hilltown' }, 1],
    ['a day', { since: '2018', until: '2018-12' }, 1],
    ['a review', { reviewed: 'reviewed' as const }, 0],
  ])('filters by %s', async (_, filter, count) => {
    await held.add(A, B, C);
    const set = await recordSet(store, { kinds, filter });
    expect(set.records).toHaveLength(count);
    expect(chronology(set, filter).entries).toHaveLength(count);
  });

  it.each([
    ['a date that is none', { since: 'March' }, /date/],
    ['a kind that there is not', { kinds: ['summit'] }, /Expected a kind \(meeting\), found "summit"/],
  ])('refuses %s', async (_, filter, message) => {
    await expect(recordSet(store, { kinds, filter })).rejects.toThrow(message);
  });

  it('shows a record by its id, by any claim of it, and by the beginning of either', async () => {
    await held.add(A, B, C);
    const [first] = await held.records();
    for (const { id } of first!.claims) {
      for (const written of [id, id.slice(0, 38), handleOf(id), handleOf(id).slice(0, 5), `#${handleOf(id)}`]) {
        const { record, set } = await showRecord(store, { kinds, id: written });
        expect(record.id).toBe(first!.id);
        expect([...set.reports.values()].every(({ text }) => text !== null)).toBe(true);
      }
    }
  });

  it.each([
    ['nothing like it', 'claim:00', /found nothing called "claim:00"/],
    ['too little of it', 'abc', /found nothing/],
    ['more than one', 'claim:', /fits more than one/],
    ['another sort of thing', 'doc:', /found nothing called "doc:"/],
  ])('says so when an id names %s', async (_, id, message) => {
    await held.add(A, B, C);
    await expect(showRecord(store, { kinds, id })).rejects.toThrow(message);
  });

  it('shows a report with its claims, and lists sources and hits', async () => {
    await held.add(A, B);
    const shown = await showReport(store, { id: idOf(A).slice(4, 12) });
    expect(shown).toMatchObject({ document: { text: A }, claims: { length: 1 }, withdrawn: false, original: { id: idOf(A) } });
    expect((await sources(store, { kinds })).reports.size).toBe(2);
    expect(await search(store, { words: 'westland' })).toMatchObject([{ document: idOf(B), report: { id: idOf(B) } }]);
    expect((await recordSet(store, { kinds })).asOf).toBe('2018-03-17');
  });

  it('resolves a handle with its mark, and asks for more where it fits several', async () => {
    const texts = Array.from({ length: 300 }, (_, i) => `2018-01-01 Side${i} met.`);
    await held.add(...texts);
    const handles = (await held.records()).map(({ id }) => handleOf(id));
    const starts = handles.map((handle) => handle.slice(0, 4));
    const twice = starts.find((start, i) => starts.indexOf(start) !== i);
    if (twice) await expect(resolve(store, twice, ['claim'])).rejects.toThrow(/fits more than one/);
    expect(await resolve(store, handles[7]!, ['claim'])).toMatchObject({ type: 'claim' });
  });
});
