import type { Region, RegionKind, Span } from '../../model/index.js';
import { plainSpans } from './plain-spans.js';

/** A stretch that the language step reads, with the paragraph that it stands in and its parts without Markdown marks. */
export interface TextBlock extends Span {
  readonly region: RegionKind;
  readonly paragraph: number;
  readonly plain: readonly Span[];
}

const READ: ReadonlySet<RegionKind> = new Set(['heading', 'body', 'caption-photo']);

/**
 * The stretches in which a report says something, in order: headings, running text (speech after a speaker's caption is running text)
 * and photo captions. A line break inside one is no end of a sentence: the paragraph was wrapped there.
 */
export function splitBlocks(text: string, regions: readonly Region[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let paragraph = -1;
  let end = -1;
  for (const region of regions) {
    if (end < 0 || /[\n\r\v\f\u0085\u2028\u2029]/.test(text.slice(end, region.start))) paragraph++;
    end = region.end;
    if (!READ.has(region.kind)) continue;
    blocks.push({ start: region.start, end: region.end, region: region.kind, paragraph, plain: plainSpans(text, region) });
  }
  return blocks;
}

/**
 * The article's own words: running text with the captions of its speakers and the headings between its paragraphs, without headline,
 * photo captions, credits and what the page adds. A text that is nothing but headings gives those.
 */
export function bodyText(text: string, regions: readonly Region[]): string {
  const first = regions.findIndex((region) => region.kind === 'body');
  const last = regions.findLastIndex((region) => region.kind === 'body');
  const own = regions.filter(
    (region, i) =>
      (region.kind === 'body' || region.kind === 'caption-speaker' || (region.kind === 'heading' && i > first)) &&
      (i <= last || region.kind === 'body'),
  );
  return joined(text, own.some((region) => region.kind === 'body') ? own : regions.filter((region) => region.kind === 'heading'));
}

function joined(text: string, regions: readonly Region[]): string {
  let body = '';
  let end = -1;
  for (const region of regions) {
    if (end >= 0) body += /[\n\r\v\f\u0085\u2028\u2029]/.test(text.slice(end, region.start)) ? '\n\n' : ' ';
    body += plainSpans(text, region)
      .map((span) => text.slice(span.start, span.end))
      .join('');
    end = region.end;
  }
  return body;
}
