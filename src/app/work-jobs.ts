import type { Visibility } from '../model/index.js';
import type { HandOnJob, HandOnResults } from './hand-on-jobs.js';
import type { WrittenJudgement } from './written-judgement.js';

/** A report dropped, pasted or typed in; a file's bytes come as base64. */
export interface NewReport {
  /** file name, or "pasted", or "field report" */
  readonly name: string;
  readonly text?: string;
  readonly base64?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly address?: string;
  /** YYYY-MM-DD */
  readonly published?: string;
  readonly visibility?: Visibility;
}

/** What came of reading reports. */
export interface JobOutcome {
  readonly added: number;
  readonly receipts: number;
  readonly held: number;
  readonly setAside: readonly { readonly origin: string; readonly reason: string }[];
  readonly failed: number;
  readonly documents: readonly string[];
  /** held before, and to be seen by more than was asked for now: what was decided about them stays */
  readonly seenByMore: readonly { readonly document: string; readonly visibility: Visibility }[];
}

/** How far a work is. */
export interface JobProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** What changes the record, and what takes long. `finish` works out what an earlier run left undone. */
export type Job =
  | HandOnJob
  | { readonly do: 'add'; readonly reports: readonly NewReport[] }
  | { readonly do: 'decide'; readonly judgement: WrittenJudgement; readonly reason: string | null }
  | { readonly do: 'erase'; readonly document: string; readonly reason: string }
  | { readonly do: 'finish' };

/** What comes of each job. */
export interface JobResults extends HandOnResults {
  readonly add: JobOutcome;
  readonly decide: { readonly decisions: readonly `dec:${string}`[] };
  readonly erase: { readonly scrubbed: boolean };
  readonly finish: { readonly derived: number };
}

export type ResultOf<J extends Job> = JobResults[J['do']];

/** Does jobs one after another; what a person waits for goes before what is read. */
export interface Workplace {
  run<J extends Job>(job: J, onProgress?: (progress: JobProgress) => void): Promise<ResultOf<J>>;
  /** Ends when the step at hand is done; jobs that wait are given up. What was taken in is worked out at the next start. */
  close(): Promise<void>;
}
