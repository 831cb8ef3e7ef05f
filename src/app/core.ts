import { createHash } from 'node:crypto';
import { annotate } from '../annotate/annotate.js';
import { extractClaims } from '../extract/extract.js';
import { kinds } from '../kinds/index.js';
import type { Parser } from '../language/index.js';
import { createParser } from '../language/index.js';
import type { Lexicon } from '../lexicon/index.js';
import type { DerivedVersion } from '../store/store.js';
import { lexiconWith, readOwnLexicon, type LexiconChoice, type OwnLexicon } from './own-lexicon.js';
import type { KnownEntity, Pipeline } from './pipeline.js';
import { derivedVersion, packageBytes } from './resources.js';

export { kinds };

/**
 * The real core: the kinds of this release, its weights and its lexicon, which are read from disk when first needed, with the user's
 * own entries, which are read and checked at once. Throws with one line that says what is wrong with these.
 */
export function corePipeline(choice: LexiconChoice = {}): Pipeline {
  const own = readOwnLexicon(choice);
  const lexicon = once((): Lexicon => lexiconWith(own));
  return {
    version: versionWith(own),
    kinds,
    annotate: (document, { given, decided }) => annotate(document, { given, decided, lexicon: lexicon(), parser: parser() }),
    extract: (annotated) => {
      const { claims, refused } = extractClaims(annotated, kinds);
      return { claims, refused };
    },
    entitiesNamed: (name, as) =>
      lexicon()
        .lookup(name)
        .filter(
          ({ entry }) =>
            (as === 'person') === (entry.type === 'person') &&
            (as !== 'place' || entry.type === 'place' || entry.type === 'state'),
        )
        .map(({ entry }): KnownEntity => ({ id: entry.id, name: entry.name, country: entry.country ?? null })),
  };
}

/** Own entries are part of what derived data rest on: another entry, another version. */
function versionWith(own: OwnLexicon | null): DerivedVersion {
  const { release, hash } = derivedVersion();
  if (own === null || own.hash === null) return { release, hash };
  return { release, hash: createHash('sha256').update(`${hash}\0${own.hash}`).digest('hex').slice(0, 16) };
}

const parser = once((): Parser => createParser(packageBytes('models/english.bin')));

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
