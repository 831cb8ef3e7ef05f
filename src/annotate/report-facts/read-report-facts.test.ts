import { describe, expect, it } from 'vitest';
import { isoOf, type Document, type GivenFacts, type ReportFacts } from '../../model/index.js';
import { markRegions } from '../regions/index.js';
import { readReportFacts, type DecidedFacts } from './read-report-facts.js';

const BODY = [
  'The foreign ministers of the two neighbours sat down again on Tuesday, after a pause that began on March 3, 2017.',
  'Both delegations told Reuters and the TASS agency that the draft was close.',
];
const nothing: GivenFacts = { title: null, outlet: null, address: null, published: null, language: null };
const documentOf = (...lines: string[]): Document => ({ id: 'doc:1', text: lines.join('\n\n') });
const factsOf = (document: Document, given: GivenFacts | null = null, decided: DecidedFacts = {}): ReportFacts =>
  readReportFacts(document, markRegions(document.text), given, decided);
type Field = 'title' | 'outlet' | 'byline' | 'wire' | 'address' | 'datelinePlace';
const valueOf = (facts: ReportFacts, field: Field): string | null => facts[field]?.value ?? null;
const page = (...top: string[]): Document => documentOf('River talks resume', ...top, ...BODY);

describe('readReportFacts', () => {
  it.each<[Field, string, Document]>([
    ['title', 'River talks resume', page()],
    ['title', 'River talks resume', documentOf('# River talks resume', ...BODY)],
    ['title', 'River talks resume', documentOf('River talks resume – Voice of Lakeland', ...BODY)],
    ['title', 'River talks resume – minister', documentOf('River talks resume – minister', ...BODY)],
    ['title', 'On the River Talks', documentOf('---\ntitle: "On the River\\_Talks"\ndate: 2019-03-03\n---', ...BODY)],
    ['outlet', 'Voice of Lakeland', documentOf('River talks resume – Voice of Lakeland', ...BODY)],
    ['outlet', 'Danube Daily', documentOf('River talks resume', 'By Lena Hartmann | Danube Daily | July 17, 2023', ...BODY)],
    ['byline', 'Lena Hartmann', documentOf('River talks resume', 'By Lena Hartmann | Danube Daily | July 17, 2023', ...BODY)],
    ['outlet', 'Levant Courier', page('Source: Levant Courier', 'Date: 3 March 2019')],
    ['outlet', 'Lake Post', documentOf('River talks resume', ...BODY, '(Lake Post, March 3, 2019)')],
    [
      'outlet',
      'Al Ghad',
      page().text.length > 0 ? documentOf('River talks resume', ...BODY, 'SOURCE: Al Ghad and news agencies') : page(),
    ],
    ['outlet', 'El Lago', documentOf('River talks resume - El Lago', ...BODY)],
    ['outlet', 'The Lake Courier', documentOf('---\nsite: The Lake Courier\n---', ...BODY)],
    ['outlet', 'Delta World', documentOf('River talks resume', BODY[0]!, "Delta World's Jane Doe reports.", BODY[1]!)],
    ['outlet', 'news.example', documentOf('River talks resume', ...BODY, 'Original url: https://www.news.example/a/1')],
    ['outlet', 'LAKE COURIER', documentOf('LAKE COURIER', 'River talks resume after a year', ...BODY)],
    ['title', 'River talks resume after a year', documentOf('LAKE COURIER', 'River talks resume after a year', ...BODY)],
    ['outlet', 'Lake Courier', documentOf('Lake Courier | 3 March 2019', 'River talks resume after a year', ...BODY)],
    ['outlet', 'Lake Ledger', page('By the Lake Ledger staff')],
    ['wire', 'Delta News Agency', page('By Delta News Agency')],
    ['wire', 'Delta Wire', documentOf('River talks resume', `GENEVA, March 3, 2019 (Delta Wire) - ${BODY[0]}`)],
    ['byline', 'AFP', page('By [AFP](#)')],
    ['byline', 'Jane Doe and John Roe', page('By Jane Doe and John Roe')],
    ['byline', 'Jane Doe', documentOf('River talks resume', ...BODY, '(Reporting by Jane Doe; Editing by John Roe)')],
    ['wire', 'AFP', page('By AFP')],
    ['wire', 'AFP', page('**Vienna, Austria** | AFP | Tuesday 7/14/2015 - 12:40 GMT')],
    ['wire', 'AP', documentOf('River talks resume', `GENEVA (AP) — ${BODY[0]}`)],
    ['wire', 'Reuters', documentOf('River talks resume', ...BODY, 'Source: Reuters')],
    ['wire', 'Xinhua', documentOf('River talks resume', `GENEVA, March 3 (Xinhua) -- ${BODY[0]}`, BODY[1]!)],
    ['wire', 'AFP', documentOf('River talks resume', BODY[0]!, `${BODY[1]} - AFP`)],
    [
      'address',
      'https://news.example/a/1',
      documentOf('River talks resume', ...BODY, 'Original url:', '<https://news.example/a/1>'),
    ],
    ['address', 'https://news.example/b', documentOf('---\nsource_url: https://news.example/b\n---', ...BODY)],
    ['datelinePlace', 'Geneva', documentOf('River talks resume', `GENEVA (AP) — ${BODY[0]}`)],
    ['datelinePlace', 'Addis Ababa', documentOf('River talks resume', `ADDIS ABABA, March 3 (AFP) - ${BODY[0]}`)],
  ])('%s: %s', (field, value, document) => {
    const fact = factsOf(document)[field];
    expect(fact?.value).toBe(value);
    for (const evidence of fact!.evidence) expect(document.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    expect(fact!.evidence).toHaveLength(1);
  });

  it.each<[Field, Document]>([
    ['wire', page()],
    ['wire', documentOf('River talks resume', ...BODY, 'Jane Doe / TASS')],
    ['wire', documentOf('River talks resume', ...BODY, '— with files from The Associated Press')],
    ['outlet', page()],
    ['outlet', documentOf('MIDDLE EAST', 'River talks resume after a year', ...BODY)],
    ['outlet', documentOf('Ministers meet the press', ...BODY)],
    ['outlet', page('By Jane Doe')],
    ['wire', page('By Jane Doe of the wire service')],
    ['outlet', documentOf('River talks resume', ...BODY, 'Source: Reuters')],
    ['byline', page('by')],
    ['address', documentOf('River talks resume', ...BODY, 'Read more:', '[Envoys return](https://news.example/c)')],
    ['address', documentOf('River talks resume', ...BODY, 'https://news.example/live')],
    ['datelinePlace', page('Both ministers flew to GENEVA.')],
  ])('%s stays unknown', (field, document) => {
    expect(valueOf(factsOf(document), field)).toBeNull();
  });

  it.each([
    ['a date before the first words', documentOf(` date 2019-03-03 ${BODY[0]}`), '2019-03-03', 'stated', '2019-03-03'],
    ['a date line', page('March 3, 2019'), '2019-03-03', 'stated', 'March 3, 2019'],
    [
      '"published" before "updated"',
      page('Updated: 5 March 2019', 'Published: 3 March 2019'),
      '2019-03-03',
      'stated',
      '3 March 2019',
    ],
    [
      'a linked heading',
      documentOf('### [2019-03-03](/2019/03/03/index.md)', '# River talks resume today.', BODY[0]!),
      '2019-03-03',
      'stated',
      '2019-03-03',
    ],
    [
      'a dateline without year',
      documentOf('River talks resume', `DUBAI, May 21. /TASS/. ${BODY[0]}`),
      'XXXX-05-21',
      'stated',
      'May 21',
    ],
    ['a front matter', documentOf("---\ndate: '2019-03-03'\n---", ...BODY), '2019-03-03', 'metadata', '2019-03-03'],
    [
      'a full date in a front matter before a dateline without year',
      documentOf("---\ndate: '2019-05-21'\n---", `DUBAI, May 21. /TASS/. ${BODY[0]}`),
      '2019-05-21',
      'metadata',
      '2019-05-21',
    ],
    [
      'a published line below the text',
      documentOf('River talks resume', ...BODY, 'Published: March 3, 2019'),
      '2019-03-03',
      'stated',
      'March 3, 2019',
    ],
    [
      'its own address',
      documentOf('River talks resume', ...BODY, 'Original url: https://news.example/2019/03/03/river'),
      '2019-03-03',
      'metadata',
      '2019/03/03',
    ],
    ['a dateline of its own', page('TIRNOVA, Lakeland, March 3, 2019 (Highland News)'), '2019-03-03', 'stated', 'March 3, 2019'],
    [
      'a line of origin below the text',
      documentOf('River talks resume', ...BODY, '(Lake Post, March 3, 2019)'),
      '2019-03-03',
      'stated',
      'March 3, 2019',
    ],
    ['a day with dots', page('03.04.2019'), '2019-04-03', 'stated', '03.04.2019'],
    ['a line that says who posted', page('Posted on 3 March 2019 by admin'), '2019-03-03', 'stated', '3 March 2019'],
    ['an outlet with a day', page('Levant Courier, 3 March 2019'), '2019-03-03', 'stated', '3 March 2019'],
    ['a title in brackets', documentOf('River talks resume (3 March 2019)', ...BODY), '2019-03-03', 'stated', '3 March 2019'],
    [
      'the title of a statement',
      documentOf('Joint statement, Geneva, 3 March 2019', ...BODY),
      '2019-03-03',
      'stated',
      '3 March 2019',
    ],
    ['a header line', page('Vienna, Austria | AFP | Tuesday 7/14/2015 - 12:40 GMT'), '2015-07-14', 'stated', 'Tuesday 7/14/2015'],
    ['a byline with a date', page('By Jane Doe | March 3, 2019'), '2019-03-03', 'stated', 'March 3, 2019'],
  ])('published: %s', (_, document, iso, basis, quote) => {
    const facts = factsOf(document);
    expect([
      facts.published === null ? null : isoOf(facts.published.value),
      facts.publishedBasis,
      facts.published?.evidence[0]?.quote,
    ]).toEqual([iso, basis, quote]);
  });

  it.each([
    ['brackets that close the story', documentOf('River talks resume', ...BODY, '(The pact was signed on March 3, 2019)')],
    ['a title about a day gone by', documentOf('What the truce of 3 March 2019 has changed', ...BODY)],
    ['an accord named with its day', documentOf('Looking back at the accord, 3 March 2019', ...BODY)],
    ['prose', page()],
    ['a photo caption', page('Minister Jane Doe speaks at the lake hotel, March 3, 2019.')],
    [
      'other stories',
      documentOf('River talks resume', ...BODY, 'Related:', '[Envoys return](/2019/03/03/x.md)', 'March 3, 2019'),
    ],
    ['a bare date far below', documentOf('River talks resume', ...BODY, 'March 3, 2019', BODY[0]!, BODY[1]!)],
  ])('published stays unknown: %s', (_, document) => {
    expect(factsOf(document)).toMatchObject({ published: null, publishedBasis: null });
  });

  const given: GivenFacts = {
    title: 'Given title',
    outlet: 'Given outlet',
    address: 'https://given.example',
    published: '2020-05-21',
    language: 'en',
  };

  it('takes what was given where the text says nothing, with no evidence', () => {
    const facts = factsOf(documentOf(...BODY), given);
    expect([facts.title, facts.outlet, facts.address].map((fact) => [fact?.value, fact?.evidence])).toEqual([
      ['Given title', []],
      ['Given outlet', []],
      ['https://given.example', []],
    ]);
    expect([facts.published?.value.earliest, facts.published?.evidence, facts.publishedBasis]).toEqual([
      '2020-05-21',
      [],
      'metadata',
    ]);
  });

  it('keeps what the text states before what was given, and what was given before what is implied', () => {
    const facts = factsOf(
      documentOf('River talks resume', 'March 3, 2019', ...BODY, 'Original url: https://www.news.example/a/1'),
      given,
    );
    expect([valueOf(facts, 'title'), valueOf(facts, 'outlet'), facts.published?.value.earliest]).toEqual([
      'River talks resume',
      'Given outlet',
      '2019-03-03',
    ]);
  });

  it('completes a date without year by a given one', () => {
    const facts = factsOf(documentOf('River talks resume', `DUBAI, May 21. /TASS/. ${BODY[0]}`), given);
    expect([facts.published?.value.earliest, facts.publishedBasis]).toEqual(['2020-05-21', 'metadata']);
  });

  it('lets a decision win, even one that there is none', () => {
    const facts = factsOf(page('March 3, 2019'), given, {
      title: { value: 'Decided', decision: 'dec:1' },
      outlet: { value: null, decision: 'dec:2' },
      published: { value: '2019-04', decision: 'dec:3' },
    });
    expect(facts.title).toEqual({ value: 'Decided', evidence: [], basis: 'decided', decision: 'dec:1' });
    expect(facts.outlet).toBeNull();
    expect([isoOf(facts.published!.value), facts.published?.basis, facts.publishedBasis]).toEqual([
      '2019-04',
      'decided',
      'decided',
    ]);
    expect(factsOf(page('March 3, 2019'), nothing, { published: { value: null, decision: 'dec:4' } }).published).toBeNull();
  });
});
