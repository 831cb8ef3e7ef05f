/** Items in an order in which those that may belong together stand near each other, and how near they have to stand. */
export interface Order {
  readonly items: readonly number[];
  readonly window: number;
}

/**
 * Visits every pair of items that stand at most `window` places apart in one of the orders; each pair once, `i < j`, by ascending
 * `i`, then `j`. At most `window` pairs for each place in an order, however long the orders are.
 */
export function nearPairs(size: number, orders: readonly Order[], visit: (i: number, j: number) => void): void {
  const places: (readonly [order: Order, place: number])[][] = Array.from({ length: size }, () => []);
  for (const order of orders) order.items.forEach((item, place) => places[item]?.push([order, place]));
  for (let i = 0; i < size; i++) {
    const near = new Set<number>();
    for (const [{ items, window }, place] of places[i] ?? []) {
      for (let at = Math.max(0, place - window); at <= Math.min(items.length - 1, place + window); at++) {
        const j = items[at] as number;
        if (j > i) near.add(j);
      }
    }
    for (const j of [...near].sort((a, b) => a - b)) visit(i, j);
  }
}

/** The items under each key, keys in the order in which they first come; keys with a single item are left out. */
export function groupsByKey(keysOf: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  keysOf.forEach((keys, item) => {
    for (const key of new Set(keys)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
