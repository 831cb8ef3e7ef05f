import type { Day } from './when.js';

/** `ent:LEXICON-ID` for a known entity, `name:TYPE:FOLDED-NAME` for one found by its name alone. */
export type EntityId = `ent:${string}` | `name:${string}`;

export type EntityType = 'state' | 'government' | 'body' | 'organisation' | 'group' | 'person' | 'place' | 'media';

/** A state, government, group, organisation or other party that can act, under a neutral name; `wording` is the report's own. */
export interface ActorRef {
  readonly id: EntityId;
  readonly name: string;
  readonly wording: string;
}

export interface PersonRef {
  readonly id: EntityId;
  readonly name: string;
  /** the office as the report words it, null where it gives none */
  readonly office: string | null;
  /** the side that the report gives the person, null where it gives none */
  readonly party: ActorRef | null;
}

export interface PlaceRef {
  readonly id: EntityId;
  readonly name: string;
  /** the country in which it lies, by the lexicon or the text */
  readonly country: string | null;
}

/** One name of an entity. `ambiguous` names count only with company that settles them. */
export interface LexiconName {
  readonly name: string;
  readonly kind: 'name' | 'demonym' | 'acronym' | 'metonym' | 'alias';
  readonly ambiguous?: boolean;
  readonly since?: Day;
  readonly until?: Day;
}

/** A person's office over a time, as the lexicon's source gives it. */
export interface DatedOffice {
  readonly office: string;
  readonly party: EntityId;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly source: string;
}

/** A point as longitude and latitude in degrees, east and north positive. */
export type Coordinates = readonly [longitude: number, latitude: number];

/**
 * One known entity. `of` is the state or side that it belongs to; `country` the country in which a place lies; `at` the middle of a
 * place or country.
 */
export interface LexiconEntry {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
  readonly names: readonly LexiconName[];
  readonly of?: EntityId;
  readonly country?: string;
  readonly at?: Coordinates;
  readonly offices?: readonly DatedOffice[];
  readonly source: string;
}
