import { annotate } from '../annotate/annotate.js';
import { extractClaims } from '../extract/extract.js';
import { kinds } from '../kinds/index.js';
import type { Parser } from '../language/index.js';
import { createParser } from '../language/index.js';
import type { Lexicon, LexiconFile } from '../lexicon/index.js';
import { createLexicon } from '../lexicon/index.js';
import type { KnownEntity, Pipeline } from './pipeline.js';
import { derivedVersion, packageBytes, packageFiles, packageJson } from './resources.js';

export { kinds };

/** The real core: the kinds of this release, its weights and its lexicon, which are read from disk when first needed. */
export function corePipeline(): Pipeline {
  return {
    version: derivedVersion(),
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

const lexicon = once((): Lexicon =>
  createLexicon(packageFiles('lexicon', '.json').map((path) => packageJson<LexiconFile>(path))),
);
const parser = once((): Parser => createParser(packageBytes('models/english.bin')));

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
