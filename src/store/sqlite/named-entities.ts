/** An entity that a claim names, wherever in its values. */
export interface NamedEntity {
  readonly entity: string;
  readonly name: string;
}

/** Finds the entities in the values of a claim: every object that has an entity's id, with its name where it has one. */
export function namedEntities(value: unknown): readonly NamedEntity[] {
  const found = new Map<string, string>();
  const open: unknown[] = [value];
  while (open.length > 0) {
    const item = open.pop();
    if (item === null || typeof item !== 'object') continue;
    if (Array.isArray(item)) {
      open.push(...(item as unknown[]));
      continue;
    }
    const { id, entity, name } = item as { readonly id?: unknown; readonly entity?: unknown; readonly name?: unknown };
    const named = typeof id === 'string' ? id : entity;
    if (typeof named === 'string' && /^(?:ent|name):/.test(named) && !found.get(named)) {
      found.set(named, typeof name === 'string' ? name : '');
    }
    open.push(...Object.values(item));
  }
  return [...found].map(([entity, name]) => ({ entity, name }));
}
