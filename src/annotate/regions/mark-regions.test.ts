import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region, RegionKind } from '../../model/index.js';
import { bodyText, markRegions, plainSpans, splitBlocks } from './index.js';

const TITLE = 'Ministers open a second sitting on the river treaty';
const BODY = [
  'The foreign ministers of the two neighbours sat down again on Tuesday after a pause of three weeks.',
  'Both delegations said that the draft on water shares was close, but that the annexes were still open.',
  'A third sitting will follow in the spring, the host said in a short statement to the press.',
];
type Where = 'top' | 'middle' | 'end';
const pageWith = (where: Where, line: string): string =>
  [
    TITLE,
    ...(where === 'top' ? [line] : []),
    BODY[0],
    BODY[1],
    ...(where === 'middle' ? [line] : []),
    BODY[2],
    ...(where === 'end' ? [line] : []),
  ].join('\n\n');
/** The regions of a page as [kind, text]. */
const marked = (text: string): [RegionKind, string][] => markRegions(text).map((r) => [r.kind, text.slice(r.start, r.end)]);
const kindsOf = (page: string, part: string): RegionKind[] => {
  const at = page.indexOf(part);
  return [
    ...new Set(
      markRegions(page)
        .filter((r) => r.start < at + part.length && r.end > at)
        .map((r) => r.kind),
    ),
  ];
};

describe('markRegions on what is glued to text', () => {
  const first = (opening: string): [RegionKind, string][] => marked([TITLE, opening, BODY[1], BODY[2]].join('\n\n')).slice(1, 3);

  it.each([
    ['a date before the first words', ` date 2019-03-03 ${BODY[0]}`, ['metadata', 'date 2019-03-03']],
    ['a date set off by a dash', `March 3, 2019 - ${BODY[0]}`, ['metadata', 'March 3, 2019 -']],
    ['a dateline in capitals only', `MUNICH ${BODY[0]}`, ['dateline', 'MUNICH']],
    ['a dateline with an agency', `GENEVA (Reuters) - ${BODY[0]}`, ['dateline', 'GENEVA (Reuters) -']],
    ['a dateline with day and month', `DUBAI, May 21. /TASS/. ${BODY[0]}`, ['dateline', 'DUBAI, May 21. /TASS/.']],
    ['a dateline with a dash', `BEIRUT — ${BODY[0]}`, ['dateline', 'BEIRUT —']],
  ])('%s', (_, opening, lead) => {
    expect(first(opening)).toEqual([lead, ['body', BODY[0]]]);
  });

  it.each([
    [
      'a credit',
      `${BODY[2]} (Reporting by Jane Doe; Editing by John Roe)`,
      'credit',
      '(Reporting by Jane Doe; Editing by John Roe)',
    ],
    ['an agency', `${BODY[2]} - AFP`, 'credit', '- AFP'],
    ['an agency in slashes', `${BODY[2]} /TASS/`, 'credit', '/TASS/'],
    ['an agency alone', `${BODY[2]} EFE`, 'credit', 'EFE'],
  ])('%s at the end', (_, last, kind, credit) => {
    expect(marked([TITLE, BODY[0], BODY[1], last].join('\n\n')).slice(-2)).toEqual([
      ['body', BODY[2]],
      [kind, credit],
    ]);
  });

  it.each([
    ['dated', 'Foreign Minister Jane Doe meets with her guests at the lake hotel, September 27, 2018.'],
    [
      'with places of people',
      'Foreign Minister Jane Doe (L) and John Roe (C) listen in the hall of the lake hotel. February 15, 2019.',
    ],
    ['credited', 'Foreign Minister Jane Doe shakes hands with her guest at the lake hotel. (AP Archive)'],
  ])('a caption in a paragraph that lost its lines: %s', (_, caption) => {
    const page = `${TITLE}\n\n${BODY[0]} ${caption} ${BODY[1]} ${BODY[2]}`;
    expect(marked(page)).toEqual([
      ['heading', TITLE],
      ['body', BODY[0]],
      ['caption-photo', caption],
      ['body', `${BODY[1]} ${BODY[2]}`],
    ]);
  });

  it('takes a headline repeated before the text for what it is', () => {
    expect(first(`${TITLE} ${BODY[0]}`)).toEqual([
      ['boilerplate', TITLE],
      ['body', BODY[0]],
    ]);
  });

  it('keeps the copy of a standfirst that stands in the text', () => {
    const standfirst = 'After three weeks the ministers of both neighbours return to the lake.';
    expect(marked([TITLE, standfirst, `${standfirst} ${BODY[0]} ${BODY[1]}`].join('\n\n'))).toEqual([
      ['heading', TITLE],
      ['boilerplate', standfirst],
      ['body', `${standfirst} ${BODY[0]} ${BODY[1]}`],
    ]);
  });

  it('keeps a standfirst that comes once, above byline and text', () => {
    const page = [TITLE, 'Ministers of both neighbours return to the lake with the annexes open.', 'by', BODY[0], BODY[1]].join(
      '\n\n',
    );
    expect(marked(page).map(([kind]) => kind)).toEqual(['heading', 'body', 'byline', 'body', 'body']);
  });
});

