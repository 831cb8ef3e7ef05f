import type { NameWord } from '../../lexicon/index.js';
import type { Reading } from './reading.js';
import { close, nameBefore, tokenAt } from './reading.js';
import type { Scene, Side } from './scene.js';
import { mentionAt, sideOf } from './scene.js';
import { partyOfSide, sideNamed } from './settle.js';
import { MODIFIERS } from './vocabulary.js';

/** Whose a noun is. */
export interface Owner {
  readonly side: Side | null;
  /** first word of the phrase, its side included */
  readonly from: number;
  /** first word of what the noun is called by itself */
  readonly own: number;
}

/** The side of a noun: what stands before it ("Syrian", "Syria's", "the Damascus", "Assad's", "Obama"). */
export function ownerOf(scene: Scene, reading: Reading, head: number): Owner {
  let own = head;
  let strange = 0;
  for (let at = head - 1; at >= 0 && close(reading, at + 1) && head - at < 8;) {
    const word = reading.words[at] as NameWord;
    if (reading.taken[at] !== 0) {
      const side = sideOfPerson(scene, reading, at, head);
      return { side, from: own, own };
    }
    const name = nameBefore(reading, at + 1);
    if (name) {
      // "the Houthi-run health ministry", but "the Saudi-backed government"
      if (reading.words[at + 1]?.gap === 'hyphen' && !isRun(reading, at + 1)) break;
      const named = sideNamed(name, reading, scene);
      if (named) return { side: partyOfSide(named.side, scene), from: name.from, own };
      const capital = name.candidates.find(
        (candidate) => candidate.entry.of?.startsWith('ent:') && candidate.entry.type === 'place',
      );
      const state = capital?.entry.of ? scene.lexicon.entry(capital.entry.of) : null;
      return { side: state?.type === 'state' ? sideOf(state) : null, from: state ? name.from : own, own };
    }
    if (word.possessive) break;
    if (MODIFIERS.has(word.key)) {
      if (strange === 0) own = at;
    } else if (isRun(reading, at)) strange++;
    else if (word.shape === 'lower' && strange < 2 && /^(?:JJ|RB|VBN)/.test(tokenAt(reading, at)?.xpos ?? '')) strange++;
    else break;
    at--;
  }
  return { side: null, from: own, own };
}

const isRun = (reading: Reading, at: number): boolean =>
  reading.words[at]?.gap === 'hyphen' && /^(?:run|controlled)$/.test(reading.words[at]?.key ?? '');

const GOVERNS = /^(?:administration|government|regime)$/;

/** "President Bashar al-Assad's government", "the Obama administration": the side of the person named right before. */
function sideOfPerson(scene: Scene, reading: Reading, at: number, head: number): Side | null {
  const word = reading.words[at];
  if (!word || !(word.possessive || head === at + 1)) return null;
  const mention = mentionAt(scene, reading, at);
  if (mention?.type !== 'person') return null;
  // "the Obama administration", told of years later
  const led = GOVERNS.test(reading.words[head]?.key ?? '')
    ? scene.lexicon.entry(mention.entity)?.offices?.at(-1)?.party
    : undefined;
  const party = mention.party ?? led ?? null;
  const entry = party === null ? null : scene.lexicon.entry(party);
  return entry ? sideOf(entry) : null;
}

/** "the Russian and Syrian military": of both, each by the name that it has. */
export const isShared = (reading: Reading, from: number): boolean =>
  /^(?:and|or)$/.test(reading.words[from - 1]?.key ?? '') && close(reading, from) && nameBefore(reading, from - 1) !== null;
