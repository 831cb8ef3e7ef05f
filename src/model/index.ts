/**
 * The words of Parley. Every other folder is written in these terms.
 *
 * Document      a text exactly as it came; nothing ever changes it.
 * Receipt       an arrival of that text: from where and when, what came with it (outlet, title, date), hash of the bytes.
 * Span          from one place of the text up to another, counted in UTF-16 units; the end is not in it.
 * Evidence      a span with its document and its quote; the quote is the text of the span.
 * Annotation    what reading finds in a text: a region, sentence, token, tree, time, quantity, mention, attribution.
 * Claim         a thing as *one* report tells it, each value with its evidence.
 * Kind          one sort of claim, with its fields, rules, caption, and when two of them are one thing.
 * Merged record a thing as *all* reports tell it: the claims that corefer.
 * Original      a text and its copies, counted as one.
 * Process       a negotiation as its reports name it; series: its numbered meetings of one sort; round: one of them.
 * Decision      what one person judged; the log of them only grows.
 * Lexicon       who and what is known beforehand, with names and offices by date.
 * Store         the database of all this. Dossier: a file that shows it without Parley.
 *
 * Documents, receipts, decisions and the lexicon are given; all else is computed from them and may be deleted at any time.
 */
export * from './sole-offices.js';
export * from './span.js';
export * from './when.js';
export * from './compare.js';
export * from './document.js';
export * from './entity.js';
export * from './annotation.js';
export * from './mention-query.js';
export * from './claim.js';
export * from './kind.js';
export * from './decision.js';
export * from './record.js';
