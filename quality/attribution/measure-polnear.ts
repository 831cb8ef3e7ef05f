import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAttributions } from '../../src/annotate/attributions/find-attributions.js';
import { readClauses } from '../../src/language/index.js';
import type { Attribution, Region, Sentence, Span } from '../../src/model/index.js';
import { parseText } from '../tempeval/parse-text.js';
import { readPolnear, type GoldAttribution, type Role } from './read-polnear.js';

export interface RoleScore {
  readonly gold: number;
  readonly found: number;
  readonly hits: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface PolnearScores {
  readonly documents: number;
  /** spans that are equal but for marks at either end, and for "that" before what is said */
  readonly roles: Readonly<Record<Role, RoleScore>>;
  /** of the attributions whose cue was found, the share with the same source, the same content */
  readonly given: { readonly cues: number; readonly source: number; readonly content: number };
  readonly misses: readonly string[];
}

const ROLE_NAMES: readonly Role[] = ['source', 'cue', 'content'];

/** The span without marks at either end and without an opening "that", since the labels take these in and Parley leaves them out. */
function bare(text: string, span: Span): string {
  let { start, end } = span;
  const mark = /[\s"“”‘’'`,.;:!?()*…–—-]/u;
  while (start < end && mark.test(text.charAt(start))) start += 1;
  if (/^that\s/i.test(text.slice(start, end))) start += 5;
  while (start < end && mark.test(text.charAt(start))) start += 1;
  while (end > start && mark.test(text.charAt(end - 1))) end -= 1;
  return `${start}-${end}`;
}

const outermost = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map((s) => s.start)),
  end: Math.max(...spans.map((s) => s.end)),
});

/** As the labels have it: what one source says on and on is one attribution, and words taken into a reported clause are part of it. */
function foundRoles(attributions: readonly Attribution[]): readonly GoldAttribution[] {
  const found: { source: readonly Span[]; cue: readonly Span[]; content: readonly Span[] }[] = [];
  const mixed = attributions.filter((a) => a.kind === 'mixed');
  for (const a of attributions) {
    if (a.source === null) continue;
    const inClause = a.kind === 'direct' && mixed.some((m) => m.cue?.start === a.cue?.start && m.cue !== null);
    if (inClause) continue;
    const last = found.at(-1);
    const more =
      /quotation-(?:after-quotation|continued)$/.test(a.rule) || (a.cue !== null && last?.cue[0]?.start === a.cue.start);
    const goesOn = more && last?.source[0]?.start === a.source.start;
    if (goesOn) last.content = [...last.content, ...a.content];
    else found.push({ source: [a.source], cue: a.cue === null ? [] : [a.cue], content: a.content });
  }
  return found;
}

function attributionsOf(text: string): readonly Attribution[] {
  const sentences: readonly Sentence[] = parseText(text);
  const regions: readonly Region[] = [{ start: 0, end: text.length, kind: 'body', rule: 'all' }];
  return findAttributions({
    document: { id: 'doc:measure', text },
    sentences,
    clauses: sentences.map(readClauses),
    mentions: [],
    regions,
  });
}

/** Exact-span scores of sources, cues and contents on PolNeAR folders (each with `text` and `attributions`). */
export function measurePolnear(dirs: readonly string[], limit = Infinity): PolnearScores {
  const counts = Object.fromEntries(ROLE_NAMES.map((r) => [r, { gold: 0, found: 0, hits: 0 }])) as Record<
    Role,
    { gold: number; found: number; hits: number }
  >;
  const given = { cues: 0, source: 0, content: 0 };
  const misses: string[] = [];
  let documents = 0;
  for (const dir of dirs)
    for (const file of readdirSync(join(dir, 'attributions')).sort()) {
      const textFile = join(dir, 'text', file.replace(/_[0-9a-f]{4}\.ann$/, '.txt'));
      if (!file.endsWith('.ann') || !existsSync(textFile) || documents >= limit) continue;
      documents += 1;
      const text = readFileSync(textFile, 'utf8');
      const gold = readPolnear(readFileSync(join(dir, 'attributions', file), 'utf8'));
      const found = foundRoles(attributionsOf(text));
      for (const role of ROLE_NAMES) {
        const of = (list: readonly GoldAttribution[]): ReadonlySet<string> =>
          new Set(list.flatMap((a) => (a[role].length === 0 ? [] : [bare(text, outermost(a[role]))])));
        const [g, f] = [of(gold), of(found)];
        counts[role].gold += g.size;
        counts[role].found += f.size;
        for (const span of f) if (g.has(span)) counts[role].hits += 1;
      }
      compare(text, gold, found, given, misses);
    }
  return {
    documents,
    roles: Object.fromEntries(ROLE_NAMES.map((r) => [r, scored(counts[r])])) as Record<Role, RoleScore>,
    given,
    misses,
  };
}

function scored(c: { readonly gold: number; readonly found: number; readonly hits: number }): RoleScore {
  const precision = c.found === 0 ? 0 : c.hits / c.found;
  const recall = c.gold === 0 ? 0 : c.hits / c.gold;
  return { ...c, precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Where the cue is the same, whether source and content are; and what was missed. */
function compare(
  text: string,
  gold: readonly GoldAttribution[],
  found: readonly GoldAttribution[],
  given: { cues: number; source: number; content: number },
  misses: string[],
): void {
  const words = (spans: readonly Span[]): string => spans.map((s) => text.slice(s.start, s.end)).join(' ## ');
  const meets = (a: readonly Span[], b: readonly Span[]): boolean =>
    a.some((x) => b.some((y) => x.start < y.end && y.start < x.end));
  for (const g of gold) {
    const f = found.find((a) => meets(a.cue, g.cue));
    if (f === undefined) {
      misses.push(`MISSED [${words(g.source)}] [${words(g.cue)}] [${words(g.content)}]`);
      continue;
    }
    given.cues += 1;
    const equal = (role: Role): boolean =>
      g[role].length === 0
        ? f[role].length === 0
        : f[role].length > 0 && bare(text, outermost(g[role])) === bare(text, outermost(f[role]));
    if (equal('source')) given.source += 1;
    else misses.push(`SOURCE [${words(g.source)}] got [${words(f.source)}] (${words(g.cue)})`);
    if (equal('content')) given.content += 1;
    else misses.push(`CONTENT (${words(g.source)} ${words(g.cue)}) [${words(g.content)}] got [${words(f.content)}]`);
  }
  for (const f of found)
    if (!gold.some((g) => meets(g.cue, f.cue) || (f.cue.length === 0 && meets(g.content, f.content))))
      misses.push(`EXTRA [${words(f.source)}] [${words(f.cue)}] [${words(f.content)}]`);
}
