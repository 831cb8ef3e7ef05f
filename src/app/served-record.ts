import { randomBytes } from 'node:crypto';
import type { Kind } from '../model/index.js';
import type { Store } from '../store/store.js';
import type { AskOf, ViewName } from '../views/index.js';
import { answerView } from './answer-view.js';
import { fieldReport, type FieldReport } from './field-report.js';
import type { HandOnJob, HandOnResults } from './hand-on-jobs.js';
import { historyLines, type HistoryLine } from './history-lines.js';
import { keepSnapshot, type Keeping } from './keep-snapshot.js';
import type { Snapshot } from './load-snapshot.js';
import { problems, type Problems } from './query.js';
import { rememberAnswers } from './remember-answers.js';
import type { JobOutcome, JobProgress, JobResults, NewReport, Workplace } from './work-jobs.js';
import { WrongRequest } from './wrong-request.js';
import type { WrittenJudgement } from './written-judgement.js';

/** What those who listen hear. */
export type JobEvent =
  | ({ readonly type: 'progress'; readonly job: string } & JobProgress)
  | { readonly type: 'done'; readonly job: string; readonly outcome: JobOutcome }
  | { readonly type: 'failed'; readonly job: string; readonly message: string }
  /** the record changed: what is shown may be out of date */
  | { readonly type: 'changed' };

/** A record that many ask at once while it changes. */
export interface ServedRecord {
  /** The answer of a view as JSON text. */
  answer<N extends ViewName>(name: N, ask: AskOf<N>): Promise<string>;
  /** Resolves when what is asked afterwards holds the decision. */
  decide(judgement: WrittenJudgement, reason: string | null): Promise<JobResults['decide']>;
  history(about: string | undefined): Promise<readonly HistoryLine[]>;
  problems(): Promise<Problems>;
  /**
   * Gives the name under which the progress is told; what comes of it is told as well. Throws a WrongRequest where too many wait.
   */
  addReports(reports: readonly NewReport[]): { readonly job: string };
  addFieldReport(report: FieldReport): { readonly job: string };
  /** Resolves when what is asked afterwards no longer holds the report. */
  erase(document: string, reason: string): Promise<JobResults['erase']>;
  /** Makes what is to be handed on, or says what would be; of the record as it stands. */
  handOn<J extends HandOnJob>(job: J): Promise<HandOnResults[J['do']]>;
  /**
   * Reads the record, then works out what an earlier run left undone, told of like any job, while the answers that pages ask for first
   * are made ready.
   */
  begin(): Promise<void>;
  listen(on: (event: JobEvent) => void): () => void;
  close(): Promise<void>;
}

/** More reports than anybody looks through; the best ones are among them. */
const MOST_HITS = 2_000;

/** Handings-over of reports that may wait at once: what they bring is held in memory until it is taken in. */
const MOST_WAITING = 20;

/** What the pages ask for without a filter, the first page first. */
const ASKED_FIRST = [
  'overview',
  'facets',
  'timeline',
  'meetings',
  'positions',
  'commitments',
  'chronicle',
  'places',
  'sources',
  'review',
  'actors',
  'brief',
] as const;

/** Serves the record of an open store; `work` does what changes it. Whoever opened the store closes it after this. */
export function serveRecord(
  store: Store,
  { kinds, work, every }: { readonly kinds: readonly Kind[]; readonly work: Workplace } & Pick<Keeping, 'every'>,
): ServedRecord {
  const listeners = new Set<(event: JobEvent) => void>();
  const tell = (event: JobEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const keeper = keepSnapshot(store, kinds, {
    onChange: () => tell({ type: 'changed' }),
    ...(every === undefined ? {} : { every }),
  });
  const remember = rememberAnswers<Snapshot>();
  let closed = false;
  let waiting = 0;
  const addReports: ServedRecord['addReports'] = (reports) => {
    if (waiting >= MOST_WAITING) {
      throw new WrongRequest(
        `Expected at most ${String(MOST_WAITING)} handings-over at once, found more. Wait until some are taken in.`,
      );
    }
    waiting++;
    const job = `job:${randomBytes(6).toString('hex')}`;
    work
      .run({ do: 'add', reports }, (progress) => tell({ type: 'progress', job, ...progress }))
      .then(async (outcome) => {
        await keeper.refresh();
        tell({ type: 'done', job, outcome });
      })
      .catch((error: unknown) => {
        tell({ type: 'failed', job, message: error instanceof Error ? error.message : String(error) });
      })
      .finally(() => waiting--);
    return { job };
  };
  const finish = async (): Promise<void> => {
    const { derived } = await work.run({ do: 'finish' }, (progress) => tell({ type: 'progress', job: 'job:start', ...progress }));
    if (derived > 0) await keeper.refresh();
  };
  const askAhead = async (): Promise<void> => {
    for (const name of ASKED_FIRST) {
      if (closed) return;
      await answer(name, {});
      // a person who asks meanwhile goes before the next
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const answer: ServedRecord['answer'] = async (name, ask) => {
    const snapshot = await keeper.current();
    return remember(snapshot, `${name} ${JSON.stringify(ask)}`, async () =>
      JSON.stringify(
        await answerView(
          { set: snapshot.set, texts: (ids) => store.texts(ids), search: (words) => store.search(words, MOST_HITS) },
          name,
          ask,
        ),
      ),
    );
  };
  return {
    answer,
    decide: async (judgement, reason) => {
      const decided = await work.run({ do: 'decide', judgement, reason });
      await keeper.refresh();
      return decided;
    },
    history: async (about) => historyLines(store, { kinds, about, set: (await keeper.current()).set }),
    problems: () => problems(store),
    addReports,
    addFieldReport: (report) => addReports([fieldReport(report, new Date().toISOString().slice(0, 10))]),
    erase: async (document, reason) => {
      const erased = await work.run({ do: 'erase', document, reason });
      await keeper.refresh();
      return erased;
    },
    handOn: (job) => work.run(job),
    begin: async () => {
      await keeper.current();
      await Promise.all([finish(), askAhead()]);
    },
    listen: (on) => {
      listeners.add(on);
      return () => void listeners.delete(on);
    },
    close: async () => {
      closed = true;
      await work.close();
      await keeper.close();
    },
  };
}
