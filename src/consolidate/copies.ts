import type { Signature } from './signature.js';
import { sampled } from './signature.js';

/**
 * same text: the words are the same, but for a few; copy: one text, edited or abridged; update: a later state of one story, in which
 * both sides have passages of their own.
 */
export type CopyRelation = 'same text' | 'copy' | 'update';

export interface CopyJudgement {
  /** null where the texts were written apart */
  readonly relation: CopyRelation | null;
  /** shared four-word rows over all of them, 0 to 1 */
  readonly jaccard: number;
  /** the share of the shorter text's rows that stand in the longer, 0 to 1 */
  readonly containment: number;
  /** why it was judged so, in one line */
  readonly because: string;
}

/** A signature made ready for many comparisons; both lists are ascending, each hash once. */
export interface ReadySignature {
  readonly signature: Signature;
  readonly all: Uint32Array;
  readonly unquoted: Uint32Array;
}

const SAME = 0.95;
const JACCARD = 0.4;
const CONTAINMENT = 0.6;
/** Of the longer text: less of it than this is a passage that it quotes or a digest that holds it, not a copy. */
const SHARE_OF_LONGER = 0.2;
/** Of the words outside quotation marks: independent reports may print one statement whole. */
const UNQUOTED = 0.4;
/** Where less is shared, one text's opening has to stand in the other: what reports share without that is an agency's background. */
const OPENING_NEEDED_BELOW = 0.6;
/** An abridged copy keeps the opening of the longer text; a digest opens with something else. */
const OPENING = 0.3;
const OPENING_LENGTH = 40;
/** What suffices for two reports of the same days that are too long to be forms and open alike: one was rewritten from the other. */
const REWRITTEN = { jaccard: 0.25, containment: 0.4, rows: 120 };
/** Fewer rows than this say little: nearly all of them have to be shared. */
const TINY = 40;
const TINY_JACCARD = 0.6;
const FEWEST_WORDS = 8;
/** Rows that no substitution of a word or two explains: so many in a row are a passage of a text's own. */
const OWN_RUN = 12;
const OWN_SHARE = 0.08;
/** A text that is only cut, not reworked, is contained to this extent in the longer one. */
const WHOLE = 0.92;
/** Copies keep their figures; a form filled anew (a weekly notice, the communiqué of the next round) has others. */
const FEW_FIGURES = 3;
const SAME_FIGURES = 0.5;

/** Makes a signature ready to be judged against many others. */
export function readySignature(value: Signature): ReadySignature {
  const unquoted: number[] = [];
  let next = 0;
  for (const [start, end] of [...value.quoted, [value.shingles.length, value.shingles.length] as const]) {
    for (let i = next; i < start; i++) unquoted.push(value.shingles[i] as number);
    next = end;
  }
  return { signature: value, all: ascending(value.shingles), unquoted: ascending(unquoted) };
}

function ascending(hashes: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(hashes).sort();
  let kept = 0;
  for (const hash of sorted) if (kept === 0 || sorted[kept - 1] !== hash) sorted[kept++] = hash;
  return sorted.slice(0, kept);
}

/**
 * How two texts stand to each other, whichever comes first. `sameDays` says that they are known to have been published within days of
 * one another: then less has to be shared.
 */
export const judgeCopy = (a: Signature, b: Signature, sameDays = false): CopyJudgement =>
  judgeReady(readySignature(a), readySignature(b), sameDays);

