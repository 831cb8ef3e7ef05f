import type { DisjointSets } from './disjoint-sets.js';
import { disjointSets } from './disjoint-sets.js';

/** What is known of the items 0 … size-1 before they are clustered. */
export interface ClusterInput {
  readonly size: number;
  /** pairs that may join, the strongest first; each as `i * size + j`, so that millions stay small */
  readonly joins: readonly (readonly number[])[];
  /** pairs that are one, whatever speaks against it */
  readonly must: readonly (readonly [number, number])[];
  /** pairs that are not one, and must not become so through others */
  readonly cannot: readonly (readonly [number, number])[];
  /** whether two items contradict one another */
  readonly different: (i: number, j: number) => boolean;
  /** equal for items that say the same, so that one of them can speak for all */
  readonly profile: (i: number) => string;
}

/** Of two large clusters so many members of each, unlike one another, are compared: the work for a join is bounded. */
const SPEAKERS = 32;

interface Cluster {
  /** other clusters that it may not join, by the numbers that stand for them */
  readonly apart: Set<number>;
  /** members that speak for all */
  speakers: readonly number[];
}

/**
 * Joins pairs from the strongest on, unless a *cannot* or a contradiction stands between any of the two clusters' members. The
 * result depends on the pairs and their order alone.
 */
export function cluster(input: ClusterInput): DisjointSets {
  const sets = disjointSets(input.size);
  const clusters = new Map<number, Cluster>();
  const at = (root: number): Cluster => {
    const held = clusters.get(root) ?? { apart: new Set(), speakers: [root] };
    clusters.set(root, held);
    return held;
  };
  const joined = (a: number, b: number): void => joinClusters(sets, clusters, at, a, b, input.profile);
  for (const [a, b] of input.must) joined(sets.find(a), sets.find(b));
  for (const [a, b] of input.cannot) keepApart(at, sets.find(a), sets.find(b));
  for (const bucket of input.joins) {
    for (const pair of bucket) {
      const left = sets.find(Math.floor(pair / input.size));
      const right = sets.find(pair % input.size);
      if (left === right || at(left).apart.has(right)) continue;
      if (contradict(at(left), at(right), input.different)) keepApart(at, left, right);
      else joined(left, right);
    }
  }
  return sets;
}

function contradict(a: Cluster, b: Cluster, different: ClusterInput['different']): boolean {
  return a.speakers.some((i) => b.speakers.some((j) => different(Math.min(i, j), Math.max(i, j))));
}

function keepApart(at: (root: number) => Cluster, a: number, b: number): void {
  if (a === b) return;
  at(a).apart.add(b);
  at(b).apart.add(a);
}

function joinClusters(
  sets: DisjointSets,
  clusters: Map<number, Cluster>,
  at: (root: number) => Cluster,
  a: number,
  b: number,
  profile: ClusterInput['profile'],
): void {
  if (a === b) return;
  const [left, right] = [at(a), at(b)];
  const root = sets.join(a, b);
  const [kept, gone, goneRoot] = root === a ? [left, right, b] : [right, left, a];
  for (const other of gone.apart) {
    at(other).apart.delete(goneRoot);
    keepApart(at, root, other);
  }
  clusters.delete(goneRoot);
  kept.speakers = speakersOf([...kept.speakers, ...gone.speakers], profile);
}

/** All members while they are few, then those that differ in what they say. */
function speakersOf(members: readonly number[], profile: ClusterInput['profile']): readonly number[] {
  if (members.length <= SPEAKERS) return members;
  const unlike = new Map<string, number>();
  for (const member of members) if (!unlike.has(profile(member))) unlike.set(profile(member), member);
  return [...unlike.values()].slice(0, SPEAKERS);
}
