/** English text to sentences, words, tags and trees, and what can be read off them. Knows nothing of news; weights come as a value. */
export { segment, segmentBody, type Block, type RawSentence } from './segment.js';
export { createAnalyser, createParser, type Analysis, type Parser } from './parser.js';
export { complementsOf, readClauses } from './clauses.js';
export * from './tree.js';
