import { addedClaim } from '../consolidate/added-claim.js';
import { afterUndo } from '../consolidate/decision-log.js';
import { signature } from '../consolidate/index.js';
import type { Claim, Decision, Document, DocumentId, Kind } from '../model/index.js';
import type { Derivation, Store, StoredReport, Work } from '../store/store.js';
import { bodyOf } from '../views/index.js';
import { decidedFacts, givenFacts } from './known-facts.js';
import type { DecidedFacts, Pipeline } from './pipeline.js';
import type { Processing } from './process.js';

/** So many documents are loaded and saved together. */
const BATCH = 20;
const EVERYTHING = 10_000_000;

/**
 * Derives every document that is not derived at this version, or as many of them as are asked for. One that cannot be is noted with its
 * reason, and the others follow.
 */
export async function deriveDocuments(
  store: Store,
  { pipeline, onProgress, most = EVERYTHING, first = [] }: Processing,
): Promise<{ readonly derived: number; readonly failed: number }> {
  let derived = 0;
  let failed = 0;
  for (let left = most; ;) {
    const work = chosen(await store.underived(pipeline.version, EVERYTHING), first, left);
    if (work.length === 0) return { derived, failed };
    for (let i = 0; i < work.length; i += BATCH) {
      const derivations = await deriveBatch(store, pipeline, work.slice(i, i + BATCH));
      derived += await store.saveDerivations(pipeline.version, derivations);
      failed += derivations.filter(({ failure }) => failure !== null).length;
      onProgress?.({ stage: 'derive', done: Math.min(i + BATCH, work.length), total: work.length });
    }
    left -= work.length;
  }
}

/** What is to be read now out of all that waits. */
function chosen(waiting: readonly Work[], first: readonly DocumentId[], most: number): readonly Work[] {
  if (first.length === 0) return waiting.slice(0, Math.max(0, most));
  const before = new Set(first);
  const others = waiting.filter(({ document }) => !before.has(document));
  return [...waiting.filter(({ document }) => before.has(document)), ...others.slice(0, Math.max(0, most))];
}

async function deriveBatch(store: Store, pipeline: Pipeline, work: readonly Work[]): Promise<readonly Derivation[]> {
  const ids = work.map(({ document }) => document);
  const documents = new Map((await store.texts(ids)).map((document) => [document.id, document]));
  const reports = new Map((await store.reports({ ids })).items.map((report) => [report.id, report]));
  const decisions = await store.decisions();
  const decided = decidedFacts(decisions);
  return work.flatMap((one) => {
    const document = documents.get(one.document);
    const report = reports.get(one.document);
    if (!document || !report) return [];
    return [deriveOne(pipeline, one, document, report, decided.get(one.document) ?? {}, decisions)];
  });
}

function deriveOne(
  pipeline: Pipeline,
  work: Work,
  document: Document,
  report: StoredReport,
  decided: DecidedFacts,
  decisions: readonly Decision[],
): Derivation {
  const added = addedTo(document, decisions, pipeline.kinds);
  try {
    const annotated = pipeline.annotate(document, { given: givenFacts(report.receipts), decided });
    const { claims, refused } = pipeline.extract(annotated);
    const { facts, regions } = annotated;
    const copyKeys = signature(bodyOf(document.text, regions)).bands;
    return { ...work, facts, regions, claims: [...claims, ...added], refused, copyKeys, failure: null };
  } catch (error) {
    const failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ...work, facts: null, regions: [], claims: added, refused: [], copyKeys: [], failure };
  }
}

/** The claims that persons added to a document; they are stored like the others, so that they are found and judged like them. */
function addedTo(document: Document, decisions: readonly Decision[], kinds: readonly Kind[]): readonly Claim[] {
  return afterUndo(decisions).effective.flatMap((decision) => {
    const { judgement } = decision;
    if (judgement.do !== 'add' || judgement.evidence.document !== document.id) return [];
    const claim = addedClaim(
      { ...decision, judgement },
      kinds.find((kind) => kind.name === judgement.kind),
    );
    return typeof claim === 'string' ? [] : [claim];
  });
}
