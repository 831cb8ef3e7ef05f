/** What the pages send to change the record, and what they hear back. */
import type { HistoryLine } from '../app/history-lines.js';
import type { Problems } from '../app/query.js';
import type { DecisionId } from '../model/index.js';

export type { FieldReport } from '../app/field-report.js';
export type { HandOnPreview, PreviewReport } from '../app/hand-on-preview.js';
export type { HistoryLine } from '../app/history-lines.js';
export type { JobEvent } from '../app/served-record.js';
export type { JobOutcome, NewReport } from '../app/work-jobs.js';
export type { WrittenJudgement } from '../app/written-judgement.js';

export interface Decided {
  readonly decisions: readonly DecisionId[];
}

export interface HistoryAnswer {
  /** the newest first */
  readonly entries: readonly HistoryLine[];
}

export type ProblemsAnswer = Problems;
