import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWord } from '../src/language/features.js';
import { splitTokens } from '../src/language/tokenize.js';

/** The lines of prose of one file: Guardian articles as CSV, Reuters reports as SGML. */
function proseOf(name: string, source: string): readonly string[] {
  if (name.endsWith('.csv')) return source.split('\n').map((line) => line.replace(/^\d{4}-\d\d-\d\d,"?/u, '').replace(/"$/u, ''));
  return [...source.matchAll(/<BODY>([^<]*)/gu)].flatMap(([, body]) =>
    (body ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&')
      .replace(/&#\d+;/gu, ' ')
      .split(/\n {4}/u)
      .map((paragraph) => paragraph.replaceAll('\n', ' ')),
  );
}

/** Folded words of each line of the news in a folder, in the order of the file names; a line that came before is left out. */
export function readNews(folder: string): readonly (readonly string[])[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.csv') || name.endsWith('.sgm'))
    .sort();
  const seen = new Set<string>();
  const lines: (readonly string[])[] = [];
  for (const name of names) {
    for (const line of proseOf(name, readFileSync(join(folder, name), name.endsWith('.sgm') ? 'latin1' : 'utf8'))) {
      if (line.length < 40 || seen.has(line)) continue;
      seen.add(line);
      lines.push(splitTokens(line, 0, line.length).map(({ start, end }) => foldWord(line.slice(start, end))));
    }
  }
  return lines;
}
