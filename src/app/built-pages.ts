import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { packageRoot } from './resources.js';

/** The pages of the application as they were built: every file by its path below their folder, with forward slashes. */
export interface BuiltPages {
  readonly names: readonly string[];
  readonly read: (name: string) => Buffer;
}

/** Where `vite build` writes the pages that are served. */
export const pagesFolder = (root: string = packageRoot()): string => join(root, 'dist', 'web');

/** Where `vite build --mode dossier` writes the pages of a dossier: one script, one style sheet. */
export const dossierFolder = (root: string = packageRoot()): string => join(root, 'dist', 'dossier');

/** Changes whenever the pages are built anew; null where they are not built. */
export function pagesStamp(folder: string): string | null {
  const index = join(folder, 'index.html');
  return existsSync(index) ? String(statSync(index).mtimeMs) : null;
}

/** The built pages; nothing is read but the files that stand there now. */
export function builtPages(folder: string): BuiltPages {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return { names, read: (name) => readFileSync(join(folder, ...name.split('/'))) };
}
