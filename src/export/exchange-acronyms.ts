import type { AnnotatedDocument, Claim, EntityId } from '../model/index.js';
import { NAMED_WITHIN } from '../views/house-names.js';

/** A name for readers of one document: of a group or organisation that it also calls by an acronym, "Name (ACRONYM)"; else the name. */
export type Label = (id: EntityId | null, name: string) => string;

const ACRONYM = /^\p{Lu}[\p{Lu}\d.-]*\p{Lu}\p{L}?$/u;

/** Known to everybody by the name alone, as states are. */
const PLAIN: ReadonlySet<string> = new Set(['ent:un', 'ent:eu']);

/**
 * How the document's own acronyms make labels: who knows only "ELN" finds it beside the neutral name, and who knows the name keeps it.
 * Nothing is added where the document uses no acronym, and the first one stays where it uses several.
 */
export function labelsOf({ document, mentions }: AnnotatedDocument): Label {
  const acronyms = new Map<EntityId, string>();
  for (const { start, end, entity, form, type, name } of mentions) {
    if (form !== 'name' || (type !== 'group' && type !== 'organisation') || PLAIN.has(entity) || acronyms.has(entity)) continue;
    const words = document.text.slice(start, end);
    if (end - start < 12 && ACRONYM.test(words) && !ACRONYM.test(name) && !name.includes(words)) acronyms.set(entity, words);
  }
  return (id, name) => {
    const acronym = id === null ? undefined : acronyms.get(id);
    return acronym === undefined || name.includes(acronym) ? name : `${name} (${acronym})`;
  };
}

/** The claims with every side under its label. */
export const labelled = (claims: readonly Claim[], label: Label): readonly Claim[] =>
  claims.map((claim) => ({
    ...claim,
    values: Object.fromEntries(
      Object.entries(claim.values).map(([field, values]) => [
        field,
        values.map((cited) => ({ ...cited, value: labelledValue(cited.value, label) })),
      ]),
    ),
  }));

function labelledValue<T>(value: T, label: Label): T {
  if (typeof value !== 'object' || value === null) return value;
  const held: Record<string, unknown> = { ...(value as Readonly<Record<string, unknown>>) };
  const { id, name } = held;
  if (typeof id === 'string' && typeof name === 'string') held['name'] = label(id as EntityId, name);
  for (const key of NAMED_WITHIN) if (held[key] !== undefined) held[key] = labelledValue(held[key], label);
  return held as T;
}
