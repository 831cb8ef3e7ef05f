import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { createApi, type ApiParts } from '../../src/api/create-api.js';
import { listen } from '../../src/api/listen.js';
import { pagesFolder } from '../../src/app/built-pages.js';
import { corePipeline } from '../../src/app/core.js';
import { inProcess } from '../../src/app/do-jobs.js';
import { ingest } from '../../src/app/ingest.js';
import { inputs } from '../../src/app/inputs.js';
import { openStore, type Store } from '../../src/app/open-store.js';
import { processReports } from '../../src/app/process.js';
import { serveRecord, type ServedRecord } from '../../src/app/served-record.js';

/** The record of the sample with the server that answers from it, on a store of its own in a temporary folder. */
export interface SampleRecord {
  readonly store: Store;
  readonly record: ServedRecord;
  /** the server as a function: `app.request('http://127.0.0.1/api/overview')` */
  readonly app: Hono;
  readonly close: () => Promise<void>;
}

export interface ServedSample extends SampleRecord {
  /** `http://127.0.0.1:PORT/`, where a browser finds the pages */
  readonly address: string;
}

const SAMPLE = fileURLToPath(new URL('../../sample/reports', import.meta.url));

/** Reads the sample, or other files, and serves what was found without listening anywhere. */
export async function sampleRecord({
  paths = [SAMPLE],
  ...parts
}: Partial<ApiParts> & { readonly paths?: readonly string[] } = {}): Promise<SampleRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-web-'));
  const store = await openStore({ path: join(folder, 'sample.parley') });
  const pipeline = corePipeline();
  await ingest(store, { inputs: inputs({ paths }) });
  await processReports(store, { pipeline });
  const record = serveRecord(store, { kinds: pipeline.kinds, work: inProcess(store, pipeline) });
  return {
    store,
    record,
    app: createApi({ record, pages: pagesFolder(), onFault: (error) => console.error(error), ...parts }),
    close: async () => {
      await record.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The same, listening on a free port of this machine. */
export async function serveSample(options: Parameters<typeof sampleRecord>[0] = {}): Promise<ServedSample> {
  const sample = await sampleRecord(options);
  const server = await listen(sample.app, { host: '127.0.0.1', port: 0 });
  return {
    ...sample,
    address: `http://127.0.0.1:${String(server.port)}/`,
    close: async () => {
      await server.close();
      await sample.close();
    },
  };
}
