import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture, hashOf } from './prepare.mjs';

describe('hashOf', () => {
  let folder = '';
  const file = (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-hash-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('does not depend on the order of the files', () => {
    const [a, b] = [file('a', '1'), file('b', '2')];
    expect(hashOf([a, b])).toBe(hashOf([b, a]));
  });

  it.each([
    ['a content', () => [file('a', '1x'), file('b', '2')]],
    ['a name', () => [file('c', '1'), file('b', '2')]],
    ['the border between two files', () => [file('a', '12'), file('b', '')]],
    ['the number of files', () => [file('a', '1')]],
  ])('changes with %s', (_, make) => {
    const before = hashOf([file('a', '1'), file('b', '2')]);
    expect(hashOf(make())).not.toBe(before);
  });
});

describe('capture', () => {
  it('gives the exit code and all that was printed', async () => {
    const result = await capture(process.execPath, ['-e', 'console.log("out"); console.error("err"); process.exitCode = 3']);
    expect(result.code).toBe(3);
    expect(result.output).toContain('out');
    expect(result.output).toContain('err');
  });

  it('says what could not be started', async () => {
    const result = await capture('no-such-program-of-parley', []);
    expect(result.code).toBe(127);
    expect(result.output).toContain('no-such-program-of-parley');
  });
});
