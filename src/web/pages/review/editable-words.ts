import type { ActorRef, Amount, Field, Participant, When } from '../../../model/index.js';
import { amountWords, valueWords } from '../../../views/value-words.js';
import { isoOf } from '../../../model/when.js';

/** A value as it can be typed again: what a person changes is a copy of it. */
export function editableWords(type: Field['type'], value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === null || value === undefined ? '' : String(value);
  switch (type) {
    case 'when':
      return isoOf(value as When) ?? boundsOf(value as When);
    case 'amount':
      return amountWords(value as Amount);
    case 'participant': {
      const { actor, role, person } = value as Participant;
      return `${actor.name}${role === 'participant' ? '' : ` (${role})`}${person === null ? '' : `: ${person.name}`}`;
    }
    case 'actor':
    case 'person':
    case 'place':
      return (value as Pick<ActorRef, 'name'>).name;
    default:
      return valueWords(type, value);
  }
}

const boundsOf = ({ earliest, latest, year }: When): string =>
  earliest === null || latest === null || year === 'unknown' ? (earliest ?? latest ?? '') : `${earliest} to ${latest}`;
