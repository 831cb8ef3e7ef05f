import type { Block } from './blocks.js';
import { RELATED_LABEL } from './boilerplate-lines.js';

const MOST_BLOCKS = 80;

/** Whether a paragraph is the heading of a list of other stories ("You might also like", "Read more:"). */
export const isRelatedLabel = (block: Block): boolean =>
  block.plain.length <= 90 && RELATED_LABEL.test(block.plain.replace(/^"|"$/g, ''));

/** A line that can be the headline of another story, not a sentence of this one. */
const isTeaser = ({ plain, words, ends }: Block): boolean => words <= 26 && (!ends || (/\?["']?$/.test(plain) && words <= 16));

/**
 * The paragraphs of lists of other stories, by index: the heading, the headlines under it, and the line or two that each has below it.
 * A list ends where running text resumes: two sentences on end, or one that no headline leads in.
 */
export function findRelatedBlocks(blocks: readonly Block[], isNoise: (block: Block) => boolean): ReadonlySet<number> {
  const related = new Set<number>();
  for (let i = 0; i < blocks.length; i++) {
    if (!isRelatedLabel(blocks[i]!) || (i === 0 && blocks.length > 1)) continue;
    const end = endOfList(blocks, i, isNoise);
    for (let j = i; j < end; j++) related.add(j);
    i = end - 1;
  }
  return related;
}

function endOfList(blocks: readonly Block[], label: number, isNoise: (block: Block) => boolean): number {
  let end = label + 1;
  let headline: string | null = null;
  let twice = false;
  for (let j = label + 1; j < blocks.length && j <= label + MOST_BLOCKS; j++) {
    const block = blocks[j]!;
    if (isNoise(block) || isRelatedLabel(block)) {
      end = j + 1;
      continue;
    }
    if (isItemOfLinks(block) || (block.item && block.words <= 45)) {
      end = j + 1;
      headline = block.plain;
      continue;
    }
    if (isTeaser(block)) {
      // a heading of the report's own text again, unless more headlines follow
      if (block.level > 0 && !block.raw.includes('](') && leadsIntoText(blocks, j, isNoise)) return end;
      twice ||= headline === block.plain;
      headline = block.plain;
      end = j + 1;
      continue;
    }
    const run = sentencesFrom(blocks, j, isNoise);
    const standfirst = headline !== null && block.words <= 45 && (run === 1 || twice);
    if (!standfirst) return end;
    end = j + 1;
    if (run > 1) return end;
    headline = null;
  }
  return end;
}

/** The number of paragraphs of running text on end, up to 2. */
function sentencesFrom(blocks: readonly Block[], from: number, isNoise: (block: Block) => boolean): number {
  let run = 0;
  for (let j = from; j < blocks.length && j < from + MOST_BLOCKS && run < 2; j++) {
    const block = blocks[j]!;
    if (isNoise(block)) continue;
    if (isRelatedLabel(block) || isTeaser(block) || block.item) break;
    run++;
  }
  return run;
}

const leadsIntoText = (blocks: readonly Block[], heading: number, isNoise: (block: Block) => boolean): boolean =>
  sentencesFrom(blocks, heading + 1, isNoise) >= 1;

/** An item that is a link, with a remark after it or not. */
const isItemOfLinks = (block: Block): boolean => block.item && /^(?:[-*+•]|\d{1,3}[.)])\s+\[/.test(block.raw);
