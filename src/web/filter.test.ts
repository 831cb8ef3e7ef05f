import { describe, expect, it } from 'vitest';
import { filterOf, isFiltered } from './filter.js';

describe('the filter in an address', () => {
  it.each([
    ['', {}],
    ['kinds=meeting,figure', { kinds: ['meeting', 'figure'] }],
    ['actor=Iran&since=2018', { actor: 'Iran', since: '2018' }],
    ['reviewed=unreviewed', { reviewed: 'unreviewed' }],
    ['reviewed=perhaps', {}],
    ['q=words', {}],
  ])('%s', (query, filter) => {
    const read = filterOf(new URLSearchParams(query));
    expect(read).toEqual(filter);
    expect(isFiltered(read)).toBe(Object.keys(filter).length > 0);
  });
});
