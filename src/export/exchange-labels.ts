import type { AnnotatedDocument, Claim, EntityId } from '../model/index.js';
import { NAMED_WITHIN } from '../views/house-names.js';
import { folded } from '../views/value-words.js';

/** A name for readers of one document: of a group or organisation the name that it uses, with its acronym; else the neutral name. */
export type Label = (id: EntityId | null, name: string) => string;

const ACRONYM = /^\p{Lu}[\p{Lu}\d.-]*\p{Lu}\p{L}?$/u;

/** Known to everybody by the name alone, as states are. */
const PLAIN: ReadonlySet<string> = new Set(['ent:un', 'ent:eu']);

/** How one document calls a group or organisation. */
interface Called {
  acronym: string | null;
  /** it writes the neutral name, or a part of it or more */
  neutral: boolean;
  /** the longest of its other names: "Ansar Allah" of the Houthis */
  other: string;
}

/**
 * How the document's own names make labels: who knows only "ELN" finds it beside the neutral name, and a group that the document knows by
 * another name throughout bears that one. The first acronym stays where it uses several.
 */
export function labelsOf({ document, mentions }: AnnotatedDocument): Label {
  const called = new Map<EntityId, Called>();
  for (const { start, end, entity, form, type, name } of mentions) {
    if (form !== 'name' || (type !== 'group' && type !== 'organisation') || PLAIN.has(entity)) continue;
    const own = called.get(entity) ?? { acronym: null, neutral: false, other: '' };
    called.set(entity, own);
    const words = document.text.slice(start, end).replace(/\s+/gu, ' ');
    if (sharesWords(words, name)) own.neutral = true;
    else if (words.length < 12 && ACRONYM.test(words)) own.acronym ??= words;
    else if (/^\p{Lu}/u.test(words) && words.length > own.other.length) own.other = words;
  }
  return (id, name) => {
    const own = id === null ? undefined : called.get(id);
    if (own === undefined) return name;
    const base = own.neutral || own.other === '' ? name : own.other;
    return own.acronym === null || ACRONYM.test(base) || base.includes(own.acronym) ? base : `${base} (${own.acronym})`;
  };
}

/** One name is the other, or all its words stand in it. */
function sharesWords(a: string, b: string): boolean {
  const [few = [], many = []] = [folded(a).split(' '), folded(b).split(' ')].sort((x, y) => x.length - y.length);
  return few.every((word) => many.includes(word));
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
