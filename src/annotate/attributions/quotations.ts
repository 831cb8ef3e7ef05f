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

/** Whether a straight mark can open or close, by what stands on either side. */
function sides(text: string, at: number, from: number, to: number): { readonly opens: boolean; readonly closes: boolean } {
  const before = at <= from ? ' ' : text.charAt(at - 1);
  const after = at + 1 >= to ? ' ' : text.charAt(at + 1);
  return {
    opens: (BLANK.test(before) || "‘'".includes(before)) && !/\s/u.test(after),
    closes: !/\s/u.test(before) && (AFTER_CLOSE.test(after) || '’\'“"'.includes(after)),
  };
}

/** Pairs of double marks in a paragraph, the outermost of nested ones; the last is open-ended where its mark is missing. */
function doubles(text: string, p: Paragraph): readonly { readonly open: number; readonly close: number | null }[] {
  const found: { open: number; close: number | null }[] = [];
  let open = -1;
  let depth = 0;
  for (let i = p.start; i < p.end; i += 1) {
    const c = text.charAt(i);
    if (OPENERS.includes(c)) {
      if (open < 0) open = i;
      else if (text.charAt(open) === '"') open = i;
      depth = open === i ? 1 : depth + 1;
    } else if (CLOSERS.includes(c)) {
      depth -= 1;
      if (open >= 0 && depth <= 0) {
        found.push({ open, close: i });
        open = -1;
      }
      depth = Math.max(depth, 0);
    } else if (c === '"') {
      const { opens, closes } = sides(text, i, p.start, p.end);
      if (open >= 0 && text.charAt(open) !== '"') continue;
      if (open < 0 ? opens || !closes : opens && !closes) open = i;
      else if (open >= 0) {
        found.push({ open, close: i });
        open = -1;
      }
      depth = open >= 0 ? 1 : 0;
    }
  }
  if (open >= 0) found.push({ open, close: null });
  return found;
}

/** Pairs of single marks outside double ones; an apostrophe closes nothing where a mark after a stop follows. */
function singles(
  text: string,
  p: Paragraph,
  taken: readonly Span[],
): readonly { readonly open: number; readonly close: number }[] {
  const found: { open: number; close: number }[] = [];
  let open = -1;
  let close = -1;
  let firm = false;
  let next = 0;
  const settle = (): void => {
    if (open >= 0 && close > open + 1) found.push({ open, close });
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
    const c = text.charAt(i);
    if (c !== '‘' && c !== '’' && c !== "'") continue;
    const { opens, closes } = sides(text, i, p.start, p.end);
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
  p !== undefined && /^[\s*_>]{0,8}["“„«]/u.test(text.slice(p.start, p.start + 10));

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
    const add = (open: number, close: number, end: number, single: boolean, continued: boolean): void => {
      const words = inner(text, open + 1, close);
      const opensParagraph = /^[\s*_>]*$/u.test(text.slice(p.start, open));
      if (words !== null)
        own.push({ ...words, outer: { start: open, end }, single, opensParagraph, continued, paragraph: p.number });
    };
    const continued = runsOn && opensWith(text, p);
    runsOn = false;
    pairs.forEach(({ open, close }, i) => {
      outers.push({ start: open, end: close === null ? p.end : close + 1 });
      if (close === null) runsOn = opensWith(text, paragraphs[index + 1]);
      if (close === null && !runsOn && p.end - open > MAX_OPEN) return;
      add(open, close ?? p.end, close === null ? p.end : close + 1, false, continued && i === 0);
    });
    for (const { open, close } of singles(text, p, outers)) add(open, close, close + 1, true, false);
    found.push(...own.sort((a, b) => a.start - b.start));
  });
  return found;
}

/** An opening mark that nothing closes is an error of the page where a longer text than this follows. */
const MAX_OPEN = 1200;
