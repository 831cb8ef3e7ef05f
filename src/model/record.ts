import type { Cited, Claim, ClaimId, DecisionId, Fields, Status, ValueOf } from './claim.js';
import type { DocumentId } from './span.js';

/** A value with the claims that support it and the number of independent originals among their reports. */
export interface Supported<T> {
  readonly value: T;
  readonly claims: readonly ClaimId[];
  readonly originals: number;
  readonly basis: Cited<T>['basis'];
}

export type Review = 'unreviewed' | 'accepted' | 'corrected';

/**
 * What all reports say about one thing. The id is its smallest claim id; any member's id leads to it. A field of arity `one` that
 * holds two values is a disagreement, and both stay.
 */
export interface MergedRecord<F extends Fields = Fields> {
  readonly id: ClaimId;
  readonly kind: string;
  readonly claims: readonly Claim<F>[];
  readonly values: { readonly [N in keyof F]: readonly Supported<ValueOf<F[N]>>[] };
  /** the status of the newest report that gives one, with that report's publication day */
  readonly status: Status;
  readonly statusAsOf: string | null;
  readonly reports: readonly DocumentId[];
  readonly originals: number;
  /** fields of arity `one` whose values cannot stand together */
  readonly disagreements: readonly string[];
  readonly review: Review;
  readonly decisions: readonly DecisionId[];
}

/** Texts of one original: the first is the earliest or fullest. */
export interface Original {
  readonly id: DocumentId;
  readonly documents: readonly DocumentId[];
  /** the wire of origin, where a copy names one */
  readonly wire: string | null;
}
