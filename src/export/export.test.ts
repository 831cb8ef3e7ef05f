import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cited,
  claimOf,
  dayOf,
  documentOf,
  participant,
  quoteFrom,
  recordOf,
  reportOf,
  setOf,
} from '../../test/cli/made-up-record.js';
import type { When } from '../model/index.js';
import { citationOfClaim } from '../views/index.js';
import { citationText } from './citation.js';
import { csvCell, csvFiles, csvTable } from './csv.js';
import { recordJson } from './json.js';
import { markdownAddress, markdownText } from './markdown-escape.js';
import { markdownChronology } from './markdown.js';

/** Reads CSV as RFC 4180 says, so that what is written can be compared with what comes out. */
function parsed(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = csv.charCodeAt(0) === 0xfeff ? 1 : 0; i < csv.length; i++) {
    const char = csv[i] ?? '';
    if (quoted && char === '"' && csv[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ',' || char === '\r')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char === '\r') {
        i++;
        rows.push([]);
      }
    } else cell += char;
  }
  return rows.slice(0, -1);
}

describe('a CSV cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\uFF1D1+1', "'\uFF1D1+1"],
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    [' led by a space', '" led by a space"'],
    [-5, '-5'],
    [Number.NaN, ''],
    [null, ''],
  ])('%j is written %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('comes back as it was, and never begins with what a spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 })), (rows) => {
        const back = parsed(csvTable(['a', 'b'], rows));
        expect(back).toHaveLength(rows.length + 1);
        rows.forEach((row, r) =>
          row.forEach((value, c) => {
            const cell = back[r + 1]?.[c] ?? '';
            expect(cell.replace(/^'/u, '')).toBe(value.replaceAll('\u0000', '').replace(/^'/u, ''));
            expect(cell).not.toMatch(/^[=+\-@\t\r\n]/u);
          }),
        );
      }),
    );
  });
});

const post = documentOf('aaaa', 'Envoys of Arcadia met in Oldport on 14 and 15 May. =cmd() *was* said.');
const star = documentOf('bbbb', 'Arcadia held talks in March, it is said.');
const march: When = { earliest: '0000-03-01', latest: '0000-03-31', precision: 'month', year: 'unknown', text: 'March' };
const meeting = recordOf(
  [
    claimOf(post, 'meeting', 'Envoys of Arcadia met in Oldport on 14 and 15 May', {
      name: [cited('envoys, *Oldport*', quoteFrom(post, 'Envoys'))],
      date: [cited(dayOf('2018-05-14'), quoteFrom(post, '14'))],
      participants: [
        cited(participant('Arcadia', 'Ana Silva'), quoteFrom(post, 'Arcadia')),
        cited(participant('Borduria'), quoteFrom(post, 'Envoys')),
      ],
    }),
    claimOf(star, 'meeting', 'Arcadia held talks in March', { date: [cited(march, quoteFrom(star, 'March'))] }),
  ],
  { disagreements: ['date'] },
);
const set = setOf(
  [meeting],
  [
    reportOf(post, {
      outlet: 'Daily Post',
      title: 'Envoys [meet](javascript:alert(1))',
      published: dayOf('2018-05-16'),
      address: 'https://post.example/a b?x=<1>',
    }),
    reportOf(star, { title: 'Talks' }),
  ],
);

describe('the CSV export', () => {
  const files = csvFiles(set);
  const table = (name: string): readonly Readonly<Record<string, string>>[] => {
    const [head, ...rows] = parsed(files.find((file) => file.name === name)?.text ?? '');
    return rows.map((row) => Object.fromEntries((head ?? []).map((column, i) => [column, row[i] ?? ''])));
  };

  it('has a file a kind, one for participants, one for evidence, one for reports', () => {
    expect(files.map((file) => file.name)).toEqual([
      'meetings.csv',
      'agreements.csv',
      'commitments.csv',
      'incidents.csv',
      'statements.csv',
      'figures.csv',
      'participants.csv',
      'evidence.csv',
      'reports.csv',
    ]);
    for (const file of files) expect(file.text.charCodeAt(0)).toBe(0xfeff);
  });

  it('writes a time as words beside its first day, last day and precision, and differing ones side by side', () => {
    expect(table('meetings.csv')).toMatchObject([
      {
        date: '2018-05-14 | Mar, year not given',
        date_earliest: '2018-05-14',
        date_latest: '2018-05-14',
        date_precision: 'day',
        disagreements: 'date',
        reports: '2',
      },
    ]);
  });

  it('has a row for each participant', () => {
    expect(table('participants.csv')).toMatchObject([
      { party: 'Arcadia', person: 'Ana Silva', date: '2018-05-14' },
      { party: 'Borduria', person: '' },
    ]);
  });

  it('has a row for each quote, with where it stands', () => {
    const rows = table('evidence.csv');
    expect(rows.length).toBe(7);
    for (const row of rows) {
      const text = row['document'] === post.id ? post.text : star.text;
      expect(text.slice(Number(row['start']), Number(row['end']))).toBe(row['quote']);
    }
  });

  it('lists the reports', () => {
    expect(table('reports.csv')).toMatchObject([
      { outlet: 'Daily Post', published: '2018-05-16', published_precision: 'day', received: '2024-05-06' },
      { outlet: '', title: 'Talks', published: '' },
    ]);
  });
});

