import type { Claim, ClaimId, Decision, DecisionId, DocumentId, EntityId, Kind, Review } from '../model/index.js';
import { addedClaim } from './added-claim.js';
import { claimResolver } from './anchors.js';
import type { Correction } from './corrections.js';
import { corrected } from './corrections.js';
import type { DecisionStanding } from './decision-log.js';
import { afterUndo, inLogOrder } from './decision-log.js';
import type { Canonical } from './entities.js';
import { withCanonicalEntities } from './entities.js';
import type { Link, Pair } from './links.js';
import { settleLinks } from './links.js';

/** How a decision stands, on which claims it now bears, and why where it is not plain. */
export interface DecisionState {
  readonly decision: DecisionId;
  readonly state: DecisionStanding;
  readonly claims: readonly ClaimId[];
  readonly because: string | null;
}

/** Claims after people have judged them. */
export interface JudgedClaims {
  /** those that count, with corrected values and entities under one id, sorted by id */
  readonly claims: readonly Claim[];
  /** those that a person rejected: kept visible, in no record */
  readonly rejected: readonly Claim[];
  /** those of withdrawn reports: they count for nothing */
  readonly withdrawn: readonly Claim[];
  readonly same: readonly Pair<ClaimId>[];
  readonly different: readonly Pair<ClaimId>[];
  readonly reviews: ReadonlyMap<ClaimId, Review>;
  /** the live decisions that bear on a claim, oldest first */
  readonly decisions: ReadonlyMap<ClaimId, readonly DecisionId[]>;
  /** every decision of the log, by time, then id */
  readonly states: readonly DecisionState[];
}

type JudgementOf<D extends Decision['judgement']['do']> = Decision & {
  readonly judgement: Extract<Decision['judgement'], { readonly do: D }>;
};

/**
 * Applies the decisions of a log to claims. The order of the claims and of the log does not matter: decisions count by time, then id,
 * the last one wins, and an undone one leaves no trace but its standing.
 */
export function applyDecisions(claims: readonly Claim[], decisions: readonly Decision[], kinds: readonly Kind[]): JudgedClaims {
  const { effective, settled } = afterUndo(decisions);
  const of = <D extends Decision['judgement']['do']>(...names: readonly D[]): readonly JudgementOf<D>[] =>
    effective.filter((decision): decision is JudgementOf<D> => (names as readonly string[]).includes(decision.judgement.do));
  const kindOf = new Map(kinds.map((kind) => [kind.name, kind]));
  const book = standings(settled);

  const entityLinks = settleLinks(of('same', 'different').flatMap(entityLink));
  const canonical = canonicalBy(entityLinks.groups);
  for (const decision of entityLinks.superseded) book.supersede(decision);

  const added = of('add').flatMap((decision) => {
    const claim = addedClaim(decision, kindOf.get(decision.judgement.kind));
    if (typeof claim === 'string') book.mark(decision.id, 'stale', claim);
    else book.bear(decision.id, claim.id);
    return typeof claim === 'string' ? [] : [claim];
  });
  // An added claim may have been stored with the others: it counts only while its decision stands.
  const read = claims.filter((claim) => claim.rule !== 'decided');
  const byId = new Map([...read, ...added].map((claim) => [claim.id, claim] as const));
  const everyClaim = [...byId.values()].map((claim) => {
    const kind = kindOf.get(claim.kind);
    return entityLinks.groups.length > 0 && kind ? withCanonicalEntities(claim, kind, canonical) : claim;
  });
  const resolve = claimResolver(everyClaim);
  const anchored = (decision: Decision, id: ClaimId): ClaimId | null => {
    const found = resolve(id, decision.anchors);
    if (found === null) book.mark(decision.id, 'stale', 'no claim stands at those words any more');
    else book.bear(decision.id, found);
    return found;
  };

  const verdicts = lastVerdicts(of('accept', 'reject'), anchored, book);
  const corrections = correctionsOf(of('correct'), anchored);
  const corrected = correctAll(everyClaim, corrections, kindOf, canonical, book);
  const withdrawn = withdrawnBy(of('withdraw', 'erase'), book);
  supersedeDescriptions(of('describe'), book);
  for (const decision of of('note')) {
    const { target } = decision.judgement;
    if (isClaimId(target)) anchored(decision, target);
  }
  const links = claimLinks(of('same', 'different'), anchored, corrected, book);

  const sorted = corrected.sort((a, b) => (a.id < b.id ? -1 : 1));
  const isRejected = (claim: Claim): boolean => verdicts.get(claim.id) === 'reject';
  const states = book.states(decisions);
  return {
    claims: sorted.filter((claim) => !withdrawn.has(claim.document) && !isRejected(claim)),
    rejected: sorted.filter((claim) => !withdrawn.has(claim.document) && isRejected(claim)),
    withdrawn: sorted.filter((claim) => withdrawn.has(claim.document)),
    ...links,
    reviews: reviewsOf(sorted, verdicts, states, of('correct', 'add')),
    decisions: decisionsByClaim(states),
    states,
  };
}

