import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actor,
  claimOf,
  dayOf,
  documentOf,
  participant,
  person,
  place,
  quoteFrom,
  recordOf,
  reportOf,
  setOf,
  cited,
} from '../../test/cli/made-up-record.js';
import type { Source } from '../model/index.js';
import { bodyOf } from './body-text.js';
import { figureGroups, figureSourceWords } from './figures.js';
import { shortQuote } from './quote.js';
import { reportName, publishedWords } from './report-words.js';
import { sentenceAround } from './sentence-around.js';
import { supportOf, supportWords } from './support-words.js';
import { groupedNumber, namedBy, valueWords } from './value-words.js';
import { chainWords } from './whose-word.js';

describe('values in words', () => {
  it.each([
    ['amount', { value: 500000, qualifier: 'nearly', unit: null }, 'nearly 500,000'],
    ['amount', { value: 12, qualifier: 'exact', unit: 'percent' }, '12 percent'],
    ['amount', { value: null, qualifier: 'millions', unit: null }, 'millions'],
    ['when', dayOf('2018-03-16'), '2018-03-16 Fri'],
    ['actor', actor('Government of Arcadia', 'the regime'), 'Government of Arcadia'],
    ['person', person('Ana Silva', 'foreign minister'), 'Ana Silva, foreign minister'],
    ['place', place('Oldport', 'Arcadia'), 'Oldport (Arcadia)'],
    ['place', place('Arcadia', 'Arcadia'), 'Arcadia'],
    [
      'participant',
      { ...participant('Arcadia', 'Ana Silva'), role: 'guarantor', attendance: 'expected' },
      'Arcadia (guarantor): Ana Silva; expected',
    ],
    ['number', 6, '6'],
    ['text', 'a buffer zone', 'a buffer zone'],
    ['text', null, 'unknown'],
    ['text', { odd: 1 }, '{"odd":1}'],
  ] as const)('%s %j', (type, value, words) => {
    expect(valueWords(type, value)).toBe(words);
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [-1234567, '-1,234,567'],
    [1234.5, '1,234.5'],
  ])('%d is written %s', (number, words) => {
    expect(groupedNumber(number)).toBe(words);
  });

  it.each([
    ['Government of Russia', 'russia', true],
    ['Prussia', 'russia', false],
    ['Türkiye', 'turkiye', true],
    ['ent:state-ru', 'ent:state-ru', true],
    ['Russia', '', false],
  ])('"%s" is named by "%s": %s', (name, words, found) => {
    expect(namedBy(name, words)).toBe(found);
  });
});

describe('on whose word', () => {
  const voice = (type: Source['type'], name: string | null): ReturnType<typeof cited<Source>> =>
    cited({ type, entity: null, name });
  it.each([
    [[voice('reporter', 'Daily Post')], 'the reporter (Daily Post)'],
    [[voice('party', 'Arcadia'), voice('reporter', null)], 'Arcadia (the party itself), quoted by the reporter'],
    [
      [voice('unnamed', 'a diplomat'), voice('media', 'Wire One'), voice('reporter', 'Daily Post')],
      'a diplomat (nobody named), quoted by Wire One (media), quoted by the reporter (Daily Post)',
    ],
    [[voice('unnamed', null)], 'nobody named'],
    [[], 'nobody named'],
  ])('%#', (chain, words) => {
    expect(chainWords(chain)).toBe(words);
  });
});

describe('a short quote', () => {
  it.each([
    ['one\n  line', 90, 'one line'],
    ['the talks, which had begun late, went on', 32, 'the talks, which had begun late\u2026'],
    ['abcdefghij', 5, 'abcd\u2026'],
  ])('%j in %d', (quote, limit, words) => {
    expect(shortQuote(quote, limit)).toBe(words);
  });

  it('never goes beyond its limit and never leaves half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 3, max: 50 }), (quote, limit) => {
        const short = shortQuote(quote, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(/\p{Surrogate}/u.test(short) && !/\p{Surrogate}/u.test(quote)).toBe(false);
      }),
    );
  });
});

describe('the sentence around a span', () => {
  const around = (text: string, quote: string): string => {
    const start = text.indexOf(quote);
    const span = sentenceAround(text, { start, end: start + quote.length });
    return text.slice(span.start, span.end);
  };

  it.each([
    ['One came. Two went home. Three stayed.', 'went', 'Two went home.'],
    ['Title\nThe U.S. envoy met Lt. Gen. Rao in Oldport. He left.', 'Rao', 'The U.S. envoy met Lt. Gen. Rao in Oldport.'],
    ['He said: \u201cWe agreed.\u201d Then he left.', 'agreed', 'He said: \u201cWe agreed.\u201d'],
    ['no stop at all', 'stop', 'no stop at all'],
    ['One came. Two went.', 'came. Two', 'One came. Two went.'],
  ])('%j around %j', (text, quote, sentence) => {
    expect(around(text, quote)).toBe(sentence);
  });

  it('always holds the span, and stays within the text and 400 units of the span', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 2000, unit: fc.constantFrom('a', ' ', '.', '\n', '"', 'U') }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = text.length === 0 ? 0 : a % text.length;
          const end = Math.min(text.length, start + (b % 20));
          const span = sentenceAround(text, { start, end });
          expect(span.start).toBeLessThanOrEqual(start);
          expect(span.end).toBeGreaterThanOrEqual(end);
          expect(span.start).toBeGreaterThanOrEqual(Math.max(0, start - 400));
          expect(span.end).toBeLessThanOrEqual(Math.min(text.length, end + 400));
        },
      ),
    );
  });
});

