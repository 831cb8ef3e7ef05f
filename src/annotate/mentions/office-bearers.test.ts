import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../../test/mentions-of.js';

/** Whom the last mention of an office means: name and side; null where the words mean nobody known. */
const meant = (text: string, words: string): string | null => {
  const mention = mentionsOf(text, '2016-03-10').findLast(
    (one) => one.type === 'person' && one.form !== 'name' && text.slice(one.start, one.end).endsWith(words),
  );
  return mention === undefined ? null : `${mention.name} <${mention.partyName ?? ''}>`;
};

type Row = readonly [text: string, words: string, found: string | null];

describe('a person by the sort of office', () => {
  const VOLD = 'Norwegian Deputy Foreign Minister Kari Vold met reporters.';
  it.each<Row>([
    [`${VOLD} "It is late," the diplomat said.`, 'diplomat', 'Kari Vold <Norway>'],
    [`${VOLD} The senior diplomat said it was late.`, 'diplomat', 'Kari Vold <Norway>'],
    [`${VOLD} The Norwegian diplomat said it was late.`, 'diplomat', 'Kari Vold <Norway>'],
    [`${VOLD} The official said it was late.`, 'official', 'Kari Vold <Norway>'],
    [`${VOLD} Peruvian ambassador Jorge Luna came. The diplomat said it was late.`, 'diplomat', null],
    [`${VOLD} A diplomat spoke too. The diplomat said it was late.`, 'diplomat', null],
    [`${VOLD} Another official spoke too. The official said it was late.`, 'official', null],
    [`${VOLD} ${'Snow fell on the quiet town. '.repeat(50)}The diplomat said it was late.`, 'diplomat', null],
    ['Norwegian President Kari Vold met reporters. The diplomat said it was late.', 'diplomat', null],
    ['Norwegian President Kari Vold met reporters. The official said it was late.', 'official', null],
  ])('%s: %s', (text, words, found) => {
    expect(meant(text, words)).toBe(found);
  });
});

describe('an office under the style of its house', () => {
  it.each<Row>([
    ['Peruvian Foreign Minister Jorge Luna came. The Foreign Secretary left.', 'Foreign Secretary', null],
    ['Peruvian Foreign Minister Jorge Luna came. The foreign minister left.', 'foreign minister', 'Jorge Luna <Peru>'],
    ['Peruvian Prime Minister Jorge Luna came. The minister left.', 'minister', null],
    ['Peruvian Vice President Jorge Luna came. The president left.', 'president', null],
    ['Peruvian Trade Minister Jorge Luna came. The minister left.', 'minister', 'Jorge Luna <Peru>'],
    ['The Special Envoy of the Secretary-General, Kari Vold, left.', 'Special Envoy of the Secretary-General', 'Kari Vold <>'],
  ])('%s: %s', (text, words, found) => {
    expect(meant(text, words)).toBe(found);
  });
});

describe('an office said of the one who is named right before it', () => {
  it.each<readonly [text: string, side: string | null]>([
    ["Ana Ruiz left. Ana Ruiz's party hopes that he, who is the current chairman of OPEC, agrees.", null],
    ["Ana Ruiz's party is the current chairman of OPEC.", null],
    ['Ana Ruiz, who is now the chairman of OPEC, left.', 'OPEC'],
  ])('%s', (text, side) => {
    expect(mentionsOf(text, '2016-03-10').find((one) => one.name === 'Ana Ruiz')?.partyName ?? null).toBe(side);
  });
});

describe('an office in a text that a government issued', () => {
  const READOUT = 'The White House\n\nReadout of the call with President Jorge Luna of Peru\n\n';
  const UNITED = '<United States>';
  it.each<Row>([
    [`${READOUT}The President spoke to President Jorge Luna of Peru. The President said so.`, 'President', UNITED],
    [`${READOUT}The Secretary of Commerce met President Jorge Luna of Peru.`, 'Secretary of Commerce', UNITED],
    [`${READOUT}President Jorge Luna of Peru came. The Peruvian President left.`, 'Peruvian President', '<Peru>'],
    [`${READOUT}President Jorge Luna of Peru came. The president left.`, 'president', '<Peru>'],
    [`${READOUT}President Jorge Luna of Peru came. The Secretary-General left.`, 'Secretary-General', null],
    [
      'Ministry of Foreign Affairs of Norway\n\nPress release\n\nThe Prime Minister met Ana Ruiz of Peru.',
      'Prime Minister',
      '<Norway>',
    ],
    [
      'Press release\n\nFrom: Ministry of Foreign Affairs of Norway\n\nThe Prime Minister met Ana Ruiz.',
      'Prime Minister',
      '<Norway>',
    ],
    // a report about a statement, and a statement of nobody in particular
    ['White House issues rebuke\n\nPresident Jorge Luna of Peru came. The President left.', 'President', '<Peru>'],
    ['Statement on the talks\n\nPresident Jorge Luna of Peru came. The President left.', 'President', '<Peru>'],
  ])('%s: %s', (text, words, found) => {
    expect(meant(text, words)?.replace(/^.*(?=<)/, '') ?? null).toBe(found);
  });
});
