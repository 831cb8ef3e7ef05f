import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compared, Found, Gold } from '../score/score.js';

/** A set of labelled documents: one JSON file of labels for each text. */
export interface GoldSet {
  readonly name: string;
  readonly gold: string;
  readonly texts: string;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The labels of a folder, in the order of their names. Throws where the folder is not there or holds none. */
export function readGold(folder: string): readonly { readonly name: string; readonly gold: Gold }[] {
  if (!existsSync(folder)) throw new Error(`expected a folder of labels at ${folder}, found none`);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (names.length === 0) throw new Error(`expected labels (*.json) in ${folder}, found none`);
  return names.map((name) => ({ name, gold: readJson(join(folder, name)) as Gold }));
}

/** The labels of a set beside what `find` yields for each text; a text that is not there, or yields nothing, counts as all missed. */
export async function compareSet(
  set: GoldSet,
  find: (path: string, name: string) => Promise<Found | null>,
): Promise<readonly Compared[]> {
  const compared: Compared[] = [];
  for (const { name, gold } of readGold(set.gold)) {
    const path = join(set.texts, gold.doc);
    const isThere = existsSync(path);
    compared.push({
      name,
      gold,
      found: isThere ? await find(path, name) : null,
      text: isThere ? readFileSync(path, 'utf8') : null,
    });
  }
  if (compared.every((one) => one.text === null))
    throw new Error(`expected the labelled texts in ${set.texts}, found none of them`);
  return compared;
}

/** What a folder holds for a labelled document, as any extractor may have written it, or null. */
export const foundIn =
  (folder: string) =>
  async (_path: string, name: string): Promise<Found | null> => {
    const path = join(folder, name);
    return existsSync(path) ? (readJson(path) as Found) : null;
  };
