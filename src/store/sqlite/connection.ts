import Database from 'better-sqlite3';
import { existsSync, statSync } from 'node:fs';
import { migrations } from '../migrations/index.js';
import { StoreError } from '../store.js';

/** Marks a file as a Parley store ("PARL"). */
const APPLICATION_ID = 0x5041524c;
const BUSY_MILLISECONDS = 5000;

export type Value = string | number | null;

/** Called before each writing statement and around each commit; the crash tests end the process there. */
export type WriteHook = (point: string) => void;

/** One open database. Each `read` sees one moment, each `write` is one transaction; neither may await anything. */
export interface Connection {
  readonly location: string;
  read<T>(body: () => T): T;
  write<T>(body: () => T): T;
  all<R>(sql: string, ...values: readonly Value[]): R[];
  get<R>(sql: string, ...values: readonly Value[]): R | undefined;
  /** Resolves with the number of rows changed and the number of the row inserted last. */
  run(sql: string, ...values: readonly Value[]): { readonly changes: number; readonly row: number };
  /** A statement outside of any transaction; false where another process is in the way. */
  alone(sql: string): boolean;
  /** Moves the write-ahead log into the file and cuts it to nothing; false where another process is in the way. */
  checkpoint(): boolean;
  close(): void;
}

/** Opens a store's database file, making or migrating it where needed. */
export function connect(location: string, onWrite: WriteHook = () => {}): Connection {
  const db = openFile(location);
  try {
    prepare(db, location, onWrite);
  } catch (error) {
    db.close();
    throw explained(error, location);
  }
  return connection(db, location, onWrite);
}

function openFile(location: string): Database.Database {
  if (location !== ':memory:' && existsSync(location) && !statSync(location).isFile()) {
    throw new StoreError('not-a-store', `A Parley store is a file; ${location} is a folder or a device.`);
  }
  try {
    return new Database(location, { timeout: BUSY_MILLISECONDS });
  } catch (error) {
    throw new StoreError('cannot-open', `The store ${location} cannot be opened: ${(error as Error).message}.`);
  }
}

const pragma = (db: Database.Database, name: string): number => Number(db.pragma(name, { simple: true }));

function prepare(db: Database.Database, location: string, onWrite: WriteHook): void {
  refuseForeign(db, location);
  patiently(() => db.pragma('journal_mode = WAL'));
  // an acknowledged report must outlast a power cut, not only the process
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  db.pragma('foreign_keys = ON');
  migrate(db, location, onWrite);
}

function refuseForeign(db: Database.Database, location: string): void {
  const id = pragma(db, 'application_id');
  if (id === APPLICATION_ID) return;
  const tables = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number };
  // a store that was just being made has no table yet
  if (id === 0 && tables.n === 0) return;
  throw new StoreError('not-a-store', `${location} is a database of another program, not a Parley store. Give another path.`);
}

/** Turning on the write-ahead log does not wait for other processes by itself. */
function patiently(action: () => void): void {
  const until = Date.now() + BUSY_MILLISECONDS;
  for (;;) {
    try {
      action();
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function migrate(db: Database.Database, location: string, onWrite: WriteHook): void {
  if (pragma(db, 'user_version') === migrations.length && pragma(db, 'application_id') === APPLICATION_ID) return;
  db.transaction(() => {
    const format = pragma(db, 'user_version');
    checkFormat(format, location);
    for (const migration of migrations.slice(format)) {
      onWrite('migrate');
      db.exec(migration);
    }
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${migrations.length}`);
    onWrite('commit');
  }).immediate();
}

function checkFormat(found: number, location: string): void {
  if (found <= migrations.length) return;
  throw new StoreError(
    'newer-format',
    `${location} has format ${found}; this release of Parley knows formats up to ${migrations.length}. Use a newer release.`,
  );
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');
const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));

function explained(error: unknown, location: string): unknown {
  const code = codeOf(error);
  if (code === 'SQLITE_NOTADB') {
    return new StoreError('not-a-store', `${location} is not a Parley store: it is no database at all. Give another path.`);
  }
  if (isBusy(error)) {
    return new StoreError(
      'busy',
      `Another process kept the store ${location} busy for ${BUSY_MILLISECONDS / 1000} seconds. Try again.`,
    );
  }
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL|CORRUPT)/.test(code)) {
    return new StoreError('cannot-open', `The store ${location} cannot be used: ${(error as Error).message}.`);
  }
  return error;
}

function connection(db: Database.Database, location: string, onWrite: WriteHook): Connection {
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string): Database.Statement => {
    let statement = statements.get(sql);
    if (!statement) statements.set(sql, (statement = db.prepare(sql)));
    return statement;
  };
  const guarded = <T>(body: () => T): T => {
    if (!db.open) throw new StoreError('closed', `The store ${location} was closed.`);
    try {
      return body();
    } catch (error) {
      throw explained(error, location);
    }
  };
  const transaction = <T>(body: () => T, begin: 'deferred' | 'immediate'): T => guarded(() => db.transaction(body)[begin]() as T);
  return {
    location,
    read: (body) => transaction(body, 'deferred'),
    write: (body) => {
      const result = transaction(() => {
        checkFormat(pragma(db, 'user_version'), location);
        const made = body();
        onWrite('commit');
        return made;
      }, 'immediate');
      onWrite('committed');
      return result;
    },
    all: <R>(sql: string, ...values: readonly Value[]) => prepared(sql).all(...values) as R[],
    get: <R>(sql: string, ...values: readonly Value[]) => prepared(sql).get(...values) as R | undefined,
    run: (sql, ...values) => {
      onWrite(sql);
      const { changes, lastInsertRowid } = prepared(sql).run(...values);
      return { changes, row: Number(lastInsertRowid) };
    },
    alone: (sql) => {
      onWrite(sql);
      try {
        guarded(() => db.exec(sql));
        return true;
      } catch (error) {
        if (error instanceof StoreError && error.fault === 'busy') return false;
        throw error;
      }
    },
    checkpoint: () => {
      onWrite('checkpoint');
      const [result] = guarded(() => db.pragma('wal_checkpoint(TRUNCATE)')) as readonly { readonly busy: number }[];
      return result?.busy === 0;
    },
    close: () => {
      if (db.open) db.close();
    },
  };
}
