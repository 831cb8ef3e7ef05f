import type { Span } from '../model/index.js';
import {
  AFTER_CLOCK,
  BRACKETED,
  LEADING_ABBREVIATIONS,
  NUMBERED,
  SENTENCE_STARTERS,
  SPEECH_VERBS,
  TRAILING_ABBREVIATIONS,
} from './abbreviations.js';
import { isCloser, isDigit, isLetter, isLower, isOpener, isSpace, isUpper, isWordPart } from './characters.js';

/** No word that decides an end is longer: keeps a word of a megabyte from being read again and again. */
const LONGEST_WORD = 40;

const STOP = 46;
const CLOSING_BRACKET = 41;
const isTerminal = (code: number): boolean => code === STOP || code === 33 || code === 63 || code === 0x2026 || code === 0x203d;

function wordBefore(text: string, end: number, from: number): string {
  let start = end;
  while (start > from && end - start < LONGEST_WORD) {
    const code = text.charCodeAt(start - 1);
    if (!isWordPart(code) && code !== STOP) break;
    start--;
  }
  return text.slice(start, end);
}

function wordAfter(text: string, start: number, to: number): string {
  let from = start;
  while (from < to && from - start < 4 && isOpener(text.charCodeAt(from))) from++;
  let end = from;
  while (end < to && end - from < LONGEST_WORD && isWordPart(text.charCodeAt(end))) end++;
  return text.slice(from, end);
}

/**
 * Up to three capitalised words and then a verb of saying: `"Will you go?" Mr Smith asked`. After a full stop they begin a sentence of
 * their own (`"We go." He said that …`) unless nothing follows them.
 */
function startsWithSpeaker(text: string, start: number, to: number, stopped: boolean): boolean {
  let at = start;
  for (let words = 0; words < 4; words++) {
    const word = wordAfter(text, at, to);
    if (word === '') return false;
    if (SPEECH_VERBS.has(word)) return !stopped || at + word.length >= to || text.charCodeAt(at + word.length) === STOP;
    if (!isUpper(word.charCodeAt(0)) && word !== 'he' && word !== 'she') return false;
    at += word.length;
    if (text.charCodeAt(at) === STOP) at++;
    while (at < to && isSpace(text.charCodeAt(at))) at++;
  }
  return false;
}

const isClock = (word: string): boolean => /^[ap]\.m$/iu.test(word);

const isAcronym = (word: string): boolean => word.length >= 3 && /^(?:\p{L}\.)+\p{L}$/u.test(word);

/** "5 p.m. Tehran time", "5 p.m. New York time". */
function isTimeOfPlace(text: string, start: number, to: number): boolean {
  let at = start;
  for (let words = 0; words < 3; words++) {
    const word = wordAfter(text, at, to);
    if (words > 0 && word === 'time') return true;
    if (!isUpper(word.charCodeAt(0))) return false;
    at += word.length;
    if (text.charCodeAt(at) !== 32) return false;
    at++;
  }
  return false;
}

/** Whether a single full stop after `word` ends its sentence, when `next` follows a space. */
function stopEnds(word: string, next: string): boolean {
  const folded = word.toLowerCase();
  if (folded === '') return true;
  const starts = SENTENCE_STARTERS.has(next);
  if (NUMBERED.has(folded)) return !isDigit(next.charCodeAt(0));
  if (isClock(word)) return !AFTER_CLOCK.has(next);
  if (LEADING_ABBREVIATIONS.has(folded)) return false;
  if (TRAILING_ABBREVIATIONS.has(folded))
    return isUpper(word.charCodeAt(0)) || folded === 'etc' ? starts : starts || folded.length < 2;
  if (isAcronym(word)) return starts;
  if (word.length === 1 && isUpper(word.charCodeAt(0))) return starts && word !== 'J';
  return true;
}

/** "1. The parties agree": the number of an item belongs to it. */
function isItemNumber(text: string, word: string, mark: number, from: number): boolean {
  if (word.length > 2 || !isDigit(word.charCodeAt(0)) || !isDigit(word.charCodeAt(word.length - 1))) return false;
  let before = mark - word.length;
  while (before > from && isSpace(text.charCodeAt(before - 1))) before--;
  return before === from;
}

