import type { Candidate, NameWord } from '../../lexicon/index.js';
import { foldWord } from '../../lexicon/index.js';
import type { EntityId } from '../../model/index.js';
import { ownerOfOutlet } from './outlet-owners.js';
import type { Name, Reading } from './reading.js';
import { close, isTaken, nameAt, nextOf, tokenAt } from './reading.js';
import type { Find, Scene } from './scene.js';
import { countryOf, put, sideOf } from './scene.js';
import { partyOfSide, supported } from './settle.js';
import type { Standing } from './where-it-stands.js';
import { keys } from './vocabulary.js';
import { WORD } from './word-classes.js';
import { speaks, standing } from './where-it-stands.js';

/** What is left of the names of the lexicon: states, demonyms, organisations, groups, outlets, places, and capitals as one or the other. */
export function findSides(scene: Scene, reading: Reading): void {
  let last: { readonly to: number; readonly found: Standing } | null = null;
  for (const name of reading.names) {
    if (isTaken(reading, name.from, name.to)) continue;
    const fit = supported(name, reading, scene).filter((candidate) => candidate.entry.type !== 'person');
    if (fit.length === 0) continue;
    const before: Standing = last !== null && joinedTo(reading, last.to, name.from) ? last.found : 'open';
    const { find, found } = readName(scene, reading, name, fit, before);
    last = { to: name.to, found };
    const to = find?.type === 'place' && isCity(reading, name.to) ? name.to + 1 : name.to;
    if (find?.type === 'media')
      put(scene, reading, outletFrom(reading, name.from), to, {
        ...find,
        party: find.party ?? ownerOfOutlet(scene, reading, name),
      });
    else if (find) put(scene, reading, name.from, to, find);
  }
  plurals(scene, reading);
}

/** "Zamboanga City": the word is part of the name. */
const isCity = (reading: Reading, at: number): boolean => {
  const next = reading.words[at];
  return (
    next?.text === 'City' &&
    next.gap === 'space' &&
    !reading.titled &&
    reading.taken[at] === 0 &&
    !reading.words[at - 1]?.possessive
  );
};

const OUTLET = keys(
  'state official semi-official state-run run independent news agency newspaper daily television tv channel broadcaster website radio wire outlet',
);

/** "The state news agency SANA": what it is called belongs to the mention. */
function outletFrom(reading: Reading, from: number): number {
  let at = from;
  while (
    at > 0 &&
    reading.words[at]?.gap === 'space' &&
    reading.words[at - 1]?.shape === 'lower' &&
    OUTLET.has(reading.words[at - 1]?.key ?? '') &&
    reading.taken[at - 1] === 0
  )
    at--;
  return at;
}

/** "Ankara and Damascus": what the one is, the other is. */
const joinedTo = (reading: Reading, to: number, from: number): boolean =>
  from === to + 1 &&
  reading.words[to]?.key === 'and' &&
  reading.words[to]?.gap === 'space' &&
  reading.words[from]?.gap === 'space';

function readName(
  scene: Scene,
  reading: Reading,
  name: Name,
  fit: readonly Candidate[],
  before: Standing,
): { readonly find: Find | null; readonly found: Standing } {
  // "the Uruguay Round": named after it, not its own
  const next = reading.words[name.to];
  const event = next?.key === 'round' && next.shape !== 'lower' && next.gap === 'space';
  if (event && fit.every((candidate) => candidate.entry.type === 'state')) return { find: null, found: 'open' };
  const place = fit.find((candidate) => candidate.entry.type === 'place' && candidate.name.kind !== 'demonym') ?? null;
  const side = fit.find((candidate) => candidate.entry.type !== 'place') ?? null;
  if (side?.name.kind === 'metonym') {
    const found = metonym(reading, name, side, before);
    if (found === 'acts') return { find: asSide(scene, side), found };
    return { find: place ? asPlace(scene, place) : seatAsPlace(scene, reading, name, side), found: 'place' };
  }
  if (side && place) {
    const found = standing(reading, name.from, name.to);
    return { find: found === 'place' ? asPlace(scene, place) : asSide(scene, side), found };
  }
  if (side) return { find: asSide(scene, side), found: 'open' };
  return { find: place ? asPlace(scene, place) : null, found: 'place' };
}

function metonym(reading: Reading, name: Name, side: Candidate, before: Standing): Standing {
  const found = standing(reading, name.from, name.to);
  // a usual venue of talks is its government only where it speaks
  if (side.name.ambiguous)
    return found !== 'place' && (speaks(reading, name.to) || reading.words[name.to - 1]?.possessive === true) ? 'acts' : 'place';
  if (found !== 'open') return found;
  if (before !== 'open') return before;
  // a seat of power acts unless the words say otherwise; a city without a verb is a city
  return side.entry.type === 'body' ? 'acts' : 'open';
}

function asSide(scene: Scene, { entry, name }: Candidate): Find {
  const owner = entry.of ? scene.lexicon.entry(entry.of) : null;
  return {
    type: entry.type,
    entity: entry.id,
    name: entry.name,
    form: name.kind === 'demonym' && !/^[A-Z.]+$/.test(name.name) ? 'demonym' : 'name',
    party: owner && entry.type !== 'state' ? sideOf(owner) : null,
  };
}

function asPlace(scene: Scene, { entry }: Candidate): Find {
  return { type: 'place', entity: entry.id, name: entry.name, form: 'name', party: countryOf(scene.lexicon, entry) };
}

/** "At the White House": the seat itself. */
function seatAsPlace(scene: Scene, reading: Reading, name: Name, side: Candidate): Find {
  const words = reading.words.slice(name.from, name.to).map((word) => word.text);
  return {
    type: 'place',
    entity: `name:place:${words.map(foldWord).join(' ')}` as EntityId,
    name: words.join(' '),
    form: 'name',
    party: partyOfSide(sideOf(side.entry), scene),
  };
}

/** "The Russians", "between Israelis and Palestinians": a people as a side. "Millions of Syrians" are people. */
function plurals(scene: Scene, reading: Reading): void {
  for (let at = nextOf(reading, WORD.capital, 0); at < reading.words.length; at = nextOf(reading, WORD.capital, at + 1)) {
    const word = reading.words[at] as NameWord;
    if (reading.taken[at] !== 0 || !word.text.endsWith('s') || !/[a-z]s$/.test(word.text) || nameAt(reading, at) !== null)
      continue;
    const single = scene.lexicon
      .lookup(word.text.slice(0, -1))
      .find((candidate) => candidate.name.kind === 'demonym' && candidate.entry.type === 'state');
    if (!single || !asASide(reading, at)) continue;
    put(scene, reading, at, at + 1, { type: 'state', entity: single.entry.id, name: single.entry.name, form: 'demonym' });
  }
}

function asASide(reading: Reading, at: number): boolean {
  const before = reading.words[at - 1];
  if (!before || !close(reading, at)) return false;
  if (before.key === 'between') return true;
  if (before.key === 'and') {
    const other = nameAt(reading, at - 2);
    return (
      (other !== null && other.candidates.some((candidate) => candidate.entry.type !== 'place')) || reading.taken[at - 2] !== 0
    );
  }
  const lead = reading.words[at - 2]?.key ?? '';
  return before.key === 'the' && !/^(?:of|among|all|most)$/.test(lead) && tokenAt(reading, at)?.upos !== 'ADJ';
}
