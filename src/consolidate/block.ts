import type { Claim, ClaimId, DocumentId, Kind, Original } from '../model/index.js';
import { foldedText } from '../model/index.js';
import { disjointSets, setsOf } from './disjoint-sets.js';
import type { Pair } from './links.js';
import { meaningOf } from './meaning.js';
import type { Order } from './near-pairs.js';
import { groupsByKey, nearPairs } from './near-pairs.js';
import { hashOf } from './signature.js';

/** Which original a document is of, and whether others are of it too. */
export interface OriginalOf {
  readonly id: (document: DocumentId) => DocumentId;
  readonly hasCopies: (document: DocumentId) => boolean;
}

/** Looks up originals; a document of which nothing is said is an original of its own. */
export function originalLookup(originals: readonly Original[]): OriginalOf {
  const of = new Map(originals.flatMap((original) => original.documents.map((document) => [document, original] as const)));
  return {
    id: (document) => of.get(document)?.id ?? document,
    hasCopies: (document) => (of.get(document)?.documents.length ?? 1) > 1,
  };
}

/** A block of so many claims is compared whole. */
const WHOLE_BLOCK = 200;
/** In a larger one, each claim is compared with so many before and after it by time, and again by what it says. */
const WINDOW = 16;

/**
 * The keys under which a claim meets those that it may corefer with, to be stored and indexed: those of its kind, and one that only
 * the same sentence in a copy of its report has. Claims of two kinds never share a key.
 */
export function keysOfClaim(claim: Claim, kind: Kind, originals: OriginalOf): readonly string[] {
  const own = kind.blockKeys(claim).map((key) => `${kind.name}|${key}`);
  const copy = copyKey(claim, originals);
  return [...new Set(copy === null ? own : [...own, copy])];
}

/** The key that a person's word that two claims are one gives to both. */
export const keyOfPair = ([a, b]: Pair<ClaimId>): string => `same|${a}|${b}`;

/** Of a passage longer than this, as of a text without full stops, only the words about the trigger are compared. */
const LONGEST_PASSAGE = 2000;

/** Equal for the claims that two copies of an original make with the same words; null where the report has no copies. */
export function copyKey(claim: Claim, originals: OriginalOf): string | null {
  if (!originals.hasCopies(claim.document)) return null;
  const { quote, start } = claim.passage;
  const trigger = Math.max(0, claim.trigger.start - start);
  const [from, to] = quote.length <= LONGEST_PASSAGE ? [0, quote.length] : [Math.max(0, trigger - 500), trigger + 500];
  const key = claim.id.split(':').slice(4).join(':');
  // Some kinds tell claims apart by where in the text they stand: that differs between copies, their place in the sentence does not.
  const position = /^\d{1,12}$/.test(key) ? Number(key) - start : -1;
  const inSentence = position >= from && position <= to ? `@${foldedText(quote.slice(from, position))}` : key;
  const words = [quote.slice(from, to), quote.slice(from, trigger), claim.trigger.quote].map(foldedText);
  return `copy|${claim.kind}|${originals.id(claim.document)}|${hashOf([...words, inSentence].join('\n'))}`;
}

export const isCopyKey = (key: string): boolean => key.startsWith('copy|');

/** The copy keys of claims sorted by id; where a report says one sentence twice, its first saying meets the first of a copy. */
export function sentenceKeys(claims: readonly Claim[], originals: OriginalOf): readonly (string | null)[] {
  const keys = claims.map((claim) => copyKey(claim, originals));
  const said = new Map<string, number>();
  const places = claims
    .map((_, at) => at)
    .sort((a, b) => (claims[a] as Claim).trigger.start - (claims[b] as Claim).trigger.start || a - b);
  const numbered: (string | null)[] = [...keys];
  for (const at of places) {
    const key = keys[at] ?? null;
    if (key === null) continue;
    const inReport = `${(claims[at] as Claim).document}\n${key}`;
    const times = said.get(inReport) ?? 0;
    said.set(inReport, times + 1);
    numbered[at] = `${key}|${times}`;
  }
  return numbered;
}

/** Everything that is needed to find which claims may be of one thing. */
export interface Blocking {
  readonly claims: readonly Claim[];
  readonly kinds: readonly Kind[];
  readonly originals: readonly Original[];
  /** pairs of which a person says that they are one */
  readonly same: readonly Pair<ClaimId>[];
}

/**
 * The connected components of claims that share keys, directly or through others; claims of unknown kinds are left out. Consolidating
 * one by one gives what consolidating all at once gives. Claims within a component, and components by their first claims, are sorted by id.
 */
export function components(blocking: Blocking): readonly (readonly Claim[])[] {
  const { claims, keys } = keyed(blocking);
  const sets = disjointSets(claims.length);
  for (const group of groupsByKey(keys)) for (const item of group) sets.join(group[0] as number, item);
  return setsOf(claims, sets);
}

/** Claims sorted by id with the keys of each. */
export function keyed({ claims, kinds, originals, same }: Blocking): {
  readonly claims: readonly Claim[];
  readonly keys: readonly (readonly string[])[];
} {
  const kindOf = new Map(kinds.map((kind) => [kind.name, kind]));
  const lookup = originalLookup(originals);
  const known = claims.filter((claim) => kindOf.has(claim.kind));
  const sorted = [...new Map(known.map((claim) => [claim.id, claim])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pairKeys = new Map<ClaimId, string[]>();
  for (const pair of same) {
    for (const id of pair) pairKeys.set(id, [...(pairKeys.get(id) ?? []), keyOfPair(pair)]);
  }
  const keys = sorted.map((claim) => [
    ...keysOfClaim(claim, kindOf.get(claim.kind) as Kind, lookup),
    ...(pairKeys.get(claim.id) ?? []),
  ]);
  return { claims: sorted, keys };
}

/**
 * Visits the candidate pairs of claims of one kind, given sorted by id with their keys. A block of more than 200 claims is compared
 * within windows, so that the work stays linear in the number of claims.
 */
export function candidatePairs(
  claims: readonly Claim[],
  keys: readonly (readonly string[])[],
  kind: Kind,
  visit: (i: number, j: number) => void,
): void {
  const groups = groupsByKey(keys);
  const large = groups.some((group) => group.length > WHOLE_BLOCK);
  const times = large ? claims.map((claim) => timeOf(claim, kind)) : [];
  const profiles = large ? claims.map((claim) => profileOf(claim, kind)) : [];
  const by = (group: readonly number[], sortKeys: readonly string[]): readonly number[] =>
    [...group].sort((a, b) => {
      const left = sortKeys[a] as string;
      const right = sortKeys[b] as string;
      return left === right ? a - b : left < right ? -1 : 1;
    });
  const orders = groups.flatMap((group): readonly Order[] =>
    group.length <= WHOLE_BLOCK
      ? [{ items: group, window: WHOLE_BLOCK }]
      : [
          { items: by(group, times), window: WINDOW },
          { items: by(group, profiles), window: WINDOW },
        ],
  );
  nearPairs(claims.length, orders, visit);
}

function timeOf(claim: Claim, kind: Kind): string {
  const when = kind.time === null ? undefined : claim.values[kind.time]?.[0];
  return when === undefined ? '' : meaningOf('when', when.value);
}

/** All that a claim says, as one string; equal for claims that say the same. */
export function profileOf(claim: Claim, kind: Kind): string {
  return Object.entries(kind.fields)
    .map(([name, field]) => (claim.values[name] ?? []).map((cited) => meaningOf(field.type, cited.value)).join('&'))
    .join('\t');
}
