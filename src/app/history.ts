import type { DecisionStanding } from '../consolidate/index.js';
import type { ClaimId, Decision, DecisionId } from '../model/index.js';
import type { Store } from '../store/store.js';
import { claimsNamed, judgeInContext } from './judged-claims.js';
import type { Pipeline } from './pipeline.js';
import { resolve } from './resolve.js';

/** A decision as it counts now. */
export interface HistoryEntry {
  readonly decision: Decision;
  readonly state: DecisionStanding;
  /** why it does not simply count, or null */
  readonly because: string | null;
  /** the claims on which it bears now; other ones than it names where a new reading moved them */
  readonly claims: readonly ClaimId[];
  /** the decisions that undo it, counting or not */
  readonly undoneBy: readonly DecisionId[];
}

/** The log of decisions, oldest first. `about` (an id, may be short) restricts it to what names one thing, or a claim of its record. */
export async function history(
  store: Store,
  input: { readonly pipeline: Pick<Pipeline, 'kinds'>; readonly about?: string | undefined },
): Promise<readonly HistoryEntry[]> {
  const log = await store.decisions();
  const { judged } = await judgeInContext(store, input.pipeline.kinds, await claimsNear(store, log));
  const states = new Map(judged.states.map((state) => [state.decision, state]));
  const entries = log.map((decision): HistoryEntry => {
    const state = states.get(decision.id);
    return {
      decision,
      state: state?.state ?? 'live',
      because: state?.because ?? null,
      claims: state?.claims ?? [],
      undoneBy: log.flatMap(({ id, judgement }) => (judgement.do === 'undo' && judgement.decision === decision.id ? [id] : [])),
    };
  });
  if (input.about === undefined) return entries;
  const wanted = await namesOf(store, input.about);
  const direct = new Set(entries.filter((entry) => named(entry).some((id) => wanted.has(id))).map(({ decision }) => decision.id));
  return entries.filter(
    ({ decision }) => direct.has(decision.id) || (decision.judgement.do === 'undo' && direct.has(decision.judgement.decision)),
  );
}

/** The claims of the documents that decisions speak of: where a claim is gone, its document shows where it moved. */
async function claimsNear(store: Store, log: readonly Decision[]): Promise<readonly ClaimId[]> {
  const ids: ClaimId[] = [];
  const documents = new Set(log.flatMap(claimsNamed).map((claim) => `doc:${claim.split(':')[1] ?? ''}` as const));
  for (const document of documents) for (const { id } of await store.claimsOf(document)) ids.push(id);
  return ids;
}

async function namesOf(store: Store, about: string): Promise<ReadonlySet<string>> {
  const target = await resolve(store, about, ['claim', 'document', 'entity', 'decision']);
  if (target.type !== 'claim') return new Set([target.id]);
  const record = (await store.recordOf(target.id))?.record;
  return new Set([target.id, ...(record?.id === target.id ? record.claims.map(({ id }) => id) : [])]);
}

function named({ decision, claims }: HistoryEntry): readonly string[] {
  const { judgement } = decision;
  const own = Object.values(judgement).filter((value): value is string => typeof value === 'string');
  const evidence = judgement.do === 'add' ? [judgement.evidence.document] : [];
  return [decision.id, ...own, ...claims, ...evidence];
}
