import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { ingest } from '../../src/app/ingest.js';
import { processReports } from '../../src/app/process.js';
import { recordSet } from '../../src/app/query.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { reportOf } from '../store/fixtures.js';
import { A, B, C, kinds, pipeline } from '../store/held-record.js';
import { childProgram } from './run-child.js';

/** Every point is tried in crash.test.ts; here some show that a killed process leaves what is tried there. */
const KILLS = 6;

describe('processes of their own', () => {
  let program: ReturnType<typeof childProgram>;
  let folder: string;
  let path: string;
  beforeAll(() => {
    program = childProgram();
  });
  afterAll(() => program.remove());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-processes-'));
    path = join(folder, 'record.parley');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const texts = (from: number, to: number): readonly string[] =>
    Array.from(
      { length: to - from },
      (_, i) =>
        `2018-01-0${String(1 + (i % 5))} Norland, Side${String.fromCharCode(65 + ((from + i) % 26))} met in Town${String(from + i)}.`,
    );
  const found = async (): Promise<unknown> => {
    const store = openSqliteStore(path);
    try {
      expect((await check(store)).faults).toEqual([]);
      expect(await store.pendingClaims(1)).toEqual([]);
      expect(await store.underived(pipeline.version, 1)).toEqual([]);
      return { records: (await recordSet(store, { kinds })).records, counts: await store.counts() };
    } finally {
      await store.close();
    }
  };

  it('that are killed lose nothing that they acknowledged', { timeout: 120_000 }, async () => {
    const all = [A, B, C];
    const whole = await program.run({ store: path, texts: all, rebuild: true });
    expect(whole, whole.errors).toMatchObject({ code: 0 });
    const expected = await found();
    const writes = Number(whole.lines.at(-1)?.split(' ')[1]);
    expect(writes).toBeGreaterThan(100);
    for (let i = 0; i < KILLS; i++) {
      rmSync(folder, { recursive: true });
      folder = mkdtempSync(join(tmpdir(), 'parley-processes-'));
      path = join(folder, 'record.parley');
      const killAt = 1 + Math.floor((i * (writes - 1)) / (KILLS - 1));
      const killed = await program.run({ store: path, texts: all, rebuild: true, killAt });
      expect(killed.signal, killed.errors).toBe('SIGKILL');
      const store = openSqliteStore(path);
      const held = new Set((await store.reports()).items.map(({ id }) => id));
      for (const line of killed.lines) if (line.startsWith('doc:')) expect(held).toContain(line);
      expect((await check(store)).faults).toEqual([]);
      for (const text of all) await ingest(store, { inputs: [reportOf(text, text.slice(0, 40))] });
      await processReports(store, { pipeline });
      await store.close();
      expect(await found()).toEqual(expected);
    }
  });

  it.each([
    ['different reports', texts(0, 8), texts(8, 16), 16],
    ['the same reports', texts(0, 8), texts(0, 8), 8],
  ])('use one store at once to add %s', { timeout: 120_000 }, async (_, mine, yours, documents) => {
    const ends = await Promise.all([mine, yours, [...mine].reverse()].map((some) => program.run({ store: path, texts: some })));
    for (const end of ends) expect(end, end.errors).toMatchObject({ code: 0, errors: '' });
    const together = (await found()) as { counts: { documents: number; receipts: number } };
    expect(together.counts).toMatchObject({ documents, receipts: documents });
    path = join(folder, 'alone.parley');
    await program.run({ store: path, texts: [...new Set([...mine, ...yours])] });
    expect(together).toEqual(await found());
  });
});
