import type { Coordinates, DatedOffice, EntityId, EntityType, LexiconEntry, LexiconName } from '../model/index.js';

/** A name in a lexicon file: a string, or an object where it is ambiguous or dated. */
export type FileName = string | { readonly name: string; readonly ambiguous?: boolean; readonly since?: string; readonly until?: string };

/** An entry as a lexicon file writes it; names are grouped by what they are. */
export interface FileEntry {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
  /** the name itself needs company to count ("Georgia", "Jordan") */
  readonly ambiguous?: boolean;
  /** a seat of power: it acts where its names stand as one who acts, else it is a building */
  readonly seat?: boolean;
  readonly names?: readonly FileName[];
  readonly aliases?: readonly FileName[];
  readonly acronyms?: readonly FileName[];
  readonly demonyms?: readonly FileName[];
  readonly metonyms?: readonly FileName[];
  /** capitals of a state, each also a place */
  readonly capitals?: readonly string[];
  readonly of?: EntityId;
  readonly country?: string;
  /** longitude and latitude of about the middle */
  readonly at?: Coordinates;
  readonly offices?: readonly Omit<DatedOffice, 'source'>[];
  readonly source?: string;
}

/** A file of the folder lexicon/; `source` holds for each entry that names none. `cities` rows are name, country code, population, longitude, latitude. */
export interface LexiconFile {
  readonly about: string;
  readonly source: string;
  readonly licence: string;
  readonly entries?: readonly FileEntry[];
  readonly cities?: readonly (readonly [string, string, number, number?, number?])[];
}

/** The entries of a file in the model's shape, each with its source; the capitals of states follow as places of their own. */
export function entriesOf(file: LexiconFile): readonly LexiconEntry[] {
  return (file.entries ?? []).flatMap((entry) => [asEntry(entry, file.source), ...capitalsOf(entry, file.source)]);
}

function asEntry(entry: FileEntry, source: string): LexiconEntry {
  const own = entry.source ?? source;
  return {
    id: entry.id,
    type: entry.type,
    name: entry.name,
    names: [
      { name: entry.name, kind: entry.seat ? 'metonym' : 'name', ...(entry.ambiguous ? { ambiguous: true } : {}) },
      ...named(entry.names, entry.seat ? 'metonym' : 'name'),
      ...named(entry.aliases, 'alias'),
      ...named(entry.acronyms, 'acronym'),
      ...named(entry.demonyms, 'demonym'),
      ...named(entry.metonyms, 'metonym'),
    ],
    ...(entry.of ? { of: entry.of } : {}),
    ...(entry.country ? { country: entry.country } : {}),
    ...(entry.at ? { at: entry.at } : {}),
    ...(entry.offices ? { offices: entry.offices.map((office) => ({ ...office, source: own })) } : {}),
    source: own,
  };
}

const named = (names: readonly FileName[] | undefined, kind: LexiconName['kind']): readonly LexiconName[] =>
  (names ?? []).map((name) => (typeof name === 'string' ? { name, kind } : { ...name, kind }));

const capitalsOf = (entry: FileEntry, source: string): readonly LexiconEntry[] =>
  (entry.capitals ?? []).map((name) => ({
    id: `name:place:${name.toLowerCase()}`,
    type: 'place',
    name,
    names: [{ name, kind: 'name' }],
    of: entry.id,
    ...(entry.country ? { country: entry.country } : {}),
    source: entry.source ?? source,
  }));
