import type { Decision, DecisionId } from '../model/index.js';

/**
 * live: it holds; superseded: a later one took its place; stale: what it speaks of is not there any more; undone: taken back. None of
 * them is ever dropped.
 */
export type DecisionStanding = 'live' | 'superseded' | 'stale' | 'undone';

/** What the undo decisions leave of a log. */
export interface LogAfterUndo {
  /** the decisions that stand, by time, then id; without the undo decisions themselves */
  readonly effective: readonly Decision[];
  /** the standing of those that do not stand, and of every undo decision */
  readonly settled: ReadonlyMap<DecisionId, { readonly state: DecisionStanding; readonly because: string | null }>;
}

/** Every decision once, by time, then id. */
export function inLogOrder(decisions: readonly Decision[]): readonly Decision[] {
  const unique = [...new Map(decisions.map((decision) => [decision.id, decision])).values()];
  return unique.sort((a, b) => (a.time === b.time ? (a.id < b.id ? -1 : 1) : a.time < b.time ? -1 : 1));
}

/**
 * Works out which decisions stand. A decision is undone while an undo of it stands; an undo can itself be undone. Undo decisions that
 * name each other in a ring, and those of an unknown decision, are stale and undo nothing.
 */
export function afterUndo(decisions: readonly Decision[]): LogAfterUndo {
  const ordered = inLogOrder(decisions);
  const byId = new Map(ordered.map((decision) => [decision.id, decision]));
  const open = new Map<DecisionId, number>(ordered.map((decision) => [decision.id, 0]));
  for (const { judgement } of ordered) {
    if (judgement.do === 'undo' && byId.has(judgement.decision))
      open.set(judgement.decision, (open.get(judgement.decision) ?? 0) + 1);
  }
  const undone = new Set<DecisionId>();
  const known = new Set<DecisionId>();
  // A decision is settled once all that would undo it are settled: those that nothing undoes come first.
  const ready = ordered.filter((decision) => open.get(decision.id) === 0);
  for (let i = 0; i < ready.length; i++) {
    const { id, judgement } = ready[i] as Decision;
    known.add(id);
    if (judgement.do !== 'undo') continue;
    const target = byId.get(judgement.decision);
    if (!target) continue;
    if (!undone.has(id)) undone.add(target.id);
    const left = (open.get(target.id) ?? 0) - 1;
    open.set(target.id, left);
    if (left === 0) ready.push(target);
  }
  const settled = new Map<DecisionId, { state: DecisionStanding; because: string | null }>();
  const effective: Decision[] = [];
  for (const decision of ordered) {
    const { id, judgement } = decision;
    if (!known.has(id) && judgement.do === 'undo')
      settled.set(id, { state: 'stale', because: 'it takes part in a ring of undo decisions' });
    else if (undone.has(id)) settled.set(id, { state: 'undone', because: null });
    else if (judgement.do !== 'undo') effective.push(decision);
    else if (byId.has(judgement.decision)) settled.set(id, { state: 'live', because: null });
    else settled.set(id, { state: 'stale', because: 'the decision that it undoes is not in the log' });
  }
  return { effective, settled };
}
