import type { Candidate } from '../../lexicon/index.js';
import { nameHolds, seatHolds } from '../../lexicon/index.js';
import type { EntityId } from '../../model/index.js';
import type { Name, Reading } from './reading.js';
import { close, isOf, nameAt } from './reading.js';
import type { Scene, Side } from './scene.js';
import { countryOf, sideOf } from './scene.js';
import { WORD } from './word-classes.js';

/** The entities that some name in the document stands for without doubt: what settles the doubtful ones. */
export function presentEntities(readings: readonly Reading[]): ReadonlySet<EntityId> {
  const present = new Set<EntityId>();
  for (const reading of readings) {
    for (const name of reading.names) {
      for (const { entry, name: own } of name.candidates) {
        if (own.ambiguous) continue;
        present.add(entry.id);
        if (entry.of) present.add(entry.of);
      }
    }
  }
  return present;
}

/** Whether an ambiguous name may be read so here: its entity, side or country is in the document, or a state stands alone. */
export function settled(candidate: Candidate, name: Name, reading: Reading, scene: Scene): boolean {
  if (!inTheirHands(candidate, scene)) return false;
  if (!candidate.name.ambiguous || candidate.name.kind === 'metonym') return true;
  const { entry } = candidate;
  if (scene.present.has(entry.id)) return entry.type !== 'state' || !besideCapital(name, reading);
  if (entry.type === 'state') return !besideCapital(name, reading);
  if (entry.type === 'place') return false;
  if (entry.of && scene.present.has(entry.of)) return true;
  const country = countryOf(scene.lexicon, entry);
  return country !== null && scene.present.has(country.id);
}

/**
 * A capital stands for the government that sits there only while it does: one that a rival authority came to hold is a mere place from then
 * on, and in a report that bears no date.
 */
export function inTheirHands({ name }: Candidate, { facts }: Scene): boolean {
  if (name.since === undefined && name.until === undefined) return true;
  const published = facts.published?.value ?? null;
  const written = published?.year === 'unknown' ? null : published;
  // a state that is no more has its adjective back in a report of its own days
  return name.kind === 'metonym' ? seatHolds(name, written) : nameHolds(name, written) !== 'no';
}

const NO_NAMES = WORD.modifier | WORD.role | WORD.calendar | WORD.notInNames | WORD.placeNoun;

/** "Michael Jordan", "Georgia Meloni": a capitalised word of no name stands right beside. */
function besideCapital(name: Name, reading: Reading): boolean {
  if (reading.titled || reading.capitals) return false;
  const stranger = (at: number): boolean => {
    const word = reading.words[at];
    if (!word || word.shape === 'lower' || isOf(reading, at, NO_NAMES)) return false;
    return nameAt(reading, at) === null && !/\d/.test(word.text);
  };
  const before = name.from > 0 && reading.words[name.from]?.gap === 'space' && name.from - 1 > 0 && stranger(name.from - 1);
  const after =
    close(reading, name.to) &&
    reading.words[name.to]?.gap === 'space' &&
    !reading.words[name.to - 1]?.possessive &&
    stranger(name.to);
  return before || after;
}

/** The readings of a name that the document supports, the likeliest first: names before demonyms before metonyms. */
export function supported(name: Name, reading: Reading, scene: Scene): readonly Candidate[] {
  const fit = name.candidates.filter((candidate) => settled(candidate, name, reading, scene) && inTheirHands(candidate, scene));
  return fit.length < 2 ? fit : [...fit].sort((a, b) => rank(a, scene) - rank(b, scene));
}

const rank = (candidate: Candidate, scene: Scene): number =>
  (candidate.name.ambiguous ? 10 : 0) +
  (scene.present.has(candidate.entry.id) ? 0 : 2) +
  (candidate.name.kind === 'metonym' ? 1 : 0);

/** A name as the side to which an office, a ministry or a government belongs; null where it is none (a mere place, a person). */
export function sideNamed(
  name: Name,
  reading: Reading,
  scene: Scene,
): { readonly side: Side; readonly candidate: Candidate } | null {
  for (const candidate of supported(name, reading, scene)) {
    const { entry } = candidate;
    if (entry.type === 'person' || entry.type === 'place') continue;
    return { side: sideOf(entry), candidate };
  }
  return null;
}

/** The side that a body or sub-group acts for: its state, else itself. */
export function partyOfSide(side: Side, scene: Scene): Side {
  if (side.type !== 'body' && side.type !== 'government') return side;
  const of = scene.lexicon.entry(side.id)?.of;
  const owner = of ? scene.lexicon.entry(of) : null;
  return owner ? sideOf(owner) : side;
}
