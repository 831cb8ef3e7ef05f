import type { Span } from '../../model/index.js';

const END = /[.!?…]["”’'»)\]]{0,3}(?=\s+["“‘'«([]{0,2}[\p{Lu}\p{N}])/gu;
const ABBREVIATED =
  /(?:^|[\s("“‘'[])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Gov|Sen|Rep|Amb|Sec|Asst|Rev|Hon|Pres|vs|No|Nos|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mt|Ft|approx|cf|al|\p{Lu})\.$/u;

/**
 * Cuts a stretch roughly into sentences; the spans cover it but for the white space between them. It serves to find a caption or a
 * credit that was glued into a paragraph; the language step does its own.
 */
export function cutSentences(text: string, span: Span): readonly Span[] {
  const raw = text.slice(span.start, span.end);
  const spans: Span[] = [];
  let from = 0;
  const take = (end: number): void => {
    const part = raw.slice(from, end);
    const lead = part.length - part.trimStart().length;
    const trimmed = part.trim();
    if (trimmed !== '') spans.push({ start: span.start + from + lead, end: span.start + from + lead + trimmed.length });
    from = end;
  };
  for (const match of raw.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && ABBREVIATED.test(raw.slice(Math.max(from, end - 12), end))) continue;
    take(end);
  }
  take(raw.length);
  return spans;
}
