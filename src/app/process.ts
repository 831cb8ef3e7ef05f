import type { Store } from '../store/store.js';
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
export async function process(
  store: Store,
  input: { readonly pipeline: Pipeline; readonly onProgress?: Progress },
): Promise<Processed> {
  void store;
  void input;
  throw new Error('not yet');
}
