import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesFromPetrarch, readPetrarch, writtenName } from './petrarch.js';

const read = (text: string): ReturnType<typeof entriesFromPetrarch> => entriesFromPetrarch(readPetrarch(text).actors, 'made-up list');
const first = (text: string): unknown => read(text).entries[0]?.entry;

describe('readPetrarch', () => {
  it.each<[string, string, readonly unknown[]]>([
    ['a code beside the name', 'LAKE_FRONT_ [SYRREB] # abc 21 Mar 13', [{ code: 'SYRREB', since: null, until: null }]],
    ['a code in small letters', 'LAKE_FRONT [syr]', [{ code: 'SYR', since: null, until: null }]],
    ['dates of two-digit years', 'ADA_ ; List.txt\n\t[SYRGOV 910529-100524]', [{ code: 'SYRGOV', since: '1991-05-29', until: '2010-05-24' }]],
    ['dates with spaces', 'ADA\n [SYRGOV 19950601 - 19990815]', [{ code: 'SYRGOV', since: '1995-06-01', until: '1999-08-15' }]],
    ['an open end', 'ADA\n\t[SYRGOV >110101]', [{ code: 'SYRGOV', since: '2011-01-01', until: null }]],
    ['an open beginning', 'ADA\n\t[SYRELI < 950601]', [{ code: 'SYRELI', since: null, until: '1995-06-01' }]],
    ['codes of two sides', 'LAKE [SYR/JOR]', [{ code: 'SYR/JOR', since: null, until: null }]],
    ['no remark', '<!-- [SYRREB]\nmore -->\nLAKE_FRONT [SYRMIL] <!-- x -->', [{ code: 'SYRMIL', since: null, until: null }]],
  ])('reads %s', (_, text, codes) => {
    const { actors, aside } = readPetrarch(text);
    expect([actors.map((actor) => actor.codes), aside]).toEqual([[codes], []]);
  });

  it('reads synonyms, and the line at which an actor begins', () => {
    const { actors } = readPetrarch('# list\n\nLAKE_FRONT_\n+FRONT_OF_LAKE_ # x\n+ LAKERS\n\t[SYRREB]\nNEXT_ONE [SYRMIL]');
    expect(actors.map(({ line, names }) => [line, names])).toEqual([
      [3, ['LAKE FRONT', 'FRONT OF LAKE', 'LAKERS']],
      [7, ['NEXT ONE']],
    ]);
  });

  it.each([
    ['+ORPHAN', 1, 'expected a name before it, found none'],
    ['ADA [---]', 1, '"---" marks names that are to be passed over'],
    ['ADA\n\t[SYRGOV 991399]', 2, 'expected dates as <YYMMDD, >YYMMDD or YYMMDD-YYMMDD, found "991399"'],
    ['ADA\n\t[SYRGOV 100101-090101]', 2, 'expected dates as <YYMMDD, >YYMMDD or YYMMDD-YYMMDD, found "100101-090101"'],
    ['ADA\n\t[910101-930101]', 2, 'expected a code such as SYRREB in brackets, found "910101-930101"'],
    ['ADA\n\t[SYRGOV >000230]', 2, 'expected dates as <YYMMDD, >YYMMDD or YYMMDD-YYMMDD, found ">000230"'],
  ])('sets aside %j', (text, line, reason) => {
    expect(readPetrarch(text).aside).toMatchObject([{ line, reason }]);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', '_', '+', '[', ']', '\n', '\t', 'SYRGOV', '>', '910101', '-', '#', '<!--', '-->')), (parts) => {
        const { actors } = readPetrarch(parts.join(''));
        for (const { entry } of entriesFromPetrarch(actors, 'x').entries) expect(entry.id).toMatch(/^ent:own-/u);
      }),
    );
  });
});

describe('entriesFromPetrarch', () => {
  it.each<[string, string, unknown]>([
    [
      'a group with its acronym, of no side',
      'ARMY_OF_THE_LAKE_(AOL)_ [SYRREB]\n+JAYSH_AL-BUHAYRA_',
      { id: 'ent:own-army-of-the-lake', name: 'Army of the Lake', names: ['Jaysh al-Buhayra'], type: 'group', acronyms: ['AOL'], source: 'made-up list' },
    ],
    [
      'a person with offices by date',
      'ADA_LUND_\n\t[SYRGOV 030101-040630]\n\t[SYRELI]',
      {
        id: 'ent:own-ada-lund',
        name: 'Ada Lund',
        type: 'person',
        offices: [{ office: 'member of the government', party: 'ent:sy', since: '2003-01-01', until: '2004-06-30' }],
        source: 'made-up list',
      },
    ],
    ['a body of its state', 'LAKE_MINISTRY [ROMGOV]', { id: 'ent:own-lake-ministry', name: 'Lake Ministry', type: 'body', of: 'ent:ro', source: 'made-up list' }],
    ['a body, though its code is dated', 'LAKE_MINISTRY\n[SYRGOV >110101]', { id: 'ent:own-lake-ministry', name: 'Lake Ministry', type: 'body', of: 'ent:sy', source: 'made-up list' }],
    ['an organisation of the world', 'LAKE_FUND [IGOXYZ]', { id: 'ent:own-lake-fund', name: 'Lake Fund', type: 'organisation', source: 'made-up list' }],
    ['a group of a region', 'LAKE_FRONT [WEUREB]', { id: 'ent:own-lake-front', name: 'Lake Front', type: 'group', source: 'made-up list' }],
  ])('makes %s', (_, text, entry) => {
    expect(first(text)).toEqual(entry);
  });

  it.each([
    ['TIRNOVA [BGR]', 'its code names a state alone: the name may be a people, a town or a person'],
    ['LAKE_FRONT', 'expected a code such as [SYRREB], found none'],
    ['LAKE_FRONT [XQZABC]', 'the code "XQZABC" names no state or kind of actor that the lexicon knows'],
    ['17 [SYRREB]', 'expected a name of letters'],
    ['~COMPOUND [SYRREB]', 'expected a name of letters'],
  ])('sets aside %s', (text, reason) => {
    expect(read(text)).toMatchObject({ entries: [], aside: [{ line: 1, reason }] });
  });

  it('takes no family name for a name of its own, and tells the country of a group where the lexicon knows it', () => {
    expect(first('ADA_LUND_\n+LUND_\n+A._LUND_\n\t[SYRGOV >030101]')).toMatchObject({ names: ['A. Lund'] });
    const { actors } = readPetrarch('LAKE_FRONT [SYRREB]');
    expect(entriesFromPetrarch(actors, 'x', (id) => (id === 'ent:sy' ? 'Syria' : null)).entries[0]?.entry.country).toBe('Syria');
  });

  it('takes a name once', () => {
    expect(read('LAKE_FRONT [SYRREB]\nLAKE_FRONT [SYRREB]')).toMatchObject({ entries: [{ line: 1 }], aside: [{ line: 2 }] });
  });
});

describe('writtenName', () => {
  it.each([
    ['ARMY OF THE LAKE', 'Army of the Lake'],
    ['THE LAKE', 'The Lake'],
    ["WORKERS' FRONT", "Workers' Front"],
    ['IZZ AL-DIN', 'Izz al-Din'],
    ['JOHN PAUL II', 'John Paul II'],
    ['Already Written', 'Already Written'],
  ])('%s is %s', (raw, name) => {
    expect(writtenName(raw).name).toBe(name);
  });
});