describe('Markdown', () => {
  it.each([
    ['*bold* _it_', '\\*bold\\* \\_it\\_'],
    ['[a](javascript:b)', '\\[a\\]\\(javascript\\:b)'],
    ['killed (people): 45!', 'killed (people): 45!'],
    ['![a] R&D', '\\!\\[a\\] R\\&D'],
    ['<script>', '\\<script\\>'],
    ['a\nb\u0007c', 'a b c'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['https://x.example', 'https\\://x.example'],
    ['www.x.example', 'www\\.x.example'],
    ['&lt;', '\\&lt;'],
    ['| cell | `code`', '\\| cell \\| \\`code\\`'],
    ['\u202Eabc', 'abc'],
  ])('writes %j as %j', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  it.each([
    ['https://x.example/a?b=1', '<https://x.example/a?b=1>'],
    ['https://x.example/<b>', '<https://x.example/%3Cb%3E>'],
    ['javascript:alert(1)', 'javascript\\:alert(1)'],
    ['reports/a.txt', 'reports/a.txt'],
  ])('makes of the address %j %j', (address, written) => {
    expect(markdownAddress(address)).toBe(written);
  });

  it('leaves no mark unescaped in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('*', '_', '[', ']', '<', '`', '\\', 'a', ' ', '\n', '#') }), (text) => {
        expect(markdownText(text).replace(/\\./gu, '')).not.toMatch(/[*_[\]<`\\#\n]/u);
      }),
    );
  });

  it('tells the story with a footnote for each report', () => {
    const story = markdownChronology(set, 'The *Oldport* talks');
    expect(story).toContain('# The \\*Oldport\\* talks');
    expect(story).toContain('## 2018');
    expect(story).toContain(
      '- **2018-05-14 Mon** envoys, \\*Oldport\\* · 2 reports, 2 independent · unreviewed · reports disagree on: First day[^1][^2]',
    );
    expect(story).toContain(
      '[^1]: Daily Post, \u201cEnvoys \\[meet\\]\\(javascript\\:alert(1))\u201d, 2018-05-16, <https://post.example/ab?x=%3C1%3E>, received 2024-05-06: ',
    );
  });

  it('says when there is nothing', () => {
    expect(markdownChronology(setOf([], []))).toContain('Nothing in this record.');
  });
});

describe('a citation', () => {
  const claims = meeting.claims.map((claim) => citationOfClaim(set, claim));
  it('gives outlet, title, date, address, date received and quote', () => {
    expect(claims.map((citation) => citationText(citation, 'footnote'))).toEqual([
      'Daily Post, \u201cEnvoys [meet](javascript:alert(1))\u201d, 2018-05-16, https://post.example/a b?x=<1>, received 2024-05-06: \u201cEnvoys of Arcadia met in Oldport on 14 and 15 May\u201d',
      'outlet not given, \u201cTalks\u201d, undated, received 2024-05-06: \u201cArcadia held talks in March\u201d',
    ]);
  });
});

describe('the JSON export', () => {
  it('holds every claim with its quotes and can be read back', () => {
    const back = JSON.parse(recordJson(set)) as { format: string; records: { claims: unknown[]; time: string }[] };
    expect(back.format).toBe('parley-record');
    expect(back.records.map((record) => [record.claims.length, record.time])).toEqual([[2, '2018-05-14']]);
    expect(recordJson({ ...set, reports: new Map([...set.reports].reverse()) })).toBe(recordJson(set));
  });
});
