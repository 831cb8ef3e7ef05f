import type { DocumentId } from '../model/index.js';
import type { Store } from '../store/store.js';
import type { Pipeline, ReportText } from './pipeline.js';
import type { Progress } from './process.js';

const BATCH = 200;

/** Works out anew the originals of the documents marked for it, and of all that hang together with them. Needs the lease. */
export async function findCopies(store: Store, pipeline: Pipeline, holder: string, onProgress?: Progress): Promise<void> {
  let done = 0;
  for (;;) {
    const pending = await store.pendingCopies(BATCH);
    if (pending.length === 0) return;
    const documents = await store.connectedDocuments(pending.map(({ target }) => target));
    const originals = pipeline.findOriginals(await reportTexts(store, documents));
    const saved = await store.replaceOriginals(holder, { documents, originals, marks: pending.map(({ mark }) => mark) });
    if (saved) done += pending.length;
    onProgress?.({ stage: 'copies', done, total: done });
  }
}

async function reportTexts(store: Store, ids: readonly DocumentId[]): Promise<readonly ReportText[]> {
  const reports = new Map((await store.reports({ ids })).items.map((report) => [report.id, report]));
  const documents = await store.texts(ids);
  return documents.map((document) => ({
    document,
    facts: reports.get(document.id)?.facts ?? null,
    regions: reports.get(document.id)?.regions ?? [],
  }));
}
