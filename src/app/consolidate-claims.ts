import type { Claim, ClaimId, Decision, DocumentId } from '../model/index.js';
import type { Store } from '../store/store.js';
import { indexRecords } from './index-record.js';
import { tryLease } from './lease.js';
import type { Pipeline } from './pipeline.js';
import type { Progress } from './process.js';
import { undoneDecisions } from './undone.js';

/** More marks than any store holds. */
const ALL = 1_000_000_000;
/** Claims whose components are worked out together, in one transaction. */
const BATCH = 500;
const MARKS = 5_000;

/** Works out anew the records of the claims marked for it, and of all that hang together with them. Needs the lease. */
export async function consolidateClaims(
  store: Store,
  pipeline: Pipeline,
  holder: string,
  onProgress?: Progress,
): Promise<number> {
  let records = 0;
  for (;;) {
    const last = await renewKeys(store, pipeline, holder);
    if (last === null) return records;
    records += await replaceComponents(store, pipeline, holder, last, onProgress);
  }
}

/**
 * Gives every marked claim its keys as decisions and kinds now stand, and marks all that hung together with it before: it may hang
 * together otherwise now. Resolves with the last mark taken into account, or null where there is none.
 */
async function renewKeys(store: Store, pipeline: Pipeline, holder: string): Promise<number | null> {
  let last: number | null = null;
  const reached = new Set<ClaimId>();
  for (;;) {
    const pending = await store.pendingClaims(MARKS, last ?? 0);
    if (pending.length === 0) return last;
    await tryLease(store, holder, pipeline.version);
    const ids = [...new Set(pending.map(({ target }) => target))];
    const unreached = ids.filter((id) => !reached.has(id));
    const before = unreached.length > 0 ? await store.connectedClaims(unreached) : [];
    const marked = new Set(ids);
    const also = before.filter((id) => !reached.has(id) && !marked.has(id));
    for (const id of before) reached.add(id);
    const keys = await keysOf(store, pipeline, ids);
    await store.replaceKeys(
      holder,
      ids.map((claim) => ({ claim, keys: keys.get(claim) ?? [] })),
      also,
    );
    last = pending.at(-1)?.mark ?? last;
  }
}

async function keysOf(
  store: Store,
  pipeline: Pipeline,
  ids: readonly ClaimId[],
): Promise<ReadonlyMap<ClaimId, readonly string[]>> {
  const decisions = await store.decisions();
  const kinds = new Map(pipeline.kinds.map((kind) => [kind.name, kind]));
  const joined = joinedByDecision(decisions);
  const keys = new Map<ClaimId, readonly string[]>();
  for (const claim of pipeline.applyDecisions(await store.claims(ids), decisions)) {
    keys.set(claim.id, [...(kinds.get(claim.kind)?.blockKeys(claim) ?? []), ...(joined.get(claim.id) ?? [])]);
  }
  return keys;
}

/** Claims that a person said are the same, or are not, have to be looked at together whatever their keys. */
function joinedByDecision(decisions: readonly Decision[]): ReadonlyMap<string, readonly string[]> {
  const undone = undoneDecisions(decisions);
  const joined = new Map<string, string[]>();
  for (const { id, judgement } of decisions) {
    if (judgement.do !== 'same' || undone.has(id)) continue;
    for (const target of [judgement.a, judgement.b]) joined.set(target, [...(joined.get(target) ?? []), id]);
  }
  return joined;
}

async function replaceComponents(
  store: Store,
  pipeline: Pipeline,
  holder: string,
  last: number,
  onProgress?: Progress,
): Promise<number> {
  const marks = new Map<ClaimId, number[]>();
  for (const { mark, target } of await store.pendingClaims(ALL)) {
    if (mark <= last) marks.set(target, [...(marks.get(target) ?? []), mark]);
  }
  const total = marks.size;
  let records = 0;
  while (marks.size > 0) {
    await tryLease(store, holder, pipeline.version);
    const seeds = [...marks.keys()].slice(0, BATCH);
    const component = await store.connectedClaims(seeds);
    const made = await mergedRecords(store, pipeline, component);
    const replaced = await store.replaceRecords(holder, {
      claims: component,
      records: made,
      marks: component.flatMap((id) => marks.get(id) ?? []),
    });
    // false: a report was erased meanwhile; what is loaded next no longer holds it
    if (replaced) records += made.length;
    const gone = replaced ? [...component, ...seeds] : [];
    for (const id of gone) marks.delete(id);
    onProgress?.({ stage: 'consolidate', done: total - marks.size, total });
  }
  return records;
}

async function mergedRecords(
  store: Store,
  pipeline: Pipeline,
  ids: readonly ClaimId[],
): Promise<ReturnType<typeof indexRecords>> {
  const decisions = await store.decisions();
  const claims: readonly Claim[] = await store.claims(ids);
  const documents: readonly DocumentId[] = [...new Set(claims.map((claim) => claim.document))];
  const originals = await store.originals(documents);
  const reports = (await store.reports({ ids: documents })).items;
  const facts = new Map(reports.flatMap((report) => (report.facts ? [[report.id, report.facts] as const] : [])));
  const records = pipeline.consolidate({ claims, originals, decisions, kinds: pipeline.kinds, facts });
  return indexRecords(records, pipeline.kinds, reports);
}
