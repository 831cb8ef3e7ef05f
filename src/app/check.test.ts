import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { A, B, C, pipeline, heldRecord, type HeldRecord } from '../../test/store/held-record.js';
import { idOf, reportOf } from '../../test/store/fixtures.js';
import { check } from './check.js';
import { ingest } from './ingest.js';
import { processReports } from './process.js';
import type { Store } from '../store/store.js';

describe('checking', () => {
  let held: HeldRecord;
  let store: Store;
  beforeEach(() => {
    held = heldRecord();
    store = held.store;
  });
  afterEach(() => store.close());

  it('finds every quote in its text', async () => {
    await held.add(A, B, C);
    expect(await check(store)).toMatchObject({ documents: 3, claims: 3, records: 2, faults: [] });
    expect((await check(store)).quotes).toBeGreaterThan(20);
  });

  it('names a quote that is not what stands there, in claims and in records', async () => {
    const lying = {
      ...pipeline,
      extract: (annotated: Parameters<typeof pipeline.extract>[0]) => ({
        refused: [],
        claims: pipeline
          .extract(annotated)
          .claims.map((claim) => ({ ...claim, passage: { ...claim.passage, quote: 'made up' } })),
      }),
    };
    await ingest(store, { inputs: [reportOf(C)] });
    await processReports(store, { pipeline: lying });
    const { faults } = await check(store);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatchObject({
      document: idOf(C),
      where: 'passage',
      expected: 'made up',
      found: '2019-01-01 Norland met in Hilltown',
    });
  });

  it('names a text that is not the one that its id was made of', async () => {
    const report = reportOf(A);
    await ingest(store, { inputs: [{ ...report, document: { ...report.document, text: `${A} ` } }] });
    expect((await check(store)).faults).toMatchObject([{ where: 'id', expected: idOf(A), found: idOf(`${A} `) }]);
  });
});
