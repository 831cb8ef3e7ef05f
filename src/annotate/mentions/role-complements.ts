import type { NameWord } from '../../lexicon/index.js';
import { oppositionCalled } from './oppositions.js';
import type { Name, Reading } from './reading.js';
import { close, isOf, nameAt, nameFrom, tokenAt } from './reading.js';
import type { Scene, Side } from './scene.js';
import { partyOfSide, sideNamed } from './settle.js';
import { bodyFrom } from './unlisted-bodies.js';
import { BODIES, GOVERNMENT, MODIFIERS, OPPOSITION, PORTFOLIOS, ROLES, TALKERS, keys } from './vocabulary.js';
import { WORD } from './word-classes.js';

export interface Right {
  readonly to: number;
  readonly officeTo: number;
  readonly party: Side | null;
  /** the office where its words do not stand in one piece: "head of delegation" for "head of the Dutch delegation" */
  readonly office?: string;
  /** where the office's wording ends, if later than its mention: "president of the Westland Grain Board" */
  readonly wordedTo?: number;
  /** where the words about the office end, whose mention ends before them */
  readonly through?: number;
}

/** What follows the noun: "of State", "of foreign affairs", "of Iran", "to the United Nations", "for the … Committee". */
export function rightOf(reading: Reading, scene: Scene, head: number, hasParty: boolean, plural: boolean): Right {
  let officeTo = head + 1;
  const key = (at: number): string => reading.words[at]?.key ?? '';
  if (key(officeTo) === 'of' && close(reading, officeTo)) {
    let at = officeTo + 1;
    if (key(at) === 'the') at++;
    const first = at;
    while (close(reading, at) && PORTFOLIOS.has(key(at)) && nameAt(reading, at) === null) {
      at++;
      if (key(at) === 'and' && PORTFOLIOS.has(key(at + 1))) at++;
    }
    if (at > first) officeTo = at;
  }
  if (plural) return { to: officeTo, officeTo, party: null };
  const mission = delegationAfter(reading, scene, head);
  if (mission)
    return {
      to: officeTo,
      officeTo,
      party: hasParty && mission.side?.type !== 'organisation' ? null : mission.side,
      office: mission.office,
      through: mission.to,
    };
  const link = key(officeTo);
  const plain: Right = { to: officeTo, officeTo, party: null };
  if (!close(reading, officeTo) || !/^(?:of|for|to|on|in|from)$/.test(link)) return plain;
  let at = officeTo + 1;
  const near = (): boolean => close(reading, at) && at < officeTo + 6;
  while (near() && nameFrom(reading, at) === null && (/^(?:the|a|an|main|largest)$/.test(key(at)) || isFiller(reading, at))) at++;
  // "regional director for Transmarina NAME"
  if (link === 'for' && isFieldBefore(reading, scene, at)) return { to: at + 1, officeTo: at + 1, party: null };
  let name = nameFrom(reading, at);
  // "for the Saudi-backed Higher Negotiation Committee"
  if (name && reading.words[name.to]?.gap === 'hyphen') {
    at = name.to + 1;
    name = close(reading, at) ? nameFrom(reading, at) : null;
  }
  const chief = name ? null : chiefAfter(reading, at);
  // "an aide to President NAME" is no president
  if (chief !== null) return link !== 'of' && beginsName(reading, chief) ? plain : { to: chief, officeTo: chief, party: null };
  const body = name && name.to - name.from > 1 ? null : bodyFrom(scene, reading, at);
  if (body) return { ...plain, party: hasParty ? null : body.side, wordedTo: body.to, through: body.to };
  if (!name || !close(reading, at)) return { ...subjectOf(reading, officeTo, link), party: null };
  const named = sideNamed(name, reading, scene);
  const led = link === 'of' && named && WIDE.has(key(head)) ? commonTo(reading, name) : null;
  if (led !== null && named)
    return { ...plain, party: hasParty ? null : partyOfSide(named.side, scene), wordedTo: led, through: led };
  const possessed = reading.words[name.to - 1]?.possessive === true;
  // "a spokesman for the Turkish defence ministry", "an adviser to Iran's foreign minister": of their state; they are mentions of their own
  const office = named?.side.type === 'state' && link !== 'in' ? bodyAfter(reading, name.to, link !== 'of' || possessed) : null;
  if (office !== null && named) {
    const party = hasParty ? null : named.side;
    // "the president of the Peruvian parliament" is not the president of Peru
    return WIDE.has(key(head)) && link === 'of' ? { ...plain, party, wordedTo: office, through: office } : { ...plain, party };
  }
  // "the leader of the Peruvian opposition"
  if (named?.side.type === 'state' && link !== 'to' && link !== 'in' && close(reading, name.to) && OPPOSITION.has(key(name.to)))
    return { to: officeTo, officeTo, party: hasParty ? null : oppositionCalled(scene, reading, named.side, name.from, name.to) };
  if (link === 'of' || link === 'from' || (link === 'for' && named && named.side.type !== 'state')) {
    // "the president of the Russian parliament": the demonym does not end the phrase
    // "the French president of the World Bank" is the bank's
    const own = named?.side.type === 'organisation' && WIDE.has(key(head));
    if (!named || (hasParty && !own) || named.candidate.name.kind === 'demonym') return plain;
    const chief = chiefAfter(reading, name.to);
    if (chief !== null) return { to: chief, officeTo: chief, party: partyOfSide(named.side, scene) };
    return { to: name.to, officeTo, party: partyOfSide(named.side, scene) };
  }
  if (named?.candidate.name.kind === 'demonym') return { to: officeTo, officeTo, party: null };
  const errand = link === 'to' || link === 'for' || link === 'on' || link === 'in';
  return errand && link !== 'in' ? { to: name.to, officeTo: name.to, party: null } : { to: officeTo, officeTo, party: null };
}

