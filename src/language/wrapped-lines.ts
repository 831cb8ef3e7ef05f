import type { Span } from '../model/index.js';
import { isLower, isSpace, isUpper, isWordPart } from './characters.js';

/** Wider lines are paragraphs of their own; narrower ones are headlines, captions or lists. */
const WIDEST = 110;
const NARROWEST = 45;
const LONG_ENOUGH = 30;

/** Words with which no line of prose ends unless it was wrapped. */
const OPEN_WORDS: ReadonlySet<string> = new Set(
  (
    'of the a an and or but to in for with at by from on as that which who whose is are was were be been has have had will would can ' +
    'could may might must should its his her their our this these those than into over under between against about after before ' +
    'during since until while not said says'
  ).split(' '),
);

const isBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029 || code === 12 || code === 11;

function trimmed(text: string, start: number, end: number): Span {
  let first = start;
  let last = end;
  while (first < last && isSpace(text.charCodeAt(first))) first++;
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
  return { start: first, end: last };
}

/** The lines of `[from, to)` without surrounding space; a blank line is an empty span. */
export function splitLines(text: string, from: number, to: number): readonly Span[] {
  const lines: Span[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (!isBreak(text.charCodeAt(i))) continue;
    lines.push(trimmed(text, start, i));
    if (text.charCodeAt(i) === 13 && i + 1 < to && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  lines.push(trimmed(text, start, to));
  return lines;
}

function lastWord(text: string, line: Span): string {
  let start = line.end;
  while (start > line.start && line.end - start < 20 && isWordPart(text.charCodeAt(start - 1))) start--;
  return text.slice(start, line.end).toLowerCase();
}

function firstWordLength(text: string, line: Span): number {
  let end = line.start;
  while (end < line.end && end - line.start < WIDEST && !isSpace(text.charCodeAt(end))) end++;
  return end - line.start;
}

/** Whether a line ends with a mark that closes a sentence or announces a list. */
function isClosed(text: string, line: Span): boolean {
  let at = line.end - 1;
  while (at > line.start && line.end - at < 5 && '"\'”’)]*'.includes(text.charAt(at))) at--;
  return '.!?:;…'.includes(text.charAt(at));
}

/** Whether the words themselves show that a sentence runs on from one line to the next. */
function runsOn(text: string, line: Span, next: Span): boolean {
  if (line.end - line.start < LONG_ENOUGH || isClosed(text, line)) return false;
  const code = text.charCodeAt(next.start);
  if (isLower(code)) return true;
  const last = text.charCodeAt(line.end - 1);
  return last === 44 || (last !== 45 && OPEN_WORDS.has(lastWord(text, line)));
}

/** Whether `next` may be prose that goes on: no bullet, no number of a list, no speaker in capitals. */
function mayFollow(text: string, next: Span): boolean {
  const code = text.charCodeAt(next.start);
  if (code === 45 || code === 42 || code === 0x2022 || code === 35 || code === 62 || code === 124) return false;
  const second = text.charCodeAt(next.start + 1);
  return !(
    isUpper(code) &&
    isUpper(second) &&
    isUpper(text.charCodeAt(next.start + 2)) &&
    isUpper(text.charCodeAt(next.start + 3))
  );
}

/**
 * The paragraphs of `[from, to)`: each line is one, but hard-wrapped lines are joined. Lines count as wrapped when their sentences run
 * on and none is wider than a page of mail; then a line also goes on when the next word would not have fitted on it.
 */
export function joinWrappedLines(text: string, from: number, to: number): readonly Span[] {
  const lines = splitLines(text, from, to);
  const paragraphs: Span[] = [];
  let at = 0;
  while (at < lines.length) {
    let end = at;
    let width = 0;
    let evidence = 0;
    for (; end < lines.length; end++) {
      const line = lines[end]!;
      if (line.end === line.start) break;
      width = Math.max(width, line.end - line.start);
      const next = lines[end + 1];
      if (next !== undefined && next.end > next.start && runsOn(text, line, next)) evidence++;
    }
    const wrapped = evidence > 0 && width <= WIDEST && width >= NARROWEST;
    for (let i = at; i < end;) {
      const first = lines[i]!;
      let last = first;
      while (wrapped && ++i < end) {
        const next = lines[i]!;
        const length = last.end - last.start;
        const full = length + 1 + firstWordLength(text, next) > width - 4 && length >= NARROWEST;
        if (!mayFollow(text, next) || !(runsOn(text, last, next) || full)) break;
        last = next;
      }
      if (!wrapped) i++;
      paragraphs.push({ start: first.start, end: last.end });
    }
    at = end + 1;
  }
  return paragraphs;
}
