import type { search } from '../../app/query.js';
import { dateWords } from '../../app/views-and-exports.js';
import { safeLine } from '../safe-text.js';
import { padded, wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';
import { shortDocument } from './short-document.js';

const INDENT = 14;

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
    const place = wrapped(safeLine(`… ${hit.snippet} …`), page.width - INDENT);
    return [
      ...wrapped(safeLine(head), page.width - INDENT).map(
        (line, i) => `${colours.yellow(padded(i === 0 ? shortDocument(hit.document) : '', INDENT))}${colours.bold(line)}`,
      ),
      ...place.map((line) => `${' '.repeat(INDENT)}${marked(line, hit, page)}`),
    ];
  });
}

/** Sets off the words looked for; a phrase that is broken over two lines stays as it is. */
function marked(line: string, hit: Hits[number], page: Page): string {
  const found = new Set(hit.matches.map((match) => safeLine(hit.snippet.slice(match.start, match.end))));
  found.delete('');
  let text = line;
  for (const words of found) text = text.replaceAll(words, (same) => page.colours.green(same));
  return text;
}
