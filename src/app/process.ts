import type { DocumentId } from '../model/index.js';
import { StoreError, type Store } from '../store/store.js';
import { consolidateClaims } from './consolidate-claims.js';
import { deriveDocuments } from './derive-documents.js';
import { findCopies } from './find-copies.js';
import { beginLease, endLease, pause } from './lease.js';
import type { Pipeline } from './pipeline.js';

export type Progress = (step: {
  readonly stage: 'derive' | 'copies' | 'consolidate';
  readonly done: number;
  readonly total: number;
}) => void;

export interface Processing {
  readonly pipeline: Pipeline;
  readonly onProgress?: Progress | undefined;
  /** claims, and documents, whose components are worked out together in one transaction; 500 unless told */
  readonly batch?: number | undefined;
  /** read at most so many documents now, besides `first`, and leave the others for later; all unless told */
  readonly most?: number | undefined;
  /** documents to be read before others */
  readonly first?: readonly DocumentId[] | undefined;
}

export interface Processed {
  /** documents derived anew */
  readonly derived: number;
  /** of them, those that could not be derived; `problems` says why */
  readonly failed: number;
  /** merged records made or replaced */
  readonly records: number;
}

/** Brings all that is derived up to date. Safe to run at any time, by several processes at once, and again after a crash. */
export async function processReports(store: Store, input: Processing): Promise<Processed> {
  const { derived, failed } = await deriveDocuments(store, input);
  let records = 0;
  while (await isPending(store)) {
    const made = await consolidate(store, input);
    if (made === null) await pause();
    else records += made;
  }
  return { derived, failed, records };
}

async function isPending(store: Store): Promise<boolean> {
  return (await store.pendingCopies(1)).length > 0 || (await store.pendingClaims(1)).length > 0;
}

/** Resolves with the number of records made, or null where another process does this work now. */
async function consolidate(store: Store, input: Processing): Promise<number | null> {
  const holder = await beginLease(store, input.pipeline.version);
  if (holder === null) return null;
  try {
    await findCopies(store, input, holder);
    return await consolidateClaims(store, input, holder);
  } catch (error) {
    // another process took this one for dead and does the work: wait for it
    if (error instanceof StoreError && error.fault === 'lease-lost') return null;
    throw error;
  } finally {
    await endLease(store, holder);
  }
}
