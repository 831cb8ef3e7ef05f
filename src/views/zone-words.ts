import type { PlaceRef } from '../model/index.js';

/** Places by their name in lower case. */
export type NamedPlaces = ReadonlyMap<string, PlaceRef>;

const ZONE = /^zones?$/u;
const AFTER = 8;
const BEFORE = 4;
const LONGEST_NAME = 4;
const MOST_WORDS = 400;

/**
 * The known places of the zones that a text names: "a safe zone in eastern Ghouta", "the Idlib de-escalation zone". A name counts
 * within eight words after the word "zone" where a preposition of place leads to it, or within four before it.
 */
export function zonesIn(text: string, known: NamedPlaces): readonly PlaceRef[] {
  if (!/zone/iu.test(text)) return [];
  const words = text.match(/[\p{L}\p{N}'’-]+/gu)?.slice(0, MOST_WORDS) ?? [];
  const found = new Map<string, PlaceRef>();
  for (let at = 0; at < words.length; at++) {
    if (!ZONE.test((words[at] ?? '').toLowerCase())) continue;
    for (let from = at - BEFORE; from < at; from++) add(found, known, words, from, at);
    let led = false;
    for (let from = at + 1; from <= at + AFTER && from < words.length; from++) {
      led ||= /^(?:in|at|around|near|of|across|inside|for)$/iu.test(words[from] ?? '');
      if (led) add(found, known, words, from, words.length);
    }
  }
  return [...found.values()];
}

/** The longest known name that begins at a word, with a capital, and ends before another. */
function add(found: Map<string, PlaceRef>, known: NamedPlaces, words: readonly string[], from: number, before: number): void {
  for (let size = LONGEST_NAME; from >= 0 && size > 0; size--) {
    if (from + size > before) continue;
    const name = words.slice(from, from + size).join(' ');
    const place = known.get(name.toLowerCase());
    if (place !== undefined && /\p{Lu}/u.test(name)) {
      found.set(place.id, place);
      return;
    }
  }
}
