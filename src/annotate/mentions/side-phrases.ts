import type { Reading } from './reading.js';
import { close, nameAt, tokenAt } from './reading.js';
import { isShared, ownerOf } from './owners.js';
import type { Scene } from './scene.js';
import { put } from './scene.js';
import { partyOfSide } from './settle.js';
import { keys } from './vocabulary.js';

/** "The Russian side", "the Taliban delegation", "the American negotiating team": the side itself; not "the Turkish side of the border". */
export function findSidePhrase(scene: Scene, reading: Reading, at: number): void {
  const word = reading.words[at];
  if (!word || !close(reading, at)) return;
  const owner = ownerOf(scene, reading, at);
  if (!owner.side || owner.from === at || isShared(reading, owner.from) || isElsewhere(reading, owner.from, at)) return;
  const name = nameAt(reading, owner.from);
  if (name?.candidates.every((candidate) => candidate.entry.type === 'place')) return;
  if (
    word.key === 'team' &&
    !(owner.own < at && /^negotiat|^peace|^government|^mediation/.test(reading.words[at - 1]?.key ?? ''))
  )
    return;
  const next = reading.words[at + 1];
  if (next && close(reading, at + 1) && next.gap === 'space' && /^NN/.test(tokenAt(reading, at + 1)?.xpos ?? '')) return;
  const words = reading.words.slice(owner.own, at);
  if (words.some((one) => AGAINST.has(one.key))) return;
  const side = partyOfSide(owner.side, scene);
  if (side.type === 'person' || side.type === 'place' || side.type === 'media') return;
  put(scene, reading, owner.from, at + 1, { type: side.type, entity: side.id, name: side.name, form: 'described' });
}

/** "The Syrian opposition delegation", "the Colombian rebel team" are not the state's. */
const AGAINST = keys('opposition rebel separatist guerrilla militia islamist exiled party');

/** Sides of a border, of a table, of a game. */
function isElsewhere(reading: Reading, from: number, at: number): boolean {
  const lead = reading.words[from - 1]?.key === 'the' ? from - 2 : from - 1;
  const before = reading.words[lead]?.key ?? '';
  const key = reading.words[at]?.key;
  if (key === 'side' && /^(?:on|at|to|from|in|along|across|national|football)$/.test(before)) return true;
  return key === 'side' && reading.words[at + 1]?.key === 'of';
}
