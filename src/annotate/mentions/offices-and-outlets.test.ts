import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../../test/mentions-of.js';

/** The name and side of the mention that ends with some words. */
const read = (text: string, words: string): string => {
  const end = text.indexOf(words) + words.length;
  const mention = mentionsOf(text, '2018-06-10').find((one) => one.end === end);
  return mention === undefined || mention.type === 'person' ? 'nothing' : `${mention.name} <${mention.partyName ?? ''}>`;
};

type Row = readonly [text: string, words: string, found: string];

describe('offices that speak for a person', () => {
  it.each<Row>([
    ["Rosa Mena is Chile's president. Mena's office named a date.", "Mena's office", "Mena's office <Chile>"],
    ["The Peruvian prime minister's office named a date.", "minister's office", "Peruvian prime minister's office <Peru>"],
    ['The office of Norwegian envoy Kari Vold named a date.', 'The office', 'Office of Kari Vold <Norway>'],
    ["They met in Chilean President Rosa Mena's office.", "Mena's office", 'nothing'],
    ["Chilean President Rosa Mena's office door was shut.", "Mena's office", 'nothing'],
    ["Rosa Mena's office named a date.", "Mena's office", 'nothing'],
  ])('%s', (text, words, found) => {
    expect(read(text, words)).toBe(found);
  });
});

describe('whose an outlet is', () => {
  it.each<Row>([
    ['Al Masirah, the Houthi-run television, put it at nine.', 'Al Masirah', 'Al Masirah <Houthis>'],
    ["Xinhua, China's official news agency, put it at nine.", 'Xinhua', 'Xinhua <China>'],
    ["Turkey's state-run Anadolu Agency put it at nine.", 'Anadolu Agency', 'Anadolu Agency <Turkey>'],
    ['The official Xinhua put it at nine.', 'Xinhua', 'Xinhua <China>'],
    ["Peru's state broadcaster put it at nine.", 'broadcaster', 'State broadcaster of Peru <Peru>'],
    ['Houthi-controlled media put it at nine.', 'media', 'Houthi-controlled media <Houthis>'],
    // semi-official, close to a side, of a country: the side does not speak in it
    ["Iran's semi-official Fars news agency put it at nine.", 'Fars news agency', 'Fars News Agency <>'],
    ['Hamas-affiliated television put it at nine.', 'television', 'nothing'],
    ["Qatar's Al Jazeera put it at nine.", 'Al Jazeera', 'Al Jazeera <>'],
    ['Xinhua put it at nine.', 'Xinhua', 'Xinhua <>'],
    ["Peru's refugee agency put it at nine.", 'agency', 'nothing'],
  ])('%s', (text, words, found) => {
    expect(read(text, words)).toBe(found);
  });
});
