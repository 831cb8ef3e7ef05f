import type { NameWord } from '../../lexicon/index.js';
import { officeKey } from '../../lexicon/index.js';
import type { Mention } from '../../model/index.js';
import { ownerOf } from './owners.js';
import type { Beside } from './named-people.js';
import type { Person } from './people.js';
import { isSlight, partyOf } from './people.js';
import type { Reading } from './reading.js';
import { close, nameAt, nextOf, tokenAt } from './reading.js';
import type { Scene } from './scene.js';
import { mentionAt, sideById } from './scene.js';
import type { Meant } from './unnamed-sides.js';
import { OPPOSITION, TALKERS, keys } from './vocabulary.js';
import { WORD } from './word-classes.js';

/** Somebody who heads the delegation, or holds an office, of a side that is not yet known ("the opposition team", "the government's negotiator"). */
interface Open {
  readonly person: Person;
  readonly reading: Reading;
  /** the word that names the side */
  readonly at: number;
}

/** What somebody heads for long: "led the army" of a campaign, and "led the country", say less. */
const HEADED = keys('army military movement group party committee commission council agency ministry bloc coalition militia');

/**
 * "NAME, who led the Russian delegation", "NAME heads the government team", "a rebel delegation headed by NAME", "a team under NAME":
 * the office, and the side for which the delegation came, are the person's. Returns those whose side must be found out first.
 */
export function findDelegationHeads(scene: Scene, reading: Reading): readonly Open[] {
  const open: Open[] = [];
  if (reading.tokens.length === 0) return open;
  for (let at = nextOf(reading, WORD.heading, 1); at < reading.words.length; at = nextOf(reading, WORD.heading, at + 1)) {
    const { key } = reading.words[at] as NameWord;
    const by = reading.words[at + 1]?.key === 'by' && /^(?:headed|led)$/.test(key);
    const found = by || key === 'under' ? headedBy(scene, reading, at, by ? at + 2 : at + 1) : heads(scene, reading, at);
    const settled = found ? settle(scene, reading, found) : null;
    if (settled) open.push(settled);
  }
  return open;
}

interface Found {
  readonly person: Person;
  readonly noun: number;
}

/** "a Russian delegation, led by NAME", "a government team under NAME" */
function headedBy(scene: Scene, reading: Reading, verb: number, from: number): Found | null {
  let noun = verb - 1;
  while (noun > 0 && noun > verb - 4 && /^(?:was|is|which|being|to|be|will)$/.test(reading.words[noun]?.key ?? '')) noun--;
  const word = reading.words[noun];
  if (!word || !TALKERS.has(word.key)) return null;
  for (let at = from; at < from + 5 && (at === from || close(reading, at)); at++) {
    const mention = mentionAt(scene, reading, at);
    if (mention) return personOf(scene, mention, noun);
  }
  return null;
}

/** "NAME, who leads the team", "NAME has led the Dutch delegation" */
function heads(scene: Scene, reading: Reading, verb: number): Found | null {
  if (!/^VB/.test(tokenAt(reading, verb)?.xpos ?? '')) return null;
  const noun = objectOf(reading, verb);
  if (noun === null) return null;
  let at = verb - 1;
  while (at > 0 && /^(?:has|had|have|is|was|also|will|now|then|who|once)$/.test(reading.words[at]?.key ?? '')) at--;
  const relative = reading.words.slice(at + 1, verb).some((word) => word.key === 'who');
  // "NAME, the former Nigerian president who led …"
  for (let steps = 0; at >= 0 && steps < 9; at--, steps++) {
    const mention = mentionAt(scene, reading, at);
    if (mention) return mention.type === 'person' || !relative ? personOf(scene, mention, noun) : null;
    if (!relative || /^VB/.test(tokenAt(reading, at)?.xpos ?? '')) return null;
  }
  return null;
}

