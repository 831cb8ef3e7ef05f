import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { judgeCopy } from '../../src/consolidate/copies.js';
import { originalsOf } from '../../src/consolidate/originals.js';
import { signature } from '../../src/consolidate/signature.js';
import { docId } from './by-hand.js';

const shared = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared');
const folders = ['seeds', 'gold/articles', 'gold/copies'].map((folder) => join(shared, folder));
const present = folders.every((folder) => existsSync(folder));

// Whole files with all their noise: headlines, teasers, credits. It is harder than bodies, and needs nothing but consolidate.
describe.skipIf(!present)('copies among real reports (skipped where ../shared is absent)', () => {
  const texts = present
    ? folders.flatMap((folder) =>
        readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => [name, signature(readFileSync(join(folder, name), 'utf8'))] as const),
      )
    : [];
  const pairs = present
    ? readFileSync(join(shared, 'gold/copies/pairs.tsv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t').slice(0, 2).sort().join(' '))
    : [];

  it('relates the pairs that people relate, and no other', () => {
    const related: string[] = [];
    const unrelated: number[] = [];
    texts.forEach(([a, left], i) => {
      for (const [b, right] of texts.slice(i + 1)) {
        const { relation, containment } = judgeCopy(left, right);
        if (relation === null) unrelated.push(containment);
        else related.push([a, b].sort().join(' '));
      }
    });
    expect(related.sort()).toEqual(pairs.sort());
    expect(Math.max(...unrelated)).toBeLessThan(0.3);
  });

  it('folds them by their keys', () => {
    const sources = texts.map(([name, own]) => ({ id: docId(name), signature: own, wire: null, published: null }));
    const folded = originalsOf(sources).filter(({ documents }) => documents.length > 1);
    expect(
      folded
        .map(({ documents }) =>
          documents
            .map((id) => id.slice(4))
            .sort()
            .join(' '),
        )
        .sort(),
    ).toEqual(pairs.sort());
  });
});
