import { readFileSync, readdirSync } from 'node:fs';
import { createParser, segment } from '../src/language/index.js';
import type { LexiconFile } from '../src/lexicon/index.js';
import { createLexicon } from '../src/lexicon/index.js';
import type { Day, Mention, ReportFacts } from '../src/model/index.js';
import { markRegions, splitBlocks } from '../src/annotate/regions/index.js';
import { findMentions } from '../src/annotate/mentions/index.js';

const root = new URL('../', import.meta.url);
/** The parser with the real weights. */
export const parser = createParser(readFileSync(new URL('models/english.bin', root)));
const folder = new URL('lexicon/', root);
/** The lexicon with all its files. */
export const lexicon = createLexicon(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LexiconFile),
);

const unknown: ReportFacts = {
  title: null,
  outlet: null,
  byline: null,
  wire: null,
  address: null,
  datelinePlace: null,
  published: null,
  publishedBasis: null,
};

/** The mentions of a text, read with the real lexicon and weights; `day` is its day of publication. */
export function mentionsOf(text: string, day: Day | null = null): readonly Mention[] {
  const regions = markRegions(text);
  const sentences = segment(text, splitBlocks(text, regions)).map((sentence) => parser.parse(text, sentence));
  const published = day
    ? {
        value: { earliest: day, latest: day, precision: 'day', year: 'stated', text: day } as const,
        evidence: [],
        basis: 'stated' as const,
      }
    : null;
  return findMentions({ document: { id: 'doc:test', text }, sentences, regions, facts: { ...unknown, published }, lexicon });
}

/** The mention whose words are exactly these, as `entity`; of several the one asked for by number. */
export function mentionNamed(text: string, words: string, day: Day | null = null, which = 0): Mention | null {
  return mentionsOf(text, day).filter((mention) => text.slice(mention.start, mention.end) === words)[which] ?? null;
}
