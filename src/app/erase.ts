import type { Decision } from '../model/index.js';
import type { Erased, Store } from '../store/store.js';
import { newDecision, type Signed } from './new-decision.js';
import { processReports, type Processing } from './process.js';
import { resolve } from './resolve.js';

export interface ErasedReport extends Erased {
  readonly decision: Decision;
}

/**
 * Removes a report and everything drawn from it, for good; only that it was erased, when, by whom and why stays. The copies of the
 * same story in other words are other reports and stay. Where `scrubbed` is false, another process kept the file busy: its traces
 * go when the store is next opened alone.
 */
export async function erase(store: Store, input: Signed & Processing & { readonly document: string }): Promise<ErasedReport> {
  const { id } = await resolve(store, input.document, ['document']);
  const decision = newDecision({ do: 'erase', document: id }, [], input, await store.decisions());
  const erased = await store.erase(id, decision);
  await processReports(store, input);
  // the records of the other reports were worked out anew: what they were is not to be left in the log either
  return { ...erased, scrubbed: (await store.scrub()) && erased.scrubbed, decision };
}
