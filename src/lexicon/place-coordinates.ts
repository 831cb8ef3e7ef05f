import type { Coordinates, EntityId } from '../model/index.js';
import { nameKey, nameWords } from './fold.js';
import type { FileEntry, LexiconFile } from './lexicon-file.js';

/** A place as a record names it. */
export interface NamedPlace {
  readonly id: EntityId;
  readonly name: string;
  readonly country: string | null;
}

/** Finds where a place lies; null where the lexicon does not say, or where the name alone could mean several towns. */
export type CoordinatesOf = (place: NamedPlace) => Coordinates | null;

const keyOf = (name: string): string => nameKey(nameWords(name)).replace(/^al /, '');

/** Where the lexicon's places, countries and towns lie, from the contents of its files; names are folded only when asked for. */
export function coordinatesFrom(files: readonly LexiconFile[]): CoordinatesOf {
  const entries = new Map<EntityId, FileEntry>();
  const codes = new Map<string, string>();
  for (const entry of files.flatMap((file) => file.entries ?? [])) {
    entries.set(entry.id, entry);
    if (entry.id.length === 6) codes.set(entry.name, entry.id.slice(4).toUpperCase());
  }
  const towns = lazyTowns(files);
  const townAt = (names: readonly string[], country: string | null): Coordinates | null => {
    const code = country === null ? null : (codes.get(country) ?? null);
    for (const name of names) {
      const found = (towns().get(keyOf(name)) ?? []).filter((town) => code === null || town.country === code);
      const [first] = found;
      if (first !== undefined && found.length === 1 && (code !== null || country === null)) return first.at;
    }
    return null;
  };
  return (place) => {
    const entry = entries.get(place.id);
    if (entry?.at !== undefined) return entry.at;
    const names = [place.name, ...(entry?.names ?? []).map((name) => (typeof name === 'string' ? name : name.name))];
    return townAt(names, place.country ?? entry?.country ?? null);
  };
}

interface Town {
  readonly country: string;
  readonly at: Coordinates;
}

function lazyTowns(files: readonly LexiconFile[]): () => ReadonlyMap<string, readonly Town[]> {
  let built: Map<string, Town[]> | null = null;
  return () => {
    if (built) return built;
    built = new Map();
    for (const file of files) {
      for (const [name, country, , longitude, latitude] of file.cities ?? []) {
        if (longitude === undefined || latitude === undefined) continue;
        const key = keyOf(name);
        const town: Town = { country, at: [longitude, latitude] };
        const list = built.get(key);
        if (list) list.push(town);
        else built.set(key, [town]);
      }
    }
    return built;
  };
}
