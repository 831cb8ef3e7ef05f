import type { NameWord } from '../../lexicon/index.js';
import type { Mention } from '../../model/index.js';
import { isStance } from './bodies.js';
import { oppositionTo } from './oppositions.js';
import type { Reading } from './reading.js';
import { close, nameAt, nameBefore, nameFrom, nextOf, tokenAt } from './reading.js';
import type { Scene, Side } from './scene.js';
import { countryOf, governmentOf, put, sideOf } from './scene.js';
import { sideNamed } from './settle.js';
import { OPPOSITION, OPPOSITION_TAILS } from './vocabulary.js';
import { WORD } from './word-classes.js';

interface Known {
  readonly start: number;
  readonly side: Side;
  readonly party: Side | null;
}

/** The side that "the government" or "the rebels" at a word means; null where it is left open. */
export type Meant = (reading: Reading, at: number) => Side | null;

/**
 * "The government", "the regime", "the opposition", "rebels" without a country: the last one that the document named with its country;
 * failing that the only one, or that of the one country whose war the document tells of. Left open where two are possible. Returns
 * how such a word is read.
 */
export function findUnnamedSides(scene: Scene): Meant {
  let read: ((reading: Reading, at: number) => Known | null) | null = null;
  // most reports leave no such word open
  const knownAt = (reading: Reading, at: number): Known | null => (read ??= sidesKnown(scene))(reading, at);
  const begins = WORD.government | WORD.opposition;
  for (const reading of scene.readings) {
    if (reading.tokens.length === 0) continue;
    for (let at = nextOf(reading, begins, 0); at < reading.words.length; at = nextOf(reading, begins, at + 1)) {
      if (reading.taken[at] !== 0) continue;
      const { key } = reading.words[at] as NameWord;
      if ((!isGovernment(key) && !OPPOSITION.has(key)) || isStance(reading, at) || !isDefinite(reading, at)) continue;
      const known = knownAt(reading, at);
      if (!known) continue;
      const tail =
        !isGovernment(key) && close(reading, at + 1) && OPPOSITION_TAILS.has(reading.words[at + 1]?.key ?? '') ? at + 2 : at + 1;
      put(scene, reading, at, tail, {
        type: known.side.type,
        entity: known.side.id,
        name: known.side.name,
        form: 'body',
        party: known.party,
      });
    }
    capitals(scene, reading);
  }
  return (reading, at) => {
    const known = knownAt(reading, at);
    return known?.party ?? known?.side ?? null;
  };
}

/** How "the government" and "the rebels" are read in a document, from what it named before this step. */
function sidesKnown(scene: Scene): (reading: Reading, at: number) => Known | null {
  const told = [...scene.mentions].sort((a, b) => a.start - b.start);
  const governments = told.filter((mention) => mention.type === 'government').map(asKnown);
  const oppositions = told.filter((mention) => mention.type === 'group' && isOpposition(scene, mention)).map(asKnown);
  const groups = groupsNamed(scene);
  const war = stateAtWar(scene, groups);
  const government = war ? { start: -1, side: governmentOf(war), party: war } : null;
  const against = war ? oppositionTo(scene, war) : null;
  const opposition = against ? { start: -1, side: against, party: null } : null;
  const only = groups.length === 1 ? groups[0] : undefined;
  // a militia that fights beside a government is no rebel: where the lexicon knows an opposition of its country or of another one in
  // the document, a single armed group is not taken for "the rebels"
  const rebels = only && war?.id === only.country.id && !against ? only.side : null;
  const armed = rebels ? { start: -1, side: rebels, party: null } : null;
  return (reading, at) => {
    const key = (reading.words[at] as NameWord).key;
    if (isGovernment(key)) return last(governments, reading, at) ?? government ?? sole(governments);
    return last(oppositions, reading, at) ?? (key === 'opposition' ? null : armed) ?? opposition ?? sole(oppositions);
  };
}

const isGovernment = (key: string): boolean => key === 'government' || key === 'regime';

const asKnown = (mention: Mention): Known => ({
  start: mention.start,
  side: { id: mention.entity, name: mention.name, type: mention.type },
  party:
    mention.party !== null && mention.partyName !== null ? { id: mention.party, name: mention.partyName, type: 'state' } : null,
});

const isOpposition = (scene: Scene, mention: Mention): boolean =>
  /\b(?:opposition|rebels?|separatists?|insurgents?|guerrillas?)\b/i.test(scene.text.slice(mention.start, mention.end)) ||
  /\b(?:opposition|separatists)\b/i.test(mention.name);

/** The nearest before the word. */
function last(known: readonly Known[], reading: Reading, at: number): Known | null {
  const position = reading.words[at]?.start ?? 0;
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle] as Known).start < position) low = middle + 1;
    else high = middle;
  }
  return known[low - 1] ?? null;
}

/** The only one of the document. */
function sole(known: readonly Known[]): Known | null {
  const first = known[0];
  return first && known.every((one) => one.side.id === first.side.id) ? first : null;
}

interface NamedGroup {
  readonly side: Side;
  readonly country: Side;
  readonly times: number;
}

