import { isDigit, isUpper } from './characters.js';

/** What the tagger and the parser see of the words of one sentence: hashes, one an entry for each word. */
export interface WordHashes {
  readonly length: number;
  readonly lower: Int32Array;
  readonly shape: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix2: Int32Array;
  readonly prefix3: Int32Array;
  /** share of the words with a capital is high: a headline in title case or capitals */
  readonly capitals: number;
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

/** The hashes of a sentence's words. */
export function hashWords(words: readonly string[]): WordHashes {
  const length = words.length;
  const hashes = {
    length,
    lower: new Int32Array(length),
    shape: new Int32Array(length),
    suffix2: new Int32Array(length),
    suffix3: new Int32Array(length),
    suffix4: new Int32Array(length),
    prefix2: new Int32Array(length),
    prefix3: new Int32Array(length),
  };
  let upper = 0;
  let letters = 0;
  for (let i = 0; i < length; i++) {
    const word = words[i]!;
    const folded = foldWord(word);
    hashes.lower[i] = hashText(folded);
    hashes.shape[i] = shapeOf(word);
    hashes.suffix2[i] = hashText(folded.slice(-2));
    hashes.suffix3[i] = hashText(folded.slice(-3));
    hashes.suffix4[i] = hashText(folded.slice(-4));
    hashes.prefix2[i] = hashText(folded.slice(0, 2));
    hashes.prefix3[i] = hashText(folded.slice(0, 3));
    if (folded.length > 3) {
      letters++;
      if (isUpper(word.charCodeAt(0))) upper++;
    }
  }
  return {
    ...hashes,
    capitals: letters < 3 ? 0 : upper === letters ? 3 : upper * 4 > letters * 3 ? 2 : upper * 2 > letters ? 1 : 0,
  };
}
