import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linesOf, parseText } from './parse-sentence.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-parse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('parseText', () => {
  it('gives words, tags, a drawn tree and clauses with their roles in words', () => {
    const [sentence] = parseText('Norway and Sweden were not invited by the host.');
    expect(sentence?.tokens.map((token) => token.text)).toEqual('Norway and Sweden were not invited by the host .'.split(' '));
    expect(sentence?.tree.split('\n')).toHaveLength(10);
    const [clause] = sentence?.clauses ?? [];
    expect(clause).toMatchObject({ predicate: 'invited', lemma: 'invite', voice: 'passive', negated: true, tense: 'past' });
    expect(clause?.subjects.map((phrase) => phrase.words)).toEqual(['the host']);
    expect(clause?.objects.map((phrase) => phrase.words)).toEqual(['Norway', 'Sweden']);
  });

  it.each([
    ['two sentences', 'They met. They left.', 2],
    ['no words', ' \n ', 0],
  ])('finds in %s', (_, text, count) => {
    expect(parseText(text)).toHaveLength(count);
  });

  it('counts spans from the beginning of the text', () => {
    const text = '  They met. Envoys of both sides arrived on Monday.';
    const clause = parseText(text)[1]?.clauses.find((one) => one.lemma === 'arrive');
    expect(clause?.subjects.map(({ start, end }) => text.slice(start, end))).toEqual(['Envoys of both sides']);
  });
});

describe('linesOf', () => {
  it('gives the lines that hold something', async () => {
    const path = join(folder, 'lines.txt');
    writeFileSync(path, 'They met.\r\n\r\nThey left.\n');
    expect(await linesOf(path)).toEqual(['They met.', 'They left.']);
  });
  it('says what is wrong with a file that is no text', async () => {
    const path = join(folder, 'empty.txt');
    writeFileSync(path, '');
    await expect(linesOf(path)).rejects.toThrow(/expected a text, found an empty file/u);
    await expect(linesOf(join(folder, 'none.txt'))).rejects.toThrow(/none\.txt/u);
  });
});
