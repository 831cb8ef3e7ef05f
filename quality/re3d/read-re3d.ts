import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The three types of re3d that Parley reads as well. */
export type Re3dType = 'Person' | 'Organisation' | 'Location';

export const RE3D_TYPES: readonly Re3dType[] = ['Person', 'Organisation', 'Location'];

/** One marked stretch of a document; `confidence` is what the makers' model of their annotators gives it, 0 to 1. */
export interface Re3dMention {
  readonly start: number;
  readonly end: number;
  readonly type: Re3dType;
  readonly confidence: number;
}

export interface Re3dDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly Re3dMention[];
}

/** Each line of a file that mongoexport wrote is one value. */
const linesOf = (path: string): readonly Readonly<Record<string, unknown>>[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

const isType = (type: unknown): type is Re3dType => RE3D_TYPES.includes(type as Re3dType);

/** The documents of one folder with `documents.json` and `entities.json`; an annotation that lies outside its text is left out. */
export function readRe3dFolder(folder: string): readonly Re3dDocument[] {
  const found = new Map<unknown, Re3dMention[]>();
  for (const one of linesOf(join(folder, 'entities.json'))) {
    if (!isType(one['type'])) continue;
    const mention = {
      start: Number(one['begin']),
      end: Number(one['end']),
      type: one['type'],
      confidence: Number(one['confidence'] ?? 0),
    };
    const list = found.get(one['documentId']);
    if (list) list.push(mention);
    else found.set(one['documentId'], [mention]);
  }
  return linesOf(join(folder, 'documents.json')).map((one) => {
    const text = String(one['text'] ?? '');
    const mentions = (found.get(one['_id']) ?? []).filter(({ start, end }) => start >= 0 && end > start && end <= text.length);
    return { id: String(one['_id']), text, mentions: mentions.sort((a, b) => a.start - b.start) };
  });
}

/** The folders of re3d in a folder, or the folder itself. Throws with a line that says what was expected. */
export function re3dFolders(dir: string): readonly string[] {
  const isOne = (folder: string): boolean =>
    existsSync(join(folder, 'documents.json')) && existsSync(join(folder, 'entities.json'));
  if (!existsSync(dir)) throw new Error(`expected a folder of re3d at ${dir}, found none`);
  if (isOne(dir)) return [dir];
  const inner = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isOne(join(dir, entry.name)))
    .map((entry) => join(dir, entry.name))
    .sort();
  if (inner.length === 0) throw new Error(`expected documents.json and entities.json in ${dir} or its folders, found none`);
  return inner;
}
