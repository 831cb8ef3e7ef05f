import type { NameWord } from '../../lexicon/index.js';
import { textOf } from './beside-names.js';
import type { Name, Reading } from './reading.js';
import { isShared, ownerOf } from './owners.js';
import { ownershipBefore } from './outlet-owners.js';
import { oppositionCalled, oppositionTo } from './oppositions.js';
import { close, isOf, isTaken, nameAt, nameFrom, nextOf, tokenAt } from './reading.js';
import { findSidePhrase } from './side-phrases.js';
import type { Body, Scene, Side } from './scene.js';
import { governmentOf, mentionAt, put, withArticle } from './scene.js';
import { partyOfSide, sideNamed } from './settle.js';
import { findForces } from './forces.js';
import { FORCES, OPPOSITION_TAILS, PORTFOLIOS } from './vocabulary.js';
import { WORD } from './word-classes.js';

/** Governments, ministries, armies and oppositions that are named with their side: "the Turkish defense ministry", "Assad's government". */
export function findBodies(scene: Scene, reading: Reading): void {
  for (const name of reading.names) if (name.candidates[0]?.entry.id === UN_COUNCIL) stateCouncil(scene, reading, name);
  for (let at = nextOf(reading, NOUNS, 0); at < reading.words.length; at = nextOf(reading, NOUNS, at + 1)) {
    if (reading.taken[at] !== 0 || nameAt(reading, at) !== null) continue;
    if (isOf(reading, at, WORD.government)) government(scene, reading, at);
    else if (isOf(reading, at, WORD.body)) body(scene, reading, at);
    else if (isOf(reading, at, WORD.force)) findForces(scene, reading, at);
    else if (isOf(reading, at, WORD.sideNoun)) findSidePhrase(scene, reading, at);
    else if (isOf(reading, at, WORD.opposition)) opposition(scene, reading, at);
    else stateMedia(scene, reading, at);
  }
}

const NOUNS = WORD.government | WORD.body | WORD.force | WORD.sideNoun | WORD.opposition | WORD.mediaNoun;

const UN_COUNCIL = 'ent:un-security-council';

/** "Iran's National Security Council", "the National Security Council of Pakistan": a state's, not that of the United Nations. */
function stateCouncil(scene: Scene, reading: Reading, name: Name): void {
  if (reading.words[name.from]?.key !== 'security') return;
  let from = name.from;
  while (from > 0 && close(reading, from) && /^(?:national|supreme)$/.test(reading.words[from - 1]?.key ?? '')) from--;
  const national = from < name.from;
  const owner = ownerOf(scene, reading, from);
  const after = owner.side === null && national ? sideOfPhrase(scene, reading, name.to) : null;
  const side = owner.side ?? after?.side ?? null;
  if (!national && side?.type !== 'state') return;
  const kind = reading.words
    .slice(from, name.to)
    .map((word) => word.key)
    .join(' ');
  const found = side?.type === 'state' ? ministryOf(scene, kind, side) : knownBody(scene, kind);
  const words = scene.text.slice(reading.words[from]?.start, reading.words[name.to - 1]?.end).replace(/\s+/g, ' ');
  put(scene, reading, owner.side ? owner.from : from, after ? after.to : name.to, {
    type: 'body',
    entity: found?.id ?? `name:body:${kind}`,
    name: found?.name ?? words,
    form: found ? 'body' : 'name',
    party: found?.party ?? null,
  });
}

function government(scene: Scene, reading: Reading, at: number): void {
  const owner = ownerOf(scene, reading, at);
  const after = owner.side === null ? sideOfPhrase(scene, reading, at + 1) : null;
  const side = owner.side ?? after?.side ?? null;
  if (!side) return;
  const of = owner.side ? null : after;
  // "Iraqi government forces": who fights for it
  const armed = close(reading, at + 1) && FORCES.has(reading.words[at + 1]?.key ?? '') && !reading.words[at]?.possessive;
  const to = of ? of.to : armed ? at + 2 : at + 1;
  const found = side.type === 'state' ? governmentOf(side) : side;
  const stood = put(scene, reading, owner.from, to, {
    type: found.type,
    entity: found.id,
    name: found.name,
    form: 'body',
    party: side.type === 'state' ? side : null,
  });
  if (stood && isNamedAfter(scene, reading, owner.from, at)) takeIn(scene, reading, at, to);
}

