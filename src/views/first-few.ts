/** The first few of a list as sorting it would give them, without sorting all of it. */
export function firstFew<T>(list: readonly T[], few: number, compare: (a: T, b: T) => number): readonly T[] {
  const best: T[] = [];
  for (const one of list) {
    const last = best.at(-1);
    if (best.length >= few && (last === undefined || compare(one, last) >= 0)) continue;
    let at = best.length;
    while (at > 0 && compare(one, best[at - 1] as T) < 0) at--;
    best.splice(at, 0, one);
    if (best.length > few) best.pop();
  }
  return best;
}
