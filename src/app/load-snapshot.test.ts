import { describe, expect, it } from 'vitest';
import type { ClaimId, MergedRecord } from '../model/index.js';
import type { Changes, Stamped, Store } from '../store/store.js';
import { keepSnapshot } from './keep-snapshot.js';
import { loadSnapshot } from './load-snapshot.js';

/** As much of a store as a state is read from: records with stamps, and what was asked of it. */
function storeOf(ids: readonly string[]) {
  const held = new Map(ids.map((id) => [id, { stamp: 1, caption: id }]));
  const changes = { reports: 1, originals: 1, decisions: 1, records: 1 };
  const read: string[][] = [];
  const before: { stamps: () => void } = { stamps: () => undefined };
  const recordOf = (id: string): MergedRecord =>
    ({ id, kind: 'note', claims: [], values: {}, reports: [], disagreements: [], decisions: [] }) as unknown as MergedRecord;
  const store = {
    changes: (): Promise<Changes> => Promise.resolve({ ...changes }),
    decisions: () => Promise.resolve([]),
    originals: () => Promise.resolve([]),
    reportStamps: () => Promise.resolve([]),
    newestPublication: () => Promise.resolve(null),
    recordStamps: (): Promise<readonly Stamped<ClaimId>[]> => {
      const stamps = [...held].map(([id, { stamp }]) => ({ id: id as ClaimId, stamp }));
      before.stamps();
      return Promise.resolve(stamps);
    },
    recordsById: (wanted: readonly string[]) => {
      read.push([...wanted]);
      return Promise.resolve(wanted.filter((id) => held.has(id)).map((id) => ({ record: recordOf(id), stamp: 0 })));
    },
  } as unknown as Store;
  const change = (id: string, stamp: number): void => {
    held.set(id, { stamp, caption: id });
    changes.records++;
  };
  const drop = (id: string): void => {
    held.delete(id);
    changes.records++;
  };
  return { store, change, drop, read, before };
}

const idsOf = (records: readonly MergedRecord[]): readonly string[] => records.map(({ id }) => id);

describe('reading the state of a store', () => {
  it('reads only what changed, and keeps what did not as it was', async () => {
    const { store, change, read } = storeOf(['a', 'b']);
    const first = await loadSnapshot(store, [], null);
    change('b', 2);
    const second = await loadSnapshot(store, [], first);
    expect(read).toEqual([['a', 'b'], ['b']]);
    expect(second.set.records[0]).toBe(first.set.records[0]);
    expect(second.set.records[1]).not.toBe(first.set.records[1]);
  });

  it('keeps every list of which nothing changed', async () => {
    const { store } = storeOf(['a']);
    const first = await loadSnapshot(store, [], null);
    const second = await loadSnapshot(store, [], first);
    expect(second.set.records).toBe(first.set.records);
    expect(second.set.reports).toBe(first.set.reports);
    expect(second.set.places).toBe(first.set.places);
  });

  it('leaves out what was taken away', async () => {
    const { store, drop } = storeOf(['a', 'b']);
    const first = await loadSnapshot(store, [], null);
    drop('a');
    expect(idsOf((await loadSnapshot(store, [], first)).set.records)).toEqual(['b']);
  });

  it('lists again what goes while it is read', async () => {
    const { store, drop, change, before } = storeOf(['a', 'b']);
    before.stamps = () => {
      before.stamps = () => undefined;
      drop('a');
      change('c', 1);
    };
    expect(idsOf((await loadSnapshot(store, [], null)).set.records)).toEqual(['b', 'c']);
  });
});

describe('keeping the state of a store', () => {
  it('reads once for all who ask first', async () => {
    const { store, read } = storeOf(['a']);
    const keeper = keepSnapshot(store, [], { every: 0 });
    const [one, other] = await Promise.all([keeper.current(), keeper.current()]);
    expect(one).toBe(other);
    expect(read).toHaveLength(1);
    await keeper.close();
  });

  it('holds what was written before a refresh was asked for, also where one was under way', async () => {
    const { store, change } = storeOf(['a']);
    const keeper = keepSnapshot(store, [], { every: 0 });
    await keeper.current();
    const underWay = keeper.refresh();
    change('b', 2);
    await keeper.refresh();
    expect(idsOf((await keeper.current()).set.records)).toEqual(['a', 'b']);
    await underWay;
    await keeper.close();
  });

  it('tells of a change once, and of none where nothing changed', async () => {
    const { store, change } = storeOf(['a']);
    let told = 0;
    const keeper = keepSnapshot(store, [], { every: 0, onChange: () => told++ });
    await keeper.current();
    await keeper.refresh();
    expect(told).toBe(0);
    change('a', 2);
    await keeper.refresh();
    await keeper.refresh();
    expect(told).toBe(1);
    await keeper.close();
  });

  it('answers from the earlier state while a newer one is read', async () => {
    const { store, change } = storeOf(['a']);
    const keeper = keepSnapshot(store, [], { every: 0 });
    await keeper.current();
    change('b', 2);
    const refreshing = keeper.refresh();
    expect(idsOf((await keeper.current()).set.records)).toEqual(['a']);
    await refreshing;
    expect(idsOf((await keeper.current()).set.records)).toEqual(['a', 'b']);
    await keeper.close();
  });

  it('reads again after the store could not be read', async () => {
    const { store } = storeOf(['a']);
    let busy = true;
    const failing = { ...store, changes: () => (busy ? Promise.reject(new Error('busy')) : store.changes()) } as Store;
    const keeper = keepSnapshot(failing, [], { every: 0 });
    await expect(keeper.current()).rejects.toThrow('busy');
    busy = false;
    expect(idsOf((await keeper.current()).set.records)).toEqual(['a']);
    await keeper.close();
  });
});
