import type { Span } from '../model/index.js';

const REACH = 400;
const CLOSING = new Set(['"', "'", '\u201d', '\u2019', ')', ']', '*']);

const isBreak = (char: string | undefined): boolean => char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029';

/** Whether a sentence ends right before `at`: a stop, closing marks, then a space. Abbreviations are cut; a reader can tell. */
function endsBefore(text: string, at: number): boolean {
  if (text[at] !== ' ') return false;
  let i = at - 1;
  while (i > 0 && at - i < 4 && CLOSING.has(text[i] ?? '')) i--;
  const stop = text[i];
  if (stop !== '.' && stop !== '!' && stop !== '?') return false;
  // initials and short titles (U.S., Lt., Mr.) do not end a sentence
  let start = i;
  while (start > 0 && i - start < 4 && /[\p{L}.]/u.test(text[start - 1] ?? '')) start--;
  const word = text.slice(start, i);
  return (
    stop !== '.' ||
    !(/^\p{Lu}$/u.test(word) || word.includes('.') || /^(?:Mr|Mrs|Ms|Dr|Lt|Gen|Col|Maj|Sen|St|No|vs)$/u.test(word))
  );
}

/**
 * The span of the sentence in which `span` stands, for showing: it never leaves the line, nor goes further than 400 units on either
 * side of the span (then it begins or ends at a space). It always holds the whole span.
 */
export function sentenceAround(text: string, span: Span): Span {
  const low = Math.max(0, span.start - REACH);
  const high = Math.min(text.length, span.end + REACH);
  let start = span.start;
  while (start > low && !isBreak(text[start - 1]) && !endsBefore(text, start - 1)) start--;
  if (start === low && low > 0) while (start < span.start && text[start - 1] !== ' ') start++;
  let end = span.end;
  while (end < high && !isBreak(text[end]) && !endsBefore(text, end)) end++;
  if (end === high && high < text.length) while (end > span.end && text[end] !== ' ') end--;
  while (start < span.start && text[start] === ' ') start++;
  while (end > span.end && text[end - 1] === ' ') end--;
  return { start, end };
}
