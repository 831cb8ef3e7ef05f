import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createParser, type Parser } from '../../src/language/parser.js';
import { segmentBody } from '../../src/language/segment.js';
import type { Sentence } from '../../src/model/index.js';

let parser: Parser | null = null;

/** The weights, looked for upward from this file, since the compiled program lies deeper than its sources. */
function weights(): Uint8Array {
  for (let dir = dirname(fileURLToPath(import.meta.url)); dir !== dirname(dir); dir = dirname(dir)) {
    const path = join(dir, 'models', 'english.bin');
    if (existsSync(path)) return readFileSync(path);
  }
  throw new Error('models/english.bin was expected above the measures, and was not found');
}

/** The parser with the weights of the checkout, loaded once. */
export const parserOf = (): Parser => (parser ??= createParser(weights()));

/** A text read as one body into tagged and parsed sentences. */
export function parseText(text: string): readonly Sentence[] {
  const reader = parserOf();
  return segmentBody(text).map((sentence) => reader.parse(text, sentence));
}