const LEADERS = /^(?:head|leader|chief|member|chair|chairman|chairwoman|coordinator|spokesman|spokeswoman|deputy)$/;

/** "head of the Dutch delegation", "leader of the opposition negotiating team": the delegation is a mention of its own. */
function delegationAfter(
  reading: Reading,
  scene: Scene,
  head: number,
): { readonly side: Side | null; readonly office: string; readonly to: number } | null {
  const noun = reading.words[head]?.key ?? '';
  if (!LEADERS.test(noun) || !/^(?:of|for)$/.test(reading.words[head + 1]?.key ?? '') || !close(reading, head + 1)) return null;
  let side: Side | null = null;
  const own: string[] = [];
  for (let at = head + 2; at < head + 10 && close(reading, at); at++) {
    const word = reading.words[at] as NameWord;
    if (TALKERS.has(word.key)) {
      if (side === null && own.length === 0 && word.key !== 'delegation') return null;
      return { side, office: [noun, 'of', ...own, word.key].join(' '), to: at + 1 };
    }
    const name = nameFrom(reading, at);
    if (name) {
      const named = sideNamed(name, reading, scene);
      side ??= named ? partyOfSide(named.side, scene) : null;
      at = name.to - 1;
    } else if (MODIFIERS.has(word.key)) own.push(word.text.toLowerCase());
    else if (word.shape !== 'lower' || !/^(?:the|a|an|its|his|her|their)$|ing$|ed$/.test(word.key)) return null;
  }
  return null;
}

/** Where a ministry, army or government, or a minister where `people` may follow, ends after the name of whose it is; null where there is none. */
function bodyAfter(reading: Reading, from: number, people: boolean): number | null {
  for (let at = from; at < from + 4 && close(reading, at); at++) {
    const key = reading.words[at]?.key ?? '';
    if (BODIES.has(key) || GOVERNMENT.has(key) || (people && ROLES.has(key))) return at + 1;
    if (!MODIFIERS.has(key)) return null;
  }
  return null;
}

/** Nouns that say nothing without what is headed. */
const WIDE = keys('head chief director president chairman chairwoman chair');

/** "Iran's nuclear industry": where the common noun ends that is headed; null where there is none, or it is a body of its own. */
function commonTo(reading: Reading, name: Name): number | null {
  if (!reading.words[name.to - 1]?.possessive) return null;
  let to = name.to;
  while (to < name.to + 4 && close(reading, to) && reading.words[to]?.shape === 'lower' && isNominal(reading, to)) to++;
  const last = tokenAt(reading, to - 1)?.xpos ?? '';
  const own = isOf(reading, to - 1, WORD.role | WORD.body | WORD.government | WORD.opposition);
  return to > name.to && /^NN/.test(last) && !own ? to : null;
}

const isNominal = (reading: Reading, at: number): boolean => /^(?:NN|JJ)/.test(tokenAt(reading, at)?.xpos ?? '');

/** Whether a name with a capital follows. */
const beginsName = (reading: Reading, at: number): boolean =>
  close(reading, at) && reading.words[at]?.shape !== 'lower' && !isOf(reading, at, WORD.notInNames);

/** "on humanitarian issues" */
function subjectOf(reading: Reading, officeTo: number, link: string): { readonly to: number; readonly officeTo: number } {
  if (link !== 'on' && link !== 'for') return { to: officeTo, officeTo };
  let at = officeTo + 1;
  while (
    at < officeTo + 5 &&
    close(reading, at) &&
    reading.words[at]?.shape === 'lower' &&
    /^(?:NN|JJ|CC)/.test(tokenAt(reading, at)?.xpos ?? '')
  )
    at++;
  const ends = reading.words[at] === undefined || reading.words[at]?.gap === 'break';
  return ends && at > officeTo + 1 ? { to: at, officeTo: at } : { to: officeTo, officeTo };
}

/** A word with a capital that no list knows, before a given name. */
function isFieldBefore(reading: Reading, scene: Scene, at: number): boolean {
  const [word, next, last] = [reading.words[at], reading.words[at + 1], reading.words[at + 2]];
  if (!word || !next || !last || word.shape === 'lower' || next.gap !== 'space' || last.gap === 'break') return false;
  if (nameAt(reading, at) !== null || isOf(reading, at, WORD.role | WORD.notInNames | WORD.honorific)) return false;
  const isGiven = scene.lexicon.isGivenName;
  return !isGiven(word.key) && isGiven(next.key) && last.shape !== 'lower';
}

const isFiller = (reading: Reading, at: number): boolean => {
  const word = reading.words[at];
  return word !== undefined && word.shape === 'lower' && /^(?:JJ|VBN)/.test(tokenAt(reading, at)?.xpos ?? '');
};

/** "… of the UN Secretary-General for Syria": an envoy of an office, with what the errand is about. */
function chiefAfter(reading: Reading, from: number): number | null {
  let to = from;
  while (
    close(reading, to) &&
    reading.words[to]?.shape !== 'lower' &&
    (ROLES.has(reading.words[to]?.key ?? '') || reading.words[to]?.gap === 'hyphen')
  )
    to++;
  if (to === from) return null;
  const link = reading.words[to];
  if (!link || link.gap !== 'space' || !/^(?:for|to|on)$/.test(link.key)) return to;
  const start = reading.words[to + 1]?.key === 'the' ? to + 2 : to + 1;
  const name = close(reading, start) ? nameFrom(reading, start) : null;
  return name ? name.to : to;
}
