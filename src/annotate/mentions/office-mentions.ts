import { officeKey } from '../../lexicon/index.js';
import type { EntityId } from '../../model/index.js';
import { isIssuers } from './issuer.js';
import type { Beside } from './named-people.js';
import type { Bearers } from './office-bearers.js';
import { bearerOf } from './office-bearers.js';
import { partyOf } from './people.js';
import type { Reading } from './reading.js';
import { isTaken, nameAt, nameFrom } from './reading.js';
import type { RolePhrase } from './role-phrases.js';
import type { Scene, Side } from './scene.js';
import { mentionAt, put, withArticle } from './scene.js';
import { partyOfSide, sideNamed } from './settle.js';
import { WEAK_ROLES } from './vocabulary.js';

/** "The Turkish president", "Turkey's U.N. ambassador", "the minister": persons by their office, linked to a name of the document where it gives one. */
export function findOfficeMentions(
  scene: Scene,
  reading: Reading,
  roles: readonly RolePhrase[],
  beside: readonly Beside[],
  bearers: Bearers,
): void {
  for (const role of roles) {
    if (role.plural || isTaken(reading, role.from, role.to)) continue;
    const set = beside.find((one) => one.role === role);
    if (set) {
      putOffice(scene, reading, role, set.person.id, set.person.name, 'office', partyOf(set.person));
      continue;
    }
    if (isPredicate(reading, role)) {
      saidOf(scene, reading, role);
      continue;
    }
    officeAlone(scene, reading, role, bearers);
  }
}

function officeAlone(scene: Scene, reading: Reading, told: RolePhrase, bearers: Bearers): void {
  const role = isIssuers(scene, reading, told) ? { ...told, party: scene.issuer } : told;
  const head = reading.words[role.head]?.key ?? '';
  if (head === 'counterpart') return counterpart(scene, reading, role, bearers);
  const person = role.determiner === 'a' ? null : bearerOf(reading, role, bearers);
  if (person) {
    putOffice(scene, reading, role, person.id, person.name, 'office', partyOf(person));
    return;
  }
  if (role.party === null || role.determiner === 'own') return;
  const party = role.party;
  const known = WEAK_ROLES.has(head) || role.determiner === 'a' || /^(?:diplomat|negotiator|delegate|member|envoy)$/.test(head);
  const office = role.office.toLowerCase();
  const name = `${role.office} of ${withArticle(party.name)}`;
  putOffice(
    scene,
    reading,
    role,
    `name:person:${office} of ${party.name.toLowerCase()}`,
    name,
    known ? 'described' : 'office',
    party,
  );
}

/** "his Turkish counterpart": who holds the same office for the other side. */
function counterpart(scene: Scene, reading: Reading, role: RolePhrase, bearers: Bearers): void {
  const party = role.party;
  if (party === null) return;
  let office: string | null = null;
  for (let at = role.from - 1; at >= 0 && office === null; at--) {
    const mention = mentionAt(scene, reading, at);
    if (mention?.type === 'person') office = mention.office;
  }
  if (office === null) return;
  const same = bearers.held.get(`${officeKey(office)}\0${party.id}`)?.at(-1)?.person;
  const name = same?.name ?? `${office} of ${withArticle(party.name)}`;
  putOffice(
    scene,
    reading,
    role,
    same?.id ?? `name:person:${office.toLowerCase()} of ${party.name.toLowerCase()}`,
    name,
    'office',
    party,
  );
}

/** "as UN envoy", "became president": the office is said of somebody who is named elsewhere. */
function isPredicate(reading: Reading, role: RolePhrase): boolean {
  const before = reading.words[role.from - 1];
  const lead = before && /^(?:the|a|an|his|her|its|their)$/.test(before.key) ? reading.words[role.from - 2] : before;
  return (
    lead !== undefined &&
    /^(?:as|become|becomes|became|be|is|was|were|been|remain|remains|remained|elected|appointed|named)$/.test(lead.key)
  );
}

/** "NAME … as UN envoy": the office belongs to the person named right before in the sentence. */
function saidOf(scene: Scene, reading: Reading, role: RolePhrase): void {
  if (role.party === null) return;
  for (let at = role.from - 1; at >= 0 && at > role.from - 14; at--) {
    const mention = mentionAt(scene, reading, at);
    // "Horak said he's chairman of the bloc": he may be another
    if (at > role.from - 4 && /^s?he$/.test(reading.words[at]?.key ?? '')) return;
    // "Horak's party hopes that Luna, who is chairman": of whom, stands right before
    if (reading.words[at]?.key === 'who' && mentionAt(scene, reading, at - 1)?.type !== 'person') return;
    if (mention?.type !== 'person') continue;
    if (reading.words[at]?.possessive) return;
    const person = scene.people.byId.get(mention.entity);
    if (!person) return;
    person.offices.add(officeKey(role.office));
    person.office ??= role.office;
    person.party ??= role.party;
    return;
  }
}

