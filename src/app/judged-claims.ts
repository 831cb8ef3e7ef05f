import { applyDecisions, type JudgedClaims } from '../consolidate/index.js';
import type { Claim, ClaimId, Decision, DocumentId, Kind } from '../model/index.js';
import type { Store } from '../store/store.js';

/** Claims with all that their judging rests on. */
export interface ClaimsInContext {
  /** the claims asked for, and those of every document of theirs that a decision speaks of */
  readonly claims: readonly Claim[];
  readonly decisions: readonly Decision[];
  readonly judged: JudgedClaims;
}

/**
 * Judges claims. A decision whose claim is gone moves to the nearest claim of its document, and one on two claims needs both: so the
 * claims of every document that decisions speak of, or link to one such, are judged together with them.
 */
export async function judgeInContext(store: Store, kinds: readonly Kind[], ids: readonly ClaimId[]): Promise<ClaimsInContext> {
  const decisions = await store.decisions();
  const asked = await store.claims(ids);
  const claims = new Map(asked.map((claim) => [claim.id, claim]));
  for (const document of documentsJudged(decisions, new Set(asked.map((claim) => claim.document)))) {
    for (const claim of await store.claimsOf(document)) claims.set(claim.id, claim);
  }
  const all = [...claims.values()];
  return { claims: all, decisions, judged: applyDecisions(all, decisions, kinds) };
}

/** The documents, among these and those linked with them by decisions on two claims, of whose claims a decision speaks. */
function documentsJudged(decisions: readonly Decision[], start: ReadonlySet<DocumentId>): ReadonlySet<DocumentId> {
  const named = decisions.map(documentsNamed).filter((documents) => documents.length > 0);
  const judged = new Set(named.flat().filter((document) => start.has(document)));
  const links = named.filter((documents) => documents.length > 1);
  for (let grown = true; grown;) {
    grown = false;
    for (const documents of links) {
      if (!documents.some((document) => judged.has(document))) continue;
      for (const document of documents) {
        grown ||= !judged.has(document);
        judged.add(document);
      }
    }
  }
  return judged;
}

/** The documents of the claims that a decision names. */
export function documentsNamed(decision: Decision): readonly DocumentId[] {
  return [...new Set(claimsNamed(decision).map(documentOf))];
}

/** The claims that a decision names. */
export const claimsNamed = ({ judgement }: Decision): readonly ClaimId[] =>
  Object.values(judgement).filter((value): value is ClaimId => typeof value === 'string' && value.startsWith('claim:'));

/** The document of a claim, by its id. */
export const documentOf = (claim: ClaimId): DocumentId => `doc:${claim.split(':')[1] ?? ''}`;
