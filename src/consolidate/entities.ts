import type { ActorRef, Cited, Claim, EntityId, Field, Kind, Participant, PersonRef, Source } from '../model/index.js';

/** Gives the id under which an entity is known after *same* decisions. */
export type Canonical = (id: EntityId) => EntityId;

/** A claim with every entity under its canonical id; names and wordings stay those of the report. */
export function withCanonicalEntities(claim: Claim, kind: Kind, canonical: Canonical): Claim {
  const values: Record<string, readonly Cited<never>[]> = {};
  for (const [name, cited] of Object.entries(claim.values)) {
    const field = kind.fields[name];
    values[name] = cited.map((one) => ({
      ...one,
      value: (field ? canonicalValue(field, one.value, canonical) : one.value) as never,
    }));
  }
  const onWhoseWord = claim.onWhoseWord.map((cited) => ({ ...cited, value: canonicalSource(cited.value, canonical) }));
  return { ...claim, values, onWhoseWord };
}

/** A value of a field with every entity in it under its canonical id. */
export function canonicalValue(field: Field, value: unknown, canonical: Canonical): unknown {
  switch (field.type) {
    case 'actor':
    case 'place':
      return withId(value as ActorRef, canonical);
    case 'person':
      return canonicalPerson(value as PersonRef, canonical);
    case 'participant': {
      const participant = value as Participant;
      const person = participant.person && canonicalPerson(participant.person, canonical);
      return { ...participant, actor: withId(participant.actor, canonical), person };
    }
    default:
      return value;
  }
}

const withId = <T extends { readonly id: EntityId }>(entity: T, canonical: Canonical): T => ({
  ...entity,
  id: canonical(entity.id),
});

const canonicalPerson = (person: PersonRef, canonical: Canonical): PersonRef => ({
  ...withId(person, canonical),
  party: person.party && withId(person.party, canonical),
});

const canonicalSource = (source: Source, canonical: Canonical): Source => ({
  ...source,
  entity: source.entity && canonical(source.entity),
});