/** The delegation, team or army that is the object of a verb of leading: its last word. */
function objectOf(reading: Reading, verb: number): number | null {
  const key = reading.words[verb]?.key ?? '';
  const lasting = /^head/.test(key);
  for (let at = verb + 1; at < verb + 9 && close(reading, at); at++) {
    const word = reading.words[at] as NameWord;
    if (/^(?:VB|IN|TO)/.test(tokenAt(reading, at)?.xpos ?? '') && nameAt(reading, at) === null) return null;
    if (!TALKERS.has(word.key) && !(lasting && HEADED.has(word.key))) continue;
    const next = reading.words[at + 1];
    // "the army unit", "the delegation office"
    if (next && close(reading, at + 1) && next.gap === 'space' && /^NN/.test(tokenAt(reading, at + 1)?.xpos ?? '')) continue;
    return at;
  }
  return null;
}

function personOf(scene: Scene, mention: Mention, noun: number): Found | null {
  const person = mention.type === 'person' ? scene.people.byId.get(mention.entity) : undefined;
  return person ? { person, noun } : null;
}

/** Gives the person the office, and the side where the delegation's is named; else the word that may tell it later. */
function settle(scene: Scene, reading: Reading, { person, noun }: Found): Open | null {
  const owner = ownerOf(scene, reading, noun);
  const words = reading.words.slice(owner.own, noun + 1);
  const what = (reading.words[noun] as NameWord).key;
  // a team without a word of what sort may play football
  if (what === 'team' && owner.side === null && words.length === 1) return null;
  const text = words.map((word) => word.text.toLowerCase()).join(' ');
  const office = /^mediation (?:team|mission)$/.test(text) ? 'mediator' : `head of ${text}`;
  const before = person.office;
  const past = before !== null && /^(?:former|ex)\b/i.test(before);
  if (before === null || isSlight(before) || past) person.office = office;
  person.offices.add(officeKey(office));
  if (owner.side !== null && (person.party === null || past)) person.party = owner.side;
  if (past) person.active = owner.side;
  const side = words.findIndex((word) => OPPOSITION.has(word.key));
  return owner.side === null && person.party === null && side >= 0 ? { person, reading, at: owner.own + side } : null;
}

/** "The government's chief negotiator, NAME", "rebel spokesman NAME": persons in an office of a side that only its sort names. */
export const ofUnnamedSides = (reading: Reading, beside: readonly Beside[]): readonly Open[] =>
  beside.flatMap(({ role, person }) => {
    if (role.party !== null) return [];
    for (let at = Math.max(0, role.from - 1); at < role.head; at++) {
      const word = reading.words[at] as NameWord;
      const own = at >= role.from || (word.possessive && close(reading, role.from));
      if (own && (word.key === 'government' || OPPOSITION.has(word.key))) return [{ person, reading, at }];
    }
    return [];
  });

/** Those who speak for whoever they are named with. */
const SPEAKING_FOR = keys(
  'envoy representative spokesman spokeswoman spokesperson negotiator adviser advisor aide minister deputy',
);

/** "The president's envoy, NAME", "Horak's spokesman NAME": whoever is somebody's speaks for the same side. */
export function settleOwned(scene: Scene, reading: Reading, beside: readonly Beside[]): void {
  for (const { role, person } of beside) {
    if (role.party !== null || partyOf(person) !== null || !SPEAKING_FOR.has(reading.words[role.head]?.key ?? '')) continue;
    const before = reading.words[role.from - 1];
    const of = before?.possessive && close(reading, role.from) ? mentionAt(scene, reading, role.from - 1) : undefined;
    const owner = of ?? (/^(?:his|her)$/.test(before?.key ?? '') ? onlyPersonBefore(scene, reading, role.from - 1) : undefined);
    if (owner?.type === 'person' && owner.party !== null) person.party = sideById(scene.lexicon, owner.party);
  }
}

/** "President NAME came with his foreign minister, NAME": whose it is, where the sentence names one person before. */
function onlyPersonBefore(scene: Scene, reading: Reading, to: number): Mention | undefined {
  let found: Mention | undefined;
  for (let at = 0; at < to; at++) {
    const mention = mentionAt(scene, reading, at);
    if (mention?.type !== 'person' || mention === found) continue;
    if (found && found.entity !== mention.entity) return undefined;
    found = mention;
  }
  return found;
}

/** "the opposition delegation": its side, once the document has told which opposition that is. */
export function settleHeads(open: readonly Open[], meant: Meant): void {
  for (const { person, reading, at } of open) if (partyOf(person) === null) person.party = meant(reading, at);
}
