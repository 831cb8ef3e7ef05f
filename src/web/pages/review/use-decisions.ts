import { useMemo, useSyncExternalStore } from 'react';
import { useChanged, useSource } from '../../record-source-context.js';
import type { Work } from '../../source/work.js';
import { decisionQueue, type DecisionQueue, type SessionDecision } from './decision-queue.js';

/** Kept apart from any page: what is on its way goes on when the page is left. */
const queues = new WeakMap<Work, DecisionQueue>();

function queueOf(work: Work, changed: () => void): DecisionQueue {
  const held = queues.get(work);
  if (held !== undefined) return held;
  const queue = decisionQueue(work, changed);
  queues.set(work, queue);
  return queue;
}

const NONE: readonly SessionDecision[] = [];

/** The decisions of this session and a way to make more; null where the record can only be read. */
export function useDecisions(): { readonly queue: DecisionQueue | null; readonly decisions: readonly SessionDecision[] } {
  const { work } = useSource();
  const changed = useChanged();
  const queue = useMemo(() => (work === null ? null : queueOf(work, changed)), [work, changed]);
  const decisions = useSyncExternalStore(queue?.subscribe ?? (() => () => undefined), queue?.decisions ?? (() => NONE));
  return { queue, decisions };
}
