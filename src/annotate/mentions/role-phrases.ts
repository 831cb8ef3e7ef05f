import type { Lexicon, NameWord } from '../../lexicon/index.js';
import { oppositionCalled } from './oppositions.js';
import type { Name, Reading } from './reading.js';
import { close, isOf, nameAt, nameBefore, nameFrom, nextOf, tokenAt } from './reading.js';
import type { Right } from './role-complements.js';
import { rightOf } from './role-complements.js';
import type { Scene, Side } from './scene.js';
import { partyOfSide, sideNamed } from './settle.js';
import { ERRAND_ROLES, GOVERNMENT, MODIFIERS, OPPOSITION, PREMODIFIERS, RANKS, ROLES, keys } from './vocabulary.js';
import { bodyBefore } from './unlisted-bodies.js';
import { WORD } from './word-classes.js';

/** Words that name an office, with the side that they name with it: "the former Turkish foreign minister", "UN Syria envoy". */
export interface RolePhrase {
  /** words from the side or office, without article, up to the last word of the office or its complement */
  readonly from: number;
  readonly to: number;
  /** where what is said of the office ends: past "of the Dutch delegation", which is no part of the mention */
  readonly through: number;
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
  const roles = WORD.role | WORD.pluralRole;
  for (let at = nextOf(reading, roles, 0); at < reading.words.length; at = nextOf(reading, roles, at + 1)) {
    const plural = isOf(reading, at, WORD.pluralRole);
    if (nameAt(reading, at) !== null || !isNoun(reading, scene, at)) continue;
    if (leadsToRole(reading, scene, at)) continue;
    const phrase = phraseAt(reading, scene, at, plural, found.at(-1)?.to ?? 0);
    found.push(phrase);
    at = Math.max(at, phrase.to - 1);
  }
  return found;
}

/**
 * "Secretary General", "Deputy Foreign Minister", "Lt. Gen.": of role words in a row the last is the head; but a rank right before a
 * name goes with the name ("army chief General NAME").
 */
function leadsToRole(reading: Reading, scene: Scene, at: number): boolean {
  const word = reading.words[at] as NameWord;
  if (word.possessive) return false;
  for (let i = at + 1; i < at + 5 && close(reading, i) && nameAt(reading, i) === null; i++) {
    const next = reading.words[i] as NameWord;
    if (isOf(reading, i, WORD.role | WORD.pluralRole) && isNoun(reading, scene, i))
      return !(RANKS.has(next.key) && !RANKS.has(word.key) && i === at + 1 && !GENERALS.has(word.key));
    if (!MODIFIERS.has(word.key) || !MODIFIERS.has(next.key) || next.possessive) return false;
  }
  return false;
}

/** "Secretary-General", "Attorney General": here the rank is part of the post. */
const GENERALS = keys('secretary director attorney consul governor prosecutor inspector');

/** A capital is trusted, and so are nouns that are nothing else; "head", "chair" and "general" must be tagged as nouns. */
function isNoun(reading: Reading, scene: Scene, at: number): boolean {
  const word = reading.words[at] as NameWord;
  const token = tokenAt(reading, at);
  if (!token || !EITHER.has(word.key) || (word.shape !== 'lower' && at > 0) || token.xpos.startsWith('NN')) return true;
  return beginsPerson(reading, scene.lexicon, at + 1);
}

/** Whether a person's name begins right after: one of the lexicon, or a given name and another word with a capital. */
function beginsPerson(reading: Reading, lexicon: Lexicon, at: number): boolean {
  if (!close(reading, at)) return false;
  const name = nameFrom(reading, at);
  if (name?.candidates.some((candidate) => candidate.entry.type === 'person')) return true;
  const [first, next] = [reading.words[at], reading.words[at + 1]];
  if (!first || !next || first.shape === 'lower' || first.possessive || next.gap === 'break') return false;
  return (
    (next.shape !== 'lower' || next.article) && lexicon.isGivenName(first.key) && !isOf(reading, at + 1, WORD.organisationHead)
  );
}

