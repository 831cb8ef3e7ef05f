/** What is needed of a text to find and judge its copies; every part is numbers and strings, so that it can be stored. */
export interface Signature {
  /** words of the body as they are compared */
  readonly words: number;
  /** equal for bodies of equal words, whatever their quotation marks, case and Markdown */
  readonly text: string;
  /** keys under which copies meet; an index over them finds candidates */
  readonly bands: readonly string[];
  /** hashes of every four words in a row, in text order */
  readonly shingles: readonly number[];
  /** half-open ranges of `shingles` that lie within quotation marks */
  readonly quoted: readonly (readonly [number, number])[];
  /** hashes of the numbers written in digits, ascending, each once, 512 at most */
  readonly figures: readonly number[];
  /** of a long text only one shingle in 2^sampling is kept, the same ones in every text */
  readonly sampling: number;
}

const SHINGLE = 4;
/** Longer than a shingle: six words in a row are rarely shared by chance, four ("the United Nations said") often. */
const BAND_SHINGLE = 6;
/** An abridged copy of a fifth of a text still shares some six of its keys. */
const BANDS = 32;
/** Bounds what is stored of a text; a report of this many words is a long one. */
const MOST_SHINGLES = 8192;
const MOST_FIGURES = 512;

interface Words {
  /** a hash of each word, in text order */
  readonly hashes: Uint32Array;
  /** 1 where the word lies within quotation marks */
  readonly quoted: Uint8Array;
}

/** The signature of a body text. Linear in its length; give it the body without boilerplate, headline and credits. */
export function signature(body: string): Signature {
  const plain = plainText(body);
  const words = wordsOf(plain);
  const count = words.hashes.length;
  const total = Math.max(0, count - SHINGLE + 1);
  let sampling = 0;
  while (total / 2 ** sampling > MOST_SHINGLES) sampling += 1;
  const shingles: number[] = [];
  const quoted: [number, number][] = [];
  for (let i = 0; i < total; i++) {
    const hash = rowHash(words.hashes, i, SHINGLE);
    if (!sampled(hash, sampling)) continue;
    if (words.quoted[i] && words.quoted[i + SHINGLE - 1]) {
      const last = quoted.at(-1);
      if (last?.[1] === shingles.length) last[1] += 1;
      else quoted.push([shingles.length, shingles.length + 1]);
    }
    shingles.push(hash);
  }
  const text = textHash(words.hashes);
  const bands = count === 0 ? [] : [`t${text}`, ...smallest(words.hashes).map((hash) => `s${hash.toString(36)}`)];
  return { words: count, text, bands, shingles, quoted, figures: figuresOf(plain), sampling };
}

/** Whether a shingle is kept at this rate: its top bits are 0. */
export const sampled = (hash: number, sampling: number): boolean =>
  sampling === 0 || hash >>> (32 - Math.min(sampling, 31)) === 0;

/** A text without Markdown targets, addresses, accents and apostrophes, in lower case. */
const plainText = (body: string): string =>
  body
    .normalize('NFKD')
    .replace(/\]\([^()\s]{0,2000}\)/g, ' ')
    .replace(/https?:\/\/[^\s<>"“”]+/g, ' ')
    .replace(/[\p{M}\p{Cf}'’‘ʼ`*_]/gu, '')
    .toLowerCase();

function figuresOf(plain: string): readonly number[] {
  const figures = new Set<number>();
  for (const match of plain.matchAll(/\d+(?:[.,]\d+){0,6}/g)) figures.add(wordHash(match[0]));
  return [...figures].sort((a, b) => a - b).slice(0, MOST_FIGURES);
}

/** The words of a plain text, and which of them stand within quotation marks. */
function wordsOf(plain: string): Words {
  const hashes: number[] = [];
  const quoted: number[] = [];
  let inside = 0;
  for (const match of plain.matchAll(/[\p{L}\p{N}]+|["“”„«»]|\n[ \t\r]*\n/gu)) {
    const token = match[0];
    if (token.length === 1 && '"“”„«»'.includes(token)) {
      inside = opensQuote(plain, match.index, token) ? 1 : 0;
    } else if (token.startsWith('\n')) {
      // A quotation that runs on opens its next paragraph anew, so a forgotten mark spoils one paragraph at most.
      inside = 0;
    } else {
      hashes.push(wordHash(token));
      quoted.push(inside);
    }
  }
  return { hashes: Uint32Array.from(hashes), quoted: Uint8Array.from(quoted) };
}

function opensQuote(text: string, index: number, mark: string): boolean {
  if (mark !== '"') return mark === '“' || mark === '„' || mark === '«';
  const before = text[index - 1] ?? ' ';
  return /[\s([{—–-]/.test(before);
}

/** 16 hex digits that two strings share, but by a rare chance, only when they are equal. */
export const hashOf = (text: string): string =>
  [wordHash(text), mixed(wordHash(text, 0x9747b28c))].map((hash) => hash.toString(16).padStart(8, '0')).join('');

function wordHash(word: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function rowHash(hashes: Uint32Array, from: number, length: number): number {
  let hash = length;
  for (let i = from; i < from + length; i++) hash = Math.imul(hash ^ (hashes[i] as number), 0x9e3779b1) ^ (hash >>> 15);
  return mixed(hash);
}

/** Every input bit moves every output bit, so that the smallest hashes are a fair sample. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function textHash(hashes: Uint32Array): string {
  let low = 1;
  let high = 2;
  for (const hash of hashes) {
    low = Math.imul(low ^ hash, 0x01000193);
    high = Math.imul(high, 31) + hash;
  }
  return mixed(low).toString(16).padStart(8, '0') + mixed(high).toString(16).padStart(8, '0');
}

/** The smallest hashes of the longer shingles: two texts that share much share many of them. */
function smallest(hashes: Uint32Array): readonly number[] {
  const kept: number[] = [];
  for (let i = 0; i + BAND_SHINGLE <= hashes.length; i++) {
    const hash = rowHash(hashes, i, BAND_SHINGLE);
    if (kept.length === BANDS && hash >= (kept[BANDS - 1] as number)) continue;
    let at = kept.length;
    while (at > 0 && (kept[at - 1] as number) > hash) at -= 1;
    if (kept[at - 1] === hash) continue;
    kept.splice(at, 0, hash);
    if (kept.length > BANDS) kept.pop();
  }
  return kept;
}
