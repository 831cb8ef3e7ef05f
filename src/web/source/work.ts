import type {
  Decided,
  FieldReport,
  HistoryAnswer,
  JobEvent,
  NewReport,
  ProblemsAnswer,
  WrittenJudgement,
  HandOnPreview,
} from '../../api/work-types.js';
import type { Visibility } from '../../model/index.js';

/** What a person can change through the server. Every method rejects with an Error whose message may be shown. */
export interface Work {
  /** Resolves when the record has been worked out anew: what is read afterwards holds the change. */
  decide(judgement: WrittenJudgement, reason?: string): Promise<Decided>;
  history(ask: { readonly about?: string }): Promise<HistoryAnswer>;
  problems(): Promise<ProblemsAnswer>;
  /** Hands reports over; resolves with the name of the job, whose progress comes as events. */
  addReports(reports: readonly NewReport[]): Promise<{ readonly job: string }>;
  /** A short report typed in; it becomes a report like any other, confidential unless it says otherwise. */
  addFieldReport(report: FieldReport): Promise<{ readonly job: string }>;
  erase(document: string, reason: string): Promise<void>;
  /** What would be handed on to those who may see this much, and what would stay. */
  previewHandOn(include: Visibility): Promise<HandOnPreview>;
  /** Progress of reading, and news that the record changed; the function returned ends it. */
  listen(on: (event: JobEvent) => void): () => void;
}
