import { consolidate, keysOfClaim, originalLookup } from '../consolidate/index.js';
import type { ClaimId } from '../model/index.js';
import type { ClaimKeys, IndexedRecord, Store } from '../store/store.js';
import { indexRecords } from './index-record.js';
import { judgeInContext } from './judged-claims.js';
import { keepLease } from './lease.js';
import { ALL_MARKS, firstOf, marksByTarget, USUAL_BATCH } from './pending-marks.js';
import type { Pipeline } from './pipeline.js';
import type { Processing } from './process.js';
import { publicationDay } from './publication-day.js';

/** So many marked claims get their keys in one transaction. */
const MARKS = 5_000;

/** Works out anew the records of the claims marked for it, and of all that hang together with them. Needs the lease. */
export async function consolidateClaims(store: Store, input: Processing, holder: string): Promise<number> {
  let records = 0;
  for (;;) {
    const last = await renewKeys(store, input, holder);
    if (last === null) return records;
    records += await replaceComponents(store, input, holder, last);
  }
}

/**
 * Gives every marked claim its keys as decisions and kinds now stand, and marks all that hung together with it before: it may hang
 * together otherwise now. Resolves with the last mark taken into account, or null where there is none.
 */
async function renewKeys(store: Store, { pipeline, batch }: Processing, holder: string): Promise<number | null> {
  let last: number | null = null;
  const reached = new Set<ClaimId>();
  for (;;) {
    const pending = await store.pendingClaims(batch ?? MARKS, last ?? 0);
    if (pending.length === 0) return last;
    await keepLease(store, holder, pipeline.version);
    const ids = [...new Set(pending.map(({ target }) => target))];
    const unreached = ids.filter((id) => !reached.has(id));
    const before = unreached.length > 0 ? await store.connectedClaims(unreached) : [];
    const marked = new Set(ids);
    const also = before.filter((id) => !reached.has(id) && !marked.has(id));
    for (const id of before) reached.add(id);
    await store.replaceKeys(holder, await keysOf(store, pipeline, ids), also);
    last = pending.at(-1)?.mark ?? last;
  }
}

/** The keys of claims; none for those that are gone or count for nothing. */
async function keysOf(store: Store, pipeline: Pipeline, ids: readonly ClaimId[]): Promise<readonly ClaimKeys[]> {
  const { judged, decisions } = await judgeInContext(store, pipeline.kinds, ids);
  const same = new Set(decisions.flatMap(({ id, judgement }) => (judgement.do === 'same' ? [id] : [])));
  const joined = new Map<ClaimId, string[]>();
  for (const { decision, state, claims } of judged.states) {
    if (state !== 'live' || !same.has(decision)) continue;
    for (const claim of claims) joined.set(claim, [...(joined.get(claim) ?? []), `same|${decision}`]);
  }
  const kinds = new Map(pipeline.kinds.map((kind) => [kind.name, kind]));
  const counting = new Map(judged.claims.map((claim) => [claim.id, claim]));
  const documents = [...new Set(judged.claims.map(({ document }) => document))];
  const originals = originalLookup(await store.originals(documents));
  // the partner of a claim that a person joined with another may have been joined under an id that is gone
  const wanted = new Set([...ids, ...joined.keys()]);
  return [...wanted].map((id) => {
    const claim = counting.get(id);
    const kind = claim && kinds.get(claim.kind);
    return { claim: id, keys: claim && kind ? [...keysOfClaim(claim, kind, originals), ...(joined.get(id) ?? [])] : [] };
  });
}

async function replaceComponents(store: Store, input: Processing, holder: string, last: number): Promise<number> {
  const { pipeline, onProgress } = input;
  const marks = marksByTarget((await store.pendingClaims(ALL_MARKS)).filter(({ mark }) => mark <= last));
  const total = marks.size;
  let made = 0;
  while (marks.size > 0) {
    await keepLease(store, holder, pipeline.version);
    const seeds = firstOf(marks.keys(), input.batch ?? USUAL_BATCH);
    const component = await store.connectedClaims(seeds);
    const records = await mergedRecords(store, pipeline, component);
    const replaced = await store.replaceRecords(holder, {
      claims: component,
      records,
      marks: component.flatMap((id) => marks.get(id) ?? []),
    });
    // where a report was erased meanwhile, what is loaded next no longer holds it
    if (!replaced) continue;
    made += records.length;
    for (const id of [...component, ...seeds]) marks.delete(id);
    onProgress?.({ stage: 'consolidate', done: total - marks.size, total });
  }
  return made;
}

async function mergedRecords(store: Store, pipeline: Pipeline, component: readonly ClaimId[]): Promise<readonly IndexedRecord[]> {
  const { claims, decisions } = await judgeInContext(store, pipeline.kinds, component);
  const documents = [...new Set(claims.map((claim) => claim.document))];
  const originals = await store.originals(documents);
  const reports = (await store.reports({ ids: documents })).items;
  const published = new Map(reports.map((report) => [report.id, publicationDay(report.facts)]));
  const { records } = consolidate({ claims, originals, decisions, kinds: pipeline.kinds, published });
  // the others were there to judge these by, and are not all of what they hang together with
  const members = new Set(component);
  const whole = records.filter((record) => record.claims.every(({ id }) => members.has(id)));
  return indexRecords(whole, pipeline.kinds, reports);
}
