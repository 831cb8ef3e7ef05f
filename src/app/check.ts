import type { ClaimId, DocumentId } from '../model/index.js';
import type { Store } from '../store/store.js';

/** One quote that is not what stands in the text. */
export interface FalseQuote {
  readonly document: DocumentId;
  /** the claim that cites it, or null for a fact about the report */
  readonly claim: ClaimId | null;
  /** where it stands in the claim: `values.date[0]` */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

export interface Checked {
  readonly documents: number;
  readonly claims: number;
  readonly records: number;
  readonly quotes: number;
  /** empty when every quote is word for word what stands in its text */
  readonly faults: readonly FalseQuote[];
}

/** Compares every stored quote, and every document's id, with the stored text. */
export async function check(store: Store): Promise<Checked> {
  void store;
  throw new Error('not yet');
}
