import type { Decision } from '../model/index.js';
import type { Erased, Store } from '../store/store.js';
import type { Pipeline } from './pipeline.js';

export interface ErasedReport extends Erased {
  readonly decision: Decision;
}

/** Removes a report and everything drawn from it, for good; only that it was erased, when and by whom stays. */
export async function erase(
  store: Store,
  input: {
    readonly pipeline: Pipeline;
    readonly document: string;
    readonly author?: string | undefined;
    readonly reason?: string | null | undefined;
  },
): Promise<ErasedReport> {
  void store;
  void input;
  throw new Error('not yet');
}