describe('markRegions on photo captions of their own', () => {
  it.each([
    'Minister Jane Doe, second from left, speaks with her guests before a sitting in Amman, Jordan, Feb. 21, 2016.',
    'In this photo released by the state agency, farmers look at the dry bed of the river.',
    'FILE - Minister Jane Doe speaks to reporters at the lake hotel.',
    'FILE PHOTO: A boat on the river near the border',
    'Minister Jane Doe with her guest at the lake hotel. **J. Roe / Press Service of the Ministry / TASS**',
    'Minister Jane Doe and her guest have met five times this year [File: J. Roe/Reuters]',
    'The talks are hosted by the lake canton [Reuters]',
    'Delegates walk past the dam. REUTERS/Jane Doe',
    'Photo taken on March 3, 2019 shows the dam from the north.',
  ])('%s', (caption) => {
    expect(kindsOf(pageWith('middle', caption), caption)).toEqual(['caption-photo']);
    expect(kindsOf(pageWith('top', caption), caption)).toEqual(['caption-photo']);
  });
});

describe('markRegions on speakers', () => {
  const transcript = (...lines: string[]): [RegionKind, string][] => marked(lines.join('\n'));

  it('reads name and office in capitals before a quotation', () => {
    expect(
      transcript(
        BODY[0]!,
        'JANE DOE LAKELAND PRESIDENT "We have done our part. Now it is for them."',
        'JOHN ROE LAKE CITY "Nobody here believes it."',
      ).slice(1),
    ).toEqual([
      ['caption-speaker', 'JANE DOE LAKELAND PRESIDENT'],
      ['body', '"We have done our part. Now it is for them."'],
      ['caption-speaker', 'JOHN ROE LAKE CITY'],
      ['body', '"Nobody here believes it."'],
    ]);
  });

  it('reads capitals before a colon', () => {
    expect(
      transcript('PRESIDENT DOE:  Well, welcome.  Please sit.', '', 'MS. ROE:  Thank you very much.').map(([kind]) => kind),
    ).toEqual(['caption-speaker', 'body', 'caption-speaker', 'body']);
  });

  it('reads names before a colon where speakers come back', () => {
    const page = [
      'Jane Doe: We begin with the annexes.',
      'John Roe: I would rather begin with the map.',
      'Jane Doe: As you like.',
    ].join('\n\n');
    expect(
      marked(page)
        .filter(([kind]) => kind === 'caption-speaker')
        .map(([, text]) => text),
    ).toEqual(['Jane Doe:', 'John Roe:', 'Jane Doe:']);
  });

  it('reads a name in capitals on a line of its own', () => {
    expect(
      transcript(BODY[0]!, 'JANE DOE', 'Lakeland foreign minister', '"We have done our part," is all that I will say.').slice(1),
    ).toEqual([
      ['caption-speaker', 'JANE DOE'],
      ['caption-speaker', 'Lakeland foreign minister'],
      ['body', '"We have done our part," is all that I will say.'],
    ]);
  });

  it('takes the sign-off of a correspondent out of the last words', () => {
    const last = marked(
      ['JANE DOE LAKELAND PRESIDENT "We wait."', 'JOHN ROE REPORTER "The annexes stay open. John Roe, DLTN, Geneva."'].join('\n'),
    ).at(-1);
    expect(last).toEqual(['boilerplate', 'John Roe, DLTN, Geneva."']);
  });

  it.each([
    'UN: talks on the river go on',
    'Lakeland: the ministry denied it all and asked for proof of what was said.',
    'STAT OF THE WEEK: 41 dams',
  ])('leaves %s alone', (line) => {
    expect(kindsOf(pageWith('middle', line), line)).not.toContain('caption-speaker');
  });
});

