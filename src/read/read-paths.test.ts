import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diskFiles, type FileAccess, type FileKind } from './file-access.js';
import { MOST_BYTES } from './read-bytes.js';
import { readPaths, type FoundFile, type ReadPathsOptions } from './read-paths.js';

const all = async (paths: readonly string[], options?: ReadPathsOptions): Promise<FoundFile[]> => {
  const found: FoundFile[] = [];
  for await (const file of readPaths(paths, options)) found.push(file);
  return found;
};
const textOf = (file: FoundFile | undefined): string => (file?.bytes ? new TextDecoder().decode(file.bytes) : '');
const failing = (code: string): Error => Object.assign(new Error(code), { code });

/** Files of a test: a path to its text, a list of names for a folder, or an error. */
const filesOf = (tree: Readonly<Record<string, string | readonly string[] | Error>>, input = ''): FileAccess => {
  const at = (path: string): string | readonly string[] => {
    const entry = tree[path];
    if (entry === undefined) throw failing('ENOENT');
    if (entry instanceof Error) throw entry;
    return entry;
  };
  return {
    kind: async (path): Promise<FileKind> => {
      const entry = tree[path];
      if (entry === undefined) throw failing('ENOENT');
      return Array.isArray(entry) ? 'folder' : 'file';
    },
    names: async (path) => at(path) as readonly string[],
    realPath: async (path) => path,
    readFile: async (path) => new TextEncoder().encode(at(path) as string),
    readInput: async () => new TextEncoder().encode(input),
  };
};

describe('readPaths', () => {
  it('walks folders in the order of names, without hidden entries', async () => {
    const files = filesOf({
      in: ['b.txt', '.git', 'a', 'c.md'],
      'in/a': ['2.txt', '1.txt'],
      'in/a/1.txt': '1',
      'in/a/2.txt': '2',
      'in/b.txt': 'b',
      'in/c.md': 'c',
      'in/.git': 'x',
    });
    expect((await all(['in'], { files })).map((f) => f.origin)).toEqual(['in/a/1.txt', 'in/a/2.txt', 'in/b.txt', 'in/c.md']);
  });

  it('reads a hidden file that is named, and a file named twice only once', async () => {
    const files = filesOf({ '.note': 'n' });
    expect(await all(['.note', '.note'], { files })).toHaveLength(1);
  });

  it('names a file that may not be read and reads the others', async () => {
    const files = filesOf({ in: ['a.txt', 'b.txt', 'c.txt'], 'in/a.txt': 'a', 'in/b.txt': failing('EACCES'), 'in/c.txt': 'c' });
    const found = await all(['in'], { files });
    expect(found.map(textOf)).toEqual(['a', '', 'c']);
    expect(found[1]).toEqual({
      origin: 'in/b.txt',
      bytes: null,
      reason: 'expected a file that may be read, found no permission to read it',
    });
  });

  it('names a folder that may not be listed and a path that is not there', async () => {
    const folder = filesOf({ in: ['a'], 'in/a': 'a' });
    const files: FileAccess = { ...folder, names: async () => Promise.reject(failing('EPERM')) };
    const found = await all(['in', 'out'], { files });
    expect(found.map((f) => f.reason)).toEqual([
      'expected a file that may be read, found no permission to read it',
      'expected a file or a folder, found nothing there',
    ]);
  });

  it('reads standard input where the path is -', async () => {
    const [found] = await all(['-'], { files: filesOf({}, 'Talks began.') });
    expect([found?.origin, textOf(found)]).toEqual(['standard input', 'Talks began.']);
  });

  it('reads each file only when it is asked for', async () => {
    const read: string[] = [];
    const tree = filesOf({ a: '1', b: '2' });
    const files: FileAccess = { ...tree, readFile: (path, most) => (read.push(path), tree.readFile(path, most)) };
    const walk = readPaths(['a', 'b'], { files });
    await walk.next();
    expect(read).toEqual(['a']);
  });

  it('tells how many are done of how many', async () => {
    const steps: string[] = [];
    await all(['a', 'b', 'x'], {
      files: filesOf({ a: '1', b: '2' }),
      onProgress: (done, total) => steps.push(`${done}/${total}`),
    });
    expect(steps).toEqual(['1/3', '2/3', '3/3']);
  });

  it('sets aside a file above the bound', async () => {
    const files: FileAccess = { ...filesOf({ a: '' }), readFile: async () => new Uint8Array(MOST_BYTES + 1) };
    expect((await all(['a'], { files }))[0]?.reason).toMatch(/^expected a report of at most 64 MB, found/);
  });

  it('sets aside a tree that is deeper than any real one', async () => {
    const files: FileAccess = { ...filesOf({}), kind: async () => 'folder', names: async () => ['d'] };
    const found = await all(['d'], { files });
    expect(found).toHaveLength(1);
    expect(found[0]?.reason).toMatch(/at most 40 deep/);
  });
});

describe('readPaths on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-read-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('follows links but enters no folder twice', async () => {
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'a.txt'), 'Talks began.');
    symlinkSync(join(folder, 'in'), join(folder, 'in', 'round'));
    symlinkSync(join(folder, 'in', 'a.txt'), join(folder, 'in', 'b.txt'));
    symlinkSync(join(folder, 'gone'), join(folder, 'in', 'c.txt'));
    const found = await all([join(folder, 'in')]);
    expect(found.map((f) => [f.origin.slice(folder.length + 1), f.reason ?? textOf(f)])).toEqual([
      ['in/a.txt', 'Talks began.'],
      ['in/b.txt', 'Talks began.'],
      ['in/c.txt', 'expected a file or a folder, found nothing there'],
    ]);
  });

  it('stops reading a file soon after the bound', async () => {
    writeFileSync(join(folder, 'long.txt'), 'x'.repeat(300_000));
    const bytes = await diskFiles.readFile(join(folder, 'long.txt'), 1000);
    expect(bytes.length).toBe(1001);
  });
});
