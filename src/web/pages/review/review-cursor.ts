/** What the queue needs to know of an item to find the next one. */
export interface QueueItem {
  readonly id: string;
}

/** The record to look at: the one that the address names, else the first that was not settled just now; null where none is left. */
export function currentOf(items: readonly QueueItem[], wanted: string | null, settled: ReadonlySet<string>): string | null {
  return wanted ?? items.find(({ id }) => !settled.has(id))?.id ?? null;
}

/** The next record in one direction that is not settled, round the end; null where there is no other. */
export function nextOf(
  items: readonly QueueItem[],
  current: string | null,
  settled: ReadonlySet<string>,
  by: 1 | -1,
): string | null {
  const at = items.findIndex(({ id }) => id === current);
  for (let step = 1; step <= items.length; step++) {
    const from = at < 0 && by > 0 ? -1 : Math.max(at, 0);
    const item = items[(((from + by * step) % items.length) + items.length) % items.length];
    if (item !== undefined && item.id !== current && !settled.has(item.id)) return item.id;
  }
  return null;
}
