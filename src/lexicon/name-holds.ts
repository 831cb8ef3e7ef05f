import type { Day, LexiconName } from '../model/index.js';

/** The days within which a text was written; null is open on that side. */
export interface Written {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/**
 * Whether a dated name stands for its entity in a text: `yes` where it does on all days on which the text may have been written, `no`
 * where it does on none, else `maybe`. A name without dates always holds.
 */
export function nameHolds(name: Pick<LexiconName, 'since' | 'until'>, written: Written | null): 'yes' | 'maybe' | 'no' {
  const { since, until } = name;
  if (since === undefined && until === undefined) return 'yes';
  const from = written?.earliest ?? null;
  const to = written?.latest ?? null;
  if ((since !== undefined && to !== null && to < since) || (until !== undefined && from !== null && from > until)) return 'no';
  const begun = since === undefined || (from !== null && from >= since);
  const lasts = until === undefined || (to !== null && to <= until);
  return begun && lasts ? 'yes' : 'maybe';
}

/**
 * Whether a seat of power stands for those who govern from it: on all days on which the text may have been written, for a capital that a
 * rival held at some time is a mere place where that is open.
 */
export const seatHolds = (name: Pick<LexiconName, 'since' | 'until'>, written: Written | null): boolean =>
  nameHolds(name, written) === 'yes';
