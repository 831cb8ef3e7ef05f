import type { Span } from '../../model/index.js';

const MOST_LINES = 80;

/** The front matter of a Markdown text, its two marker lines included, or null: `key: value` lines between `---` at the very beginning. */
export function readFrontMatter(text: string): Span | null {
  const head = text.slice(0, 20_000);
  const open = /^\s*---[ \t]*(?:\r\n|\n|\r)/.exec(head);
  if (open === null) return null;
  let at = open[0].length;
  let keys = 0;
  for (let n = 0; n < MOST_LINES && at < head.length; n++) {
    const line = /[^\r\n]*/y;
    line.lastIndex = at;
    const content = line.exec(head)?.[0] ?? '';
    if (/^(?:---|\.\.\.)[ \t]*$/.test(content)) {
      return keys > 0 ? { start: open[0].indexOf('---'), end: at + content.trimEnd().length } : null;
    }
    if (/^[A-Za-z_][\w -]{0,40}:(?:\s|$)/u.test(content)) keys++;
    else if (/^\S/.test(content) && !/^(?:-\s|#)/.test(content)) return null;
    at += content.length;
    at += head.startsWith('\r\n', at) ? 2 : 1;
  }
  return null;
}

/** The lines of a front matter as keys (lower case) with the span of each value, quotation marks left out. */
export function frontMatterFields(text: string, span: Span): ReadonlyMap<string, Span> {
  const fields = new Map<string, Span>();
  const pattern = /^(?<key>[A-Za-z_][\w -]{0,40}):[ \t]{0,8}(?<value>[^\r\n]*(?:(?:\r\n|\n|\r)[ \t]+[^\r\n]*){0,12})/gm;
  for (const match of text.slice(span.start, span.end).matchAll(pattern)) {
    const key = (match.groups?.['key'] ?? '').toLowerCase().trim();
    const value = match.groups?.['value'] ?? '';
    const bare = value.trim();
    const quoted = bare.length > 1 && /^["']/.test(bare) && bare.endsWith(bare[0]!);
    const inner = quoted ? bare.slice(1, -1) : bare;
    if (inner === '' || fields.has(key)) continue;
    const start = span.start + match.index + match[0].length - value.length + value.indexOf(inner);
    fields.set(key, { start, end: start + inner.length });
  }
  return fields;
}
