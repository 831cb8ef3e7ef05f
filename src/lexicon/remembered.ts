/**
 * A function of a string that keeps its answers: the same names and offices come back in every report. When it has kept `most` of them
 * it forgets all, so that no text can make it grow.
 */
export function remembered<T>(make: (key: string) => T, most = 20_000): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined || kept.has(key)) return known as T;
    const made = make(key);
    if (key.length > 200) return made;
    if (kept.size >= most) kept.clear();
    kept.set(key, made);
    return made;
  };
}
