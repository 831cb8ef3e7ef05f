import type { Region, Sentence, Span } from '../../model/index.js';

/** A stretch in quotation marks; `start` and `end` are those of the words inside. */
export interface Quotation extends Span {
  /** where the marks themselves begin and end */
  readonly outer: Span;
  readonly single: boolean;
  /** opens its paragraph */
  readonly opensParagraph: boolean;
  /** goes on from the paragraph before, which had no closing mark */
  readonly continued: boolean;
  /** its paragraph, as the sentences count them */
  readonly paragraph: number;
}

/** Regions whose words may be speech. */
export const SPOKEN: ReadonlySet<Region['kind']> = new Set(['body', 'heading', 'caption-speaker']);

interface Paragraph extends Span {
  readonly number: number;
}

/** The paragraphs of the text that may hold speech. */
function paragraphsOf(sentences: readonly Sentence[]): readonly Paragraph[] {
  const found: { start: number; end: number; number: number }[] = [];
  for (const s of sentences) {
    if (!SPOKEN.has(s.region)) continue;
    const last = found.at(-1);
    if (last !== undefined && last.number === s.paragraph) last.end = Math.max(last.end, s.end);
    else found.push({ start: s.start, end: s.end, number: s.paragraph });
  }
  return found;
}

const BLANK = /[\s*_>([{—–/-]/u;
const AFTER_CLOSE = /[\s*_.,;:!?)\]}—–…-]/u;
const OPENERS = '“„«';
const CLOSERS = '”»';

/** Whether a straight mark of `width` units can open or close, by what stands on either side. */
function sides(text: string, at: number, p: Span, width = 1): { readonly opens: boolean; readonly closes: boolean } {
  const before = at <= p.start ? ' ' : text.charAt(at - 1);
  const after = at + width >= p.end ? ' ' : text.charAt(at + width);
  return {
    opens: (BLANK.test(before) || "‘'".includes(before)) && !/\s/u.test(after),
    closes: !/\s/u.test(before) && (AFTER_CLOSE.test(after) || '’\'“"'.includes(after)),
  };
}

/** A pair of marks: each span is that of a mark; `close` is empty and at the end of the paragraph where it is missing. */
interface Pair {
  readonly open: Span;
  readonly close: Span;
  readonly closed: boolean;
}

/** 2 for a double mark typed as two single ones, else 1. */
const widthAt = (text: string, at: number): number => {
  const c = text.charAt(at);
  return (c === "'" || c === '`') && text.charAt(at + 1) === c ? 2 : 1;
};

/** Whether a character is a mark or the half of one: most are none, and are passed over without more ado. */
const mayMark = (c: number): boolean =>
  c === 0x22 || c === 0x27 || c === 0x60 || c === 0xab || c === 0xbb || (c >= 0x201c && c <= 0x201e);

/** Pairs of double marks in a paragraph, the outermost of nested ones; the last is open-ended where its mark is missing. */
function doubles(text: string, p: Paragraph): readonly Pair[] {
  const found: Pair[] = [];
  let open: Span | null = null;
  let straight = false;
  let depth = 0;
  const shut = (close: Span): void => {
    if (open !== null) found.push({ open, close, closed: true });
    open = null;
    depth = 0;
  };
  for (let i = p.start; i < p.end; i += 1) {
    if (!mayMark(text.charCodeAt(i))) continue;
    const c = text.charAt(i);
    const width = widthAt(text, i);
    const mark = { start: i, end: i + width };
    if (OPENERS.includes(c)) {
      if (open === null || straight) [open, straight, depth] = [mark, false, 1];
      else depth += 1;
    } else if (CLOSERS.includes(c)) {
      depth = Math.max(0, depth - 1);
      if (depth === 0) shut(mark);
    } else if (c === '"' || width === 2) {
      i += width - 1;
      const { opens, closes } = sides(text, mark.start, p, width);
      if (open !== null && !straight) continue;
      // a second opening mark: the first was a slip
      if (open === null ? opens || !closes : opens && !closes) [open, straight, depth] = [mark, true, 1];
      else shut(mark);
    }
  }
  if (open !== null) found.push({ open, close: { start: p.end, end: p.end }, closed: false });
  return found;
}

/** Pairs of single marks outside double ones; an apostrophe closes nothing where a mark after a stop follows. */
function singles(text: string, p: Paragraph, taken: readonly Span[]): readonly Pair[] {
  const found: Pair[] = [];
  let open = -1;
  let close = -1;
  let firm = false;
  let next = 0;
  const settle = (): void => {
    if (open >= 0 && close > open + 1)
      found.push({ open: { start: open, end: open + 1 }, close: { start: close, end: close + 1 }, closed: true });
    open = -1;
    close = -1;
    firm = false;
  };
  for (let i = p.start; i < p.end; i += 1) {
    const inside = taken[next];
    if (inside !== undefined && i >= inside.start) {
      settle();
      i = inside.end - 1;
      next += 1;
      continue;
    }
    const code = text.charCodeAt(i);
    if (code !== 0x27 && code !== 0x2018 && code !== 0x2019) continue;
    const c = text.charAt(i);
    const { opens, closes } = sides(text, i, p);
    const starts = c !== '’' && opens && !closes && /\p{L}/u.test(text.charAt(i + 1));
    if (starts) {
      settle();
      open = i;
    } else if (open >= 0 && closes && c !== '‘' && !firm) {
      const stop = /[.,!?…]/u.test(text.charAt(i - 1));
      if (close < 0 || stop) close = i;
      firm = stop;
    }
  }
  settle();
  return found;
}

/** The words between two offsets without white space and emphasis marks at either end. */
function inner(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && /[\s*_]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s*_]/u.test(text.charAt(end - 1))) end -= 1;
  return end > start ? { start, end } : null;
}

const opensWith = (text: string, p: Paragraph | undefined): boolean =>
  p !== undefined && /^[\s*_>]{0,8}(?:["“„«]|''|``)/u.test(text.slice(p.start, p.start + 10));

/**
 * The quotations of a text in order, nested ones left out. A quotation whose closing mark is missing ends with its paragraph, and goes
 * on in the next where that opens with a mark again.
 */
export function findQuotations(text: string, sentences: readonly Sentence[]): readonly Quotation[] {
  const paragraphs = paragraphsOf(sentences);
  const found: Quotation[] = [];
  let runsOn = false;
  paragraphs.forEach((p, index) => {
    const pairs = doubles(text, p);
    const outers: Span[] = [];
    const own: Quotation[] = [];
    const add = ({ open, close }: Pair, single: boolean, continued: boolean): void => {
      const words = inner(text, open.end, close.start);
      const opensParagraph = /^[\s*_>]*$/u.test(text.slice(p.start, open.start));
      const outer = { start: open.start, end: close.end };
      if (words !== null) own.push({ ...words, outer, single, opensParagraph, continued, paragraph: p.number });
    };
    const continued = runsOn && opensWith(text, p);
    runsOn = false;
    pairs.forEach((pair, i) => {
      outers.push({ start: pair.open.start, end: pair.close.end });
      if (!pair.closed) runsOn = opensWith(text, paragraphs[index + 1]);
      if (!pair.closed && !runsOn && p.end - pair.open.start > MAX_OPEN) return;
      add(pair, false, continued && i === 0);
    });
    for (const pair of singles(text, p, outers)) add(pair, true, false);
    found.push(...own.sort((a, b) => a.start - b.start));
  });
  return found;
}

/** An opening mark that nothing closes is an error of the page where a longer text than this follows. */
const MAX_OPEN = 1200;
