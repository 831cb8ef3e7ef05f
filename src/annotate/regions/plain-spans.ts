import type { Span } from '../../model/index.js';

// a picture or a link, of which only the words shown are text
const LINK = /!?\[(?<shown>[^[\]]*)\]\(<?[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)?>?(?:\s"[^"\n]*")?\)/;
const HEADING_OR_QUOTE = /(?<=^|[\n\r])[ \t]*(?:#{1,6}[ \t]+|>[ \t]?)/;
const EMPHASIS = /[*`]|~~|(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])/u;
const ESCAPE = /\\(?=[#*_()<>~`.!+[\]-])/;
const TAG = /<\/?(?:a|b|i|u|p|em|br|div|span|strong|h[1-6])(?:\s[^<>]*)?\/?>|<(?=https?:)|(?<=[\w/])>/;
const MARK = new RegExp([LINK, HEADING_OR_QUOTE, EMPHASIS, ESCAPE, TAG].map((pattern) => pattern.source).join('|'), 'gu');

/**
 * The parts of a stretch of text that are words of it: without Markdown's marks of emphasis, headings, quotations and list items, and
 * without the targets of links. Offsets are those of the text; a text without marks comes back as one span.
 */
export function plainSpans(text: string, region: Span): readonly Span[] {
  const raw = text.slice(region.start, region.end);
  const spans: Span[] = [];
  const take = (start: number, end: number): void => {
    if (end > start) spans.push({ start: region.start + start, end: region.start + end });
  };
  if (!/[*_`~[\\<>#•]|^\s*(?:[-+]|\d{1,3}[.)])\s/.test(raw)) return raw === '' ? spans : [region];
  let from = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)/.exec(raw)?.[0].length ?? 0;
  MARK.lastIndex = from;
  for (let match = MARK.exec(raw); match !== null; match = MARK.exec(raw)) {
    if (match[0] === '') {
      MARK.lastIndex++;
      continue;
    }
    take(from, match.index);
    const shown = match.groups?.['shown'];
    if (shown !== undefined) {
      const at = match.index + match[0].indexOf('[') + 1;
      take(at, at + shown.length);
    }
    from = MARK.lastIndex;
  }
  take(from, raw.length);
  return spans;
}

/** The words of a stretch as one line: without Markdown marks, with single spaces, straight quotation marks and plain dashes kept. */
export function plainText(text: string, region: Span): string {
  const spans = plainSpans(text, region);
  const [first] = spans;
  const shown =
    spans.length === 1 && first !== undefined
      ? text.slice(first.start, first.end)
      : spans.map((span) => text.slice(span.start, span.end)).join('');
  const straight = CURLY.test(shown) ? shown.replace(CURLY_ALL, (sign) => STRAIGHT[sign] ?? '') : shown;
  return straight.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

const CURLY = /[\u2018-\u201f\u200b-\u200d]/;
const CURLY_ALL = /[\u2018-\u201f\u200b-\u200d]/g;
/** what is in neither list has no width */
const STRAIGHT: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'\u2018\u2019\u201a\u201b'].map((sign) => [sign, "'"] as const),
  ...[...'\u201c\u201d\u201e\u201f'].map((sign) => [sign, '"'] as const),
]);
