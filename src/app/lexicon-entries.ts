import { existsSync } from 'node:fs';
import {
  entriesFromPetrarch,
  entriesOf,
  foldWord,
  ownId,
  readPetrarch,
  type AsideLine,
  type FileEntry,
  type LabelName,
  type Lexicon,
  type LexiconFile,
} from '../lexicon/index.js';
import type { DatedOffice, EntityId, EntityType, LexiconEntry } from '../model/index.js';
import { holdersIn, withRivals, type Holder } from './lexicon-holders.js';
import {
  checkedEntries,
  lexiconWith,
  ownLexiconPath,
  readOwnLexicon,
  shippedFiles,
  writeOwnLexicon,
  type LexiconChoice,
} from './own-lexicon.js';

/** An entry of the lexicon as it is shown: names of other entities beside their ids. */
export interface ShownEntry {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
  readonly names: LexiconEntry['names'];
  readonly of: string | null;
  readonly country: string | null;
  readonly offices: readonly (DatedOffice & { readonly partyName: string })[];
  /** who held offices of it, by office and day; rivals stand side by side */
  readonly holders: readonly Holder[];
  /** the names under which it is shown, by date; empty where that is always its main name */
  readonly shown: readonly LabelName[];
  readonly source: string;
  /** who says what the user's own file adds to it, or null where that file has nothing of it */
  readonly own: string | null;
}

export interface EntriesAsk {
  /** words of a name; without them the own entries are listed */
  readonly words?: string | undefined;
  readonly type?: string | undefined;
  readonly limit?: number | undefined;
}

interface Opened {
  readonly path: string;
  readonly file: LexiconFile | null;
  readonly lexicon: Lexicon;
}

/** The lexicon with own entries; with `create`, a named file need not be there yet. */
export function opened(choice: LexiconChoice, create: boolean): Opened {
  const { path } = ownLexiconPath(choice);
  const own = create && !existsSync(path) ? null : readOwnLexicon(choice);
  return { path, file: own?.file ?? null, lexicon: lexiconWith(own) };
}

/** Entries whose names hold all words that are asked for, or the own ones. */
export function lexiconEntries(
  choice: LexiconChoice,
  ask: EntriesAsk,
): { readonly path: string; readonly entries: readonly ShownEntry[]; readonly total: number } {
  const { path, file, lexicon } = opened(choice, false);
  const own = ownSources(file);
  const words = folded(ask.words ?? '');
  const seen = new Set<EntityId>();
  const found: ShownEntry[] = [];
  for (const { id, type } of [...shippedFiles(), ...(file === null ? [] : [file])].flatMap(entriesOf)) {
    const entry = seen.has(id) ? null : lexicon.entry(id);
    seen.add(id);
    if (entry === null || (ask.type !== undefined && ask.type !== type)) continue;
    if (words === '' ? own.has(id) : entry.names.some((name) => ` ${folded(name.name)}`.includes(` ${words}`)))
      found.push(shown(entry, lexicon, own));
  }
  return { path, entries: found.slice(0, ask.limit ?? found.length), total: found.length };
}

const ownSources = (file: LexiconFile | null): ReadonlyMap<EntityId, string> =>
  new Map((file?.entries ?? []).map((entry) => [entry.id, entry.source ?? file?.source ?? '']));

const folded = (text: string): string =>
  text
    .split(/[\s-]+/u)
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ');

/** The entries that an id or a name stands for, in full. */
export function lexiconEntry(choice: LexiconChoice, wanted: string): readonly ShownEntry[] {
  const { file, lexicon } = opened(choice, false);
  const own = ownSources(file);
  const holders = holdersIn(lexicon, file);
  return candidates(wanted, lexicon).map((entry) => ({
    ...shown(entry, lexicon, own, file),
    holders: withRivals(holders.filter(({ party }) => party === entry.id || lexicon.entry(party)?.of === entry.id)),
  }));
}

