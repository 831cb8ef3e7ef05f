import type { NameWord } from '../../lexicon/index.js';
import { oppositionCalled } from './oppositions.js';
import type { Reading } from './reading.js';
import { close, nameAt, nameFrom, tokenAt } from './reading.js';
import type { Scene, Side } from './scene.js';
import { partyOfSide, sideNamed } from './settle.js';
import { BODIES, GOVERNMENT, MODIFIERS, OPPOSITION, PORTFOLIOS, ROLES, TALKERS } from './vocabulary.js';

export interface Right {
  readonly to: number;
  readonly officeTo: number;
  readonly party: Side | null;
  /** the office where its words do not stand in one piece: "head of delegation" for "head of the Dutch delegation" */
  readonly office?: string;
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
  const led = delegationAfter(reading, scene, head);
  if (led) return { to: officeTo, officeTo, party: hasParty ? null : led.side, office: led.office, through: led.to };
  const link = key(officeTo);
  if (!close(reading, officeTo) || !/^(?:of|for|to|on|in|from)$/.test(link)) return { to: officeTo, officeTo, party: null };
  let at = officeTo + 1;
  const near = (): boolean => close(reading, at) && at < officeTo + 6;
  while (near() && nameFrom(reading, at) === null && (/^(?:the|a|an|main|largest)$/.test(key(at)) || isFiller(reading, at))) at++;
  let name = nameFrom(reading, at);
  // "for the Saudi-backed Higher Negotiation Committee"
  if (name && reading.words[name.to]?.gap === 'hyphen') {
    at = name.to + 1;
    name = close(reading, at) ? nameFrom(reading, at) : null;
  }
  const chief = name ? null : chiefAfter(reading, at);
  if (chief !== null) return { to: chief, officeTo: chief, party: null };
  if (!name || !close(reading, at)) return { ...subjectOf(reading, officeTo, link), party: null };
  const named = sideNamed(name, reading, scene);
  // "a spokesman for the Turkish defence ministry": of the ministry's state; the ministry is a mention of its own
  if (named?.side.type === 'state' && link !== 'to' && link !== 'in' && bodyAfter(reading, name.to))
    return { to: officeTo, officeTo, party: hasParty ? null : named.side };
  // "the leader of the Peruvian opposition"
  if (named?.side.type === 'state' && link !== 'to' && link !== 'in' && close(reading, name.to) && OPPOSITION.has(key(name.to)))
    return { to: officeTo, officeTo, party: hasParty ? null : oppositionCalled(scene, reading, named.side, name.from, name.to) };
  if (link === 'of' || link === 'from' || (link === 'for' && named && named.side.type !== 'state')) {
    // "the president of the Russian parliament": the demonym does not end the phrase
    if (!named || hasParty || named.candidate.name.kind === 'demonym') return { to: officeTo, officeTo, party: null };
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

/** Whether a ministry, army or government follows the name of whose it is. */
function bodyAfter(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 4 && close(reading, at); at++) {
    const key = reading.words[at]?.key ?? '';
    if (BODIES.has(key) || GOVERNMENT.has(key)) return true;
    if (!MODIFIERS.has(key)) return false;
  }
  return false;
}

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
