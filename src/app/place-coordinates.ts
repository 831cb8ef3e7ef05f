import { coordinatesIn, type CoordinatesOf, type NamedPlace } from '../lexicon/index.js';
import type { Coordinates, EntityId, MergedRecord } from '../model/index.js';
import { lexiconWith } from './own-lexicon.js';

let known: CoordinatesOf | null = null;
const coordinatesOf: CoordinatesOf = (place) => (known ??= coordinatesIn(lexiconWith(null)))(place);

/**
 * Where the places lie that records name, by their ids, as far as the lexicon says; for `RecordSet.places`. An id that stands for
 * towns of several countries is left out.
 */
export function placesOf(records: readonly MergedRecord[]): ReadonlyMap<EntityId, Coordinates> {
  const named = new Map<EntityId, NamedPlace | null>();
  for (const record of records) {
    for (const place of placesNamed(record)) {
      const before = named.get(place.id);
      if (before === undefined || before?.country === null) named.set(place.id, place);
      else if (before !== null && place.country !== null && before.country !== place.country) named.set(place.id, null);
    }
  }
  const found = new Map<EntityId, Coordinates>();
  for (const [id, place] of named) {
    const at = place === null ? null : coordinatesOf(place);
    if (at !== null) found.set(id, at);
  }
  return found;
}

/** A server asks again whenever some record changes: those that did not are not looked through anew. */
const namedIn = new WeakMap<MergedRecord, readonly NamedPlace[]>();

function placesNamed(record: MergedRecord): readonly NamedPlace[] {
  const held = namedIn.get(record);
  if (held !== undefined) return held;
  const places: NamedPlace[] = [];
  for (const values of Object.values(record.values)) {
    for (const { value } of values) {
      const place = placeIn(value);
      if (place !== null) places.push(place);
    }
  }
  namedIn.set(record, places);
  return places;
}

/** A value of a field of type place: the only one that has a country beside its name. */
function placeIn(value: unknown): NamedPlace | null {
  return typeof value === 'object' && value !== null && 'country' in value && 'id' in value && 'name' in value
    ? (value as NamedPlace)
    : null;
}
