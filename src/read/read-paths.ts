import { join } from 'node:path';
import { diskFiles, errorCode, type FileAccess, type FileKind } from './file-access.js';
import { MOST_BYTES, tooLarge } from './read-bytes.js';

/** A file that was found, read or not; `reason` says what was expected and what was found. */
export type FoundFile =
  | { readonly origin: string; readonly bytes: Uint8Array; readonly reason: null }
  | { readonly origin: string; readonly bytes: null; readonly reason: string };

export interface ReadPathsOptions {
  /** how files are reached; the disk unless a test gives another way */
  readonly files?: FileAccess;
  /** called after each file with the number of files done and found */
  readonly onProgress?: (done: number, total: number) => void;
}

const DEEPEST = 40;
const STANDARD_INPUT = '-';

interface Listed {
  readonly origin: string;
  readonly reason: string | null;
}

/**
 * Gives the files under the paths one by one, each read only when it is asked for: folders are walked in the order of their names
 * without hidden entries, `-` is standard input, links are followed but no folder is entered twice. Never throws for a file: one that
 * cannot be read is given with the reason, and the others follow.
 */
export async function* readPaths(paths: readonly string[], options: ReadPathsOptions = {}): AsyncGenerator<FoundFile> {
  const files = options.files ?? diskFiles;
  const listed: Listed[] = [];
  const entered = new Set<string>();
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === STANDARD_INPUT) listed.push({ origin: path, reason: null });
    else await listPath(path, { files, listed, entered, seen }, 0);
  }
  let done = 0;
  for (const { origin, reason } of listed) {
    yield reason === null ? await readOne(origin, files) : { origin, bytes: null, reason };
    options.onProgress?.(++done, listed.length);
  }
}

interface Walk {
  readonly files: FileAccess;
  readonly listed: Listed[];
  /** real paths of the folders entered */
  readonly entered: Set<string>;
  /** paths listed, so that a file named twice is read once */
  readonly seen: Set<string>;
}

async function listPath(path: string, walk: Walk, depth: number): Promise<void> {
  if (walk.seen.has(path)) return;
  walk.seen.add(path);
  const refuse = (reason: string): void => void walk.listed.push({ origin: path, reason });
  let kind: FileKind;
  try {
    kind = await walk.files.kind(path);
  } catch (error) {
    return refuse(unreadable(error));
  }
  if (kind === 'file' || (kind === 'stream' && depth === 0)) return void walk.listed.push({ origin: path, reason: null });
  if (kind !== 'folder') return refuse('expected a file or a folder, found a device, a socket or a pipe');
  if (depth >= DEEPEST) return refuse(`expected folders at most ${DEEPEST} deep, found a deeper one`);
  let names: readonly string[];
  try {
    const real = await walk.files.realPath(path);
    if (walk.entered.has(real)) return;
    walk.entered.add(real);
    names = await walk.files.names(path);
  } catch (error) {
    return refuse(unreadable(error));
  }
  const shown = names.filter((name) => !name.startsWith('.')).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (const name of shown) await listPath(join(path, name), walk, depth + 1);
}

async function readOne(origin: string, files: FileAccess): Promise<FoundFile> {
  const name = origin === STANDARD_INPUT ? 'standard input' : origin;
  try {
    const bytes = origin === STANDARD_INPUT ? await files.readInput(MOST_BYTES) : await files.readFile(origin, MOST_BYTES);
    if (bytes.length > MOST_BYTES) return { origin: name, bytes: null, reason: tooLarge(bytes.length) };
    return { origin: name, bytes, reason: null };
  } catch (error) {
    return { origin: name, bytes: null, reason: unreadable(error) };
  }
}

function unreadable(error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT') return 'expected a file or a folder, found nothing there';
  if (code === 'EACCES' || code === 'EPERM') return 'expected a file that may be read, found no permission to read it';
  if (code === 'ELOOP') return 'expected a file or a folder, found a link that leads back to itself';
  return `expected a file that can be read, found ${code ?? 'an error'}: ${error instanceof Error ? error.message : String(error)}`;
}
