import type { Region, RegionKind, Span } from '../model/index.js';

/** A stretch of a text over which nothing changes: what it is, and which of the highlighted spans cover it, the innermost first. */
export interface Segment extends Span {
  /** null where the report was not read yet, or no region was told */
  readonly region: RegionKind | null;
  /** positions in the list of spans */
  readonly claims: readonly number[];
  /** whether it stands in the span that was asked for */
  readonly marked: boolean;
}

/** Regions that are not the article's own words, nor facts about it: a reader may want them dimmed. */
export const isNoise = (region: RegionKind | null): boolean =>
  region === 'boilerplate' || region === 'metadata' || region === 'credit';

/** Over one stretch at most so many spans are told: a text on which thousands lie stays readable, and the work linear. */
const MOST_COVERING = 16;

interface Edge {
  readonly at: number;
  readonly opens: boolean;
  readonly span: number;
}

/**
 * Cuts `[0, length)` at every edge of a region, of a span and of the marked span. The segments touch one another, hold the whole text
 * and never overlap; spans that reach beyond the text are cut off, empty ones are passed over.
 */
export function segmentsOf(
  length: number,
  parts: { readonly regions: readonly Region[]; readonly spans: readonly Span[]; readonly marked?: Span | null },
): readonly Segment[] {
  const clamp = (at: number): number => Math.max(0, Math.min(length, Math.trunc(at) || 0));
  const edges = edgesOf(parts.spans, clamp);
  const mark = parts.marked ? { start: clamp(parts.marked.start), end: clamp(parts.marked.end) } : { start: 0, end: 0 };
  const regions = parts.regions.filter((region) => clamp(region.end) > clamp(region.start));
  const cuts = new Set<number>([0, length, mark.start, mark.end]);
  for (const { at } of edges) cuts.add(at);
  for (const { start, end } of regions) cuts.add(clamp(start)).add(clamp(end));
  const ordered = [...cuts].sort((a, b) => a - b);
  const cover = covering(parts.spans.length);
  const found: Segment[] = [];
  let edge = 0;
  let region = 0;
  for (let i = 0; i + 1 < ordered.length; i++) {
    const start = ordered[i] ?? 0;
    const end = ordered[i + 1] ?? length;
    for (let next = edges[edge]; next !== undefined && next.at <= start; next = edges[++edge]) {
      if (next.opens) cover.open(next.span);
      else cover.close(next.span);
    }
    while (region < regions.length && clamp(regions[region]?.end ?? 0) <= start) region++;
    const here = regions[region];
    found.push({
      start,
      end,
      region: here !== undefined && clamp(here.start) <= start ? here.kind : null,
      claims: cover.innermost(MOST_COVERING),
      marked: mark.start <= start && start < mark.end,
    });
  }
  return found;
}

/** Edges in text order; at one place those that end come before those that begin, the longer of those that begin first. */
function edgesOf(spans: readonly Span[], clamp: (at: number) => number): readonly Edge[] {
  const edges: (Edge & { readonly length: number })[] = [];
  spans.forEach((span, i) => {
    const start = clamp(span.start);
    const end = clamp(span.end);
    if (end <= start) return;
    edges.push({ at: start, opens: true, span: i, length: end - start }, { at: end, opens: false, span: i, length: 0 });
  });
  return edges.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || b.length - a.length || a.span - b.span);
}

/** The spans that cover the place now, as a chain from which any can be taken out at once. */
function covering(size: number): {
  readonly open: (span: number) => void;
  readonly close: (span: number) => void;
  readonly innermost: (most: number) => readonly number[];
} {
  const none = -1;
  const before = new Int32Array(size).fill(none);
  const after = new Int32Array(size).fill(none);
  let last = none;
  return {
    open: (span) => {
      before[span] = last;
      after[span] = none;
      if (last !== none) after[last] = span;
      last = span;
    },
    close: (span) => {
      const [left, right] = [before[span] ?? none, after[span] ?? none];
      if (left !== none) after[left] = right;
      if (right !== none) before[right] = left;
      if (last === span) last = left;
    },
    innermost: (most) => {
      const found: number[] = [];
      for (let at = last; at !== none && found.length < most; at = before[at] ?? none) found.push(at);
      return found;
    },
  };
}
