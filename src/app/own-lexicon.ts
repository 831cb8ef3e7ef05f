import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import {
  checkLexiconFile,
  createLexicon,
  openPrepared,
  type EntryFault,
  type FileEntry,
  type KnownToCheck,
  type Lexicon,
  type LexiconFile,
} from '../lexicon/index.js';
import { STORE_VARIABLE, storePath } from './open-store.js';
import { builtText, packageFiles, packageJson } from './resources.js';

/** The environment variable that names the lexicon of a user's own entries. */
export const LEXICON_VARIABLE = 'PARLEY_LEXICON';

/**
 * Where own entries are looked for, in this order: the option, the environment variable PARLEY_LEXICON, and beside the store, where
 * `record.parley` has `record.lexicon.json`.
 */
export interface LexiconChoice {
  /** the value of `--lexicon` */
  readonly path?: string | undefined;
  /** the value of `--store`, or the path of the open store */
  readonly store?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly folder?: string;
}

/** The path that a choice comes to; `named` where it was asked for and has to be there. */
export function ownLexiconPath(choice: LexiconChoice = {}): { readonly path: string; readonly named: boolean } {
  const env = choice.env ?? process.env;
  const folder = choice.folder ?? process.cwd();
  const named = choice.path ?? env[LEXICON_VARIABLE];
  if (named !== undefined && named !== '') return { path: resolve(folder, named), named: true };
  const store = storePath({ path: choice.store, env: { [STORE_VARIABLE]: env[STORE_VARIABLE] }, folder });
  return { path: join(dirname(store), `${basename(store, extname(store))}.lexicon.json`), named: false };
}

/** Own entries, checked. */
export interface OwnLexicon {
  readonly path: string;
  readonly file: LexiconFile;
  /** changes with what the entries say, not with how the file is laid out; null where nothing in it changes what is read of reports */
  readonly hash: string | null;
}

/**
 * Reads the file of own entries; null where none was asked for and none stands beside the store. Throws with one line that names the
 * file and what is wrong with it: half a lexicon is never read.
 */
export function readOwnLexicon(choice: LexiconChoice = {}): OwnLexicon | null {
  const { path, named } = ownLexiconPath(choice);
  if (!existsSync(path)) {
    if (!named) return null;
    throw new Error(`${path}: expected a lexicon, found no file; "parley lexicon add" makes one`);
  }
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  const file = checkedEntries(path, jsonOf(path, text), text);
  const read = withoutLabels(file);
  const hash = [read.entries, read.events, read.births].every((list = []) => list.length === 0)
    ? null
    : createHash('sha256').update(JSON.stringify(read)).digest('hex');
  return { path, file, hash };
}

/** How entities are shown changes nothing of what is read: reports need not be read anew for it. */
function withoutLabels({ style: _, ...file }: LexiconFile): LexiconFile {
  const entries = (file.entries ?? []).map(({ shown: _shown, ...entry }): FileEntry => entry);
  const holdsMore = ({ id: _id, type: _type, name: _name, source: _source, ...more }: FileEntry): boolean =>
    Object.keys(more).length > 0;
  return { ...file, entries: entries.filter((entry, index) => file.entries?.[index]?.shown === undefined || holdsMore(entry)) };
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: expected JSON, found ${(error as Error).message}`, { cause: error });
  }
}

const SHOWN = 4;

/** What is wrong with a file as one line. */
function faultLine(path: string, faults: readonly EntryFault[], text: string): string {
  const lines = faults.slice(0, SHOWN).map(({ where, message }) => `${lineWords(text, where)}${where}: ${message}`);
  const more = faults.length - SHOWN;
  return `${path}: ${lines.join('; ')}${more > 0 ? `; and ${String(more)} more` : ''}`;
}

/** "line 12, ", where the id of an entry or event stands in the text of its file; of one that was not written yet, nothing. */
function lineWords(text: string, where: string): string {
  const { number, type } = /^[a-z]+ (?<number>\d+) \((?<type>ent|event):[^\s()]+\)$/u.exec(where)?.groups ?? {};
  if (type === undefined || text === '') return '';
  const ids = [...text.matchAll(/"id"\s*:\s*"(?<type>[a-z]*):[^"]*"/gu)].filter(({ groups }) => groups?.['type'] === type);
  const at = ids[Number(number) - 1]?.index;
  return at === undefined ? '' : `line ${String(text.slice(0, at).split('\n').length)}, `;
}

/** The files of the lexicon that come with the program, of whose entries one can ask; towns are no entries. */
export const shippedFiles = (): readonly LexiconFile[] =>
  packageFiles('lexicon', '.json')
    .filter((path) => basename(path) !== TOWNS)
    .map((path) => packageJson<LexiconFile>(path));

/** the largest file by far */
const TOWNS = 'cities.json';

let shipped: Lexicon | null = null;

/** What the program knows by itself, for the check of own entries. */
const shippedEntries = (): KnownToCheck => lexiconWith(null);

/** The entries of a file, checked. Throws with its faults in one line, which names the lines of `text` where it is given. */
export function checkedEntries(path: string, value: unknown, text = ''): LexiconFile {
  const checked = checkLexiconFile(value, shippedEntries());
  if ('faults' in checked) throw new Error(faultLine(path, checked.faults, text));
  return checked.file;
}

/** The lexicon that comes with the program, with own entries where there are any. */
export const lexiconWith = (own: Pick<OwnLexicon, 'file'> | null): Lexicon =>
  own === null ? (shipped ??= opened([])) : opened([own.file]);

/** A build has the lexicon prepared, so that no name is folded at the start of each command. */
function opened(own: readonly LexiconFile[]): Lexicon {
  const prepared = builtText(PREPARED_LEXICON);
  return (
    (prepared === null ? null : openPrepared(prepared, own)) ??
    createLexicon([...shippedFiles(), packageJson<LexiconFile>(join('lexicon', TOWNS)), ...own])
  );
}

/** The file in dist/ into which the build writes the lexicon prepared. */
const PREPARED_LEXICON = 'lexicon.prepared';

/** Writes a file of own entries whole, one entry a line, so that it reads well and a crash leaves the old one. */
export function writeOwnLexicon(path: string, file: LexiconFile): void {
  const { entries, ...about } = file;
  const head = JSON.stringify(about, null, 2).replace(/\n\}$/u, '');
  const lines = (entries ?? []).map((entry) => `    ${JSON.stringify(entry)}`);
  const text = `${head},\n  "entries": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
  const beside = `${path}.${String(process.pid)}.new`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}