const isClaimId = (id: string): id is ClaimId => id.startsWith('claim:');
const isEntityId = (id: string): id is EntityId => id.startsWith('ent:') || id.startsWith('name:');

interface Standings {
  readonly mark: (decision: DecisionId, state: DecisionStanding, because: string | null) => void;
  readonly supersede: (decision: DecisionId) => void;
  readonly bear: (decision: DecisionId, claim: ClaimId) => void;
  readonly states: (decisions: readonly Decision[]) => readonly DecisionState[];
}

/** Collects how decisions stand; a decision on which nothing is said is live. */
function standings(
  settled: ReadonlyMap<DecisionId, { readonly state: DecisionStanding; readonly because: string | null }>,
): Standings {
  const marks = new Map(settled);
  const bearing = new Map<DecisionId, ClaimId[]>();
  const mark: Standings['mark'] = (decision, state, because) => void marks.set(decision, { state, because });
  return {
    mark,
    supersede: (decision) => mark(decision, 'superseded', null),
    bear: (decision, claim) => {
      const held = bearing.get(decision);
      if (!held) bearing.set(decision, [claim]);
      else if (!held.includes(claim)) held.push(claim);
    },
    states: (decisions) =>
      inLogOrder(decisions).map(({ id }) => ({
        decision: id,
        state: marks.get(id)?.state ?? 'live',
        claims: bearing.get(id) ?? [],
        because: marks.get(id)?.because ?? null,
      })),
  };
}

type Anchored = (decision: Decision, id: ClaimId) => ClaimId | null;

function entityLink({ id, judgement }: JudgementOf<'same' | 'different'>): readonly Link<EntityId>[] {
  const { a, b } = judgement;
  return isEntityId(a) && isEntityId(b) ? [{ decision: id, verdict: judgement.do, a, b }] : [];
}

/** Entities that are one go by the smallest id of the lexicon among them, else by the smallest id. */
function canonicalBy(groups: readonly (readonly EntityId[])[]): Canonical {
  const ids = new Map<EntityId, EntityId>();
  for (const group of groups) {
    const best = group.find((id) => id.startsWith('ent:')) ?? (group[0] as EntityId);
    for (const id of group) ids.set(id, best);
  }
  return (id) => ids.get(id) ?? id;
}

function lastVerdicts(
  decisions: readonly JudgementOf<'accept' | 'reject'>[],
  anchored: Anchored,
  book: Standings,
): ReadonlyMap<ClaimId, 'accept' | 'reject'> {
  const last = new Map<ClaimId, JudgementOf<'accept' | 'reject'>>();
  for (const decision of decisions) {
    const claim = anchored(decision, decision.judgement.claim);
    if (claim === null) continue;
    const before = last.get(claim);
    if (before) book.supersede(before.id);
    last.set(claim, decision);
  }
  return new Map([...last].map(([claim, decision]) => [claim, decision.judgement.do]));
}

function correctionsOf(
  decisions: readonly JudgementOf<'correct'>[],
  anchored: Anchored,
): ReadonlyMap<ClaimId, readonly Correction[]> {
  const byClaim = new Map<ClaimId, Correction[]>();
  for (const decision of decisions) {
    const claim = anchored(decision, decision.judgement.claim);
    if (claim === null) continue;
    const { field, old, new: wanted } = decision.judgement;
    const correction: Correction = { decision: decision.id, field, old, new: wanted };
    const held = byClaim.get(claim);
    if (held) held.push(correction);
    else byClaim.set(claim, [correction]);
  }
  return byClaim;
}

