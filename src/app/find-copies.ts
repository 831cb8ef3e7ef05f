import { findOriginals, type CopySource } from '../consolidate/index.js';
import type { DocumentId } from '../model/index.js';
import type { Store } from '../store/store.js';
import { bodyOf } from '../views/index.js';
import { keepLease } from './lease.js';
import { ALL_MARKS, firstOf, marksByTarget, USUAL_BATCH } from './pending-marks.js';
import type { Processing } from './process.js';
import { publicationDay } from './publication-day.js';

/** Works out anew the originals of the documents marked for it, and of all that hang together with them. Needs the lease. */
export async function findCopies(store: Store, input: Processing, holder: string): Promise<void> {
  for (;;) {
    const marks = marksByTarget(await store.pendingCopies(ALL_MARKS));
    if (marks.size === 0) return;
    const total = marks.size;
    while (marks.size > 0) {
      await keepLease(store, holder, input.pipeline.version);
      const seeds = firstOf(marks.keys(), input.batch ?? USUAL_BATCH);
      const documents = await store.connectedDocuments(seeds);
      const originals = findOriginals(await copySources(store, documents));
      const done = documents.flatMap((id) => marks.get(id) ?? []);
      // where a report was erased meanwhile, what is loaded next no longer holds it
      if (!(await store.replaceOriginals(holder, { documents, originals, marks: done }))) continue;
      for (const id of [...documents, ...seeds]) marks.delete(id);
      input.onProgress?.({ stage: 'copies', done: total - marks.size, total });
    }
  }
}

/** Reports as far as their copies are told by them. */
export async function copySources(store: Store, ids: readonly DocumentId[]): Promise<readonly CopySource[]> {
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