/** The groups of the lexicon that act in one country and are no part of a larger side, with how often the document names them. */
function groupsNamed(scene: Scene): readonly NamedGroup[] {
  const found = new Map<string, { side: Side; country: Side; times: number }>();
  for (const reading of scene.readings) {
    for (const name of reading.names) {
      const entry = name.candidates[0]?.entry;
      if (entry?.type !== 'group' || entry.of !== undefined || name.candidates[0]?.name.ambiguous) continue;
      const country = countryOf(scene.lexicon, entry);
      if (!country) continue;
      const known = found.get(entry.id) ?? { side: sideOf(entry), country, times: 0 };
      known.times++;
      found.set(entry.id, known);
    }
  }
  return [...found.values()];
}

/**
 * The country whose war the document tells of: the one that it names, or whose adjective it uses, and whose armed groups it names most;
 * where it names none, the only one with an opposition in the lexicon.
 */
function stateAtWar(scene: Scene, groups: readonly NamedGroup[]): Side | null {
  const times = new Map<Side['id'], number>();
  const sides = new Map<Side['id'], Side>();
  for (const { country, times: more } of groups) {
    if (
      !scene.present.has(country.id) &&
      !scene.mentions.some((mention) => mention.type === 'person' && mention.party === country.id)
    )
      continue;
    sides.set(country.id, country);
    times.set(country.id, (times.get(country.id) ?? 0) + more);
  }
  for (const id of times.size === 0 ? scene.present : []) {
    const entry = scene.lexicon.entry(id);
    const side = entry?.type === 'state' ? sideOf(entry) : null;
    if (!side || !oppositionTo(scene, side)) continue;
    sides.set(id, side);
    times.set(id, 1);
  }
  const ranked = [...times].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || (second && first[1] < second[1] * 2)) return null;
  return sides.get(first[0]) ?? null;
}

const MINOR =
  /^(?:a|an|any|no|new|local|provincial|city|municipal|state|unity|transitional|federal|central|regional|its|their|his|her|our|each|every|some|other|another|interim|shadow|coalition|sanctions|inspection|verification)$/;

const DELEGATES = /^(?:delegation|team|negotiators?|delegates?|representatives?|envoys?|side)$/;

/** "The government", or the bare noun before another noun or beside its opposite ("government forces", "government and opposition"). */
function isDefinite(reading: Reading, at: number): boolean {
  const word = reading.words[at] as NameWord;
  if (word.gap === 'hyphen') return false;
  const next = reading.words[at + 1];
  if (next?.gap === 'hyphen') return false;
  const before = reading.words[at - 1];
  if (before && word.gap !== 'break') {
    if (/^(?:the|both)$/.test(before.key)) return true;
    const next = reading.words[at + 1]?.key ?? '';
    // "an opposition delegation" comes from the opposition
    if (/^an?$/.test(before.key) && DELEGATES.test(next)) return true;
    if (MINOR.test(before.key) || nameBefore(reading, at) !== null) return false;
    const token = tokenAt(reading, at - 1);
    if (token && /^(?:NN|JJ)/.test(token.xpos) && !/^(?:rebel|main|ruling)$/.test(before.key)) return false;
  }
  const token = tokenAt(reading, at + 1);
  const compound = next?.gap === 'space' && token !== null && /^NN/.test(token.xpos);
  const pair = /^(?:and|or)$/.test(before?.key ?? '') || /^(?:and|or)$/.test(next?.key ?? '');
  const plural =
    /^(?:rebels|insurgents|guerrillas)$/.test(word.key) &&
    (!before || /^(?:IN|TO|VB|,)/.test(tokenAt(reading, at - 1)?.xpos ?? '') || word.gap === 'break');
  return plural || compound || pair || (token?.xpos.startsWith('VB') === true && word.key !== 'rebel');
}

/** "The Kazakh capital", "the capital of Oman": the city, as described. */
function capitals(scene: Scene, reading: Reading): void {
  for (let at = nextOf(reading, WORD.seat, 0); at < reading.words.length; at = nextOf(reading, WORD.seat, at + 1)) {
    const word = reading.words[at] as NameWord;
    if (reading.taken[at] !== 0 || word.shape === 'upper') continue;
    const next = nameAt(reading, at + 1);
    // "the Syrian capital Damascus", "the Kazakh capital, Astana": the name itself stands there
    if (next?.candidates.some((candidate) => candidate.entry.type === 'place') && reading.words[at + 1]?.gap !== 'hyphen')
      continue;
    const before = close(reading, at) ? nameBefore(reading, at) : null;
    const start = reading.words[at + 2]?.key === 'the' ? at + 3 : at + 2;
    const after = reading.words[at + 1]?.key === 'of' && reading.words[at + 1]?.gap === 'space' ? nameFrom(reading, start) : null;
    const name = before ?? after;
    const named = name ? sideNamed(name, reading, scene) : null;
    const city = named?.side.type === 'state' ? scene.lexicon.capitalOf(named.side.id) : null;
    if (!city || !named) continue;
    put(scene, reading, at, at + 1, { type: 'place', entity: city.id, name: city.name, form: 'described', party: named.side });
  }
}
