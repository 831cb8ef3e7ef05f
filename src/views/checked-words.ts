import type { MergedRecord } from '../model/index.js';

/** How many of some records a person has looked at. */
export interface Checked {
  readonly checked: number;
  readonly total: number;
  /** "3 of 12 items checked by a person" */
  readonly words: string;
}

/** Whether a person accepted or corrected a record. */
export const isChecked = (record: MergedRecord): boolean => record.review !== 'unreviewed';

/** How many of these records a person has accepted or corrected. */
export function checkedOf(records: readonly MergedRecord[]): Checked {
  const checked = records.filter(isChecked).length;
  const total = records.length;
  return { checked, total, words: checkedWords(checked, total) };
}

function checkedWords(checked: number, total: number): string {
  if (total === 0) return 'no items';
  if (total === 1) return checked === 1 ? 'the one item is checked by a person' : 'the one item is not checked by a person';
  return `${String(checked)} of ${String(total)} items checked by a person`;
}
