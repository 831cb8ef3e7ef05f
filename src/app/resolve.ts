import type { ClaimId, DecisionId, DocumentId, EntityId } from '../model/index.js';
import type { Store } from '../store/store.js';
import { WrongRequest } from './wrong-request.js';

export { handleOf } from '../store/handle.js';

interface Ids {
  readonly claim: ClaimId;
  readonly document: DocumentId;
  readonly entity: EntityId;
  readonly decision: DecisionId;
}

/** What an id stands for. */
export type Target<T extends keyof Ids = keyof Ids> = { readonly [K in T]: { readonly type: K; readonly id: Ids[K] } }[T];

const WORDS: { readonly [K in keyof Ids]: string } = {
  claim: 'a record or claim',
  document: 'a report',
  entity: 'an actor, person or place',
  decision: 'a decision',
};

/** Fewer hex digits than this are too easily meant for something else. */
const SHORTEST = 4;
const MOST = 6;

/**
 * What a written id stands for, among the wanted types: an id in full, its beginning, the handle of a record or claim that listings
 * show (8 hex digits, or 4 and more of them), or the name of an actor, person or place. Throws a WrongRequest when nothing or more
 * than one thing matches.
 */
export async function resolve<T extends keyof Ids>(store: Store, written: string, wanted: readonly T[]): Promise<Target<T>> {
  const text = written.trim().replace(/^#/, '');
  const found: Target[] = [];
  for (const type of wanted) found.push(...(await candidates(store, text, type)));
  const exact = found.filter(({ id }) => id === text);
  const matches = exact.length > 0 ? exact : found;
  const expected = wanted.map((type) => WORDS[type]).join(', or ');
  if (matches.length === 0) throw new WrongRequest(`Expected ${expected}, found nothing called "${written}".`);
  if (matches.length > 1) {
    const some = matches.slice(0, MOST - 1).map(({ id }) => id);
    throw new WrongRequest(
      `Expected ${expected}, but "${written}" fits more than one: ${some.join(', ')}${matches.length >= MOST ? ', …' : ''}. Give more of it.`,
    );
  }
  return matches[0] as Target<T>;
}

async function candidates(store: Store, text: string, type: keyof Ids): Promise<readonly Target[]> {
  const prefix = /^([a-z]+):/.exec(text)?.[1] ?? null;
  const hex = /^[0-9a-f]+$/i.test(text) && text.length >= SHORTEST;
  switch (type) {
    case 'claim':
      if (prefix !== 'claim' && !hex) return [];
      return (await store.findClaims(text, MOST)).map((id) => ({ type, id }));
    case 'document':
      if (prefix !== 'doc' && !hex) return [];
      return (await store.findDocuments(text, MOST)).map((id) => ({ type, id }));
    case 'decision':
      if (prefix !== 'dec' && !hex) return [];
      return (await store.findDecisions(text, MOST)).map((id) => ({ type, id }));
    case 'entity':
      if (prefix !== null && prefix !== 'ent' && prefix !== 'name') return [];
      return (await store.findEntities(text, MOST)).map(({ entity }) => ({ type, id: entity as EntityId }));
  }
}
