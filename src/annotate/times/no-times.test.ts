import { describe, expect, it } from 'vitest';
import type { When } from '../../model/index.js';
import { findTimes } from './find-times.js';
import { sentenceByHand } from './sentence-by-hand.js';

const published: When = { earliest: '2018-03-16', latest: '2018-03-16', precision: 'day', year: 'stated', text: '' };

/** Words that look like times and are none. */
const NOTHING: readonly (readonly [text: string, because: string])[] = [
  ['02:19', 'the length of a video'],
  ['The march toward Idlib went on', 'a verb or a walk'],
  ['The March toward Idlib went on', 'a walk with a capital letter'],
  ['They may leave and he may not', 'a modal verb'],
  ['Theresa May said so, and May smiled', 'a surname'],
  ['A plan rejected by May , said Theresa May', 'a surname after a preposition'],
  ['the Sun newspaper wrote', 'a newspaper'],
  ['a second meeting was held', 'an ordinal'],
  ['not a minute detail was lost', 'an adjective'],
  ['wards of the 7 October Hospital', 'a name'],
  ['the March 14 alliance', 'a party'],
  ['they won 3-2 and then 10-11', 'scores'],
  ['Resolution 2042 and resolution 1973 stand', 'numbers of resolutions'],
  ['see https://example.org/news/2017/01/23/a.html there', 'an address'],
  ['see [there](/news/2017/01/23/a.md) again', 'a link target'],
  ['it cost $2,015 or 1999 dollars', 'sums'],
  ['some 2000 people fled', 'a count'],
  ['a 23-year-old man, 52 years old', 'ages'],
  ['April Ryan asked June Smith', 'first names'],
  ['prices fell by 3.5 percent', 'a share'],
  ['flight 1984 and room 2017', 'numbered things'],
  ['three-quarters of the fall in prices', 'a fraction and a drop'],
  ['they met once in Kuwait', 'no date'],
];

describe('what is not a time', () => {
  it.each(NOTHING)('%s (%s)', (text) => {
    const { sentence } = sentenceByHand(text);
    const found = findTimes({ text, sentences: [sentence], published });
    expect(found.map((m) => text.slice(m.start, m.end))).toEqual([]);
  });
});
