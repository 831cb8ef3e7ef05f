import { existsSync, statSync } from 'node:fs';
import { namingFrom, type Naming } from '../lexicon/index.js';
import type { Store } from '../store/store.js';
import { folded, withHouseNames, type RecordSet } from '../views/index.js';
import { ownLexiconPath, readOwnLexicon, shippedFiles, type LexiconChoice } from './own-lexicon.js';

interface HeldNaming {
  readonly stamp: string;
  readonly naming: Naming;
}

const held = new Map<string, HeldNaming>();

/** How the lexicon of a choice, with the user's own entries, has entities named; read anew only after the file changed. */
export function namingOf(choice: LexiconChoice): Naming {
  const { path } = ownLexiconPath(choice);
  const file = existsSync(path) ? statSync(path) : null;
  const stamp = file === null ? '' : `${String(file.mtimeMs)} ${String(file.size)}`;
  const known = held.get(path);
  if (known?.stamp === stamp) return known.naming;
  const own = readOwnLexicon(choice);
  const naming = namingFrom([...shippedFiles(), ...(own === null ? [] : [own.file])], own?.file.style);
  held.set(path, { stamp, naming });
  return naming;
}

/** The set under the names of the house of its store: what every view, page, export, dossier and brief is made from. */
export const inHouseStyle = (store: Pick<Store, 'location'>, set: RecordSet): RecordSet =>
  withHouseNames(set, namingOf({ store: store.location }));

/** Tells a name of the lexicon that is not an entity's main one, such as Türkiye or DPRK: the store lists nothing under it. */
export function namedOtherwise(store: Pick<Store, 'location'>): (written: string) => boolean {
  return (written) => namingOf({ store: store.location }).isOtherName(folded(written), folded);
}
