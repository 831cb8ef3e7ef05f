import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { corePipeline } from '../src/app/core.js';
import { inputs } from '../src/app/inputs.js';
import { publicationDay } from '../src/app/publication-day.js';
import { findOriginals } from '../src/consolidate/index.js';
import type { AnnotatedDocument, Claim, Evidence } from '../src/model/index.js';
import { NOTHING_GIVEN } from '../src/read/index.js';
import { bodyOf } from '../src/views/index.js';

interface Read {
  readonly name: string;
  readonly annotated: AnnotatedDocument;
  readonly claims: readonly Claim[];
}

let reports: readonly Read[] = [];

beforeAll(async () => {
  const pipeline = corePipeline();
  const read: Read[] = [];
  const paths = [fileURLToPath(new URL('../sample/reports', import.meta.url))];
  for await (const input of inputs({ paths })) {
    if (!('document' in input)) throw new Error(`${input.origin}: ${input.reason}`);
    const annotated = pipeline.annotate(input.document, { given: NOTHING_GIVEN, decided: {} });
    read.push({ name: input.receipt.origin.replace(/^.*[\\/]/, ''), annotated, claims: pipeline.extract(annotated).claims });
  }
  reports = read.sort((a, b) => (a.name < b.name ? -1 : 1));
});

const nameOf = (id: string): string => reports.find(({ annotated }) => annotated.document.id === id)?.name ?? id;

/** Everything in a claim that quotes a document, however deep. */
function quotesIn(value: unknown): readonly Evidence[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn);
  if (value === null || typeof value !== 'object') return [];
  if ('quote' in value && 'start' in value && 'end' in value) return [value as Evidence];
  return Object.values(value).flatMap(quotesIn);
}

describe('reading the sample', () => {
  it('reads every report and finds something in each', () => {
    expect(reports).toHaveLength(12);
    expect(reports.filter(({ claims }) => claims.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('rests every value on words that stand in the text', () => {
    for (const { name, annotated, claims } of reports) {
      const { text } = annotated.document;
      const quotes = claims.flatMap(quotesIn);
      expect(quotes.length, name).toBeGreaterThan(0);
      expect(quotes.filter(({ start, end, quote }) => text.slice(start, end) !== quote || quote === '')).toEqual([]);
    }
  });

  it('dates each report by what it bears, and leaves the undated one undated', () => {
    expect(reports.map(({ name, annotated }) => `${name.slice(0, 2)} ${publicationDay(annotated.facts) ?? 'undated'}`)).toEqual([
      '01 2017-09-15',
      '02 2017-09-16',
      '03 2017-01-24',
      '04 2023-05-10',
      '05 2023-05-10',
      '06 2023-05-10',
      '07 undated',
      '08 2016-06-23',
      '09 2019-09-16',
      '10 2022-07-20',
      '11 2020-03-06',
      '12 2012-11-19',
    ]);
  });

  it('counts the copied wire report once, and every other report for itself', () => {
    const originals = findOriginals(
      reports.map(({ annotated: { document, regions, facts } }) => ({
        id: document.id,
        body: bodyOf(document.text, regions),
        wire: facts.wire?.value ?? null,
        published: publicationDay(facts),
      })),
    );
    const copied = originals.filter(({ documents }) => documents.length > 1).map(({ documents }) => documents.map(nameOf).sort());
    expect(copied).toEqual([['01-caspian-wire-idlib-zone.txt', '02-levant-desk-idlib-zone.txt']]);
    expect(originals).toHaveLength(11);
  });

  it('takes nothing from advertisements and related links', () => {
    const words = reports.flatMap(({ claims }) => claims.map(({ passage }) => passage.quote)).join('\n');
    expect(words).not.toMatch(/Coffee|Frost warning|Ten dishes|morning letter|million sacks/);
  });
});
