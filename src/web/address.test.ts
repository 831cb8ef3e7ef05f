import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefTo, parseAddress, queryOf } from './address.js';

describe('addresses', () => {
  it.each([
    ['#/', [], {}],
    ['', [], {}],
    ['#/meetings', ['meetings'], {}],
    ['#/meetings/claim%3Aa%2Fb?actor=Iran', ['meetings', 'claim:a/b'], { actor: 'Iran' }],
    ['#/search?q=what%3Fnow%3F', ['search'], { q: 'what?now?' }],
    ['#/reports/%E0%A4%A', ['reports', '%E0%A4%A'], {}],
  ])('%s', (hash, path, params) => {
    const address = parseAddress(hash);
    expect(address.path).toEqual(path);
    expect(Object.fromEntries(address.params)).toEqual(params);
  });

  it('leads back to what it was made from', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(text), fc.dictionary(text, text), (path, params) => {
        const address = parseAddress(hrefTo(path, params));
        expect(address.path).toEqual(path);
        expect(Object.fromEntries(address.params)).toEqual(params);
      }),
    );
  });

  it.each([
    [{ a: 1, b: undefined, c: null, d: '' }, 'a=1'],
    [{ kinds: ['meeting', 'figure'] }, 'kinds=meeting%2Cfigure'],
    [{ kinds: [] }, ''],
  ])('%j', (params, query) => {
    expect(queryOf(params)).toBe(query);
  });
});
