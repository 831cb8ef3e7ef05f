export * from './exchange-format.js';
export * from './exchange.js';
export * from './csv.js';
export * from './json.js';
export * from './markdown.js';
export * from './markdown-escape.js';
export * from './citation.js';
