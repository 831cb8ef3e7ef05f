import type { ClaimId, Decision, EntityId, Judgement } from '../model/index.js';
import type { DecisionEffect, Store } from '../store/store.js';
import { claimsNamed } from './judged-claims.js';

const NOTHING: DecisionEffect = { derive: [], copies: [], consolidate: [] };

/** What has to be worked out anew when a judgement is made or taken back. */
export async function effectOf(store: Store, judgement: Judgement, log: readonly Decision[]): Promise<DecisionEffect> {
  switch (judgement.do) {
    case 'accept':
    case 'reject':
    case 'correct':
      return { ...NOTHING, consolidate: await bearing(store, judgement.claim) };
    case 'same':
    case 'different':
      return {
        ...NOTHING,
        consolidate: [...(await bearing(store, judgement.a, log)), ...(await bearing(store, judgement.b, log))],
      };
    case 'add':
      return { ...NOTHING, derive: [judgement.evidence.document] };
    case 'describe':
      return judgement.field === 'visibility' ? NOTHING : { ...NOTHING, derive: [judgement.document] };
    case 'withdraw':
      return { ...NOTHING, consolidate: (await store.claimsOf(judgement.document)).map(({ id }) => id) };
    case 'note':
      return { ...NOTHING, consolidate: judgement.target.startsWith('claim:') ? await bearing(store, judgement.target) : [] };
    case 'erase':
      return NOTHING;
    case 'undo': {
      const undone = log.find(({ id }) => id === judgement.decision);
      return undone ? effectOf(store, undone.judgement, log) : NOTHING;
    }
  }
}

/** The claims on which a judgement of a claim or an entity bears. A claim that is gone may have moved to another of its document. */
async function bearing(store: Store, target: string, log: readonly Decision[] = []): Promise<readonly ClaimId[]> {
  if (!target.startsWith('claim:')) return store.claimsNaming(joinedWith(target, log));
  const claim = target as ClaimId;
  if ((await store.claims([claim])).length > 0) return [claim];
  const document = `doc:${claim.split(':')[1] ?? ''}` as const;
  return (await store.claimsOf(document)).map(({ id }) => id);
}

/** Entities that decisions, counting or not, ever called one with this: the id under which they all go may change. */
function joinedWith(entity: string, log: readonly Decision[]): readonly string[] {
  const joined = new Set([entity]);
  const links = log.filter(({ judgement }) => judgement.do === 'same').map(linked);
  for (let size = 0; size < joined.size;) {
    size = joined.size;
    for (const link of links) if (link.some((id) => joined.has(id))) for (const id of link) joined.add(id);
  }
  return [...joined];
}

const linked = (decision: Decision): readonly string[] =>
  claimsNamed(decision).length > 0
    ? []
    : Object.values(decision.judgement).filter((value): value is EntityId => /^(?:ent|name):/.test(String(value)));
