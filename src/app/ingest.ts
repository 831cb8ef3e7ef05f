import type { DocumentId, SetAside } from '../model/index.js';
import type { Report, Store } from '../store/store.js';

/** One input as src/read gives it: a report, or why there is none. */
export type ReadInput = { readonly report: Report } | { readonly setAside: SetAside };

export interface Ingested {
  /** texts not held before */
  readonly added: readonly IngestedReport[];
  /** texts held before that came from a new origin */
  readonly receipts: readonly IngestedReport[];
  /** nothing new */
  readonly held: readonly IngestedReport[];
  /** inputs that could not be read, and texts that were erased, with the reason */
  readonly setAside: readonly SetAside[];
}

export interface IngestedReport {
  readonly document: DocumentId;
  readonly origin: string;
}

/** Takes in what was read. Everything in the answer is on disk; reading the same input twice changes nothing. */
export async function ingest(
  store: Store,
  input: {
    readonly inputs: Iterable<ReadInput> | AsyncIterable<ReadInput>;
    /** called after each batch with the number of inputs taken in so far */
    readonly onProgress?: (done: number) => void;
  },
): Promise<Ingested> {
  void store;
  void input;
  throw new Error('not yet');
}
