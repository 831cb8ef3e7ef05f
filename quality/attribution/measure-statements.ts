import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAttributions } from '../../src/annotate/attributions/find-attributions.js';
import { markRegions, splitBlocks } from '../../src/annotate/regions/index.js';
import { readClauses, segment } from '../../src/language/index.js';
import type { Attribution } from '../../src/model/index.js';
import { parserOf } from '../tempeval/parse-text.js';

interface GoldStatement {
  readonly text: string;
  readonly speaker: string | null;
  readonly kind: 'direct' | 'indirect';
  readonly optional?: boolean;
}

export interface StatementScores {
  readonly documents: number;
  readonly required: number;
  readonly hits: number;
  readonly optionalHits: number;
  readonly found: number;
  readonly recall: number;
  readonly precision: number;
  /** of the statements that were found, the share whose source phrase shares a word with the labelled speaker */
  readonly speaker: number;
  readonly misses: readonly string[];
}

const words = (s: string): readonly string[] => s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How far two texts share their words: twice the words that both have over all of them, each as often as it stands there. */
function likeness(a: string, b: string): number {
  const mine = [...words(a)].sort();
  const other = [...words(b)].sort();
  let [i, j, shared] = [0, 0, 0];
  while (i < mine.length && j < other.length) {
    const [x, y] = [mine[i] ?? '', other[j] ?? ''];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return mine.length + other.length === 0 ? 0 : (2 * shared) / (mine.length + other.length);
}

const LIKE = 0.6;

/** The attributions of a report, read as the pipeline reads it but without the lexicon: sources are phrases, not entities. */
export function attributionsOf(text: string): readonly Attribution[] {
  const regions = markRegions(text);
  const parser = parserOf();
  const sentences = segment(text, splitBlocks(text, regions)).map((s) => parser.parse(text, s));
  return findAttributions({
    document: { id: 'doc:measure', text },
    sentences,
    clauses: sentences.map(readClauses),
    mentions: [],
    regions,
  });
}

/** Recall and precision of what is said on documents with labelled statements: `gold` holds the labels, `texts` the documents. */
export function measureStatements(gold: string, texts: string): StatementScores {
  const sum = { documents: 0, required: 0, hits: 0, optionalHits: 0, found: 0, speakers: 0 };
  const misses: string[] = [];
  for (const file of readdirSync(gold).sort()) {
    if (!file.endsWith('.json')) continue;
    const label = JSON.parse(readFileSync(join(gold, file), 'utf8')) as { doc: string; statements: readonly GoldStatement[] };
    const text = readFileSync(join(texts, label.doc), 'utf8');
    const found = attributionsOf(text)
      .filter((a) => a.source !== null && a.kind !== 'mixed')
      .flatMap((a) => a.content.map((span) => ({ a, said: text.slice(span.start, span.end) })));
    sum.documents += 1;
    sum.found += found.length;
    const used = new Set<number>();
    for (const g of [...label.statements].sort((x, y) => Number(x.optional ?? false) - Number(y.optional ?? false))) {
      const scores = found.map((f, i) => (used.has(i) ? 0 : likeness(g.text, f.said)));
      const best = scores.indexOf(Math.max(...scores, LIKE));
      const hit = found[best];
      if (g.optional !== true) sum.required += 1;
      if (hit === undefined) {
        if (g.optional !== true) misses.push(`${file} MISSED ${g.kind} (${g.speaker}) ${g.text}`);
        continue;
      }
      used.add(best);
      if (g.optional === true) sum.optionalHits += 1;
      else sum.hits += 1;
      const source = hit.a.source === null ? '' : text.slice(hit.a.source.start, hit.a.source.end);
      if (words(source).some((w) => words(g.speaker ?? '').includes(w))) sum.speakers += 1;
      else misses.push(`${file} SPEAKER gold ${g.speaker} got ${source}`);
    }
    found.forEach((f, i) => {
      if (!used.has(i))
        misses.push(
          `${file} EXTRA ${f.a.kind} ${f.a.rule} (${f.a.source === null ? '' : text.slice(f.a.source.start, f.a.source.end)}) ${f.said}`,
        );
    });
  }
  const all = sum.hits + sum.optionalHits;
  return {
    ...sum,
    recall: sum.hits / (sum.required || 1),
    precision: all / (sum.found || 1),
    speaker: sum.speakers / (all || 1),
    misses,
  };
}
