import type { Citation } from '../views/index.js';
import { markdownAddress, markdownText } from './markdown-escape.js';

export type CitationStyle = 'footnote' | 'markdown';

/** The styles in which a citation can be written. */
export const CITATION_STYLES: readonly CitationStyle[] = ['footnote', 'markdown'];

const plain = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** The parts of a citation in order: outlet, title, date or "undated", address, date received; then the quote. */
function partsOf(citation: Citation, write: (text: string) => string, link: (address: string) => string): readonly string[] {
  return [
    write(citation.outlet ?? 'outlet not given'),
    ...(citation.title === null ? [] : [`\u201c${write(citation.title)}\u201d`]),
    write(citation.published),
    ...(citation.address === null ? [] : [link(citation.address)]),
    ...(citation.received === null ? [] : [`received ${write(citation.received)}`]),
    ...(citation.withdrawn ? ['since withdrawn'] : []),
  ];
}

/** A citation for a footnote (plain text) or for Markdown; the quote is verbatim but for line breaks, and every mark in it escaped. */
export function citationText(citation: Citation, style: CitationStyle): string {
  if (style === 'markdown') {
    return `${partsOf(citation, markdownText, markdownAddress).join(', ')}: \u201c${markdownText(citation.quote)}\u201d`;
  }
  return `${partsOf(citation, plain, plain).join(', ')}: \u201c${plain(citation.quote)}\u201d`;
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
