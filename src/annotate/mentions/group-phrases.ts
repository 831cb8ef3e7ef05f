import type { NameWord } from '../../lexicon/index.js';
import type { EntityId, Mention } from '../../model/index.js';
import type { Reading } from './reading.js';
import { listedSides } from './office-mentions.js';
import { close, isTaken, nextOf } from './reading.js';
import type { Scene } from './scene.js';
import { put } from './scene.js';
import { NUMBERS, PERSONS_PLURAL, SIDES_PLURAL, keys } from './vocabulary.js';
import { WORD } from './word-classes.js';

const BETWEEN = keys(
  'guarantor warring foreign power world major rival neighbouring neighboring conflicting defence regional great big feuding opposing main negotiating involved participating arab western european gulf state prime other',
);
/** "The guarantor powers Britain, Greece and Turkey", "the three countries (Iran, Russia and Turkey)": the sides that follow. */
function sidesNamedAfter(scene: Scene, reading: Reading, phrase: Phrase): readonly EntityId[] | null {
  const next = reading.words[phrase.to];
  const gap = next ? scene.text.slice(reading.words[phrase.to - 1]?.end, next.start) : '';
  if (!next || !/^\s?[\s:(,–—-]\s?$/.test(gap)) return null;
  const sides = listedSides(scene, reading, phrase.to).map((side) => side.id);
  const enough = phrase.number === null ? /^\s?[\s:(–—-]\s?$/.test(gap) && sides.length > 1 : sides.length === phrase.number;
  return enough ? sides : null;
}

/** The nouns of offices that a plural of persons can stand for. */
const HOLDERS: readonly (readonly [RegExp, RegExp])[] = [
  [/leaders$|heads$/, /leader|president|prime|premier|king|chancellor|emir|sultan|head|chief|chair/i],
  [/presidents$/, /president/i],
  [/ministers$/, /minister|secretary/i],
  [/envoys$|negotiators$|diplomats$/, /envoy|negotiator|representative|diplomat|ambassador|minister|delegate|secretary/i],
];

const OPENERS = keys('the both all these those major world great each every');

interface Listed {
  /** the offices of the persons in it */
  readonly offices: readonly string[];
  readonly end: number;
  readonly sentence: number;
  /** the sides of the members, each once */
  readonly sides: readonly EntityId[];
  readonly size: number;
  /** they are there to help or to watch: "… took part as observers" */
  readonly beside?: boolean;
  /** some of it are persons */
  readonly persons?: boolean;
  /** no list, but all sides that one sentence names */
  readonly roster?: boolean;
}

/** "The three countries", "both sides", "the warring parties": with the members of the nearest list of that size before, or none. */
export function findGroupPhrases(scene: Scene): void {
  let known: Told | null = null;
  const settled = new Map<string, Settled>();
  for (const reading of scene.readings) {
    if (reading.tokens.length === 0 || (reading.holds & WORD.groupNoun) === 0) continue;
    for (let at = 0; at < reading.words.length; at++) {
      // "all the three warring sides" is as long as one gets before its noun
      if (nextOf(reading, WORD.groupNoun, at) - at > 6 || !OPENERS.has((reading.words[at] as NameWord).key)) continue;
      const found = phraseAt(reading, at);
      if (!found || isTaken(reading, found.from, found.to)) continue;
      const { told, lists } = (known ??= toldBefore(scene));
      const position = reading.words[found.from]?.start ?? 0;
      const after = sidesNamedAfter(scene, reading, found);
      const list = found.open || after ? null : membersOf(scene, lists, told, found, position, reading.sentence);
      const meant = after ?? list?.sides ?? recalled(settled, found, reading.sentence);
      const members = meant.length === 0 && LASTING.has(found.noun) && found.number === null ? onlyStates(scene, lists) : meant;
      if (members.length > 0) settled.set(found.noun, { members, sentence: reading.sentence });
      else if (found.persons && found.number === null) continue;
      const words = scene.text.slice(position, reading.words[found.to - 1]?.end ?? position);
      const bare = words.replace(/^(?:the|both|all|these|those|each|every)\s+/i, '').toLowerCase();
      put(scene, reading, found.from, found.to, {
        type: found.persons ? 'person' : 'group',
        entity: `name:group:${bare}`,
        name: words.replace(/^the\s+/i, ''),
        form: 'group',
        members,
      });
      at = found.to - 1;
    }
  }
}

/** What a group phrase can take up: the mentions in text order, and the lists that they make. */
interface Told {
  readonly told: readonly Mention[];
  readonly lists: readonly Listed[];
}

function toldBefore(scene: Scene): Told {
  const told = scene.mentions.filter(canBeMember).sort((a, b) => a.start - b.start);
  const lists = [...coordinated(scene, told), ...rosters(scene, told)].sort((a, b) => a.end - b.end || a.size - b.size);
  return { told, lists };
}

/** A phrase that was resolved before. */
interface Settled {
  readonly members: readonly EntityId[];
  readonly sentence: number;
}

/** Parts that somebody plays throughout a report: "the three guarantors" are "the guarantors" to its end. */
const LASTING = keys('guarantors brokers sponsors co-sponsors cosponsors mediators signatories');

/** "The guarantors" after "the three guarantors" are the same ones; "the sides" only for a few sentences. */
function recalled(settled: ReadonlyMap<string, Settled>, phrase: Phrase, sentence: number): readonly EntityId[] {
  const known = settled.get(phrase.noun);
  if (!known || phrase.open || (phrase.number !== null && phrase.number !== known.members.length)) return [];
  return LASTING.has(phrase.noun) || sentence - known.sentence <= (phrase.persons ? 6 : 2) ? known.members : [];
}

/** The only list of three states or more that the report gives: "the guarantors" of a report that does not count them. */
function onlyStates(scene: Scene, lists: readonly Listed[]): readonly EntityId[] {
  const found = new Map<string, readonly EntityId[]>();
  for (const list of lists) {
    if (list.roster || list.size < 3 || !list.sides.every((side) => scene.lexicon.entry(side)?.type === 'state')) continue;
    found.set([...list.sides].sort().join(), list.sides);
  }
  return found.size === 1 ? ([...found.values()][0] as readonly EntityId[]) : [];
}

/** Words by which a sentence names those who stand beside the parties. */
const BESIDE = /\b(?:host|guarantor|mediat|facilitat|broker|observer|accompan|not a party)/i;
/** Nouns for those who are at odds: not the host and the guarantor who were named last. */
const OPPOSED = keys('sides parties camps belligerents rivals foes adversaries combatants factions delegations teams');

/** A list of this sentence or the one before; for a pair the only two sides named there; then an older list. */
function membersOf(
  scene: Scene,
  lists: readonly Listed[],
  told: readonly Mention[],
  phrase: Phrase,
  position: number,
  sentence: number,
): Listed | null {
  const { number } = phrase;
  const list = nearestList(lists, position, phrase, sentence);
  if (number !== 2 || (list && (phrase.persons || sentence - list.sentence <= 1))) return list;
  return pairBefore(scene, told, phrase, position, sentence) ?? list;
}

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly number: number | null;
  readonly persons: boolean;
  readonly noun: string;
  /** "world powers": nobody in the document in particular */
  readonly open: boolean;
}

/** A group phrase that begins at a word: "the three (guarantor) countries", "both sides", "all participants", "world powers". */
function phraseAt(reading: Reading, at: number): Phrase | null {
  const key = (i: number): string => reading.words[i]?.key ?? '';
  let to = at;
  const opener = key(to);
  const definite = /^(?:the|both|all|these|those)$/.test(opener);
  if (definite) to++;
  if (opener === 'all' && key(to) === 'the') to++;
  const count = NUMBERS.get(opener === 'both' ? 'both' : key(to)) ?? null;
  if (opener !== 'both' && count !== null) to++;
  if (opener === 'each' || opener === 'every') return each(reading, at);
  const powers = /^(?:major|world|great)$/.test(key(at));
  if (!definite && !powers) return null;
  for (let steps = 0; steps < 3 && (to === at || close(reading, to)) && BETWEEN.has(key(to)) && reading.taken[to] === 0; steps++)
    to++;
  const noun = reading.words[to];
  if (!noun || !close(reading, to) || reading.taken[to] !== 0) return trio(reading, at);
  if (powers && noun.key !== 'powers') return null;
  const persons = PERSONS_PLURAL.has(noun.key);
  if (!SIDES_PLURAL.has(noun.key) && !persons) return trio(reading, at);
  // "the leaders of …", "the officials": without a number a plural of persons is whoever is named with it
  const shared =
    /^(?:the|these|those)$/.test(opener) && noun.key !== 'counterparts' && HOLDERS.some(([one]) => one.test(noun.key));
  const alone = !/^(?:of|from|in|and|who|whose)$/.test(key(to + 1)) && to === at + 1;
  if (persons && count === null && opener !== 'both' && !(shared && alone)) return null;
  if (/^(?:states|capitals|teams|factions)$/.test(noun.key) && count === null) return null;
  if (noun.key === 'powers' && opener === 'the' && to === at + 1) return null;
  if (noun.key === 'allies' && count === null) return null;
  if (key(to + 1) === 'of' && reading.words[to + 1]?.gap === 'space' && count === null) return null;
  return { from: at, to: to + 1, number: count, persons, noun: noun.key, open: powers };
}

/** "Each guarantor", "every party": all of them, one by one. */
function each(reading: Reading, at: number): Phrase | null {
  const noun = reading.words[at + 1];
  const plural =
    noun && close(reading, at + 1)
      ? noun.key === 'country'
        ? 'countries'
        : noun.key === 'party'
          ? 'parties'
          : `${noun.key}s`
      : '';
  if (!/^(?:guarantors|sides|parties|countries|mediators|sponsors|brokers|delegations)$/.test(plural)) return null;
  if (reading.taken[at + 1] !== 0 || reading.words[at + 2]?.key === 'of') return null;
  return { from: at, to: at + 2, number: null, persons: false, noun: plural, open: false };
}

/** "The trio", "the quartet", "the Astana three" */
function trio(reading: Reading, at: number): Phrase | null {
  if (reading.words[at]?.key !== 'the') return null;
  const next = reading.words[at + 1]?.key ?? '';
  const number = next === 'trio' ? 3 : next === 'quartet' ? 4 : next === 'duo' ? 2 : null;
  if (!close(reading, at + 1)) return null;
  if (number !== null && reading.words[at + 1]?.shape === 'lower' && reading.taken[at + 1] === 0)
    return { from: at, to: at + 2, number, persons: false, noun: '', open: false };
  const last = reading.words[at + 2] as NameWord | undefined;
  const named = reading.words[at + 1]?.shape === 'initial' && last?.gap === 'space' ? NUMBERS.get(last.key) : undefined;
  const after = reading.words[at + 3];
  const alone = !after || after.gap !== 'space' || /^(?:are|were|have|had|will|agreed|and|to|for)$/.test(after.key);
  return named !== undefined && alone && last
    ? { from: at + 2, to: at + 3, number: named, persons: false, noun: '', open: false }
    : null;
}

const canBeMember = (mention: Mention): boolean =>
  mention.form !== 'group' && mention.type !== 'place' && mention.type !== 'media' && mention.sentence >= 0;

/** What parts the members of a list, white space made one. */
const LINK = /^(?:['’]s? ?)?(?:, ?|, and |,? ?as well as | and | ?[-–—/&] ?)(?:the |its |his )?$/;

/** "The contact group - Ukraine, Russia and the OSCE": the list begins after it. */
const SPACED_DASH = /^\s[-–—]+\s?$|^—$/;

/** "The foreign ministers of X, Y and Z": the list is one of ministers. */
const OFFICES_OF = /\b(ministers|presidents|leaders|envoys|negotiators|representatives|diplomats)\s+(?:of|from)\s+(?:the\s+)?$/i;

/** "X's minister and his counterparts from Y and Z": three sides and more that one sentence names, where no list holds them all. */
function rosters(scene: Scene, told: readonly Mention[]): readonly Listed[] {
  const found: Listed[] = [];
  for (let from = 0, to = 0; from < told.length; from = to) {
    const { sentence } = told[from] as Mention;
    while (to < told.length && told[to]?.sentence === sentence) to++;
    const roster = to - from < 3 ? null : rosterOf(scene, told.slice(from, to));
    if (roster) found.push(roster);
  }
  return found;
}

function rosterOf({ text }: Scene, told: readonly Mention[]): Listed | null {
  const sides = new Set<EntityId>();
  const offices: string[] = [];
  let last: Mention | undefined;
  for (const mention of told) {
    const side =
      mention.type === 'person' || mention.type === 'body' || mention.type === 'government' ? mention.party : mention.entity;
    if (mention.form === 'demonym' || side === null) continue;
    if (/\b(?:in|at|near|on)\s+(?:the\s+)?$/.test(text.slice(Math.max(0, mention.start - 9), mention.start))) continue;
    if (mention.type === 'person' && mention.office !== null) offices.push(mention.office);
    sides.add(side);
    last = mention;
  }
  if (!last || sides.size < 3 || sides.size > 8) return null;
  return { offices, end: last.end, sentence: last.sentence, sides: [...sides], size: sides.size, roster: true };
}

/** Lists of sides in the text: mentions that only commas and "and" part. Persons count for their sides. */
function coordinated(scene: Scene, told: readonly Mention[]): readonly Listed[] {
  const lists: Listed[] = [];
  for (let from = 0, to = 1; from < told.length; from = to++) {
    while (to < told.length && isJoined(scene, told[to - 1] as Mention, told[to] as Mention)) to++;
    const list = to - from < 2 ? null : listOf(scene, told.slice(from, to));
    if (list) lists.push(list);
  }
  return lists;
}

/** Whether only a comma, a dash or "and" stands between two mentions of a sentence. */
function isJoined({ text }: Scene, before: Mention, mention: Mention): boolean {
  if (before.sentence !== mention.sentence || mention.start - before.end > 24) return false;
  const gap = text.slice(before.end, mention.start);
  return !SPACED_DASH.test(gap) && LINK.test(gap.replace(/\s+/g, ' '));
}

function listOf({ text }: Scene, members: readonly Mention[]): Listed | null {
  const [first, last] = [members[0] as Mention, members.at(-1) as Mention];
  const sides = new Set<EntityId>();
  for (const { type, party, entity } of members) {
    const side = type === 'person' ? party : entity;
    if (side !== null) sides.add(side);
  }
  if (sides.size < 2) return null;
  const offices = members.flatMap(({ type, office }) => (type === 'person' && office !== null ? [office] : []));
  const ahead = OFFICES_OF.exec(text.slice(Math.max(0, first.start - 40), first.start));
  const tail = text.slice(last.end, last.end + 50);
  return {
    offices: ahead ? [...offices, (ahead[1] as string).toLowerCase()] : offices,
    end: last.end,
    sentence: last.sentence,
    sides: [...sides],
    size: sides.size,
    persons: members.some(({ type }) => type === 'person'),
    beside: BESIDE.test(tail.slice(0, (tail.indexOf('.') + 1 || tail.length + 1) - 1)),
  };
}

/**
 * The nearest list before a position, of the given size where one is given; without a number ("the parties") only one of the sentence
 * before, since lists of others may stand between. Looks back over a bounded number of lists.
 */
function nearestList(lists: readonly Listed[], position: number, phrase: Phrase, sentence: number): Listed | null {
  const size = phrase.number;
  const holders = HOLDERS.find(([noun]) => noun.test(phrase.noun))?.[1] ?? null;
  let low = 0;
  let high = lists.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lists[middle] as Listed).end <= position) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i >= low - 60; i--) {
    const list = lists[i] as Listed;
    if (list.beside && OPPOSED.has(phrase.noun)) continue;
    // "the two leaders" are not the two ministers who were named last
    const fits = holders !== null && list.offices.some((office) => holders.test(office));
    // "the two men" are no states
    if (phrase.persons && !holders && list.offices.length === 0 && list.persons !== true) continue;
    if (phrase.persons && holders && (list.offices.length > 0 || list.persons === true) && !fits) continue;
    // "the ministers" are those of the list of ministers, never a list of countries
    if (phrase.persons && size === null) {
      if (!fits) continue;
      return sentence - list.sentence <= 8 ? list : null;
    }
    if (size === null && list.roster) continue;
    if (size === null) return sentence - list.sentence <= 1 ? list : null;
    // two sides change from paragraph to paragraph; three or more are the same for longer
    if (sentence - list.sentence > (size > 2 ? 14 : phrase.persons && fits ? 8 : 3)) return null;
    if (list.size === size) return list;
  }
  return null;
}

