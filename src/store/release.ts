import type { DerivedVersion } from './store.js';

/** A version of derived data as it is stored with each document: `1.2.3+4f5e…`. */
export const versionText = (version: DerivedVersion): string => `${version.release}+${version.hash}`;

/** Negative when release `a` came before `b`, 0 when they are the same; parts that are not numbers count as 0. */
export function compareReleases(a: string, b: string): number {
  const parts = (release: string): number[] => release.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
