import type { Store } from '../store/store.js';
import type { Pipeline } from './pipeline.js';
import { processReports, type Processed, type Progress } from './process.js';

/** Derives everything anew from documents, receipts and decisions. Decisions stay as they are. */
export async function rebuild(
  store: Store,
  input: { readonly pipeline: Pipeline; readonly onProgress?: Progress | undefined },
): Promise<Processed> {
  await store.underived(input.pipeline.version, 1);
  await store.forgetDerivations();
  return processReports(store, input);
}