/** The entries that an id, with or without `ent:`, or a name stands for. */
export function candidates(wanted: string, lexicon: Lexicon): readonly LexiconEntry[] {
  const byId = lexicon.entry((wanted.startsWith('ent:') ? wanted : `ent:${wanted}`) as EntityId);
  if (byId !== null) return [byId];
  return [...new Map(lexicon.lookup(wanted).map(({ entry }) => [entry.id, entry])).values()];
}

function shown(
  entry: LexiconEntry,
  lexicon: Lexicon,
  own: ReadonlyMap<EntityId, string>,
  file: LexiconFile | null = null,
): ShownEntry {
  const named = (id: EntityId): string => lexicon.entry(id)?.name ?? id;
  const { id, type, name, names, country, source } = entry;
  return {
    id,
    type,
    name,
    names,
    of: entry.of === undefined ? null : named(entry.of),
    country: country ?? null,
    offices: (entry.offices ?? []).map((office) => ({ ...office, partyName: named(office.party) })),
    holders: [],
    shown:
      [...shippedFiles(), ...(file === null ? [] : [file])]
        .flatMap((one) => one.entries ?? [])
        .findLast((one) => one.id === id && one.shown)?.shown ?? [],
    source,
    own: own.get(id) ?? null,
  };
}

/** An entry as a person types it; other entities by name or id. */
export interface WrittenEntry {
  readonly name: string;
  /** without it the name has to be that of a known entity, to which names or an office are added */
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly also?: readonly string[] | undefined;
  readonly acronyms?: readonly string[] | undefined;
  readonly demonyms?: readonly string[] | undefined;
  readonly of?: string | undefined;
  readonly country?: string | undefined;
  /** the name under which it is to be shown, whatever the date */
  readonly shown?: string | undefined;
  readonly office?: {
    readonly office: string;
    readonly party: string;
    readonly since: string | null;
    readonly until: string | null;
  };
  readonly source: string;
}

export interface Added {
  readonly path: string;
  readonly entry: ShownEntry;
  readonly became: 'new' | 'more of a known entity';
}

/** Adds an entry, or names and an office to a known one, to the own file, which is made where it is not there. Throws what is wrong. */
export function addEntry(choice: LexiconChoice, written: WrittenEntry): Added {
  const { path, file, lexicon } = opened(choice, true);
  const entry = entryFrom(written, lexicon);
  const known = lexicon.entry(entry.id) !== null;
  if (known && written.type !== undefined && written.id === undefined)
    throw new Error(`${entry.id} is there already; leave --type out to add to it, or name another --id`);
  const whole = joinedFile(file, [entry]);
  const after = checkedAndWritten(path, whole);
  return {
    path,
    entry: shown(after.entry(entry.id) as LexiconEntry, after, ownSources(whole), whole),
    became: known ? 'more of a known entity' : 'new',
  };
}

/** Checks a file as reading will, and only then writes it; gives the lexicon with it. */
export function checkedAndWritten(path: string, file: LexiconFile): Lexicon {
  const checked = checkedEntries(path, file);
  writeOwnLexicon(path, file);
  return lexiconWith({ file: checked });
}

function entryFrom(written: WrittenEntry, lexicon: Lexicon): FileEntry {
  const { name, type, also = [], acronyms = [], demonyms = [], office, source } = written;
  const lists = {
    ...(written.shown === undefined ? {} : { shown: [{ name: written.shown }] }),
    ...(acronyms.length === 0 ? {} : { acronyms }),
    ...(demonyms.length === 0 ? {} : { demonyms }),
    ...(written.of === undefined ? {} : { of: oneNamed(written.of, lexicon, '--of').id }),
    ...(written.country === undefined ? {} : { country: written.country }),
    ...(office === undefined
      ? {}
      : {
          offices: [
            {
              office: office.office,
              party: oneNamed(office.party, lexicon, '--party').id,
              since: office.since,
              until: office.until,
            },
          ],
        }),
    source,
  };
  if (type === undefined) {
    const known = oneNamed(written.id ?? name, lexicon, 'without --type the name of a known entity');
    return { id: known.id, type: known.type, name: known.name, ...(also.length === 0 ? {} : { names: also }), ...lists };
  }
  const id = (
    written.id === undefined ? ownId(name) : written.id.startsWith('ent:') ? written.id : `ent:${written.id}`
  ) as EntityId;
  return { id, type: type as EntityType, name, ...(also.length === 0 ? {} : { names: also }), ...lists };
}

