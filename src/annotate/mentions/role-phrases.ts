import type { NameWord } from '../../lexicon/index.js';
import type { Name, Reading } from './reading.js';
import { close, nameAt, nameBefore, nameFrom, tokenAt } from './reading.js';
import type { Scene, Side } from './scene.js';
import { partyOfSide, sideNamed } from './settle.js';
import { ERRAND_ROLES, MODIFIERS, PORTFOLIOS, PREMODIFIERS, ROLES, ROLES_PLURAL, keys } from './vocabulary.js';

/** Words that name an office, with the side that they name with it: "the former Turkish foreign minister", "UN Syria envoy". */
export interface RolePhrase {
  /** words from the side or office, without article, up to the last word of the office or its complement */
  readonly from: number;
  readonly to: number;
  /** the office's noun */
  readonly head: number;
  readonly plural: boolean;
  /** the office as worded, without the side's name */
  readonly office: string;
  readonly party: Side | null;
  /** a place or side that the errand is about: "Syria" of "UN Syria envoy" */
  readonly topic: string | null;
  readonly determiner: 'the' | 'a' | 'own' | null;
  /** the noun alone: "the minister" */
  readonly bare: boolean;
}

/** All role phrases of a reading in text order; they do not overlap. */
export function findRolePhrases(reading: Reading, scene: Scene): readonly RolePhrase[] {
  const found: RolePhrase[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    const word = reading.words[at] as NameWord;
    const plural = ROLES_PLURAL.has(word.key);
    if (!plural && !ROLES.has(word.key)) continue;
    if (nameAt(reading, at) !== null || !isNoun(reading, at)) continue;
    // "Secretary General", "chief negotiator", "Lt. Gen.": the last of neighbouring role words is the head
    const next = reading.words[at + 1];
    if (
      next &&
      close(reading, at + 1) &&
      !word.possessive &&
      isRole(next) &&
      isNoun(reading, at + 1) &&
      nameAt(reading, at + 1) === null
    )
      continue;
    const phrase = phraseAt(reading, scene, at, plural, found.at(-1)?.to ?? 0);
    found.push(phrase);
    at = Math.max(at, phrase.to - 1);
  }
  return found;
}

const isRole = (word: NameWord): boolean => ROLES.has(word.key) || ROLES_PLURAL.has(word.key);

/** A capital is trusted, and so are nouns that are nothing else; "head", "chair" and "general" must be tagged as nouns. */
function isNoun(reading: Reading, at: number): boolean {
  const word = reading.words[at] as NameWord;
  const token = tokenAt(reading, at);
  if (!token || !EITHER.has(word.key) || (word.shape !== 'lower' && at > 0) || token.xpos.startsWith('NN')) return true;
  const name = close(reading, at + 1) ? nameFrom(reading, at + 1) : null;
  return name !== null && name.candidates.some((candidate) => candidate.entry.type === 'person');
}

const EITHER = keys(
  'head heads chair chairs general major judge judges author delegate delegates fellow executive chief marshal candidate anchor host',
);

function phraseAt(reading: Reading, scene: Scene, head: number, plural: boolean, floor: number): RolePhrase {
  const word = reading.words[head] as NameWord;
  const left = leftOf(reading, scene, head, floor, word.key);
  const right = word.possessive
    ? { to: head + 1, officeTo: head + 1, party: null }
    : rightOf(reading, scene, head, left.party !== null, plural);
  let from = left.from;
  const before: string[] = [];
  while (from > floor && left.party !== null && close(reading, from) && PREMODIFIERS.has(reading.words[from - 1]?.key ?? '')) {
    from--;
    before.unshift((reading.words[from] as NameWord).text);
  }
  const own = scene.text.slice(
    (reading.words[left.office] as NameWord).start,
    (reading.words[right.officeTo - 1] as NameWord).end,
  );
  const owned = from > 0 && reading.words[from - 1]?.possessive === true && close(reading, from);
  const article = from > floor && close(reading, from) ? (reading.words[from - 1]?.key ?? '') : '';
  return {
    from,
    to: right.to,
    head,
    plural,
    office: tidy([...before, own].join(' '), reading.capitals),
    party: left.party ?? right.party,
    topic: left.topic,
    determiner:
      article === 'the'
        ? 'the'
        : article === 'a' || article === 'an'
          ? 'a'
          : owned || /^(?:his|her|its|their|our|my)$/.test(article)
            ? 'own'
            : null,
    bare: left.office === head && left.party === null && right.to === head + 1,
  };
}

