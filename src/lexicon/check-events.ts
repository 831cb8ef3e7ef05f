import { faultAt, isDay, isObject, isText, isTextList, type EntryFault, type Fault, type Json } from './check-values.js';

interface Setting {
  readonly isKnown: (id: unknown) => boolean;
  /** of the whole file */
  readonly source: string | null;
  readonly faults: EntryFault[];
}

const EVENT_KEYS = new Set('id kind name names words with began ended rounds most source'.split(' '));
const KINDS = new Set(['war', 'series', 'meeting', 'named']);
const BIRTH_KEYS = new Set(['person', 'born']);
const LONGEST = 100;

/** Notes what is wrong with the events of a user's own file. */
export function checkEvents(events: unknown, setting: Setting): void {
  const ids = new Map<unknown, number>();
  for (const [index, one] of listOf('events', events, setting.faults).entries()) {
    const event: Json = isObject(one) ? one : {};
    const { id } = event;
    const fault = faultAt(setting.faults, `event ${String(index + 1)}${isText(id) ? ` (${id})` : ''}`);
    if (!isObject(one)) fault('the event', 'an object', one);
    else checkEvent(event, setting, fault);
    const before = ids.get(id);
    if (isText(id) && before !== undefined) fault('id', 'each once', `event ${String(before + 1)} already has it`);
    else ids.set(id, index);
  }
}

/** Notes what is wrong with the days of birth of a user's own file. */
export function checkBirths(births: unknown, setting: Setting): void {
  for (const [index, one] of listOf('births', births, setting.faults).entries()) {
    const birth: Json = isObject(one) ? one : {};
    const fault = faultAt(setting.faults, `birth ${String(index + 1)}`);
    for (const key of Object.keys(birth)) if (!BIRTH_KEYS.has(key)) fault(key, [...BIRTH_KEYS].join(', '), key);
    if (!setting.isKnown(birth['person'])) fault('person', 'the id of a known person', birth['person']);
    if (!isDay(birth['born'])) fault('born', 'a day as 1952-10-07', birth['born']);
  }
}

function listOf(name: string, list: unknown, faults: EntryFault[]): readonly unknown[] {
  if (list === undefined) return [];
  if (Array.isArray(list)) return list as readonly unknown[];
  faultAt(faults, 'the file')(name, 'a list', list);
  return [];
}

function checkEvent(event: Json, { isKnown, source }: Setting, fault: Fault): void {
  for (const key of Object.keys(event)) if (!EVENT_KEYS.has(key)) fault(key, `one of ${[...EVENT_KEYS].join(', ')}`, key);
  const { id, kind, name, began, ended, most } = event;
  if (typeof id !== 'string' || !/^event:[^\s:]+$/u.test(id)) fault('id', '"event:" and a word of one’s own', id);
  if (!KINDS.has(kind as string)) fault('kind', [...KINDS].join(', '), kind);
  if (!isText(name)) fault('name', 'the name that is shown', name);
  // a war and a series are told by words, the others by their names
  const told = kind === 'war' || kind === 'series' ? 'words' : 'names';
  for (const list of ['names', 'words'])
    if ((list === told || event[list] !== undefined) && !isTextList(event[list])) fault(list, 'a list of words', event[list]);
  if (event['with'] !== undefined && !(Array.isArray(event['with']) && event['with'].every(isKnown)))
    fault('with', 'a list of ids of known entities', event['with']);
  if (!isDay(began) && !isDays(began)) fault('began', 'a day as 2018-03-16, or the first and the last day in a list', began);
  if (ended !== undefined && !isDay(ended)) fault('ended', 'a day as 2018-03-16', ended);
  if (isDay(began) && isDay(ended) && began > ended) fault('ended', `a day on or after ${began}`, ended);
  if (most !== undefined && !(typeof most === 'number' && most > 0 && most <= LONGEST))
    fault('most', `years, up to ${String(LONGEST)}`, most);
  if (!isText(event['source']) && source === null) fault('source', 'who or what says so, here or for the whole file', event['source']);
  checkRounds(event['rounds'], kind === 'series', fault);
}

function checkRounds(rounds: unknown, needed: boolean, fault: Fault): void {
  if (rounds === undefined && !needed) return;
  if (!isObject(rounds)) return fault('rounds', '{"1": ["2018-03-16", "2018-03-17"]}', rounds);
  for (const [number, days] of Object.entries(rounds)) {
    if (!/^\d{1,3}$/u.test(number)) fault('rounds', 'rounds by their numbers', number);
    if (!isDays(days)) fault(`rounds.${number}`, 'the first and the last day in a list', days);
  }
}

const isDays = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(isDay) && (value[0] as string) <= (value[1] as string);
