import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StoreError, type Store } from '../store/store.js';

export { StoreError, type Store } from '../store/store.js';

/** The file in the working folder that is the store unless another is named. */
export const USUAL_STORE = 'record.parley';
/** The environment variable that names the store. */
export const STORE_VARIABLE = 'PARLEY_STORE';

/** Where the store is looked for, in this order: the option, the environment variable PARLEY_STORE, `record.parley` in the working folder. */
export interface StoreChoice {
  /** the value of `--store` */
  readonly path?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly folder?: string;
  /** false: a store that is not there is an error instead of being made. True unless told. */
  readonly create?: boolean;
  /** for crash tests; see `openSqliteStore` */
  readonly onWrite?: (point: string) => void;
}

/** The path of the store that a choice comes to. */
export function storePath(choice: StoreChoice = {}): string {
  const folder = choice.folder ?? process.cwd();
  const named = choice.path ?? (choice.env ?? process.env)[STORE_VARIABLE];
  return resolve(folder, named === undefined || named === '' ? USUAL_STORE : named);
}

/** Opens the store, making it where there is none. Throws a StoreError that says what is wrong with the file. */
export async function openStore(choice: StoreChoice = {}): Promise<Store> {
  const path = storePath(choice);
  refuseOtherFiles(path, choice.create ?? true);
  const { openSqliteStore } = await import('../store/sqlite.js');
  return openSqliteStore(path, choice.onWrite ? { onWrite: choice.onWrite } : {});
}

const SQLITE_HEADER = 'SQLite format 3\0';

/** Said before SQLite is loaded, so that a report given by mistake as the store is never touched. */
function refuseOtherFiles(path: string, create: boolean): void {
  if (!existsSync(path)) {
    if (!create) {
      throw new StoreError(
        'cannot-open',
        `There is no store at ${path}. "parley add FILE" makes one; --store or ${STORE_VARIABLE} names another.`,
      );
    }
    if (!existsSync(dirname(path)))
      throw new StoreError('cannot-open', `The store ${path} cannot be made: its folder does not exist.`);
    return;
  }
  if (!statSync(path).isFile()) throw new StoreError('not-a-store', `A Parley store is a file; ${path} is a folder or a device.`);
  const start = firstBytes(path, SQLITE_HEADER.length);
  if (start.length > 0 && start.toString('latin1') !== SQLITE_HEADER) {
    throw new StoreError(
      'not-a-store',
      `${path} is a file of another kind, not a Parley store. Give the path of a store, or of a new file.`,
    );
  }
}

function firstBytes(path: string, length: number): Buffer {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new StoreError('cannot-open', `The store ${path} cannot be read: ${(error as Error).message}.`);
  }
}