interface Left {
  readonly from: number;
  /** first word of the office itself */
  readonly office: number;
  readonly party: Side | null;
  readonly topic: string | null;
}

/** Walks left over what belongs to an office, up to the side that it belongs to. */
function leftOf(reading: Reading, scene: Scene, head: number, floor: number, role: string): Left {
  let office = head;
  let topic: string | null = null;
  let strange = 0;
  for (let at = head - 1; at >= floor && close(reading, at + 1);) {
    const word = reading.words[at] as NameWord;
    const name = nameBefore(reading, at + 1);
    if (name && name.from >= floor) {
      const read = readSide(reading, scene, name, at + 1, role);
      if (read === 'topic') {
        topic = scene.text.slice((reading.words[name.from] as NameWord).start, word.end);
        office = name.from;
        at = name.from - 1;
        continue;
      }
      if (read === 'office') {
        office = name.from;
        at = name.from - 1;
        continue;
      }
      if (read === null) break;
      const inOffice = read.within && strange === 0;
      return { from: name.from, office: inOffice ? name.from : office, party: read.side, topic };
    }
    if (word.possessive) break;
    if (MODIFIERS.has(word.key) || (ROLES.has(word.key) && office === at + 1)) {
      if (strange === 0) office = at;
      at--;
    } else if (
      word.key === 'and' &&
      strange === 0 &&
      office === at + 1 &&
      MODIFIERS.has(reading.words[at - 1]?.key ?? '') &&
      word.gap === 'space'
    ) {
      office = at - 1;
      at -= 2;
    } else if (word.shape === 'lower' && strange < 3 && /^(?:JJ|RB|VBN)/.test(tokenAt(reading, at)?.xpos ?? '')) {
      strange++;
      at--;
    } else break;
  }
  return { from: office, office, party: null, topic };
}

/** What a name before a role word is to it. `within`: the name is part of the office's wording ("Kremlin spokesman"). */
function readSide(
  reading: Reading,
  scene: Scene,
  name: Name,
  next: number,
  role: string,
): { readonly side: Side; readonly within: boolean } | 'topic' | 'office' | null {
  // "Saudi-backed leader": not his side
  if (reading.words[next]?.gap === 'hyphen') return null;
  const named = sideNamed(name, reading, scene);
  const possessive = reading.words[next - 1]?.possessive === true;
  if (!named) return possessive ? null : 'office';
  const { side, candidate } = named;
  const kind = candidate.name.kind;
  if (side.type === 'state' && !possessive && kind === 'name')
    return ERRAND_ROLES.has(role) || role === 'envoy' ? 'topic' : 'office';
  if (kind === 'metonym' && !possessive) {
    // "Moscow correspondent", "Kremlin spokesman"
    if (name.candidates.some((other) => other.entry.type === 'place')) return 'office';
    return { side, within: true };
  }
  if (side.type === 'body') return { side: partyOfSide(side, scene), within: !possessive };
  return { side, within: false };
}

interface Right {
  readonly to: number;
  readonly officeTo: number;
  readonly party: Side | null;
}

/** What follows the noun: "of State", "of foreign affairs", "of Iran", "to the United Nations", "for the … Committee". */
function rightOf(reading: Reading, scene: Scene, head: number, hasParty: boolean, plural: boolean): Right {
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
  if (!name || !close(reading, at)) return { ...subjectOf(reading, officeTo, link), party: null };
  const named = sideNamed(name, reading, scene);
  if (link === 'of' || link === 'from' || (link === 'for' && named && named.side.type !== 'state')) {
    // "the president of the Russian parliament": the demonym does not end the phrase
    if (!named || hasParty || named.candidate.name.kind === 'demonym') return { to: officeTo, officeTo, party: null };
    return { to: name.to, officeTo, party: partyOfSide(named.side, scene) };
  }
  if (named?.candidate.name.kind === 'demonym') return { to: officeTo, officeTo, party: null };
  const errand = link === 'to' || link === 'for' || link === 'on' || link === 'in';
  return errand && link !== 'in' ? { to: name.to, officeTo: name.to, party: null } : { to: officeTo, officeTo, party: null };
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

/** An office written in capitals is given in small letters: a caption's type is no wording. */
const tidy = (office: string, capitals: boolean): string => (capitals ? office.toLowerCase() : office.replace(/\s+/g, ' '));
