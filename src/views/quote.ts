/** A quote on one line, cut at a word to at most `limit` characters with an ellipsis where words are left out. */
export function shortQuote(quote: string, limit = 90): string {
  const line = quote.replace(/\s+/gu, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '');
  let end = kept.length;
  while (end > 0 && ' ,;:.-\u2013'.includes(kept[end - 1] ?? '')) end--;
  return `${kept.slice(0, end)}\u2026`;
}
