import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, safeJson, safeLine, safeLines } from './safe-text.js';

const ESC = '\u001B';
const anyText = fc.string({
  unit: fc.constantFrom(
    'a',
    ' ',
    ESC,
    '[',
    '3',
    '1',
    'm',
    'K',
    ']',
    '\u009B',
    '\u0007',
    '\u202E',
    '\u2066',
    '\n',
    '\r',
    '\t',
    '\u007F',
  ),
});

describe('text of others on one line', () => {
  it.each([
    [`${ESC}[31mred${ESC}[0m`, '[31mred[0m'],
    [`${ESC}]0;title\u0007text`, ']0;titletext'],
    ['a\u009B2Jb', 'a2Jb'],
    ['over\rwritten', 'over written'],
    ['abc\u202Edef\u202C', 'abcdef'],
    ['two\n\n  lines\tand a tab', 'two lines and a tab'],
    ['Türkiye, Россия, ایران, 中国 — “quoted”', 'Türkiye, Россия, ایران, 中国 — “quoted”'],
    ['\u0000\u0001', ''],
  ])('%j becomes %j', (text, safe) => {
    expect(safeLine(text)).toBe(safe);
  });

  it('has no control character and no change of direction, whatever comes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(safeLine(text)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });

  it('keeps line breaks where they are asked for', () => {
    expect(safeLines(`a\r\nb${ESC}[2J\u2028c\td`)).toBe('a\nb[2J\nc    d');
  });
});

describe('the last guard', () => {
  it.each([
    [`${ESC}[1mbold${ESC}[22m`, true, `${ESC}[1mbold${ESC}[22m`],
    [`${ESC}[1mbold${ESC}[22m`, false, 'bold'],
    [`${ESC}[2Jcleared`, true, '[2Jcleared'],
    [`${ESC}]8;;http://x${ESC}\\link`, true, ']8;;http://x\\link'],
    ['a\nb\rc\u0008', true, 'a\nbc'],
  ])('makes of %j, colours %s, %j', (text, colours, passed) => {
    expect(guarded(text, colours)).toBe(passed);
  });

  it('lets only line breaks and colours through', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, colours) => {
        const rest = colours ? guarded(text, true).replace(/\u001B\[\d{1,2}m/gu, '') : guarded(text, false);
        expect(rest.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

describe('JSON for a terminal', () => {
  it('reads back as the same value and holds nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = safeJson({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });

  it('writes maps as objects', () => {
    expect(JSON.parse(safeJson(new Map([['a', 1]])))).toEqual({ a: 1 });
  });
});
