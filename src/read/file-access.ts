import { open, readdir, realpath, stat } from 'node:fs/promises';

export type FileKind = 'file' | 'folder' | 'stream' | 'other';

/** How files are reached. Each function rejects with the error of the system (`code`: ENOENT, EACCES …). */
export interface FileAccess {
  readonly kind: (path: string) => Promise<FileKind>;
  /** the names in a folder, in any order */
  readonly names: (path: string) => Promise<readonly string[]>;
  readonly realPath: (path: string) => Promise<string>;
  /** the bytes of a file; of one larger than `most` at least `most + 1` bytes need come */
  readonly readFile: (path: string, most: number) => Promise<Uint8Array>;
  /** the bytes of standard input, under the same bound */
  readonly readInput: (most: number) => Promise<Uint8Array>;
}

/** The code of a system error, or null for another error. */
export function errorCode(error: unknown): string | null {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}

/** The files of this machine. */
export const diskFiles: FileAccess = {
  kind: async (path) => {
    const found = await stat(path);
    if (found.isFile()) return 'file';
    if (found.isDirectory()) return 'folder';
    return found.isFIFO() || found.isCharacterDevice() ? 'stream' : 'other';
  },
  names: (path) => readdir(path),
  realPath: (path) => realpath(path),
  readFile: async (path, most) => {
    const handle = await open(path, 'r');
    try {
      return await collect(handle.createReadStream({ autoClose: false, end: most }), most);
    } finally {
      await handle.close();
    }
  },
  readInput: (most) => collect(process.stdin, most),
};

async function collect(chunks: AsyncIterable<unknown>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    parts.push(part);
    length += part.length;
    if (length > most) break;
  }
  return Buffer.concat(parts);
}
