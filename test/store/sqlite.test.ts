import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { firstTables } from '../../src/store/migrations/0001-first-tables.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { storeContract } from './contract/index.js';
import { idOf, reportOf } from './fixtures.js';

storeContract('a store in SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-store-'));
  return {
    open: async () => openSqliteStore(join(folder, 'record.parley')),
    remove: () => rm(folder, { recursive: true }),
  };
});

describe('a store of the first format', () => {
  it('is brought to the newest one with all that it holds', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-store-'));
    const path = join(folder, 'old.parley');
    const old = new Database(path);
    old.exec(firstTables);
    old.pragma(`application_id = ${0x5041524c}`);
    old.pragma('user_version = 1');
    old.prepare('INSERT INTO document (id, length) VALUES (?, ?)').run(idOf('one'), 3);
    old.prepare('INSERT INTO document_text (nr, text) VALUES (1, ?)').run('one');
    old.prepare("INSERT INTO record (id, kind, sort, status, review, body) VALUES ('claim:1', 'm', '~', 's', 'r', '{}')").run();
    old.close();

    const store = openSqliteStore(path);
    const before = await store.reportStamps();
    expect(before.map(({ id }) => id)).toEqual([idOf('one')]);
    expect((await store.recordStamps()).map(({ id }) => id)).toEqual(['claim:1']);
    await store.addReports([reportOf('one', 'elsewhere')]);
    expect(await store.reportStamps()).not.toEqual(before);
    await store.close();
    await rm(folder, { recursive: true });
  });
});
