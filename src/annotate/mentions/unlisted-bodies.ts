import { NOBODY } from './acronyms.js';
import { organisationTo, textOf } from './beside-names.js';
import type { Reading } from './reading.js';
import { close, isOf, nameAt, nameFrom } from './reading.js';
import type { Scene, Side } from './scene.js';
import { partyOfSide, sideNamed } from './settle.js';
import { keys } from './vocabulary.js';
import { WORD } from './word-classes.js';

/** A body that no list knows, where an office names it, and the side for which it stands: the state whose adjective it bears, else itself. */
export interface UnlistedBody {
  readonly from: number;
  readonly to: number;
  readonly side: Side | null;
}

/** "the Brazilian Coffee Institute", "the Westland Grain Board": from a word on. */
export function bodyFrom(scene: Scene, reading: Reading, from: number): UnlistedBody | null {
  const word = reading.words[from];
  if (!word || word.shape === 'lower' || reading.capitals || reading.titled) return null;
  const to = organisationTo(reading, from);
  return to === null ? null : { from, to, side: standsFor(scene, reading, from, to) };
}

/** "HBV chief negotiator NAME", "Westland Grain Board chairman NAME": right before an office. */
export function bodyBefore(scene: Scene, reading: Reading, to: number, floor: number): UnlistedBody | null {
  const last = reading.words[to - 1];
  if (!last || reading.capitals || reading.titled || nameAt(reading, to - 1) !== null) return null;
  if (isAcronym(reading, to - 1)) return { from: to - 1, to, side: standsFor(scene, reading, to - 1, to) };
  if (last.shape === 'lower' || !isOf(reading, to - 1, WORD.organisationHead) || isOf(reading, to - 1, WORD.modifier))
    return null;
  let from = to - 1;
  while (from > floor && to - from < 7 && reading.words[from]?.gap === 'space' && mayBePart(reading, from - 1)) from--;
  return to - from > 1 ? { from, to, side: standsFor(scene, reading, from, to) } : null;
}

function mayBePart(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  return word !== undefined && word.shape !== 'lower' && !word.possessive && !isOf(reading, at, NO_PART);
}

const NO_PART = WORD.notInNames | WORD.calendar | WORD.role | WORD.pluralRole | WORD.honorific;

function isAcronym(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (!word || !/^[A-Z]{2}[A-Z&/-]{0,8}$/.test(word.text) || word.possessive || NOBODY.has(word.key)) return false;
  return !isOf(reading, at, WORD.calendar | WORD.notInNames | WORD.role | WORD.modifier | WORD.honorific);
}

/** What is a part of something else, which the words do not name. */
const PARTS = keys(
  'committee commission ministry department directorate delegation panel parliament congress senate chamber command office mission bureau cabinet assembly',
);

function standsFor(scene: Scene, reading: Reading, from: number, to: number): Side | null {
  const name = nameFrom(reading, from);
  const named = name && name.to < to && close(reading, name.to) ? sideNamed(name, reading, scene) : null;
  if (named?.side.type === 'state') return partyOfSide(named.side, scene);
  // a committee of whatever parliament
  if (PARTS.has(reading.words[to - 1]?.key ?? '') || PARTS.has(reading.words[from]?.key ?? '')) return null;
  const text = textOf(scene, reading, from, to).replace(/\s+/g, ' ');
  return { id: `name:organisation:${text.toLowerCase()}`, name: text, type: 'organisation' };
}
