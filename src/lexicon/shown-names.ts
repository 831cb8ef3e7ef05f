import type { Day, EntityId } from '../model/index.js';
import type { FileEntry, FileName, LabelName, LexiconFile, NameStyle } from './lexicon-file.js';

/** The name under which an entity is shown for a thing of a day (null: not known), or null where the record's own name stays. */
export type LabelOf = (id: EntityId, day: Day | null) => string | null;

/** How entities are named in what is shown. */
export interface Naming {
  readonly style: NameStyle;
  readonly labelOf: LabelOf;
  /** whether an entity is ever shown under another name than that of its records */
  readonly renames: (id: EntityId) => boolean;
  /** the state whose main name this is, by which places name their country */
  readonly stateCalled: (name: string) => EntityId | null;
  /** every name under which an entity is found; empty where it is not in the lexicon */
  readonly namesOf: (id: EntityId) => readonly string[];
  /** whether a folded name is one of an entity's but not its main one */
  readonly isOtherName: (name: string, fold: (name: string) => string) => boolean;
}

const GOVERNMENT = /-gov$/u;

/** The style of naming that applies where the user chose none. */
export const USUAL_STYLE: NameStyle = 'dated';

/**
 * How entities are named, from the contents of the lexicon files, those of the user last: a name that the user chose for an entity
 * holds before those that come with the program, whatever the style. Nothing is folded, so this costs little.
 */
export function namingFrom(files: readonly LexiconFile[], style: NameStyle = files.at(-1)?.style ?? USUAL_STYLE): Naming {
  const entries = new Map<EntityId, FileEntry[]>();
  const states = new Map<string, EntityId>();
  for (const file of files) {
    for (const entry of file.entries ?? []) {
      const held = entries.get(entry.id);
      if (held) held.push(entry);
      else entries.set(entry.id, [entry]);
      if (entry.type === 'state' && !states.has(entry.name)) states.set(entry.name, entry.id);
    }
  }
  let others: ReadonlySet<string> | null = null;
  const shownOf = (id: EntityId): readonly LabelName[] => entries.get(id)?.findLast((entry) => entry.shown)?.shown ?? [];
  const label = (id: EntityId, day: Day | null): string | null => {
    const shown = shownOf(id);
    if (shown.length === 0) return null;
    const chosen = shown.find((name) => name.since === undefined && name.until === undefined);
    if (chosen !== undefined) return chosen.name;
    if (style === 'main' || (style === 'dated' && day === null)) return null;
    return (style === 'current' ? shown.findLast((name) => name.until === undefined) : shown.find((name) => on(name, day)))?.name ?? null;
  };
  return {
    style,
    stateCalled: (name) => states.get(name) ?? null,
    renames: (id) => shownOf(baseOf(id)).some((name) => style !== 'main' || (name.since === undefined && name.until === undefined)),
    labelOf: (id, day) => {
      const base = baseOf(id);
      const name = label(base, day);
      return name === null || base === id ? name : governmentCalled(name);
    },
    namesOf: (id) => (entries.get(baseOf(id)) ?? []).flatMap(findable),
    isOtherName: (name, fold) => (others ??= otherNames(entries, fold)).has(name),
  };
}

/** A government bears the id of its state with an ending. */
const baseOf = (id: EntityId): EntityId => (GOVERNMENT.test(id) ? (id.replace(GOVERNMENT, '') as EntityId) : id);

const ARTICLE = /^(?:Czech Republic|Netherlands|Gambia|Maldives|United |Republic of |Central African)/u;
const governmentCalled = (name: string): string => `Government of ${ARTICLE.test(name) ? 'the ' : ''}${name}`;

const on = (name: LabelName, day: Day | null): boolean =>
  day !== null && (name.since === undefined || name.since <= day) && (name.until === undefined || day <= name.until);

const plain = (names: readonly FileName[] | undefined): readonly string[] =>
  (names ?? []).flatMap((name) => (typeof name === 'string' ? [name] : name.ambiguous === true ? [] : [name.name]));

function otherNames(entries: ReadonlyMap<EntityId, readonly FileEntry[]>, fold: (name: string) => string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const files of entries.values()) {
    for (const entry of files) for (const name of findable(entry)) if (name !== files[0]?.name) found.add(fold(name));
  }
  return found;
}

/** Demonyms and seats are left out: who looks for "Ankara" looks for a place. */
const findable = (entry: FileEntry): readonly string[] => [
  entry.name,
  ...plain(entry.names),
  ...plain(entry.aliases),
  ...plain(entry.acronyms),
  ...(entry.shown ?? []).map(({ name }) => name),
];