/** "the Obama administration": the government, not the man. */
const isNamedAfter = (scene: Scene, reading: Reading, from: number, at: number): boolean =>
  from === at &&
  /^(?:administration|regime|government)$/.test(reading.words[at]?.key ?? '') &&
  reading.words[at]?.gap === 'space' &&
  reading.words[at - 1]?.possessive === false &&
  mentionAt(scene, reading, at - 1)?.type === 'person';

/** Lets the mention just put stand for the person's before it as well. */
function takeIn(scene: Scene, reading: Reading, at: number, to: number): void {
  const before = reading.taken[at - 1] ?? 0;
  const person = scene.mentions[before - 1];
  const own = scene.mentions.pop();
  if (!person || !own) return;
  scene.mentions[before - 1] = { ...own, start: person.start };
  reading.taken.fill(before, at, to);
}

/** "of the Syrian Arab Republic", "of Iran" */
function sideOfPhrase(scene: Scene, reading: Reading, at: number): { readonly side: Side; readonly to: number } | null {
  const link = reading.words[at];
  if (!link || link.key !== 'of' || link.gap !== 'space') return null;
  const start = reading.words[at + 1]?.key === 'the' ? at + 2 : at + 1;
  const name = nameFrom(reading, start);
  const named = name && close(reading, start) ? sideNamed(name, reading, scene) : null;
  if (!name || !named || named.candidate.name.kind === 'demonym' || isTaken(reading, start, name.to)) return null;
  if (reading.words[name.to]?.gap === 'hyphen') return null;
  return { side: named.side, to: name.to };
}

function body(scene: Scene, reading: Reading, at: number): void {
  const word = reading.words[at] as NameWord;
  const token = tokenAt(reading, at);
  const next = reading.words[at + 1];
  // "military base", "army chief": the noun only says of what sort
  const called = word.shape !== 'lower' && (word.key === 'army' || word.key === 'navy');
  if (token && word.key !== 'ministry' && !called && /^(?:compound|amod)/.test(token.deprel) && next && close(reading, at + 1))
    return;
  if (
    token &&
    word.key === 'military' &&
    token.xpos === 'JJ' &&
    next &&
    close(reading, at + 1) &&
    /^NN/.test(tokenAt(reading, at + 1)?.xpos ?? '')
  )
    return;
  const owner = ownerOf(scene, reading, at);
  if (owner.side && isShared(reading, owner.from)) return;
  const portfolio = portfolioOf(reading, at);
  const after =
    owner.side === null
      ? (sideOfPhrase(scene, reading, portfolio.to) ??
        (word.key === 'ministry' ? sideWithin(scene, reading, portfolio.to) : null))
      : null;
  const side = owner.side ?? after?.side ?? null;
  const words = reading.words.slice(owner.own, at).filter((one) => one.key !== 'and');
  const kind = portfolio.kind ?? [...words.map((one) => one.key), word.key].join(' ');
  const found = side ? ministryOf(scene, kind, side) : knownBody(scene, kind);
  if (!found) return;
  const to = after ? after.to : portfolio.to;
  put(scene, reading, owner.from, to, { type: 'body', entity: found.id, name: found.name, form: 'body', party: found.party });
}

/** "ministry of foreign affairs" is the foreign ministry. */
function portfolioOf(reading: Reading, at: number): { readonly kind: string | null; readonly to: number } {
  const key = (i: number): string => reading.words[i]?.key ?? '';
  if (key(at) !== 'ministry' || key(at + 1) !== 'of') return { kind: null, to: at + 1 };
  let to = at + 2;
  if (key(to) === 'the') to++;
  const first = to;
  while (
    close(reading, to) &&
    nameAt(reading, to) === null &&
    (PORTFOLIOS.has(key(to)) || (key(to) === 'and' && PORTFOLIOS.has(key(to + 1))))
  )
    to++;
  if (to === first) return { kind: null, to: at + 1 };
  const words = reading.words
    .slice(first, to)
    .map((word) => word.key)
    .filter((word) => word !== 'affairs');
  return { kind: `${words.join(' ')} ministry`, to };
}

