import type { ActorRef, Amount, Field, FieldTypes, Participant, PersonRef, PlaceRef, When } from '../model/index.js';
import { compatible, foldedText, timeWithin } from '../model/index.js';

type FieldType = keyof FieldTypes;

/** A string that two values of a type share exactly when they mean the same; wordings, offices and sources are left out. */
export function meaningOf(type: FieldType, value: unknown): string {
  switch (type) {
    case 'text':
      return foldedText(value as string);
    case 'choice':
    case 'number':
      return String(value);
    case 'amount': {
      const { value: number, qualifier, unit } = value as Amount;
      return [number ?? '', foldedText(qualifier), unit ?? ''].join('|');
    }
    case 'when': {
      const { earliest, latest, year } = value as When;
      return [earliest ?? '', latest ?? '', year === 'unknown' ? '?' : ''].join('|');
    }
    case 'actor':
    case 'person':
    case 'place':
      return (value as ActorRef).id;
    case 'participant': {
      const { actor, person } = value as Participant;
      return [actor.id, person?.id ?? ''].join('|');
    }
  }
}

/** Whether `a` says all that `b` says, and more: "16 March 2018" than "March 2018", "foreign ministers" than "ministers". */
export function refines(type: FieldType, a: unknown, b: unknown): boolean {
  if (type === 'when') return timeWithin(a as When, b as When) && !timeWithin(b as When, a as When);
  if (type === 'choice') return (a as string).endsWith(` ${b as string}`);
  return false;
}

/**
 * Whether two values of a field cannot both be right. Texts are the reports' own words and never contradict one another; a less
 * precise value does not contradict a more precise one.
 */
export function contradicts(field: Field, a: unknown, b: unknown): boolean {
  const { type } = field;
  if (type === 'text' || meaningOf(type, a) === meaningOf(type, b)) return false;
  if (refines(type, a, b) || refines(type, b, a)) return false;
  switch (type) {
    case 'when':
      return !compatible(a as When, b as When);
    case 'amount':
      return amountsApart(a as Amount, b as Amount);
    case 'place':
      return placesApart(a as PlaceRef, b as PlaceRef);
    case 'actor':
    case 'person':
      return foldedText((a as ActorRef | PersonRef).name) !== foldedText((b as ActorRef | PersonRef).name);
    default:
      return true;
  }
}

/** A city and its country, or one name found in two ways, do not contradict one another. */
function placesApart(a: PlaceRef, b: PlaceRef): boolean {
  const names = [foldedText(a.name), foldedText(b.name)];
  if (names[0] === names[1]) return false;
  return foldedText(a.country ?? '') !== names[1] && foldedText(b.country ?? '') !== names[0];
}

/** "about 500" and "480" can both be right, "at least 500" and "480" cannot; words ("millions") and other units tell nothing. */
function amountsApart(a: Amount, b: Amount): boolean {
  if (a.value === null || b.value === null) return false;
  if (a.unit !== b.unit) return a.unit !== null && b.unit !== null;
  const [aLow, aHigh] = boundsOf(a.value, a.qualifier);
  const [bLow, bHigh] = boundsOf(b.value, b.qualifier);
  return aLow > bHigh || bLow > aHigh;
}

function boundsOf(value: number, qualifier: string): readonly [number, number] {
  const tenth = Math.abs(value) / 10;
  if (/^(?:more than|at least|over|above|no fewer than|not less than)$/.test(qualifier)) return [value, Infinity];
  if (/^(?:up to|at most|less than|fewer than|under|below|as many as)$/.test(qualifier)) return [-Infinity, value];
  if (/^(?:nearly|almost|close to)$/.test(qualifier)) return [value - tenth, value];
  if (/^(?:about|around|some|approximately|roughly|an estimated)$/.test(qualifier)) return [value - tenth, value + tenth];
  return [value, value];
}
