import type { DocumentId, SetAside } from '../model/index.js';
import type { Report, Store } from '../store/store.js';

/** One input as src/read gives it: a report, or why there is none. */
export type ReadInput = Report | SetAside;

export interface IngestedReport {
  readonly document: DocumentId;
  readonly origin: string;
}

export interface Ingested {
  /** texts not held before */
  readonly added: readonly IngestedReport[];
  /** texts held before that came from a new origin */
  readonly receipts: readonly IngestedReport[];
  /** nothing new */
  readonly held: readonly IngestedReport[];
  /** inputs that could not be read, and texts that a person had erased, with the reason */
  readonly setAside: readonly SetAside[];
}

/** A batch ends at so many inputs or characters: each is one transaction, and what it holds is in memory. */
const BATCH_INPUTS = 100;
const BATCH_CHARACTERS = 4_000_000;
/** A person waits no longer than this, in milliseconds, until what was read is safe. */
const BATCH_TIME = 500;

/** Takes in what was read. Everything in the answer is on disk; reading the same input twice changes nothing. */
export async function ingest(
  store: Store,
  input: {
    readonly inputs: Iterable<ReadInput> | AsyncIterable<ReadInput>;
    /** called after each batch with the number of inputs taken in so far */
    readonly onProgress?: (done: number) => void;
  },
): Promise<Ingested> {
  const result: Mutable = { added: [], receipts: [], held: [], setAside: [] };
  let batch: ReadInput[] = [];
  let characters = 0;
  let started = Date.now();
  let done = 0;
  const save = async (): Promise<void> => {
    await saveBatch(store, batch, result);
    done += batch.length;
    batch = [];
    characters = 0;
    started = Date.now();
    input.onProgress?.(done);
  };
  for await (const one of input.inputs) {
    batch.push(one);
    characters += 'document' in one ? one.document.text.length : 0;
    if (batch.length >= BATCH_INPUTS || characters >= BATCH_CHARACTERS || Date.now() - started > BATCH_TIME) await save();
  }
  if (batch.length > 0) await save();
  return result;
}

type Mutable = { -readonly [K in keyof Ingested]: Ingested[K][number][] };

async function saveBatch(store: Store, batch: readonly ReadInput[], result: Mutable): Promise<void> {
  const reports = batch.filter((one): one is Report => 'document' in one);
  const setAside = batch.filter((one): one is SetAside => !('document' in one));
  const outcomes = await store.addReports(reports);
  for (const [i, { document, receipt }] of reports.entries()) {
    const said = { document: document.id, origin: receipt.origin };
    const outcome = outcomes[i];
    if (outcome === 'added') result.added.push(said);
    else if (outcome === 'receipt') result.receipts.push(said);
    else if (outcome === 'held') result.held.push(said);
    else setAside.push({ origin: receipt.origin, received: receipt.received, reason: ERASED });
  }
  if (setAside.length > 0) await store.addSetAside(setAside);
  result.setAside.push(...setAside);
}

const ERASED = 'expected a text that may be kept, found one that was erased; undo the erasure (see history) to take it in again';
