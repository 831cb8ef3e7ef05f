import type { ClaimId, Coordinates, Day, EntityId, MergedRecord, PlaceRef, Status } from '../model/index.js';
import { STORY_STATUSES } from './chronology.js';
import { filterRecords, type Filter } from './query.js';
import { valuesOf } from './record-line.js';
import { asOfDay, captionOf, type RecordSet } from './record-set.js';
import { compareTimes, timeOf, type RecordTime } from './record-time.js';
import { statusMark, type StatusMark } from './status-words.js';
import type { View } from './view.js';
import { zonesIn, type NamedPlaces } from './zone-words.js';
import { listName } from './house-names.js';

/** What a place is to a record: where people met, where it was agreed, is to be done or was done, what a figure covers, or a zone. */
export type PlaceRole = 'venue' | 'agreement' | 'commitment' | 'incident' | 'figure' | 'zone';

/** One thing at a place. */
export interface PlaceThing {
  readonly id: ClaimId;
  readonly kind: string;
  readonly role: PlaceRole;
  /** the place is read from the words about a zone, not from a field of its own */
  readonly inferred: boolean;
  readonly caption: string;
  readonly time: Pick<RecordTime, 'words' | 'weekday' | 'order'>;
  /** the days between which it lies; null where it cannot be placed in time */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly status: Status;
  readonly mark: StatusMark;
}

/** A place that records name, with what they tell of it. */
export interface PlaceItem {
  readonly id: EntityId;
  readonly name: string;
  readonly country: string | null;
  /** about its middle, longitude first; null where the lexicon does not say: it is not on the map */
  readonly at: Coordinates | null;
  /** a whole country: its point says no more than that */
  readonly wholeCountry: boolean;
  readonly things: readonly PlaceThing[];
}

/** Where things happened or are to happen. */
export interface Places {
  readonly asOf: string | null;
  /** the place with the most things first */
  readonly places: readonly PlaceItem[];
  /** the first and last day of what can be placed in time; null where nothing can */
  readonly span: { readonly from: Day; readonly to: Day } | null;
  /** things of the kinds shown here in which no report names a place */
  readonly unplaced: number;
  readonly undatedLeftOut: number;
}

/** The fields that name a place, by kind. A meeting without a city stands at its country. */
const FIELDS: Readonly<Record<string, { readonly role: PlaceRole; readonly fields: readonly string[] }>> = {
  meeting: { role: 'venue', fields: ['venueCity', 'venueCountry'] },
  agreement: { role: 'agreement', fields: ['place'] },
  commitment: { role: 'commitment', fields: ['place'] },
  incident: { role: 'incident', fields: ['place'] },
  figure: { role: 'figure', fields: ['place'] },
};

const MOST_THINGS = 500;

/** The names of one list of records are gathered once. */
const namesHeld = new WeakMap<RecordSet['records'], NamedPlaces>();

/** The places of meetings, agreements, commitments, incidents and figures, and the zones that texts name, each with its things by date. */
export const places: View<Filter, Places> = { read: readPlaces };

interface Found {
  readonly place: PlaceRef;
  readonly things: { readonly thing: PlaceThing; readonly time: RecordTime }[];
}

function readPlaces(set: RecordSet, ask: Filter): Places {
  const kinds = (ask.kinds ?? Object.keys(FIELDS)).filter((kind) => FIELDS[kind] !== undefined);
  const kept = filterRecords(set, set.records, { ...ask, statuses: ask.statuses ?? STORY_STATUSES, kinds });
  const known = namesHeld.get(set.records) ?? namedPlaces(set.records);
  namesHeld.set(set.records, known);
  const found = new Map<EntityId, Found>();
  let unplaced = 0;
  for (const record of kept.records) {
    const at = placesOfRecord(record, known);
    if (at.length === 0) unplaced++;
    const time = timeOf(set, record);
    for (const { place, role, inferred } of at) {
      const held = found.get(place.id) ?? { place, things: [] };
      if (held.things.length < MOST_THINGS) held.things.push({ thing: thingOf(set, record, time, role, inferred), time });
      found.set(place.id, held);
    }
  }
  const items = [...found.values()]
    .sort((a, b) => b.things.length - a.things.length || (a.place.name < b.place.name ? -1 : 1))
    .map(({ place, things }): PlaceItem => ({
      id: place.id,
      name: listName(set, place),
      country: place.country,
      at: set.places?.get(place.id) ?? null,
      wholeCountry: place.name === place.country,
      things: things.sort((a, b) => compareTimes(a.time, b.time) || (a.thing.id < b.thing.id ? -1 : 1)).map(({ thing }) => thing),
    }));
  return { asOf: asOfDay(set), places: items, span: spanOf(items), unplaced, undatedLeftOut: kept.undatedLeftOut };
}

/** Every place that a field of some record names, by its name: zones are looked for among them, never among all names of the world. */
function namedPlaces(records: readonly MergedRecord[]): NamedPlaces {
  const found = new Map<string, PlaceRef>();
  for (const record of records) {
    for (const field of ['place', ...(FIELDS[record.kind]?.fields ?? [])]) {
      for (const place of valuesOf<PlaceRef>(record, field)) {
        const key = place.name.toLowerCase();
        if (!found.has(key)) found.set(key, place);
      }
    }
  }
  return found;
}

interface AtPlace {
  readonly place: PlaceRef;
  readonly role: PlaceRole;
  readonly inferred: boolean;
}

function placesOfRecord(record: MergedRecord, known: NamedPlaces): readonly AtPlace[] {
  const { role, fields } = FIELDS[record.kind] ?? { role: 'venue' as const, fields: [] };
  const named = fields.map((field) => valuesOf<PlaceRef>(record, field)).find((list) => list.length > 0) ?? [];
  const found = new Map<EntityId, AtPlace>(named.map((place) => [place.id, { place, role, inferred: false }]));
  if (role === 'agreement' || role === 'commitment' || role === 'incident') {
    const words = [...valuesOf<string>(record, 'what'), ...valuesOf<string>(record, 'target')];
    for (const place of zonesIn(words.join('. '), known)) {
      found.set(place.id, { place, role: 'zone', inferred: !found.has(place.id) });
    }
  }
  return [...found.values()];
}

function thingOf(set: RecordSet, record: MergedRecord, time: RecordTime, role: PlaceRole, inferred: boolean): PlaceThing {
  const dated = time.order === 'dated' ? time.when : null;
  return {
    id: record.id,
    kind: record.kind,
    role,
    inferred,
    caption: captionOf(set, record),
    time: { words: time.words, weekday: time.weekday, order: time.order },
    from: dated?.earliest ?? dated?.latest ?? null,
    to: dated?.latest ?? dated?.earliest ?? null,
    status: record.status,
    mark: statusMark(record.status),
  };
}

function spanOf(items: readonly PlaceItem[]): Places['span'] {
  let from: Day | null = null;
  let to: Day | null = null;
  for (const thing of items.flatMap((item) => item.things)) {
    if (thing.from !== null && (from === null || thing.from < from)) from = thing.from;
    if (thing.to !== null && (to === null || thing.to > to)) to = thing.to;
  }
  return from === null || to === null ? null : { from, to };
}
