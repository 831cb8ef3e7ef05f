/** What the pages send to change the record, and what they hear back. */
import type { WrittenJudgement } from '../app/written-judgement.js';
import type { Decision, DecisionId, Visibility } from '../model/index.js';
import type { HistoryEntry } from '../app/history.js';
import type { Problems } from '../app/query.js';

export type { WrittenJudgement };

export interface Decided {
  readonly decisions: readonly DecisionId[];
}

/** One decision with the words that tell it. */
export interface HistoryLine extends Omit<HistoryEntry, 'decision'> {
  readonly decision: Decision;
  /** "accepted", "corrected City to Ankara" … */
  readonly words: string;
  /** captions of the records, or titles of the reports, that it bears on */
  readonly about: readonly { readonly id: string; readonly words: string }[];
}

export interface HistoryAnswer {
  readonly entries: readonly HistoryLine[];
}

export type ProblemsAnswer = Problems;

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

export interface JobOutcome {
  readonly added: number;
  readonly receipts: number;
  readonly held: number;
  readonly setAside: readonly { readonly origin: string; readonly reason: string }[];
  readonly failed: number;
  readonly documents: readonly string[];
}

export type JobEvent =
  | { readonly type: 'progress'; readonly job: string; readonly stage: string; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly job: string; readonly outcome: JobOutcome }
  | { readonly type: 'failed'; readonly job: string; readonly message: string }
  /** the record changed: what is shown may be out of date */
  | { readonly type: 'changed' };
