import type { Meaning } from './meaning.js';

/** The sentence around a match, for rules that must look beside it. */
export interface Place {
  readonly text: string;
  /** offsets of the match in `text` */
  readonly start: number;
  readonly end: number;
  /** the document names a person called May */
  readonly mayIsAPerson: boolean;
}

/** A rule: its name, what it looks for, and a reading of the match, which may refuse with null. */
export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly build: (groups: readonly string[], place: Place) => Meaning | null;
}

/**
 * A rule over a pattern source that is matched without regard to case at the start of a word. Sources are linear: they open with a
 * closed list or digits, and every gap is bounded.
 */
export const rule = (name: string, source: string, build: TimeRule['build']): TimeRule => ({
  name,
  pattern: new RegExp(`(?<![a-z\\u00C0-\\u024F\\d])(?:${source})`, 'gi'),
  build,
});

/** Up to `width` units of the text before a match. */
export const before = (place: Place, width = 24): string => place.text.slice(Math.max(0, place.start - width), place.start);

/** Up to `width` units of the text after a match. */
export const after = (place: Place, width = 24): string => place.text.slice(place.end, place.end + width);
