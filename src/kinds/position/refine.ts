import type { AnnotatedDocument, RuleDraft } from '../../model/index.js';
import { overlaps } from '../../model/index.js';
import { standsIn } from '../reading/when-and-where.js';
import { folded } from '../reading/words.js';
import type { PositionFields } from './fields.js';

type PositionDraft = RuleDraft<PositionFields>;

/**
 * One position of a side for one stretch of words: of two rules that read the same words, the one with the narrower issue stays, and a
 * headline's goes where the text tells of it.
 */
export function refinePositions(drafts: readonly PositionDraft[], document: AnnotatedDocument): readonly PositionDraft[] {
  const kept: PositionDraft[] = [];
  const heading = (draft: PositionDraft): boolean => standsIn(document, draft.trigger, 'heading');
  for (const draft of [...drafts].sort((a, b) => Number(heading(a)) - Number(heading(b)) || extent(a) - extent(b))) {
    const actor = draft.values.actor?.[0]?.value.id;
    const issue = draft.values.issue?.[0]?.spans[0];
    const twice = kept.some((other) => {
      const theirs = other.values.issue?.[0]?.spans[0];
      if (other.values.actor?.[0]?.value.id !== actor || !issue || !theirs) return false;
      return overlaps(issue, theirs) || (heading(draft) && announces(draft, other));
    });
    if (!twice) kept.push(draft);
  }
  return kept.sort((a, b) => a.trigger.start - b.trigger.start);
}

/** Whether a headline gives the stance of the text in the text's words: half of its own, by how they begin. */
function announces(headline: PositionDraft, text: PositionDraft): boolean {
  if (headline.values.stance?.[0]?.value !== text.values.stance?.[0]?.value) return false;
  const [short, long] = [headline, text].map((draft) =>
    folded(draft.values.issue?.[0]?.value ?? '')
      .split(' ')
      .filter((word) => word.length > 3),
  ) as [string[], string[]];
  const met = short.filter((word) => long.some((other) => other.slice(0, 6) === word.slice(0, 6)));
  return short.length > 0 && met.length * 2 >= short.length;
}

const extent = (draft: PositionDraft): number => draft.passage.end - draft.passage.start;
