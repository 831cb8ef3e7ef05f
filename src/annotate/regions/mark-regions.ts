import type { Region, RegionKind } from '../../model/index.js';
import { readBlocks, type Block } from './blocks.js';
import { isDatelineAlone, readDateline } from './dateline.js';
import { readFrontMatter } from './front-matter.js';
import { headerPieces, isByline, markLine, type Mark } from './line-rules.js';
import { captionBlockSign } from './photo-captions.js';
import { findRelatedBlocks, isRelatedLabel } from './related-blocks.js';
import { findRepeated } from './repeated-lines.js';
import { findSpeakerCaptions } from './speaker-captions.js';
import { splitBlock } from './split-block.js';
import { dateLineKind } from './written-date.js';

/**
 * Marks what each stretch of a report is: its running text, headings, captions, dateline, byline, credits, what a page adds. Regions
 * are in order, do not overlap and cover everything but white space; nothing is cut, so every offset stays true. Work is linear in
 * the length of the text.
 */
export function markRegions(text: string): readonly Region[] {
  const front = readFrontMatter(text);
  const blocks = readBlocks(front === null ? text : blank(text, front.end));
  const marks = markBlocks(blocks);
  const speakers = findSpeakerCaptions(blocks, (block) => {
    const mark = marks[block.index];
    return mark === undefined || mark.kind === 'body' || (mark.kind === 'heading' && block.level === 0 && block.index > 0);
  });
  for (const [index, caption] of speakers)
    marks[index] = { kind: caption.end === blocks[index]?.end ? 'caption-speaker' : 'body', rule: caption.rule };
  const firstBody = blocks.find((block) => marks[block.index]?.kind === 'body');
  const title = blocks.find((block) => marks[block.index]?.kind === 'heading') ?? null;
  const spoken = speakers.size > 0;
  const regions: Region[] = front === null ? [] : [{ ...front, kind: 'metadata', rule: 'front-matter' }];
  for (const block of blocks) {
    const mark = marks[block.index] ?? { kind: 'body' as RegionKind, rule: 'text' };
    if (mark.rule === 'header-line') regions.push(...headerParts(text, block));
    else if (mark.kind !== 'body') regions.push({ start: block.start, end: block.end, kind: mark.kind, rule: mark.rule });
    else {
      regions.push(
        ...splitBlock(text, block, {
          mark,
          speaker: speakers.get(block.index) ?? null,
          first: block === firstBody,
          spoken,
          title,
        }),
      );
    }
  }
  return regions;
}

/** The parts of "By Lena Hartmann | Danube Daily | July 17, 2023", each as what it is. */
function headerParts(text: string, block: Block): readonly Region[] {
  const parts: Region[] = [];
  let at = block.start;
  for (const piece of headerPieces(text.slice(block.start, block.end))) {
    const start = at + piece.length - piece.trimStart().length;
    const end = start + piece.trim().length;
    at += piece.length + 1;
    if (end <= start) continue;
    const plain = text.slice(start, end);
    const mark =
      dateLineKind(plain) !== null ? DATE_PART : isDatelineAlone(plain) ? DATELINE_PART : isByline(plain) ? BY_PART : OTHER_PART;
    parts.push({ start, end, ...mark });
  }
  return parts;
}

const DATE_PART: Mark = { kind: 'metadata', rule: 'date-line' };
const DATELINE_PART: Mark = { kind: 'dateline', rule: 'dateline' };
const BY_PART: Mark = { kind: 'byline', rule: 'by' };
const OTHER_PART: Mark = { kind: 'metadata', rule: 'header-line' };

/** The text with its beginning made blank, of the same length. */
const blank = (text: string, end: number): string => ' '.repeat(end) + text.slice(end);

type Marks = (Mark | undefined)[];

function markBlocks(blocks: readonly Block[]): Marks {
  const marks: Marks = new Array<Mark | undefined>(blocks.length).fill(undefined);
  const set = (index: number, kind: RegionKind, rule: string): void => void (marks[index] = { kind, rule });
  markLines(blocks, marks);
  for (const index of findRelatedBlocks(blocks, (block) => marks[block.index] !== undefined && !isRelatedLabel(block))) {
    if (marks[index]?.kind !== 'credit' && marks[index]?.kind !== 'metadata') set(index, 'boilerplate', 'related');
  }
  markSourceLists(blocks, marks);
  for (const block of blocks) {
    if (marks[block.index] !== undefined || block.plain.length > 900) continue;
    const sign = block.level > 0 ? null : captionBlockSign(captionText(block));
    if (sign !== null && !(block.index === 0 && blocks.length === 1)) set(block.index, 'caption-photo', sign);
  }
  for (const [index, rule] of findRepeated(blocks, (block) => marks[block.index] === undefined)) set(index, 'boilerplate', rule);
  markHeadings(blocks, marks);
  markTail(blocks, marks);
  return marks;
}

/** A credit in bold or italics after a caption reads as one only where the marks are gone. */
const captionText = (block: Block): string => block.plain;

