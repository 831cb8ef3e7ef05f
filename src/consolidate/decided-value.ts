import type { ActorRef, Amount, EntityId, Field, FieldTypes, Participant, PersonRef, PlaceRef, When } from '../model/index.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const textOrNull = (value: unknown): string | null => (isText(value) ? value : null);
const isEntity = (value: unknown): value is EntityId => typeof value === 'string' && /^(?:ent|name):./.test(value);
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value);
const oneOf = <T extends string>(value: unknown, choices: readonly T[]): T | null =>
  choices.find((choice) => choice === value) ?? null;

/** The value of a field that a decision gives as JSON, made whole where parts may be left out; null where it is not of the field's type. */
export function decidedValue(field: Field, json: unknown): FieldTypes[keyof FieldTypes] | null {
  switch (field.type) {
    case 'text':
      return textOrNull(json);
    case 'choice':
      return isText(json) && (!field.choices || field.choices.includes(json)) ? json : null;
    case 'number':
      return typeof json === 'number' && Number.isFinite(json) ? json : null;
    case 'amount':
      return amountOf(json);
    case 'when':
      return whenOf(json);
    case 'actor':
      return actorOf(json);
    case 'person':
      return personOf(json);
    case 'place':
      return placeOf(json);
    case 'participant':
      return participantOf(json);
  }
}

function amountOf(json: unknown): Amount | null {
  if (!isObject(json)) return null;
  const value = typeof json['value'] === 'number' && Number.isFinite(json['value']) ? json['value'] : null;
  const qualifier = textOrNull(json['qualifier']) ?? (value === null ? null : 'exact');
  return qualifier === null ? null : { value, qualifier, unit: textOrNull(json['unit']) };
}

function whenOf(json: unknown): When | null {
  if (!isObject(json)) return null;
  const earliest = isDay(json['earliest']) ? json['earliest'] : null;
  const latest = isDay(json['latest']) ? json['latest'] : null;
  if ((earliest === null && latest === null) || (earliest !== null && latest !== null && earliest > latest)) return null;
  const precision = oneOf(json['precision'], ['day', 'month', 'year', 'range']) ?? (earliest === latest ? 'day' : 'range');
  const year = oneOf(json['year'], ['stated', 'inferred', 'unknown']) ?? 'stated';
  return { earliest, latest, precision, year, text: typeof json['text'] === 'string' ? json['text'] : '' };
}

function actorOf(json: unknown): ActorRef | null {
  if (!isObject(json) || !isEntity(json['id']) || !isText(json['name'])) return null;
  return { id: json['id'], name: json['name'], wording: textOrNull(json['wording']) ?? json['name'] };
}

function personOf(json: unknown): PersonRef | null {
  if (!isObject(json) || !isEntity(json['id']) || !isText(json['name'])) return null;
  return { id: json['id'], name: json['name'], office: textOrNull(json['office']), party: actorOf(json['party']) };
}

function placeOf(json: unknown): PlaceRef | null {
  if (!isObject(json) || !isEntity(json['id']) || !isText(json['name'])) return null;
  return { id: json['id'], name: json['name'], country: textOrNull(json['country']) };
}

function participantOf(json: unknown): Participant | null {
  if (!isObject(json)) return null;
  const actor = actorOf(json['actor']);
  if (actor === null) return null;
  const role =
    oneOf(json['role'], ['guarantor', 'host', 'broker', 'mediator', 'party', 'observer', 'participant']) ?? 'participant';
  const attendance = oneOf(json['attendance'], ['attended', 'expected', 'invited', 'absent']) ?? 'attended';
  return { actor, person: personOf(json['person']), role, attendance };
}
