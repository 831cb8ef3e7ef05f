import type { Store } from '../store/store.js';
import { processReports, type Processed, type Processing } from './process.js';

/** Derives everything anew from documents, receipts and decisions. Decisions stay as they are. */
export async function rebuild(store: Store, input: Processing): Promise<Processed> {
  await store.underived(input.pipeline.version, 1);
  await store.forgetDerivations();
  return processReports(store, input);
}
