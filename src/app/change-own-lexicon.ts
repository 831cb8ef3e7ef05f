import type { FileEntry, NameStyle } from '../lexicon/index.js';
import { candidates, checkedAndWritten, NEW_FILE, opened } from './lexicon-entries.js';
import { namingOf } from './house-style.js';
import type { LexiconChoice } from './own-lexicon.js';

/** What was taken out of a file of own entries. */
export interface Removed {
  readonly path: string;
  readonly entries: readonly FileEntry[];
}

/**
 * Takes own entries out again: those of a name or id, and all that a source gave. What comes with Parley stays. Throws where nothing of
 * one's own fits.
 */
export function removeEntries(
  choice: LexiconChoice,
  { wanted, source }: { readonly wanted: readonly string[]; readonly source?: string | undefined },
): Removed {
  const { path, file, lexicon } = opened(choice, false);
  const own = file?.entries ?? [];
  const ids = new Set<string>();
  for (const one of wanted) {
    const found = own.filter(({ id, name }) => id === one || id === `ent:${one}` || name === one);
    const others = candidates(one, lexicon);
    const named = found.length > 0 ? found : own.filter(({ id }) => others.some((entry) => entry.id === id));
    if (named.length === 0) throw new Error(`${path}: expected an entry of your own, found none called "${one}"`);
    for (const { id } of named) ids.add(id);
  }
  const isGone = (entry: FileEntry): boolean =>
    ids.has(entry.id) || (source !== undefined && (entry.source ?? file?.source) === source);
  const entries = own.filter(isGone);
  if (file === null || entries.length === 0) {
    throw new Error(
      `${path}: expected entries of your own${source === undefined ? '' : ` with the source "${source}"`}, found none`,
    );
  }
  checkedAndWritten(path, { ...file, entries: own.filter((entry) => !isGone(entry)) });
  return { path, entries };
}

/** The style of naming of a store's lexicon, and the file that says so. */
export const nameStyle = (choice: LexiconChoice): { readonly path: string; readonly style: NameStyle } => ({
  path: opened(choice, true).path,
  style: namingOf(choice).style,
});

/** Sets how entities are named in what is shown; reports need not be read anew for it. */
export function setNameStyle(choice: LexiconChoice, style: NameStyle): { readonly path: string; readonly style: NameStyle } {
  const { path, file } = opened(choice, true);
  checkedAndWritten(path, { entries: [], ...(file ?? NEW_FILE), style });
  return { path, style };
}