function oneNamed(wanted: string, lexicon: Lexicon, asked: string): LexiconEntry {
  const found = candidates(wanted, lexicon);
  const acting = asked === '--of' || asked === '--party' ? found.filter((one) => one.type !== 'place') : found;
  // who says Kyiv means the city that is called so before the state whose seat it is
  const called = acting.filter(({ name }) => name === wanted);
  const [one] = called.length === 1 ? called : acting;
  if (one !== undefined && (acting.length === 1 || called.length === 1)) return one;
  const expected = asked.startsWith('--') ? `${asked}: expected a known entity` : `expected ${asked}`;
  if (one === undefined) throw new Error(`${expected}, found "${wanted}"`);
  throw new Error(`${expected}, found several for "${wanted}": ${acting.map(({ id, name }) => `${id} (${name})`).join(', ')}`);
}

/** What a file of own entries says of itself when it is made. */
export const NEW_FILE = {
  about: 'entries of one’s own, beside those that come with Parley',
  source: '',
  licence: 'not given',
} as const;

/** The file with more entries; what is said of an id that it holds already is put together. */
function joinedFile(file: LexiconFile | null, more: readonly FileEntry[]): LexiconFile {
  const entries = new Map((file?.entries ?? []).map((entry) => [entry.id, entry]));
  for (const entry of more) {
    const before = entries.get(entry.id);
    entries.set(entry.id, before === undefined ? entry : joinedEntry(before, entry));
  }
  return {
    ...(file ?? NEW_FILE),
    entries: [...entries.values()],
  };
}

function joinedEntry(before: FileEntry, entry: FileEntry): FileEntry {
  const both = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] => {
    const all = [...(a ?? []), ...(b ?? [])];
    return all.filter((one, index) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
  };
  const lists = (['names', 'aliases', 'acronyms', 'demonyms', 'metonyms', 'offices'] as const).flatMap((list) => {
    const all = both<unknown>(before[list], entry[list]);
    return all.length === 0 ? [] : [[list, all] as const];
  });
  return { ...before, ...entry, ...(Object.fromEntries(lists) as Partial<FileEntry>) };
}

export interface Imported {
  readonly path: string;
  readonly added: readonly FileEntry[];
  /** lines of the dictionary that were not taken over, in their order */
  readonly aside: readonly AsideLine[];
}

/**
 * Takes over an actor dictionary of PETRARCH or TABARI. Actors that the lexicon knows by their main name are set aside, and so is what
 * cannot be read. With `dry`, nothing is written.
 */
export function importDictionary(
  choice: LexiconChoice,
  { text, source, dry = false }: { readonly text: string; readonly source: string; readonly dry?: boolean },
): Imported {
  const { path, file, lexicon } = opened(choice, true);
  const read = readPetrarch(text);
  const { entries, aside } = entriesFromPetrarch(read.actors, source, (id) => lexicon.entry(id)?.name ?? null);
  const known: AsideLine[] = [];
  const added: FileEntry[] = [];
  for (const { entry, line } of entries) {
    const [same] = candidates(entry.name, lexicon);
    if (same !== undefined) {
      known.push({ line, text: entry.name, reason: `known already as ${same.name} (${same.id})` });
      continue;
    }
    const names = (entry.names ?? []).filter((name) => typeof name !== 'string' || lexicon.lookup(name).length === 0);
    const { names: _, ...rest } = entry;
    added.push(names.length === 0 ? rest : { ...rest, names });
  }
  if (!dry && added.length > 0) checkedAndWritten(path, joinedFile(file, added));
  return { path, added, aside: [...read.aside, ...aside, ...known].sort((a, b) => a.line - b.line) };
}
