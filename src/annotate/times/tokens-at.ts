import type { Sentence, Span, Token } from '../../model/index.js';

/** Index of the first token of a sentence that ends after a position. */
function firstAfter(tokens: readonly Token[], position: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens of a sentence that share a unit with a span; a binary search, so that a sentence of any length stays cheap. */
export function tokensIn({ tokens }: Sentence, span: Span): readonly Token[] {
  const from = firstAfter(tokens, span.start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? Infinity) < span.end) to += 1;
  return tokens.slice(from, to);
}

/** The token of a sentence that starts at a position, or undefined. */
export function tokenAt(sentence: Sentence, position: number): Token | undefined {
  const token = sentence.tokens[firstAfter(sentence.tokens, position)];
  return token?.start === position ? token : undefined;
}
