import type { Coordinates, DatedOffice, Day, EntityId, LexiconEntry, LexiconName } from '../model/index.js';
import type { DatedEvents } from './dated-events.js';
import { datedEvents } from './dated-events.js';
import type { NameWord } from './fold.js';
import { canonicalWord, foldWord, nameKey, nameWords } from './fold.js';
import type { LexiconFile } from './lexicon-file.js';
import { entriesOf } from './lexicon-file.js';
import { officeKey, officeTopic, sameTopic } from './offices.js';
import { remembered } from './remembered.js';

/** An entity that a name can stand for, with the name under which it does. */
export interface Candidate {
  readonly entry: LexiconEntry;
  readonly name: LexiconName;
}

/** Words of a text that are a name of the lexicon: `length` counts words from the one asked for. */
export interface NameMatch {
  readonly length: number;
  readonly candidates: readonly Candidate[];
}

export interface City {
  readonly name: string;
  /** the state's entity */
  readonly country: EntityId;
  /** 0 where it is not known */
  readonly population: number;
  /** longitude and latitude, where they are known */
  readonly at?: Coordinates;
}

/** A lookup of known entities. Matching looks at a bounded number of words from a position, so reading a text is linear. */
export interface Lexicon {
  readonly entry: (id: EntityId) => LexiconEntry | null;
  /** What a name can stand for, however it is spelled. */
  readonly lookup: (name: string) => readonly Candidate[];
  /** The names that begin at a word, the longest first. */
  readonly matches: (words: readonly NameWord[], at: number) => readonly NameMatch[];
  /** Persons by the word that later mentions use alone (family name), folded. */
  readonly bySurname: (key: string) => readonly LexiconEntry[];
  /** Whether a folded word is the given name of somebody in the lexicon. */
  readonly isGivenName: (key: string) => boolean;
  readonly cities: (name: string) => readonly City[];
  readonly stateNamed: (country: string) => LexiconEntry | null;
  readonly capitalOf: (state: EntityId) => LexiconEntry | null;
  /** Who held an office of a party on a day; several where rivals or successors overlap. Without a day: all who held it. */
  readonly officeHolders: (office: string, party: EntityId, day: Day | null) => readonly LexiconEntry[];
  /** The offices of a person on a day; without a day all of them. */
  readonly officesOf: (id: EntityId, day: Day | null) => readonly DatedOffice[];
  /** Wars, rounds, conferences and agreements with their days. */
  readonly events: DatedEvents;
}

/** Builds the lookup from the contents of the lexicon files; later files add to, and never replace, earlier entries of the same id. */
export function createLexicon(files: readonly LexiconFile[]): Lexicon {
  const { entries, names, parties, cities, states, capitals } = indexFiles(files);
  return lexiconOf({
    entry: (id) => entries.get(id) ?? null,
    names: {
      first: (key) => names.byFirst.get(key),
      candidates: (node) => node.candidates,
      bearers: (surname) => names.surnames.get(surname) ?? [],
      isGiven: (key) => names.given.has(key),
    },
    cities: (key) => cities().get(key) ?? [],
    stateNamed: (country) => states.get(country) ?? null,
    capitalOf: (state) => capitals.get(state) ?? null,
    officials: (party) => parties.get(party) ?? [],
    events: () => datedEvents(files),
  });
}

/** What a lookup rests on, whether it is all in memory or read from a prepared text when first asked for. */
export interface LexiconParts extends Pick<Lexicon, 'entry' | 'stateNamed' | 'capitalOf'> {
  readonly names: {
    /** the names that begin with a folded word */
    readonly first: (key: string) => NameNode | undefined;
    readonly candidates: (node: NameNode) => readonly Candidate[];
    readonly bearers: (surname: string) => readonly LexiconEntry[];
    readonly isGiven: (key: string) => boolean;
  };
  readonly cities: (key: string) => readonly City[];
  /** those who held an office of a party */
  readonly officials: (party: EntityId) => readonly LexiconEntry[];
  readonly events: () => DatedEvents;
}

