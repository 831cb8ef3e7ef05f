import type { EntityId, LexiconEntry } from '../model/index.js';
import type { Candidate, Lexicon, LexiconParts, NameNode, Names } from './create-lexicon.js';
import { familyFirst, indexNames, isState, joined, joinedEntries, lexiconOf, sameName } from './create-lexicon.js';
import { datedEvents } from './dated-events.js';
import type { LexiconFile } from './lexicon-file.js';
import { entriesOf } from './lexicon-file.js';
import type { PreparedParts } from './read-prepared.js';
import { readPrepared } from './read-prepared.js';

/**
 * The lookup over a prepared lexicon with a user's own files laid over it, as `createLexicon` gives it over all the files; null where an own
 * file changes what was worked out of several entries (places, capitals, the order of a person's names), so that all has to be built.
 */
export function openPrepared(text: string, own: readonly LexiconFile[] = []): Lexicon | null {
  const added = joinedEntries(own.flatMap(entriesOf));
  if (added.size === 0 && own.every((file) => file.cities === undefined && file.events === undefined)) return lexiconOf(readPrepared(text));
  if (own.some((file) => file.cities !== undefined)) return null;
  const base = readPrepared(text, (entry) => {
    const more = added.get(entry.id);
    return more === undefined ? entry : joined(entry, more);
  });
  const laid = new Map<EntityId, LexiconEntry>();
  const plain = readPrepared(text);
  for (const entry of added.values()) {
    const whole = base.entry(entry.id) ?? entry;
    const before = plain.entry(entry.id) ?? whole;
    if (whole.type === 'place' || entry.type === 'place' || familyFirst(before) !== familyFirst(whole)) return null;
    laid.set(entry.id, whole);
  }
  return lexiconOf(laidOver(base, laid, own));
}

function laidOver(base: PreparedParts, laid: ReadonlyMap<EntityId, LexiconEntry>, own: readonly LexiconFile[]): LexiconParts {
  const names = indexNames(laid);
  const fresh = [...laid.values()].filter((entry) => base.placeOf(entry.id) === undefined);
  const places = new Map(fresh.map((entry, index) => [entry.id, base.count + index]));
  const placeOf = (entry: LexiconEntry): number => base.placeOf(entry.id) ?? places.get(entry.id) ?? 0;
  const inOrder = (a: readonly LexiconEntry[], b: readonly LexiconEntry[]): readonly LexiconEntry[] =>
    b.length === 0 ? a : [...new Set([...a, ...b])].sort((x, y) => placeOf(x) - placeOf(y));
  const states = new Map(fresh.filter(isState).map((entry) => [entry.name, entry]));
  return {
    ...base,
    entry: (id) => laid.get(id) ?? base.entry(id),
    names: laidNames(base, names, placeOf, inOrder),
    stateNamed: (country) => states.get(country) ?? base.stateNamed(country),
    officials: (party) =>
      inOrder(
        base.officials(party),
        [...laid.values()].filter((entry) => entry.offices?.some((office) => office.party === party)),
      ),
    events: () => datedEvents([base.head, ...own]),
  };
}

type InOrder = (a: readonly LexiconEntry[], b: readonly LexiconEntry[]) => readonly LexiconEntry[];

function laidNames(
  base: PreparedParts,
  names: Names,
  placeOf: (entry: LexiconEntry) => number,
  inOrder: InOrder,
): LexiconParts['names'] {
  const both = new Map<string, NameNode>();
  for (const [key, node] of names.byFirst) {
    const before = base.names.first(key);
    both.set(key, before === undefined ? node : joinedNodes(before, node, base.names.candidates, placeOf));
  }
  return {
    first: (key) => both.get(key) ?? base.names.first(key),
    candidates: base.names.candidates,
    bearers: (surname) => inOrder(base.names.bearers(surname), names.surnames.get(surname) ?? []),
    isGiven: (key) => names.given.has(key) || base.names.isGiven(key),
  };
}

/** The names of both, candidates in the order of their entries, as one pass over all files would have put them. */
function joinedNodes(
  a: NameNode,
  b: NameNode,
  candidatesOf: (node: NameNode) => readonly Candidate[],
  placeOf: (entry: LexiconEntry) => number,
): NameNode {
  const candidates: Candidate[] = [];
  const all = [...candidatesOf(a), ...b.candidates].sort((x, y) => placeOf(x.entry) - placeOf(y.entry));
  for (const one of all) {
    if (!candidates.some((known) => known.entry === one.entry && sameName(known.name, one.name))) candidates.push(one);
  }
  const next = new Map(a.next ?? []);
  for (const [key, node] of b.next ?? []) {
    const before = next.get(key);
    next.set(key, before === undefined ? node : joinedNodes(before, node, candidatesOf, placeOf));
  }
  return { candidates, rows: '', next: next.size === 0 ? null : next };
}
