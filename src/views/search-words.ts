import type { Span } from '../model/index.js';
import { folded } from './value-words.js';

/** What was searched for: each a word, or several that stand together; all folded, all wanted. */
export type SearchTerm = readonly string[];

/** A word of a text as it is searched: without marks and case, and where it stands. */
export interface IndexedWord extends Span {
  readonly word: string;
}

/** Combining marks belong to the letter before them; everything else that is no letter or digit parts words. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The words of a text in order. */
export function indexedWords(text: string): readonly IndexedWord[] {
  const found: IndexedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    found.push({ word: foldedWord(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const ASCII = /^[\u0000-\u007f]*$/u;

/** Most words need no folding beyond their case, which is many times as fast. */
const foldedWord = (text: string): string => (ASCII.test(text) ? text.toLowerCase() : folded(text));

/** More terms than anybody types would only cost time. */
const MOST_TERMS = 24;

/** Reads what a person typed: words part at white space, words in quotation marks stand together, as do those joined by a hyphen. */
export function searchTerms(typed: string): readonly SearchTerm[] {
  const pieces = typed
    .slice(0, 1000)
    .replace(/[\u201c\u201d\u201e]/gu, '"')
    .split('"')
    .flatMap((part, i) => (i % 2 === 1 ? [part] : part.split(/\s+/u)));
  return pieces
    .map((piece) => indexedWords(piece).map(({ word }) => word))
    .filter((term) => term.length > 0)
    .slice(0, MOST_TERMS);
}

/** Where each term stands in a list of words, in text order; null where one of them does not stand there. */
export function matchesOf(words: readonly IndexedWord[], terms: readonly SearchTerm[]): readonly TermMatch[] | null {
  const found: TermMatch[] = [];
  for (const [t, term] of terms.entries()) {
    const before = found.length;
    for (let i = 0; i + term.length <= words.length; i++) {
      if (words[i]?.word !== term[0] || !term.every((word, k) => words[i + k]?.word === word)) continue;
      found.push({ term: t, start: words[i]?.start ?? 0, end: words[i + term.length - 1]?.end ?? 0 });
    }
    if (found.length === before) return null;
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

export interface TermMatch extends Span {
  /** position in the list of terms */
  readonly term: number;
}

/** Whether a text holds all the terms; the same as `matchesOf` says, found without cutting most texts into words. */
export function holdsAll(text: string, terms: readonly SearchTerm[]): boolean {
  const whole = foldedWord(text);
  if (!terms.every((term) => whole.includes(term[0] ?? ''))) return false;
  // what was folded may have other places than the text: then its words are compared
  return ASCII.test(text) ? terms.every((term) => standsIn(whole, term)) : matchesOf(indexedWords(text), terms) !== null;
}

/** Digits and small letters: what makes up a word of a folded text that has no other letters. */
const inWord = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 122);

function standsIn(text: string, term: SearchTerm): boolean {
  const first = term[0] ?? '';
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (!inWord(text.charCodeAt(at - 1)) && followedBy(text, at, term)) return true;
  }
  return false;
}

function followedBy(text: string, start: number, term: SearchTerm): boolean {
  let at = start;
  for (const [i, word] of term.entries()) {
    if (i > 0) while (at < text.length && !inWord(text.charCodeAt(at))) at++;
    if (!text.startsWith(word, at)) return false;
    at += word.length;
    if (inWord(text.charCodeAt(at))) return false;
  }
  return true;
}

/** Verbatim words of a text, with the spans in them that were searched for. */
export interface Snippet {
  readonly snippet: string;
  readonly matches: readonly Span[];
}

const SNIPPET = 280;
const LEAD = 70;

/** The stretch of a text in which the most of the terms stand together, cut at words, never longer than some 300 units. */
export function snippetOf(text: string, matches: readonly TermMatch[]): Snippet {
  const at = bestStart(matches);
  let start = Math.max(0, at - LEAD);
  if (start > 0) {
    const space = text.slice(start, at).search(/\s/u);
    start = space < 0 ? at : start + space + 1;
  }
  return clipped(text, start, matches);
}

/** The beginning of the window that holds the most different terms, the first where several do. */
function bestStart(matches: readonly TermMatch[]): number {
  const counts = new Map<number, number>();
  let [best, most, last] = [matches[0]?.start ?? 0, 0, 0];
  for (const match of matches) {
    for (let next = matches[last]; next !== undefined && next.start < match.start + SNIPPET - LEAD; next = matches[++last]) {
      counts.set(next.term, (counts.get(next.term) ?? 0) + 1);
    }
    if (counts.size > most) [best, most] = [match.start, counts.size];
    const left = (counts.get(match.term) ?? 1) - 1;
    if (left === 0) counts.delete(match.term);
    else counts.set(match.term, left);
  }
  return best;
}

function clipped(text: string, start: number, matches: readonly Span[]): Snippet {
  let end = Math.min(text.length, start + SNIPPET);
  if (end < text.length) {
    let space = end;
    while (space > start && !/\s/u.test(text[space] ?? '')) space--;
    if (space > start + SNIPPET / 2) end = space;
  }
  const lead = text.slice(start, end);
  const from = start + (lead.length - lead.trimStart().length);
  const snippet = lead.trim();
  return { snippet, matches: joined(matches, from, from + snippet.length) };
}

/** The matches within a stretch, as spans of it; those that overlap or touch are one. */
function joined(matches: readonly Span[], from: number, to: number): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of matches) {
    if (end <= from || start >= to) continue;
    const span = { start: Math.max(0, start - from), end: Math.min(to, end) - from };
    const last = found.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else found.push(span);
  }
  return found;
}

/** A snippet made elsewhere, no longer than ours: one word can be a megabyte. */
export const boundedSnippet = ({ snippet, matches }: Snippet): Snippet =>
  snippet.length <= 2 * SNIPPET ? { snippet, matches } : clipped(snippet, Math.max(0, (matches[0]?.start ?? 0) - LEAD), matches);
