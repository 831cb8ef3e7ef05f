import { describe, expect, it } from 'vitest';
import { dayOf } from './calendar.js';
import { feastDays } from './feast-days.js';

describe('feasts that move', () => {
  it.each([
    [2013, '2013-03-31', '2013-05-05'],
    [2017, '2017-04-16', '2017-04-16'],
    [2018, '2018-04-01', '2018-04-08'],
    [2022, '2022-04-17', '2022-04-24'],
    [2024, '2024-03-31', '2024-05-05'],
    [2000, '2000-04-23', '2000-04-30'],
  ])('Easter of %d', (year, western, orthodox) => {
    expect(feastDays('easter', year).map(dayOf)).toEqual([western, orthodox]);
  });

  it.each([
    [1999, '1999-11-25'],
    [2018, '2018-11-22'],
    [2023, '2023-11-23'],
  ])('Thanksgiving of %d', (year, day) => {
    expect(dayOf(feastDays('thanksgiving', year)[0])).toBe(day);
  });
});
