import type { Span } from '../../model/index.js';
import { plainText } from './plain-spans.js';

/** One line of a text without its line break and without white space at its ends; `indent` is what stood before it. */
export interface Line extends Span {
  readonly indent: number;
  /** whether an empty line, or the beginning of the text, stands before it */
  readonly afterGap: boolean;
}

/** A paragraph: one line, or the lines over which one was wrapped. */
export interface Block extends Span {
  readonly index: number;
  /** the text as it stands */
  readonly raw: string;
  /** the text without Markdown marks, with single spaces and straight quotation marks */
  readonly plain: string;
  /** the number of its words, up to `MOST_WORDS` */
  readonly words: number;
  /** whether it ends as a sentence does */
  readonly ends: boolean;
  /** reads as running text: a sentence, and more than a line of a list */
  readonly running: boolean;
  /** 1 to 6 for a Markdown heading, else 0 */
  readonly level: number;
  /** an item of a list */
  readonly item: boolean;
  readonly afterGap: boolean;
}

/** As many words as any rule asks for. */
export const MOST_WORDS = 60;

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const OWN_LINE = /^(?:#{1,6}\s|[-*+•]\s|>|\||\d{1,3}[.)]\s|\[|!\[|---|\*\*\*)/;

/** The lines of a text that hold anything but white space, in order. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let afterGap = true;
  const take = (start: number, end: number): void => {
    const line = text.slice(start, end);
    const trimmed = line.trim();
    if (trimmed === '') {
      afterGap = true;
      return;
    }
    const indent = line.length - line.trimStart().length;
    lines.push({ start: start + indent, end: start + indent + trimmed.length, indent, afterGap });
    afterGap = false;
  };
  let start = 0;
  BREAK.lastIndex = 0;
  for (let match = BREAK.exec(text); match !== null; match = BREAK.exec(text)) {
    take(start, match.index);
    start = BREAK.lastIndex;
  }
  take(start, text.length);
  return lines;
}

/**
 * The width at which a text was wrapped, or 0 for a text with one line a paragraph. A wrapped text shows by lines of like length that
 * end in mid-sentence while the next begins with a small letter, or without the indent of the first.
 */
export function wrapWidth(text: string, lines: readonly Line[]): number {
  let pairs = 0;
  let wrapped = 0;
  let width = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    const length = line.end - line.start;
    if (next.afterGap || length < 45 || length > 110) continue;
    pairs++;
    const dedented = line.indent >= 2 && next.indent === 0;
    if (
      (!dedented && !/\p{Ll}/u.test(text[next.start]!)) ||
      /[.!?:]["'”’)\]]?$/.test(text.slice(Math.max(line.start, line.end - 3), line.end))
    )
      continue;
    wrapped++;
    width = Math.max(width, length + line.indent);
  }
  return wrapped > 0 && wrapped >= 0.2 * pairs ? width : 0;
}

function continues(text: string, line: Line, next: Line, width: number): boolean {
  const length = line.end - line.start + line.indent;
  if (next.afterGap || length > width + 2 || length < 30) return false;
  if (next.indent >= 2 && next.indent > line.indent) return false;
  const head = text.slice(next.start, Math.min(next.end, next.start + 60));
  if (OWN_LINE.test(head)) return false;
  if (/^\p{Ll}/u.test(head)) return true;
  const space = head.search(/\s/);
  return length + 1 + (space < 0 ? head.length : space) > width - 1;
}

/** The paragraphs of a text, in order; they hold all that is not white space. */
export function readBlocks(text: string): readonly Block[] {
  const lines = readLines(text);
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!;
    let last = first;
    while (width > 0 && i + 1 < lines.length && continues(text, last, lines[i + 1]!, width)) last = lines[++i]!;
    const { start } = first;
    const { end } = last;
    const raw = text.slice(start, end);
    const level = raw.startsWith('#') ? (/^#{1,6}(?=\s)/.exec(raw)?.[0].length ?? 0) : 0;
    const item = /^(?:[-*+•]|\d{1,3}[.)])\s/.test(raw);
    const plain = plainText(text, { start, end });
    const words = countWords(plain, MOST_WORDS);
    const ends = endsSentence(plain);
    const running = words >= 8 && ends && level === 0;
    blocks.push({ start, end, index: blocks.length, raw, plain, words, ends, running, level, item, afterGap: first.afterGap });
  }
  return blocks;
}

/** The number of words of a text, up to `most`: stretches between white space that hold a letter or a digit. */
export function countWords(text: string, most = 1000): number {
  let count = 0;
  let counted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 128) {
      const kind = ASCII[c];
      if (kind === BLANK) counted = false;
      else if (!counted && kind === WORD) counted = true;
      else continue;
    } else if (counted ? SPACE.test(text[i]!) : WORD_PART.test(String.fromCodePoint(text.codePointAt(i)!))) counted = !counted;
    else continue;
    if (counted && ++count >= most) break;
  }
  return count;
}

const SPACE = /\s/;
const WORD_PART = /[\p{L}\p{N}]/u;
const BLANK = 1;
const WORD = 2;
const ASCII = Uint8Array.from({ length: 128 }, (_, c) => {
  const sign = String.fromCharCode(c);
  return SPACE.test(sign) ? BLANK : WORD_PART.test(sign) ? WORD : 0;
});

/** Whether a text ends as a sentence does. */
export const endsSentence = (plain: string): boolean => /[.!?…]["')\]]*$/.test(plain.slice(-6));
