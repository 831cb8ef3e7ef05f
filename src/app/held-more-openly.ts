import { VISIBILITIES, type DocumentId, type Visibility } from '../model/index.js';
import type { Store } from '../store/store.js';
import type { Ingested } from './ingest.js';
import { visibilityBy } from './known-facts.js';

/**
 * The reports among those handed in that more people may see than was asked for: a text that arrived before keeps what was decided
 * about it, and one that arrives again from the same place leaves no new receipt. Whoever asked has to be told.
 */
export async function heldMoreOpenly(
  store: Store,
  { held, receipts }: Pick<Ingested, 'held' | 'receipts'>,
  wanted: Visibility | null,
): Promise<readonly { readonly document: DocumentId; readonly visibility: Visibility }[]> {
  if (wanted === null) return [];
  const ids = [...new Set([...held, ...receipts].map(({ document }) => document))];
  const visibilityOf = visibilityBy(await store.decisions());
  return (await store.reports({ ids })).items
    .map((report) => ({ document: report.id, visibility: visibilityOf(report) }))
    .filter(({ visibility }) => VISIBILITIES.indexOf(visibility) < VISIBILITIES.indexOf(wanted));
}
