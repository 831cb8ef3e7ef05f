/**
 * The words of Parley. Every other folder is written in these terms.
 *
 * Document      one text as received, never edited.
 * Receipt       one arrival of it: path or address, hash of the bytes, outlet, title and date as given with it, time.
 * Span          a half-open range of a document's text, in UTF-16 units.
 * Evidence      a span with its document and its quote; the quote is the text of the span.
 * Annotation    something found in one document: region, sentence, token, tree, time, quantity, mention, attribution.
 * Claim         what *one* report says; every value in it is *cited*.
 * Kind          a type of claim: its fields, its rules, how two claims corefer, its caption.
 * Merged record what *all* reports say about one thing: the claims that corefer.
 * Original      a text with all its copies: it counts once.
 * Process       a negotiation as its reports name it; series: its numbered meetings of one sort; round: one of them.
 * Decision      one person's judgement, appended to a log, never changed.
 * Lexicon       known entities, their names and dated offices.
 * Store         where it is kept. Dossier: the one file that is mailed.
 *
 * Only documents, receipts, decisions and the lexicon are truth. Annotations, claims and merged records are pure functions of
 * them and can be thrown away and rebuilt.
 */
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
