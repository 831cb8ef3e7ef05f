import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { missingIn, peersMeasure } from './measure-peers.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-peers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('peers', () => {
  it('says what to install where it is missing', async () => {
    await expect(peersMeasure.run([], { misses: false })).rejects.toThrow(/found no path: npm install --prefix FOLDER wink-nlp/u);
    await expect(peersMeasure.run([folder], { misses: false })).rejects.toThrow(
      /expected wink-nlp, wink-eng-lite-web-model, compromise in .*, found none: npm install/u,
    );
  });
  it('names only what a folder lacks', () => {
    mkdirSync(join(folder, 'node_modules', 'compromise'), { recursive: true });
    writeFileSync(join(folder, 'node_modules', 'compromise', 'package.json'), '{}');
    expect(missingIn(folder)).toEqual(['wink-nlp', 'wink-eng-lite-web-model']);
  });
});
