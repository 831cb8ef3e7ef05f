import type { When } from './when.js';
import { compatible } from './when.js';

const functionWords = new Set(
  (
    'a an the of to in on at by for from with and or as into over under about between against its their his her our that this these ' +
    'those which who be is are was were been being has have had will would'
  ).split(' '),
);

/** The words of a text as they are compared: lower case, without accents, quotation marks, apostrophes and punctuation. */
export function foldedWords(text: string): readonly string[] {
  const folded = text.normalize('NFKD').replace(/[\p{M}'’‘ʼ`]/gu, '');
  return folded.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text as it is compared: its folded words without articles, joined by single spaces; two texts with one fold say the same. */
export const foldedText = (text: string): string =>
  foldedWords(text)
    .filter((word) => word !== 'a' && word !== 'an' && word !== 'the')
    .join(' ');

/** The words of a text that carry its matter: folded, singular in form, without function words; each once. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = foldedWords(text).filter((word) => !functionWords.has(word));
  return new Set(words.map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word)));
}

/** How far two texts use the same content words: shared words over all of them, and over those of the shorter; 0 where one has none. */
export function wordOverlap(a: string, b: string): { readonly jaccard: number; readonly containment: number } {
  const left = contentWords(a);
  const right = contentWords(b);
  if (left.size === 0 || right.size === 0) return { jaccard: 0, containment: 0 };
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return { jaccard: shared / (left.size + right.size - shared), containment: shared / Math.min(left.size, right.size) };
}

/** The ids that stand in both lists, each once, in the order of the first. */
export function sharedIds(a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): readonly string[] {
  const right = new Set(b.map((entity) => entity.id));
  return [...new Set(a.map((entity) => entity.id))].filter((id) => right.has(id));
}

/**
 * Whether the time `a` lies within the time `b`: every day that `a` can mean, `b` can mean too. A time of unknown year lies only
 * within a time of unknown year.
 */
export function timeWithin(a: When, b: When): boolean {
  if (a.year === 'unknown' && b.year !== 'unknown') return false;
  const strip = b.year === 'unknown';
  if (strip && b.precision === 'year') return true;
  // A span over a year's end has no order of its own once the year is taken off.
  if (strip && a.earliest?.slice(0, 4) !== a.latest?.slice(0, 4)) return false;
  const part = (day: string): string => (strip ? day.slice(5) : day);
  const from = b.earliest === null || (a.earliest !== null && part(b.earliest) <= part(a.earliest));
  const to = b.latest === null || (a.latest !== null && part(a.latest) <= part(b.latest));
  return from && to;
}

/** How two times stand to each other: `unknown` where one is not given, `apart` where they cannot be the same. */
export function timesAgree(a: When | null, b: When | null): 'same' | 'compatible' | 'apart' | 'unknown' {
  if (a === null || b === null) return 'unknown';
  if (timeWithin(a, b) && timeWithin(b, a)) return 'same';
  return compatible(a, b) ? 'compatible' : 'apart';
}

/** The number of days since 1 March of the year 0 in the Gregorian calendar; null for what is not `YYYY-MM-DD`. */
export function dayNumber(day: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return null;
  const month = Number(parts[2]);
  const year = Number(parts[1]) - (month <= 2 ? 1 : 0);
  const fromMarch = (month + 9) % 12;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leaps + Math.floor((153 * fromMarch + 2) / 5) + Number(parts[3]) - 1;
}

/** The days from one day to another, never negative; null where one of them is not a day. */
export function daysApart(a: string, b: string): number | null {
  const from = dayNumber(a);
  const to = dayNumber(b);
  return from === null || to === null ? null : Math.abs(to - from);
}
