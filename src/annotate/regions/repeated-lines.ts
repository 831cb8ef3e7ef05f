import type { Block } from './blocks.js';
import { countWords, endsSentence } from './blocks.js';

const key = (plain: string): string =>
  plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The paragraphs that a page shows twice, by index, with the rule that found each: a headline or another short line given again, a
 * standfirst with which the text opens as well (the copy in the text is kept), and long paragraphs pasted twice. Short speech that
 * comes back ("Thank you very much.") is no copy.
 */
export function findRepeated(blocks: readonly Block[], isText: (block: Block) => boolean): ReadonlyMap<number, string> {
  const repeated = new Map<number, string>();
  const seen = new Map<string, Block>();
  let title: Block | null = null;
  for (const block of blocks) {
    if (!isText(block) || block.plain.length > 5000) continue;
    title ??= block;
    const words = countWords(block.plain, 40);
    const before = seen.get(key(block.plain));
    if (before !== undefined) {
      if (words >= 12 || (before === title && words >= 3)) repeated.set(block.index, 'repeated');
      continue;
    }
    if (words >= 3) seen.set(key(block.plain), block);
  }
  markStandfirst(blocks, isText, repeated);
  return repeated;
}

/** A line near the top with which a longer paragraph below begins. */
function markStandfirst(blocks: readonly Block[], isText: (block: Block) => boolean, repeated: Map<number, string>): void {
  const text = blocks.filter((block) => isText(block) && !repeated.has(block.index)).slice(0, 8);
  text.forEach((block, i) => {
    if (i > 3 || block.plain.length < 40 || (i === 0 && !endsSentence(block.plain))) return;
    const own = key(block.plain);
    const copy = text
      .slice(i + 1)
      .find(
        (later) => later.plain.length > block.plain.length && key(later.plain.slice(0, block.plain.length + 20)).startsWith(own),
      );
    if (copy === undefined) return;
    repeated.set(block.index, 'repeated-standfirst');
  });
}
