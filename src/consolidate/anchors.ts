import type { Claim, ClaimAnchor, ClaimId, DocumentId, Span } from '../model/index.js';
import { overlaps } from '../model/index.js';

/** Finds the claim that a decision means; null where no claim stands at those words any more. */
export type ResolveClaim = (id: ClaimId, anchors: readonly ClaimAnchor[]) => ClaimId | null;

interface Place extends Span {
  readonly document: DocumentId;
  readonly kind: string;
  readonly key: string;
}

/** A trigger is a word or a phrase: none that reaches over an anchor begins further before it than this. */
const LONGEST_TRIGGER = 400;

/**
 * Resolves claim ids of decisions among these claims. An id that is gone is anchored again at the claim of the same document and kind
 * whose trigger overlaps the old one and whose key is alike: a judgement on what Russia wants never passes to what Iran wants.
 */
export function claimResolver(claims: readonly Claim[]): ResolveClaim {
  const ids = new Set<ClaimId>(claims.map((claim) => claim.id));
  const byPlace = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.document}\n${claim.kind}`;
    const held = byPlace.get(key);
    if (held) held.push(claim);
    else byPlace.set(key, [claim]);
  }
  for (const held of byPlace.values()) held.sort((a, b) => a.trigger.start - b.trigger.start || (a.id < b.id ? -1 : 1));
  return (id, anchors) => {
    if (ids.has(id)) return id;
    const place = placeOf(id, anchors);
    return place === null ? null : nearest(byPlace.get(`${place.document}\n${place.kind}`) ?? [], place);
  };
}

/** Where a claim stood, by the anchor that was kept or by the claim id itself. */
function placeOf(id: ClaimId, anchors: readonly ClaimAnchor[]): Place | null {
  const key = keyOf(id);
  const anchor = anchors.find((one) => one.claim === id);
  if (anchor) {
    return { document: anchor.trigger.document, kind: anchor.kind, start: anchor.trigger.start, end: anchor.trigger.end, key };
  }
  const [, document = '', kind = '', range = ''] = id.split(':');
  const span = /^(\d{1,12})-(\d{1,12})$/.exec(range);
  return span ? { document: `doc:${document}`, kind, start: Number(span[1]), end: Number(span[2]), key } : null;
}

const keyOf = (id: ClaimId): string => id.split(':').slice(4).join(':');

function nearest(held: readonly Claim[], place: Place): ClaimId | null {
  let best: { readonly id: ClaimId; readonly score: number } | null = null;
  for (let i = firstFrom(held, place.start - LONGEST_TRIGGER); i < held.length; i++) {
    const claim = held[i] as Claim;
    if (claim.trigger.start >= place.end) break;
    if (!overlaps(claim.trigger, place)) continue;
    const likeness = keyLikeness(keyOf(claim.id), place.key);
    if (likeness === 0) continue;
    const score = likeness + overlapShare(claim.trigger, place) / 10;
    if (best === null || score > best.score) best = { id: claim.id, score };
  }
  return best?.id ?? null;
}

function firstFrom(held: readonly Claim[], start: number): number {
  let low = 0;
  let high = held.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((held[middle] as Claim).trigger.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that two keys share over all their words; keys without words are alike. */
function keyLikeness(a: string, b: string): number {
  if (a === b || a === '' || b === '') return 1;
  const left = new Set(a.split(/[-+. ]/));
  const right = new Set(b.split(/[-+. ]/));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared);
}

const overlapShare = (a: Span, b: Span): number =>
  (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(1, Math.max(a.end, b.end) - Math.min(a.start, b.start));