/** Whether a lost paragraph break stands here: a lower-case word, an end mark, and a capitalised word without a space. */
function isLostBreak(text: string, mark: number, after: number, from: number, to: number): boolean {
  if (mark - from < 3 || after + 2 > to) return false;
  for (let back = 1; back <= 2; back++) if (!isLower(text.charCodeAt(mark - back))) return false;
  const word = wordBefore(text, mark, from);
  if (word.includes('.') || LEADING_ABBREVIATIONS.has(word.toLowerCase())) return false;
  if (text.charCodeAt(mark - word.length - 1) === 47 || text.charCodeAt(mark - word.length - 1) === 64) return false;
  const next = wordAfter(text, after, to);
  if (next.length === 0 || !isUpper(next.charCodeAt(0))) return false;
  const end = text.charCodeAt(after + next.length);
  if (end === STOP && isLetter(text.charCodeAt(after + next.length + 1))) return false;
  return next.length > 1 ? isLower(next.charCodeAt(1)) && end !== 47 && end !== 64 : isSpace(end);
}

/** The end of the sentence that the marks at `mark` close (after closing marks), or -1 when they close none. */
function endAt(text: string, mark: number, from: number, to: number): number {
  let last = mark;
  while (last + 1 < to && isTerminal(text.charCodeAt(last + 1))) last++;
  let after = last + 1;
  let closers = 0;
  while (after < to && closers < 8 && isCloser(text.charCodeAt(after))) {
    after++;
    closers++;
  }
  while (after + 2 < to && text.charCodeAt(after) === 91 && isDigit(text.charCodeAt(after + 1))) {
    const close = text.slice(after, after + 6).indexOf(']');
    if (close < 0) break;
    after += close + 1;
  }
  if (after >= to) return to;
  if (!isSpace(text.charCodeAt(after))) {
    const opened = closers > 0 && isOpener(text.charCodeAt(after - 1)) ? after - 1 : after;
    return isLostBreak(text, mark, opened, from, to) ? opened : -1;
  }
  let start = after;
  while (start < to && isSpace(text.charCodeAt(start))) start++;
  if (start >= to) return to;
  const next = wordAfter(text, start, to);
  const code = next === '' ? text.charCodeAt(start) : next.charCodeAt(0);
  if (isLower(code)) return -1;
  if (next === '' && !isOpener(text.charCodeAt(start)) && !isLetter(code) && code !== 45 && code !== 0x2013 && code !== 0x2022)
    return -1;
  const single = last === mark && text.charCodeAt(mark) === STOP;
  if (closers > 0 && startsWithSpeaker(text, start, to, single)) return -1;
  if (!single) return after;
  const word = wordBefore(text, mark, from);
  if (closers === 0 && (!stopEnds(word, next) || isItemNumber(text, word, mark, from))) return -1;
  if (closers === 0 && isClock(word) && isTimeOfPlace(text, start, to)) return -1;
  // "Gen. (ret.) Oak"
  if (closers === 1 && text.charCodeAt(last + 1) === CLOSING_BRACKET && BRACKETED.has(word.toLowerCase())) return -1;
  return after;
}

/** The sentences of one paragraph `[from, to)`, in order, without surrounding space; every other character lies in one of them. */
export function splitSentences(text: string, from: number, to: number): readonly Span[] {
  const found: Span[] = [];
  const push = (start: number, end: number): void => {
    let first = start;
    let last = end;
    while (first < last && isSpace(text.charCodeAt(first))) first++;
    while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
    if (first < last) found.push({ start: first, end: last });
  };
  let start = from;
  for (let i = from; i < to; i++) {
    if (!isTerminal(text.charCodeAt(i))) continue;
    const end = endAt(text, i, start, to);
    if (end < 0) {
      while (i + 1 < to && isTerminal(text.charCodeAt(i + 1))) i++;
      continue;
    }
    push(start, end);
    start = end;
    i = end - 1;
  }
  push(start, to);
  return found;
}
