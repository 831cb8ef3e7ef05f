import type { EntityId } from '../model/index.js';
import type { Store } from '../store/store.js';
import { foldName } from '../store/fold.js';
import type { KnownEntity, Pipeline } from './pipeline.js';
import type { EntitiesNamed } from './written-value.js';

const MOST = 5;

/** Looks for entities among those that claims name, then in the lexicon; an id is looked up as it is. */
export function entitiesNamed(store: Store, pipeline: Pipeline): EntitiesNamed {
  return async (name, as) => {
    const held = await inRecord(store, name, as);
    return held.length > 0 ? held : (pipeline.entitiesNamed?.(name, as) ?? []);
  };
}

async function inRecord(store: Store, name: string, as: 'actor' | 'person' | 'place'): Promise<readonly KnownEntity[]> {
  const found: KnownEntity[] = [];
  for (const { entity } of await store.findEntities(name, MOST)) {
    const [claim] = await store.claims((await store.claimsNaming([entity])).slice(0, 1));
    const shown = claim && namedIn(claim.values, entity);
    if (shown && isA(entity, as)) found.push({ id: entity as EntityId, ...shown });
  }
  const exact = found.filter((one) => one.id === name || foldName(one.name) === foldName(name));
  return exact.length > 0 ? exact : found;
}

/** An id by name says its type; one of the lexicon may be anything. */
const isA = (entity: string, as: 'actor' | 'person' | 'place'): boolean =>
  entity.startsWith('ent:') || (as === 'actor' ? !/^name:(?:person|place):/.test(entity) : entity.startsWith(`name:${as}:`));

/** The name and country under which an entity stands in the values of a claim. */
function namedIn(value: unknown, entity: string): Pick<KnownEntity, 'name' | 'country'> | null {
  if (value === null || typeof value !== 'object') return null;
  const { id, name, country } = value as { readonly id?: unknown; readonly name?: unknown; readonly country?: unknown };
  if (id === entity && typeof name === 'string') return { name, country: typeof country === 'string' ? country : null };
  for (const inner of Object.values(value)) {
    const found = namedIn(inner, entity);
    if (found) return found;
  }
  return null;
}
