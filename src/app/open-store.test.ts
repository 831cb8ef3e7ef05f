import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../store/sqlite.js';
import { openStore, storePath } from './open-store.js';

describe('opening a store', () => {
  it('says what is wrong with a file that is no store', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-open-'));
    try {
      writeFileSync(join(folder, 'report.txt'), 'Talks began in Midtown, a town in the middle.');
      writeFileSync(join(folder, 'empty'), '');
      writeFileSync(join(folder, 'short.bin'), 'SQLite format 3\0 and then nothing that is a database');
      const Database = (await import('better-sqlite3')).default;
      const foreign = new Database(join(folder, 'foreign.db'));
      foreign.exec('CREATE TABLE t (x)');
      foreign.close();
      const newer = openSqliteStore(join(folder, 'newer.parley'));
      await newer.close();
      const raise = new Database(join(folder, 'newer.parley'));
      raise.pragma('user_version = 99');
      raise.close();
      const open = (path: string, more = {}) => openStore({ path, folder, env: {}, ...more });
      const cases = [
        ['report.txt', 'not-a-store', /file of another kind/],
        ['short.bin', 'not-a-store', /not a Parley store/],
        ['foreign.db', 'not-a-store', /database of another program/],
        ['.', 'not-a-store', /a folder or a device/],
        ['none/record.parley', 'cannot-open', /folder does not exist/],
        ['newer.parley', 'newer-format', /format 99; .* Use a newer release/],
      ] as const;
      for (const [path, fault, message] of cases) {
        await expect(open(path), path).rejects.toMatchObject({ fault, message: expect.stringMatching(message) });
      }
      await expect(open('not-there', { create: false })).rejects.toMatchObject({ fault: 'cannot-open' });
      await (await open('empty')).close();
      await (await open('new')).close();
      expect(storePath({ folder: '/x', env: {} })).toBe('/x/record.parley');
      expect(storePath({ folder: '/x', env: { PARLEY_STORE: 'y' } })).toBe('/x/y');
      expect(storePath({ folder: '/x', env: { PARLEY_STORE: 'y' }, path: '/z' })).toBe('/z');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
