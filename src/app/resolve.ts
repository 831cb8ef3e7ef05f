import type { ClaimId, DecisionId, DocumentId } from '../model/index.js';
import type { Store } from '../store/store.js';

/** Any of these may be given short: the beginning of an id, or the handle that listings show. */
export type Target =
  | { readonly type: 'claim'; readonly id: ClaimId }
  | { readonly type: 'document'; readonly id: DocumentId }
  | { readonly type: 'entity'; readonly id: string }
  | { readonly type: 'decision'; readonly id: DecisionId };

/** What a written id stands for, among the wanted types. Throws a WrongRequest when nothing or more than one thing matches. */
export async function resolve<T extends Target['type']>(
  store: Store,
  written: string,
  wanted: readonly T[],
): Promise<Extract<Target, { type: T }>> {
  void store;
  void written;
  void wanted;
  throw new Error('not yet');
}
