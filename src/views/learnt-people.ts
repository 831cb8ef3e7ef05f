import type { Claim, MergedRecord, Participant, PersonRef } from '../model/index.js';
import { officeClaimsOf, officeOn, officeSource, type OfficeSource } from './office-book.js';
import type { RecordSet } from './record-set.js';
import { publicationDayOf } from './report-words.js';

/** What other reports say of a person whose office or side the reports of a record leave open; it is inferred, never stated by these. */
export interface LearntPerson {
  readonly id: PersonRef['id'];
  readonly name: string;
  /** null where these reports give it themselves, or no other does */
  readonly office: string | null;
  readonly party: string | null;
  /** other reports give different sides: nothing is taken */
  readonly contradictory: boolean;
  readonly sources: readonly OfficeSource[];
}

const SOURCES = 4;

/** The persons of a record whose office or side only other reports give, by the days of the reports that name them. */
export function learntPeople(set: RecordSet, record: MergedRecord): readonly LearntPerson[] {
  const found = new Map<PersonRef['id'], LearntPerson>();
  const open = openPersons(record);
  for (const claim of record.claims) {
    for (const person of personsIn(claim)) {
      if (!open.has(person.id) || found.has(person.id)) continue;
      const learnt = learntOf(set, claim, person);
      if (learnt !== null) found.set(person.id, learnt);
    }
  }
  return [...found.values()];
}

/** The persons of a record whose office or side its own reports leave open. */
export function openPersons(record: MergedRecord): ReadonlySet<PersonRef['id']> {
  const persons = record.claims.flatMap(personsIn);
  const complete = new Set(persons.filter(isComplete).map(({ id }) => id));
  return new Set(persons.map(({ id }) => id).filter((id) => !complete.has(id)));
}

const isComplete = ({ office, party }: PersonRef): boolean => office !== null && party !== null;

function learntOf(set: RecordSet, claim: Claim, person: PersonRef): LearntPerson | null {
  const day = publicationDayOf(set.reports.get(claim.document));
  const learnt = officeOn(officeClaimsOf(set, person), day, claim.document);
  if (learnt === null) return null;
  const office = person.office === null ? learnt.office : null;
  const party = person.party === null ? (learnt.party?.name ?? null) : null;
  // a side of its own that others contradict is shown as a disagreement elsewhere
  if (person.party !== null && learnt.party !== null && learnt.party.id !== person.party.id) return null;
  if (office === null && party === null && !(learnt.contradictory && person.party === null)) return null;
  return {
    id: person.id,
    name: person.name,
    office,
    party,
    contradictory: learnt.contradictory,
    sources: learnt.from.slice(0, SOURCES).map((one) => officeSource(set, one)),
  };
}

/** The persons in a claim; a participant's side is that for which the person came. */
function personsIn(claim: Claim): readonly PersonRef[] {
  const speakers = (claim.values['speaker'] ?? []).map(({ value }) => value as unknown as PersonRef);
  const came = (claim.values['participants'] ?? []).flatMap(({ value }) => {
    const { person, actor } = value as unknown as Participant;
    return person === null ? [] : [{ ...person, party: person.party ?? actor }];
  });
  return [...speakers, ...came].filter(({ id }) => !/^name:(?!person:)/u.test(id));
}
