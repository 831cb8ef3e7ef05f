import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { storeContract } from './contract.js';

storeContract('a store in SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-store-'));
  return {
    open: async () => openSqliteStore(join(folder, 'record.parley')),
    remove: () => rm(folder, { recursive: true }),
  };
});
