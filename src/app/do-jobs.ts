import { decide } from './decide.js';
import { erase } from './erase.js';
import { handOn, type HandOnJob } from './hand-on-jobs.js';
import { heldMoreOpenly } from './held-more-openly.js';
import { ingest, type Ingested } from './ingest.js';
import type { Pipeline } from './pipeline.js';
import { processReports, type Progress } from './process.js';
import { readNewReports } from './read-new-reports.js';
import type { Store } from '../store/store.js';
import type { Visibility } from '../model/index.js';
import type { Job, JobOutcome, JobProgress, JobResults, ResultOf, Workplace } from './work-jobs.js';

/** So many documents are read in one step; between steps, decisions get their turn. */
const STEP = 20;

type Steps = AsyncGenerator<undefined, JobResults[Job['do']]>;

interface Task {
  readonly steps: Steps;
  readonly done: (result: never) => void;
  readonly failed: (error: unknown) => void;
}

/** Does the work in this very thread, step by step, with a pause after each in which others get their turn. */
export function inProcess(store: Store, pipeline: Pipeline): Workplace {
  const urgent: Task[] = [];
  const usual: Task[] = [];
  let working: Promise<void> | null = null;
  let closed = false;

  const work = async (): Promise<void> => {
    for (;;) {
      const queue = urgent.length > 0 ? urgent : usual;
      const [task] = queue;
      if (task === undefined || closed) return;
      try {
        const step = await task.steps.next();
        if (step.done === true) {
          queue.shift();
          task.done(step.value as never);
        }
      } catch (error) {
        queue.shift();
        task.failed(error);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    run: <J extends Job>(job: J, onProgress: (progress: JobProgress) => void = () => undefined) =>
      new Promise<ResultOf<J>>((done, failed) => {
        if (closed) return failed(new Error(CLOSED));
        const task: Task = { steps: stepsOf(job, { store, pipeline, onProgress }), done, failed };
        (job.do === 'add' || job.do === 'finish' ? usual : urgent).push(task);
        working ??= work().finally(() => (working = null));
      }),
    close: async () => {
      closed = true;
      await working;
      for (const task of [...urgent, ...usual]) task.failed(new Error(CLOSED));
    },
  };
}

/** What is said of a job that was not done because the program ends. */
export const CLOSED = 'The server was stopped before this was done. Start it again and try once more.';

interface Means {
  readonly store: Store;
  readonly pipeline: Pipeline;
  readonly onProgress: (progress: JobProgress) => void;
}

function stepsOf(job: Job, means: Means): Steps {
  switch (job.do) {
    case 'add':
      return addReports(job, means);
    case 'decide':
      return decideOnce(job, means);
    case 'erase':
      return eraseOnce(job, means);
    case 'finish':
      return finish(means);
    default:
      return handOnce(job, means);
  }
}

async function* decideOnce(job: Extract<Job, { do: 'decide' }>, { store, pipeline }: Means): Steps {
  yield undefined;
  const { decisions } = await decide(store, { pipeline, judgement: job.judgement, reason: job.reason, most: 0 });
  return { decisions: decisions.map(({ id }) => id) };
}

async function* eraseOnce(job: Extract<Job, { do: 'erase' }>, { store, pipeline }: Means): Steps {
  yield undefined;
  const { scrubbed } = await erase(store, { pipeline, document: job.document, reason: job.reason, most: 0 });
  return { scrubbed };
}

async function* handOnce(job: HandOnJob, { store, pipeline }: Means): Steps {
  yield undefined;
  return handOn(store, pipeline.kinds, job);
}

async function* addReports({ reports }: Extract<Job, { do: 'add' }>, means: Means): Steps {
  const { store } = means;
  const taken = await ingest(store, { inputs: readNewReports(reports) });
  yield undefined;
  yield* processSteps(means);
  return outcomeOf(store, taken, await seenByMore(store, reports, taken));
}

async function* finish(means: Means): Steps {
  yield undefined;
  return { derived: yield* processSteps(means) };
}

/** Works out all that waits, some documents a step. */
async function* processSteps({ store, pipeline, onProgress }: Means): AsyncGenerator<undefined, number> {
  let done = 0;
  for (;;) {
    const waiting = (await store.underived(pipeline.version, EVERYTHING)).length;
    const step: Progress = ({ stage, done: some, total }) =>
      stage === 'derive'
        ? onProgress({ stage, done: done + Math.min(some, STEP), total: done + waiting })
        : onProgress({ stage, done: some, total });
    await processReports(store, { pipeline, most: STEP, onProgress: step });
    done += Math.min(STEP, waiting);
    if (waiting <= STEP) return done;
    yield undefined;
  }
}

const EVERYTHING = 10_000_000;

async function outcomeOf(store: Store, taken: Ingested, more: JobOutcome['seenByMore']): Promise<JobOutcome> {
  const documents = [...new Set([...taken.added, ...taken.receipts, ...taken.held].map(({ document }) => document))];
  const stored = new Set<string>(documents);
  return {
    added: taken.added.length,
    receipts: taken.receipts.length,
    held: taken.held.length,
    setAside: taken.setAside.map(({ origin, reason }) => ({ origin, reason })),
    failed: (await store.failures()).filter(({ document }) => stored.has(document)).length,
    documents,
    seenByMore: more,
  };
}

async function seenByMore(
  store: Store,
  reports: Extract<Job, { do: 'add' }>['reports'],
  taken: Ingested,
): Promise<JobOutcome['seenByMore']> {
  const found = new Map<string, JobOutcome['seenByMore'][number]>();
  for (const wanted of new Set(reports.map(({ visibility }) => visibility ?? null))) {
    if (wanted === null) continue;
    const origins = new Set(reports.filter(({ visibility }) => visibility === wanted).map(({ name }) => name));
    const mine = { held: taken.held.filter(fromOneOf(origins)), receipts: taken.receipts.filter(fromOneOf(origins)) };
    for (const one of await heldMoreOpenly(store, mine, wanted satisfies Visibility)) found.set(one.document, one);
  }
  return [...found.values()];
}

const fromOneOf =
  (origins: ReadonlySet<string>) =>
  ({ origin }: { readonly origin: string }): boolean =>
    origins.has(origin);
