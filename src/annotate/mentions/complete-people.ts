import { officeKey } from '../../lexicon/index.js';
import type { EntityId, Mention } from '../../model/index.js';
import { singularOffice } from './named-people.js';
import type { Person } from './people.js';
import { isSlight, partyOf } from './people.js';
import type { Scene, Side } from './scene.js';

/**
 * The mentions with what the rest of the document says of their persons: office and side told elsewhere, the office of a "counterpart",
 * and the office that a plural gives to each ("The foreign ministers of X and Y met … A of X and B of Y").
 */
export function completePeople(scene: Scene): readonly Mention[] {
  for (const { mention, reading, before } of scene.counterparts) {
    const person = personOf(scene, mention);
    let other: string | null = null;
    for (let at = before - 1; at >= 0 && other === null; at--)
      other = personOf(scene, (reading.taken[at] ?? 0) - 1)?.office ?? null;
    if (person && person.office === null && other !== null) person.office = ownWording(scene, person, other);
  }
  const told = pluralOffices(scene);
  for (const person of scene.people.byId.values()) {
    if (person.office !== null) continue;
    const side = partyOf(person);
    const office = side ? told.find((one) => one.sides.has(side.id) && mayHold(scene, person, one.office)) : undefined;
    if (office) person.office = office.office;
  }
  const sides = new Map<EntityId, Side | null>();
  return scene.mentions.map((mention) => {
    const person = mention.type === 'person' && mention.form !== 'group' ? scene.people.byId.get(mention.entity) : undefined;
    if (!person) return mention;
    if (person.active !== null && mention.form === 'name' && /^(?:former|ex)\b/i.test(mention.office ?? ''))
      return { ...mention, office: person.office, party: person.active.id, partyName: person.active.name };
    if (mention.office !== null && mention.party !== null && !isSlight(mention.office)) return mention;
    if (!sides.has(person.id)) sides.set(person.id, partyOf(person));
    const side = sides.get(person.id) ?? null;
    return {
      ...mention,
      // "opposition member" says less than the "chief negotiator" of the next sentence
      office: mention.form === 'name' && isSlight(mention.office) ? person.office : (mention.office ?? person.office),
      party: mention.party ?? side?.id ?? null,
      partyName: mention.party === null ? (side?.name ?? null) : mention.partyName,
      ...(mention.party === null && side !== null && scene.assumed.has(person.id) ? { partyBasis: 'inferred' as const } : {}),
    };
  });
}

function personOf(scene: Scene, index: number): Person | null {
  const mention = scene.mentions[index];
  return (mention?.type === 'person' ? scene.people.byId.get(mention.entity) : null) ?? null;
}

/** A secretary of state is no foreign minister by name: the lexicon's own word for the same office, where it has one. */
function ownWording(scene: Scene, person: Person, office: string): string {
  const key = officeKey(office);
  return scene.lexicon.officesOf(person.id, scene.day).find((held) => officeKey(held.office) === key)?.office ?? office;
}

/** Offices that the document gives to several sides at once. */
function pluralOffices(scene: Scene): readonly { readonly office: string; readonly sides: ReadonlySet<EntityId> }[] {
  return scene.mentions
    .filter((mention) => mention.form === 'group' && mention.office !== null && mention.members.length > 1)
    .slice(0, 20)
    .map((mention) => ({ office: singularOffice(mention.office ?? '').toLowerCase(), sides: new Set(mention.members) }));
}

/** The lexicon must agree: not everybody named in a report on ministers is one. */
const mayHold = (scene: Scene, person: Person, office: string): boolean =>
  scene.lexicon.officesOf(person.id, scene.day).some((held) => officeKey(held.office) === officeKey(office));
