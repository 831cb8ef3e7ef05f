import type { Store } from '../store/store.js';

/** Where the store is looked for, in this order: the option, the environment variable PARLEY_STORE, `record.parley` in the working folder. */
export interface StoreChoice {
  /** the value of `--store` */
  readonly path?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly folder?: string;
  /** false: a store that is not there is an error instead of being made. True unless told. */
  readonly create?: boolean;
}

/** The path of the store that a choice comes to. */
export function storePath(choice: StoreChoice = {}): string {
  void choice;
  throw new Error('not yet');
}

/** Opens the store, making it where there is none. Throws a StoreError that says what is wrong with the file. */
export async function openStore(choice: StoreChoice = {}): Promise<Store> {
  void choice;
  throw new Error('not yet');
}
