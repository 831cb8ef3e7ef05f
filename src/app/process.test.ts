import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { A, B, C, kinds, pipeline, heldRecord, type HeldRecord } from '../../test/store/held-record.js';
import { smallPipeline } from '../../test/crash/small-pipeline.js';
import { idOf, reportOf } from '../../test/store/fixtures.js';
import { openSqliteStore } from '../store/sqlite.js';
import { ingest } from './ingest.js';
import { processReports } from './process.js';
import { copies, problems, recordSet } from './query.js';
import { rebuild } from './rebuild.js';
import type { Store } from '../store/store.js';

describe('adding and processing', () => {
  let held: HeldRecord;
  let store: Store;
  beforeEach(() => {
    held = heldRecord();
    store = held.store;
  });
  afterEach(() => store.close());

  it('makes records of what several reports say of one thing', async () => {
    const { taken, done } = await held.add(A, B, C);
    expect(taken.added.map(({ origin }) => origin)).toEqual(['0.txt', '1.txt', '2.txt']);
    expect(done).toEqual({ derived: 3, failed: 0, records: 2 });
    expect(await held.passages()).toEqual([
      ['2018-03-16 Norland, Sudland met in Midtown', '2018-03-16 Sudland, Westland met in Midtown'],
      ['2019-01-01 Norland met in Hilltown'],
    ]);
  });

  it('does nothing the second time', async () => {
    await held.add(A, B);
    const before = await held.everything();
    const { taken, done } = await held.add(A, B);
    expect(taken.held).toHaveLength(2);
    expect(done).toEqual({ derived: 0, failed: 0, records: 0 });
    expect(await held.everything()).toEqual(before);
  });

  it.each([
    ['in one go', [[A, B, C]]],
    ['one by one', [[A], [B], [C]]],
    ['one by one, backwards', [[C], [B], [A]]],
  ])('comes to the same record %s', async (_, batches) => {
    await held.add(A, B, C);
    const expected = await held.records();
    const other = openSqliteStore(':memory:');
    for (const batch of batches) {
      await ingest(other, { inputs: batch.map((text) => reportOf(text)) });
      await processReports(other, { pipeline });
    }
    expect((await recordSet(other, { kinds })).records).toEqual(expected);
    await other.close();
  });

  it('joins and splits records as readings change', async () => {
    await held.add(A, C);
    expect(await held.passages()).toHaveLength(2);
    await held.add(B);
    expect((await held.passages())[0]).toHaveLength(2);
    const blind = { ...pipeline, version: { release: '1.0.0', hash: 'blind' }, extract: () => ({ claims: [], refused: [] }) };
    await processReports(store, { pipeline: blind });
    expect(await held.passages()).toEqual([]);
    await processReports(store, { pipeline: smallPipeline('again') });
    expect((await held.passages())[0]).toHaveLength(2);
  });

  it('sets a report aside that cannot be derived, and goes on', async () => {
    const { done } = await held.add('unreadable', A, `${C}refuse this`);
    expect(done).toMatchObject({ derived: 3, failed: 1 });
    expect(await problems(store)).toEqual({
      setAside: [],
      failed: [{ document: idOf('unreadable'), reason: 'RangeError: too many brackets' }],
      refused: [
        { kind: 'meeting', rule: 'meeting/small', reason: '"place" rests on no words', document: idOf(`${C}refuse this`) },
      ],
    });
    expect(await held.passages()).toHaveLength(2);
  });

  it('keeps inputs that were set aside as problems until they are read', async () => {
    const aside = { origin: 'x.txt', reason: 'expected text, found a picture', received: '2024-01-01T00:00:00.000Z' };
    const taken = await ingest(store, { inputs: [aside, reportOf(A, 'a.txt')] });
    expect(taken).toMatchObject({ setAside: [aside], added: [{ origin: 'a.txt' }] });
    expect((await problems(store)).setAside).toEqual([aside]);
    await ingest(store, { inputs: [reportOf(B, 'x.txt')] });
    expect((await problems(store)).setAside).toEqual([]);
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await ingest(store, { inputs: [A, B, C].map((text) => reportOf(text)), onProgress: (done) => steps.push(`taken ${done}`) });
    await processReports(store, { pipeline, onProgress: ({ stage, done, total }) => steps.push(`${stage} ${done}/${total}`) });
    expect(steps).toEqual(['taken 3', 'derive 3/3', 'copies 3/3', 'consolidate 3/3']);
  });

  it('takes what is given with a text from the receipt published first, whichever came first', async () => {
    const early = reportOf(B, 'z', { published: '2018-03-16', outlet: 'Early Post' });
    const late = reportOf(B, 'a', { published: '2018-03-18', outlet: 'Late Post' });
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const other = openSqliteStore(':memory:');
      for (const report of order) {
        await ingest(other, { inputs: [report] });
        await processReports(other, { pipeline });
      }
      expect((await other.reports()).items[0]?.facts?.outlet?.value).toBe('Early Post');
      await other.close();
    }
  });

  it('counts copies of one text as one original', async () => {
    const body = Array.from({ length: 60 }, (_, i) => `Envoy number ${i} spoke of matter ${i * 7}.`).join(' ');
    const first = `published 2018-03-16\n2018-03-16 Norland met in Midtown.\n${body}`;
    const second = `published 2018-03-16\n2018-03-16 Norland met in Midtown.\n${body} The end.`;
    await held.add(first, second);
    expect(await held.records()).toMatchObject([{ originals: 1, reports: { length: 2 } }]);
    const set = await copies(store, { kinds });
    expect(set.originals.map(({ documents }) => [...documents].sort())).toEqual([[idOf(first), idOf(second)].sort()]);
    expect(set.reports.get(idOf(first))?.text).toBe(first);
  });

  it('stops before it overwrites what a newer release derived', async () => {
    await ingest(store, { inputs: [reportOf(A)] });
    await processReports(store, { pipeline: { ...pipeline, version: { release: '2.0.0', hash: 'x' } } });
    await expect(processReports(store, { pipeline })).rejects.toMatchObject({ fault: 'newer-derivation' });
    await expect(rebuild(store, { pipeline })).rejects.toMatchObject({ fault: 'newer-derivation' });
    expect(await store.underived({ release: '2.0.0', hash: 'x' }, 5)).toEqual([]);
  });

  it('rebuilds to the same record, decisions included', async () => {
    await held.add(A, B, C);
    await held.judge({ do: 'correct', claim: (await held.records())[1]!.id, field: 'place', new: 'Laketown' });
    const before = await held.everything();
    const done = await rebuild(store, { pipeline });
    expect(done).toEqual({ derived: 3, failed: 0, records: 2 });
    expect(await held.everything()).toEqual(before);
  });

  it('waits for a holder of the lease that lives, and takes over from one that is dead', async () => {
    await ingest(store, { inputs: [reportOf(A)] });
    await store.takeLease(`${hostname()} 999999999 x`, 600, pipeline.version);
    expect(await processReports(store, { pipeline })).toMatchObject({ records: 1 });
    await ingest(store, { inputs: [reportOf(C)] });
    await store.takeLease('elsewhere 1 x', 600, pipeline.version);
    const waiting = processReports(store, { pipeline });
    await new Promise((done) => setTimeout(done, 120));
    expect(await held.records()).toHaveLength(1);
    await store.releaseLease('elsewhere 1 x');
    expect(await waiting).toMatchObject({ records: 1 });
  });
});
