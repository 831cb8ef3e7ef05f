import type { Claim, ClaimId, Day, Decision, DocumentId, Kind, MergedRecord, Original } from '../model/index.js';
import type { Blocking } from './block.js';
import { candidatePairs, isCopyKey, keyed, originalLookup, profileOf, sentenceKeys } from './block.js';
import { cluster } from './cluster.js';
import type { DecisionState, JudgedClaims } from './decisions.js';
import { applyDecisions } from './decisions.js';
import { disjointSets, setsOf } from './disjoint-sets.js';
import { meaningOf } from './meaning.js';
import type { MergeContext } from './merge.js';
import { mergedRecord } from './merge.js';

export interface ConsolidateInput {
  readonly claims: readonly Claim[];
  readonly originals: readonly Original[];
  readonly decisions: readonly Decision[];
  readonly kinds: readonly Kind[];
  /** the publication day of each report, decided days included */
  readonly published: ReadonlyMap<DocumentId, Day | null>;
}

export interface Consolidated {
  /** sorted by id */
  readonly records: readonly MergedRecord[];
  readonly decisionStates: readonly DecisionState[];
  readonly rejected: readonly Claim[];
  readonly withdrawn: readonly Claim[];
}

/** Judged claims with what is needed to merge them. */
export type RecordInput = Omit<ConsolidateInput, 'claims' | 'decisions'> &
  Pick<JudgedClaims, 'claims' | 'same' | 'different' | 'reviews' | 'decisions'>;

/** Applies the decisions to the claims of all reports and merges those that corefer. The order of any list does not matter. */
export function consolidate({ claims, decisions, ...rest }: ConsolidateInput): Consolidated {
  const judged = applyDecisions(claims, decisions, rest.kinds);
  return {
    records: recordsOf({ ...rest, ...judged }),
    decisionStates: judged.states,
    rejected: judged.rejected,
    withdrawn: judged.withdrawn,
  };
}

/**
 * Merges judged claims that corefer; every claim of a known kind stands in exactly one record. Over one component (see `components`)
 * after another it gives what it gives over all claims at once.
 */
export function recordsOf(input: RecordInput): readonly MergedRecord[] {
  const originals = originalLookup(input.originals);
  const blocking: Blocking = input;
  const { claims, keys } = keyed(blocking);
  const context: MergeContext = { originals, published: input.published, reviews: input.reviews, decisions: input.decisions };
  const records: MergedRecord[] = [];
  for (const kind of input.kinds) {
    const members = claims.flatMap((claim, at) => (claim.kind === kind.name ? [at] : []));
    const ofKind = members.map((at) => claims[at] as Claim);
    const sets = clusterKind(
      ofKind,
      members.map((at) => keys[at] ?? []),
      kind,
      input,
    );
    for (const cluster of setsOf(ofKind, sets)) records.push(mergedRecord(cluster, kind, context));
  }
  return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Pairs join from the strongest on: the same sentence in two copies, then claims of one original, then those that agree in most. */
function clusterKind(claims: readonly Claim[], keys: readonly (readonly string[])[], kind: Kind, input: RecordInput) {
  const originals = originalLookup(input.originals);
  const sentences = sentenceKeys(claims, originals);
  const originalIds = claims.map((claim) => originals.id(claim.document));
  const meanings = meaningsOf(claims, kind);
  const buckets = new Map<number, number[]>();
  const verdict = (i: number, j: number): ReturnType<Kind['corefer']> => kind.corefer(claims[i] as Claim, claims[j] as Claim);
  // A sentence key stands in for the copy key, so that claims of one sentence in two copies meet, and no others by that.
  const meeting = keys.map((own, at) => [...own.filter((key) => !isCopyKey(key)), ...(sentences[at] ? [sentences[at]] : [])]);
  candidatePairs(claims, meeting, kind, (i, j) => {
    const found = verdict(i, j);
    const sameWords = sentences[i] !== null && sentences[i] === sentences[j];
    if (found === 'different' || (found === 'unknown' && !sameWords)) return;
    const oneOriginal = originalIds[i] === originalIds[j];
    const strength =
      (sameWords ? 2 : oneOriginal ? 1 : 0) * (MOST_AGREEMENTS + 1) + agreements(meanings[i] ?? [], meanings[j] ?? []);
    const bucket = buckets.get(strength);
    if (bucket) bucket.push(i * claims.length + j);
    else buckets.set(strength, [i * claims.length + j]);
  });
  const must = placesOf(input.same, claims);
  return cluster({
    size: claims.length,
    joins: [...buckets].sort(([a], [b]) => b - a).map(([, bucket]) => bucket),
    must,
    cannot: placesOf(input.different, claims),
    different: overruled(must, claims.length, verdict),
    profile: (i) => profileOf(claims[i] as Claim, kind),
  });
}

/**
 * Whether two claims contradict one another. A person who says that two claims are one settles what they contradict one another in:
 * who agrees with one of them is not kept out by the other.
 */
function overruled(
  must: readonly (readonly [number, number])[],
  size: number,
  verdict: (i: number, j: number) => ReturnType<Kind['corefer']>,
): (i: number, j: number) => boolean {
  const linked = [...new Set(must.flat())].sort((a, b) => a - b);
  if (linked.length === 0) return (i, j) => verdict(i, j) === 'different';
  const sets = disjointSets(size);
  for (const [a, b] of must) sets.join(a, b);
  const mates = new Map(
    setsOf(linked, { ...sets, find: (at) => sets.find(linked[at] as number) }).flatMap((set) =>
      set.map((one) => [one, set.slice(0, MOST_MATES)]),
    ),
  );
  return (i, j) => {
    if (verdict(i, j) !== 'different') return false;
    const [left, right] = [mates.get(i) ?? [i], mates.get(j) ?? [j]];
    return !left.some((a) => right.some((b) => verdict(Math.min(a, b), Math.max(a, b)) === 'same'));
  };
}

const MOST_MATES = 16;
const MOST_AGREEMENTS = 100;

/** What each claim says, field by field, as ascending numbers that stand for equal meanings. */
function meaningsOf(claims: readonly Claim[], kind: Kind): readonly (readonly number[])[] {
  const numbers = new Map<string, number>();
  const numberOf = (meaning: string): number => {
    const held = numbers.get(meaning) ?? numbers.size;
    numbers.set(meaning, held);
    return held;
  };
  return claims.map((claim) => {
    const own = Object.entries(kind.fields).flatMap(([name, field]) =>
      (claim.values[name] ?? []).map((one) => numberOf(`${name}|${meaningOf(field.type, one.value)}`)),
    );
    return [...new Set(own)].sort((a, b) => a - b);
  });
}

function agreements(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return Math.min(shared, MOST_AGREEMENTS);
}

function placesOf(
  pairs: readonly (readonly [ClaimId, ClaimId])[],
  claims: readonly Claim[],
): readonly (readonly [number, number])[] {
  if (pairs.length === 0) return [];
  const place = new Map(claims.map((claim, at) => [claim.id, at]));
  return pairs.flatMap(([a, b]) => {
    const left = place.get(a);
    const right = place.get(b);
    return left === undefined || right === undefined ? [] : [[left, right] as const];
  });
}
