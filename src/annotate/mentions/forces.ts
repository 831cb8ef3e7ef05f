import type { NameWord } from '../../lexicon/index.js';
import type { EntityId } from '../../model/index.js';
import { isShared, ownerOf } from './owners.js';
import type { Reading } from './reading.js';
import { close, nameAt } from './reading.js';
import type { Scene } from './scene.js';
import { put, withArticle } from './scene.js';
import { partyOfSide } from './settle.js';
import { NOT_STATE_FORCES } from './vocabulary.js';

/** Forces that are described by whose they are: "Iraqi security forces", "the Royal Jordanian Air Force", "Hezbollah troops", "Assad's forces". */
export function findForces(scene: Scene, reading: Reading, at: number): void {
  const word = reading.words[at] as NameWord;
  const sort = reading.words[at - 1]?.key ?? '';
  // "air force", "coast guard": other forces and guards in the singular are too many things
  if (word.key === 'force' && !(sort === 'air' && close(reading, at))) return;
  if (word.key === 'guard' && !(/^(?:coast|border|republican)$/.test(sort) && close(reading, at))) return;
  const owner = ownerOf(scene, reading, at);
  const { side } = owner;
  if (!side || owner.from === at || isShared(reading, owner.from)) return;
  const name = nameAt(reading, owner.from);
  // "Aleppo forces": a town has none
  if (name?.candidates.every((candidate) => candidate.entry.type === 'place')) return;
  for (let i = owner.from; i < at; i++) {
    const key = reading.words[i]?.key ?? '';
    if (side.type === 'state' && NOT_STATE_FORCES.has(key) && !(key === 'republican' && word.key === 'guard')) return;
  }
  const party = partyOfSide(side, scene);
  if (party.type !== 'state') {
    put(scene, reading, owner.from, at + 1, { type: party.type, entity: party.id, name: party.name, form: 'body' });
    return;
  }
  const kind = kindOf(reading, owner.own, at);
  put(scene, reading, owner.from, at + 1, {
    type: 'body',
    entity: `name:body:${kind} of ${party.name.toLowerCase()}` as EntityId,
    name: `${kind.replace(/(^|\s)(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())} of ${withArticle(party.name)}`,
    form: 'body',
    party,
  });
}

/** Troops, soldiers and marines are a state's forces; security forces, an air force, a coast guard are named as such. */
function kindOf(reading: Reading, own: number, at: number): string {
  const head = reading.words[at]?.key ?? '';
  const before = reading.words[at - 1]?.key ?? '';
  if (head === 'force' || head === 'guard') return `${before} ${head}`;
  return own < at && /^(?:security|special|border)$/.test(before) ? `${before} forces` : 'forces';
}
