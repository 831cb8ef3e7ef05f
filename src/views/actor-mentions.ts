import type { ActorRef, EntityId, MergedRecord, Participant, PersonRef } from '../model/index.js';
import { valuesOf } from './record-line.js';

/** What one record does with a side or person: came to a meeting, spoke, holds a position, is to do, agreed, did. */
export interface InRecord {
  readonly id: EntityId;
  readonly name: string;
  readonly type: 'side' | 'person';
  /** the side that a report gives the person */
  readonly party: ActorRef | null;
  /** a report gives an office or a side, which only persons have */
  readonly certain?: boolean;
  /** a ministry or an army that speaks for the side which the record names: no side of its own */
  readonly body?: boolean;
}

const ACTORS: readonly string[] = ['actor', 'actors', 'parties'];

/** The sides and persons that a record names in its fields, each once. A person's own side is told with the person, not counted for itself. */
export function namedIn(record: MergedRecord): readonly InRecord[] {
  const found = new Map<EntityId, InRecord>();
  const side = (actor: ActorRef): void => {
    found.set(actor.id, { id: actor.id, name: actor.name, type: 'side', party: null });
  };
  const person = (who: PersonRef): void => {
    if (found.get(who.id)?.type === 'side' && who.office === null) return;
    const party = who.party ?? found.get(who.id)?.party ?? null;
    found.set(who.id, { id: who.id, name: who.name, type: 'person', party, certain: party !== null || who.office !== null });
  };
  for (const field of ACTORS) for (const actor of valuesOf<ActorRef>(record, field)) side(actor);
  for (const participant of valuesOf<Participant>(record, 'participants')) {
    side(participant.actor);
    if (participant.person !== null) person({ ...participant.person, party: participant.person.party ?? participant.actor });
  }
  for (const speaker of valuesOf<PersonRef>(record, 'speaker')) {
    // a ministry or an army that speaks is no person; the side is told beside it
    const spokenFor = speaker.party === null && speaker.office === null && !found.has(speaker.id);
    if (spokenFor && !speaker.id.startsWith('name:person:') && valuesOf<ActorRef>(record, 'actor').length > 0)
      found.set(speaker.id, { id: speaker.id, name: speaker.name, type: 'side', party: null, body: true });
    else if (/^name:(?!person:)/u.test(speaker.id)) side({ id: speaker.id, name: speaker.name, wording: '' });
    else person(speaker);
  }
  return [...found.values()];
}

/** Those who were at a meeting by its reports: the invited, the expected and those who stayed away are left out. */
export function attendeesOf(record: MergedRecord): readonly InRecord[] {
  const found = new Map<EntityId, InRecord>();
  for (const { actor, person, attendance } of valuesOf<Participant>(record, 'participants')) {
    if (attendance !== 'attended') continue;
    found.set(actor.id, { id: actor.id, name: actor.name, type: 'side', party: null });
    if (person !== null && !found.has(person.id)) {
      found.set(person.id, { id: person.id, name: person.name, type: 'person', party: person.party ?? actor });
    }
  }
  return [...found.values()];
}

/** Whether a record tells of a meeting that took place. */
export const tookPlace = (record: MergedRecord): boolean =>
  record.kind === 'meeting' && (record.status === 'reported' || record.status === 'ongoing' || record.status === 'background');