describe('how many reports', () => {
  const [a, b, c] = ['aa', 'bb', 'cc'].map((name) => documentOf(name, `The sides met in ${name}.`)) as [
    ReturnType<typeof documentOf>,
    ReturnType<typeof documentOf>,
    ReturnType<typeof documentOf>,
  ];
  const set = setOf(
    [],
    [
      reportOf(a, { outlet: 'Daily Post' }),
      reportOf(b, { outlet: 'Evening Star' }),
      reportOf(c, { outlet: 'Gazette', withdrawn: true }),
    ],
    { originals: [{ id: a.id, documents: [a.id, b.id], wire: 'AFP' }] },
  );

  it.each([
    [[a.id], '1 report'],
    [[a.id, b.id], '2 reports, 1 independent (AFP)'],
    [[a.id, b.id, c.id], '2 reports, 1 independent (AFP)'],
    [[c.id], '0 reports, 0 independent'],
  ])('%j', (documents, words) => {
    expect(supportWords(supportOf(set, documents))).toBe(words);
  });

  it('names outlets where no wire is named', () => {
    const own = setOf([], [reportOf(a, { outlet: 'Daily Post' }), reportOf(b, { outlet: 'Evening Star' })]);
    expect(supportWords(supportOf(own, [a.id, b.id]))).toBe('2 reports, 2 independent (Daily Post, Evening Star)');
  });

  it('calls a report by its outlet, title, file, or the beginning of its id', () => {
    expect(reportName(reportOf(a, { outlet: 'Daily Post', title: 'T' }), a.id)).toBe('Daily Post');
    expect(reportName(reportOf(a, { title: 'T' }), a.id)).toBe('T');
    expect(reportName(reportOf(a, {}), a.id)).toBe('aa00.txt');
    expect(reportName(undefined, a.id)).toBe('doc:aa000000');
  });

  it('says what is known of an undated report', () => {
    const bounds = { earliest: '2017-01-01', latest: null, precision: 'range', year: 'inferred', text: 'since 2017' } as const;
    expect(publishedWords(reportOf(a, { published: bounds }))).toBe('undated (after 2016)');
    expect(publishedWords(reportOf(a, {}))).toBe('undated');
  });
});

describe('figures', () => {
  const texts = ['a', 'b', 'c'].map((name) => documentOf(name, 'Some 40 people were killed.'));
  const figure = (i: number, voices: readonly Source[] = []): ReturnType<typeof claimOf> => {
    const document = texts[i] ?? documentOf('x', '');
    const amount = { value: 40, qualifier: 'about', unit: null };
    const values = {
      measure: [cited('killed', quoteFrom(document, 'killed'))],
      amount: [cited(amount, quoteFrom(document, 'Some 40'))],
    };
    return claimOf(document, 'figure', 'Some 40 people were killed', values, { voices });
  };
  const reports = texts.map((document, i) => reportOf(document, { outlet: `Outlet ${String(i)}` }));
  const named: Source = { type: 'official', entity: null, name: 'the health ministry' };

  it.each([
    [[figure(0), figure(1), figure(2)], 'in 3 independent reports, source named in none'],
    [[figure(0, [named]), figure(1), figure(2)], 'in 3 independent reports, source named in 1'],
    [[figure(0, [named]), figure(1, [named])], 'in 2 independent reports, source named in all'],
    [[figure(0)], 'in 1 report, source named in none'],
    [[figure(0, [named])], 'in 1 report, which names its source'],
  ])('%#', (claims, words) => {
    const record = recordOf(claims);
    expect(figureSourceWords(setOf([record], reports), record)).toBe(words);
  });

  it('puts like figures side by side and takes none for the right one', () => {
    const other = recordOf([
      claimOf(documentOf('d', 'At least 12 killed'), 'figure', 'At least 12', {
        measure: [cited('killed')],
        amount: [cited({ value: 12, qualifier: 'at least', unit: null })],
      }),
    ]);
    const groups = figureGroups(setOf([recordOf([figure(0)]), other], reports));
    expect(groups.map((group) => [group.measure, group.figures.map((one) => one.words)])).toEqual([
      ['killed', ['at least 12', 'about 40']],
    ]);
  });
});

describe('the body of a report', () => {
  it('leaves out what is not the article’s own words and keeps the rest verbatim', () => {
    const text = 'Title\nFirst line.\nSecond\u00a0line.\nRead more: x\nLast line.';
    const region = (
      words: string,
      kind: 'body' | 'boilerplate' | 'heading',
    ): { start: number; end: number; kind: typeof kind; rule: string } => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      kind,
      rule: 'x',
    });
    const regions = [
      region('Title', 'heading'),
      region('First line.', 'body'),
      region('Second\u00a0line.', 'body'),
      region('Read more: x', 'boilerplate'),
      region('Last line.', 'body'),
    ];
    expect(bodyOf(text, regions)).toBe('First line.\nSecond\u00a0line.\nLast line.');
  });
});
