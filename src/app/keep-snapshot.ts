import type { Kind } from '../model/index.js';
import type { Changes, Store } from '../store/store.js';
import { loadSnapshot, type Snapshot } from './load-snapshot.js';

/** The newest state of the record in memory, kept up with the store. */
export interface SnapshotKeeper {
  /** The newest state that was read whole: never waits but for the first. */
  current(): Promise<Snapshot>;
  /** Resolves when a state is held that is no older than this call. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

export interface Keeping {
  /** called when a state took the place of another one that differs from it */
  readonly onChange?: () => void;
  /** so often, in milliseconds, the store is asked whether it changed: 1000 unless told; 0 for never */
  readonly every?: number;
}

/** So many times as long as a reading took, nothing is read again unasked: while much is written, answers keep most of the time. */
const PAUSES = 8;

/**
 * Keeps the state of a store in memory. While a newer one is read, the earlier one answers; what others write into the store is seen
 * within a second, or a few where the record is large.
 */
export function keepSnapshot(store: Store, kinds: readonly Kind[], { onChange, every = 1000 }: Keeping = {}): SnapshotKeeper {
  let held: Snapshot | null = null;
  let reading: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let closed = false;
  let restUntil = 0;

  const read = async (): Promise<void> => {
    const before = held;
    if (before !== null && sameChanges(before.changes, await store.changes())) return;
    const begun = performance.now();
    const after = await loadSnapshot(store, kinds, before);
    held = after;
    restUntil = performance.now() + PAUSES * (performance.now() - begun);
    if (before !== null && differs(before, after)) onChange?.();
  };
  const begin = (): Promise<void> => {
    const mine = read().finally(() => {
      if (reading === mine) reading = null;
    });
    reading = mine;
    return mine;
  };
  // one that is under way may have passed what was written just now: all who ask meanwhile share the one after it
  const refresh = (): Promise<void> => {
    if (closed) return Promise.resolve();
    if (reading === null) return begin();
    next ??= reading
      .catch(() => undefined)
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  };

  const timer =
    every === 0
      ? null
      : setInterval(() => {
          // a store that is busy now is asked again; what is held answers meanwhile
          if (reading === null && performance.now() >= restUntil) refresh().catch(() => undefined);
        }, every).unref();
  return {
    current: async () => {
      if (held === null) await (reading ?? begin());
      if (held === null) throw new Error('Expected a state of the record, found none: the store could not be read.');
      return held;
    },
    refresh,
    close: async () => {
      closed = true;
      if (timer !== null) clearInterval(timer);
      await (next ?? reading ?? Promise.resolve()).catch(() => undefined);
    },
  };
}

const sameChanges = (a: Changes, b: Changes): boolean =>
  a.reports === b.reports && a.originals === b.originals && a.decisions === b.decisions && a.records === b.records;

const differs = (a: Snapshot, b: Snapshot): boolean =>
  a.set.records !== b.set.records ||
  a.set.reports !== b.set.reports ||
  a.set.originals !== b.set.originals ||
  a.set.decisions !== b.set.decisions;
