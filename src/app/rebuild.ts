import type { Store } from '../store/store.js';
import type { Pipeline } from './pipeline.js';
import type { Processed, Progress } from './process.js';

/** Derives everything anew from documents, receipts and decisions. Decisions stay as they are. */
export async function rebuild(
  store: Store,
  input: { readonly pipeline: Pipeline; readonly onProgress?: Progress },
): Promise<Processed> {
  void store;
  void input;
  throw new Error('not yet');
}
