import type { Meaning } from './meaning.js';

/** The sentence around a match, for rules that must look beside it. */
export interface Place {
  readonly text: string;
  /** offsets of the match in `text` */
  readonly start: number;
  readonly end: number;
  /** whether the document names a person called May; asked only where it matters, since it reads the whole text */
  readonly mayIsAPerson: () => boolean;
  /** whether the document writes numeric dates with the day first; null where none of them tells */
  readonly dayFirst: () => boolean | null;
}

/**
 * A rule: its name, the words that it may open with (`#` for digits, `the+end` for "the" before "end"), what it looks for there, and a
 * reading, which may refuse with null.
 */
export interface TimeRule {
  readonly name: string;
  readonly starts: readonly string[];
  readonly pattern: RegExp;
  readonly build: (groups: readonly string[], place: Place) => Meaning | null;
}

/**
 * A rule over a pattern source that is matched without regard to case at the start of a word. It is tried only at the words of `starts`,
 * parted by blanks; every gap in a source is bounded, so that the work is linear.
 */
export const rule = (name: string, starts: string, source: string, build: TimeRule['build']): TimeRule => ({
  name,
  starts: starts.split(' '),
  pattern: new RegExp(source, 'iy'),
  build,
});

/** The starts of a rule that opens with "the" and one of these words: "the" is too frequent to try every such rule at each. */
export const afterThe = (words: string): string => `the+${words.replaceAll(' ', ' the+')}`;

/** The starts of a rule that opens with one of these words, "the" before it or not. */
export const maybeAfterThe = (words: string): string => `${afterThe(words)} ${words}`;

/** Up to `width` units of the text before a match. */
export const before = (place: Place, width = 24): string => place.text.slice(Math.max(0, place.start - width), place.start);

/** Up to `width` units of the text after a match. */
export const after = (place: Place, width = 24): string => place.text.slice(place.end, place.end + width);
