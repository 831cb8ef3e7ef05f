import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { WrongRequest } from './wrong-request.js';

/**
 * Writes a file whole or not at all: what was there before stays until the new one is complete. A file that is there already is only
 * replaced where that is asked for; else a WrongRequest says so.
 */
export function writeNewFile(path: string, content: string | Uint8Array, replace = false): void {
  if (!replace && isThere(path)) throw new WrongRequest(alreadyThere(path));
  mkdirSync(dirname(path), { recursive: true });
  const half = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
  try {
    writeFileSync(half, content, { flag: 'wx' });
    if (replace) renameSync(half, path);
    else linkSync(half, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new WrongRequest(alreadyThere(path));
    throw error;
  } finally {
    rmSync(half, { force: true });
  }
}

/** Throws a WrongRequest where a file is there that must not be replaced: to be asked before work that takes long. */
export function refuseToReplace(path: string, replace: boolean): void {
  if (!replace && isThere(path)) throw new WrongRequest(alreadyThere(path));
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

const alreadyThere = (path: string): string =>
  `Expected the name of a new file, found that ${path} is there already (--force replaces it).`;