describe('markRegions on lists of other stories', () => {
  const kinds = (...lines: string[]): RegionKind[] =>
    markRegions([TITLE, ...BODY, ...lines].join('\n\n'))
      .slice(4)
      .map((r) => r.kind);
  const other = (n: number): RegionKind[] => new Array<RegionKind>(n).fill('boilerplate');

  it('reads headlines with standfirsts to the end', () => {
    expect(
      kinds(
        'YOU MIGHT ALSO LIKE',
        'A dam too far',
        'A dam too far',
        'Why the upstream state builds.',
        'Two rivers, one sea',
        'How salt came to the fields.',
      ),
    ).toEqual(other(6));
  });

  it('reads headlines below "Read more:" with an advertisement between', () => {
    expect(kinds('Read more:', 'Envoys return to the lake', 'Advertisement', 'Farmers block the northern road')).toEqual(
      other(4),
    );
  });

  it('leaves the items of a list of the report itself', () => {
    expect(kinds('The draft names three points:', '- the dam', '- the fields', '- the sea')).toEqual([
      'body',
      'body',
      'body',
      'body',
    ]);
  });

  it('stops where the text goes on', () => {
    expect(kinds('Related', 'Envoys return to the lake', BODY[1]! + ' Again.', BODY[2]! + ' Again.')).toEqual([
      'boilerplate',
      'boilerplate',
      'body',
      'body',
    ]);
  });

  it('marks nothing but the label where text follows at once', () => {
    expect(kinds('Read more', BODY[1]! + ' Again.', BODY[2]! + ' Again.')).toEqual(['boilerplate', 'body', 'body']);
  });

  it('reads the lists of a digest', () => {
    expect(
      kinds(
        '### Source:',
        '1. [The Lake Courier](http://news.example/1)',
        '### Related:',
        '1. [Envoys return. They came late. ](/2) _Context: rivers_',
      ),
    ).toEqual(['credit', 'credit', 'boilerplate', 'boilerplate']);
  });
});

