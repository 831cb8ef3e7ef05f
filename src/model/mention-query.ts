import type { AnnotatedDocument, Mention } from './annotation.js';
import type { ActorRef, EntityId, PersonRef } from './entity.js';
import type { Span } from './span.js';
import { within } from './span.js';

/** The entity types that can hold a position, meet, agree or act. */
const ACTING = new Set<Mention['type']>(['state', 'government', 'body', 'organisation', 'group']);

/** The mentions that lie within a span, in text order; a binary search, so that asking for every clause stays cheap. */
export function mentionsIn(document: Pick<AnnotatedDocument, 'mentions'>, span: Span): readonly Mention[] {
  const all = document.mentions;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Mention).start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let i = low; i < all.length && (all[i] as Mention).start < span.end; i++) {
    if (within(all[i] as Mention, span)) found.push(all[i] as Mention);
  }
  return found;
}

/** The longest mention that covers a position of the text, or null. */
export function mentionAt(document: AnnotatedDocument, position: number): Mention | null {
  let best: Mention | null = null;
  for (const mention of mentionsIn(document, { start: position - 200, end: position + 400 })) {
    const covers = mention.start <= position && position < mention.end;
    if (covers && (best === null || mention.end - mention.start > best.end - best.start)) best = mention;
  }
  return best;
}

const namesOf = new WeakMap<AnnotatedDocument['mentions'], ReadonlyMap<EntityId, string | null>>();

/** The first mention of an entity names it, before one whose side it is; found once for all, as it is asked for each member of a group. */
function namesIn({ mentions }: AnnotatedDocument): ReadonlyMap<EntityId, string | null> {
  const known = namesOf.get(mentions);
  if (known) return known;
  const names = new Map<EntityId, string | null>();
  for (const { entity, name } of mentions) if (!names.has(entity)) names.set(entity, name);
  const parties = new Set<EntityId>();
  for (const { party, partyName } of mentions) {
    if (party === null || parties.has(party)) continue;
    parties.add(party);
    if ((names.get(party) ?? null) === null) names.set(party, partyName);
  }
  namesOf.set(mentions, names);
  return names;
}

/** The neutral name of an entity of this document: that of its first mention, or of the first whose side it is; null where it has none. */
export function nameOf(document: AnnotatedDocument, entity: EntityId): string | null {
  return namesIn(document).get(entity) ?? null;
}

/** Whether the mention is of a side that can act by itself (a state, government, body, organisation or group). */
export const acts = (mention: Mention): boolean => ACTING.has(mention.type);

/**
 * The sides that a mention stands for: itself, the members of a group phrase, the party of a person, the state of a body of a state;
 * [] where none is known.
 */
export function partiesOf(document: AnnotatedDocument, mention: Mention): readonly ActorRef[] {
  const wording = document.document.text.slice(mention.start, mention.end);
  if (mention.form === 'group') {
    return mention.members.flatMap((id) => {
      const name = nameOf(document, id);
      return name === null ? [] : [{ id, name, wording }];
    });
  }
  if (mention.type === 'person') {
    if (mention.party === null || mention.partyName === null) return [];
    return [{ id: mention.party, name: mention.partyName, wording }];
  }
  // a ministry, an army or the White House stands for its state where sides are meant
  const owner = mention.type === 'body' && mention.party !== null && /^ent:[a-z]{2}$/.test(mention.party) ? mention.party : null;
  if (owner !== null && mention.partyName !== null) return [{ id: owner, name: mention.partyName, wording }];
  return acts(mention) ? [{ id: mention.entity, name: mention.name, wording }] : [];
}

/** A person, or a body that speaks, as a reference; the office is as this document words it. */
export function personOf(document: AnnotatedDocument, mention: Mention): PersonRef {
  const party = mention.type === 'person' ? (partiesOf(document, mention)[0] ?? null) : null;
  return { id: mention.entity, name: mention.name, office: mention.office, party };
}
