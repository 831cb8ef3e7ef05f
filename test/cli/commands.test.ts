import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import { smallPipeline } from '../crash/small-pipeline.js';
import { keptStreams } from './streams.js';

// what is found in a text is not tested here: a core that can be seen through stands for the real one
vi.mock('../../src/cli/core.js', () => ({
  kindsOfCore: () => Promise.resolve(smallPipeline().kinds),
  pipelineOfCore: () => Promise.resolve(smallPipeline(hash)),
}));

const folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ESCAPES = '\u001B]0;owned\u0007\u001B[2J';
const POST = 'published 2018-03-17\n2018-03-16 Norland, Sudland met in Midtown\n2018-04-04 Westland, Estland met in Port\n';
const STAR = 'published 2018-03-19\n2018-03-16 Norland, Sudland met in Oldport\n';

let store = '';
let hash = 'small';
let count = 0;

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function parley(...argv: readonly string[]): Promise<Ended> {
  const streams = keptStreams();
  const code = await main([...argv, '--store', store], streams);
  return { code, out: streams.out(), err: streams.err() };
}

const json = async <T>(...argv: readonly string[]): Promise<T> => JSON.parse((await parley(...argv, '--json')).out) as T;

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const post = (): string => file('post.txt', POST);
const star = (): string => file('star.txt', STAR);

interface Entries {
  readonly entries: readonly { readonly handle: string; readonly caption: string; readonly review: string }[];
}
const handleOfFirst = async (): Promise<string> => (await json<Entries>('chronology')).entries[0]?.handle ?? '';
const documentOf = async (outlet: string): Promise<string> =>
  (await json<readonly { readonly document: string; readonly outlet: string | null }[]>('sources')).find(
    (one) => one.outlet === outlet,
  )?.document ?? '';

beforeEach(() => {
  hash = 'small';
  store = join(folder, `record-${String(++count)}.parley`);
});

describe('parley add', () => {
  it('says what was added, and changes nothing the second time', async () => {
    const first = await parley('add', post());
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^added +\S+post\.txt {2}doc:[0-9a-f]{8}\n1 added · 2 records worked out\n$/u);
    const before = await json('chronology');
    expect((await parley('add', post())).out).toContain('0 added · 1 already held');
    expect(await json('chronology')).toEqual(before);
  });

  it('sets aside what is no text, says why, reads the rest, and ends with 1', async () => {
    const found = await parley(
      'add',
      post(),
      file('bin', new Uint8Array([0, 1, 2, 0])),
      file('empty', ''),
      join(folder, 'nowhere'),
    );
    expect(found.code).toBe(1);
    expect(found.out).toContain('1 added · 3 set aside');
    expect(found.err.split('\n').filter((line) => line !== '')).toEqual([
      expect.stringMatching(/^set aside .*bin: expected a text, found binary/u),
      expect.stringMatching(/^set aside .*empty: expected a text, found an empty file/u),
      expect.stringMatching(/^set aside .*nowhere: expected a file or a folder, found nothing there/u),
    ]);
    expect((await parley('problems')).out).toContain('Set aside');
  });

  it('reads folders', async () => {
    file('many/a.txt', POST);
    file('many/deep/b.txt', STAR);
    expect((await parley('add', join(folder, 'many'))).out).toContain('2 added');
  });

  it.each([
    [['--published', 'soon'], '--published takes a day as 2018-03-16, not "soon"'],
    [['--published', '2018-03'], '--published takes a day as 2018-03-16, not "2018-03"'],
    [['--title', 'T', 'other.txt'], '--title belongs to one report, but several are to be read'],
    [['--url', 'https://x.example', 'other.txt'], '--url belongs to one report, but several are to be read'],
  ])('refuses %j', async (more, message) => {
    expect(await parley('add', post(), ...more)).toEqual({ code: 2, out: '', err: `parley: ${message}\n` });
  });

  it('takes what the text does not say', async () => {
    await parley('add', post(), '--outlet', 'Daily Post', '--title', 'They met');
    expect(await json('sources')).toMatchObject([{ outlet: 'Daily Post', title: 'They met', published: '2018-03-17' }]);
  });

  it('makes no store where there is none but when it adds', async () => {
    const found = await parley('chronology');
    expect(found.code).toBe(2);
    expect(found.err).toMatch(/^parley: There is no store at .*parley add/u);
  });

  it('leaves a file of another kind alone', async () => {
    store = file('letter.txt', 'Dear reader');
    expect((await parley('add', post())).err).toMatch(/^parley: .*letter\.txt is a file of another kind/u);
    expect(readFileSync(store, 'utf8')).toBe('Dear reader');
  });
});

