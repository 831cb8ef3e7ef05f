import type { EntityId, EntityType } from '../model/index.js';
import { checkBirths, checkEvents } from './check-events.js';
import { faultAt, isDay, isObject, isText, isTextList, shownValue, type EntryFault, type Fault, type Json } from './check-values.js';
import type { Birth, DatedEvent } from './dated-events.js';
import type { FileEntry, LexiconFile, NameStyle } from './lexicon-file.js';

/** The ways of naming that a user can choose. */
export const NAME_STYLES: readonly NameStyle[] = ['dated', 'current', 'main'];

/** What a check needs to know of the lexicon besides the file. */
export interface KnownToCheck {
  readonly entry: (id: EntityId) => { readonly type: EntityType; readonly name: string } | null;
  readonly stateNamed: (country: string) => unknown;
}

export type CheckedFile = { readonly file: LexiconFile } | { readonly faults: readonly EntryFault[] };

const TYPES: readonly EntityType[] = ['state', 'government', 'body', 'organisation', 'group', 'person', 'place', 'media'];
const NAME_LISTS = ['names', 'aliases', 'acronyms', 'demonyms', 'metonyms'] as const;
const KEYS = new Set(
  [...NAME_LISTS, ...'id type name ambiguous seat capitals of country at offices shown source'.split(' ')].map(String),
);
const NAME_KEYS = new Set(['name', 'ambiguous', 'since', 'until']);
const OFFICE_KEYS = new Set(['office', 'party', 'since', 'until', 'source']);
const SHOWN_KEYS = new Set(['name', 'since', 'until']);

/**
 * Checks what a lexicon file of a user holds. An entry may leave out its type and name where its id is that of a known entity, to
 * which it adds. Gives the file with these filled in, or every fault.
 */
export function checkLexiconFile(value: unknown, known: KnownToCheck): CheckedFile {
  if (!isObject(value) || !Array.isArray(value['entries']))
    return { faults: [{ where: 'the file', message: 'expected {"source": "…", "entries": […]}, found ' + shownValue(value) }] };
  const raw = value['entries'] as readonly unknown[];
  const ids = new Map<unknown, { readonly type: EntityType; readonly name: string } | null>();
  for (const one of raw) {
    if (!isObject(one) || typeof one['id'] !== 'string') continue;
    const before = known.entry(one['id'] as EntityId);
    const own = isText(one['name']) && TYPES.includes(one['type'] as EntityType);
    ids.set(one['id'], before ?? (own ? { type: one['type'] as EntityType, name: one['name'] as string } : null));
  }
  const faults: EntryFault[] = [];
  const source = isText(value['source']) ? value['source'] : null;
  const { style, sources } = value;
  if (style !== undefined && !NAME_STYLES.includes(style as NameStyle))
    faults.push({ where: 'the file', message: `style: expected ${NAME_STYLES.join(', ')}, found ${shownValue(style)}` });
  if (sources !== undefined && !(isObject(sources) && Object.values(sources).every(isText)))
    faults.push({ where: 'the file', message: `sources: expected {"key": "who or what says so"}, found ${shownValue(sources)}` });
  const isKnown = (one: unknown): boolean => ids.has(one) || (typeof one === 'string' && known.entry(one as EntityId) !== null);
  const entries = raw.map((one, index) => checkedEntry(one, index, { known, isKnown, source, faults }));
  const { events, births } = value;
  checkEvents(events, { isKnown, source, faults });
  checkBirths(births, { isKnown, source, faults });
  const first = new Map<unknown, number>();
  raw.forEach((one, index) => {
    const id = isObject(one) ? one['id'] : undefined;
    if (typeof id !== 'string') return;
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else
      faults.push({
        where: `entry ${String(index + 1)} (${id})`,
        message: `id: expected each once, found it at entry ${String(before + 1)} already`,
      });
  });
  if (faults.length > 0) return { faults };
  const text = (key: string, otherwise: string): string => (isText(value[key]) ? (value[key] as string) : otherwise);
  return {
    file: {
      about: text('about', 'entries of one’s own'),
      source: source ?? '',
      ...(sources === undefined ? {} : { sources: sources as Readonly<Record<string, string>> }),
      licence: text('licence', 'not given'),
      ...(style === undefined ? {} : { style: style as NameStyle }),
      entries,
      ...(events === undefined ? {} : { events: events as readonly DatedEvent[] }),
      ...(births === undefined ? {} : { births: births as readonly Birth[] }),
    },
  };
}

interface Setting {
  readonly known: KnownToCheck;
  readonly isKnown: (id: unknown) => boolean;
  readonly source: string | null;
  readonly faults: EntryFault[];
}

