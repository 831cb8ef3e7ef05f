/** Items in an order in which those that may belong together stand near each other, and how near they have to stand. */
export interface Order {
  readonly items: readonly number[];
  readonly window: number;
}

/**
 * Visits every pair of items that stand at most `window` places apart in one of the orders; each pair once, `i < j`, by ascending
 * `i`. At most `window` pairs for each place in an order, however long the orders are.
 */
export function nearPairs(size: number, orders: readonly Order[], visit: (i: number, j: number) => void): void {
  const places: number[][] = Array.from({ length: size }, () => []);
  orders.forEach((order, number) => order.items.forEach((item, place) => places[item]?.push(number, place)));
  const lastMet = new Int32Array(size).fill(-1);
  for (let i = 0; i < size; i++) {
    const own = places[i] ?? [];
    for (let at = 0; at < own.length; at += 2) {
      const { items, window } = orders[own[at] as number] as Order;
      const place = own[at + 1] as number;
      const end = Math.min(items.length - 1, place + window);
      for (let near = Math.max(0, place - window); near <= end; near++) {
        const j = items[near] as number;
        if (j <= i || lastMet[j] === i) continue;
        lastMet[j] = i;
        visit(i, j);
      }
    }
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