describe('asking', () => {
  beforeEach(async () => {
    await parley('add', post(), '--outlet', 'Daily Post');
    await parley('add', star(), '--outlet', 'Evening Star');
  });

  it('chronology tells date, caption, reports, review, quote and id, in lines of at most 100 columns', async () => {
    const { out } = await parley('chronology');
    expect(out).toMatch(/^2018-03-16 Fri .* [0-9a-f]{8}$/mu);
    expect(out).toContain('2 reports, 2 independent');
    expect(out).toContain('unreviewed');
    expect(out).toContain('2 entries · as of 2018-03-19');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it.each([
    [['--actor', 'westland'], 1],
    [['--place', 'Midtown'], 1],
    [['--until', '2018-03'], 1],
    [['--since', '2019'], 0],
    [['--reviewed', 'any'], 0],
    [['--limit', '1'], 1],
  ])('chronology %j gives %d', async (more, entries) => {
    expect((await json<Entries>('chronology', ...more)).entries).toHaveLength(entries);
  });

  it('says so where there is nothing', async () => {
    expect((await parley('chronology', '--since', '2030')).out).toBe('\nnothing in this record · as of 2018-03-19\n');
  });

  it.each([
    [['chronology', '--since', 'soon'], '--since takes a date'],
    [['chronology', '--kind', 'party'], 'expected a kind (meeting), found "party"'],
    [['list', 'party'], 'expected a kind (meeting), found "party"'],
    [['chronology', '--limit', 'some'], '--limit takes a whole number, not "some"'],
    [['show', 'ffffffff'], 'found nothing called "ffffffff"'],
    [['cite', 'ffffffff'], 'found nothing called "ffffffff"'],
    [['export', '--format', 'csv'], '--out FOLDER is needed'],
    [['export', '--format', 'pdf'], '--format takes json, csv, markdown, not "pdf"'],
  ])('%j is wrong use, in one line', async (argv, message) => {
    const { code, out, err } = await parley(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('show gives every value with its quote, sentence, outlet and date, and where reports disagree', async () => {
    const { out } = await parley('show', (await handleOfFirst()).slice(0, 5));
    expect(out).toContain('“Midtown” Daily Post, 2018-03-17 [1]');
    expect(out).toContain('“Oldport” Evening Star, 2018-03-19 [2]');
    expect(out).toContain('reports disagree');
    expect(out).toContain('On whose word');
    expect(out).toContain('[2]  2018-03-16 Norland, Sudland met in Oldport');
  });

  it('show gives a report', async () => {
    const { out } = await parley('show', await documentOf('Daily Post'));
    expect(out).toMatch(/Outlet +Daily Post/u);
    expect(out).toContain('Found in it: 2');
  });

  it('cite gives a line for each report', async () => {
    const { out } = await parley('cite', await handleOfFirst());
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(out).toMatch(/^Daily Post, 2018-03-17, received \d{4}-\d{2}-\d{2}: “2018-03-16 Norland, Sudland met in Midtown”$/mu);
  });

  it('list counts facets', async () => {
    expect(await json('list', 'meeting', '--facets')).toMatchObject({ year: [{ value: '2018', count: 2 }] });
  });

  it('search finds reports by their words', async () => {
    expect((await parley('search', 'Oldport')).out).toContain('Evening Star, 2018-03-19');
    expect((await parley('search', 'nowhere')).out).toBe('nothing in this record\n');
  });

  it('sources, copies, problems, check, history and rebuild answer', async () => {
    expect((await parley('sources')).out).toContain('2 reports, 2 independent');
    expect((await parley('copies')).out).toBe('no report in this record is a copy of another\n');
    expect((await parley('problems')).out).toBe('no problems\n');
    expect((await parley('check')).out).toContain('every quote is word for word what stands in its text');
    expect((await parley('history')).out).toBe('no decisions in this record\n');
    expect((await parley('rebuild')).out).toBe('2 reports read anew, 2 records worked out\n');
  });

  it('export writes JSON and Markdown to standard output and CSV into a folder', async () => {
    expect(JSON.parse((await parley('export')).out)).toMatchObject({ format: 'parley-record' });
    expect((await parley('export', '--format', 'markdown')).out).toContain('**2018-03-16 Fri**');
    const tables = join(folder, 'tables');
    expect((await parley('export', '--format', 'csv', '--out', tables)).code).toBe(0);
    expect(readdirSync(tables).sort()).toEqual(['evidence.csv', 'meetings.csv', 'participants.csv', 'reports.csv']);
  });
});

describe('a record that is not worked out yet', () => {
  it.each([['chronology'], ['list', 'meeting'], ['sources'], ['export']])('%s says so and answers', async (...argv) => {
    await parley('add', post());
    hash = 'newer';
    const { code, out, err } = await parley(...argv);
    expect(code).toBe(0);
    expect(out).not.toBe('');
    expect(err).toBe('parley: some reports are held but not worked out yet; "parley rebuild" does it\n');
    await parley('rebuild');
    expect((await parley(...argv)).err).toBe('');
  });
});

describe('judging', () => {
  beforeEach(async () => {
    await parley('add', post(), '--outlet', 'Daily Post');
  });

  it('accepts, shows it, keeps it over a rebuild, and takes it back', async () => {
    const id = await handleOfFirst();
    const accepted = await parley('decide', 'accept', id, '--why', 'read it', '--by', 'ann');
    expect(accepted.out).toMatch(new RegExp(`^accepted ${id} {2}dec:[0-9a-f]{8}\n$`, 'u'));
    await parley('rebuild');
    expect((await json<Entries>('chronology')).entries[0]?.review).toBe('accepted');
    const log = await parley('history', id);
    expect(log.out).toContain('by ann · “read it”');
    expect((await parley('decide', 'undo', /dec:[0-9a-f]+/u.exec(log.out)?.[0] ?? '')).code).toBe(0);
    expect((await json<Entries>('chronology')).entries[0]?.review).toBe('unreviewed');
    expect((await parley('history')).out).toContain('undone by dec:');
  });

  it('corrects a value', async () => {
    const id = await handleOfFirst();
    await parley('decide', 'correct', id, 'round', '7');
    expect((await parley('show', id)).out).toMatch(/Round +7 \(decided\)/u);
  });

  it('rejects, and the record is without it', async () => {
    await parley('decide', 'reject', await handleOfFirst());
    expect((await json<Entries>('chronology')).entries).toHaveLength(1);
  });

  it('adds what no rule found, resting on a quote', async () => {
    const report = await documentOf('Daily Post');
    const added = await parley(
      'decide',
      'add',
      'meeting',
      report,
      'date=2018-03-17',
      'actors=Norland',
      'actors=Estland',
      '--quote',
      'published',
    );
    expect(added).toMatchObject({ code: 0, err: '' });
    expect((await json<Entries>('chronology')).entries).toHaveLength(3);
    expect((await parley('decide', 'add', 'meeting', report, 'date=2018-03-17')).err).toContain('--quote is needed');
    expect((await parley('decide', 'add', 'meeting', report, 'date', '--quote', 'published')).err).toContain(
      'expected field=value, found "date"',
    );
  });

  it('describes a report, and what hangs on its date follows', async () => {
    const report = await documentOf('Daily Post');
    expect((await parley('describe', report, '--published', '2018-03-20', '--outlet', 'Post')).out.split('\n')).toHaveLength(3);
    expect(await json('sources')).toMatchObject([{ outlet: 'Post', published: '2018-03-20', publishedBasis: 'decided' }]);
    expect((await parley('describe', report)).err).toContain('say what to correct');
  });

  it('notes, withdraws and erases', async () => {
    const report = await documentOf('Daily Post');
    const id = await handleOfFirst();
    await parley('decide', 'note', id, 'ask', 'again');
    expect((await parley('show', id)).out).toContain('ask again');
    await parley('withdraw', report);
    expect((await json<Entries>('chronology')).entries).toHaveLength(0);
    expect((await parley('sources')).out).toContain('withdrawn');
    expect((await parley('erase', report, '--yes')).out).toMatch(/^erased, with /u);
    expect((await parley('sources')).out).toContain('no reports in this record');
    expect((await parley('history')).out).toContain('erased doc:');
  });
});

describe('parley extract', () => {
  it('writes one file for each report, named as it is, and needs no store', async () => {
    file('in/a/x.txt', POST);
    file('in/b/x.md', STAR);
    file('in/y.txt', STAR);
    const out = join(folder, 'found');
    const streams = keptStreams();
    expect(await main(['extract', join(folder, 'in'), '--out', out], streams)).toBe(0);
    const written = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    expect(written.filter((name) => name === 'y.json' || name.endsWith('x.json'))).toHaveLength(3);
    expect(JSON.parse(readFileSync(join(out, 'y.json'), 'utf8'))).toMatchObject({
      doc: 'y.txt',
      published: { date: '2018-03-19' },
    });
  });

  it('prints one, but not several', async () => {
    const one = keptStreams();
    expect(await main(['extract', post()], one)).toBe(0);
    expect(JSON.parse(one.out())).toMatchObject({ doc: 'post.txt' });
    const several = keptStreams();
    expect(await main(['extract', post(), star()], several)).toBe(2);
    expect(several.err()).toBe('parley: --out FOLDER is needed for more than one report\n');
  });

  it('ends with 1 where something was set aside', async () => {
    const streams = keptStreams();
    expect(await main(['extract', post(), file('empty', '')], streams)).toBe(1);
  });
});

describe('what an article could do to a terminal', () => {
  it.each([['chronology'], ['list', 'meeting'], ['sources'], ['search', 'Norland'], ['problems'], ['history']])(
    '%s lets no escape sequence through',
    async (...argv) => {
      const hostile = `published 2018-03-17\n2018-03-16 Norland, Sudland met in Midtown\n\u202EThe end\u202C\n`;
      await parley('add', file('hostile.txt', hostile), '--outlet', `Post${ESCAPES}`, '--title', `T${ESCAPES}\u202E`);
      const streams = keptStreams({ terminal: true });
      await main([...argv, '--store', store], streams);

      expect(
        streams
          .out()
          .replace(/\u001B\[\d{1,2}m/gu, '')
          .replaceAll('\n', ''),
      ).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    },
  );
});
