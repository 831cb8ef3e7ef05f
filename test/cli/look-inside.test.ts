import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { keptStreams } from './streams.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-look-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function parley(
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const streams = keptStreams();
  const code = await main(argv, streams);
  return { code, out: streams.out(), err: streams.err() };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('parley parse', () => {
  it('draws the tree and tells the clauses, implied subjects in parentheses', async () => {
    const { code, out } = await parley('parse', 'Norway,', 'which', 'wants a pause,', 'was invited by the host.');
    expect(code).toBe(0);
    expect(out).toMatch(/^├─┤ wants {2}VERB VBZ acl:relcl \(want\)$|wants {2}VERB VBZ acl:relcl \(want\)$/mu);
    expect(out).toContain('2 clauses');
    expect(out).toMatch(/1 want {2}verbal, present\n {2}who {9}\(Norway\)\n {2}what {8}a pause/u);
    expect(out).toMatch(/2 invite {2}verbal, passive turned round, past\n {2}who {9}the host\n {2}what {8}Norway/u);
  });

  it('reads a file with one sentence a line', async () => {
    const { out } = await parley('parse', '--file', file('lines.txt', 'They met.\nThey left.\n'), '--json');
    const { sentences } = JSON.parse(out) as { readonly sentences: readonly { readonly text: string }[] };
    expect(sentences.map((sentence) => sentence.text)).toEqual(['They met.', 'They left.']);
  });

  it('lets no control character of a text through', async () => {
    const { out } = await parley('parse', 'They \u001B]0;owned\u0007met \u202Etoday.');
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/u);
  });

  it.each([
    [['parse'], 'parley: expected a sentence, - for standard input, or --file\n'],
    [['parse', 'They met.', '--file', 'x.txt'], 'parley: give a sentence or --file, not both\n'],
  ])('%j is wrong use', async (argv, err) => {
    expect(await parley(...argv)).toEqual({ code: 2, out: '', err });
  });
});

describe('parley explain', () => {
  const report = (): string => file('report.txt', 'Norway and Sweden did not agree on a truce.\n\nThe lake was calm.\n');

  it('tells what was found in each sentence and what stood in the way', async () => {
    const { code, out } = await parley('explain', report(), '--rule', 'agreement');
    expect(code).toBe(0);
    expect(out).toMatch(/^1 {5}Norway and Sweden did not agree on a truce\./mu);
    expect(out).toMatch(/· agreement\/agreed would have applied if it were not negated/u);
    expect(out).not.toContain('lake');
    expect(out).toContain('2 sentences, 0 claims');
  });

  it('prints the other sentences when asked', async () => {
    expect((await parley('explain', report(), '--all')).out).toContain('2     The lake was calm.');
    expect((await parley('explain', report(), '--sentence', '2')).out).toContain('2     The lake was calm.');
  });

  it('gives the same as JSON', async () => {
    const { sentences } = JSON.parse((await parley('explain', report(), '--json')).out) as {
      readonly sentences: readonly { readonly number: number; readonly nearMisses: readonly { readonly rule: string }[] }[];
    };
    expect(sentences.map((sentence) => sentence.number)).toEqual([1, 2]);
    expect(sentences[0]?.nearMisses.map((miss) => miss.rule)).toContain('agreement/agreed');
  });

  it.each([
    [['--rule', 'nonsense'], /^parley: there is no rule "nonsense"; the rules are .*agreement\/agreed/u],
    [['--sentence', '9'], /report\.txt has no sentence 9/u],
    [['--published', 'Monday'], /--published takes a day as 2018-03-16, not "Monday"/u],
  ])('%j is wrong use', async (options, err) => {
    const found = await parley('explain', report(), ...options);
    expect(found).toMatchObject({ code: 2, out: '' });
    expect(found.err).toMatch(err);
  });

  it('says what is wrong with a file that is no report', async () => {
    expect((await parley('explain', file('empty.txt', ''))).err).toMatch(/expected a text, found an empty file/u);
  });
});

