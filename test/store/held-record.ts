import { ingest, type Ingested } from '../../src/app/ingest.js';
import { decide, type Decided, type WrittenJudgement } from '../../src/app/decide.js';
import { processReports, type Processed } from '../../src/app/process.js';
import { recordSet } from '../../src/app/query.js';
import type { MergedRecord } from '../../src/model/index.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { smallPipeline } from '../crash/small-pipeline.js';
import { reportOf } from './fixtures.js';

export const pipeline = smallPipeline();
export const { kinds } = pipeline;

/** Two reports of one meeting, and one of another. */
export const A = 'published 2018-03-17\n2018-03-16 Norland, Sudland met in Midtown.\n';
export const B = '2018-03-16 Sudland, Westland met in Midtown. More was not known.\n';
export const C = '2019-01-01 Norland met in Hilltown.\n';

/** A store in memory with the use cases bound to it. */
export interface HeldRecord {
  readonly store: Store;
  add(...texts: readonly string[]): Promise<{ readonly taken: Ingested; readonly done: Processed }>;
  judge(judgement: WrittenJudgement, more?: { reason?: string; author?: string }): Promise<Decided>;
  records(): Promise<readonly MergedRecord[]>;
  /** every record as the passages that it rests on, in order */
  passages(): Promise<readonly (readonly string[])[]>;
  /** all that is derived, and what arrived without its time */
  everything(): Promise<unknown>;
}

export function heldRecord(): HeldRecord {
  const store = openSqliteStore(':memory:');
  const records = async (): Promise<readonly MergedRecord[]> => (await recordSet(store, { kinds })).records;
  return {
    store,
    records,
    add: async (...texts) => {
      const taken = await ingest(store, { inputs: texts.map((text, i) => reportOf(text, `${i}.txt`)) });
      return { taken, done: await processReports(store, { pipeline }) };
    },
    judge: (judgement, more = {}) => decide(store, { pipeline, judgement, ...more }),
    passages: async () => (await records()).map((record) => record.claims.map((claim) => claim.passage.quote).sort()),
    everything: async () => ({
      records: await records(),
      originals: await store.originals(),
      reports: (await store.reports()).items.map((report) => ({
        ...report,
        receipts: [...report.receipts].map((receipt) => receipt.origin).sort(),
      })),
    }),
  };
}
