import type { Span } from '../../../model/index.js';

/** Words that are being chosen with the arrow keys. */
export interface ChosenWords extends Span {
  /** whether the start is the end that moves */
  readonly back: boolean;
}

/** Only so much of a text is looked at around the place; a word or sentence that is longer is cut there. */
const REACH = 4_000;

const locale = 'und';
const words = new Intl.Segmenter(locale, { granularity: 'word' });
const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });

/** The words, or sentences, around a place, without the white space and marks between words. */
function partsAround(text: string, at: number, unit: 'word' | 'sentence'): readonly Span[] {
  const from = Math.max(0, at - REACH);
  const parts: Span[] = [];
  for (const { segment, index, isWordLike } of (unit === 'word' ? words : sentences).segment(text.slice(from, at + REACH))) {
    if (unit === 'word' && isWordLike !== true) continue;
    const start = from + index + (segment.length - segment.trimStart().length);
    const end = start + segment.trim().length;
    if (end > start) parts.push({ start, end });
  }
  return parts;
}

const after = (parts: readonly Span[], at: number): Span | undefined => parts.find(({ start }) => start >= at);
const before = (parts: readonly Span[], at: number): Span | undefined => parts.findLast(({ end }) => end <= at);

/** The sentence at a place, or the one that follows it; null in a text without words. */
export function sentenceAt(text: string, at: number): ChosenWords | null {
  const found = partsAround(text, at, 'sentence').find(({ end }) => end > at) ?? partsAround(text, at, 'sentence').at(-1);
  return found === undefined ? null : { ...found, back: false };
}

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Whether a key moves through the words of a text. */
export const isArrow = (key: string): key is ArrowKey => /^Arrow(?:Left|Right|Up|Down)$/.test(key);

/**
 * What is chosen after an arrow key: left and right go by words, up and down by sentences; with Shift held the words in between stay
 * chosen, or are given up again. Where there is nothing further, what was chosen stays.
 */
export function movedWords(text: string, chosen: ChosenWords, key: ArrowKey, extend: boolean): ChosenWords {
  const unit = key === 'ArrowLeft' || key === 'ArrowRight' ? 'word' : 'sentence';
  const forward = key === 'ArrowRight' || key === 'ArrowDown';
  if (extend) return unit === 'word' ? extendedByWord(text, chosen, forward) : extendedBySentence(text, chosen, forward);
  const next = unit === 'word' ? wordBeside(text, chosen, forward) : sentenceBeside(text, chosen, forward);
  return next === undefined ? chosen : { ...next, back: false };
}

/** Out of several words the first or last of them, from one the next or the one before. */
function wordBeside(text: string, { start, end }: Span, forward: boolean): Span | undefined {
  const parts = partsAround(text, forward ? start : end, 'word');
  const inside = parts.filter((part) => part.start >= start && part.end <= end);
  if (inside.length > 1) return forward ? inside[0] : inside.at(-1);
  return forward ? after(parts, end) : before(parts, start);
}

/** Upwards the sentence itself comes first, where only a part of it was chosen. */
function sentenceBeside(text: string, { start, end }: Span, forward: boolean): Span | undefined {
  const parts = partsAround(text, start, 'sentence');
  if (forward) return after(parts, end);
  return parts.find((part) => part.start < start && part.end > start) ?? before(parts, start);
}

function extendedByWord(text: string, chosen: ChosenWords, forward: boolean): ChosenWords {
  const { start, end } = chosen;
  const parts = partsAround(text, chosen.back ? start : end, 'word');
  const inside = parts.filter((part) => part.start >= start && part.end <= end);
  const back = inside.length > 1 ? chosen.back : !forward;
  if (back) {
    const to = forward ? inside[1] : before(parts, start);
    return to === undefined ? chosen : { start: to.start, end, back };
  }
  const to = forward ? after(parts, end) : inside.at(-2);
  return to === undefined ? chosen : { start, end: to.end, back };
}

function extendedBySentence(text: string, chosen: ChosenWords, forward: boolean): ChosenWords {
  const parts = partsAround(text, forward ? chosen.end : chosen.start, 'sentence');
  const to = forward ? parts.find(({ end }) => end > chosen.end) : parts.findLast(({ start }) => start < chosen.start);
  if (to === undefined) return chosen;
  return forward ? { start: chosen.start, end: to.end, back: false } : { start: to.start, end: chosen.end, back: true };
}
