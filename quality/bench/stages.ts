import { annotate } from '../../src/annotate/annotate.js';
import { findAttributions } from '../../src/annotate/attributions/find-attributions.js';
import { findMentions } from '../../src/annotate/mentions/index.js';
import { findQuantities } from '../../src/annotate/quantities/find-quantities.js';
import { bodyText, markRegions, splitBlocks } from '../../src/annotate/regions/index.js';
import { dateFromWithin, officesSaid, readReportFacts } from '../../src/annotate/report-facts/index.js';
import { findTimes } from '../../src/annotate/times/find-times.js';
import { publicationDay } from '../../src/app/publication-day.js';
import { lexiconWith } from '../../src/app/own-lexicon.js';
import { packageBytes } from '../../src/app/resources.js';
import { consolidate, findOriginals, type CopySource } from '../../src/consolidate/index.js';
import { extractClaims } from '../../src/extract/extract.js';
import { kinds } from '../../src/kinds/index.js';
import { createParser, readClauses, segment } from '../../src/language/index.js';
import type { AnnotatedDocument, Claim, Document } from '../../src/model/index.js';

/** What one stage cost over all articles. */
export interface StageCost {
  readonly stage: string;
  readonly milliseconds: number;
}

export interface StageCosts {
  readonly articles: number;
  readonly tokens: number;
  readonly claims: number;
  readonly records: number;
  /** once for the process: reading weights and lexicon */
  readonly loading: readonly StageCost[];
  /** what the first articles cost, while the program is still being compiled */
  readonly first: { readonly articles: number; readonly stages: readonly StageCost[] };
  /** the steps of reading, rules, copies and merging, in their order, once the first articles have been read */
  readonly stages: readonly StageCost[];
  /** reading and rules again, once a long run has everything compiled: what a thousandth report costs */
  readonly warm: { readonly articles: number; readonly tokens: number; readonly stages: readonly StageCost[] };
}

/** The steps that find names, times, numbers and speakers; the others cut, tag and parse the language, or come after. */
export const ANNOTATING: ReadonlySet<string> = new Set([
  'regions',
  'report facts',
  'times',
  'quantities',
  'mentions',
  'attributions',
  'dating and offices',
]);

/** The milliseconds of the processor that each named step took, summed over its calls: what else the machine does counts for little. */
function stopwatch(): { readonly timed: <T>(stage: string, step: () => T) => T; readonly costs: () => readonly StageCost[] } {
  const spent = new Map<string, number>();
  return {
    timed: (stage, step) => {
      const start = process.cpuUsage();
      const result = step();
      const { user, system } = process.cpuUsage(start);
      spent.set(stage, (spent.get(stage) ?? 0) + (user + system) / 1000);
      return result;
    },
    costs: () => [...spent].map(([stage, milliseconds]) => ({ stage, milliseconds })),
  };
}

const lengthOf = ({ sentences }: AnnotatedDocument): number =>
  sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);

/**
 * Runs every stage over the texts and says what each cost, apart for the first `warmUp` of them, and once more after `rounds` of all. The
 * steps are those of `annotate`, taken one by one.
 */
export function stageCosts(documents: readonly Document[], warmUp: number, rounds: number): StageCosts {
  const load = stopwatch();
  const parser = load.timed('weights', () => createParser(packageBytes('models/english.bin')));
  const lexicon = load.timed('lexicon', () => lexiconWith(null));
  let { timed, costs } = stopwatch();
  const readInSteps = (document: Document): AnnotatedDocument => {
    const { text } = document;
    const regions = timed('regions', () => markRegions(text));
    const stated = timed('report facts', () => readReportFacts(document, regions, null, {}));
    const raw = timed('sentences and words', () => segment(text, splitBlocks(text, regions)));
    const sentences = timed('tags and trees', () => raw.map((sentence) => parser.parse(text, sentence)));
    const clauses = timed('clauses', () => sentences.map(readClauses));
    const times = timed('times', () => findTimes({ text, sentences, published: stated.published?.value ?? null }));
    const quantities = timed('quantities', () => findQuantities({ text, sentences, times }));
    const mentions = timed('mentions', () => findMentions({ document, sentences, regions, facts: stated, lexicon }));
    const attributions = timed('attributions', () => findAttributions({ document, sentences, clauses, mentions, regions }));
    const facts = timed('dating and offices', () => ({
      ...dateFromWithin({ document, regions, sentences, clauses, times, mentions, attributions }, stated, lexicon),
      offices: officesSaid({ document, sentences, mentions, attributions }),
    }));
    return { document, facts, regions, sentences, clauses, times, quantities, mentions, attributions };
  };

  const claims: Claim[] = [];
  const sources: CopySource[] = [];
  const published = new Map<Document['id'], string | null>();
  let tokens = 0;
  let first: StageCosts['first'] = { articles: 0, stages: [] };
  for (const [index, document] of documents.entries()) {
    if (index === warmUp) {
      first = { articles: warmUp, stages: costs() };
      ({ timed, costs } = stopwatch());
      tokens = 0;
    }
    const annotated = readInSteps(document);
    if (sources.length === 0) checkSteps(annotated, annotate(document, { given: null, decided: {}, lexicon, parser }));
    tokens += lengthOf(annotated);
    claims.push(...timed('rules', () => extractClaims(annotated, kinds)).claims);
    const day = publicationDay(annotated.facts);
    published.set(document.id, day);
    const body = bodyText(document.text, annotated.regions);
    sources.push({ id: document.id, body, wire: annotated.facts.wire?.value ?? null, published: day });
  }
  const originals = timed('copies', () => findOriginals(sources));
  const { records } = timed('merging', () => consolidate({ claims, originals, decisions: [], kinds, published }));
  const counts = { articles: documents.length - warmUp, tokens, claims: claims.length, records: records.length };
  const later = costs();
  let warmTokens = 0;
  for (let round = 0; round < rounds; round++) {
    ({ timed, costs } = stopwatch());
    warmTokens = 0;
    for (const document of documents) {
      const annotated = readInSteps(document);
      warmTokens += lengthOf(annotated);
      timed('rules', () => extractClaims(annotated, kinds));
    }
  }
  const warm = { articles: documents.length, tokens: warmTokens, stages: rounds === 0 ? [] : costs() };
  return { ...counts, loading: load.costs(), first, stages: later, warm };
}

/** A step that `annotate` has gained or lost would go unmeasured: say so instead. */
function checkSteps(inSteps: AnnotatedDocument, whole: AnnotatedDocument): void {
  const counted = ({ sentences, times, quantities, mentions, attributions }: AnnotatedDocument): string =>
    JSON.stringify([sentences, times, quantities, mentions, attributions].map((list) => list.length));
  if (Object.keys(whole).sort().join() !== Object.keys(inSteps).sort().join() || counted(whole) !== counted(inSteps)) {
    throw new Error('the steps of quality/bench/stages.ts are no longer those of src/annotate/annotate.ts: bring them together');
  }
}
