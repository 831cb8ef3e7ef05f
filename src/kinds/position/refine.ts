import type { RuleDraft } from '../../model/index.js';
import { overlaps } from '../../model/index.js';
import type { PositionFields } from './fields.js';

type PositionDraft = RuleDraft<PositionFields>;

/** One position of a side for one stretch of words: of two rules that read the same words, the one with the narrower issue stays. */
export function refinePositions(drafts: readonly PositionDraft[]): readonly PositionDraft[] {
  const kept: PositionDraft[] = [];
  for (const draft of [...drafts].sort((a, b) => extent(a) - extent(b))) {
    const actor = draft.values.actor?.[0]?.value.id;
    const issue = draft.values.issue?.[0]?.spans[0];
    const twice = kept.some((other) => {
      const theirs = other.values.issue?.[0]?.spans[0];
      return other.values.actor?.[0]?.value.id === actor && issue && theirs && overlaps(issue, theirs);
    });
    if (!twice) kept.push(draft);
  }
  return kept.sort((a, b) => a.trigger.start - b.trigger.start);
}

const extent = (draft: PositionDraft): number => draft.passage.end - draft.passage.start;