/** The lookup over its parts. */
export function lexiconOf(parts: LexiconParts): Lexicon {
  // most words of a text begin no name, and the same few begin most: these stay at hand
  const first = remembered((key) => parts.names.first(key) ?? null);
  const names = { ...parts.names, first: (key: string) => first(key) ?? undefined };
  let events: DatedEvents | null = null;
  return {
    entry: parts.entry,
    lookup: remembered((name) => candidatesOf(names, nameKey(nameWords(name)))),
    matches: (words, at) => matchesAt(names, words, at),
    bySurname: remembered(names.bearers),
    isGivenName: names.isGiven,
    cities: remembered((name) => parts.cities(cityKey(name))),
    stateNamed: parts.stateNamed,
    capitalOf: parts.capitalOf,
    officeHolders: (office, party, day) => holders(parts.officials(party), office, party, day),
    officesOf: (id, day) => (parts.entry(id)?.offices ?? []).filter((office) => day === null || holdsOn(office, day)),
    get events() {
      return (events ??= parts.events());
    },
  };
}

/** Everything that the lookup needs of the files, worked out: what a build writes down, and what the sources run on. */
export interface IndexedFiles {
  readonly entries: ReadonlyMap<EntityId, LexiconEntry>;
  readonly names: Names;
  readonly parties: ReadonlyMap<EntityId, readonly LexiconEntry[]>;
  readonly cities: () => ReadonlyMap<string, readonly City[]>;
  readonly states: ReadonlyMap<string, LexiconEntry>;
  readonly capitals: ReadonlyMap<EntityId, LexiconEntry>;
}

/** Folds and indexes the entries of lexicon files. */
export function indexFiles(files: readonly LexiconFile[]): IndexedFiles {
  const entries = joinedEntries(files.flatMap(entriesOf));
  const capitals = joinCapitals(entries);
  const states = new Map([...entries.values()].filter((entry) => isState(entry)).map((entry) => [entry.name, entry]));
  return { entries, names: indexNames(entries), parties: indexParties(entries), cities: lazyCities(files), states, capitals };
}

/** Entries by id; what is said of one in several places is one entry. */
export function joinedEntries(list: readonly LexiconEntry[]): Map<EntityId, LexiconEntry> {
  const entries = new Map<EntityId, LexiconEntry>();
  for (const entry of list) {
    const known = entries.get(entry.id);
    entries.set(entry.id, known ? joined(known, entry) : entry);
  }
  return entries;
}

/** States and territories bear the two letters of their country as id. */
export const isState = (entry: LexiconEntry): boolean => entry.type === 'state' || entry.id.length === 6;

/** The capitals by state; one that the regions know under an id of its own, with its other names, is not a second place. */
function joinCapitals(entries: Map<EntityId, LexiconEntry>): ReadonlyMap<EntityId, LexiconEntry> {
  const regions = new Map<string, LexiconEntry>();
  const capitals = new Map<EntityId, LexiconEntry>();
  for (const entry of entries.values()) {
    if (entry.type === 'place' && entry.id.startsWith('ent:')) for (const name of entry.names) regions.set(foldWord(name.name), entry);
  }
  for (const [id, entry] of entries) {
    if (!id.startsWith('name:place:') || entry.of === undefined) continue;
    const region = regions.get(foldWord(entry.name));
    const one = region ? { ...region, of: entry.of } : entry;
    if (region) {
      entries.delete(id);
      entries.set(region.id, one);
    }
    if (!capitals.has(entry.of)) capitals.set(entry.of, one);
  }
  return capitals;
}

/** An entry with the names and offices that another place adds to it. */
export const joined = (a: LexiconEntry, b: LexiconEntry): LexiconEntry => ({
  ...a,
  names: [...a.names, ...b.names.filter((name) => !a.names.some((known) => known.name === name.name && sameName(known, name)))],
  ...(a.offices || b.offices ? { offices: [...(a.offices ?? []), ...(b.offices ?? [])] } : {}),
});

