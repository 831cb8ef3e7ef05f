import type { EntityId, LexiconEntry } from '../model/index.js';
import type { Candidate, City, LexiconParts, NameNode } from './create-lexicon.js';
import { nodeIn } from './create-lexicon.js';
import type { Birth, DatedEvent } from './dated-events.js';
import { datedEvents } from './dated-events.js';

/** The first line of a prepared lexicon: the lengths of its sections, and what is small. Entries are named by their place in the list. */
export interface PreparedHead {
  readonly lengths: readonly number[];
  readonly parties: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, number>>;
  readonly capitals: Readonly<Record<string, number | LexiconEntry>>;
  readonly events: readonly DatedEvent[];
  readonly births: readonly Birth[];
}

/** The parts of a prepared lexicon, with the order of its entries. */
export interface PreparedParts extends LexiconParts {
  readonly head: PreparedHead;
  /** the place of an entry in the list, or undefined */
  readonly placeOf: (id: EntityId) => number | undefined;
  readonly count: number;
}

/** Reads what `writePrepared` wrote; each entry, name and town only when it is asked for. `amend` gives what is added to an entry. */
export function readPrepared(text: string, amend: (entry: LexiconEntry) => LexiconEntry = (entry) => entry): PreparedParts {
  const start = text.indexOf('\n') + 1;
  const head = JSON.parse(text.slice(0, start)) as PreparedHead;
  let from = start;
  const sections = head.lengths.map((length) => text.slice(from, (from += length)));
  const [idLines = '', entryLines = '', nameLines = '', surnameLines = '', givenLines = '', cityLines = ''] = sections;
  const places = new Map(idLines.split('\n').map((id, index) => [id as EntityId, index]));
  const entryAt = lazyEntries(entryLines.split('\n'), amend);
  const entriesAt = (cell: string | undefined): readonly LexiconEntry[] =>
    cell === undefined || cell === '' ? [] : cell.split(' ').map((place) => entryAt(Number(place)));
  const byFirst = linesByKey(nameLines);
  const nodes = new Map<string, NameNode>();
  const surnames = once(() => linesByKey(surnameLines));
  const given = once(() => new Set(givenLines.split('\n')));
  const towns = once(() => linesByKey(cityLines));
  return {
    head,
    count: places.size,
    placeOf: (id) => places.get(id),
    entry: (id) => {
      const place = places.get(id);
      return place === undefined ? null : entryAt(place);
    },
    names: {
      first: (key) => {
        const line = byFirst.get(key);
        if (line === undefined) return undefined;
        const known = nodes.get(key);
        if (known !== undefined) return known;
        const node = nodeFrom(line);
        nodes.set(key, node);
        return node;
      },
      candidates: (node) => (node.rows === '' ? node.candidates : settled(node, entryAt)),
      bearers: (surname) => entriesAt(surnames().get(surname)),
      isGiven: (key) => given().has(key),
    },
    cities: (key) => citiesFrom(towns().get(key)),
    stateNamed: (country) => {
      const place = Object.hasOwn(head.states, country) ? head.states[country] : undefined;
      return place === undefined ? null : entryAt(place);
    },
    capitalOf: (state) => {
      const capital = head.capitals[state];
      return typeof capital === 'number' ? entryAt(capital) : (capital ?? null);
    },
    officials: (party) => entriesAt(head.parties[party]),
    events: () => datedEvents([head]),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

function lazyEntries(lines: readonly string[], amend: (entry: LexiconEntry) => LexiconEntry): (place: number) => LexiconEntry {
  const made: (LexiconEntry | undefined)[] = new Array<undefined>(lines.length).fill(undefined);
  return (place) => (made[place] ??= amend(JSON.parse(lines[place] as string) as LexiconEntry));
}

/** Lines by what stands before their first tab. */
function linesByKey(section: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of section.split('\n')) {
    const tab = line.indexOf('\t');
    found.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return found;
}

/** The names that begin with one word: the words that follow, a tab, the candidates, a tab, and so on. */
function nodeFrom(line: string): NameNode {
  const root: NameNode = { candidates: [], rows: '', next: null };
  const cells = line.split('\t');
  for (let i = 0; i + 1 < cells.length; i += 2) {
    const way = cells[i] as string;
    let node = root;
    if (way !== '') for (const key of way.split(' ')) node = nodeIn((node.next ??= new Map<string, NameNode>()), key);
    node.rows = cells[i + 1] as string;
  }
  return root;
}

/** Reads the candidates of a node where they are asked for: "12.0 40.3" is the first name of one entry and the fourth of another. */
function settled(node: NameNode, entryAt: (place: number) => LexiconEntry): readonly Candidate[] {
  const { rows } = node;
  node.rows = '';
  for (const row of rows.split(' ')) {
    const dot = row.indexOf('.');
    const entry = entryAt(Number(row.slice(0, dot)));
    const name = entry.names[Number(row.slice(dot + 1))];
    if (name !== undefined) node.candidates.push({ entry, name });
  }
  return node.candidates;
}

function citiesFrom(line: string | undefined): readonly City[] {
  if (line === undefined) return [];
  const cells = line.split('\t');
  const found: City[] = [];
  for (let i = 0; i + 3 < cells.length; i += 4) {
    const [name = '', country = '', population, point = ''] = cells.slice(i, i + 4);
    const [longitude = 0, latitude = 0] = point.split(' ').map(Number);
    const at = point === '' ? {} : { at: [longitude, latitude] as const };
    found.push({ name, country: country as EntityId, population: Number(population), ...at });
  }
  return found;
}
