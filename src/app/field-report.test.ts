import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldReport, fieldReportText, type FieldReport } from './field-report.js';

const GIVEN: FieldReport = {
  who: 'The envoy of Northland',
  what: 'They agreed to open the bridge.',
  where: 'Midtown',
  when: '2021-05-04',
  howKnown: 'Told by a driver\nwho was there',
};

describe('a field report as text', () => {
  it('has what was typed under headings, and how it is known in its front matter', () => {
    expect(fieldReportText(GIVEN, 'Bridge')).toBe(
      [
        '---',
        'title: Bridge',
        'form: field report',
        'when: 2021-05-04',
        'how known: Told by a driver',
        '  who was there',
        '---',
        '',
        '## What happened',
        '',
        'They agreed to open the bridge.',
        '',
        '## Who',
        '',
        'The envoy of Northland',
        '',
        '## Where',
        '',
        'Midtown',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['a day in words stands in the body', { ...GIVEN, when: 'on Tuesday' }, /## When\n\non Tuesday\n/, /^when:/m],
    ['nothing stands for what was left empty', { ...GIVEN, where: '  ' }, /## Who/, /## Where/],
  ])('%s', (_, given, there, notThere) => {
    const text = fieldReportText(given, 'Bridge');
    expect(text).toMatch(there);
    expect(text).not.toMatch(notThere);
  });

  it('ends its front matter where it should, whatever is typed for how it is known', () => {
    fc.assert(
      fc.property(fc.string(), (howKnown) => {
        const lines = fieldReportText({ ...GIVEN, howKnown }, 'Bridge').split('\n');
        const end = lines.indexOf('---', 1);
        expect(lines.slice(end, end + 3)).toEqual(['---', '', '## What happened']);
      }),
    );
  });
});

describe('a field report as a report', () => {
  it.each([
    ['is confidential unless told', {}, { visibility: 'confidential', title: 'Field report of 2021-05-06' }],
    ['is as visible as told', { visibility: 'internal' as const }, { visibility: 'internal' }],
    ['has its title on one line', { title: ' Bridge\n opened ' }, { title: 'Bridge opened' }],
    ['is dated by the day on which it was typed', {}, { published: '2021-05-06' }],
  ])('%s', (_, more, wanted) => {
    expect(fieldReport({ ...GIVEN, ...more }, '2021-05-06')).toMatchObject(wanted);
  });
});
