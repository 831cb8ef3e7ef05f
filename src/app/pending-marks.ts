import type { Pending } from '../store/store.js';

/** More marks than any store holds. */
export const ALL_MARKS = 1_000_000_000;

/** Work on so many claims is one transaction, and all that they hang together with is in memory. */
export const USUAL_BATCH = 500;

/** The marks of each thing that waits, oldest first. */
export function marksByTarget<T>(pending: readonly Pending<T>[]): Map<T, number[]> {
  const marks = new Map<T, number[]>();
  for (const { mark, target } of pending) {
    const held = marks.get(target);
    if (held) held.push(mark);
    else marks.set(target, [mark]);
  }
  return marks;
}

/** The first items, `most` at the most. */
export function firstOf<T>(items: Iterable<T>, most: number): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length === most) break;
    found.push(item);
  }
  return found;
}
