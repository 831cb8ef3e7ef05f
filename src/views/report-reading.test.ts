import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cited,
  claimOf,
  dayOf,
  documentOf,
  noFacts,
  quoteFrom,
  recordOf,
  reportOf,
  setOf,
} from '../../test/cli/made-up-record.js';
import type { Region, Span } from '../model/index.js';
import { segmentsOf } from './report-reading-segments.js';
import { reportReading } from './report-reading.js';

const cover = (length: number, regions: readonly Region[], spans: readonly Span[], marked: Span | null = null) =>
  segmentsOf(length, { regions, spans, marked }).map(({ start, end, region, claims, marked: on }) =>
    [`${String(start)}-${String(end)}`, region ?? '', claims.join(','), on ? 'marked' : ''].join(' ').trim(),
  );

describe('the segments of a text', () => {
  it.each([
    ['no text', 0, [], []],
    ['nothing found', 5, [], ['0-5']],
    [
      'apart',
      10,
      [
        { start: 2, end: 4 },
        { start: 6, end: 8 },
      ],
      ['0-2', '2-4  0', '4-6', '6-8  1', '8-10'],
    ],
    [
      'overlapping',
      10,
      [
        { start: 2, end: 6 },
        { start: 4, end: 8 },
      ],
      ['0-2', '2-4  0', '4-6  1,0', '6-8  1', '8-10'],
    ],
    [
      'nested: the innermost first',
      10,
      [
        { start: 0, end: 10 },
        { start: 2, end: 4 },
      ],
      ['0-2  0', '2-4  1,0', '4-10  0'],
    ],
    [
      'nested, told the other way',
      10,
      [
        { start: 2, end: 4 },
        { start: 2, end: 9 },
      ],
      ['0-2', '2-4  0,1', '4-9  1', '9-10'],
    ],
    [
      'one upon another',
      4,
      [
        { start: 1, end: 3 },
        { start: 1, end: 3 },
      ],
      ['0-1', '1-3  1,0', '3-4'],
    ],
    [
      'touching',
      6,
      [
        { start: 0, end: 3 },
        { start: 3, end: 6 },
      ],
      ['0-3  0', '3-6  1'],
    ],
    [
      'empty or beyond the text',
      4,
      [
        { start: 2, end: 2 },
        { start: 3, end: 99 },
        { start: 9, end: 12 },
      ],
      ['0-3', '3-4  1'],
    ],
  ] as const)('%s', (_, length, spans, expected) => expect(cover(length, [], spans)).toEqual(expected));

  it('tells the region of each, and nothing where there is a gap', () => {
    const regions: readonly Region[] = [
      { start: 0, end: 3, kind: 'heading', rule: '' },
      { start: 4, end: 9, kind: 'body', rule: '' },
    ];
    expect(cover(10, regions, [{ start: 2, end: 6 }], { start: 5, end: 7 })).toEqual([
      '0-2 heading',
      '2-3 heading 0',
      '3-4  0',
      '4-5 body 0',
      '5-6 body 0 marked',
      '6-7 body  marked',
      '7-9 body',
      '9-10',
    ]);
  });

  const spans = fc.array(
    fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 12 },
  );

  it('holds the whole text once, and over each unit exactly the spans that cover it', () => {
    fc.assert(
      fc.property(fc.nat(50), spans, (length, given) => {
        const segments = segmentsOf(length, { regions: [], spans: given });
        let at = 0;
        for (const { start, end, claims } of segments) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
          const covering = given.flatMap((span, i) => (span.start <= start && span.end >= end ? [i] : []));
          expect([...claims].sort((a, b) => a - b)).toEqual(covering);
        }
        expect(at).toBe(length);
      }),
    );
  });

  it('stays small where thousands of spans lie upon one another', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ start: i, end: 20_000 - i }));
    const listed = segmentsOf(20_000, { regions: [], spans: many }).reduce((sum, { claims }) => sum + claims.length, 0);
    expect(listed).toBeLessThan(17 * 10_001);
  });
});

const post = documentOf('aaaa', 'Envoys meet\n\nEnvoys of Arcadia met in Oldport on Friday. Share this page');
const date = cited(dayOf('2018-03-16'), quoteFrom(post, 'on Friday'));
const claim = claimOf(post, 'meeting', 'Envoys of Arcadia met in Oldport on Friday', {
  name: [cited('envoys', quoteFrom(post, 'Envoys of Arcadia'))],
  date: [{ ...date, basis: 'inferred' }],
});
const met = recordOf([claim]);
const report = reportOf(post, { outlet: 'Daily Post', published: dayOf('2018-03-16') });
const set = setOf([met], [report]);

describe('a report to read', () => {
  it('shows each claim with its values, its rule and where they stand', () => {
    const reading = reportReading.read(set, { id: post.id });
    expect(reading?.claims).toMatchObject([
      {
        id: claim.id,
        record: met.id,
        kind: 'meeting',
        caption: 'envoys',
        rule: 'meeting/made-up',
        statusWords: 'held',
        start: claim.passage.start,
        quote: 'Envoys of Arcadia met in Oldport on Friday',
      },
    ]);
    expect(reading?.claims[0]?.values.map(({ label, words, basis }) => [label, words, basis])).toEqual([
      ['Name as reported', 'envoys', 'stated'],
      ['First day', '2018-03-16 Fri', 'inferred'],
    ]);
    expect(reading?.segments.map(({ start, end }) => post.text.slice(start, end)).join('')).toBe(post.text);
  });

  it.each([
    ['its id', { id: post.id }, null],
    ['a claim in it', { id: claim.id }, [13, 55]],
    ['its id and a claim', { id: post.id, claim: claim.id }, [13, 55]],
    ['its id and a span', { id: post.id, start: 3, end: 9 }, [3, 9]],
    ['the beginning of its id', { id: post.id.slice(0, 14) }, null],
    ['an unknown claim', { id: post.id, claim: 'claim:x' }, null],
  ] as const)('is found by %s', (_, ask, marked) => {
    const reading = reportReading.read(set, ask);
    expect(reading?.document).toBe(post.id);
    expect(reading?.marked).toEqual(marked === null ? null : { start: marked[0], end: marked[1] });
    expect(reportReading.texts?.(set, ask)).toEqual([post.id]);
  });

  it.each(['doc:ffff', 'claim:', '', 'nonsense'])('is null for %j', (id) => {
    expect(reportReading.read(set, { id })).toBeNull();
    expect(reportReading.texts?.(set, { id })).toEqual([]);
  });

  it('says what is known of it and on what that rests', () => {
    const given = { ...report, facts: noFacts, receipts: report.receipts.map((one) => ({ ...one, title: 'As given' })) };
    const facts = (one: typeof report) =>
      reportReading
        .read(setOf([], [one]), { id: post.id })
        ?.facts.map(({ label, words, basis }) => `${label}: ${words}, ${basis}`);
    expect(facts(report)).toEqual(['Outlet: Daily Post, stated in the text', 'Published: 2018-03-16, stated in the text']);
    expect(facts(given)).toEqual(['Title: As given, as given with the report', 'Published: undated, the report does not say']);
  });

  it('keeps the claims where only quotes were handed on', () => {
    const reading = reportReading.read(setOf([met], [{ ...report, text: null, regions: null }]), { id: post.id });
    expect(reading).toMatchObject({ text: null, regions: null, segments: [] });
    expect(reading?.claims[0]?.quote).toBe('Envoys of Arcadia met in Oldport on Friday');
  });
});
