import type { Coordinates, EntityId } from '../model/index.js';
import type { Lexicon } from './create-lexicon.js';

/** A place as a record names it. */
export interface NamedPlace {
  readonly id: EntityId;
  readonly name: string;
  readonly country: string | null;
}

/** Finds where a place lies; null where the lexicon does not say, or where the name alone could mean several towns. */
export type CoordinatesOf = (place: NamedPlace) => Coordinates | null;

/** Where the lexicon's places, countries and towns lie. */
export function coordinatesIn(lexicon: Pick<Lexicon, 'entry' | 'stateNamed' | 'cities'>): CoordinatesOf {
  const townAt = (names: readonly string[], country: string | null): Coordinates | null => {
    const state = country === null ? null : lexicon.stateNamed(country);
    if (country !== null && state?.id.length !== 6) return null;
    for (const name of names) {
      const found = lexicon.cities(name).filter((town) => town.at !== undefined && (state === null || town.country === state.id));
      const [first] = found;
      if (first?.at !== undefined && found.length === 1) return first.at;
    }
    return null;
  };
  return (place) => {
    const entry = place.id.startsWith('ent:') ? lexicon.entry(place.id) : null;
    if (entry?.at !== undefined) return entry.at;
    const [main, ...others] = entry?.names ?? [];
    const names = others.filter(({ kind }) => kind === main?.kind).map(({ name }) => name);
    return townAt([place.name, ...names], place.country ?? entry?.country ?? null);
  };
}
