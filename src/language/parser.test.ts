import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClauses } from './clauses.js';
import { createAnalyser, createParser } from './parser.js';
import { segmentBody } from './segment.js';
import { readWeights, writeWeights } from './weights.js';

const bytes = readFileSync(new URL('../../models/english.bin', import.meta.url));
const parser = createParser(bytes);
const parse = (text: string) => segmentBody(text).map((sentence) => parser.parse(text, sentence));

describe('trees', () => {
  it('tags, lemmatises and parses a plain sentence', () => {
    const [sentence] = parse('The ministers met the envoy in Geneva.');
    const verb = sentence?.tokens.find((token) => token.text === 'met');
    expect(verb).toMatchObject({ lemma: 'meet', upos: 'VERB', xpos: 'VBD', head: -1, deprel: 'root' });
    expect(sentence?.tokens.find((token) => token.text === 'ministers')).toMatchObject({
      lemma: 'minister',
      head: verb?.index,
      deprel: 'nsubj',
    });
    expect(sentence?.tokens.find((token) => token.text === 'envoy')).toMatchObject({ head: verb?.index, deprel: 'obj' });
    expect(sentence?.tokens.find((token) => token.text === 'Geneva')).toMatchObject({
      upos: 'PROPN',
      head: verb?.index,
      deprel: 'obl',
    });
  });

  it('every sentence of any text has one root, and every word leads to it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 3, mode: 'sentences' })), (text) => {
        for (const { tokens } of parse(text)) {
          expect(tokens.filter((token) => token.head === -1)).toHaveLength(1);
          for (const token of tokens) {
            let at = token.index;
            let steps = 0;
            while (at !== -1 && steps <= tokens.length) {
              at = tokens[at]!.head;
              steps++;
            }
            expect(at).toBe(-1);
          }
        }
      }),
    );
  });

  it('hangs the marks that open a heading or an item by the root, and reads the rest as if they were not there', () => {
    const plain = parse('Peru and Chile sign a truce in Quito')[0]!.tokens;
    const marked = parser.parse('## Peru and Chile sign a truce in Quito', {
      ...segmentBody('## Peru and Chile sign a truce in Quito')[0]!,
    }).tokens;
    const first = marked.findIndex(({ text }) => text === 'Peru');
    expect(first).toBeGreaterThan(0);
    expect(marked.slice(first).map(({ xpos, deprel }) => [xpos, deprel])).toEqual(
      plain.map(({ xpos, deprel }) => [xpos, deprel]),
    );
    expect(marked.slice(0, first).every(({ head, deprel }) => marked[head]?.head === -1 && deprel === 'punct')).toBe(true);
  });

  it('does not depend on what was read before', () => {
    const text = 'Peru rejected the offer, its envoy said on Monday.';
    const first = parse(text);
    parse('An entirely different sentence, with many more words than the one that was read before it, comes between.');
    expect(parse(text)).toEqual(first);
  });

  it('reads more words than one run takes', () => {
    const words = Array.from({ length: 700 }, (_, i) => (i % 2 === 0 ? 'talks' : 'and'));
    const { heads, deprels } = createAnalyser(bytes)(words);
    expect(heads).toHaveLength(700);
    expect(heads.filter((head) => head === -1)).toHaveLength(1);
    expect(deprels.filter((deprel) => deprel === 'root')).toHaveLength(1);
  });
});

describe('clauses of parsed text', () => {
  const cases: readonly [string, string, readonly string[], readonly string[]][] = [
    ['Norway, Chile and Peru support the unity of the country.', 'support', ['Norway', 'Chile', 'Peru'], ['unity']],
    ['Israel shells rebel positions near Homs', 'shell', ['Israel'], ['positions']],
    ['The truce would be unacceptable, added Moss.', 'add', ['Moss'], []],
    ['The convoy was attacked by unknown gunmen on Sunday.', 'attack', ['gunmen'], ['convoy']],
    ['The two sides have agreed to release all prisoners.', 'release', ['sides'], ['prisoners']],
    ['Oman, which hosted the talks, called for calm.', 'host', ['Oman'], ['talks']],
    ['The rebels were accused of planning an attack.', 'plan', ['rebels'], ['attack']],
    ['The group denied having agreed to the plan.', 'agree', ['group'], []],
  ];
  it.each(cases)('%s', (text, lemma, subjects, objects) => {
    const clause = parse(text)
      .flatMap(readClauses)
      .find((one) => one.lemma === lemma);
    expect(clause?.subjects.map(({ head }) => head.text)).toEqual(subjects);
    expect(clause?.objects.map(({ head }) => head.text)).toEqual(objects);
  });
});

describe('weights', () => {
  it('are the same after reading and writing', () => {
    expect(Buffer.compare(writeWeights(readWeights(bytes)), bytes)).toBe(0);
  });

  it('are read alike from a buffer and from a part of one', () => {
    const wider = new Uint8Array(bytes.length + 7);
    wider.set(bytes, 7);
    expect(createAnalyser(wider.subarray(7))(['Talks', 'open'])).toEqual(createAnalyser(bytes)(['Talks', 'open']));
  });

  it.each([
    ['bytes that are no weights', new Uint8Array([1, 2, 3]), /expected weights/u],
    ['weights that are cut off', new Uint8Array(bytes.subarray(0, bytes.length - 1000)), /expected \d+ bytes/u],
  ])('refuses %s, and says what it expected', (_, wrong, message) => {
    expect(() => createParser(wrong)).toThrow(message);
  });
});
