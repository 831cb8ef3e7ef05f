import type { Job, JobProgress, JobResults } from './work-jobs.js';

/** What the server tells the thread that does its work. */
export type ToThread = { readonly id: number; readonly job: Job } | { readonly stop: true };

/** What the thread answers: how far a job is, what came of it, or why it failed; `wrong` where the request itself was at fault. */
export type FromThread =
  | { readonly id: number; readonly progress: JobProgress }
  | { readonly id: number; readonly result: JobResults[Job['do']] }
  | { readonly id: number; readonly message: string; readonly wrong: boolean };
