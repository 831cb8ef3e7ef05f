import type { Span } from '../../../model/index.js';

/** Verbatim words with those marked that were searched for. */
export function MarkedSnippet({ snippet, matches }: { readonly snippet: string; readonly matches: readonly Span[] }) {
  const parts: { readonly at: number; readonly text: string; readonly found: boolean }[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (start < at || end > snippet.length) continue;
    if (start > at) parts.push({ at, text: snippet.slice(at, start), found: false });
    parts.push({ at: start, text: snippet.slice(start, end), found: true });
    at = end;
  }
  if (at < snippet.length) parts.push({ at, text: snippet.slice(at), found: false });
  return (
    <span className="snippet" dir="auto">
      {parts.map((part) => (part.found ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>))}
    </span>
  );
}
