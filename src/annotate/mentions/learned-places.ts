import type { NameWord } from '../../lexicon/index.js';
import { foldWord } from '../../lexicon/index.js';
import type { EntityId, Mention } from '../../model/index.js';
import { textOf } from './beside-names.js';
import { GIVEN_NAMES } from './given-names.js';
import { isLone, loneSpeakers } from './lone-names.js';
import type { Reading } from './reading.js';
import { close, nextOf, tokenAt } from './reading.js';
import type { Scene } from './scene.js';
import { mentionAt, put } from './scene.js';
import { NEAR, PLACE_NOUNS, SITE_NOUNS, TAKING, keys } from './vocabulary.js';
import { WORD } from './word-classes.js';

interface Known {
  readonly entity: EntityId;
  readonly name: string;
  readonly party: { readonly id: EntityId; readonly name: string; readonly type: 'state' } | null;
}

const OF_PLACE = keys(
  'north south east west northeast northwest southeast southwest outskirts outside town city village suburb countryside port siege liberation recapture bombardment residents',
);
const FROM_DISTANCE = keys('km kilometers kilometres miles metres meters');
/** What one has in somebody, not somewhere: "shares in X". */
const NOT_WHERE = keys(
  'share shares stake stakes interest confidence faith trust belief investment investments investor investors role roles part parts word words performance appearance debut believe believes believed invest invested trusts partner partners action dealing',
);

/** Words with a capital after "in" that are no place: months, tongues, faiths, works. */
const NO_PLACES = keys(
  `march may english arabic farsi persian hebrew mandarin latin urdu pashto dari kurmanji islam christianity judaism hinduism buddhism catholicism
  communism marxism god heaven hell earth mars scripture quran koran bible torah sharia ramadan lent advent easter parliament congress phase stage
  group formula operation facebook twitter youtube instagram google whatsapp telegram hollywood wikipedia annex appendix figure table form
  schedule title item category class level force article page volume chapter court lords commons cabinet opposition labour conservative
  republican democrat democratic tory tories liberal nobel reuters premiership focus brexit love euro internet web
  spring summer autumn winter nature science private public secret principle practice total short fact addition response return`,
);

/**
 * Places that no list holds, by the company that they keep: "near Husaybah", "12 km from Daquq", "in Qamenas, Sarmin and Idlib"; and, where
 * that is sure or said twice, wherever else the report writes the name.
 */
export function findLearnedPlaces(scene: Scene): void {
  const known = new Map<string, Known>();
  for (const mention of scene.mentions) if (isOwnName(mention)) known.set(foldWord(mention.name), asKnown(mention));
  const weak = new Map<string, Stretch[]>();
  const prose = scene.readings.filter((one) => one.tokens.length > 0 && !one.titled && !one.capitals);
  for (const reading of prose) {
    for (let at = nextPlace(reading, 0); at < reading.words.length; at = nextPlace(reading, at + 1)) {
      const to = loneRun(scene, reading, at);
      if (to === null) continue;
      const strength = isSite(reading, to) ? 2 : locative(reading, at, to);
      if (strength === 2) learn(scene, known, reading, at, to);
      else if (strength === 1) {
        const key = keyOf(scene, reading, at, to);
        const all = weak.get(key);
        if (all) all.push({ reading, from: at, to });
        else weak.set(key, [{ reading, from: at, to }]);
      }
      at = to - 1;
    }
  }
  if (weak.size > 0) learnWeak(scene, known, weak);
  if (known.size > 0) for (const reading of prose) spread(scene, known, reading);
  for (const reading of prose) listed(scene, reading);
}

const BEGINS = WORD.capital | WORD.article;

/** The next word from a place on at which a name can begin that stands as places do: after "in" and the like, or in a sentence with a site. */
const nextPlace = (reading: Reading, from: number): number =>
  (reading.holds & WORD.siteNoun) !== 0
    ? nextOf(reading, BEGINS, from)
    : nextOf(reading, WORD.placeLead, Math.max(0, from - 1)) + 1;

