import { mkdtempSync, rmSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { A, B, C, kinds, pipeline, heldRecord, type HeldRecord } from '../../test/store/held-record.js';
import { idOf, reportOf } from '../../test/store/fixtures.js';
import { openSqliteStore } from '../store/sqlite.js';
import { decide } from './decide.js';
import { erase } from './erase.js';
import { ingest } from './ingest.js';
import { processReports } from './process.js';
import { recordSet, sources } from './query.js';
import type { Store } from '../store/store.js';

describe('erasing', () => {
  let held: HeldRecord;
  let store: Store;
  beforeEach(() => {
    held = heldRecord();
    store = held.store;
  });
  afterEach(() => store.close());

  it('leaves the other reports as if the erased one had never been there', async () => {
    await held.add(B, C);
    const expected = await held.records();
    await held.add(A);
    const { decision, ...done } = await erase(store, { pipeline, document: idOf(A), author: 'Ann', reason: 'asked to' });
    expect(done).toEqual({ claims: 1, records: 1, receipts: 1, decisions: 0, scrubbed: true });
    expect(decision).toMatchObject({ author: 'Ann', judgement: { do: 'erase', document: idOf(A) } });
    expect(await held.records()).toEqual(expected);
    expect((await sources(store, { kinds })).reports.size).toBe(2);
    const again = await ingest(store, { inputs: [reportOf(A, 'a.txt')] });
    expect(again.setAside).toMatchObject([{ origin: 'a.txt', reason: expect.stringContaining('erased') }]);
  });

  it.each([
    ['by its id', (id: string) => id, null],
    ['by nothing', () => 'doc:0000', /Expected a report/],
  ])('names a report %s', async (_, write, message) => {
    await held.add(A);
    const erasing = erase(store, { pipeline, document: write(idOf(A)) });
    if (message) await expect(erasing).rejects.toThrow(message);
    else await expect(erasing).resolves.toMatchObject({ scrubbed: true });
  });

  it('is erased to the last byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-erase-'));
    try {
      const store = openSqliteStore(join(folder, 'record.parley'));
      const secret = '2018-03-16 Zyxomartland, Qwertonia met in Vlimbertown';
      const text = `published 2018-03-17\n${secret}. The blue heron of Vlimbertown sang all night.\n`;
      const other = '2018-03-16 Norland, Qwertonia met in Midtown.';
      const title = 'Herons over Vlimbertown';
      await ingest(store, {
        inputs: [reportOf(text, 'heron.txt', { title, outlet: 'Heronpost' }), reportOf(other, 'other.txt')],
      });
      await processReports(store, { pipeline });
      const { records } = await recordSet(store, { kinds });
      expect(records).toHaveLength(1);
      const claim = (await store.claimsOf(idOf(text)))[0]!;
      for (const judgement of [
        { do: 'accept', claim: claim.id },
        { do: 'correct', claim: claim.id, field: 'place', old: 'Vlimbertown', new: 'Vlimbertown East' },
        { do: 'note', target: claim.id, text: 'is Vlimbertown right?' },
        { do: 'describe', document: idOf(text), field: 'title', value: 'Vlimbertown herons' },
      ] as const) {
        await decide(store, { pipeline, judgement });
      }
      const bytes = (): string =>
        readdirSync(folder)
          .map((name) => readFileSync(join(folder, name)).toString('latin1').toLowerCase())
          .join('\n');
      expect(bytes()).toContain('vlimbertown');
      const done = await erase(store, { pipeline, document: idOf(text), reason: 'asked to' });
      expect(done).toMatchObject({ scrubbed: true, decisions: 4 });
      for (const trace of ['vlimber', 'zyxomart', 'heron', secret.toLowerCase()]) expect(bytes()).not.toContain(trace);
      expect(bytes()).toContain('qwertonia');
      await store.close();
      for (const trace of ['vlimber', 'zyxomart', 'heron']) expect(bytes()).not.toContain(trace);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
