import type { When } from '../../model/index.js';
import { findTimes } from './find-times.js';
import { sentenceByHand } from './sentence-by-hand.js';

/** The day of a report, for tests; a day of the year 0000 has no year. */
export const reportOf = (day: string): When => ({
  earliest: day,
  latest: day,
  precision: 'day',
  year: day.startsWith('0000') ? 'unknown' : 'stated',
  text: day,
});

/** "2018-03-16", "2017-05", "2015", "2018-03-05..2018-03-11", with XXXX for an unknown year and "?" for a time without a place. */
function short(when: When | null): string {
  if (when === null) return '?';
  const year = (d: string | null): string => (d === null ? '' : when.year === 'unknown' ? d.replace(/^0000/, 'XXXX') : d);
  const [a, b] = [year(when.earliest), year(when.latest)];
  if (when.precision === 'day') return a;
  const part = (length: number): string =>
    a.slice(8) === '01' ? a.slice(0, length) : `${a.slice(0, length)} ${a.slice(5)}..${b.slice(5)}`;
  if (when.precision === 'month') return part(7);
  if (when.precision === 'year')
    return a.endsWith('01-01') && b.endsWith('12-31') ? a.slice(0, 4) : `${a.slice(0, 4)} ${a.slice(5)}..${b.slice(5)}`;
  return `${a}..${b}`;
}

const ARROWS = { on: '', after: '>', before: '<' };

/** The times of a marked sentence as lines, "May 4 = 2017-05-04"; `stated` adds "!" where the text itself says the year. */
export function readMarked(marked: string, published: string | null, stated = false): readonly string[] {
  const { text, sentence } = sentenceByHand(marked);
  return findTimes({ text, sentences: [sentence], published: published === null ? null : reportOf(published) }).map(
    (m) =>
      `${text.slice(m.start, m.end)} = ${ARROWS[m.direction]}${short(m.when)}${stated && m.when?.year === 'stated' ? '!' : ''}${m.kind === 'date' ? '' : ` ${m.kind}`}`,
  );
}
