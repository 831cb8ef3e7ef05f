import type { ActorRef, Amount, Field, Participant, PersonRef, PlaceRef, When } from '../model/index.js';
import { dateWords, weekdayWords } from './when-words.js';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Digits in groups of three: 500000 is "500,000". */
export const groupedNumber = (value: number): string =>
  Number.isFinite(value) ? String(value).replace(/^(-?\d+)/u, (whole) => groupDigits(whole)) : String(value);

function groupDigits(digits: string): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const plain = digits.slice(sign.length);
  const groups: string[] = [];
  for (let end = plain.length; end > 0; end -= 3) groups.unshift(plain.slice(Math.max(0, end - 3), end));
  return sign + groups.join(',');
}

/** A count as its report gives it: "nearly 500,000", "millions", "at least 12 percent". */
export function amountWords(amount: Amount): string {
  const unit = amount.unit === null ? '' : ` ${amount.unit}`;
  if (amount.value === null) return `${amount.qualifier}${unit}`;
  const qualifier = amount.qualifier === 'exact' || amount.qualifier === '' ? '' : `${amount.qualifier} `;
  return `${qualifier}${groupedNumber(amount.value)}${unit}`;
}

/** A person with the office that the report gives. */
export const personWords = (person: PersonRef): string =>
  person.office === null ? person.name : `${person.name}, ${person.office}`;

/** A place with its country where that is known and is not its name. */
export const placeWords = (place: PlaceRef): string =>
  place.country === null || place.country === place.name ? place.name : `${place.name} (${place.country})`;

/** One side at a meeting: "Russia (guarantor): Sergey Lavrov; expected". */
export function participantWords(participant: Participant): string {
  const role = participant.role === 'participant' ? '' : ` (${participant.role})`;
  const person = participant.person === null ? '' : `: ${participant.person.name}`;
  const attendance = participant.attendance === 'attended' ? '' : `; ${participant.attendance}`;
  return `${participant.actor.name}${role}${person}${attendance}`;
}

/** Any value of a field in words; a value that is not of the field's type is given as JSON, so that nothing is hidden. */
export function valueWords(type: Field['type'], value: unknown): string {
  if (value === null || value === undefined) return 'unknown';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return type === 'number' ? String(value) : groupedNumber(value);
  if (!isObject(value)) return String(value);
  switch (type) {
    case 'amount':
      return amountWords(value as unknown as Amount);
    case 'when': {
      const when = value as unknown as When;
      return `${dateWords(when)} ${weekdayWords(when)}`.trim();
    }
    case 'actor':
      return (value as unknown as ActorRef).name;
    case 'person':
      return personWords(value as unknown as PersonRef);
    case 'place':
      return placeWords(value as unknown as PlaceRef);
    case 'participant':
      return participantWords(value as unknown as Participant);
    default:
      return JSON.stringify(value);
  }
}

const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 200;

/** Thousands of records bear the same few names: each is worked out once, and what was gathered is let go of before it grows large. */
function onceFor(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST_KNOWN) return make(text);
    const held = known.get(text);
    if (held !== undefined) return held;
    if (known.size >= MOST_KNOWN) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** Text for comparing: no marks on letters, lower case, white space single. */
export const folded: (text: string) => string = onceFor((text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2018\u2019]/gu, "'")
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim(),
);

/** Every name that a value bears: of an actor its name, wording and id; of a participant those of its side and person. */
export function namesIn(type: Field['type'], value: unknown): readonly string[] {
  if (!isObject(value)) return [];
  if (type === 'actor') return [value['name'], value['wording'], value['id']].filter((x): x is string => typeof x === 'string');
  if (type === 'person') return [...namesIn('place', value), ...namesIn('actor', value['party'])];
  if (type === 'place') return [value['name'], value['id'], value['country']].filter((x): x is string => typeof x === 'string');
  if (type === 'participant') return [...namesIn('actor', value['actor']), ...namesIn('person', value['person'])];
  return [];
}

/** The words of a folded name between single spaces, so that whole ones can be found in them. */
const spacedWords = onceFor((name) => ` ${folded(name).replace(/[^\p{L}\p{N}:-]+/gu, ' ')} `);
const wantedWords = onceFor(
  (words) =>
    ` ${folded(words)
      .replace(/[^\p{L}\p{N}:-]+/gu, ' ')
      .trim()} `,
);

/** Whether words stand whole and in order in a name: "russia" in "Government of Russia", not in "Prussia". Both folded first. */
export const namedBy = (name: string, words: string): boolean =>
  folded(words) !== '' && spacedWords(name).includes(wantedWords(words));