function putOffice(
  scene: Scene,
  reading: Reading,
  role: RolePhrase,
  entity: EntityId,
  name: string,
  form: 'office' | 'described',
  party: Side | null,
): void {
  put(scene, reading, role.from, role.to, {
    type: 'person',
    entity,
    name,
    form,
    office: role.office,
    party: role.party ?? party,
  });
}

/**
 * "The foreign ministers of Iran, Russia and Turkey", "the Russian and Turkish presidents": the plural noun stands for the sides that
 * are named with it. The sides keep mentions of their own.
 */
export function findPluralOffices(scene: Scene, reading: Reading, roles: readonly RolePhrase[]): void {
  for (const role of roles) {
    if (!role.plural) continue;
    const sides = [...sidesBefore(scene, reading, role), ...sidesAfter(scene, reading, role)];
    const from = firstOfficeWord(reading, role);
    if (sides.length < 2 || isTaken(reading, from, role.head + 1)) continue;
    const text = role.office.toLowerCase();
    put(scene, reading, from, role.head + 1, {
      type: 'person',
      entity: `name:person:${text} of ${sides.map((side) => side.name.toLowerCase()).join(', ')}`,
      name: role.office,
      form: 'group',
      office: role.office,
      members: sides.map((side) => side.id),
    });
  }
}

/** The office's own words: the side before it is a mention by itself. */
function firstOfficeWord(reading: Reading, role: RolePhrase): number {
  let from = role.from;
  for (let at = role.from; at <= role.head; at++) {
    const name = nameAt(reading, at);
    if (name) from = Math.max(from, Math.min(name.to, role.head));
  }
  return from;
}

/** "the X and Y" right before an office of several. */
export function sidesBefore(scene: Scene, reading: Reading, role: RolePhrase): readonly Side[] {
  const found: Side[] = [];
  const from = firstOfficeWord(reading, role);
  for (let at = from; at > 0;) {
    const name = nameAt(reading, at - 1);
    const named = name?.to === at ? sideNamed(name, reading, scene) : null;
    if (!name || !named) break;
    found.unshift(partyOfSide(named.side, scene));
    at = name.from;
    const link = reading.words[at - 1];
    if (link?.key === 'and') at--;
    else if (reading.words[at]?.gap !== 'break' && reading.words[at]?.gap !== 'hyphen') break;
  }
  return found.length > 1 ? found : [];
}

function sidesAfter(scene: Scene, reading: Reading, role: RolePhrase): readonly Side[] {
  const link = reading.words[role.to];
  if (!link || link.gap !== 'space' || !/^(?:of|from)$/.test(link.key)) return [];
  return listedSides(scene, reading, role.to + 1);
}

/** Sides in a list that begins at a word: "Iran, Russia and the United States". */
export const listedSides = (scene: Scene, reading: Reading, from: number): readonly Side[] =>
  sideList(scene, reading, from).sides;

/** The same, and the word after the last of them. */
export function sideList(scene: Scene, reading: Reading, from: number): { readonly sides: readonly Side[]; readonly to: number } {
  const found: Side[] = [];
  let to = from;
  let at = from;
  while (at < reading.words.length) {
    const word = reading.words[at];
    if (!word) break;
    if (word.key === 'and' || word.key === 'the' || (word.key === 'as' && reading.words[at + 1]?.key === 'well')) {
      at += word.key === 'as' ? 3 : 1;
      continue;
    }
    const name = nameFrom(reading, at);
    const named = name ? sideNamed(name, reading, scene) : null;
    if (!name || !named || reading.words[name.to - 1]?.possessive) break;
    if (found.length > 0 && word.gap === 'space' && !/^(?:and|the)$/.test(reading.words[at - 1]?.key ?? '')) break;
    if (named.candidate.name.kind === 'demonym' && named.side.type === 'state') break;
    const side = partyOfSide(named.side, scene);
    if (!found.some((one) => one.id === side.id)) found.push(side);
    to = at = name.to;
  }
  return { sides: found, to };
}