/** "The opposition in Syria", "the foreign ministry in Ankara": by the state that is named, or whose government sits there. */
function sideWithin(
  scene: Scene,
  reading: Reading,
  at: number,
): { readonly side: Side; readonly to: number; readonly named: boolean } | null {
  const link = reading.words[at];
  if (!link || link.key !== 'in' || link.gap !== 'space') return null;
  const name = close(reading, at + 1) ? nameFrom(reading, at + 1) : null;
  if (!name || isTaken(reading, at + 1, name.to) || reading.words[name.to - 1]?.possessive) return null;
  const named = sideNamed(name, reading, scene);
  const kind = named?.candidate.name.kind;
  return named?.side.type === 'state' && kind !== 'demonym' ? { side: named.side, to: name.to, named: kind === 'name' } : null;
}

function ministryOf(scene: Scene, kind: string, side: Side): Body {
  const party = side.type === 'government' ? partyOfSide(side, scene) : side;
  // "the Turkish ministry" after "the Turkish defense ministry"
  const earlier = kind === 'ministry' ? scene.bodies.get(`ministry\0${party.id}`) : undefined;
  if (earlier) return earlier;
  const title = kind.replace(/(^|\s)(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
  const found: Body = {
    id: `name:body:${kind} of ${party.name.toLowerCase()}`,
    name: `${title} of ${withArticle(party.name)}`,
    party,
  };
  scene.bodies.set(kind, found);
  if (/\bministry$/.test(kind)) scene.bodies.set('ministry', found).set(`ministry\0${party.id}`, found);
  return found;
}

/** "The ministry", "the Foreign Ministry": the last one of that kind that the document named with its side. */
const knownBody = (scene: Scene, kind: string): Body | null => scene.bodies.get(kind) ?? null;

function opposition(scene: Scene, reading: Reading, at: number): void {
  const before = ownerOf(scene, reading, at);
  const there = before.side === null ? sideWithin(scene, reading, at + 1) : null;
  // "talks with the opposition in Astana": a venue; only of a state whose opposition is known
  const within = there?.named === true && oppositionTo(scene, there.side) ? there : null;
  const owner = within ? { ...before, side: within.side } : before;
  if (!owner.side || reading.words[at]?.gap === 'hyphen') return;
  if (isStance(reading, at) && (reading.words[owner.own - 1]?.possessive || !oppositionTo(scene, owner.side))) return;
  if (within && /^(?:dissidents?|guerrillas?)$/.test((reading.words[at] as NameWord).key)) return;
  const tail = reading.words[at + 1];
  const to = within ? within.to : tail && tail.gap === 'space' && OPPOSITION_TAILS.has(tail.key) ? at + 2 : at + 1;
  const found = oppositionCalled(scene, reading, owner.side, owner.from, at);
  if (owner.side.type === 'state')
    put(scene, reading, owner.from, to, { type: found.type, entity: found.id, name: found.name, form: 'body' });
}

/** "Norway's opposition to the plan": what somebody thinks, no group. */
export const isStance = (reading: Reading, at: number): boolean =>
  reading.words[at]?.key === 'opposition' && reading.words[at + 1]?.key === 'to' && reading.words[at + 1]?.gap === 'space';

/** "Syrian state media", "the Houthi-run television", "Iran's state broadcaster": whose they are; one with a name of its own is read by that. */
function stateMedia(scene: Scene, reading: Reading, at: number): void {
  const owner = ownershipBefore(scene, reading, at);
  if (!owner.side || nameFrom(reading, at + 1)?.candidates.some((candidate) => candidate.entry.type === 'media')) return;
  if (close(reading, at + 1) && isOf(reading, at + 1, WORD.mediaNoun)) return;
  const kind = (reading.words[at] as NameWord).text.toLowerCase();
  put(scene, reading, owner.from, at + 1, {
    type: 'media',
    entity: `name:media:state ${kind} of ${owner.side.name.toLowerCase()}`,
    name:
      owner.side.type === 'state'
        ? `State ${kind} of ${withArticle(owner.side.name)}`
        : textOf(scene, reading, owner.from, at + 1),
    form: 'body',
    party: owner.side,
  });
}
