import type { Decision, DecisionId } from '../model/index.js';

/** The decisions that count for nothing because a later one, itself not undone, undoes them. Given by time, then id. */
export function undoneDecisions(decisions: readonly Decision[]): ReadonlySet<DecisionId> {
  const undone = new Set<DecisionId>();
  for (const { id, judgement } of [...decisions].reverse()) {
    if (judgement.do === 'undo' && !undone.has(id)) undone.add(judgement.decision);
  }
  return undone;
}