describe('parley lexicon', () => {
  const own = join(folder, 'own.json');
  const lexicon = (...argv: readonly string[]): ReturnType<typeof parley> => parley('lexicon', ...argv, '--lexicon', own);
  const added = (): ReturnType<typeof parley> =>
    lexicon('add', 'Front of the Lake', '--type', 'group', '--acronym', 'FOL', '--also', 'Lakers', '--source', 'desk list');
  beforeEach(() => rmSync(own, { force: true }));

  it('adds an entry, lists it and shows it in full', async () => {
    const { code, out } = await added();
    expect(code).toBe(0);
    expect(out).toContain('"parley rebuild" reads what is held anew with it');
    expect((await lexicon('list')).out).toBe('group        Front of the Lake  ent:own-front-of-the-lake  own\n');
    expect((await lexicon('show', 'fol')).out).toBe(
      'Front of the Lake  group  ent:own-front-of-the-lake  own\nNames       Lakers\nAcronyms    FOL\nSource      desk list\n',
    );
  });

  it('is checked before a report is read', async () => {
    const broken = file('broken.json', '{"source": "x", "entries": [{"id": "ent:own-x", "type": "army", "name": "X"}]}');
    const { code, out, err } = await parley('explain', file('lake.txt', 'Norway and Sweden met.'), '--lexicon', broken);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/broken\.json: line 1, entry 1 \(ent:own-x\): type: expected state, .*, found "army"\n$/u);
  });

  it('imports a dictionary and says what it sets aside', async () => {
    const dictionary = file('actors.txt', 'LAKE_FRONT_ [TCDREB]\nTIRNOVA_ [BGR]\n');
    const { code, out, err } = await lexicon('import', dictionary, '--source', 'made-up list');
    expect([code, out.split('\n')[0]]).toEqual([1, `${dictionary}: 1 entry added, 1 set aside`]);
    expect(err).toBe(
      `set aside  ${dictionary}:2 TIRNOVA: its code names a state alone: the name may be a people, a town or a person\n`,
    );
    expect((await lexicon('list')).out).toContain('Lake Front');
  });

  it.each([
    [['add', 'Lakers', '--type', 'group'], /--source is needed/u],
    [['add', 'Lakers', '--type', 'army', '--source', 'x'], /--type takes state, .*, not "army"/u],
    [['add', 'Ada', '--type', 'person', '--office', 'envoy', '--source', 'x'], /--office needs --party/u],
    [['add', 'Ada', '--type', 'person', '--since', '2010-01-01', '--source', 'x'], /--since needs --office/u],
    [['import', join(folder, 'none.txt'), '--source', 'x'], /none\.txt: expected a dictionary, found /u],
    [['list'], /own\.json: expected a lexicon, found no file/u],
  ])('%j is wrong use', async (argv, err) => {
    const found = await lexicon(...argv);
    expect(found.code).toBe(2);
    expect(found.err).toMatch(err);
  });

  it('says what is not known', async () => {
    await added();
    expect(await lexicon('show', 'Nobody at all')).toEqual({
      code: 1,
      out: '',
      err: 'parley: nothing in the lexicon is called "Nobody at all"\n',
    });
  });
});

describe('parley show', () => {
  it('tells the office and side that only another report gives a speaker, as inferred, with its words', async () => {
    const store = join(folder, 'learnt.parley');
    const days = [
      file(
        'first.txt',
        'Talks in Muscat\n10 March 2019\n\nOmani Deputy Foreign Minister Karim Daud met an Iranian delegation in Muscat.\n',
      ),
      file('second.txt', 'Talks resume\n11 March 2019\n\n"We made progress," Karim Daud said in Muscat on Monday.\n'),
    ];
    await parley('add', ...days, '--store', store);
    const listed = await parley('list', 'statements', '--store', store, '--json');
    const handle = /"handle": ?"(?<handle>[^"]+)"/u.exec(listed.out)?.groups?.['handle'] ?? '';
    const { out } = await parley('show', handle, '--store', store);
    expect(out).toMatch(
      /From other reports \(inferred: .+\)\n {2}Karim Daud, Deputy Foreign Minister, Oman\n {4}“Omani Deputy Foreign Minister Karim Daud” /u,
    );
    expect(out).toContain('Karim Daud (side not given), quoted by the reporter');
  });
});
