import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from './open-store.js';
import { packageRoot } from './resources.js';
import type { JobProgress } from './work-jobs.js';
import { inThread, startThread } from './work-thread.js';
import { WrongRequest } from './wrong-request.js';

/** A thread that answers by the reason of a job: as told, wrongly, or by dying. */
const ANSWERING = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (message) => {
    if (message.stop) return parentPort.close();
    const { id, job } = message;
    if (job.reason === 'die') throw new Error('out of reach');
    if (job.reason === 'exit') process.exit(7);
    if (job.reason === 'never') return;
    if (job.reason === 'wrong') return parentPort.postMessage({ id, message: 'no such report', wrong: true });
    if (job.reason === 'fail') return parentPort.postMessage({ id, message: 'disk full', wrong: false });
    parentPort.postMessage({ id, progress: { stage: 'derive', done: 1, total: 2 } });
    parentPort.postMessage({ id, result: { scrubbed: true } });
  });
`;
const erase = (reason: string) => ({ do: 'erase', document: 'doc:1', reason }) as const;
const answering = () => {
  let started = 0;
  const place = inThread('', () => {
    started++;
    return new Worker(ANSWERING, { eval: true });
  });
  return { place, started: () => started };
};

describe('work in a thread', () => {
  it('gives the result of a job and tells how far it is', async () => {
    const { place } = answering();
    const heard: JobProgress[] = [];
    expect(await place.run(erase('as told'), (progress) => heard.push(progress))).toEqual({ scrubbed: true });
    expect(heard).toEqual([{ stage: 'derive', done: 1, total: 2 }]);
    await place.close();
  });

  it.each([
    ['wrong', WrongRequest, 'no such report'],
    ['fail', Error, 'disk full'],
    ['die', Error, 'The reading stopped unexpectedly (out of reach). What was taken in is kept; try again.'],
    ['exit', Error, 'The reading stopped unexpectedly (exit code 7). What was taken in is kept; try again.'],
  ])('tells why a job failed: %s', async (reason, kind, message) => {
    const { place } = answering();
    const failed = await place.run(erase(reason)).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(kind);
    expect((failed as Error).message).toBe(message);
    expect(failed instanceof WrongRequest).toBe(reason === 'wrong');
    await place.close();
  });

  it('fails all jobs of a thread that dies, and does the next in another', async () => {
    const { place, started } = answering();
    const jobs = [place.run(erase('never')), place.run(erase('die'))];
    expect((await Promise.allSettled(jobs)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await place.run(erase('as told'))).toEqual({ scrubbed: true });
    expect(started()).toBe(2);
    await place.close();
  });

  it('gives up what waits when it is closed, and takes nothing after', async () => {
    const { place } = answering();
    const waiting = place.run(erase('never')).catch((error: unknown) => (error as Error).message);
    await place.close();
    expect(await waiting).toMatch(/^The server was stopped/);
    await expect(place.run(erase('as told'))).rejects.toThrow('The server was stopped');
  });

  it('closes where it never started', async () => {
    const { place, started } = answering();
    await place.close();
    expect(started()).toBe(0);
  });
});

const BUILT = join(packageRoot(), 'dist', 'src', 'app', 'work-thread-entry.js');

describe.skipIf(!existsSync(BUILT))('the built thread (skipped where nothing is built)', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-thread-'));
    await (await openStore({ path: join(folder, 'record.parley') })).close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads a report into the store and tells each stage', async () => {
    const path = join(folder, 'record.parley');
    const place = inThread(path, (at) => startThread(at, BUILT));
    const stages = new Set<string>();
    const text = 'ANKARA, 3 May 2019 (Test Wire) - Russia and Turkey met in Ankara on 3 May 2019 to discuss a ceasefire.\n';
    const done = await place.run({ do: 'add', reports: [{ name: 'one.txt', text }] }, ({ stage }) => stages.add(stage));
    expect(done).toMatchObject({ added: 1, failed: 0, setAside: [] });
    expect([...stages]).toEqual(expect.arrayContaining(['derive', 'consolidate']));
    await expect(place.run({ do: 'erase', document: 'doc:none', reason: 'x' })).rejects.toBeInstanceOf(WrongRequest);
    await place.close();
    const store = await openStore({ path, create: false });
    expect((await store.records({ kinds: ['meeting'] })).items).toHaveLength(1);
    await store.close();
  }, 60_000);
});
