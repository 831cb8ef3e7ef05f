/** Sets of the numbers 0 … size-1 that only ever grow together. */
export interface DisjointSets {
  /** the number that stands for the set of `item` */
  readonly find: (item: number) => number;
  /** joins two sets; answers the number that stands for both from now on */
  readonly join: (a: number, b: number) => number;
}

/** Every number in a set of its own; any sequence of operations is near linear. */
export function disjointSets(size: number): DisjointSets {
  const parent = Int32Array.from({ length: size }, (_, index) => index);
  const weight = new Int32Array(size).fill(1);
  const find = (item: number): number => {
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const join = (a: number, b: number): number => {
    let root = find(a);
    let other = find(b);
    if (root === other) return root;
    if ((weight[root] as number) < (weight[other] as number)) [root, other] = [other, root];
    parent[other] = root;
    weight[root] = (weight[root] as number) + (weight[other] as number);
    return root;
  };
  return { find, join };
}

/** The sets as lists of items in their own order, in the order of their first items. */
export function setsOf<T>(items: readonly T[], sets: DisjointSets): readonly (readonly T[])[] {
  const byRoot = new Map<number, T[]>();
  items.forEach((item, index) => {
    const root = sets.find(index);
    const members = byRoot.get(root);
    if (members) members.push(item);
    else byRoot.set(root, [item]);
  });
  return [...byRoot.values()];
}
