import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../views/report-reading-segments.js';
import { blocksOf, hiddenNames } from './text-blocks.js';
import { meantForPage } from './use-keys.js';

const blocks = (text: string, spans: readonly { start: number; end: number }[] = []) =>
  blocksOf(text, segmentsOf(text.length, { regions: [], spans }));

describe('the blocks of a text', () => {
  const pieces = fc.constantFrom('word ', '\n', '\n\n', 'x'.repeat(9_000), '\u202e', '😀', 'y'.repeat(500), '\r\n\r\n');

  it('hold it whole, in order, none of them long', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(9000), fc.nat(9000)), { maxLength: 6 }),
        (parts, pairs) => {
          const text = parts.join('');
          const found = blocks(
            text,
            pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
          );
          expect(found.flatMap((block) => block.pieces.map((piece) => piece.text)).join('')).toBe(text);
          for (const { start, end, pieces: own } of found) {
            expect(end - start).toBeGreaterThan(0);
            expect(end - start).toBeLessThanOrEqual(8_000);
            expect(own[0]?.at).toBe(start);
            for (const piece of own) expect(text.slice(piece.at, piece.at + piece.text.length)).toBe(piece.text);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nothing', '', []],
    ['a short text with paragraphs is one', 'a\n\nb\n\nc', ['a\n\nb\n\nc']],
    ['long paragraphs part at the empty line', `${'a'.repeat(500)}\n\nb`, [`${'a'.repeat(500)}\n\n`, 'b']],
    ['long lines part at a line', `${'a'.repeat(5000)}\n${'b'.repeat(5000)}`, [`${'a'.repeat(5000)}\n`, 'b'.repeat(5000)]],
    ['a long line parts at a space', `${'a'.repeat(7000)} ${'b'.repeat(7000)}`, [`${'a'.repeat(7000)} `, 'b'.repeat(7000)]],
  ])('%s', (_, text, expected) => {
    expect(blocks(text).map((block) => block.pieces.map((piece) => piece.text).join(''))).toEqual(expected);
  });

  it('set what cannot be seen apart and name it', () => {
    expect(blocks('pay \u202eton\u202c now').flatMap((block) => block.pieces.map(({ text, hidden }) => hidden ?? text))).toEqual([
      'pay ',
      'right-to-left override',
      'ton',
      'end of embedding',
      ' now',
    ]);
    expect(hiddenNames('\u200f'.repeat(12))).toBe('right-to-left mark and others × 12');
    expect(hiddenNames('\u0007')).toBe('control character');
  });

  it('stay few where a text is full of what cannot be seen', () => {
    const text = 'a\u200f'.repeat(100_000);
    expect(blocks(text).reduce((sum, block) => sum + block.pieces.length, 0)).toBeLessThan(10_000);
  });
});

describe('a key', () => {
  const event = { defaultPrevented: false, isComposing: false, ctrlKey: false, metaKey: false, altKey: false };
  const inside = { closest: () => ({}) } as unknown as EventTarget;
  const outside = { closest: () => null } as unknown as EventTarget;
  it.each([
    ['on the page', { ...event, target: outside }, true],
    ['nowhere', { ...event, target: null }, true],
    ['in a field', { ...event, target: inside }, false],
    ['with Control', { ...event, ctrlKey: true, target: outside }, false],
    ['already used', { ...event, defaultPrevented: true, target: outside }, false],
    ['while composing', { ...event, isComposing: true, target: outside }, false],
  ])('%s', (_, pressed, meant) => expect(meantForPage(pressed)).toBe(meant));
});
