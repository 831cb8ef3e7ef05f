import { StoreError, type Store } from '../store/store.js';
import { consolidateClaims } from './consolidate-claims.js';
import { deriveDocuments } from './derive-documents.js';
import { findCopies } from './find-copies.js';
import { leaseHolder, pause, tryLease } from './lease.js';
import type { Pipeline } from './pipeline.js';

export type Progress = (step: {
  readonly stage: 'derive' | 'copies' | 'consolidate';
  readonly done: number;
  readonly total: number;
}) => void;

export interface Processed {
  /** documents derived anew */
  readonly derived: number;
  /** of them, those that could not be derived; `problems` says why */
  readonly failed: number;
  /** merged records made or replaced */
  readonly records: number;
}

/** Brings all that is derived up to date. Safe to run at any time, by several processes at once, and again after a crash. */
export async function processReports(
  store: Store,
  input: { readonly pipeline: Pipeline; readonly onProgress?: Progress | undefined },
): Promise<Processed> {
  const { derived, failed } = await deriveDocuments(store, input.pipeline, input.onProgress);
  const holder = leaseHolder();
  let records = 0;
  while (await isPending(store)) {
    if (await tryLease(store, holder, input.pipeline.version))
      records += await consolidate(store, input.pipeline, holder, input.onProgress);
    else await pause();
  }
  return { derived, failed, records };
}

async function isPending(store: Store): Promise<boolean> {
  return (await store.pendingCopies(1)).length > 0 || (await store.pendingClaims(1)).length > 0;
}

async function consolidate(store: Store, pipeline: Pipeline, holder: string, onProgress?: Progress): Promise<number> {
  try {
    await findCopies(store, holder, onProgress);
    return await consolidateClaims(store, pipeline, holder, onProgress);
  } catch (error) {
    // another process took this one for dead and does the work: wait for it
    if (error instanceof StoreError && error.fault === 'lease-lost') return 0;
    throw error;
  } finally {
    await store.releaseLease(holder);
  }
}
