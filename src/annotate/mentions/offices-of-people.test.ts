import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../../test/mentions-of.js';

/** The office and side of the person of a name, as the first mention by name gives them. */
const read = (text: string, name: string, day = '2011-02-10'): string => {
  const mention = mentionsOf(text, day).find((one) => one.type === 'person' && one.form === 'name' && one.name === name);
  return mention === undefined ? 'nobody' : `${mention.office ?? ''} <${mention.partyName ?? ''}>`;
};

type Row = readonly [text: string, name: string, found: string];

describe('offices with a field', () => {
  it.each<Row>([
    ['Peruvian corporate affairs minister Ana Ruiz left.', 'Ana Ruiz', 'corporate affairs minister <Peru>'],
    ["Peru's new fisheries minister Ana Ruiz left.", 'Ana Ruiz', 'fisheries minister <Peru>'],
    ['Reforms minister Paul Brandt left.', 'Paul Brandt', 'Reforms minister <>'],
    ['They met Minister of Social Affairs Paul Brandt.', 'Paul Brandt', 'Minister of Social Affairs <>'],
    ['Paul Brandt, a negotiation expert, left.', 'Paul Brandt', 'negotiation expert <>'],
    ['Secret agent Paul Brandt was shot.', 'Paul Brandt', 'Secret agent <>'],
    ['Peruvian charge d’affaires Paul Brandt left.', 'Paul Brandt', 'charge d’affaires <Peru>'],
    ['She appointed intelligence chief Paul Brandt as her deputy.', 'Paul Brandt', 'intelligence chief <>'],
    ['The respected trade minister Paul Brandt left.', 'Paul Brandt', 'trade minister <>'],
  ])('%s', (text, name, found) => {
    expect(read(text, name)).toBe(found);
  });
});

describe('offices of bodies that no list knows', () => {
  it.each<Row>([
    [
      'Ana Ruiz, president of the Peruvian Cotton Institute, left.',
      'Ana Ruiz',
      'president of the Peruvian Cotton Institute <Peru>',
    ],
    ['Peruvian Cotton Institute president Ana Ruiz left.', 'Ana Ruiz', 'Peruvian Cotton Institute president <Peru>'],
    [
      'Ana Ruiz, chairman of the Westland Grain Board, left.',
      'Ana Ruiz',
      'chairman of the Westland Grain Board <Westland Grain Board>',
    ],
    [
      'Ana Ruiz, head of a parliamentary Land Reform Committee, left.',
      'Ana Ruiz',
      'head of a parliamentary Land Reform Committee <>',
    ],
    ['WGBX chief negotiator Paul Brandt left.', 'Paul Brandt', 'chief negotiator <WGBX>'],
    ["Ana Ruiz, head of Peru's cotton industry, left.", 'Ana Ruiz', "head of Peru's cotton industry <Peru>"],
    ['The president of the Peruvian parliament, Ana Ruiz, left.', 'Ana Ruiz', 'president of the Peruvian parliament <Peru>'],
    ['The regional director for Transmarina Paul Brandt left.', 'Paul Brandt', 'regional director for Transmarina <>'],
  ])('%s', (text, name, found) => {
    expect(read(text, name)).toBe(found);
  });
  it('do not make a board president the president of the state', () => {
    const text = 'Peruvian Cotton Board president Ana Ruiz left. The Peruvian president stayed.';
    const last = mentionsOf(text).findLast((one) => one.type === 'person');
    expect(last?.name).not.toBe('Ana Ruiz');
  });
});

describe('who serves whom', () => {
  it.each<Row>([
    ['Paul Brandt, a spokesman for the Peruvian president, left.', 'Paul Brandt', 'spokesman <Peru>'],
    ["Paul Brandt, a senior assistant to Peru's foreign minister, left.", 'Paul Brandt', 'senior assistant <Peru>'],
    ['A senior aide to President Ana Ruiz left.', 'Ana Ruiz', 'President <>'],
    ['A French prisoner, Paul Brandt, was freed.', 'Paul Brandt', 'prisoner <>'],
  ])('%s', (text, name, found) => {
    expect(read(text, name)).toBe(found);
  });
});

describe('lists after one office', () => {
  const text = 'The foreign ministers Ana Ruiz of Peru, Paul Brandt of Norway and Jan Holm of the Czech Republic signed.';
  it.each<Row>([
    [text, 'Ana Ruiz', 'foreign minister <Peru>'],
    [text, 'Paul Brandt', 'foreign minister <Norway>'],
    [text, 'Jan Holm', 'foreign minister <Czech Republic>'],
    // who signed the report is nobody of the next title
    ['By Rosa Lind\n\nLIMA - Rebel leader Ana Ruiz met Peruvian rebels on Monday.', 'Rosa Lind', 'reporter <>'],
  ])('%s %s', (words, name, found) => {
    expect(read(words, name)).toBe(found);
  });
});

