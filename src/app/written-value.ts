import { decidedValue } from '../consolidate/index.js';
import type { ActorRef, EntityId, Field, Participant, PersonRef, PlaceRef, When } from '../model/index.js';
import { foldName } from '../store/fold.js';
import { daysOf } from '../views/index.js';
import type { KnownEntity } from './pipeline.js';
import { WrongRequest } from './wrong-request.js';

/** Finds the entities that a person may mean by a name. */
export type EntitiesNamed = (name: string, as: 'actor' | 'person' | 'place') => Promise<readonly KnownEntity[]>;

/**
 * The value that a person wrote for a field, as JSON of the field's type: words (`7`, `2018-03`, `nearly 500`, `Russia (host): NAME`)
 * or JSON. Throws a WrongRequest that says what was expected and what was found.
 */
export async function writtenValue(field: Field, written: unknown, entities: EntitiesNamed): Promise<unknown> {
  const given = typeof written === 'string' ? (jsonObject(written) ?? written) : written;
  const json = typeof given === 'string' ? await fromWords(field, given.trim(), entities) : given;
  const value = json === null || json === undefined ? null : decidedValue(field, json);
  if (value === null) {
    const found = typeof written === 'string' ? written : JSON.stringify(written);
    throw new WrongRequest(`Expected ${expectation(field)} for "${field.label}", found "${found}".`);
  }
  return value;
}

function jsonObject(text: string): unknown {
  if (!text.trim().startsWith('{')) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function expectation(field: Field): string {
  switch (field.type) {
    case 'choice':
      return `one of ${(field.choices ?? []).join(', ')}`;
    case 'number':
      return 'a number such as 7';
    case 'amount':
      return 'a count such as 500, "nearly 500,000", "at least 12 percent" or "dozens"';
    case 'when':
      return 'a date such as 2018, 2018-03, 2018-03-16, XXXX-03 or "2018-03-16 to 2018-03-18"';
    case 'participant':
      return 'a side such as "Russia", "Russia (host)" or "Russia (host): NAME"';
    case 'actor':
    case 'person':
    case 'place':
      return `the name or id of ${field.type === 'actor' ? 'a state, group or body' : `a ${field.type}`}`;
    case 'text':
      return 'some words';
  }
}

async function fromWords(field: Field, words: string, entities: EntitiesNamed): Promise<unknown> {
  if (words === '') return null;
  switch (field.type) {
    case 'text':
      return words;
    case 'choice':
      return field.choices?.find((choice) => choice.toLowerCase() === words.toLowerCase()) ?? (field.choices ? null : words);
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(words) ? Number(words) : null;
    case 'amount':
      return amountFrom(words);
    case 'when':
      return whenFrom(words);
    case 'actor':
      return actorFrom(words, entities);
    case 'person':
      return personFrom(words, entities);
    case 'place':
      return placeFrom(words, entities);
    case 'participant':
      return participantFrom(words, entities);
  }
}

function amountFrom(words: string): unknown {
  const number = /-?\d[\d,]*/.exec(words);
  if (!number) return { value: null, qualifier: words, unit: null };
  const end = number.index + number[0].length;
  const fraction = /^\.\d+/.exec(words.slice(end))?.[0] ?? '';
  return {
    value: Number(number[0].replaceAll(',', '') + fraction),
    qualifier: words.slice(0, number.index).trim() || 'exact',
    unit: words.slice(end + fraction.length).trim() || null,
  };
}

/** A date as a person writes it: a day, month or year, two of them with "to" between, or a month or day of a year not known. */
export function whenFrom(words: string): When | null {
  const [from, to, more] = words.split(/\.\.| to /).map((part) => part.trim());
  if (from === undefined || more !== undefined) return null;
  if (to !== undefined) {
    const [first, last] = [daysOf(from), daysOf(to)];
    if (!first || !last || first.first > last.last) return null;
    return { earliest: first.first, latest: last.last, precision: 'range', year: 'stated', text: words };
  }
  const yearless = /^XXXX-/i.test(from);
  // a leap year stands in, so that 29 February is a day
  const days = daysOf(yearless ? from.replace(/^XXXX/i, '2000') : from);
  if (!days) return null;
  const precision = from.length === 10 ? 'day' : from.length === 7 ? 'month' : 'year';
  const day = (iso: string): string => (yearless ? `0000${iso.slice(4)}` : iso);
  return {
    earliest: day(days.first),
    latest: day(days.last),
    precision,
    year: yearless ? 'unknown' : 'stated',
    text: words,
  };
}

const ID = /^(?:ent|name):./;

/** One known entity, or a new one that goes by its name alone. */
async function entityFrom(words: string, as: 'actor' | 'person' | 'place', entities: EntitiesNamed): Promise<KnownEntity> {
  const found = [...new Map((await entities(words, as)).map((one) => [one.id, one])).values()];
  // a capital is named before the state for which its name may stand
  const byName = found.filter(({ name }) => foldName(name) === foldName(words));
  const known = byName.length > 0 ? byName : found;
  const [best] = known;
  if (best && known.length === 1) return best;
  if (best) {
    throw new WrongRequest(`"${words}" can be ${known.map(({ id, name }) => `${name} (${id})`).join(' or ')}. Give the id.`);
  }
  if (ID.test(words)) throw new WrongRequest(`Expected the id of an entity of the record or the lexicon, found "${words}".`);
  const type = as === 'actor' ? 'organisation' : as;
  return { id: `name:${type}:${foldName(words)}` satisfies EntityId, name: words, country: null };
}

async function actorFrom(words: string, entities: EntitiesNamed): Promise<ActorRef> {
  const { id, name } = await entityFrom(words, 'actor', entities);
  return { id, name, wording: ID.test(words) ? name : words };
}

async function personFrom(words: string, entities: EntitiesNamed): Promise<PersonRef> {
  const { id, name } = await entityFrom(words, 'person', entities);
  return { id, name, office: null, party: null };
}

async function placeFrom(words: string, entities: EntitiesNamed): Promise<PlaceRef> {
  return entityFrom(words, 'place', entities);
}

async function participantFrom(words: string, entities: EntitiesNamed): Promise<Participant> {
  const [side = '', named = ''] = ID.test(words) ? [words] : cutAt(words, words.indexOf(':'));
  const [name = '', written = ''] = ID.test(words) ? [side] : cutAt(side, side.indexOf('('));
  const actor = await actorFrom(name, entities);
  const person = named === '' ? null : await personFrom(named, entities);
  const role = written.replace(')', '').trim().toLowerCase() || 'participant';
  if (!ROLES.some((one) => one === role)) {
    throw new WrongRequest(`Expected a role (${ROLES.join(', ')}), found "${role}".`);
  }
  return { actor, person, role: role as Participant['role'], attendance: 'attended' };
}

const cutAt = (text: string, at: number): readonly string[] =>
  at < 0 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];

const ROLES: readonly Participant['role'][] = ['guarantor', 'host', 'broker', 'mediator', 'party', 'observer', 'participant'];
