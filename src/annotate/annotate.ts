import type { Parser } from '../language/index.js';
import { readClauses, segment } from '../language/index.js';
import type { Lexicon } from '../lexicon/index.js';
import type { AnnotatedDocument, Document, GivenFacts } from '../model/index.js';
import { findAttributions } from './attributions/find-attributions.js';
import { findMentions } from './mentions/index.js';
import { findQuantities } from './quantities/find-quantities.js';
import { markRegions, splitBlocks } from './regions/index.js';
import type { DecidedFacts } from './report-facts/index.js';
import { dateFromWithin, officesSaid, readReportFacts } from './report-facts/index.js';
import { findTimes } from './times/find-times.js';

/** What reading a document needs beside its text. */
export interface Reading {
  readonly given: GivenFacts | null;
  readonly decided: DecidedFacts;
  readonly lexicon: Lexicon;
  readonly parser: Parser;
}

/** All that is found in one document, step by step. Pure; never throws on any text; linear in the length of the text. */
export function annotate(document: Document, { given, decided, lexicon, parser }: Reading): AnnotatedDocument {
  const { text } = document;
  const regions = markRegions(text);
  const stated = readReportFacts(document, regions, given, decided);
  const sentences = segment(text, splitBlocks(text, regions)).map((sentence) => parser.parse(text, sentence));
  const clauses = sentences.map(readClauses);
  const times = findTimes({ text, sentences, published: stated.published?.value ?? null });
  const quantities = findQuantities({ text, sentences, times });
  const mentions = findMentions({ document, sentences, regions, facts: stated, lexicon });
  const attributions = findAttributions({ document, sentences, clauses, mentions, regions });
  const dated = dateFromWithin({ document, regions, sentences, clauses, times, mentions, attributions }, stated, lexicon);
  const facts = { ...dated, offices: officesSaid({ document, sentences, mentions, attributions }) };
  return { document, facts, regions, sentences, clauses, times, quantities, mentions, attributions };
}