/** The names that begin with the words on the way here, by their next word. */
export interface NameNode {
  readonly candidates: Candidate[];
  /** candidates that still stand in a prepared text, as it writes them */
  rows: string;
  next: Map<string, NameNode> | null;
}

/** The names of entries by their folded words. */
export interface Names {
  readonly byFirst: ReadonlyMap<string, NameNode>;
  readonly surnames: ReadonlyMap<string, readonly LexiconEntry[]>;
  readonly given: ReadonlySet<string>;
}

/** One pass over all names: folding is what costs. */
export function indexNames(entries: ReadonlyMap<EntityId, LexiconEntry>): Names {
  const byFirst = new Map<string, NameNode>();
  const surnames = new Map<string, LexiconEntry[]>();
  const given = new Set<string>();
  const put = (keys: readonly string[], from: number, candidate: Candidate): void => {
    let node = nodeIn(byFirst, keys[from] ?? '');
    for (let i = from + 1; i < keys.length; i++) node = nodeIn((node.next ??= new Map()), keys[i] ?? '');
    const list = node.candidates;
    if (!list.some((known) => known.entry === candidate.entry && sameName(known.name, candidate.name))) list.push(candidate);
  };
  for (const entry of entries.values()) {
    const family = entry.type === 'person' && familyFirst(entry);
    for (const name of entry.names) {
      const { keys, article } = foldedName(name.name);
      const head = keys[0];
      if (head === undefined) continue;
      put(keys, 0, { entry, name });
      // "al-Tanf" is also read in "Tanf", "al-Hariri" in "Hariri"; "Al Jazeera" keeps its article
      if (article && keys.length > 1) put(keys, 1, { entry, name });
      if (entry.type !== 'person') continue;
      const surname = surnameIn(keys, family);
      if (surname) push(surnames, surname, entry);
      if (!family && keys.length > 1) given.add(head);
    }
  }
  return { byFirst, surnames, given };
}

/** The node of a key, made where there is none. */
export function nodeIn(nodes: Map<string, NameNode>, key: string): NameNode {
  const known = nodes.get(key);
  if (known !== undefined) return known;
  const node: NameNode = { candidates: [], rows: '', next: null };
  nodes.set(key, node);
  return node;
}

function candidatesOf(names: LexiconParts['names'], key: string): readonly Candidate[] {
  const [first = '', ...others] = key.split(' ');
  let node = names.first(first);
  for (const word of others) node = node?.next?.get(word);
  return node === undefined ? [] : names.candidates(node);
}

/** A seat that was lost and won back holds over several times. */
export const sameName = (a: LexiconName, b: LexiconName): boolean => a.kind === b.kind && a.since === b.since && a.until === b.until;

const PLAIN = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;
const WITH_ARTICLE = /(?:^|[ -])(?:[aeu]l|a[dnrstz]|ash|e[dnrstz]|ess|the)[ -]/i;

/** The folded words of a name as `nameKey` joins them; most names are plain and take the short way. */
function foldedName(name: string): { readonly keys: readonly string[]; readonly article: boolean } {
  if (PLAIN.test(name) && !WITH_ARTICLE.test(name)) return { keys: name.split(/[ -]/).map(canonicalWord), article: false };
  const words = nameWords(name);
  const from = words[0]?.key === 'the' && words.length > 1 ? 1 : 0;
  const head = words[from];
  const keys = words.filter((word, index) => index === from || (index > from && !word.article)).map((word) => word.key);
  return { keys, article: head?.article === true && head.shape === 'lower' };
}

function push<K>(map: Map<K, LexiconEntry[]>, key: K, entry: LexiconEntry): void {
  const list = map.get(key);
  if (!list) map.set(key, [entry]);
  else if (!list.includes(entry)) list.push(entry);
}

