import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseToReplace, writeNewFile } from './new-file.js';

describe('a file that is handed on', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is written into folders that are made, and leaves nothing beside it', () => {
    writeNewFile(join(folder, 'a', 'b.html'), 'one');
    expect(readFileSync(join(folder, 'a', 'b.html'), 'utf8')).toBe('one');
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.html']);
  });

  it('never takes the place of another unasked', () => {
    const path = join(folder, 'b.html');
    writeFileSync(path, 'old');
    expect(() => writeNewFile(path, 'new')).toThrow(/is there already \(--force replaces it\)/u);
    expect(() => refuseToReplace(path, false)).toThrow(/is there already/u);
    expect(readFileSync(path, 'utf8')).toBe('old');
    refuseToReplace(path, true);
    writeNewFile(path, new Uint8Array([110, 101, 119]), true);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['b.html']);
  });

  it('leaves nothing where it cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => writeNewFile(join(folder, 'file', 'b.html'), 'x')).toThrow();
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
