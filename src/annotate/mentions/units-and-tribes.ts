import type { NameWord } from '../../lexicon/index.js';
import { textOf } from './beside-names.js';
import { ownerOf } from './owners.js';
import type { Reading } from './reading.js';
import { close, isOf, isTaken, nextOf } from './reading.js';
import type { Scene } from './scene.js';
import { put } from './scene.js';
import { partyOfSide } from './settle.js';
import { keys } from './vocabulary.js';
import { WORD } from './word-classes.js';

const UNITS = keys('battalion brigade division regiment corps army fleet marines infantry squadron');
const ORDINAL = /^(?:\d{1,3}(?:st|nd|rd|th)|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth))$/;

/** "The 3rd Battalion", "Syria's Fourth Armoured Division", "the Al Bu Nimr tribe": units by their number, tribes and clans by their name. */
export function findUnitsAndTribes(scene: Scene, reading: Reading): void {
  if (reading.tokens.length === 0 || reading.capitals || reading.titled) return;
  const begins = WORD.kin | WORD.ordinal;
  for (let at = nextOf(reading, begins, 0); at < reading.words.length; at = nextOf(reading, begins, at + 1)) {
    const word = reading.words[at] as NameWord;
    if (isOf(reading, at, WORD.kin) && word.shape === 'lower') tribe(scene, reading, at);
    else if (ORDINAL.test(word.text)) unit(scene, reading, at);
  }
}

function unit(scene: Scene, reading: Reading, from: number): void {
  let to = from + 1;
  while (to < from + 4 && close(reading, to) && !UNITS.has(reading.words[to]?.key ?? '')) {
    if (reading.words[to]?.shape === 'lower') return;
    to++;
  }
  const head = reading.words[to];
  if (!head || !close(reading, to) || !UNITS.has(head.key) || head.shape === 'lower' || isTaken(reading, from, to + 1)) return;
  const owner = ownerOf(scene, reading, from);
  const party = owner.side ? partyOfSide(owner.side, scene) : null;
  const name = textOf(scene, reading, from, to + 1).replace(/\s+/g, ' ');
  put(scene, reading, from, to + 1, {
    type: party?.type === 'state' ? 'body' : 'group',
    entity: `name:organisation:${name.toLowerCase()}${party ? ` of ${party.name.toLowerCase()}` : ''}`,
    name,
    form: 'name',
    party,
  });
}

function tribe(scene: Scene, reading: Reading, at: number): void {
  let from = at;
  while (from > 0 && from > at - 4 && reading.words[from]?.gap !== 'break' && isKinName(reading, from - 1)) from--;
  if (from === at || isTaken(reading, from, at + 1)) return;
  const name = textOf(scene, reading, from, at + 1).replace(/\s+/g, ' ');
  put(scene, reading, from, at + 1, { type: 'group', entity: `name:group:${name.toLowerCase()}`, name, form: 'name' });
}

function isKinName(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (!word || word.possessive || isOf(reading, at, WORD.notInNames | WORD.calendar)) return false;
  // "Iraqi tribe", "the Kurdish clan": of a people, not called so
  if (reading.nameOf[at] !== -1) return false;
  return word.article || word.shape !== 'lower' || word.key === 'bu' || word.key === 'bani';
}
