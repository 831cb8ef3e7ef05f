import type { Region } from '../model/index.js';

/** Regions that are the article's own words. Headlines of other pages, credits and the like are boilerplate, not headings. */
const OWN: ReadonlySet<Region['kind']> = new Set(['body', 'caption-speaker', 'dateline']);

/** The article's own words in order: pieces that touch are joined as they stand, others by a line break. Every piece is verbatim. */
export function bodyOf(text: string, regions: readonly Region[]): string {
  const pieces: string[] = [];
  let last: Region | null = null;
  for (const region of regions) {
    if (!OWN.has(region.kind)) continue;
    const between = last === null ? '' : text.slice(last.end, region.start);
    if (last !== null) pieces.push(between.trim() === '' ? between : '\n');
    pieces.push(text.slice(region.start, region.end));
    last = region;
  }
  return pieces.join('').trim();
}
