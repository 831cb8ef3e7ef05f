import { exchangeRecord, type ExchangeRecord } from '../export/index.js';
import type { SetAside } from '../model/index.js';
import { basename } from 'node:path';
import type { ReadInput } from './ingest.js';
import { givenFacts } from './known-facts.js';
import type { Pipeline } from './pipeline.js';

/** What one report yields in the exchange format, or why it yields nothing. */
export type ExtractedReport = { readonly origin: string; readonly record: ExchangeRecord } | { readonly setAside: SetAside };

/** Reads reports without a store, one by one; one that cannot be read or derived is given with the reason, and the others follow. */
export async function* extractReports(input: {
  readonly pipeline: Pipeline;
  readonly inputs: Iterable<ReadInput> | AsyncIterable<ReadInput>;
}): AsyncGenerator<ExtractedReport> {
  for await (const one of input.inputs) {
    if (!('document' in one)) {
      yield { setAside: one };
      continue;
    }
    const { origin, received } = one.receipt;
    try {
      const annotated = input.pipeline.annotate(one.document, { given: givenFacts([one.receipt]), decided: {} });
      const { claims } = input.pipeline.extract(annotated);
      yield { origin, record: exchangeRecord(basename(origin), annotated, claims) };
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      yield { setAside: { origin, received, reason: `expected a report that can be derived, found ${reason}` } };
    }
  }
}
