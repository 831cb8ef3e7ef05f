import { describe, expect, it } from 'vitest';
import { datelinesMeasure, measureDatelines } from './measure-datelines.js';
import { datelineParts, readReuters } from './read-reuters.js';

const report = (dateline: string): string =>
  `<REUTERS TOPICS="NO" NEWID="7">\n<DATE>3-MAR-1987</DATE>\n<TEXT>&#2;<TITLE>LAKE BOATS &lt;LKB> SAYS</TITLE>\n` +
  `<DATELINE>    ${dateline} </DATELINE><BODY>Lake Boats said that it\nwould build a ship.\n&#3;</BODY></TEXT></REUTERS>`;

describe('readReuters', () => {
  it('gives a report as a page would show it, entities read and control characters gone', () => {
    expect(readReuters(report('TIRNOVA, March 3 -'))).toEqual([
      {
        id: '7',
        text: 'LAKE BOATS <LKB> SAYS\n\nTIRNOVA, March 3 - Lake Boats said that it\nwould build a ship.\n',
        dateline: 'TIRNOVA, March 3 -',
        place: 'TIRNOVA',
        day: '03-03',
      },
    ]);
  });
  it('leaves out reports without a dateline', () => {
    expect(readReuters(report('').replace(/<DATELINE>.*<\/DATELINE>/u, ''))).toEqual([]);
  });
  it.each([
    ['PORT LAKE, Calif., Feb 26 -', 'PORT LAKE, Calif.', '02-26'],
    ['Tirnova, SEPT. 5 -', 'Tirnova', '09-05'],
    ['MARLOW, JUNE 3-', 'MARLOW', '06-03'],
    ['TIRNOVA, Marc 31 -', 'TIRNOVA, Marc 31', null],
    ['COPPER -', 'COPPER', null],
  ])('%s', (dateline, place, day) => {
    expect(datelineParts(dateline)).toEqual({ place, day });
  });
});

describe('measureDatelines', () => {
  const reports = readReuters([report('PORT LAKE, Calif., March 3 -'), report('MARLOW -')].join('\n'));
  it.each([
    ['all right', { place: 'Port Lake', day: '03-03' }, { place: 1, date: 1, both: 1, misses: 1 }],
    ['the wrong day', { place: 'Port Lake', day: '03-04' }, { place: 1, date: 0, both: 0, misses: 2 }],
    ['the state for the city', { place: 'Calif.', day: '03-03' }, { place: 0, date: 1, both: 0, misses: 2 }],
    ['nothing', { place: null, day: null }, { place: 0, date: 0, both: 0, misses: 2 }],
    ['the place of the undated one', { place: 'Marlow', day: null }, { place: 1, date: 0, both: 1, misses: 1 }],
  ])('counts %s', (_, found, expected) => {
    const { misses, ...scores } = measureDatelines(reports, () => found);
    expect({ ...scores, misses: misses.length }).toEqual({ reports: 2, dated: 1, ...expected });
  });
  it.each([
    [[], /expected the \.sgm files of Reuters-21578, found no path/u],
    [['nowhere.sgm'], /expected a \.sgm file of Reuters-21578 at nowhere\.sgm, found none/u],
  ])('says what to give instead of %j', (paths, message) => {
    expect(() => datelinesMeasure.run(paths, { misses: false })).toThrow(message);
  });
});
