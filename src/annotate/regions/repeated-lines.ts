import type { Block } from './blocks.js';

const key = (plain: string): string =>
  plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Paragraphs that are alike and differ are few; more are looked at by nobody. */
const MOST_ALIKE = 50;

/** As many letters and digits tell most paragraphs apart. */
const TELLING = 64;

/** A number that paragraphs of one key share, made of their first letters and digits without accented ones; others may share it by chance. */
function likeness(plain: string): number {
  let sum = 0;
  for (let i = 0, told = 0; i < plain.length && told < TELLING; i++) {
    const c = plain.charCodeAt(i);
    const letter = c | 32;
    if (c < 128) {
      if ((letter < 97 || letter > 122) && (c < 48 || c > 57)) continue;
      sum = (Math.imul(sum, 31) + letter) | 0;
      told++;
    } else if (c >= 0x370 && (c < 0x2000 || c > 0x2bff)) {
      const small = plain.charAt(i).toLowerCase();
      if (!/\p{L}/u.test(small)) continue;
      sum = (Math.imul(sum, 31) + small.charCodeAt(0)) | 0;
      told++;
    }
  }
  return sum;
}

/**
 * The paragraphs that a page shows twice, by index, with the rule that found each: a headline or another short line given again, a
 * standfirst with which the text opens as well (the copy in the text is kept), and long paragraphs pasted twice. Short speech that
 * comes back ("Thank you very much.") is no copy.
 */
export function findRepeated(blocks: readonly Block[], isText: (block: Block) => boolean): ReadonlyMap<number, string> {
  const repeated = new Map<number, string>();
  const seen = new Map<number, Block[]>();
  let title: Block | null = null;
  for (const block of blocks) {
    if (!isText(block) || block.plain.length > 5000) continue;
    title ??= block;
    const { words } = block;
    const like = likeness(block.plain);
    const alike = seen.get(like);
    // the keys are made only where two paragraphs may be one
    const before = alike?.find((one) => key(one.plain) === key(block.plain));
    if (before !== undefined) {
      if (words >= 12 || (before === title && words >= 3)) repeated.set(block.index, 'repeated');
      continue;
    }
    if (words < 3) continue;
    if (alike === undefined) seen.set(like, [block]);
    else if (alike.length < MOST_ALIKE) alike.push(block);
  }
  markStandfirst(blocks, isText, repeated);
  return repeated;
}

const isLetterOrDigit = (c: number): boolean => (c >= 48 && c <= 57) || ((c | 32) >= 97 && (c | 32) <= 122);

/** Whether the first letters of two paragraphs are the same, as far as they are plain: spares most the keys. */
function mayOpenWith(later: string, own: string): boolean {
  for (let i = 0, j = 0, same = 0; same < 12; same++, i++, j++) {
    while (i < own.length && own.charCodeAt(i) < 128 && !isLetterOrDigit(own.charCodeAt(i))) i++;
    while (j < later.length && later.charCodeAt(j) < 128 && !isLetterOrDigit(later.charCodeAt(j))) j++;
    const [a, b] = [own.charCodeAt(i), later.charCodeAt(j)];
    if (!(a < 128 && b < 128)) return true;
    if ((a | 32) !== (b | 32)) return false;
  }
  return true;
}

/** A line near the top with which a longer paragraph below begins. */
function markStandfirst(blocks: readonly Block[], isText: (block: Block) => boolean, repeated: Map<number, string>): void {
  const text = blocks.filter((block) => isText(block) && !repeated.has(block.index)).slice(0, 8);
  text.forEach((block, i) => {
    if (i > 3 || block.plain.length < 40 || (i === 0 && !block.ends)) return;
    const longer = text
      .slice(i + 1)
      .filter((later) => later.plain.length > block.plain.length && mayOpenWith(later.plain, block.plain));
    const own = longer.length === 0 ? '' : key(block.plain);
    if (!longer.some((later) => key(later.plain.slice(0, block.plain.length + 20)).startsWith(own))) return;
    repeated.set(block.index, 'repeated-standfirst');
  });
}
