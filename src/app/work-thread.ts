import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { CLOSED } from './do-jobs.js';
import type { Job, JobProgress, ResultOf, Workplace } from './work-jobs.js';
import type { FromThread, ToThread } from './work-messages.js';
import { WrongRequest } from './wrong-request.js';

interface Waiting {
  readonly onProgress: (progress: JobProgress) => void;
  readonly done: (result: never) => void;
  readonly failed: (error: Error) => void;
}

/** So long, in milliseconds, a thread may take to end by itself: the longest step and a write that waits for others. */
const PATIENCE = 8_000;

/**
 * Does the work in a thread of its own, which opens the store by its path, so that the asking thread stays free. A thread that dies
 * fails the jobs that it had, and the next job starts another.
 */
export function inThread(path: string, start: (path: string) => Worker = startThread): Workplace {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;
  let closed = false;

  const fail = (why: string): void => {
    for (const { failed } of waiting.values()) failed(new Error(why));
    waiting.clear();
  };
  const hear = (message: FromThread): void => {
    const asked = waiting.get(message.id);
    if (!asked) return;
    if ('progress' in message) return asked.onProgress(message.progress);
    waiting.delete(message.id);
    if ('result' in message) asked.done(message.result as never);
    else asked.failed(message.wrong ? new WrongRequest(message.message) : new Error(message.message));
  };
  const thread = (): Worker => {
    if (worker !== null) return worker;
    const made = start(path);
    const gone = (why: string): void => {
      if (worker !== made) return;
      worker = null;
      fail(closed ? CLOSED : `The reading stopped unexpectedly (${why}). What was taken in is kept; try again.`);
    };
    made.on('message', hear);
    made.on('error', (error) => gone(error instanceof Error ? error.message : String(error)));
    made.on('exit', (code) => gone(`exit code ${String(code)}`));
    worker = made;
    return made;
  };
  return {
    run: <J extends Job>(job: J, onProgress: (progress: JobProgress) => void = () => undefined) =>
      new Promise<ResultOf<J>>((done, failed) => {
        if (closed) return failed(new Error(CLOSED));
        const id = ++last;
        waiting.set(id, { onProgress, done, failed });
        thread().postMessage({ id, job } satisfies ToThread);
      }),
    close: async () => {
      closed = true;
      const ending = worker;
      if (ending === null) return;
      const ended = new Promise<void>((resolve) => void ending.once('exit', () => resolve()));
      ending.postMessage({ stop: true } satisfies ToThread);
      const timer = setTimeout(() => void ending.terminate(), PATIENCE);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Whether this runs as built code: a thread of plain Node cannot load the sources, which then do their work in process. */
export const canStartThread = (): boolean => import.meta.url.endsWith('.js');

/** Starts the thread out of a built file: that beside this one unless another is named. */
export const startThread = (
  path: string,
  file: string = fileURLToPath(new URL('./work-thread-entry.js', import.meta.url)),
): Worker => new Worker(file, { workerData: { path } });
