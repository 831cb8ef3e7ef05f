/** A half-open range `[start, end)` of one document's text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `doc:` and 32 hex digits of the SHA-256 of the text: one text has one id, wherever it came from. */
export type DocumentId = `doc:${string}`;

/** A span of one document with the words that stand there: `quote === text.slice(start, end)`. */
export interface Evidence extends Span {
  readonly document: DocumentId;
  readonly quote: string;
}

/** Whether two spans share at least one unit of text. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly within `outer`. */
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The words of a span as evidence; the span must lie within the text. */
export const evidenceOf = (document: { readonly id: DocumentId; readonly text: string }, span: Span): Evidence => ({
  document: document.id,
  start: span.start,
  end: span.end,
  quote: document.text.slice(span.start, span.end),
});