/** The same for signatures made ready. */
export function judgeReady(a: ReadySignature, b: ReadySignature, sameDays: boolean): CopyJudgement {
  const few = Math.min(a.signature.words, b.signature.words);
  if (few < FEWEST_WORDS) return { relation: null, jaccard: 0, containment: 0, because: 'too few words to tell' };
  if (a.signature.text === b.signature.text)
    return { relation: 'same text', jaccard: 1, containment: 1, because: 'the same words' };
  const [left, right] = atOneRate(a, b);
  const order = left.all.length - right.all.length || (a.signature.text < b.signature.text ? -1 : 1);
  const [shorter, longer] = order < 0 ? [left, right] : [right, left];
  const shared = sharedCount(shorter.all, longer.all);
  const size = shorter.all.length;
  const jaccard = size === 0 ? 0 : shared / (size + longer.all.length - shared);
  const containment = size === 0 ? 0 : shared / size;
  const verdict = (relation: CopyRelation | null, because: string): CopyJudgement => ({
    relation,
    jaccard,
    containment,
    because,
  });

  if (size < TINY) {
    if (jaccard < TINY_JACCARD) return verdict(null, 'a short text, and too little of it is shared');
    if (otherFigures(a.signature, b.signature)) return verdict(null, 'one form, filled with other figures');
    return verdict(jaccard >= SAME ? 'same text' : 'copy', 'most of a short text is shared');
  }
  const byContainment = containment >= CONTAINMENT && shared >= SHARE_OF_LONGER * longer.all.length;
  const rewritten = sameDays && size >= REWRITTEN.rows && jaccard >= REWRITTEN.jaccard && containment >= REWRITTEN.containment;
  if (jaccard < JACCARD && !byContainment && !rewritten) return verdict(null, 'too little is shared');
  if (narrativeShare(shorter, longer) < UNQUOTED) return verdict(null, 'what is shared is quoted words');
  const opening = openingShare(longer, shorter);
  if (jaccard < OPENING_NEEDED_BELOW && Math.max(opening, openingShare(shorter, longer)) < OPENING) {
    return verdict(null, 'what is shared is background');
  }
  if (jaccard < JACCARD && !rewritten && opening < OPENING) return verdict(null, 'the longer text opens with something else');
  if (otherFigures(a.signature, b.signature)) return verdict(null, 'one form, filled with other figures');
  if (jaccard >= SAME) return verdict('same text', 'nearly all words are the same');
  const reworded = ownShare(shorter, longer) >= OWN_SHARE || containment < WHOLE;
  if (reworded && ownShare(longer, shorter) >= OWN_SHARE)
    return verdict('update', 'one story, carried on: both have words of their own');
  return verdict('copy', byContainment && jaccard < JACCARD ? 'the shorter stands in the longer' : 'most words are the same');
}

function atOneRate(a: ReadySignature, b: ReadySignature): readonly [ReadySignature, ReadySignature] {
  const rate = Math.max(a.signature.sampling, b.signature.sampling);
  return [thinned(a, rate), thinned(b, rate)];
}

function thinned(ready: ReadySignature, rate: number): ReadySignature {
  if (ready.signature.sampling === rate) return ready;
  const keep = (hash: number): boolean => sampled(hash, rate);
  const shingles = ready.signature.shingles.filter(keep);
  return {
    signature: { ...ready.signature, shingles, sampling: rate },
    all: ready.all.filter(keep),
    unquoted: ready.unquoted.filter(keep),
  };
}

function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}

function has(sorted: Uint32Array, hash: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === hash;
}

function otherFigures(a: Signature, b: Signature): boolean {
  const [few, many] = a.figures.length <= b.figures.length ? [a.figures, b.figures] : [b.figures, a.figures];
  if (few.length < FEW_FIGURES) return false;
  return sharedCount(Uint32Array.from(few), Uint32Array.from(many)) / few.length < SAME_FIGURES;
}

/** The share of the report's own words, outside quotations, that both have; 1 where one has next to none, and cannot be told by them. */
function narrativeShare(a: ReadySignature, b: ReadySignature): number {
  const few = Math.min(a.unquoted.length, b.unquoted.length);
  return few < TINY / 2 ? 1 : sharedCount(a.unquoted, b.unquoted) / few;
}

/** The share of the opening of a text that stands anywhere in the other. */
function openingShare(text: ReadySignature, other: ReadySignature): number {
  const opening = text.signature.shingles.slice(0, OPENING_LENGTH);
  return opening.length === 0 ? 0 : opening.filter((hash) => has(other.all, hash)).length / opening.length;
}

/** The share of a text that stands in passages which the other does not have. */
function ownShare(text: ReadySignature, other: ReadySignature): number {
  const { shingles, sampling } = text.signature;
  const longEnough = Math.max(2, OWN_RUN / 2 ** sampling);
  let own = 0;
  let run = 0;
  for (let i = 0; i <= shingles.length; i++) {
    if (i < shingles.length && !has(other.all, shingles[i] as number)) {
      run += 1;
      continue;
    }
    if (run >= longEnough) own += run;
    run = 0;
  }
  return shingles.length === 0 ? 0 : own / shingles.length;
}