function markLines(blocks: readonly Block[], marks: Marks): void {
  let lastRunning = -1;
  for (const block of blocks) if (block.running) lastRunning = block.index;
  let top = true;
  blocks.forEach((block, i) => {
    // the rules look at neighbours only as far as their words go
    const place = { top, tail: i >= lastRunning, before: blocks[i - 1] ?? null, after: blocks[i + 1] ?? null };
    const mark = markLine(block, place);
    if (mark !== null) marks[i] = mark;
    else if (top && block.running && !(i === 0 && block.words <= 16)) top = standsBeforeByline(blocks, i, lastRunning);
  });
}

/** A standfirst is a sentence, but the byline or date below it still belongs to the top of the page. */
function standsBeforeByline(blocks: readonly Block[], index: number, lastRunning: number): boolean {
  if (index > 4 || blocks[index]!.words > 50) return false;
  for (const next of blocks.slice(index + 1, index + 3)) {
    const mark = markLine(next, {
      top: true,
      tail: false,
      before: blocks[next.index - 1] ?? null,
      after: blocks[next.index + 1] ?? null,
    });
    if ((mark?.kind === 'byline' || mark?.rule === 'date-line') && next.index < lastRunning) return true;
  }
  return false;
}

/** The list under "Source:" names where a digest has its news. */
function markSourceLists(blocks: readonly Block[], marks: Marks): void {
  for (const block of blocks) {
    if (marks[block.index]?.rule !== 'source-heading') continue;
    for (let i = block.index + 1; i < blocks.length && blocks[i]!.item; i++) marks[i] = { kind: 'credit', rule: 'source-list' };
  }
}

/** What stands below the last sentence and is none: names of sections, codes, the remains of menus. */
function markTail(blocks: readonly Block[], marks: Marks): void {
  const running = blocks.filter((block) => marks[block.index]?.kind === 'body' && block.running);
  const last = running.at(-1);
  if (last === undefined || running.length < 2) return;
  for (const block of blocks.slice(last.index + 1)) {
    const open = marks[block.index]?.kind === 'body' || (marks[block.index]?.kind === 'heading' && block.level === 0);
    if (open && !block.item && !block.ends && block.words <= 8 && !/^["']|[:"']$/.test(block.plain)) {
      marks[block.index] = { kind: 'boilerplate', rule: 'below-the-text' };
    }
  }
}

const MOST_TITLE_WORDS = 34;
const MOST_HEADING_WORDS = 13;

function markHeadings(blocks: readonly Block[], marks: Marks): void {
  const open = blocks.filter((block) => marks[block.index] === undefined);
  let started = false;
  open.forEach((block, i) => {
    const { words } = block;
    const next = open[i + 1];
    const heading = (rule: string): void => void (marks[block.index] = { kind: 'heading', rule });
    if (block.level > 0) heading('markdown');
    else if (/^[-–—] [^.]{3,70} [-–—]$/.test(block.raw)) heading('subheading');
    else if (opensWithDateline(block)) {
      started = true;
      marks[block.index] = { kind: 'body', rule: 'text' };
    } else if (!started && i === 0 && next !== undefined && words <= MOST_TITLE_WORDS && isTitle(block, next)) heading('title');
    else if (
      !started &&
      !block.ends &&
      words <= MOST_TITLE_WORDS &&
      !block.item &&
      !/[,;:–—-]$/.test(block.plain) &&
      next !== undefined
    )
      heading('subtitle');
    else if (open.length === 1 && words <= MOST_TITLE_WORDS && !block.ends) heading('title');
    else {
      if (!started) started = block.running || words > 20;
      if (started && next !== undefined && isSubheading(block, next, words)) heading('subheading');
      else marks[block.index] = { kind: 'body', rule: 'text' };
    }
  });
}

const opensWithDateline = (block: Block): boolean => {
  const dateline = readDateline(block.raw, 0, { first: false, end: block.raw.length });
  return dateline !== null && (dateline.date !== null || dateline.agency !== null);
};

const isTitle = (block: Block, next: Block): boolean =>
  !block.item &&
  (!block.ends ||
    /[?!]["']?$/.test(block.plain) ||
    isTitleCase(block.plain) ||
    (next.afterGap && block.words <= 16 && next.words > 16 && !/["]/.test(block.plain)));

/** "New Round Of Talks Opens In Vienna." */
function isTitleCase(plain: string): boolean {
  const long = plain.match(/[A-Za-z][A-Za-z'-]{3,}/g) ?? [];
  return long.length >= 4 && long.filter((word) => /^[A-Z]/.test(word)).length >= 0.85 * long.length;
}

function isSubheading(block: Block, next: Block, words: number): boolean {
  if (words === 0 || words > MOST_HEADING_WORDS || block.item || next.item) return false;
  if (block.ends && !(words <= 8 && /^[^".,!:]+\?$/.test(block.plain))) return false;
  if (/^["'].*[.,!?]["'] |^"[^"]*$/.test(block.plain)) return false;
  if (/[,;:–—-]$/.test(block.plain) || !/^["'([]?[\p{Lu}\p{N}]/u.test(block.plain)) return false;
  if (/\b(?:said|says|told|added)\b/.test(block.plain) && !/^["']/.test(block.plain)) return false;
  return next.running || next.words >= 12;
}
