import type { Citation } from './citations.js';

const plain = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** A citation as one line of plain text: outlet, title, date or "undated", address, date received; then the quote, verbatim but for line breaks. */
export function citationLine(citation: Citation): string {
  const parts = [
    citation.outlet ?? 'outlet not given',
    ...(citation.title === null ? [] : [`\u201c${citation.title}\u201d`]),
    citation.published,
    ...(citation.address === null ? [] : [citation.address]),
    ...(citation.received === null ? [] : [`received ${citation.received}`]),
    ...(citation.withdrawn ? ['since withdrawn'] : []),
  ];
  return `${parts.map(plain).join(', ')}: \u201c${plain(citation.quote)}\u201d`;
}
