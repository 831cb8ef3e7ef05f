import type { Claim, Day, EntityId, MergedRecord } from '../model/index.js';
import { publicationsOf, timeOf } from './record-time.js';
import { asOfDay, type RecordSet } from './record-set.js';

/** What naming needs to know: the lexicon's `Naming` is one. A label of null leaves the name as the record has it. */
export interface HouseNames {
  readonly labelOf: (id: EntityId, day: Day | null) => string | null;
  readonly renames: (id: EntityId) => boolean;
  readonly stateCalled: (name: string) => EntityId | null;
  readonly namesOf: (id: EntityId) => readonly string[];
}

/** What a value may hold that bears a name of its own: the side and person of a participant, the side of a person. */
export const NAMED_WITHIN = ['actor', 'person', 'party'] as const;

/**
 * The set with every side, person's side and place under the name that the house gives it for the day of the thing told. Quotes,
 * wordings and the names of processes stay as the reports have them; a record in which nothing changes stays the same value.
 */
export function withHouseNames(set: RecordSet, house: HouseNames): RecordSet {
  let changed = false;
  const found = new Set<EntityId>();
  const records = set.records.map((record) => {
    const bears = entitiesIn(record, house);
    for (const id of bears.ids) found.add(id);
    const named = bears.renamed ? namedRecord(set, record, house) : record;
    changed ||= named !== record;
    return named;
  });
  const names = new Map<EntityId, readonly string[]>();
  const listNames = new Map<EntityId, string>();
  const today = asOfDay(set);
  for (const id of found) {
    const all = house.namesOf(id);
    if (all.length > 1) names.set(id, all);
    const label = house.renames(id) ? house.labelOf(id, today) : null;
    if (label !== null) listNames.set(id, label);
  }
  return { ...set, records: changed ? records : set.records, names, listNames };
}

/** The name of a side, person or place in a list over records of all days: that of the newest, where it was renamed. */
export const listName = (set: RecordSet, named: { readonly id: EntityId; readonly name: string }): string =>
  set.listNames?.get(named.id) ?? named.name;

interface Bears {
  readonly house: HouseNames;
  readonly ids: readonly EntityId[];
  /** some entity in it may be shown under another name */
  readonly renamed: boolean;
}

/** Records stay while a server runs: each is looked through once. */
const borne = new WeakMap<MergedRecord, Bears>();

function entitiesIn(record: MergedRecord, house: HouseNames): Bears {
  const held = borne.get(record);
  if (held?.house === house) return held;
  const ids = new Set<EntityId>();
  let renamed = false;
  const see = (id: unknown): void => {
    if (typeof id !== 'string' || !id.startsWith('ent:') || ids.has(id as EntityId)) return;
    ids.add(id as EntityId);
    renamed ||= house.renames(id as EntityId);
  };
  const gather = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const held = value as Readonly<Record<string, unknown>>;
    see(held['id']);
    see(held['entity']);
    const country = held['country'];
    if (!renamed && typeof country === 'string') {
      const state = house.stateCalled(country);
      renamed = state !== null && house.renames(state);
    }
    const body = renamed ? null : bodyOfState(held, house);
    if (body !== null) renamed = house.renames(body.state);
    for (const key of NAMED_WITHIN) if (held[key] !== undefined) gather(held[key]);
  };
  for (const values of Object.values(record.values)) for (const { value } of values) gather(value);
  for (const claim of record.claims) {
    for (const values of Object.values(claim.values)) for (const { value } of values) gather(value);
    for (const { value } of claim.onWhoseWord) gather(value);
  }
  const bears: Bears = { house, ids: [...ids], renamed };
  borne.set(record, bears);
  return bears;
}

interface Named {
  readonly house: HouseNames;
  readonly day: Day | null;
  readonly record: MergedRecord;
}

const named = new WeakMap<MergedRecord, Named>();

function namedRecord(set: RecordSet, record: MergedRecord, house: HouseNames): MergedRecord {
  const day = dayOf(set, record);
  const held = named.get(record);
  if (held?.house === house && held.day === day) return held.record;
  const shown = renamedRecord(record, <T>(value: T): T => shownValue(value, day, house));
  named.set(record, { house, day, record: shown });
  return shown;
}

