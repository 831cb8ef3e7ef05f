import { describe, expect, it } from 'vitest';
import { isoOf } from '../../model/index.js';
import { isDatelineAlone, readDateline } from './dateline.js';

const REST = 'The ministers sat down again on Tuesday.';
/** place, date and agency of the dateline that opens a paragraph, as far as the dateline goes */
const read = (lead: string, first = true, rest = REST): unknown => {
  const text = lead + rest;
  const dateline = readDateline(text, 0, { first, end: text.length });
  if (dateline === null) return null;
  return [
    text.slice(dateline.end) === rest ? 'whole' : text.slice(0, dateline.end),
    dateline.place === null ? null : text.slice(dateline.place.start, dateline.place.end),
    dateline.date === null ? null : isoOf(dateline.date.when),
    dateline.agency?.name ?? null,
  ];
};

describe('readDateline', () => {
  it.each<[string, string | null, string | null, string | null]>([
    ['LONDON, March 3 - ', 'LONDON', 'XXXX-03-03', null],
    ['RENO, Nev., March 3 - ', 'RENO', 'XXXX-03-03', null],
    ['GENEVA, March 3, 2016 (Reuters) - ', 'GENEVA', '2016-03-03', 'Reuters'],
    ['GENEVA (Reuters) - ', 'GENEVA', null, 'Reuters'],
    ['GENEVA/AMMAN (Reuters) - ', 'GENEVA/AMMAN', null, 'Reuters'],
    ['BEIRUT (AP) — ', 'BEIRUT', null, 'AP'],
    ['CANBERRA, Australia (AP)_ ', 'CANBERRA', null, 'AP'],
    ['MOSCOW, January 23 (RIA Novosti) – ', 'MOSCOW', 'XXXX-01-23', 'RIA Novosti'],
    ['MOSCOW. Jan 23 (Interfax) - ', 'MOSCOW', 'XXXX-01-23', 'Interfax'],
    ['DUBAI, May 21. /TASS/. ', 'DUBAI', 'XXXX-05-21', 'TASS'],
    ['ASTANA, January 23. /TASS/. ', 'ASTANA', 'XXXX-01-23', 'TASS'],
    ['VIENNA, July 14 (Xinhua) -- ', 'VIENNA', 'XXXX-07-14', 'Xinhua'],
    ['SEOUL, April 27 (Yonhap) -- ', 'SEOUL', 'XXXX-04-27', 'Yonhap'],
    ['TEHRAN, Jan. 23 (MNA) – ', 'TEHRAN', 'XXXX-01-23', 'Mehr'],
    ['Tehran, Jan 23, IRNA – ', 'Tehran', 'XXXX-01-23', 'IRNA'],
    ['Damascus, SANA- ', 'Damascus', null, 'SANA'],
    ['Riyadh, 3 March, SPA -- ', 'Riyadh', 'XXXX-03-03', 'SPA'],
    ['ABU DHABI, 3rd March, 2020 (WAM) -- ', 'ABU DHABI', '2020-03-03', 'WAM'],
    ['KUWAIT, April 21 (KUNA) -- ', 'KUWAIT', 'XXXX-04-21', 'KUNA'],
    ['KUALA LUMPUR, Feb 3 (Bernama) -- ', 'KUALA LUMPUR', 'XXXX-02-03', 'Bernama'],
    ['MINSK, 11 February (BelTA) - ', 'MINSK', 'XXXX-02-11', 'BelTA'],
    ['Havana, Dec 17 (EFE).- ', 'Havana', 'XXXX-12-17', 'EFE'],
    ['Havana, Dec 17 (Prensa Latina) ', 'Havana', 'XXXX-12-17', 'Prensa Latina'],
    ['Berlin (dpa) - ', 'Berlin', null, 'dpa'],
    ['Geneva (AFP) – ', 'Geneva', null, 'AFP'],
    ['(ANSA) - ROME, JANUARY 23 - ', 'ROME', 'XXXX-01-23', 'ANSA'],
    ['(Reuters) - ', null, null, 'Reuters'],
    ['(CNN) — ', null, null, null],
    ['July 14 (Reuters) - ', null, 'XXXX-07-14', 'Reuters'],
    ['GENEVA (23 January 2017) – ', 'GENEVA', '2017-01-23', null],
    ['WASHINGTON — ', 'WASHINGTON', null, null],
    ['WASHINGTON, D.C. – ', 'WASHINGTON', null, null],
    ['UNITED NATIONS, Sept. 15 /PRNewswire/ -- ', 'UNITED NATIONS', 'XXXX-09-15', 'PRNewswire'],
    ['NEW DELHI: ', 'NEW DELHI', null, null],
    ['MUNICH ', 'MUNICH', null, null],
    ['GENEVA/AMMAN ', 'GENEVA/AMMAN', null, null],
    ['GENEVA/NIZIP, Turkey ', 'GENEVA/NIZIP', null, null],
    ['**ANKARA** – ', 'ANKARA', null, null],
    ['Beirut – ', 'Beirut', null, null],
    ['Tirnova city, march 3 - ', 'Tirnova city', 'XXXX-03-03', null],
    ['tirnova, march 3 - ', 'tirnova', 'XXXX-03-03', null],
    ['TIRNOVA Park, Calif, March 3 - ', 'TIRNOVA Park', 'XXXX-03-03', null],
    ['TIRNOVA , N.Y, March 3 - ', 'TIRNOVA', 'XXXX-03-03', null],
    ['TIRNOVA, Lesser Island, Western Isles, March 3 - ', 'TIRNOVA', 'XXXX-03-03', null],
    ['TIRNOVA PARK, TEXAS, March 3 -', 'TIRNOVA PARK', 'XXXX-03-03', null],
    ['(Geneva, March 3, 2016) – ', 'Geneva', '2016-03-03', null],
    ['ASTANA. KAZINFORM – ', 'ASTANA', null, 'Kazinform'],
    ['DHAKA, 3 Mar. 2016, BSS: ', 'DHAKA', '2016-03-03', 'BSS'],
    ['TIRNOVA, March 3, 2016 (Highland News) - ', 'TIRNOVA', '2016-03-03', 'Highland News'],
    ['Wednesday, March 2, 2016 (Highland News) -- ', null, '2016-03-02', 'Highland News'],
    ['BERLIN. ', 'BERLIN', null, null],
  ])('reads %j', (lead, place, date, agency) => {
    expect(read(lead)).toEqual(['whole', place, date, agency]);
  });

  it.each<[string, string, string | null]>([
    ['TIRNOVA, North Lakeland, March 3, 2016 (Highland News)', 'TIRNOVA', 'Highland News'],
    ['Tirnova, 3 March 2016', 'Tirnova', null],
    ['Geneva, 3 March 2016, 18:30 GMT', 'Geneva', null],
    ['3 March 2016, Tirnova', 'Tirnova', null],
  ])('reads %j where nothing else stands in the paragraph', (line, place, agency) => {
    expect(isDatelineAlone(line)).toBe(true);
    const dateline = readDateline(`${line}\n\n${REST}`, 0, { first: true, end: line.length });
    expect(dateline?.place).toEqual({ start: line.indexOf(place), end: line.indexOf(place) + place.length });
    expect(dateline?.agency?.name ?? null).toBe(agency);
  });

  it.each([
    'Geneva, 3 March',
    'Levant Courier, 3 March 2016',
    'Tuesday, 3 March 2016',
    'The truce of Tirnova, 3 March 2016',
    'Geneva hosts talks, 3 March 2016',
    '3 March 2016, a day to remember',
  ])('does not take %j for a dateline alone', (line) => {
    expect(isDatelineAlone(line)).toBe(false);
  });

  it('reads a one-letter word after the place as the sentence', () => {
    expect(read('CAIRO ', true, 'A senior official said that the talks went on.')).toEqual(['whole', 'CAIRO', null, null]);
  });

  it('takes an unknown name in capitals for a place where the text speaks of it as of one', () => {
    expect(read('TIRNOVA ', true, `${REST} Two envoys flew to Tirnova.`)).toEqual(['whole', 'TIRNOVA', null, null]);
    expect(read('TIRNOVA ', true, REST)).toBeNull();
  });

  it.each([
    'UN envoy Jane Doe called the sitting useful.',
    'GENEVA talks resumed after a pause.',
    'NATO Secretary General Jane Doe stayed away.',
    'US President Jane Doe spoke first.',
    'PRESIDENT Jane Doe spoke first.',
    'THE foreign ministers sat down again.',
    'FARC - once the largest of the groups - has signed.',
    'March 3 (a Tuesday) was the day of the sitting.',
    'Geneva hosted the talks.',
    'Geneva, March 3: nobody came.',
    'Iran — an ally of both — kept its word — and its place.',
    'Both sides - and the host - agreed.',
    'MOSCOW',
    'LAKELAND: RIVER TALKS GO ON',
    '"MUNICH Major powers agreed," the paper wrote.',
    'CENTRAL PACIFIC (CP) CONFIRMS ITS RESULTS',
    'both sides, on March 3 - a Tuesday - sat down again.',
    'Tirnova, Calif, Western Isles and the host agreed.',
  ])('leaves %j alone', (text) => {
    expect(readDateline(text, 0, { first: true, end: text.length })?.place ?? null).toSatisfy(
      (place) => place === null || text === 'MOSCOW',
    );
  });

  it('ends where a company in angle brackets begins', () => {
    expect(read('TIRNOVA, March 3 -', true, '<Lake Boats Ltd> said that it had signed.')).toEqual([
      'whole',
      'TIRNOVA',
      'XXXX-03-03',
      null,
    ]);
  });

  it('wants more than capitals below the first paragraph', () => {
    expect(read('MUNICH ', false)).toBeNull();
    expect(read('MUNICH (AP) — ', false)).toEqual(['whole', 'MUNICH', null, 'AP']);
  });

  it('reads nothing behind the end of its paragraph', () => {
    const text = `GENEVA\n\n${REST}`;
    expect(readDateline(text, 0, { first: false, end: 6 })).toBeNull();
  });
});
