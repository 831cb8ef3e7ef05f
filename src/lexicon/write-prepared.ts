import type { LexiconEntry } from '../model/index.js';
import type { Candidate, NameNode } from './create-lexicon.js';
import { indexFiles } from './create-lexicon.js';
import type { LexiconFile } from './lexicon-file.js';
import type { PreparedHead } from './read-prepared.js';

/**
 * Writes lexicon files as one text from which `openPrepared` looks things up without folding a name: a line of JSON that says how long each
 * section is, then the sections, in which one line is one entry, one first word of names, one family name or one name of towns.
 */
export function writePrepared(files: readonly LexiconFile[]): string {
  const { entries, names, parties, cities, states, capitals } = indexFiles(files);
  const places = new Map([...entries.values()].map((entry, index) => [entry, index]));
  const placeOf = (entry: LexiconEntry): number => places.get(entry) ?? -1;
  const placesOf = (list: readonly LexiconEntry[]): string => list.map(placeOf).join(' ');
  const rowsOf = (list: readonly Candidate[]): string =>
    list.map(({ entry, name }) => `${String(placeOf(entry))}.${String(entry.names.indexOf(name))}`).join(' ');
  const sections = {
    ids: [...entries.keys()],
    entries: [...entries.values()].map((entry) => JSON.stringify(entry)),
    names: [...names.byFirst].map(([first, node]) => [first, ...cellsOf(node, '', rowsOf)].join('\t')),
    surnames: [...names.surnames].map(([key, list]) => `${key}\t${placesOf(list)}`),
    given: [...names.given],
    cities: [...cities()].map(([key, list]) =>
      [key, ...list.flatMap((city) => [city.name, city.country, city.population, city.at?.join(' ') ?? ''])].join('\t'),
    ),
  };
  const texts = Object.values(sections).map((lines) => lines.join('\n'));
  const head: PreparedHead = {
    lengths: texts.map((text) => text.length),
    parties: Object.fromEntries([...parties].map(([party, list]) => [party, placesOf(list)])),
    states: Object.fromEntries([...states].map(([name, entry]) => [name, placeOf(entry)])),
    // where two states share a region as capital, the entry bears one of them and the other keeps its own
    capitals: Object.fromEntries([...capitals].map(([state, entry]) => [state, places.get(entry) ?? entry])),
    events: files.flatMap((file) => file.events ?? []),
    births: files.flatMap((file) => file.births ?? []),
  };
  return `${JSON.stringify(head)}\n${texts.join('')}`;
}

/** The words after the first with the candidates of the name, node by node. */
function cellsOf(node: NameNode, way: string, rowsOf: (list: readonly Candidate[]) => string): readonly string[] {
  const own = node.candidates.length === 0 ? [] : [way, rowsOf(node.candidates)];
  const below = [...(node.next ?? [])].flatMap(([key, next]) => cellsOf(next, way === '' ? key : `${way} ${key}`, rowsOf));
  return [...own, ...below];
}
