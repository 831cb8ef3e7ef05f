import { childrenOf } from '../../language/index.js';
import type { AnnotatedDocument, Sentence, Span, Token } from '../../model/index.js';

/** The words of a span, white space folded to single spaces. */
export const wordsOf = (document: AnnotatedDocument, span: Span): string =>
  document.document.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();

/** A span without the white space, quotation marks and punctuation at its ends. */
export function trimmed(document: AnnotatedDocument, span: Span): Span {
  const text = document.document.text;
  let { start, end } = span;
  while (start < end && /[\s"'“”‘’,.;:()*_–—-]/.test(text[start] as string)) start++;
  while (end > start && /[\s"“”‘,;:(*_–—-]/.test(text[end - 1] as string)) end--;
  while (end > start && /[.]/.test(text[end - 1] as string) && !/\.\w\.$/.test(text.slice(Math.max(start, end - 4), end))) end--;
  return { start, end };
}

/** The tokens directly below a token, in text order. */
export function below(sentence: Sentence, index: number): readonly Token[] {
  const token = sentence.tokens[index];
  return token === undefined ? [] : childrenOf(sentence, token);
}

/** The universal relation without its subtype: `nsubj` of `nsubj:pass`. */
export const relation = (token: Token): string => {
  const colon = token.deprel.indexOf(':');
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
};

/** Indices of a token and all that hangs below it, except what hangs by one of the relations given. */
export function subtree(sentence: Sentence, index: number, without: ReadonlySet<string> = NONE): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [index];
  while (open.length > 0) {
    const at = open.pop() as number;
    if (found.has(at)) continue;
    found.add(at);
    for (const kid of below(sentence, at)) {
      if (!without.has(kid.deprel) && !without.has(relation(kid))) open.push(kid.index);
    }
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();

/** The stretch of text from the first to the last token of a set; the set must not be empty. */
export function stretch(sentence: Sentence, indices: ReadonlySet<number>): Span {
  let start = Infinity;
  let end = -Infinity;
  for (const index of indices) {
    const token = sentence.tokens[index];
    if (!token) continue;
    start = Math.min(start, token.start);
    end = Math.max(end, token.end);
  }
  return { start, end };
}

/** What hangs below a noun without belonging to its phrase: clauses after it, asides, coordinated phrases, punctuation. */
export const OUTSIDE_PHRASE: ReadonlySet<string> = new Set([
  'acl:relcl',
  'appos',
  'conj',
  'cc',
  'punct',
  'parataxis',
  'dep',
  'cop',
  'nsubj',
  'advcl',
  'aux',
  'mark',
]);

/** The phrase of a noun: its modifiers before and after, without its preposition, relative clauses, appositions and coordinated phrases. */
export function phraseOf(sentence: Sentence, index: number): Span {
  const own = new Set(subtree(sentence, index, OUTSIDE_PHRASE));
  // "a bilateral and definitive ceasefire": what is joined before a noun belongs to it
  for (const at of [...own]) {
    const modifier = sentence.tokens[at] as Token;
    if (!/^(?:amod|nummod|compound)$/.test(modifier.deprel)) continue;
    for (const kid of below(sentence, at)) {
      const head = sentence.tokens[modifier.head];
      if (relation(kid) !== 'conj' || !head || kid.index > head.index || kid.index < at) continue;
      for (let i = at + 1; i <= kid.index; i++) own.add(i);
    }
  }
  for (const kid of below(sentence, index)) if (relation(kid) === 'case' && kid.index < index) own.delete(kid.index);
  return stretch(sentence, contiguous(sentence, own, index));
}

/** The run of indices around `index` without a gap, so that a wrong attachment far away does not stretch a phrase. */
function contiguous(sentence: Sentence, indices: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const run = new Set([index]);
  const near = (i: number): boolean => indices.has(i) || indices.has(i + 1) || indices.has(i - 1);
  for (let i = index - 1; i >= 0 && (indices.has(i) || (near(i) && indices.has(i - 1))); i--) run.add(i);
  for (let i = index + 1; indices.has(i) || (indices.has(i + 1) && near(i)); i++) {
    if (stops(sentence.tokens[i])) break;
    run.add(i);
  }
  return run;
}

/** A mark at which a phrase ends to the right, whatever the tree hangs beyond it. */
const stops = (token: Token | undefined): boolean => token !== undefined && /^(?:[,;:()[\]–—]|--)$/.test(token.text);

/** The token that covers a position of the text, or null. */
export const tokenAt = (sentence: Sentence, position: number): Token | null =>
  sentence.tokens.find((token) => token.start <= position && position < token.end) ?? null;

/** The token that governs a span: the one inside it whose head lies outside. */
export function headOf(sentence: Sentence, span: Span): Token | null {
  let last: Token | null = null;
  for (const token of sentence.tokens) {
    if (token.start < span.start || token.end > span.end) continue;
    const head = sentence.tokens[token.head];
    if (!head || head.start < span.start || head.end > span.end) return token;
    last = token;
  }
  return last;
}

/** The indices from a token up to the root of its tree, the token first; never longer than the sentence. */
export function upward(sentence: Sentence, index: number): readonly number[] {
  const path: number[] = [];
  for (let at = index; at >= 0 && path.length <= sentence.tokens.length; at = sentence.tokens[at]?.head ?? -1) path.push(at);
  return path;
}

/** A span widened to the sentence in which it begins. */
export const passageSpan = (document: AnnotatedDocument, sentence: Sentence, span: Span): Span =>
  trimmed(document, { start: Math.min(sentence.start, span.start), end: Math.max(sentence.end, span.end) });

/** Folded words for a comparison: lower case, letters and digits only, single spaces. */
export const folded = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The stretch from the first of two spans to the end of both. */
export const joinedSpan = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** The verb of a lemma without its particle: "call" of "call off". */
export const base = (lemma: string): string => lemma.split(' ')[0] as string;