/** "Both sides" without a list: the only two sides that the sentence before, or this one so far, names. */
function pairBefore(scene: Scene, told: readonly Mention[], phrase: Phrase, position: number, sentence: number): Listed | null {
  let at = told.length;
  let low = 0;
  while (low < at) {
    const middle = (low + at) >> 1;
    if ((told[middle] as Mention).start < position) low = middle + 1;
    else at = middle;
  }
  const last = told[low - 1];
  if (!last) return null;
  const sides = new Set<EntityId>();
  const holders = phrase.persons ? (HOLDERS.find(([noun]) => noun.test(phrase.noun))?.[1] ?? null) : null;
  // of this sentence so far, or of the one before: one of either may be two strangers
  const home = last.sentence;
  if (sentence - home > 1 || !DEALING.test(scene.text.slice(Math.max(0, last.start - 250), last.end + 150))) return null;
  for (let i = low - 1; i >= 0 && i >= low - 12; i--) {
    const mention = told[i] as Mention;
    if (mention.sentence !== home) break;
    // "the two presidents" are not the two envoys who were named last
    if (phrase.persons && !holders && mention.type !== 'person') continue;
    if (mention.type === 'person' && holders && !(mention.office !== null && holders.test(mention.office))) return null;
    if (OPPOSED.has(phrase.noun) && BESIDE.test(scene.text.slice(Math.max(0, mention.start - 60), mention.end + 60))) return null;
    const before = scene.text.slice(Math.max(0, mention.start - 9), mention.start);
    if (/\b(?:in|at|near|from)\s+(?:the\s+)?$/.test(before)) continue;
    const side =
      mention.type === 'person' || mention.type === 'body' || mention.type === 'government' ? mention.party : mention.entity;
    if (side !== null && scene.lexicon.entry(side)?.type !== 'organisation') sides.add(side);
  }
  return sides.size === 2 ? { offices: [], end: position, sentence: last.sentence, sides: [...sides].reverse(), size: 2 } : null;
}

/** What two sides do with each other. */
const DEALING =
  /\b(?:met|meet\w*|talk\w*|negotiat\w*|agree\w*|sign\w*|accus\w*|blam\w*|fought|fight\w*|clash\w*|truce|cease-?fire\w*|quarrel\w*|disput\w*|exchang\w*|between|deal\w*|border\w*|war|conflict|against|spoke|held|summit|round|peace|foes?|rivals?|enem\w+)\b/i;
