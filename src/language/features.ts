import { isDigit, isUpper } from './characters.js';

/** What the tagger and the parser see of one word: hashes of its form and of its parts. */
export interface WordFeatures {
  readonly lower: number;
  readonly shape: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix2: number;
  readonly prefix3: number;
  /** whether it is long enough for a capital to tell something, and whether it has one */
  readonly long: boolean;
  readonly capital: boolean;
}

/** Words are not read further than this. */
const LONGEST_WORD = 60;

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  const length = Math.min(text.length, LONGEST_WORD);
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Mixes two hashes. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

/** Folds what does not matter for the tag: digits, and the shapes of apostrophes and quotation marks. */
export function foldWord(word: string): string {
  if (word.length > LONGEST_WORD) return word.slice(0, LONGEST_WORD);
  let plain = true;
  for (let i = 0; i < word.length && plain; i++) {
    const code = word.charCodeAt(i);
    plain = code >= 97 && code <= 122;
  }
  if (plain) return word;
  let digits = false;
  for (let i = 0; i < word.length; i++) if (isDigit(word.charCodeAt(i))) digits = true;
  const lower = word
    .toLowerCase()
    .replace(/[’`´ʼ]/gu, "'")
    .replace(/[“”«»„]/gu, '"')
    .replace(/[–—]/gu, '-')
    .replace(/…/gu, '...');
  return digits ? lower.replace(/\d/gu, '0') : lower;
}

function shapeOf(word: string): number {
  let shape = 0;
  let last = 0;
  let kept = 0;
  const length = Math.min(word.length, LONGEST_WORD);
  for (let i = 0; i < length && kept < 6; i++) {
    const code = word.charCodeAt(i);
    const kind = isDigit(code)
      ? 1
      : isUpper(code)
        ? 2
        : (code >= 97 && code <= 122) || code > 127
          ? 3
          : code === 45
            ? 4
            : code === 46
              ? 5
              : 6;
    if (kind === last) continue;
    shape = shape * 7 + kind;
    last = kind;
    kept++;
  }
  return shape * 4 + Math.min(word.length, 3);
}

/** The features of a word, whatever stands around it. */
export function featuresOf(word: string): WordFeatures {
  const folded = foldWord(word);
  return {
    lower: hashText(folded),
    shape: shapeOf(word),
    suffix2: hashText(folded.slice(-2)),
    suffix3: hashText(folded.slice(-3)),
    suffix4: hashText(folded.slice(-4)),
    prefix2: hashText(folded.slice(0, 2)),
    prefix3: hashText(folded.slice(0, 3)),
    long: folded.length > 3,
    capital: isUpper(word.charCodeAt(0)),
  };
}

/** How many of a sentence's longer words have a capital, from 0 to 3: a headline in title case or capitals has many. */
export function capitalsOf(words: readonly WordFeatures[]): number {
  let upper = 0;
  let letters = 0;
  for (const { long, capital } of words) {
    if (!long) continue;
    letters++;
    if (capital) upper++;
  }
  return letters < 3 ? 0 : upper === letters ? 3 : upper * 4 > letters * 3 ? 2 : upper * 2 > letters ? 1 : 0;
}
