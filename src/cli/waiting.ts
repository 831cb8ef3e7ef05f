import { pipelineOfCore } from './core.js';
import { safeLine } from './safe-text.js';
import type { Terminal } from './terminal.js';
import type { Store } from './with-store.js';

/**
 * Says on standard error when reports are held that are not worked out yet, because the program was stopped while it read them or a
 * newer release reads them anew. Asking never writes: the work is left to `add` and `rebuild`.
 */
export async function warnOfWaiting(store: Store, terminal: Terminal): Promise<void> {
  let pipeline: Awaited<ReturnType<typeof pipelineOfCore>>;
  try {
    pipeline = await pipelineOfCore({ options: { store: store.location } });
  } catch (error) {
    // a fault in the user's own lexicon: what was read before can still be shown
    terminal.warn(`parley: ${safeLine(error instanceof Error ? error.message : String(error))}`);
    return;
  }
  if (await isWaiting(store, pipeline.version)) {
    terminal.warn('parley: some reports are held but not worked out yet; "parley rebuild" does it');
  }
}

async function isWaiting(store: Store, version: Parameters<Store['underived']>[0]): Promise<boolean> {
  try {
    if ((await store.underived(version, 1)).length > 0) return true;
  } catch {
    // a newer release has read them: what it found can still be shown
    return false;
  }
  return (await store.pendingCopies(1)).length > 0 || (await store.pendingClaims(1)).length > 0;
}
