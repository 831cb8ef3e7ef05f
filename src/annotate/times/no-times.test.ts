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
  ['the clip runs 1:45 and 12:30', 'lengths of videos'],
  ['Sun Tzu and the Sat phone', 'names'],
  ['the Mon state and its forces', 'a state of Myanmar'],
  ['call 202-555-0143 or 0800 2015', 'telephone numbers'],
  ['Resolution 2254 of the Security Council', 'the number of a resolution'],
  ['under Article 5 and Chapter 7', 'numbered texts'],
  ['the steps are easy as 1-2-3', 'a saying'],
  ['they work 24/7 for it', 'a saying'],
  ['the 9/11 attacks changed it', 'a name'],
  ['the G20 and the P5+1 agreed', 'groups'],
  ['the March 8 alliance objected', 'a party'],
  ['a crowd in July 4 Park', 'a name of a place'],
  ['Black September and Bloody Sunday', 'names of events'],
  ['Good Friday Agreement', 'a name of an accord'],
  ['the Twenty20 and the 20-20 match', 'a game'],
  ['Boeing 1900 and Airbus A320', 'products'],
  ['Windows 2000 and Agenda 2030', 'products and programmes'],
  ['page 1989 of the file', 'a page'],
  ['he paid €1,990 and $1984', 'prices'],
  ['a rise of 2010 percent', 'a share'],
  ['1500 metres from the front', 'a distance'],
  ['grid 36.2012 and 37.1512', 'coordinates'],
  ['version 2.5.2018a was posted', 'a version'],
  ['he may march in the fall of the town', 'verbs and a fall'],
  ['May I ask, and may they answer', 'a modal verb'],
  ['Mr. March and Ms. June Allyson', 'surnames'],
  ['August Strindberg and Augusta wrote', 'first names'],
  ['the second was worse than the first', 'ordinals'],
  ['in a minute way', 'an adjective'],
  ['they spring up and fall apart', 'verbs'],
  ['the fall of Aleppo and the fall in oil', 'falls'],
  ['at the spring near Barada', 'water'],
  ['the 23-year-old and her 9-month-old son', 'ages'],
  ['a man of 45 years of age', 'an age'],
  ['file:///home/2017/05/04/report.txt', 'an address'],
  ['www.example.org/2018-03-16/story', 'an address'],
  ['they beat them 2010-1985', 'a score'],
  ['over 1,500 and 2,019 men', 'counts'],
  ['Room 101 at 1600 Pennsylvania Avenue', 'addresses'],
  ['quarter final and final week winners', 'sport'],
];

describe('what is not a time', () => {
  it.each(NOTHING)('%s (%s)', (text) => {
    const { sentence } = sentenceByHand(text);
    const found = findTimes({ text, sentences: [sentence], published });
    expect(found.map((m) => text.slice(m.start, m.end))).toEqual([]);
  });
});
