import type { Day, DocumentId, Original } from '../model/index.js';
import { daysApart } from '../model/index.js';
import type { CopyJudgement, ReadySignature } from './copies.js';
import { judgeReady, readySignature } from './copies.js';
import { disjointSets, setsOf } from './disjoint-sets.js';
import { groupsByKey, nearPairs } from './near-pairs.js';
import type { Signature } from './signature.js';
import { signature } from './signature.js';

/** A report as far as its copies are told by it. `body` is its own words: no headline, credit, caption or boilerplate. */
export interface CopySource {
  readonly id: DocumentId;
  readonly body: string;
  /** the agency that it names as its origin */
  readonly wire: string | null;
  readonly published: Day | null;
}

/** The same with the signature of the body, where that is at hand. */
export interface SignedSource extends Omit<CopySource, 'body'> {
  readonly signature: Signature;
}

/** Two reports of one text and how they were judged. */
export interface CopyPair extends CopyJudgement {
  readonly a: DocumentId;
  readonly b: DocumentId;
}

/** Of a key that many texts have, such as a standing paragraph: each is compared with so many before and after it in time. */
const WINDOW = 40;
/** Copies and later states of one story come within days; after that it takes nearly the whole text to be a reprint. */
const STORY_DAYS = 3;
const REPRINT_JACCARD = 0.75;
const REPRINT_CONTAINMENT = 0.9;

/**
 * Folds copies, abridgements and updates of one text into one original, so that it counts once. Every document stands in exactly one
 * original; the result does not depend on the order in which they are given. The first document of an original is the earliest
 * dated, then the fullest.
 */
export const findOriginals = (documents: readonly CopySource[]): readonly Original[] =>
  originalsOf(documents.map(({ body, ...rest }) => ({ ...rest, signature: signature(body) })));

/** The same from stored signatures. The originals of a set closed under shared `bands` are those of the whole. */
export function originalsOf(documents: readonly SignedSource[]): readonly Original[] {
  const sources = inOrder(documents);
  const sets = disjointSets(sources.length);
  visitCopies(sources, (i, j) => void sets.join(i, j));
  return setsOf(sources, sets)
    .map(originalOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every pair that is judged a copy or an update, with its figures; pairs in the order of their ids. */
export function copyPairs(documents: readonly SignedSource[]): readonly CopyPair[] {
  const sources = inOrder(documents);
  const pairs: CopyPair[] = [];
  visitCopies(sources, (i, j, judgement) => {
    const [a, b] = [(sources[i] as SignedSource).id, (sources[j] as SignedSource).id].sort() as [DocumentId, DocumentId];
    pairs.push({ a, b, ...judgement });
  });
  return pairs.sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
}

/** Earliest dated first, then the fullest, then by id; undated ones last. */
function inOrder(documents: readonly SignedSource[]): readonly SignedSource[] {
  const unique = [...new Map(documents.map((document) => [document.id, document])).values()];
  const time = (source: SignedSource): string => source.published ?? '~';
  return unique.sort((a, b) => {
    if (time(a) !== time(b)) return time(a) < time(b) ? -1 : 1;
    return b.signature.words - a.signature.words || (a.id < b.id ? -1 : 1);
  });
}

function visitCopies(sources: readonly SignedSource[], found: (i: number, j: number, judgement: CopyJudgement) => void): void {
  const ready: (ReadySignature | undefined)[] = [];
  const at = (i: number): ReadySignature => (ready[i] ??= readySignature((sources[i] as SignedSource).signature));
  const groups = groupsByKey(sources.map((source) => source.signature.bands));
  const orders = groups.map((items) => ({ items, window: WINDOW }));
  nearPairs(sources.length, orders, (i, j) => {
    const days = daysBetween(sources[i] as SignedSource, sources[j] as SignedSource);
    const judgement = judgeReady(at(i), at(j), days !== null && days <= STORY_DAYS);
    if (judgement.relation === null) return;
    const reprint = judgement.jaccard >= REPRINT_JACCARD || judgement.containment >= REPRINT_CONTAINMENT;
    if (!reprint && days !== null && days > STORY_DAYS) return;
    found(i, j, judgement);
  });
}

const daysBetween = (a: SignedSource, b: SignedSource): number | null =>
  a.published === null || b.published === null ? null : daysApart(a.published, b.published);

function originalOf(members: readonly SignedSource[]): Original {
  const first = members[0] as SignedSource;
  return { id: first.id, documents: members.map((member) => member.id), wire: wireOf(members) };
}

/** The agency that most copies name; of equals the one that the earlier copy names. */
function wireOf(members: readonly SignedSource[]): string | null {
  const counts = new Map<string, number>();
  for (const { wire } of members) if (wire !== null) counts.set(wire, (counts.get(wire) ?? 0) + 1);
  let best: string | null = null;
  for (const [wire, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = wire;
  return best;
}
