import type { Claim, Day, Status } from '../model/index.js';

/** A claim with the publication day of its report. */
export interface DatedClaim {
  readonly claim: Claim;
  readonly published: Day | null;
}

/**
 * Statuses that count together where a claim has one of the first list; on one day the earlier of `of` wins. What tells of the thing
 * itself comes before what disputes or imagines it, and that before background. Once it is under way or over it is planned no more,
 * even where an undated report is the one that says so.
 */
const RANKS: readonly { readonly where: readonly Status[]; readonly of: readonly Status[] }[] = [
  { where: ['reported', 'ongoing'], of: ['reported', 'ongoing', 'cancelled'] },
  { where: ['cancelled', 'planned'], of: ['cancelled', 'planned'] },
  { where: ['denied', 'demanded', 'hypothetical'], of: ['denied', 'demanded', 'hypothetical'] },
  { where: ['background'], of: ['background'] },
];

/**
 * The status of what these claims tell of: in the first of the ranks that any claim has, that of the newest report; with the
 * publication day of the newest report that gives it, or null. Undated reports count as older than dated ones.
 */
export function statusOf(claims: readonly DatedClaim[]): { readonly status: Status; readonly statusAsOf: Day | null } {
  const newest = new Map<Status, Day | null>();
  for (const { claim, published } of claims) {
    const held = newest.get(claim.status.value);
    if (held === undefined || (published ?? '') > (held ?? '')) newest.set(claim.status.value, published);
  }
  const rank = RANKS.find(({ where }) => where.some((status) => newest.has(status)));
  let best: Status | null = null;
  for (const status of rank?.of ?? []) {
    if (newest.has(status) && (best === null || (newest.get(status) ?? '') > (newest.get(best) ?? ''))) best = status;
  }
  return best === null ? { status: 'background', statusAsOf: null } : { status: best, statusAsOf: newest.get(best) ?? null };
}