interface Stretch {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
}

/** Names after "in": not of those who speak elsewhere in the report. Said once, they are marked there; said twice, everywhere. */
function learnWeak(scene: Scene, known: Map<string, Known>, weak: ReadonlyMap<string, readonly Stretch[]>): void {
  const speakers = loneSpeakers(scene.readings);
  for (const [key, all] of weak) {
    if (speakers.has(key)) continue;
    const twice = all.length > 1;
    for (const { reading, from, to } of all) learn(scene, known, reading, from, to, twice);
  }
}

const keyOf = (scene: Scene, reading: Reading, from: number, to: number): string =>
  foldWord(textOf(scene, reading, from, to).replace(/\s+/g, ' '));

const isOwnName = (mention: Mention): boolean =>
  mention.type === 'place' && mention.form === 'name' && mention.entity.startsWith('name:place:');

const asKnown = (mention: Mention): Known => ({
  entity: mention.entity,
  name: mention.name,
  party:
    mention.party !== null && mention.partyName !== null ? { id: mention.party, name: mention.partyName, type: 'state' } : null,
});

/** One or two words with capitals that nothing has claimed and that stand apart from other capitals; the word after them. */
function loneRun(scene: Scene, reading: Reading, from: number): number | null {
  let at = from;
  const article = reading.words[at]?.article === true && reading.words[at + 1]?.gap !== 'break';
  if (article) at++;
  if (reading.taken[from] !== 0 || reading.taken[at] !== 0 || !isLone(reading, at)) return null;
  const word = reading.words[at] as NameWord;
  const before = reading.words[from - 1];
  if (before && reading.words[from]?.gap === 'space' && before.shape !== 'lower' && from > 1) return null;
  if (NO_PLACES.has(word.key) || GIVEN_NAMES.has(word.key) || scene.people.bySurname.has(word.key)) return null;
  if (!/^(?:NNP|FW)$/.test(tokenAt(reading, at)?.xpos ?? '')) return null;
  let to = at + 1;
  // "Punta del Este", "Urem al-Kubra"
  if (!word.possessive && isLink(reading.words[to]) && close(reading, to) && isLone(reading, to + 1) && close(reading, to + 1))
    to += 2;
  const next = reading.words[to];
  if (next && !word.possessive && close(reading, to) && next.shape !== 'lower' && next.gap !== 'initial') {
    if (SITE_NOUNS.has(next.key)) return to;
    if (!isLone(reading, to) || reading.taken[to] !== 0 || next.gap === 'joint') return null;
    to++;
    const third = reading.words[to];
    if (third && close(reading, to) && third.shape !== 'lower' && !reading.words[to - 1]?.possessive) return null;
  }
  return to;
}

const isLink = (word: NameWord | undefined): boolean =>
  word !== undefined && (word.article || (word.shape === 'lower' && /^(?:de|del|la|el|do|da|sur|upon)$/.test(word.key)));

const isSite = (reading: Reading, to: number): boolean =>
  close(reading, to) &&
  reading.words[to]?.gap === 'space' &&
  SITE_NOUNS.has(reading.words[to]?.key ?? '') &&
  reading.taken[to] === 0;

/** How surely the words before a place show it: 2 surely, 1 perhaps, 0 not. */
function locative(reading: Reading, from: number, to: number): 0 | 1 | 2 {
  if (!close(reading, from) || reading.words[from]?.gap !== 'space') return 0;
  const before = reading.words[from - 1]?.key ?? '';
  const lead = reading.words[from - 2]?.key ?? '';
  const token = tokenAt(reading, to - 1);
  if (token?.deprel === 'compound' && reading.words[to]?.gap === 'space' && !PLACE_NOUNS.has(reading.words[to]?.key ?? ''))
    return 0;
  if (NEAR.has(before)) return 2;
  if (before === 'of') return OF_PLACE.has(lead) ? 2 : 0;
  if (before === 'from') return FROM_DISTANCE.has(lead) ? 2 : 0;
  if (!token || reading.words[to]?.gap === 'hyphen' || reading.words[to - 1]?.possessive) return 0;
  if (TAKING.has(before)) return token.deprel === 'obj' ? 1 : 0;
  if (before !== 'in' || NOT_WHERE.has(lead)) return 0;
  // "in X": an oblique or a modifier, not "in X magazine"
  return /^(?:obl|nmod)/.test(token.deprel) && !NOT_WHERE.has(reading.tokens[token.head]?.text.toLowerCase() ?? '') ? 1 : 0;
}

