import { describe, expect, it } from 'vitest';
import { filePlacer } from './file-names.js';

/** Where the files stand at the end, by origin, when they are written one by one. */
function placed(origins: readonly string[]): readonly (readonly [string, string])[] {
  const place = filePlacer();
  const files = new Map<string, string>();
  for (const origin of origins) {
    const { name, move } = place(origin);
    if (move) {
      files.set(move.to, files.get(move.from) ?? '?');
      files.delete(move.from);
    }
    expect(files.has(name)).toBe(false);
    files.set(name, origin);
  }
  return [...files].map(([name, origin]) => [origin, name] as const).sort();
}

describe('the files of an extraction', () => {
  it.each([
    [
      ['a/x.txt', 'a/y.md'],
      [
        ['a/x.txt', 'x.json'],
        ['a/y.md', 'y.json'],
      ],
    ],
    [['x'], [['x', 'x.json']]],
    [
      ['a/x.txt', 'b/x.txt', 'b/y.txt'],
      [
        ['a/x.txt', 'a/x.json'],
        ['b/x.txt', 'b/x.json'],
        ['b/y.txt', 'y.json'],
      ],
    ],
    [
      ['a/x.txt', 'b/x.txt', 'c/x.txt'],
      [
        ['a/x.txt', 'a/x.json'],
        ['b/x.txt', 'b/x.json'],
        ['c/x.txt', 'c/x.json'],
      ],
    ],
    [
      ['../a/x.txt', '/b/x.txt'],
      [
        ['../a/x.txt', 'a/x.json'],
        ['/b/x.txt', 'b/x.json'],
      ],
    ],
    [
      ['a/x.txt', 'a/x.md'],
      [
        ['a/x.md', 'a/x.md.json'],
        ['a/x.txt', 'a/x.json'],
      ],
    ],
    [
      ['x.txt', 'x.md'],
      [
        ['x.md', 'x.md.json'],
        ['x.txt', 'x.json'],
      ],
    ],
    [['000_6ad5.v2.txt'], [['000_6ad5.v2.txt', '000_6ad5.v2.json']]],
    [['standard input'], [['standard input', 'standard input.json']]],
  ])('%j', (origins, files) => {
    expect(placed(origins)).toEqual(files);
  });
});
