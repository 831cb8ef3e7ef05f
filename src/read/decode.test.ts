import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeBytes } from './decode.js';

const plain = 'Both delegations left the hotel without a word to the press. A second sitting is set for Monday, an aide said.\n';
const curly = `“We don’t rule it out,” the envoy said – and smiled…\n${plain}`;
const encode = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding));
const withMark = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding, { addBOM: true }));

describe('decodeBytes', () => {
  it.each([
    ['ASCII', new TextEncoder().encode(plain), plain, 'utf-8'],
    ['UTF-8', new TextEncoder().encode(curly), curly, 'utf-8'],
    ['UTF-8 with a mark', withMark(curly, 'utf-8'), curly, 'utf-8'],
    ['UTF-16LE with a mark', withMark(curly, 'utf-16le'), curly, 'utf-16le'],
    ['UTF-16BE with a mark', withMark(curly, 'utf-16be'), curly, 'utf-16be'],
    ['UTF-16LE without a mark', encode(curly, 'utf-16le'), curly, 'utf-16le'],
    ['UTF-16BE without a mark', encode(curly, 'utf-16be'), curly, 'utf-16be'],
    ['UTF-32LE with a mark', withMark(curly, 'utf-32le'), curly, 'utf-32le'],
    ['windows-1252 with curly quotes', encode(curly, 'windows-1252'), curly, 'windows-1252'],
    [
      'windows-1252 with accents',
      encode(`José Núñez à Genève. ${curly}`, 'windows-1252'),
      `José Núñez à Genève. ${curly}`,
      'windows-1252',
    ],
    [
      'windows-1254 with Turkish names',
      encode(`Mr Yıldırımoğlu spoke. ${curly}`, 'windows-1254'),
      `Mr Yıldırımoğlu spoke. ${curly}`,
      'windows-1254',
    ],
    ['Macintosh quotes', encode(curly, 'macintosh'), curly, 'macintosh'],
    [
      'windows-1251',
      encode('Стороны договорились встретиться ещё раз в понедельник.', 'windows-1251'),
      'Стороны договорились встретиться ещё раз в понедельник.',
      'windows-1251',
    ],
  ])('reads %s', (_, bytes, text, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ text, encoding });
  });

  it('finds the encoding of a long text whose only quotation marks stand late', () => {
    const text = plain.repeat(2000) + curly;
    expect(decodeBytes(encode(text, 'windows-1252'))).toEqual({ text, encoding: 'windows-1252' });
  });

  it('reads UTF-8 that is cut off inside a character as UTF-8', () => {
    const whole = new TextEncoder().encode(curly.repeat(3) + '’');
    const read = decodeBytes(whole.subarray(0, whole.length - 1));
    expect(read).toMatchObject({ encoding: 'utf-8, damaged' });
    expect('text' in read && read.text.startsWith(curly.repeat(3))).toBe(true);
  });

  it('keeps line ends, form feeds and spaces as they are', () => {
    const text = ' a\r\nb\rc\u2028\f\u00a0 ';
    expect(decodeBytes(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' });
  });

  it.each([
    ['nothing', new Uint8Array(0), /empty file/],
    ['white space', new TextEncoder().encode(' \n\t\u00a0\r\n'), /white space only/],
    ['only a byte-order mark', Uint8Array.of(0xef, 0xbb, 0xbf), /white space only/],
    ['a zero character', new TextEncoder().encode(`${plain}\u0000`), /U\+0000 at character 111/],
    ['half of a surrogate pair', Uint8Array.of(0xff, 0xfe, 0x41, 0, 0, 0xd8, 0x42, 0), /surrogate pair at character 1/],
    [
      'many control characters',
      Uint8Array.from({ length: 400 }, (_, i) => (i % 9 === 0 ? 1 + (i % 8) : 65 + (i % 20))),
      /control characters/,
    ],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n'), /a PDF file/],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /ZIP/],
    ['a page', new TextEncoder().encode('\n<!DOCTYPE HTML><p>Talks</p>'), /HTML page/],
  ])('refuses %s and says what was found', (_, bytes, found) => {
    const read = decodeBytes(bytes);
    expect('refused' in read ? read.refused : 'it was read').toMatch(found);
    expect('refused' in read ? read.refused : '').toMatch(/^expected a text, found /);
  });

  it('refuses a megabyte of noise', () => {
    let state = 42;
    const noise = Uint8Array.from({ length: 1 << 20 }, () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16);
    expect(decodeBytes(noise)).toHaveProperty('refused');
  });

  it('never throws, and what it reads holds no zero and no half of a pair', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const read = decodeBytes(bytes);
        if ('text' in read) expect(/\u0000|\p{Surrogate}/u.test(read.text)).toBe(false);
        else expect(read.refused.length).toBeGreaterThan(10);
      }),
    );
  });

  it('gives back every well-formed text that it is given in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const text = `Talks: ${words}`.replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g, '');
        expect(decodeBytes(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' });
      }),
    );
  });
});
