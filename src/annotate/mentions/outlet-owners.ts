import type { Mention } from '../../model/index.js';
import { between } from './beside-names.js';
import type { Name, Reading } from './reading.js';
import { close, nameBefore, nameFrom } from './reading.js';
import type { Scene, Side } from './scene.js';
import { countryOf } from './scene.js';
import { partyOfSide, sideNamed } from './settle.js';
import { MEDIA_NOUNS, keys } from './vocabulary.js';

/** Whose an outlet is by the words before its noun or name; `official` where they say that it is a state's without saying whose. */
export interface Ownership {
  readonly side: Side | null;
  readonly official: boolean;
  readonly from: number;
}

const BETWEEN = keys('news press the satellite information');
const OWNED = keys('run controlled owned operated');

/** "Iran's state", "the Houthi-run", "the official": read back from a word. What is semi-official, or only close to a side, is nobody's. */
export function ownershipBefore(scene: Scene, reading: Reading, end: number, floor = 0): Ownership {
  let official = false;
  let at = end;
  while (at > floor && end - at < 8 && close(reading, at)) {
    const word = reading.words[at - 1];
    if (!word) break;
    if (word.gap === 'hyphen') {
      if (!OWNED.has(word.key)) break;
      const state = /^(?:state|government)$/.test(reading.words[at - 2]?.key ?? '');
      const side = state ? null : sideIn(scene, reading, nameBefore(reading, at - 1));
      if (side) return { side, official: true, from: nameBefore(reading, at - 1)?.from ?? at };
      if (!state) break;
      official = true;
      at -= 2;
    } else if (/^(?:state|official)$/.test(word.key)) {
      official = true;
      at--;
    } else if (MEDIA_NOUNS.has(word.key) || BETWEEN.has(word.key)) at--;
    else {
      const name = nameBefore(reading, at);
      const side = official && name && name.from >= floor ? sideIn(scene, reading, name) : null;
      return { side, official, from: side && name ? name.from : at };
    }
  }
  return { side: null, official, from: at };
}

const sideIn = (scene: Scene, reading: Reading, name: Name | null): Side | null => {
  const named = name ? sideNamed(name, reading, scene) : null;
  const side = named ? partyOfSide(named.side, scene) : null;
  return side && side.type !== 'media' ? side : null;
};

/** ", the Houthi-run news agency,", ", China's official agency,", ", the state agency of Chile": what an apposition says of an outlet. */
function ownershipAfter(scene: Scene, reading: Reading, to: number): Ownership | null {
  if (between(scene, reading, to) !== ', ') return null;
  for (let at = to; at < to + 8 && (at === to || close(reading, at)); at++) {
    if (!MEDIA_NOUNS.has(reading.words[at]?.key ?? '') || MEDIA_NOUNS.has(reading.words[at + 1]?.key ?? '')) continue;
    const before = ownershipBefore(scene, reading, at, to);
    if (before.side || !before.official) return before;
    const start = reading.words[at + 2]?.key === 'the' ? at + 3 : at + 2;
    const of = reading.words[at + 1]?.key === 'of' && close(reading, at + 1) ? nameFrom(reading, start) : null;
    return { ...before, side: sideIn(scene, reading, of) };
  }
  return null;
}

/** The side whose outlet a named one is as the text says itself; which state an "official" or "state" agency serves, the lexicon may tell. */
export function ownerOfOutlet(scene: Scene, reading: Reading, name: Name): Side | null {
  const before = ownershipBefore(scene, reading, name.from);
  const after = before.side ? null : ownershipAfter(scene, reading, name.to);
  const own = before.side ?? after?.side ?? null;
  if (own || !(before.official || after?.official === true)) return own;
  const entry = name.candidates.find((candidate) => candidate.entry.type === 'media')?.entry;
  return entry ? countryOf(scene.lexicon, entry) : null;
}

/** The mentions with the owner that the text gives an outlet once given to it throughout. */
export function withOwners(mentions: readonly Mention[]): readonly Mention[] {
  const owned = new Map<Mention['entity'], Mention>();
  for (const mention of mentions) if (mention.type === 'media' && mention.party !== null) owned.set(mention.entity, mention);
  if (owned.size === 0) return mentions;
  return mentions.map((mention) => {
    const known = mention.type === 'media' && mention.party === null ? owned.get(mention.entity) : undefined;
    return known ? { ...mention, party: known.party, partyName: known.partyName } : mention;
  });
}
