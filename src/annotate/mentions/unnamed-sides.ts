import type { NameWord } from '../../lexicon/index.js';
import type { Mention } from '../../model/index.js';
import { oppositionTo } from './bodies.js';
import type { Reading } from './reading.js';
import { close, nameAt, nameBefore, nameFrom, tokenAt } from './reading.js';
import type { Scene, Side } from './scene.js';
import { countryOf, governmentOf, put, sideOf } from './scene.js';
import { sideNamed } from './settle.js';
import { GOVERNMENT, OPPOSITION, OPPOSITION_TAILS } from './vocabulary.js';

interface Known {
  readonly start: number;
  readonly side: Side;
  readonly party: Side | null;
}

/**
 * "The government", "the regime", "the opposition", "rebels" without a country: the last one that the document named with its country;
 * failing that the only one, or that of the one country whose war the document tells of. Left open where two are possible.
 */
export function findUnnamedSides(scene: Scene): void {
  const told = [...scene.mentions].sort((a, b) => a.start - b.start);
  const governments = told.filter((mention) => mention.type === 'government').map(asKnown);
  const oppositions = told.filter((mention) => mention.type === 'group' && isOpposition(scene, mention)).map(asKnown);
  const war = stateAtWar(scene, told);
  const government = war ? { start: -1, side: governmentOf(war), party: war } : null;
  const against = war ? oppositionTo(scene, war) : null;
  const opposition = against ? { start: -1, side: against, party: null } : null;
  for (const reading of scene.readings) {
    if (reading.tokens.length === 0) continue;
    for (let at = 0; at < reading.words.length; at++) {
      if (reading.taken[at] !== 0) continue;
      const key = (reading.words[at] as NameWord).key;
      const isGovernment = GOVERNMENT.has(key) && key !== 'authorities' && key !== 'administration';
      if ((!isGovernment && !OPPOSITION.has(key)) || !isDefinite(reading, at)) continue;
      const known = isGovernment
        ? (last(governments, reading, at) ?? government)
        : (last(oppositions, reading, at) ?? opposition);
      if (!known) continue;
      const tail =
        !isGovernment && close(reading, at + 1) && OPPOSITION_TAILS.has(reading.words[at + 1]?.key ?? '') ? at + 2 : at + 1;
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
}

const asKnown = (mention: Mention): Known => ({
  start: mention.start,
  side: { id: mention.entity, name: mention.name, type: mention.type },
  party:
    mention.party !== null && mention.partyName !== null ? { id: mention.party, name: mention.partyName, type: 'state' } : null,
});

const isOpposition = (scene: Scene, mention: Mention): boolean =>
  /\b(?:opposition|rebels?|separatists?|insurgents?|guerrillas?)\b/i.test(scene.text.slice(mention.start, mention.end)) ||
  /\b(?:opposition|separatists)\b/i.test(mention.name);

/** The nearest before the word, else the only one of the document. */
function last(known: readonly Known[], reading: Reading, at: number): Known | null {
  const position = reading.words[at]?.start ?? 0;
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle] as Known).start < position) low = middle + 1;
    else high = middle;
  }
  const before = known[low - 1];
  if (before) return before;
  const first = known[0];
  return first && known.every((one) => one.side.id === first.side.id) ? first : null;
}

/** The one country of which the document names an opposition or an armed group beside the country itself. */
function stateAtWar(scene: Scene, told: readonly Mention[]): Side | null {
  const found = new Map<string, Side>();
  for (const mention of told) {
    const entry = scene.lexicon.entry(mention.entity);
    if (!entry) continue;
    if (mention.type === 'group') {
      const country = countryOf(scene.lexicon, entry);
      if (country && scene.present.has(country.id)) found.set(country.id, country);
    } else if (mention.type === 'state') {
      const side = sideOf(entry);
      if (!found.has(side.id) && oppositionTo(scene, side)) found.set(side.id, side);
    }
  }
  const only = [...found.values()];
  return only.length === 1 ? (only[0] ?? null) : null;
}

const MINOR =
  /^(?:a|an|any|no|new|local|provincial|city|municipal|state|unity|transitional|federal|central|regional|its|their|his|her|our|each|every|some|other|another|interim|shadow|coalition|sanctions|inspection|verification)$/;

/** "The government", or the bare noun before another noun or beside its opposite ("government forces", "government and opposition"). */
function isDefinite(reading: Reading, at: number): boolean {
  const word = reading.words[at] as NameWord;
  if (word.gap === 'hyphen') return false;
  const next = reading.words[at + 1];
  if (next?.gap === 'hyphen') return false;
  const before = reading.words[at - 1];
  if (before && word.gap !== 'break') {
    if (/^(?:the|both)$/.test(before.key)) return true;
    if (MINOR.test(before.key) || nameBefore(reading, at) !== null) return false;
    const token = tokenAt(reading, at - 1);
    if (token && /^(?:NN|JJ)/.test(token.xpos) && !/^(?:rebel|main|ruling)$/.test(before.key)) return false;
  }
  const token = tokenAt(reading, at + 1);
  const compound = next?.gap === 'space' && token !== null && /^NN/.test(token.xpos);
  const pair = /^(?:and|or)$/.test(before?.key ?? '') || /^(?:and|or)$/.test(next?.key ?? '');
  return compound || pair || (token?.xpos.startsWith('VB') === true && word.key !== 'rebel');
}

/** "The Kazakh capital", "the capital of Oman": the city, as described. */
function capitals(scene: Scene, reading: Reading): void {
  for (let at = 0; at < reading.words.length; at++) {
    const word = reading.words[at] as NameWord;
    if (word.key !== 'capital' || reading.taken[at] !== 0 || word.shape === 'upper') continue;
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
