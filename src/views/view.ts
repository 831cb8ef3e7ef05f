import type { DocumentId } from '../model/index.js';
import type { RecordSet } from './record-set.js';

/**
 * One question that can be asked of a record, and its answer: a value of plain JSON. An answer holds words ready to be shown beside the
 * values that they stand for, so that all who show it say the same.
 */
export interface View<Ask, Answer> {
  /** the reports whose texts must be in the set before `read` is called; none unless told */
  readonly texts?: (set: RecordSet, ask: Ask) => readonly DocumentId[];
  readonly read: (set: RecordSet, ask: Ask) => Answer;
}
