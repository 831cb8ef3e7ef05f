import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createParser } from './parser.js';
import { segmentBody } from './segment.js';

const parser = createParser(readFileSync(new URL('../../models/english.bin', import.meta.url)));
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
    expect(sentence?.tokens.find((token) => token.text === 'Geneva')).toMatchObject({ upos: 'PROPN', xpos: 'NNP' });
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

  it('refuses bytes that are not weights, and says what it expected', () => {
    expect(() => createParser(new Uint8Array([1, 2, 3]))).toThrow(/expected weights/u);
  });
});
