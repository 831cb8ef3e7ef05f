import { citationLine, type Citation } from '../views/index.js';
import { markdownAddress, markdownText } from './markdown-escape.js';

export type CitationStyle = 'footnote' | 'markdown';

/** The parts of a citation in order: outlet, title, date or "undated", address, date received. */
function markdownParts(citation: Citation): readonly string[] {
  return [
    markdownText(citation.outlet ?? 'outlet not given'),
    ...(citation.title === null ? [] : [`\u201c${markdownText(citation.title)}\u201d`]),
    markdownText(citation.published),
    ...(citation.address === null ? [] : [markdownAddress(citation.address)]),
    ...(citation.received === null ? [] : [`received ${markdownText(citation.received)}`]),
    ...(citation.withdrawn ? ['since withdrawn'] : []),
  ];
}

/** A citation for a footnote (plain text) or for Markdown; the quote is verbatim but for line breaks, and every mark in it escaped. */
export function citationText(citation: Citation, style: CitationStyle): string {
  if (style === 'footnote') return citationLine(citation);
  return `${markdownParts(citation).join(', ')}: \u201c${markdownText(citation.quote)}\u201d`;
}

/** One citation a report, in order: where a record cites a report twice, the longest quote of it stands for it. */
export function citationsByReport(citations: readonly Citation[]): readonly Citation[] {
  const found = new Map<string, Citation>();
  for (const citation of citations) {
    const held = found.get(citation.document);
    if (held === undefined || citation.quote.length > held.quote.length) found.set(citation.document, citation);
  }
  return [...found.values()];
}
