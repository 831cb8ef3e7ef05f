import type { Store } from '../store/store.js';
import type { DecisionState, Pipeline } from './pipeline.js';

/** The log of decisions, oldest first, each with whether it counts now. `about` (an id, may be short) restricts it to one thing. */
export async function history(
  store: Store,
  input: { readonly pipeline: Pipeline; readonly about?: string | undefined },
): Promise<readonly DecisionState[]> {
  void store;
  void input;
  throw new Error('not yet');
}
