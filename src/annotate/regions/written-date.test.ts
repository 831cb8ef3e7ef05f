import { describe, expect, it } from 'vitest';
import { isoOf } from '../../model/index.js';
import { dateLineKind, datesIn, readDateAt } from './written-date.js';

describe('readDateAt', () => {
  it.each([
    ['2018-03-16', '2018-03-16'],
    ['2018/3/6 at noon', '2018-03-06'],
    ['March 16, 2018', '2018-03-16'],
    ['Mar. 16, 2018', '2018-03-16'],
    ['Friday, March 16th, 2018', '2018-03-16'],
    ['16 March 2018', '2018-03-16'],
    ['the 16th of March', null],
    ['16th of March 2018', '2018-03-16'],
    ['16-Mar-2018', '2018-03-16'],
    ['16.03.2018', '2018-03-16'],
    ['03/16/2018', '2018-03-16'],
    ['03/04/2018', null],
    ['04/04/2018', '2018-04-04'],
    ['March 16', 'XXXX-03-16'],
    ['16 March', 'XXXX-03-16'],
    ['March 2018', '2018-03'],
    ['Feb 29, 2016', '2016-02-29'],
    ['Feb 29, 2018', null],
    ['Feb 29', 'XXXX-02-29'],
    ['June 31', null],
    ['May 2:30 pm', null],
    ['marching on 16', null],
  ])('%s is %s', (words, iso) => {
    const date = readDateAt(words, 0);
    expect(date === null ? null : isoOf(date.when)).toBe(iso);
  });

  it('keeps the words and where they stand', () => {
    expect(datesIn('Posted Tuesday, 3 March 2020 and 4 March')).toMatchObject([
      { start: 7, end: 28, when: { text: 'Tuesday, 3 March 2020' } },
      { start: 33, end: 40, when: { text: '4 March', earliest: '0000-03-04' } },
    ]);
  });
});

describe('dateLineKind', () => {
  it.each([
    ['April 25, 2023', 'date'],
    ['Published: 3 March 2019, 16:45 GMT', 'date'],
    ['Aired January 25, 2011 - 16:00:00 ET', 'date'],
    ['Updated 4:23 pm EST, Mon Mar 2, 2009', 'date'],
    ['Date of publication: 2019-03-03T10:41:08+00:00', 'date'],
    ['3 March 2019 · 4 min read', 'date'],
    ['12:06 P.M. EDT', 'time'],
    ['On March 3, 2019 the sides met', null],
    ['March for peace', null],
    ['May', null],
    ['2019', null],
    ['3 killed, 4 hurt', null],
  ])('%s is %s', (line, kind) => {
    expect(dateLineKind(line)).toBe(kind);
  });
});
