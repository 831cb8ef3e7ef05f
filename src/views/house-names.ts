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
  const gather = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id, entity, country, actor, person, party } = value as Partial<Record<string, unknown>>;
    for (const one of [id, entity]) {
      if (typeof one !== 'string' || !one.startsWith('ent:') || ids.has(one as EntityId)) continue;
      ids.add(one as EntityId);
      renamed ||= house.renames(one as EntityId);
    }
    const state = typeof country === 'string' ? house.stateCalled(country) : null;
    renamed ||= state !== null && house.renames(state);
    for (const inner of [actor, person, party]) gather(inner);
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
  const one = <T>(value: T): T => shownValue(value, day, house);
  const cited = <T extends { readonly value: unknown }>(values: readonly T[]): readonly T[] =>
    values.map((held) => ({ ...held, value: one(held.value) }));
  const all = <T extends { readonly value: unknown }>(fields: Readonly<Record<string, readonly T[]>>) =>
    Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, cited(values)]));
  const claims = record.claims.map((claim): Claim => ({
    ...claim,
    values: all(claim.values),
    onWhoseWord: cited(claim.onWhoseWord),
  }));
  const shown: MergedRecord = { ...record, claims, values: all(record.values) };
  named.set(record, { house, day, record: shown });
  return shown;
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
  const label = typeof own === 'string' && typeof name === 'string' ? house.labelOf(own as EntityId, day) : null;
  const state = typeof country === 'string' ? house.stateCalled(country) : null;
  const land = state === null ? null : house.labelOf(state, day);
  const inner = (['actor', 'person', 'party'] as const).flatMap((key) =>
    typeof held[key] === 'object' && held[key] !== null ? [[key, shownValue(held[key], day, house)] as const] : [],
  );
  return {
    ...value,
    ...(label === null ? {} : { name: label }),
    ...(land === null ? {} : { country: land }),
    ...Object.fromEntries(inner),
  };
}
