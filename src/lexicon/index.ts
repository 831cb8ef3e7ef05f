export * from './check-entries.js';
export * from './create-lexicon.js';
export * from './fold.js';
export * from './lexicon-file.js';
export * from './offices.js';
export * from './petrarch.js';
export * from './place-coordinates.js';