describe('persons of one name, by the day', () => {
  it.each<readonly [text: string, day: string, id: string]>([
    ['President George Bush met them.', '1990-05-01', 'ent:george-h-w-bush'],
    ['President George Bush met them.', '2006-05-01', 'ent:george-w-bush'],
    ['The Soviet Union agreed. President Reagan met them.', '1987-04-13', 'ent:ronald-reagan'],
  ])('%s %s', (text, day, id) => {
    expect(mentionsOf(text, day).find((one) => one.type === 'person')?.entity).toBe(id);
  });
  it('leave open who is meant in a report without a date', () => {
    expect(mentionsOf('President George Bush met them.').find((one) => one.type === 'person')?.party).toBeNull();
  });
  it.each<readonly [day: string, found: string]>([
    ['1988-03-01', 'Soviet Union'],
    ['2015-03-01', 'nobody'],
  ])('read "the Soviet envoy" in %s as of %s', (day, found) => {
    const text = 'The Soviet envoy, Ivan Petrov, left.';
    expect(mentionsOf(text, day).find((one) => one.name === 'Ivan Petrov')?.partyName ?? 'nobody').toBe(found);
  });
});

describe('whom a former minister serves', () => {
  it.each<readonly [text: string, name: string, found: string]>([
    ["The bank's president, Warren Christopher, met Peru.", 'Warren Christopher', 'nobody'],
    ['Former secretary of state Warren Christopher met Peru.', 'Warren Christopher', 'United States'],
  ])('%s', (text, name, found) => {
    expect(mentionsOf(text, '2006-02-10').find((one) => one.name === name)?.partyName ?? 'nobody').toBe(found);
  });
});

describe('names in the order of their sides', () => {
  const text = 'The presidents of South Africa, Nigeria and Kenya, Paul Brandt, Ana Ruiz and Kari Vold, met.';
  it.each<Row>([
    [text, 'Paul Brandt', 'president <South Africa>'],
    [text, 'Kari Vold', 'president <Kenya>'],
    ['The French and German foreign ministers, Ana Ruiz and Kari Vold, met.', 'Kari Vold', 'foreign minister <Germany>'],
    // fewer names than sides
    ['The presidents of South Africa, Nigeria and Kenya, Paul Brandt and Ana Ruiz, met.', 'Ana Ruiz', ' <>'],
  ])('%s %s', (words, name, found) => {
    expect(read(words, name)).toBe(found);
  });
});

describe('whose somebody is', () => {
  it.each<Row>([
    ['President Ana Ruiz of Peru sent her foreign minister, Paul Brandt.', 'Paul Brandt', 'foreign minister <Peru>'],
    [
      'President Ana Ruiz of Peru and President Kari Vold of Norway met her foreign minister, Paul Brandt.',
      'Paul Brandt',
      'foreign minister <>',
    ],
    ["They met the country's UN envoy Paul Brandt.", 'Paul Brandt', 'UN envoy <>'],
    ['They met UN envoy Paul Brandt.', 'Paul Brandt', 'envoy <United Nations>'],
    ['"It is late," Paul Brandt of the Westland Grain Council said.', 'Paul Brandt', ' <Westland Grain Council>'],
    ['Secretary Powell met them.', 'Colin Powell', 'Secretary <United States>'],
  ])('%s', (text, name, found) => {
    expect(read(text, name, name === 'Colin Powell' ? '2003-05-01' : undefined)).toBe(found);
  });
});

describe('whom the head of a body speaks for', () => {
  it.each<Row>([
    ["Paul Brandt, the Irish acting head of the EU's mission, left.", 'Paul Brandt', 'head of mission <European Union>'],
    ['The French president of the World Bank, Ana Ruiz, left.', 'Ana Ruiz', 'president <World Bank>'],
    ["Ana Ruiz, Westmark's chief minister, left.", 'Ana Ruiz', 'chief minister <>'],
    [
      'The vice minister of the Ministry of Copper and Industry, Ana Ruiz, left.',
      'Ana Ruiz',
      'vice minister of the Ministry of Copper and Industry <>',
    ],
    ["Peru's chief debt negotiator Ana Ruiz left.", 'Ana Ruiz', 'chief debt negotiator <Peru>'],
  ])('%s', (text, name, found) => {
    expect(read(text, name)).toBe(found);
  });
});
