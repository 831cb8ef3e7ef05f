import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movedWords, sentenceAt, type ArrowKey, type ChosenWords } from './words-by-keys.js';

const text = 'Ministers met in Sochi. They want "a zone" in Idlib, he said.\n\nIran stayed away.';

const choose = (part: string, back = false): ChosenWords => {
  const start = text.indexOf(part);
  return { start, end: start + part.length, back };
};
const read = ({ start, end }: ChosenWords): string => text.slice(start, end);

it.each([
  [0, 'Ministers met in Sochi.'],
  [25, 'They want "a zone" in Idlib, he said.'],
  [62, 'Iran stayed away.'],
  [text.length, 'Iran stayed away.'],
])('begins at %i with %j', (at, sentence) => {
  const found = sentenceAt(text, at);
  expect(found === null ? null : read(found)).toBe(sentence);
});

it('finds nothing to choose where there are no words', () => expect(sentenceAt(' \n ', 1)).toBeNull());

it.each<[from: string, key: ArrowKey, shift: boolean, back: boolean, to: string]>([
  ['Ministers met in Sochi.', 'ArrowRight', false, false, 'Ministers'],
  ['Ministers met in Sochi.', 'ArrowLeft', false, false, 'Sochi'],
  ['Ministers', 'ArrowRight', false, false, 'met'],
  ['Sochi', 'ArrowRight', false, false, 'They'],
  ['met', 'ArrowLeft', false, false, 'Ministers'],
  ['Ministers', 'ArrowLeft', false, false, 'Ministers'],
  ['away', 'ArrowRight', false, false, 'away'],
  ['met', 'ArrowRight', true, false, 'met in'],
  ['met in', 'ArrowRight', true, false, 'met in Sochi'],
  ['met in', 'ArrowLeft', true, false, 'met'],
  ['met', 'ArrowLeft', true, false, 'Ministers met'],
  ['Ministers met', 'ArrowRight', true, true, 'met'],
  ['met', 'ArrowRight', true, true, 'met in'],
  ['zone', 'ArrowRight', true, false, 'zone" in'],
  ['met', 'ArrowUp', false, false, 'Ministers met in Sochi.'],
  ['zone', 'ArrowDown', false, false, 'Iran stayed away.'],
  ['Iran stayed away.', 'ArrowUp', false, false, 'They want "a zone" in Idlib, he said.'],
  ['met in', 'ArrowDown', true, false, 'met in Sochi.'],
  ['met in Sochi.', 'ArrowDown', true, false, 'met in Sochi. They want "a zone" in Idlib, he said.'],
  ['zone', 'ArrowUp', true, false, 'They want "a zone'],
])('%j, %s, with shift: %s, backwards: %s, gives %j', (from, key, shift, back, to) =>
  expect(read(movedWords(text, choose(from, back), key, shift))).toBe(to),
);

const keys: readonly ArrowKey[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

it('always holds words of the text, whatever the text and the keys', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300, unit: 'grapheme' }),
      fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 20 }),
      (any, pressed) => {
        let chosen = sentenceAt(any, 0);
        if (chosen === null) return;
        for (const [key, extend] of pressed) {
          chosen = movedWords(any, chosen, key, extend);
          const { start, end } = chosen;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(any.length);
          expect(any.slice(start, end).trim()).toBe(any.slice(start, end));
        }
      },
    ),
  );
});
