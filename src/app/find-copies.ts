import { findOriginals, type CopySource } from '../consolidate/index.js';
import type { DocumentId } from '../model/index.js';
import type { Store } from '../store/store.js';
import { bodyOf } from '../views/index.js';
import type { Progress } from './process.js';
import { publicationDay } from './publication-day.js';

const BATCH = 200;

/** Works out anew the originals of the documents marked for it, and of all that hang together with them. Needs the lease. */
export async function findCopies(store: Store, holder: string, onProgress?: Progress): Promise<void> {
  let done = 0;
  for (;;) {
    const pending = await store.pendingCopies(BATCH);
    if (pending.length === 0) return;
    const documents = await store.connectedDocuments(pending.map(({ target }) => target));
    const originals = findOriginals(await copySources(store, documents));
    const saved = await store.replaceOriginals(holder, { documents, originals, marks: pending.map(({ mark }) => mark) });
    if (saved) done += pending.length;
    onProgress?.({ stage: 'copies', done, total: done });
  }
}

async function copySources(store: Store, ids: readonly DocumentId[]): Promise<readonly CopySource[]> {
  const reports = new Map((await store.reports({ ids })).items.map((report) => [report.id, report]));
  return (await store.texts(ids)).map(({ id, text }) => {
    const report = reports.get(id);
    return {
      id,
      body: bodyOf(text, report?.regions ?? []),
      wire: report?.facts?.wire?.value ?? null,
      published: publicationDay(report?.facts ?? null),
    };
  });
}
