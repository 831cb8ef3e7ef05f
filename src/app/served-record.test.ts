import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from './open-store.js';
import { serveRecord, type ServedRecord } from './served-record.js';
import type { ResultOf, Job, Workplace } from './work-jobs.js';
import { WrongRequest } from './wrong-request.js';

/** A workplace that does nothing until it is told to. */
function patient(): { readonly work: Workplace; readonly finish: () => void } {
  const waiting: (() => void)[] = [];
  const outcome = { added: 0, receipts: 0, held: 0, setAside: [], failed: 0, documents: [], seenByMore: [] };
  return {
    work: {
      run: <J extends Job>() =>
        new Promise<ResultOf<J>>((resolve) => {
          waiting.push(() => resolve(outcome as unknown as ResultOf<J>));
        }),
      close: () => Promise.resolve(),
    },
    finish: () => {
      for (const done of waiting.splice(0)) done();
    },
  };
}

describe('reports handed over to a served record', () => {
  let folder: string;
  let store: Store;
  let record: ServedRecord;
  const { work, finish } = patient();
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-served-'));
    store = await openStore({ path: join(folder, 'held.parley') });
    record = serveRecord(store, { kinds: [], work });
  });
  afterAll(async () => {
    await record.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('wait up to a bound, and are taken again when some are done', async () => {
    const add = (): unknown => record.addReports([{ name: 'a.txt', text: 'They met.' }]);
    for (let i = 0; i < 20; i++) expect(add()).toMatchObject({ job: expect.stringMatching(/^job:/) as string });
    expect(add).toThrow(WrongRequest);
    let done = 0;
    const all = new Promise<void>((resolve) => {
      record.listen((event) => {
        if (event.type === 'done' && ++done === 20) resolve();
      });
    });
    finish();
    await all;
    await Promise.resolve();
    expect(add()).toMatchObject({ job: expect.stringMatching(/^job:/) as string });
  });
});
