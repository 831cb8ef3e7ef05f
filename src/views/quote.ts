/** A quote on one line, cut at a word to at most `limit` characters with an ellipsis where words are left out. */
export function shortQuote(quote: string, limit = 90): string {
  // a passage can be a line of a megabyte: only its beginning is looked at
  const head = quote.slice(0, limit * 8);
  const line = head.replace(/\s+/gu, ' ').trim();
  if (line.length <= limit && head.length === quote.length) return line;
  const cut = line.slice(0, limit - 1);
  const space = /[\p{L}\p{N}]/u.test(line[limit - 1] ?? '') ? cut.lastIndexOf(' ') : cut.length;
  const kept = (space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/u, '');
  let end = kept.length;
  while (end > 0 && ' ,;:.-\u2013'.includes(kept[end - 1] ?? '')) end--;
  return `${kept.slice(0, end)}\u2026`;
}
