import type { NameWord } from '../../lexicon/index.js';
import { organisationTo, textOf } from './beside-names.js';
import type { Reading } from './reading.js';
import { close, isOf, isTaken, nameAt, nextOf } from './reading.js';
import type { Scene, Side } from './scene.js';
import { put } from './scene.js';
import { sideNamed } from './settle.js';
import { ORGANISATION_HEADS, keys } from './vocabulary.js';
import { WORD } from './word-classes.js';

/** Organisations that no list knows, by the noun that their names begin or end with. */
export function findOrganisations(scene: Scene): void {
  for (const reading of scene.readings) {
    if (reading.tokens.length === 0 || reading.capitals || reading.titled || !holdsHead(reading)) continue;
    const begins = WORD.capital | WORD.article;
    for (let at = nextOf(reading, begins, 0); at < reading.words.length; at = nextOf(reading, begins, at + 1)) {
      const to = nextOf(reading, WORD.organisationHead, at) - at > LONGEST ? null : organisationFrom(reading, at);
      if (to === null) continue;
      putOrganisation(scene, reading, at, to, null);
      at = to - 1;
    }
  }
}

/**
 * "The Syrian Computer Society", "the UN Board of Inquiry", "Damascus University": organisations whose names begin with a state, an
 * organisation or a town, which are not to be read by themselves.
 */
export function findNationalOrganisations(scene: Scene, reading: Reading): void {
  if (reading.tokens.length === 0 || reading.capitals || reading.titled || !holdsHead(reading)) return;
  for (const name of reading.names) {
    const first = reading.words[name.from] as NameWord;
    if (first.shape === 'lower' || reading.words[name.to - 1]?.possessive || !close(reading, name.to)) continue;
    if (reading.words[name.to]?.gap !== 'space' || reading.words[name.to]?.shape === 'lower') continue;
    const named = sideNamed(name, reading, scene);
    const town = name.candidates.every(({ entry, name: own }) => entry.type === 'place' || own.kind === 'metonym');
    const side = named && (named.side.type === 'state' || named.side.type === 'organisation') ? named.side : null;
    if (!side && !town) continue;
    const to = organisationFrom(reading, name.from);
    const head = reading.words[(to ?? 1) - 1]?.key ?? '';
    if (to === null || to - name.to < (town ? 1 : 2) || (town && !BUILT.has(head) && !isArmy(head, to - name.to))) continue;
    if (isTaken(reading, name.from, to)) continue;
    putOrganisation(scene, reading, name.from, to, town || side?.type !== 'state' ? null : side);
  }
}

/** No noun of an organisation stands further from the word with which its name begins. */
const LONGEST = 9;

const holdsHead = ({ holds }: Reading): boolean => (holds & WORD.organisationHead) !== 0;

/** "the Karabakh Defence Army": by the region for which it fights. */
const isArmy = (head: string, words: number): boolean =>
  words >= 2 && /^(?:army|front|brigades?|battalions?|militia|corps)$/.test(head);

/** What is called by the town in which it stands; a council or a front of a town's name may be a party's. */
const BUILT = keys('university college institute academy hospital airport command chamber museum');

/** Where an organisation's name that begins at a word ends; null where none begins. */
function organisationFrom(reading: Reading, at: number): number | null {
  const word = reading.words[at] as NameWord;
  if (word.article && reading.words[at + 1]?.shape !== 'lower' && close(reading, at + 1)) {
    const to = organisationTo(reading, at + 1);
    return to !== null && to - at >= 3 ? to : null;
  }
  if (word.shape === 'lower' || reading.taken[at] !== 0 || isOf(reading, at, WORD.calendar | WORD.notInNames)) return null;
  return organisationTo(reading, at);
}

function putOrganisation(scene: Scene, reading: Reading, from: number, to: number, party: Side | null): void {
  if (isTaken(reading, from, to) || coversName(reading, from, to)) return;
  const name = textOf(scene, reading, from, to).replace(/\s+/g, ' ');
  const type = ORGANISATION_HEADS.get(reading.words[to - 1]?.key ?? '') ?? 'organisation';
  put(scene, reading, from, to, { type, entity: `name:organisation:${name.toLowerCase()}`, name, form: 'name', party });
}

/** A name of the lexicon that is longer than a country inside the run is that name, not part of another. */
const coversName = (reading: Reading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const name = nameAt(reading, at);
    if (
      name &&
      name.to - name.from > 1 &&
      name.candidates.some((candidate) => candidate.entry.type !== 'place' && candidate.entry.type !== 'state')
    )
      return true;
  }
  return false;
};
