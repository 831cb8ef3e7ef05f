import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTimes } from '../../src/annotate/times/find-times.js';
import type { Sentence, When } from '../../src/model/index.js';
import { parseText } from './parse-text.js';
import { readTimeml, type TimemlDocument } from './read-timeml.js';

export interface TempevalScores {
  readonly documents: number;
  readonly gold: number;
  readonly found: number;
  readonly strict: number;
  readonly relaxed: number;
  /** relaxed F1 times the share of matches with an equal value */
  readonly value: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  readonly wrong: readonly string[];
}

const f1 = (hits: number, gold: number, found: number): number => (gold + found === 0 ? 0 : (2 * hits) / (gold + found));

const publishedOn = (day: string | null): When | null =>
  day === null ? null : { earliest: day, latest: day, precision: 'day', year: 'stated', text: day };

/** Span and value scores of the time grammar on TimeML folders, against each document's creation time. */
export function measureTempeval(
  dirs: readonly string[],
  read: (text: string) => readonly Sentence[] = parseText,
): TempevalScores {
  const totals = { documents: 0, gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };
  const missed: string[] = [];
  const extra: string[] = [];
  const wrong: string[] = [];
  for (const dir of dirs)
    for (const file of readdirSync(dir).sort()) {
      if (!file.endsWith('.tml')) continue;
      const doc = readTimeml(file, readFileSync(join(dir, file), 'utf8'));
      totals.documents += 1;
      score(doc, read(doc.text), totals, { missed, extra, wrong });
    }
  const relaxed = f1(totals.relaxed, totals.gold, totals.found);
  return {
    ...totals,
    strict: f1(totals.strict, totals.gold, totals.found),
    relaxed,
    value: totals.relaxed === 0 ? 0 : (relaxed * totals.value) / totals.relaxed,
    missed,
    extra,
    wrong,
  };
}

function score(
  doc: TimemlDocument,
  sentences: readonly Sentence[],
  totals: Record<'gold' | 'found' | 'strict' | 'relaxed' | 'value', number>,
  lists: Record<'missed' | 'extra' | 'wrong', string[]>,
): void {
  const found = readTimes({ text: doc.text, sentences, published: publishedOn(doc.created) }).flatMap(({ mention, timexes }) =>
    timexes.map((timex) => ({ ...timex, rule: mention.rule })),
  );
  totals.gold += doc.times.length;
  totals.found += found.length;
  const used = new Set<number>();
  const around = (start: number, end: number): string =>
    `${doc.text.slice(Math.max(0, start - 50), start)}[${doc.text.slice(start, end)}]${doc.text.slice(end, end + 30)}`.replace(
      /\s+/g,
      ' ',
    );
  for (const gold of doc.times) {
    const overlap = found.findIndex((m, i) => !used.has(i) && m.start < gold.end && gold.start < m.end);
    const hit = found[overlap];
    if (hit === undefined) {
      lists.missed.push(`${gold.value} ${around(gold.start, gold.end)}`);
      continue;
    }
    used.add(overlap);
    totals.relaxed += 1;
    if (hit.start === gold.start && hit.end === gold.end) totals.strict += 1;
    else lists.wrong.push(`span: ${hit.rule} got [${doc.text.slice(hit.start, hit.end)}] ${around(gold.start, gold.end)}`);
    if (hit.value === gold.value) totals.value += 1;
    else
      lists.wrong.push(`value: ${doc.created} gold ${gold.value} got ${hit.value} ${hit.rule} ${around(gold.start, gold.end)}`);
  }
  found.forEach((m, i) => {
    if (!used.has(i)) lists.extra.push(`${m.rule} ${around(m.start, m.end)}`);
  });
}