describe('markRegions on whole texts', () => {
  it('marks front matter and joins the lines of a wrapped paragraph', () => {
    const page = `---\ndate: '2022-06-02'\ntitle: "A statement"\n---\n \nWe welcome today the word that the sitting on the lower\nRiver treaty goes on.  The last two months have been calm,\nand calm is what the farmers on both banks have asked for.\n\nWe thank the host.\n`;
    expect(marked(page).map(([kind, text]) => [kind, text.length > 40])).toEqual([
      ['metadata', true],
      ['body', true],
      ['body', false],
    ]);
  });

  it('starts a paragraph at an indent in a wrapped text', () => {
    const page = `RIVER BANK LOWERS ITS RATE\n\n    OSLO, March 9 - The River Bank said that it lowered its\nlending rate in the morning, with effect from Monday, by half\na point.\n    A spokesman said that more was to come when the board met\nagain.\n Reuter\n`;
    expect(marked(page).map(([kind]) => kind)).toEqual(['heading', 'dateline', 'body', 'body', 'credit']);
  });

  it('keeps one line a paragraph where lines are not wrapped', () => {
    expect(marked(BODY.join('\n')).map(([kind]) => kind)).toEqual(['body', 'body', 'body']);
  });

  it('reads a lone headline as a heading', () => {
    expect(marked(TITLE)).toEqual([['heading', TITLE]]);
  });

  const covers = (text: string, regions: readonly Region[]): void => {
    let end = 0;
    for (const region of regions) {
      expect(region.start).toBeGreaterThanOrEqual(end);
      expect(region.end).toBeGreaterThan(region.start);
      expect(text.slice(end, region.start).trim()).toBe('');
      end = region.end;
    }
    expect(text.slice(end).trim()).toBe('');
  };
  const fragment = fc.oneof(
    fc.constantFrom(
      '\n',
      '\n\n',
      '    ',
      '"',
      '“',
      '# ',
      '> ',
      '**',
      '[a](b)',
      '---\n',
      'By ',
      'GENEVA (AP) — ',
      'JANE DOE: ',
      'Q: ',
      'Read more:\n',
      '(Reporting by Jane Doe)',
      ' date 2019-03-03 ',
      'May 3, 2019.',
      '(L)',
      '\r\n',
      '\u2028',
      '1. ',
      'Jane Doe speaks, May 3, 2019. ',
      'said. ',
    ),
    fc.constantFrom(...BODY, TITLE),
    fc.string({ maxLength: 20 }),
  );

  it('covers every text in order, and its readers never throw', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const regions = markRegions(text);
        covers(text, regions);
        for (const block of splitBlocks(text, regions))
          for (const span of block.plain) expect(span.start >= block.start && span.end <= block.end).toBe(true);
        expect(typeof bodyText(text, regions)).toBe('string');
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a megabyte on one line', 'Delegates met again on Monday. '.repeat(34_000)],
    ['nested quotation marks', '"'.repeat(100_000)],
    ['open brackets', '[('.repeat(50_000)],
    ['capitals', 'AAA '.repeat(50_000)],
    ['dates', 'March 3, 2019 '.repeat(30_000)],
    ['names before no colon', 'Jane Doe '.repeat(50_000)],
    ['many labels', 'Related:\nHeadline\n'.repeat(4_000)],
  ])('reads %s', (_, text) => covers(text, markRegions(text)));
});

describe('bodyText', () => {
  it('holds the text, its speakers and its inner headings, and nothing else', () => {
    const page = [
      TITLE,
      'By AFP',
      BODY[0],
      '**Bold** words [in a link](https://news.example) stood here as well.',
      'What happens next',
      BODY[2],
      'Read more:',
      'Envoys return',
    ].join('\n\n');
    expect(bodyText(page, markRegions(page))).toBe(
      [BODY[0], 'Bold words in a link stood here as well.', 'What happens next', BODY[2]].join('\n\n'),
    );
  });

  it('gives the headline of a text that has nothing else', () => {
    expect(bodyText(`# ${TITLE}`, markRegions(`# ${TITLE}`))).toBe(TITLE);
  });
});

describe('splitBlocks', () => {
  it('counts paragraphs and leaves out what says nothing', () => {
    const page = ['# A headline', 'By AFP', `GENEVA (AFP) — ${BODY[0]} ${BODY[1]}`, 'Advertisement', BODY[2]].join('\n\n');
    expect(splitBlocks(page, markRegions(page)).map((b) => [b.region, b.paragraph])).toEqual([
      ['heading', 0],
      ['body', 2],
      ['body', 4],
    ]);
  });
});

describe('plainSpans', () => {
  it.each([
    ['## A heading', 'A heading'],
    ['**bold** and _slanted_ and snake_case', 'bold and slanted and snake_case'],
    ['a [link](https://news.example/a_(b)) here', 'a link here'],
    ['- an item', 'an item'],
    ['12. a numbered item', 'a numbered item'],
    ['> quoted', 'quoted'],
    ['1 * 2 \\# 3', '1  2 # 3'],
    ['no marks at all', 'no marks at all'],
    ['<https://news.example>', 'https://news.example'],
  ])('%s', (raw, plain) => {
    const spans = plainSpans(raw, { start: 0, end: raw.length });
    expect(spans.map((s) => raw.slice(s.start, s.end)).join('')).toBe(plain);
  });
});
