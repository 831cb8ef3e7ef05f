import type { Region, Sentence, Span } from '../../model/index.js';
import type { Found } from './found.js';
import type { Quotation } from './quotations.js';
import { tidy } from './source-words.js';

/** What ends the words of a caption's speaker. */
const ENDS: ReadonlySet<Region['kind']> = new Set([
  'heading',
  'credit',
  'boilerplate',
  'caption-photo',
  'byline',
  'dateline',
  'metadata',
]);

/** "(Inaudible.)" "(Applause)": a stage direction, not speech. */
const DIRECTION = /^[\s*_]*[([][^)\]]{0,60}[)\]][\s*_.]*$/u;

/** A caption's name without marks, colon and brackets around it. */
const nameSpan = (text: string, region: Span): Span | null => tidy(text, region.start, region.end);

/**
 * The speech under each speaker's caption: the quotation that follows it with the quoted paragraphs that go on from it, or, in a
 * transcript without quotation marks, all up to the next caption or heading.
 */
export function findCaptionSpeech(
  text: string,
  regions: readonly Region[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): readonly Found[] {
  const captions = regions.filter((r) => r.kind === 'caption-speaker');
  const found: Found[] = [];
  let s = 0;
  let q = 0;
  captions.forEach((caption, i) => {
    const next = captions[i + 1]?.start ?? text.length;
    // an office on the line after the name is a caption of its own, and the words follow it
    if (/^\s*$/u.test(text.slice(caption.end, next)) && i + 1 < captions.length) return;
    const source = nameSpan(text, captionWithName(text, captions, i));
    while (s < sentences.length && (sentences[s]?.start ?? 0) < caption.end) s += 1;
    while (q < quotations.length && (quotations[q]?.outer.start ?? 0) < caption.end) q += 1;
    const first = sentences[s];
    if (first === undefined || first.start >= next || source === null) return;
    const base = { kind: 'direct' as const, source, head: null, sourceSentence: null, cue: null };
    const opening = quotations[q];
    if (opening !== undefined && /^[\s*_]*$/u.test(text.slice(caption.end, opening.outer.start))) {
      for (let n = q; n < quotations.length; n += 1) {
        const words = quotations[n];
        if (words === undefined || (n > q && !words.continued) || words.start >= next) break;
        found.push({
          ...base,
          sentence: sentenceAt(sentences, words.start),
          content: [{ start: words.start, end: words.end }],
          rule: 'caption-quotation',
        });
      }
      return;
    }
    let end = first.start;
    for (let n = s; n < sentences.length; n += 1) {
      const sentence = sentences[n];
      if (sentence === undefined || sentence.start >= next || ENDS.has(sentence.region)) break;
      end = sentence.end;
    }
    const start = Math.max(caption.end, first.start);
    const words = text.slice(start, end);
    if (end > start && words.trim() !== '' && !DIRECTION.test(words)) {
      found.push({
        ...base,
        sentence: first.index,
        content: [{ start, end: start + words.trimEnd().length }],
        rule: 'caption-turn',
      });
    }
  });
  return found;
}

/** Name and office where they are two captions with nothing between: the first is the name. */
function captionWithName(text: string, captions: readonly Region[], i: number): Span {
  const [before, own] = [captions[i - 1], captions[i]];
  if (own === undefined) return { start: 0, end: 0 };
  return before !== undefined && /^\s*$/u.test(text.slice(before.end, own.start)) ? before : own;
}

/** Index of the sentence that holds a position, or of the last that begins before it. */
export function sentenceAt(sentences: readonly Sentence[], position: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return sentences[Math.max(0, low - 1)]?.index ?? 0;
}
