import type { DecisionId } from '../model/index.js';
import { disjointSets } from './disjoint-sets.js';

/** A person's word that two things are one, or are not. */
export interface Link<Id extends string> {
  readonly decision: DecisionId;
  readonly verdict: 'same' | 'different';
  readonly a: Id;
  readonly b: Id;
}

export type Pair<Id extends string> = readonly [Id, Id];

/** Links that can stand together. */
export interface SettledLinks<Id extends string> {
  readonly same: readonly Pair<Id>[];
  readonly different: readonly Pair<Id>[];
  /** decisions that later ones contradict or repeat */
  readonly superseded: ReadonlySet<DecisionId>;
  /** the ids that are one, each group sorted */
  readonly groups: readonly (readonly Id[])[];
}

/**
 * Settles links given oldest first: where they contradict one another, also by way of others, the later one holds. Linear but for
 * the joining of sets.
 */
export function settleLinks<Id extends string>(links: readonly Link<Id>[]): SettledLinks<Id> {
  const ids = [...new Set(links.flatMap((link) => [link.a, link.b]))].sort();
  const index = new Map(ids.map((id, at) => [id, at]));
  const sets = disjointSets(ids.length);
  const apart = new Map<number, Set<number>>();
  const superseded = new Set<DecisionId>();
  const seen = new Set<string>();
  const same: Pair<Id>[] = [];
  const different: Pair<Id>[] = [];
  for (const { decision, verdict, a, b } of [...links].reverse()) {
    const pair: Pair<Id> = a < b ? [a, b] : [b, a];
    const key = pair.join('\n');
    const left = sets.find(index.get(a) ?? 0);
    const right = sets.find(index.get(b) ?? 0);
    const contradicted = verdict === 'same' ? (apart.get(left)?.has(right) ?? false) : left === right;
    if (seen.has(key) || contradicted) {
      superseded.add(decision);
      continue;
    }
    seen.add(key);
    if (verdict === 'different') {
      different.push(pair);
      setApart(apart, left, right);
    } else {
      same.push(pair);
      if (left !== right) mergeApart(apart, left, right, sets.join(left, right));
    }
  }
  const groups = new Map<number, Id[]>();
  for (const id of ids) {
    const root = sets.find(index.get(id) ?? 0);
    const group = groups.get(root);
    if (group) group.push(id);
    else groups.set(root, [id]);
  }
  return { same, different, superseded, groups: [...groups.values()].filter((group) => group.length > 1) };
}

function setApart(apart: Map<number, Set<number>>, a: number, b: number): void {
  apart.set(a, (apart.get(a) ?? new Set()).add(b));
  apart.set(b, (apart.get(b) ?? new Set()).add(a));
}

/** Two sets became one under `root`: what was apart from either is apart from both. */
function mergeApart(apart: Map<number, Set<number>>, a: number, b: number, root: number): void {
  const gone = root === a ? b : a;
  for (const other of apart.get(gone) ?? []) {
    apart.get(other)?.delete(gone);
    setApart(apart, root, other);
  }
  apart.delete(gone);
}