/** Callings in which nobody speaks for the state whose adjective stands before them: "the Peruvian dissident", "a Peruvian economist". */
const CALLINGS = keys(
  `dissident activist campaigner journalist analyst historian economist scholar professor researcher author lawyer investor photographer
  tycoon businessman warlord preacher candidate guerrilla hostage prisoner detainee columnist consultant technocrat`,
);

const EITHER = keys(
  'head heads chair chairs general major judge judges author delegate delegates fellow executive chief marshal candidate anchor host',
);

function phraseAt(reading: Reading, scene: Scene, head: number, plural: boolean, floor: number): RolePhrase {
  const word = reading.words[head] as NameWord;
  const left = leftOf(reading, scene, head, floor, word.key);
  const right: Right = word.possessive
    ? { to: head + 1, officeTo: head + 1, party: null }
    : rightOf(reading, scene, head, left.party !== null, plural);
  let from = left.from;
  const before: string[] = [];
  while (from > floor && close(reading, from) && PREMODIFIERS.has(reading.words[from - 1]?.key ?? '')) {
    from--;
    before.unshift((reading.words[from] as NameWord).text);
  }
  const own = scene.text.slice(
    (reading.words[left.office] as NameWord).start,
    (reading.words[(right.wordedTo ?? right.officeTo) - 1] as NameWord).end,
  );
  const owned = from > 0 && reading.words[from - 1]?.possessive === true && close(reading, from);
  const article = from > floor && close(reading, from) ? (reading.words[from - 1]?.key ?? '') : '';
  return {
    from,
    to: right.to,
    through: right.through ?? right.to,
    head,
    plural,
    office: tidy([...before, right.office ?? own].join(' '), reading.capitals),
    // "the Irish head of the EU's mission" speaks for the EU
    party: right.party?.type === 'organisation' ? right.party : (left.party ?? right.party),
    topic: left.topic,
    determiner:
      article === 'the'
        ? 'the'
        : article === 'a' || article === 'an'
          ? 'a'
          : owned || /^(?:his|her|its|their|our|my)$/.test(article)
            ? 'own'
            : null,
    bare: from === head && left.party === null && right.to === head + 1,
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
      // "the Peruvian opposition leader", "the Peruvian rebels' envoy" are not Peru's
      const against = read.side.type === 'state' ? opponentBetween(reading, name.to, head) : null;
      return {
        from: name.from,
        office: inOffice ? afterOwnSide(reading, scene, name, read.side) : office,
        party:
          against === null
            ? read.side.type === 'state' && CALLINGS.has(role)
              ? null
              : read.side
            : oppositionCalled(scene, reading, read.side, name.from, against),
        topic,
      };
    }
    // "the Peruvian government's negotiator"
    if (word.possessive && strange < 3 && (GOVERNMENT.has(word.key) || OPPOSITION.has(word.key))) {
      strange++;
      at--;
      continue;
    }
    if (word.possessive) break;
    const body = office === at + 1 && strange === 0 && name === null ? bodyBefore(scene, reading, at + 1, floor) : null;
    // "the Peruvian Coffee Board president" is not the president of Peru
    if (body) return { from: office, office: body.side?.type === 'state' ? body.from : office, party: body.side, topic };
    if ((MODIFIERS.has(word.key) && !isVerb(reading, at)) || (ROLES.has(word.key) && office === at + 1)) {
      if (strange === 0) office = at;
      at--;
    } else if (office === at + 1 && strange === 0 && isField(reading, at, head)) {
      office = at;
      at--;
    } else if (
      word.key === 'and' &&
      strange === 0 &&
      office < head &&
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

/** "appointed intelligence chief NAME": what was done, no part of the office. */
const isVerb = (reading: Reading, at: number): boolean =>
  reading.words[at]?.shape === 'lower' && /^VB[DPZ]$/.test(tokenAt(reading, at)?.xpos ?? '');

/** Offices that have a field, and callings: the words before their noun say which. */
const FIELD_HEADS = /^(?:affairs|relations|resources|policy|agent)$/;
const FIELDED = keys('negotiator minister commissioner expert specialist analyst consultant agent columnist');

/** "corporate affairs minister", "the reforms minister", "Petroleum Resources Minister", "a negotiation expert", "secret agent" */
function isField(reading: Reading, at: number, head: number): boolean {
  const word = reading.words[at] as NameWord;
  if (!FIELDED.has(reading.words[head]?.key ?? '') || at < head - 4 || reading.words[at + 1]?.gap !== 'space') return false;
  const tag = tokenAt(reading, at)?.xpos ?? '';
  const noWord = isOf(reading, at, WORD.notInNames | WORD.calendar | WORD.honorific | WORD.role | WORD.pluralRole);
  if (noWord || nameAt(reading, at) !== null || /\d/.test(word.text)) return false;
  if (word.shape === 'lower') return /^NNS?$/.test(tag) || (tag === 'JJ' && FIELD_HEADS.test(reading.words[at + 1]?.key ?? ''));
  // the first word of a sentence has a capital anyway
  return at === 0 ? /^NNS?$|^JJ$/.test(tag) : /^(?:NN|JJ)/.test(tag);
}

function opponentBetween(reading: Reading, from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (OPPOSITION.has(reading.words[at]?.key ?? '')) return at;
  return null;
}

/** "Myanmar's military spokesman", "US Treasury Secretary": the office begins after the side within the body's name. */
function afterOwnSide(reading: Reading, scene: Scene, name: Name, side: Side): number {
  for (let at = name.to - 2; at >= name.from; at--) if (reading.words[at]?.possessive) return at + 1;
  const first = reading.words[name.from]?.text ?? '';
  const own = name.to - name.from > 1 && scene.lexicon.lookup(first).some((candidate) => candidate.entry.id === side.id);
  return own ? name.from + 1 : name.from;
}

function stateBefore(reading: Reading, scene: Scene, at: number): boolean {
  const before = close(reading, at) ? nameBefore(reading, at) : null;
  // "the country's UN envoy"
  if (before === null && reading.words[at - 1]?.possessive && /^(?:country|nation)$/.test(reading.words[at - 1]?.key ?? ''))
    return true;
  return before !== null && sideNamed(before, reading, scene)?.side.type === 'state';
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
  if (side.type === 'state' && !possessive && kind === 'name') {
    // "UN Syria envoy", "UN Syria chief"; but "Kosovo Prime Minister"
    const errand = ERRAND_ROLES.has(role) || (close(reading, name.from) && nameBefore(reading, name.from) !== null);
    return errand ? 'topic' : { side, within: false };
  }
  if (kind === 'metonym' && !possessive) {
    // "Moscow correspondent", "Kremlin spokesman"
    if (name.candidates.some((other) => other.entry.type === 'place')) return 'office';
    return { side: partyOfSide(side, scene), within: true };
  }
  // "Turkey's U.N. ambassador", "the Russian UN envoy": an organisation after a state is where the post is
  if (side.type === 'organisation' && !possessive && stateBefore(reading, scene, name.from)) return 'topic';
  if (side.type === 'body') return { side: partyOfSide(side, scene), within: !possessive };
  return { side, within: false };
}

/** An office written in capitals is given in small letters: a caption's type is no wording. */
const tidy = (office: string, capitals: boolean): string => (capitals ? office.toLowerCase() : office.replace(/\s+/g, ' '));

/** Whether the office of a phrase is a military rank, which goes with a name beside a post. */
export const isRank = (role: RolePhrase): boolean =>
  role.office.split(/\s+/).every((word) => RANKS.has(word.replace(/\.$/, '').toLowerCase()));