/** Marks a place; where `everywhere`, its name is known from then on in all of the report. */
function learn(scene: Scene, known: Map<string, Known>, reading: Reading, from: number, to: number, everywhere = true): void {
  const name = textOf(scene, reading, from, to).replace(/\s+/g, ' ');
  const key = foldWord(name);
  const found = known.get(key) ?? { entity: `name:place:${key}` as EntityId, name, party: null };
  if (everywhere) known.set(key, found);
  const whole = isSite(reading, to) && reading.words[to]?.shape !== 'lower' ? to + 1 : to;
  const own = whole > to ? textOf(scene, reading, from, whole).replace(/\s+/g, ' ') : null;
  put(scene, reading, from, whole, {
    type: 'place',
    entity: own === null ? found.entity : (`name:place:${foldWord(own)}` as EntityId),
    name: own ?? found.name,
    form: 'name',
    party: own === null ? found.party : null,
  });
}

/** Every other place where a learnt name stands. */
function spread(scene: Scene, known: Map<string, Known>, reading: Reading): void {
  for (let at = nextOf(reading, BEGINS, 0); at < reading.words.length; at = nextOf(reading, BEGINS, at + 1)) {
    const to = loneRun(scene, reading, at);
    if (to === null) continue;
    if (known.has(keyOf(scene, reading, at, to))) learn(scene, known, reading, at, to);
    at = to - 1;
  }
}

/** "In Qamenas, Sarmin and Talamenes": what is listed after a place that a preposition of place governs, up to the "and". */
function listed(scene: Scene, reading: Reading): void {
  const { length } = reading.words;
  for (let at = nextOf(reading, WORD.placeLead, 0) + 1; at < length; at = nextOf(reading, WORD.placeLead, at) + 1) {
    const mention = mentionAt(scene, reading, at);
    if (mention?.type !== 'place' || !/^(?:in|near|outside|including)$/.test(reading.words[at - 1]?.key ?? '')) continue;
    const found: [number, number][] = [];
    let end = at;
    while (reading.taken[end] === reading.taken[at]) end++;
    for (let steps = 0; steps < 8; steps++) {
      const link = reading.words[end];
      if (!link) break;
      const last = link.key === 'and' && (link.gap === 'space' || gapBefore(scene, reading, end) === ',');
      if (!last && gapBefore(scene, reading, end) !== ',') break;
      const start = last ? end + 1 : end;
      const to = loneRun(scene, reading, start) ?? placeTo(scene, reading, start);
      if (to === null || reading.words[to - 1]?.possessive) break;
      if (reading.taken[start] === 0) found.push([start, to]);
      end = to;
      if (!last) continue;
      for (const [from, until] of found) learn(scene, new Map(), reading, from, until);
      break;
    }
    at = end - 1;
  }
}

const gapBefore = (scene: Scene, reading: Reading, at: number): string =>
  scene.text.slice(reading.words[at - 1]?.end ?? 0, reading.words[at]?.start ?? 0).trim();

function placeTo(scene: Scene, reading: Reading, at: number): number | null {
  const own = reading.taken[at] ?? 0;
  if (own === 0 || scene.mentions[own - 1]?.type !== 'place') return null;
  let to = at;
  while (reading.taken[to] === own) to++;
  return to;
}
