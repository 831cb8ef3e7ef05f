/**
 * Visits every pair of items that stand at most `window` places apart in one of the orders; each pair once, `i < j`, by ascending
 * `i`, then `j`. At most `window` pairs for each place in an order, however long the orders are.
 */
export function nearPairs(
  size: number,
  orders: readonly (readonly number[])[],
  window: number,
  visit: (i: number, j: number) => void,
): void {
  const places: (readonly [order: number, place: number])[][] = Array.from({ length: size }, () => []);
  orders.forEach((order, number) => order.forEach((item, place) => places[item]?.push([number, place])));
  for (let i = 0; i < size; i++) {
    const near = new Set<number>();
    for (const [number, place] of places[i] ?? []) {
      const order = orders[number] ?? [];
      for (let at = Math.max(0, place - window); at <= Math.min(order.length - 1, place + window); at++) {
        const j = order[at] as number;
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
