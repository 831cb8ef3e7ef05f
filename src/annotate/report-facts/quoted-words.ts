import type { AnnotatedDocument, Attribution, Span } from '../../model/index.js';

/** A stretch of somebody's quoted words. */
interface Quoted {
  readonly content: Span;
  readonly attribution: Attribution;
}

/**
 * Tells by whom a stretch of the text is quoted, null where it stands in the report's own words. The answer is found by a binary search,
 * since it is asked for each name and time.
 */
export function quotedBy({ attributions }: Pick<AnnotatedDocument, 'attributions'>): (span: Span) => Attribution | null {
  const quoted = attributions
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((attribution) => attribution.content.map((content): Quoted => ({ content, attribution })))
    .sort((a, b) => a.content.start - b.content.start);
  return (span) => {
    let low = 0;
    let high = quoted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quoted[middle] as Quoted).content.start <= span.start) low = middle + 1;
      else high = middle;
    }
    // quotations lie at most in one another
    const around = quoted.slice(Math.max(0, low - 3), low).find(({ content }) => span.end <= content.end);
    return around?.attribution ?? null;
  };
}

/** Whether a place of the text stands within somebody's quoted words: what these announce may be long past. */
export function quotedAt(read: Pick<AnnotatedDocument, 'attributions'>): (position: number) => boolean {
  const by = quotedBy(read);
  return (position) => by({ start: position, end: position + 1 }) !== null;
}
