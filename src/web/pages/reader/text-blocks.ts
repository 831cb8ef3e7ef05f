import type { Segment } from '../../../views/report-reading-segments.js';

/** A run of text that is drawn in one way. `at` is where it stands in the report. */
export interface Piece {
  readonly at: number;
  readonly text: string;
  readonly segment: Segment;
  /** the names of characters that cannot be seen and can deceive; then `text` holds them and is not drawn itself */
  readonly hidden: string | null;
}

/** A part of a report that the browser may leave undrawn while it is out of sight. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

const SHORTEST = 400;
const LONGEST = 8_000;

/** Where blocks end: after an empty line, or a line or word where a block grows long; anywhere in a word without an end. */
function blockEnds(text: string): readonly number[] {
  const ends: number[] = [];
  let start = 0;
  while (start < text.length) {
    const end = blockEnd(text, start);
    ends.push(end);
    start = end;
  }
  return ends;
}

function blockEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST);
  let line = -1;
  for (let at = text.indexOf('\n', start); at >= 0 && at < limit; at = text.indexOf('\n', at + 1)) {
    line = at + 1;
    const empty = text[at + 1] === '\n' || (text[at + 1] === '\r' && text[at + 2] === '\n');
    if (line - start >= SHORTEST && !empty && text[at - 1] === '\n') return line;
  }
  if (limit === text.length) return limit;
  if (line > start) return line;
  const space = text.lastIndexOf(' ', limit);
  if (space > start) return space + 1;
  // two halves of one character stay together
  return /[\uD800-\uDBFF]/u.test(text[limit - 1] ?? '') ? limit - 1 : limit;
}

/** So many hidden characters are shown; a text that is full of them is shown as it is from there on. */
const MOST_HIDDEN = 2_000;

/** A report in blocks; the pieces of all of them, joined, are its text. */
export function blocksOf(text: string, segments: readonly Segment[]): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let hidden = 0;
  let next = 0;
  for (const end of blockEnds(text)) {
    const pieces: Piece[] = [];
    for (let segment = segments[next]; segment !== undefined && segment.start < end; segment = segments[next]) {
      const from = Math.max(start, segment.start);
      const to = Math.min(end, segment.end);
      const cut = piecesOf(text, from, to, segment, hidden < MOST_HIDDEN);
      hidden += cut.length - 1;
      pieces.push(...cut);
      if (segment.end > end) break;
      next++;
    }
    blocks.push({ start, end, pieces });
    start = end;
  }
  return blocks;
}

const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu;

function piecesOf(text: string, from: number, to: number, segment: Segment, cutting: boolean): readonly Piece[] {
  const own = text.slice(from, to);
  if (!cutting) return [{ at: from, text: own, segment, hidden: null }];
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of own.matchAll(HIDDEN)) {
    if (pieces.length > MOST_HIDDEN) break;
    if (match.index > last) pieces.push({ at: from + last, text: own.slice(last, match.index), segment, hidden: null });
    pieces.push({ at: from + match.index, text: match[0], segment, hidden: hiddenNames(match[0]) });
    last = match.index + match[0].length;
  }
  if (last < own.length || pieces.length === 0) pieces.push({ at: from + last, text: own.slice(last), segment, hidden: null });
  return pieces;
}

const NAMES: Readonly<Record<string, string>> = {
  '\u00ad': 'soft hyphen',
  '\u061c': 'Arabic letter mark',
  '\u200b': 'zero-width space',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'end of embedding',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'isolate',
  '\u2069': 'end of isolate',
  '\ufeff': 'byte order mark',
};

/** The name of the first of some characters that cannot be seen, and how many there are: "right-to-left override", "control character × 12". */
export function hiddenNames(characters: string): string {
  const name = NAMES[characters[0] ?? ''] ?? 'control character';
  return characters.length === 1 ? name : `${name} and others × ${String(characters.length)}`;
}