function correctAll(
  claims: readonly Claim[],
  corrections: ReadonlyMap<ClaimId, readonly Correction[]>,
  kindOf: ReadonlyMap<string, Kind>,
  canonical: Canonical,
  book: Standings,
): Claim[] {
  return claims.map((claim) => {
    const wanted = corrections.get(claim.id);
    const kind = kindOf.get(claim.kind);
    if (!wanted) return claim;
    if (!kind) {
      for (const { decision } of wanted) book.mark(decision, 'stale', `there is no kind "${claim.kind}"`);
      return claim;
    }
    const outcome = corrected(claim, kind, wanted, canonical);
    for (const decision of outcome.superseded) book.supersede(decision);
    for (const { decision, because } of outcome.stale) book.mark(decision, 'stale', because);
    return outcome.claim;
  });
}

function withdrawnBy(decisions: readonly JudgementOf<'withdraw' | 'erase'>[], book: Standings): ReadonlySet<DocumentId> {
  const last = new Map<DocumentId, DecisionId>();
  for (const { id, judgement } of decisions) {
    const before = last.get(judgement.document);
    if (before !== undefined) book.supersede(before);
    last.set(judgement.document, id);
  }
  return new Set(last.keys());
}

function supersedeDescriptions(decisions: readonly JudgementOf<'describe'>[], book: Standings): void {
  const last = new Map<string, DecisionId>();
  for (const { id, judgement } of decisions) {
    const key = `${judgement.document}\n${judgement.field}`;
    const before = last.get(key);
    if (before !== undefined) book.supersede(before);
    last.set(key, id);
  }
}

function claimLinks(
  decisions: readonly JudgementOf<'same' | 'different'>[],
  anchored: Anchored,
  claims: readonly Claim[],
  book: Standings,
): { readonly same: readonly Pair<ClaimId>[]; readonly different: readonly Pair<ClaimId>[] } {
  const kinds = new Map(claims.map((claim) => [claim.id, claim.kind]));
  const links: Link<ClaimId>[] = [];
  for (const decision of decisions) {
    const { judgement } = decision;
    if (isEntityId(judgement.a) && isEntityId(judgement.b)) continue;
    if (!isClaimId(judgement.a) || !isClaimId(judgement.b)) {
      book.mark(decision.id, 'stale', 'it names neither two claims nor two entities');
      continue;
    }
    const a = anchored(decision, judgement.a);
    const b = anchored(decision, judgement.b);
    if (a === null || b === null) continue;
    if (a === b || kinds.get(a) !== kinds.get(b)) {
      book.mark(decision.id, 'stale', a === b ? 'both are one claim' : 'the claims are of two kinds');
      continue;
    }
    links.push({ decision: decision.id, verdict: judgement.do, a, b });
  }
  const { same, different, superseded } = settleLinks(links);
  for (const decision of superseded) book.supersede(decision);
  return { same, different };
}

function reviewsOf(
  claims: readonly Claim[],
  verdicts: ReadonlyMap<ClaimId, 'accept' | 'reject'>,
  states: readonly DecisionState[],
  corrections: readonly Decision[],
): ReadonlyMap<ClaimId, Review> {
  const correcting = new Set(corrections.map((decision) => decision.id));
  const correctedClaims = new Set(
    states.flatMap(({ decision, state, claims: on }) => (state === 'live' && correcting.has(decision) ? on : [])),
  );
  return new Map(
    claims.map(({ id }) => [
      id,
      correctedClaims.has(id) ? 'corrected' : verdicts.get(id) === 'accept' ? 'accepted' : 'unreviewed',
    ]),
  );
}

function decisionsByClaim(states: readonly DecisionState[]): ReadonlyMap<ClaimId, readonly DecisionId[]> {
  const byClaim = new Map<ClaimId, DecisionId[]>();
  for (const { decision, state, claims } of states) {
    if (state !== 'live') continue;
    for (const claim of claims) {
      const held = byClaim.get(claim);
      if (held) held.push(decision);
      else byClaim.set(claim, [decision]);
    }
  }
  return byClaim;
}