function matchesAt(names: LexiconParts['names'], words: readonly NameWord[], at: number): readonly NameMatch[] {
  const first = words[at];
  let node = first === undefined ? undefined : names.first(first.key);
  if (node === undefined) return NO_MATCHES;
  const found: NameMatch[] = [];
  const alone = names.candidates(node);
  if (alone.length > 0) found.push({ length: 1, candidates: alone });
  for (let i = at + 1; i < words.length && node.next !== null; i++) {
    const word = words[i] as NameWord;
    if (word.gap === 'break') break;
    if (word.article) continue;
    node = node.next.get(word.key);
    if (node === undefined) break;
    const candidates = names.candidates(node);
    if (candidates.length > 0) found.push({ length: i - at + 1, candidates });
  }
  return found.reverse();
}

const NO_MATCHES: readonly NameMatch[] = [];

/** States whose people are named family name first. */
const FAMILY_FIRST = new Set(['ent:cn', 'ent:kp', 'ent:kr', 'ent:tw', 'ent:kp-wpk', 'ent:vn', 'ent:hk']);
const NOT_FAMILY = /^(?:jr|sr|ii|iii|iv|vi|xiv|xvi)$/;

/** The folded word by which a name's bearer is called alone: the family name, first in Chinese and Korean names. */
export const surnameOf = (words: readonly NameWord[], familyFirst: boolean): string | null =>
  surnameIn(
    words.filter((word) => !word.article).map((word) => word.key),
    familyFirst,
  );

function surnameIn(keys: readonly string[], familyFirst: boolean): string | null {
  const own = keys.filter((key) => key !== 'al' && !NOT_FAMILY.test(key));
  return (familyFirst && own.length <= 4 ? own[0] : own.at(-1)) ?? null;
}

/** Whether a person's names are written family name first, by the side whose offices the person held. */
export const familyFirst = (entry: LexiconEntry): boolean =>
  (entry.offices ?? []).some((office) => FAMILY_FIRST.has(office.party)) && !/^(?:Carrie|William)/.test(entry.name);

function indexParties(entries: ReadonlyMap<EntityId, LexiconEntry>): ReadonlyMap<EntityId, readonly LexiconEntry[]> {
  const byParty = new Map<EntityId, LexiconEntry[]>();
  for (const entry of entries.values()) for (const office of entry.offices ?? []) push(byParty, office.party, entry);
  return byParty;
}

const cityKey = (name: string): string => foldedName(name).keys.join(' ').replace(/^al /, '');

/** The gazetteer is large and asked only about words that stand where a place can: it is folded when first asked. */
function lazyCities(files: readonly LexiconFile[]): () => ReadonlyMap<string, readonly City[]> {
  let built: Map<string, City[]> | null = null;
  return () => {
    if (built) return built;
    built = new Map();
    for (const file of files) {
      for (const [name, code, population, longitude, latitude] of file.cities ?? []) {
        const key = cityKey(name);
        const country: EntityId = `ent:${code.toLowerCase()}`;
        const at = longitude === undefined || latitude === undefined ? {} : { at: [longitude, latitude] as const };
        const city: City = { name, country, population, ...at };
        const list = built.get(key);
        if (list) list.push(city);
        else built.set(key, [city]);
      }
    }
    return built;
  };
}

const holdsOn = (office: DatedOffice, day: Day): boolean =>
  (office.since === null || office.since <= day) && (office.until === null || day <= office.until);

function holders(people: readonly LexiconEntry[], office: string, party: EntityId, day: Day | null): readonly LexiconEntry[] {
  const key = officeKey(office);
  const topic = officeTopic(office);
  return people.filter((person) =>
    (person.offices ?? []).some(
      (held) =>
        held.party === party &&
        (day === null || holdsOn(held, day)) &&
        officeKey(held.office) === key &&
        sameTopic(officeTopic(held.office), topic),
    ),
  );
}
