import type { openStore as OpenStore } from '../app/open-store.js';
import type { Typed } from './command.js';
import { textOption } from './command.js';

/** An open store, as the use cases take it. */
export type Store = Awaited<ReturnType<typeof OpenStore>>;

/** Opens the store that was asked for, does the work, and closes it whatever happens. Only `add` makes a store that is not there. */
export async function withStore<T>(typed: Typed, work: (store: Store) => Promise<T>, create = false): Promise<T> {
  const { openStore } = await import('../app/open-store.js');
  const store = await openStore({ path: textOption(typed, 'store'), create });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
