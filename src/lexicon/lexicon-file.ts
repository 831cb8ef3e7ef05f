import type { Birth, DatedEvent } from './dated-events.js';
import type { Coordinates, DatedOffice, EntityId, EntityType, LexiconEntry, LexiconName } from '../model/index.js';

/** A name in a lexicon file: a string, or an object where it is ambiguous or dated. */
export type FileName = string | { readonly name: string; readonly ambiguous?: boolean; readonly since?: string; readonly until?: string };

/** How entities are named in what is shown: as on the day of the thing told, as they are called now, or always by the main name. */
export type NameStyle = 'dated' | 'current' | 'main';

/** A name under which an entity is shown, from a day on or up to one. */
export interface LabelName {
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
}

/** An office as a lexicon file writes it; without a source of its own, that of its entry holds. */
export type FileOffice = Omit<DatedOffice, 'source'> & { readonly source?: string };

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
  readonly offices?: readonly FileOffice[];
  /** what it is called in what is shown, by date, where that is not always `name`; the first that holds on a day is taken */
  readonly shown?: readonly LabelName[];
  /** who or what says so, or a key of the file's `sources` */
  readonly source?: string;
}

/** A file of the folder lexicon/; `source` holds for each entry that names none. `cities` rows are name, country code, population, longitude, latitude. */
export interface LexiconFile {
  readonly about: string;
  readonly source: string;
  /** sources that several entries or offices name, by a short key */
  readonly sources?: Readonly<Record<string, string>>;
  readonly licence: string;
  /** of a user's own file: how entities are named in what is shown */
  readonly style?: NameStyle;
  readonly entries?: readonly FileEntry[];
  /** events with their days, and birthdays; they bound when a report without a date was written */
  readonly events?: readonly DatedEvent[];
  readonly births?: readonly Birth[];
  readonly cities?: readonly (readonly [string, string, number, number?, number?])[];
}

/** The entries of a file in the model's shape, each with its source; the capitals of states follow as places of their own. */
export function entriesOf(file: LexiconFile): readonly LexiconEntry[] {
  return (file.entries ?? []).flatMap((entry) => {
    const source = sourceOf(file, entry.source) ?? file.source;
    return [asEntry(entry, source, file), ...capitalsOf(entry, source)];
  });
}

const sourceOf = (file: LexiconFile, named: string | undefined): string | undefined =>
  named === undefined ? undefined : (file.sources?.[named] ?? named);

function asEntry(entry: FileEntry, own: string, file: LexiconFile): LexiconEntry {
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
    ...(entry.offices ? { offices: entry.offices.map((office) => ({ ...office, source: sourceOf(file, office.source) ?? own })) } : {}),
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
    source,
  }));
