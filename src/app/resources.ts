import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DerivedVersion } from '../store/store.js';

/** The folder that holds package.json, lexicon/ and models/, whether this runs from the sources or from dist/. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`Expected package.json above ${fileURLToPath(import.meta.url)}, found none.`);
    folder = above;
  }
  return folder;
}

/** The pure code, weights and data on which derived data depend. */
const DERIVING = ['model', 'lexicon', 'language', 'annotate', 'kinds', 'extract', 'consolidate'].map((name) => join('src', name));
const DATA = ['models', 'lexicon'];

/**
 * The version of derived data of this build: the release from package.json and the hash that the build wrote into dist/version.json.
 * Where the sources run without a build, the hash is taken from them.
 */
export function derivedVersion(root: string = packageRoot()): DerivedVersion {
  const release = String(readJson(join(root, 'package.json'), 'version') ?? '0.0.0');
  const built = join(root, 'dist', 'version.json');
  const hash = isBuild() && existsSync(built) ? readJson(built, 'version') : null;
  return { release, hash: String(hash ?? hashOfSources(root)).slice(0, 16) };
}

const isBuild = (): boolean => extname(fileURLToPath(import.meta.url)) === '.js';

/** The text of a file that the build made, by its path in dist/; null where the sources run, which may be newer than a build. */
export function builtText(path: string, root: string = packageRoot()): string | null {
  const built = join(root, 'dist', path);
  return isBuild() && existsSync(built) ? readFileSync(built, 'utf8') : null;
}

function readJson(path: string, key: string): unknown {
  return (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>)[key];
}

function hashOfSources(root: string): string {
  const hash = createHash('sha256');
  for (const folder of [...DERIVING, ...DATA]) {
    if (!existsSync(join(root, folder))) continue;
    const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:test\.ts|md)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const name of names) {
      hash
        .update(`${relative(root, name).split(sep).join('/')}\0`)
        .update(readFileSync(name))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** A JSON file of the package, read when first asked for and once. `path` is relative to the package's folder. */
export function packageJson<T>(path: string, root: string = packageRoot()): T {
  const full = join(root, path);
  if (!loaded.has(full)) loaded.set(full, JSON.parse(readFileSync(full, 'utf8')));
  return loaded.get(full) as T;
}

const loaded = new Map<string, unknown>();

/** The JSON files in a folder of the package, by name; none where there is no such folder. */
export function packageFiles(folder: string, extension: string, root: string = packageRoot()): readonly string[] {
  const full = join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));
}

/** The bytes of a file of the package, such as trained weights. */
export const packageBytes = (path: string, root: string = packageRoot()): Uint8Array => readFileSync(join(root, path));
