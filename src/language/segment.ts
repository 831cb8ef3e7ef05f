import type { RegionKind, Span } from '../model/index.js';
import { isSpace } from './characters.js';
import { splitSentences } from './sentence-ends.js';
import { splitTokens } from './tokenize.js';
import { joinWrappedLines } from './wrapped-lines.js';

/** A stretch of text to read, with the region that it stands in. `paragraph` keeps blocks of one paragraph together. */
export interface Block extends Span {
  readonly region: RegionKind;
  readonly paragraph?: number;
}

/** A sentence with its words, not yet tagged or parsed. */
export interface RawSentence extends Span {
  readonly index: number;
  readonly region: RegionKind;
  readonly paragraph: number;
  readonly tokens: readonly Span[];
}

/** Longer sentences are cut after a mark, so that nothing downstream meets a sentence without end. */
export const LONGEST_SENTENCE = 250;

/** Whether only white space with one line break lies between two blocks of one kind. */
function adjoins(text: string, before: Block, after: Block): boolean {
  if (before.region !== after.region || before.paragraph !== after.paragraph || after.start < before.end) return false;
  if (after.start - before.end > 100) return false;
  let breaks = 0;
  for (let i = before.end; i < after.start; i++) {
    const code = text.charCodeAt(i);
    if (!isSpace(code)) return false;
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) breaks++;
  }
  return breaks <= 1 && (breaks === 1 || !'\n\r'.includes(text.charAt(before.end - 1)));
}

/** Blocks that a single line break parts are one: a wrapped paragraph may come line by line. */
function joinBlocks(text: string, blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last !== undefined && adjoins(text, last, block)) joined[joined.length - 1] = { ...last, end: block.end };
    else joined.push(block);
  }
  return joined;
}

/** Cuts the words of an endless sentence into pieces, where possible after a mark. */
function cut(text: string, tokens: readonly Span[]): readonly (readonly Span[])[] {
  if (tokens.length <= LONGEST_SENTENCE) return [tokens];
  const pieces: (readonly Span[])[] = [];
  let start = 0;
  while (start < tokens.length) {
    let end = Math.min(tokens.length, start + LONGEST_SENTENCE);
    for (let i = end; end < tokens.length && i > start + LONGEST_SENTENCE / 2; i--) {
      const mark = tokens[i - 1]!;
      if (mark.end - mark.start === 1 && ',;:'.includes(text.charAt(mark.start))) {
        end = i;
        break;
      }
    }
    pieces.push(tokens.slice(start, end));
    start = end;
  }
  return pieces;
}

/**
 * The sentences of the given stretches of text, in order, with their words. Lines come first (hard-wrapped ones are joined), then
 * sentences, then words; every character that is no space lies in exactly one word. Work is linear in the length of the text.
 */
export function segment(text: string, blocks: readonly Block[]): readonly RawSentence[] {
  const sentences: RawSentence[] = [];
  let paragraph = -1;
  let given: number | undefined;
  for (const block of joinBlocks(text, blocks)) {
    const from = Math.max(0, block.start);
    const to = Math.min(text.length, block.end);
    for (const part of joinWrappedLines(text, from, to)) {
      if (part.end <= part.start) continue;
      if (block.paragraph === undefined || block.paragraph !== given || paragraph < 0) paragraph++;
      given = block.paragraph;
      for (const span of splitSentences(text, part.start, part.end)) {
        for (const tokens of cut(text, splitTokens(text, span.start, span.end))) {
          const first = tokens[0];
          if (first === undefined) continue;
          const end = tokens[tokens.length - 1]!.end;
          sentences.push({ index: sentences.length, start: first.start, end, region: block.region, paragraph, tokens });
        }
      }
    }
  }
  return sentences;
}

/** A whole text read as one body. */
export const segmentBody = (text: string): readonly RawSentence[] =>
  segment(text, [{ start: 0, end: text.length, region: 'body' }]);