function checkedEntry(value: unknown, index: number, { known, isKnown, source, faults }: Setting): FileEntry {
  const entry: Json = isObject(value) ? value : {};
  const id = entry['id'];
  const where = `entry ${String(index + 1)}${isText(id) ? ` (${id})` : isText(entry['name']) ? ` (${entry['name']})` : ''}`;
  const fault = faultAt(faults, where);
  if (!isObject(value)) fault('the entry', 'an object', value);
  for (const key of Object.keys(entry)) if (!KEYS.has(key)) fault(key, `one of ${[...KEYS].join(', ')}`, key);
  if (typeof id !== 'string' || !/^ent:[^\s:]+$/u.test(id)) fault('id', '"ent:" and a word of one’s own', id);
  const before = typeof id === 'string' ? known.entry(id as EntityId) : null;
  const type = entry['type'] ?? before?.type;
  if (!TYPES.includes(type as EntityType)) fault('type', TYPES.join(', '), entry['type']);
  else if (before !== null && before.type !== type) fault('type', `${before.type}, as ${String(id)} is known`, type);
  const name = entry['name'] ?? before?.name;
  if (!isText(name)) fault('name', 'the name that is shown', entry['name']);
  if (!isText(entry['source']) && source === null) fault('source', 'who or what says so, here or for the whole file', entry['source']);
  for (const key of ['ambiguous', 'seat'])
    if (entry[key] !== undefined && typeof entry[key] !== 'boolean') fault(key, 'true or false', entry[key]);
  for (const list of NAME_LISTS) checkNames(list, entry[list], fault);
  if (entry['capitals'] !== undefined && !isTextList(entry['capitals']))
    fault('capitals', 'a list of names', entry['capitals']);
  if (entry['of'] !== undefined && !isKnown(entry['of'])) fault('of', 'the id of a known entity', entry['of']);
  if (entry['country'] !== undefined && !(isText(entry['country']) && known.stateNamed(entry['country'])))
    fault('country', 'the name of a state of the lexicon', entry['country']);
  if (entry['at'] !== undefined && !isPoint(entry['at'])) fault('at', '[longitude, latitude] in degrees', entry['at']);
  checkOffices(entry['offices'], isKnown, fault);
  checkShown(entry['shown'], fault);
  return { ...entry, id, type, name } as FileEntry;
}

function checkNames(list: string, names: unknown, fault: Fault): void {
  if (names === undefined) return;
  if (!Array.isArray(names)) return fault(list, 'a list of names', names);
  names.forEach((name: unknown, index) => {
    const field = `${list}[${String(index)}]`;
    if (isText(name)) return;
    if (!isObject(name) || !isText(name['name'])) return fault(field, 'a name or {"name": "…"}', name);
    for (const key of Object.keys(name)) if (!NAME_KEYS.has(key)) fault(`${field}.${key}`, [...NAME_KEYS].join(', '), key);
    checkDays(field, name, false, fault);
    if (name['ambiguous'] !== undefined && typeof name['ambiguous'] !== 'boolean')
      fault(`${field}.ambiguous`, 'true or false', name['ambiguous']);
  });
}

function checkOffices(offices: unknown, isKnown: (id: unknown) => boolean, fault: Fault): void {
  if (offices === undefined) return;
  if (!Array.isArray(offices)) return fault('offices', 'a list of offices', offices);
  offices.forEach((office: unknown, index) => {
    const field = `offices[${String(index)}]`;
    if (!isObject(office)) return fault(field, '{"office", "party", "since", "until"}', office);
    for (const key of Object.keys(office)) if (!OFFICE_KEYS.has(key)) fault(`${field}.${key}`, [...OFFICE_KEYS].join(', '), key);
    if (!isText(office['office'])) fault(`${field}.office`, 'the office, as "foreign minister"', office['office']);
    if (!isKnown(office['party'])) fault(`${field}.party`, 'the id of a known entity', office['party']);
    checkDays(field, office, true, fault);
    if (office['source'] !== undefined && !isText(office['source'])) fault(`${field}.source`, 'who or what says so', office['source']);
  });
}

function checkShown(names: unknown, fault: Fault): void {
  if (names === undefined) return;
  if (!Array.isArray(names) || names.length === 0) return fault('shown', 'a list of names', names);
  names.forEach((name: unknown, index) => {
    const field = `shown[${String(index)}]`;
    if (!isObject(name) || !isText(name['name'])) return fault(field, '{"name": "…"}, dated or not', name);
    for (const key of Object.keys(name)) if (!SHOWN_KEYS.has(key)) fault(`${field}.${key}`, [...SHOWN_KEYS].join(', '), key);
    checkDays(field, name, false, fault);
  });
}

/** Days forwards; those of an office are given or null. */
function checkDays(field: string, dated: Json, needed: boolean, fault: Fault): void {
  const { since, until } = dated;
  for (const [key, day] of [
    ['since', since],
    ['until', until],
  ] as const) {
    if (isDay(day) || (needed ? day === null : day === undefined)) continue;
    fault(`${field}.${key}`, `a day as 2018-03-16${needed ? ', or null' : ''}`, day);
  }
  if (isDay(since) && isDay(until) && since > until) fault(`${field}.until`, `a day on or after ${since}`, until);
}

const isPoint = (value: unknown): boolean => {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [longitude, latitude] = value as readonly unknown[];
  return (
    typeof longitude === 'number' && typeof latitude === 'number' && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
  );
};
