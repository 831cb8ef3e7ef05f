import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/app/check.js';
import { decide } from '../../src/app/decide.js';
import { erase } from '../../src/app/erase.js';
import { ingest } from '../../src/app/ingest.js';
import { processReports } from '../../src/app/process.js';
import { recordSet } from '../../src/app/query.js';
import { rebuild } from '../../src/app/rebuild.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { idOf, reportOf } from '../store/fixtures.js';
import { A, B, C, kinds, pipeline } from '../store/held-record.js';
import { crashLab, storeIn, type CrashImage, type CrashLab } from './crash-images.js';

const addOne = async (store: Store, text: string): Promise<void> => {
  await ingest(store, { inputs: [reportOf(text, text.slice(0, 12))] });
};
const stateOf = async (store: Store): Promise<unknown> => ({
  records: (await recordSet(store, { kinds })).records,
  originals: await store.originals(),
  counts: await store.counts(),
  reports: (await store.reports()).items.map(({ id, facts, claims }) => ({ id, facts, claims })),
});

/** Opens what a killed process left: it is sound, holds all that was acknowledged, and every record in it is whole. */
async function reopen(image: CrashImage): Promise<Store> {
  const store = openSqliteStore(storeIn(image));
  const raw = new Database(storeIn(image));
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  raw.close();
  const held = new Set((await store.reports()).items.map(({ id }) => id));
  for (const id of image.acknowledged) expect(held).toContain(id);
  expect((await check(store)).faults).toEqual([]);
  for (const { record } of (await store.records({})).items) {
    for (const claim of record.claims) expect((await store.recordOf(claim.id))?.record.id).toBe(record.id);
  }
  return store;
}

describe('a process killed between any two writes', () => {
  let lab: CrashLab;
  beforeEach(() => {
    lab = crashLab();
  });
  afterEach(() => lab.remove());

  const before = async (...texts: readonly string[]): Promise<void> => {
    const store = openSqliteStore(lab.path);
    for (const text of texts) await addOne(store, text);
    await processReports(store, { pipeline });
    await store.close();
  };

  it('loses no acknowledged report while adding, and the next one finishes its work', { timeout: 60_000 }, async () => {
    const texts = [A, B, C, 'unreadable'];
    const { images, points } = await lab.run(async (store, acknowledge) => {
      for (const text of texts) {
        await addOne(store, text);
        acknowledge(idOf(text));
        await processReports(store, { pipeline });
      }
    });
    expect(points).toBeGreaterThan(100);
    expect(images.length).toBeGreaterThan(20);
    const whole = await reopen(images.at(-1) as CrashImage);
    const expected = await stateOf(whole);
    await whole.close();
    for (const image of images) {
      const store = await reopen(image);
      for (const text of texts) await addOne(store, text);
      await processReports(store, { pipeline });
      expect(await stateOf(store), image.point).toEqual(expected);
      await store.close();
    }
  });

  it('leaves the record as it was, or as it will be, while rebuilding', { timeout: 60_000 }, async () => {
    await before(A, B, C);
    const { images } = await lab.run(async (store) => {
      await rebuild(store, { pipeline });
    });
    const expected = await stateOf(await reopen(images.at(-1) as CrashImage));
    expect(images.length).toBeGreaterThan(5);
    for (const image of images) {
      const store = await reopen(image);
      await processReports(store, { pipeline });
      expect(await stateOf(store), image.point).toEqual(expected);
      await store.close();
    }
  });

  it('has decided wholly or not at all', { timeout: 60_000 }, async () => {
    await before(A, B, C);
    const { images } = await lab.run(async (store, acknowledge) => {
      const { records } = await recordSet(store, { kinds });
      const { decisions } = await decide(store, { pipeline, judgement: { do: 'reject', claim: records[0]!.id } });
      expect(decisions).toHaveLength(2);
      acknowledge(idOf(A));
    });
    let made = 0;
    for (const image of images) {
      const store = await reopen(image);
      await processReports(store, { pipeline });
      const decisions = await store.decisions();
      if (image.acknowledged.length > 0) expect(decisions).toHaveLength(2);
      expect((await recordSet(store, { kinds })).records).toHaveLength(decisions.length === 2 ? 1 : 2);
      made += decisions.length === 2 ? 1 : 0;
      await store.close();
    }
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(images.length);
  });

  it('has erased wholly or not at all, and the next one removes the last trace', { timeout: 60_000 }, async () => {
    const secret = '2018-03-16 Zyxomartland, Norland met in Vlimbertown. Herons sang in Vlimbertown.';
    await before(secret, A, B, C);
    const { images } = await lab.run(async (store) => {
      await erase(store, { pipeline, document: idOf(secret) });
    });
    let gone = 0;
    for (const image of images) {
      const store = await reopen(image);
      await processReports(store, { pipeline });
      const erased = (await store.document(idOf(secret))) === null;
      const { records } = await recordSet(store, { kinds });
      expect(records.map(({ reports }) => reports.length)).toEqual(erased ? [2, 1] : [3, 1]);
      expect(await store.decisions()).toHaveLength(erased ? 1 : 0);
      await store.close();
      if (!erased) continue;
      gone++;
      expect(/vlimber|zyxomart|heron/i.exec(lab.bytes(image.folder)), image.point).toBeNull();
    }
    expect(gone).toBeGreaterThan(0);
    expect(gone).toBeLessThan(images.length);
  });
});
