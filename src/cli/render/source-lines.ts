import { counted } from '../counted.js';
import type { SourceView } from '../../app/views-and-exports.js';
import { safeLine } from '../safe-text.js';
import { padded, wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';
import { shortDocument } from './short-document.js';

const DATE = 12;

/** The reports, two lines each: date, outlet and title with its id; then what is known of it. */
export function sourceLines(sources: readonly SourceView[], page: Page): readonly string[] {
  const { colours } = page;
  return sources.flatMap((source) => {
    const indent = DATE + 2;
    const room = page.width - indent - 14;
    const date = safeLine(source.published);
    const own = date.length > DATE ? [colours.cyan(date)] : [];
    const name = wrapped(
      safeLine(`${source.outlet ?? 'outlet not given'}${source.title === null ? '' : ` · ${source.title}`}`),
      room,
    );
    const lead = own.length > 0 ? ' '.repeat(DATE) : colours.cyan(padded(date, DATE));
    const parts = [
      source.withdrawn ? 'withdrawn: counts for nothing' : counted(source.claims, 'finding'),
      ...(source.visibility === 'public' ? [] : [source.visibility]),
      ...(source.wire === null ? [] : [`wire: ${source.wire}`]),
      ...(source.byline === null ? [] : [source.byline]),
      ...(source.copies.length === 0 ? [] : [`copy of one text with ${source.copies.map(shortDocument).join(', ')}`]),
      ...(source.publishedBasis === null || source.publishedBasis === 'stated'
        ? []
        : [`date ${basisWords(source.publishedBasis)}`]),
      ...(source.address === null ? [] : [source.address]),
      ...(source.origin === null ? [] : [`from ${source.origin}`]),
      ...(source.received === null ? [] : [`received ${source.received}`]),
      ...(source.receipts > 1 ? [`arrived ${String(source.receipts)} times`] : []),
    ];
    return [
      ...own,
      `${lead}  ${colours.bold(padded(name[0] ?? '', room))}  ${colours.yellow(shortDocument(source.document))}`,
      ...name.slice(1).map((line) => `${' '.repeat(indent)}${colours.bold(line)}`),
      ...wrapped(safeLine(parts.join(' · ')), page.width - indent).map((line) => `${' '.repeat(indent)}${colours.dim(line)}`),
    ];
  });
}

const basisWords = (basis: NonNullable<SourceView['publishedBasis']>): string =>
  basis === 'metadata'
    ? 'from metadata'
    : basis === 'decided'
      ? 'decided by a person'
      : basis === 'inferred'
        ? 'inferred'
        : 'stated';
