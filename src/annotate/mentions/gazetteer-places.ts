import type { City, NameWord } from '../../lexicon/index.js';
import { foldWord, nameKey } from '../../lexicon/index.js';
import type { EntityId, LexiconEntry } from '../../model/index.js';
import type { Reading } from './reading.js';
import { close, isOf, isTaken, nameAt, nameFrom, nextOf, tokenAt } from './reading.js';
import type { Scene } from './scene.js';
import { put, sideOf } from './scene.js';
import { PLACE_NOUNS, keys } from './vocabulary.js';
import { WORD } from './word-classes.js';

const LOCATIVE = keys('in at near outside inside around from to into towards toward across throughout');
const KIND_BEFORE = keys(
  'city town village province governorate region district suburb neighborhood neighbourhood port enclave camp island valley capital municipality outskirts part parts',
);

/**
 * Places that the lexicon does not list by name: towns of the gazetteer after a preposition of place, and names beside the noun of a
 * place ("Amran province", "the port of Ras Isa", "the Umaliqa base"). Capitals alone are never enough: towns are called Of, March and Police.
 */
export function findGazetteerPlaces(scene: Scene, reading: Reading): void {
  if (reading.capitals && reading.region !== 'dateline') return;
  const begins = WORD.capital | WORD.article;
  for (let at = nextOf(reading, begins, 0); at < reading.words.length; at = nextOf(reading, begins, at + 1)) {
    const to = placeRun(reading, at);
    if (to === null) continue;
    const entity = placeOf(scene, reading, at, to);
    if (entity)
      put(scene, reading, at, entity.to ?? to, {
        type: 'place',
        entity: entity.id,
        name: entity.name,
        form: 'name',
        party: entity.country ? sideOf(entity.country) : null,
      });
    at = to - 1;
  }
}

/** One to three words with capitals that no name or mention claims. */
function placeRun(reading: Reading, from: number): number | null {
  let to = from;
  for (let at = from; at < reading.words.length && at < from + 4; at++) {
    const word = reading.words[at] as NameWord;
    if (reading.taken[at] !== 0 || nameAt(reading, at) !== null) break;
    if (at > from && word.gap !== 'space' && word.gap !== 'hyphen') break;
    if (word.article && close(reading, at + 1)) continue;
    if (word.shape === 'lower' || isOf(reading, at, NO_PLACES) || /\d/.test(word.text)) break;
    to = at + 1;
    if (word.possessive) break;
  }
  return to > from ? to : null;
}

const NO_PLACES = WORD.notInNames | WORD.calendar | WORD.role | WORD.placeNoun | WORD.organisationHead;

/** "Independence Palace": a building's name is no town's. */
const BUILDINGS = keys('palace hotel square highway checkpoint airbase resort');

interface FoundPlace {
  readonly id: EntityId;
  readonly name: string;
  readonly country: LexiconEntry | null;
  /** where the noun belongs to the name: "Ciragan Palace" */
  readonly to?: number;
}

function placeOf(scene: Scene, reading: Reading, from: number, to: number): FoundPlace | null {
  const before = leadOf(reading, from);
  const after = reading.words[to];
  const last = reading.words[to - 1] as NameWord;
  const kindAfter =
    after && after.gap === 'space' && !last.possessive && PLACE_NOUNS.has(after.key) && !/^(?:resort|capital)$/.test(after.key);
  const kindBefore = before === 'of' && KIND_BEFORE.has(reading.words[from - 2]?.key ?? '');
  const built = kindAfter === true && after?.shape !== 'lower' && BUILDINGS.has(after?.key ?? '');
  const ofKind = kindBefore || (kindAfter === true && isPlaceName(reading, from, to));
  const locative = LOCATIVE.has(before) || (from === 0 && reading.region === 'dateline');
  const country = countryAfter(scene, reading, to);
  if (!ofKind && !locative && !country) return null;
  if (!ofKind && !country && isNoTown(reading, from, to)) return null;
  const word = nameKey(reading.words.slice(from, to));
  const city = built
    ? null
    : bestCity(scene, scene.lexicon.cities(scene.text.slice(reading.words[from]?.start, last.end)), country, locative, word);
  if (city)
    return { id: `name:place:${foldWord(city.name)}` as EntityId, name: city.name, country: scene.lexicon.entry(city.country) };
  if (!ofKind && !(country && locative)) return null;
  const whole = kindAfter === true && after?.shape !== 'lower';
  const name = scene.text.slice(reading.words[from]?.start, whole && after ? after.end : last.end).replace(/\s+/g, ' ');
  return { id: `name:place:${foldWord(name)}` as EntityId, name, country, ...(whole ? { to: to + 1 } : {}) };
}

function leadOf(reading: Reading, from: number): string {
  let at = from - 1;
  while (
    at >= 0 &&
    reading.words[at + 1]?.gap === 'space' &&
    /^(?:the|nearby|central|eastern|western|northern|southern|north|south|east|west|northwestern|northeastern|southwestern|southeastern|downtown|central|rural|both)$/.test(
      reading.words[at]?.key ?? '',
    )
  )
    at--;
  return at >= 0 && reading.words[at + 1]?.gap === 'space' ? (reading.words[at]?.key ?? '') : '';
}

/** "Called to the Bar", "in Toyota pickups": no town bears an article, and what qualifies a thing is a make. */
function isNoTown(reading: Reading, from: number, to: number): boolean {
  if (reading.words[from - 1]?.key === 'the' && reading.words[from]?.gap === 'space') return true;
  const next = reading.words[to];
  return (
    next?.gap === 'space' &&
    next.shape === 'lower' &&
    /[^s]s$/.test(next.key) &&
    tokenAt(reading, to - 1)?.deprel === 'compound' &&
    tokenAt(reading, to)?.xpos === 'NNS'
  );
}

/** Before "province" or "airport" a proper noun is a place's name; "Prime Minister's area" is not. */
const isPlaceName = (reading: Reading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const token = tokenAt(reading, at);
    if (token && token.upos !== 'PROPN' && token.xpos !== 'FW') return false;
  }
  return to - from <= 2;
};

/** "Montreux, Switzerland" */
function countryAfter(scene: Scene, reading: Reading, to: number): LexiconEntry | null {
  const next = reading.words[to];
  if (!next || next.gap !== 'break' || scene.text.slice(reading.words[to - 1]?.end, next.start) !== ', ') return null;
  const name = nameFrom(reading, to);
  if (!name || isTaken(reading, from(name), name.to)) return null;
  return name.candidates.find((candidate) => candidate.entry.type === 'state' && candidate.name.kind === 'name')?.entry ?? null;
}

const from = (name: { readonly from: number }): number => name.from;

/** The town that is meant: in the country that is named with it, in one that the document names, else a large one. */
function bestCity(
  scene: Scene,
  cities: readonly City[],
  country: LexiconEntry | null,
  locative: boolean,
  key: string,
): City | null {
  if (cities.length === 0 || key.length < 3) return null;
  const largest = (list: readonly City[]): City | null =>
    list.reduce<City | null>((best, city) => (best && best.population >= city.population ? best : city), null);
  if (country) return largest(cities.filter((city) => city.country === country.id));
  if (!locative) return null;
  const near = largest(cities.filter((city) => scene.present.has(city.country)));
  const person = scene.lexicon.isGivenName(key) || scene.people.bySurname.has(key);
  if (near && (!person || near.population >= 100_000)) return near;
  const large = largest(cities);
  return large && !person && large.population >= 300_000 && key.length >= 4 ? large : null;
}
