import type { search } from '../../app/query.js';
import { dateWords } from '../../app/views-and-exports.js';
import { safeLine } from '../safe-text.js';
import type { Page } from './entry-lines.js';
import { shortDocument } from './record-lines.js';

type Hits = Awaited<ReturnType<typeof search>>;

/** Reports that hold the words looked for: outlet, title and date with the id, then the place where they stand. */
export function hitLines(hits: Hits, page: Page): readonly string[] {
  const { colours } = page;
  return hits.flatMap((hit) => {
    const facts = hit.report.facts;
    const outlet = facts?.outlet?.value ?? hit.report.receipts[0]?.outlet ?? 'outlet not given';
    const title = facts?.title?.value ?? hit.report.receipts[0]?.title ?? null;
    const when = facts?.published?.value ?? null;
    const date = when === null || when.precision === 'range' ? 'undated' : dateWords(when);
    const head = [outlet, ...(title === null ? [] : [`“${title}”`]), date].join(', ');
    return [
      `${colours.yellow(shortDocument(hit.document))}  ${colours.bold(safeLine(head))}`,
      `              ${marked(hit, page)}`,
    ];
  });
}

function marked(hit: Hits[number], page: Page): string {
  const pieces: string[] = [];
  let from = 0;
  for (const match of hit.matches) {
    pieces.push(
      spaced(hit.snippet.slice(from, match.start)),
      page.colours.green(spaced(hit.snippet.slice(match.start, match.end))),
    );
    from = match.end;
  }
  pieces.push(spaced(hit.snippet.slice(from)));
  return `… ${pieces.join('').trim()} …`;
}

/** Made safe, but with the spaces at its ends, which part it from its neighbours. */
const spaced = (text: string): string => {
  const middle = safeLine(text);
  return `${/^\s/u.test(text) ? ' ' : ''}${middle}${middle !== '' && /\s$/u.test(text) ? ' ' : ''}`;
};
