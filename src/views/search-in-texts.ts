import type { DocumentId } from '../model/index.js';
import type { RecordSet, Report } from './record-set.js';
import { holdsAll, indexedWords, matchesOf, searchTerms, snippetOf, type IndexedWord, type Snippet } from './search-words.js';

/** A report that holds all the words that were searched for. */
export interface DocumentHit extends Snippet {
  readonly document: DocumentId;
}

/** Texts do not change: those of a dossier are cut into words once. */
const known = new WeakMap<Report, readonly IndexedWord[]>();

function wordsOf(report: Report, text: string): readonly IndexedWord[] {
  const held = known.get(report);
  if (held !== undefined) return held;
  const words = indexedWords(text);
  known.set(report, words);
  return words;
}

/**
 * The reports that hold all the words, those that hold them most often first. One text after another is looked through, which is for
 * records that fit into memory; where only quotes were handed on, the quotes of a report are its text.
 */
export function searchInTexts(set: RecordSet, typed: string): readonly DocumentHit[] {
  const terms = searchTerms(typed);
  if (terms.length === 0) return [];
  const quotes = [...set.reports.values()].some((report) => report.text === null) ? quotesByDocument(set) : new Map();
  const found: (DocumentHit & { readonly count: number })[] = [];
  for (const report of set.reports.values()) {
    const text = report.text ?? (quotes.get(report.document) as string | undefined) ?? '';
    if (!holdsAll(text, terms)) continue;
    const matches = matchesOf(report.text === null ? indexedWords(text) : wordsOf(report, text), terms);
    if (matches !== null) found.push({ document: report.document, count: matches.length, ...snippetOf(text, matches) });
  }
  return found
    .sort((a, b) => b.count - a.count || (a.document < b.document ? -1 : 1))
    .map(({ document, snippet, matches }) => ({ document, snippet, matches }));
}

function quotesByDocument(set: RecordSet): ReadonlyMap<DocumentId, string> {
  const quotes = new Map<DocumentId, Set<string>>();
  for (const record of set.records) {
    for (const claim of record.claims) {
      const held = quotes.get(claim.document) ?? new Set();
      quotes.set(claim.document, held.add(claim.passage.quote));
    }
  }
  return new Map([...quotes].map(([document, held]) => [document, [...held].join('\n')]));
}
