import type { Day, Participant, ParticipantRole } from '../model/index.js';

/** One report's word on one participant. */
export interface ParticipantWord {
  readonly value: Participant;
  readonly claim: string;
  readonly published: Day | null;
}

/** Of roles that equally many reports give, the earlier one here is kept. */
const ROLES: readonly ParticipantRole[] = ['host', 'guarantor', 'broker', 'mediator', 'party', 'observer', 'participant'];

/**
 * Joins words on participants by side, then by person: a side named without its person is the same participant as the side with it.
 * Answers the words that belong to each participant; words on a side whose several persons others name belong to each of them.
 */
export function participantGroups<W extends ParticipantWord>(words: readonly W[]): readonly (readonly W[])[] {
  const bySide = new Map<string, W[]>();
  for (const word of words) push(bySide, word.value.actor.id, word);
  const groups: (readonly W[])[] = [];
  for (const side of bySide.values()) {
    const byPerson = new Map<string, W[]>();
    for (const word of side) if (word.value.person) push(byPerson, word.value.person.id, word);
    const unnamed = side.filter((word) => word.value.person === null);
    if (byPerson.size === 0) groups.push(unnamed);
    else for (const named of byPerson.values()) groups.push([...named, ...unnamed]);
  }
  return groups;
}

function push<W>(map: Map<string, W[]>, key: string, word: W): void {
  const held = map.get(key);
  if (held) held.push(word);
  else map.set(key, [word]);
}

/**
 * One participant from the words on it: the fullest reference to side and person, the role that most reports give beyond plain
 * participation, and the newest word on attendance.
 */
export function joinedParticipant(words: readonly ParticipantWord[]): Participant {
  const named = words.find((word) => word.value.person !== null) ?? (words[0] as ParticipantWord);
  const person = words.map((word) => word.value.person).reduce((a, b) => (fullness(b) > fullness(a) ? b : a), named.value.person);
  return { actor: named.value.actor, person, role: roleOf(words), attendance: attendanceOf(words) };
}

const fullness = (person: Participant['person']): number =>
  person === null ? 0 : 1 + (person.office === null ? 0 : 1) + (person.party === null ? 0 : 1);

function roleOf(words: readonly ParticipantWord[]): ParticipantRole {
  const counts = new Map<ParticipantRole, number>();
  for (const { value } of words) counts.set(value.role, (counts.get(value.role) ?? 0) + 1);
  const given = ROLES.filter((role) => role !== 'participant' && counts.has(role));
  return given.reduce<ParticipantRole>(
    (a, b) => (a === 'participant' || (counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a),
    'participant',
  );
}

/** Whether one was there is told by reports from after the event; whether one is to come, by those from before. */
function attendanceOf(words: readonly ParticipantWord[]): Participant['attendance'] {
  const told = words.filter((word) => word.value.attendance === 'attended' || word.value.attendance === 'absent');
  const newest = (told.length > 0 ? told : words).reduce((a, b) => ((b.published ?? '') > (a.published ?? '') ? b : a));
  return newest.value.attendance;
}
