import type { EntityId } from '../model/index.js';
import { namedIn } from './actor-mentions.js';
import { filterRecords, pageOf } from './query.js';
import { filterIn, type ListAsk } from './record-line.js';
import { asOfDay, type RecordSet } from './record-set.js';
import { folded } from './value-words.js';
import type { View } from './view.js';
import { listName } from './house-names.js';

/** A side or a person with how many records of each kind name them. */
export interface ActorItem {
  readonly id: EntityId;
  readonly name: string;
  readonly type: 'side' | 'person';
  /** the side that reports give a person; null for a side, or where no report says */
  readonly party: { readonly id: EntityId; readonly name: string } | null;
  readonly meetings: number;
  readonly statements: number;
  readonly positions: number;
  readonly commitments: number;
  readonly agreements: number;
  readonly incidents: number;
  readonly total: number;
}

/** What narrows the list: words of a name, one of the two types. */
export interface ActorsAsk extends ListAsk {
  readonly named?: string;
  readonly type?: 'side' | 'person';
}

/** The sides and persons of a record. */
export interface Actors {
  readonly asOf: string | null;
  readonly items: readonly ActorItem[];
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly sides: number;
  readonly persons: number;
  readonly undatedLeftOut: number;
}

type Counted = 'meetings' | 'statements' | 'positions' | 'commitments' | 'agreements' | 'incidents';
const COUNTED: Readonly<Record<string, Counted>> = {
  meeting: 'meetings',
  statement: 'statements',
  position: 'positions',
  commitment: 'commitments',
  agreement: 'agreements',
  incident: 'incidents',
};

const PAGE = 200;

/** Sides and persons, those whom most records name first. */
export const actors: View<ActorsAsk, Actors> = {
  read: (set, { named, type, ...ask }) => {
    const kept = filterRecords(set, set.records, filterIn(ask));
    const found = countActors(kept.records);
    const words = named === undefined ? '' : folded(named);
    const isNamed = (item: ActorItem): boolean =>
      words === '' || [item.name, ...(set.names?.get(item.id) ?? [])].some((name) => folded(name).includes(words));
    const all = [...found.values()]
      .filter(hasName)
      .map((item) => ({
        ...item,
        name: listName(set, item),
        party: item.party && { ...item.party, name: listName(set, item.party) },
      }))
      .filter(isNamed);
    const shown = all
      .filter((item) => type === undefined || item.type === type)
      .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
    const limit = Math.max(1, ask.limit ?? PAGE);
    const page = pageOf(shown, ask.offset ?? 0, limit);
    return {
      asOf: asOfDay(set),
      ...page,
      limit,
      sides: all.filter((item) => item.type === 'side').length,
      persons: all.filter((item) => item.type === 'person').length,
      undatedLeftOut: kept.undatedLeftOut,
    };
  },
};

const ARTICLE = /^the /iu;
/** a small letter that opens no particle of a name */
const SMALL = /^(?!(?:al|el|ibn|bin|abu|de|da|di|du|la|van|von|der|ter|ten)[ -]|d['’])\p{Ll}/u;

/** Whether it bears a name: "they", "the ministers" and "the joint statement" stand for a speaker in one report alone. */
const hasName = ({ id, name }: ActorItem): boolean => !id.startsWith('name:person:') || !SMALL.test(name.replace(ARTICLE, ''));

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function countActors(records: RecordSet['records']): ReadonlyMap<EntityId, ActorItem> {
  const found = new Map<EntityId, Mutable<ActorItem>>();
  const persons = new Set<EntityId>();
  const none = { meetings: 0, statements: 0, positions: 0, commitments: 0, agreements: 0, incidents: 0, total: 0 };
  for (const record of records) {
    const counted = COUNTED[record.kind];
    if (counted === undefined) continue;
    for (const { id, name, type, party, certain, body } of namedIn(record)) {
      if (body === true) continue;
      const item = found.get(id) ?? { id, name, type, party: null, ...none };
      // an entity that acts as a side somewhere is a side, though it may speak elsewhere
      if (certain === true) persons.add(id);
      if (type === 'side') item.type = 'side';
      if (party !== null) item.party ??= { id: party.id, name: party.name };
      item[counted]++;
      item.total++;
      found.set(id, item);
    }
  }
  for (const item of found.values()) {
    // one with an office, or a side to speak for, is a person, who may hold a view without one
    if (persons.has(item.id)) item.type = 'person';
    if (item.type === 'side') item.party = null;
  }
  return found;
}