/** The record with its values passed through; itself, and each part of it itself, where nothing changes. */
function renamedRecord(record: MergedRecord, one: <T>(value: T) => T): MergedRecord {
  const cited = <T extends { readonly value: unknown }>(held: readonly T[]): readonly T[] =>
    sameOr(held, (each) => {
      const value = one(each.value);
      return value === each.value ? each : { ...each, value };
    });
  const all = <T extends { readonly value: unknown }>(fields: Readonly<Record<string, readonly T[]>>) => {
    const names = Object.keys(fields);
    const after = names.map((name) => cited(fields[name] ?? []));
    return after.every((list, i) => list === fields[names[i] ?? ''])
      ? fields
      : Object.fromEntries(names.map((name, i) => [name, after[i] ?? []]));
  };
  const values = all(record.values);
  const claims = sameOr(record.claims, (claim): Claim => {
    const after = { values: all(claim.values), onWhoseWord: cited(claim.onWhoseWord) };
    return after.values === claim.values && after.onWhoseWord === claim.onWhoseWord ? claim : { ...claim, ...after };
  });
  return values === record.values && claims === record.claims ? record : { ...record, values, claims };
}

/** A list with each item made anew, or the list itself where every item stayed. */
function sameOr<T>(list: readonly T[], make: (item: T) => T): readonly T[] {
  let changed = false;
  const after = list.map((item) => {
    const made = make(item);
    changed ||= made !== item;
    return made;
  });
  return changed ? after : list;
}

/** The day of the thing, else of the first report that tells it. */
function dayOf(set: RecordSet, record: MergedRecord): Day | null {
  const { when, order } = timeOf(set, record);
  if (when !== null && order === 'dated') return when.earliest ?? when.latest;
  const first = publicationsOf(set, record).find((one) => one.year !== 'unknown');
  return first?.earliest ?? first?.latest ?? null;
}

/** A value of a field, or a source, with the names that it bears made those of the house. */
function shownValue<T>(value: T, day: Day | null, house: HouseNames): T {
  if (typeof value !== 'object' || value === null) return value;
  const held = value as Readonly<Record<string, unknown>>;
  const { id, entity, name, country } = held;
  const own = typeof id === 'string' ? id : entity;
  const body = bodyOfState(held, house);
  const label =
    body !== null
      ? labelled(body, house.labelOf(body.state, day))
      : typeof own === 'string' && typeof name === 'string'
        ? house.labelOf(own as EntityId, day)
        : null;
  const state = typeof country === 'string' ? house.stateCalled(country) : null;
  const land = state === null ? null : house.labelOf(state, day);
  const changes: Record<string, unknown> = {};
  if (label !== null && label !== name) changes['name'] = label;
  if (land !== null && land !== country) changes['country'] = land;
  for (const key of NAMED_WITHIN) {
    const inner = held[key];
    if (typeof inner !== 'object' || inner === null) continue;
    const after = shownValue(inner, day, house);
    if (after !== inner) changes[key] = after;
  }
  return Object.keys(changes).length === 0 ? value : { ...value, ...changes };
}

interface Body {
  readonly state: EntityId;
  /** "Foreign Ministry of " */
  readonly lead: string;
}

/** "Foreign Ministry of Turkey": a body that is called by its state is called by the name that its state has. */
function bodyOfState({ id, entity, name }: Readonly<Record<string, unknown>>, house: HouseNames): Body | null {
  const own = id ?? entity;
  if (typeof own !== 'string' || typeof name !== 'string' || !own.startsWith('name:body:')) return null;
  const at = name.lastIndexOf(' of ');
  const state = at < 0 ? null : house.stateCalled(name.slice(at + 4));
  return state === null ? null : { state, lead: name.slice(0, at + 4) };
}

const labelled = ({ lead }: Body, state: string | null): string | null => (state === null ? null : `${lead}${state}`);
