import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../../test/mentions-of.js';

/** The words of every mention of these types, with the side of each. */
const found = (text: string, types: readonly string[]): readonly string[] =>
  mentionsOf(text, '2021-06-10')
    .filter((mention) => types.includes(mention.type))
    .map((mention) => `${text.slice(mention.start, mention.end)}${mention.party === null ? '' : ` <${mention.party}>`}`);

type Row = readonly [text: string, ...words: string[]];

describe('units and tribes', () => {
  it.each<Row>([
    ['The 3rd Battalion crossed the river.', '3rd Battalion'],
    ["Peru's Fourth Armoured Division held the bridge.", 'Fourth Armoured Division <ent:pe>'],
    ['Elders of the Al Bu Karam tribe signed.', 'Al Bu Karam tribe'],
    ['The Dashti clan signed.', 'Dashti clan'],
    ['The club fell to the third division.'],
    ['On the 3rd the army left.'],
    ['A tribe signed.'],
    ['The First Lady came.'],
  ])('%s', (text, ...words) => {
    expect(found(text, ['group', 'body', 'person'])).toEqual(words);
  });
});

describe('whose council, army and opposition', () => {
  it.each<Row>([
    ['The Security Council votes on Friday.', 'Security Council <ent:un>'],
    ["Peru's National Security Council met.", "Peru's National Security Council <ent:pe>"],
    ['The National Security Council of Chile met.', 'National Security Council of Chile <ent:cl>'],
    ['Its National Security Council met.', 'National Security Council'],
    ["Peru's opposition to the pipeline hardened."],
    ['The opposition to the pipeline grew in Peru.'],
    ["Peru's opposition boycotted the vote.", "Peru's opposition"],
    ['The Carpathian Defence Army fired.', 'Carpathian Defence Army'],
    ['The talks in Quetta City and the Ural Relief Front ended.', 'Ural Relief Front'],
    ['The Obama administration agreed.', 'Obama administration <ent:us>'],
  ])('%s', (text, ...words) => {
    expect(found(text, ['group', 'body', 'government'])).toEqual(words);
  });
});

describe('names of persons and towns', () => {
  it.each<Row>([
    ['Sayed el-Karam said no.', 'Sayed el-Karam'],
    ['Fighting raged in Zamboanga City.', 'Zamboanga City <ent:ph>'],
    ['They met Prime Minister Karl Bruun of the UN-recognised government.', 'Prime Minister Karl Bruun'],
    ['They met Prime Minister Karl Bruun of Norway.', 'Prime Minister Karl Bruun of Norway <ent:no>'],
    ['The council and President Rosa Mena signed.', 'President Rosa Mena'],
  ])('%s', (text, ...words) => {
    expect(found(text, ['person', 'place'])).toEqual(words);
  });
});

describe('who has left office', () => {
  it.each<Row>([
    ['Alvaro Uribe opposed the deal.', 'Alvaro Uribe'],
    ['Former president Alvaro Uribe opposed the deal.', 'Former president Alvaro Uribe <ent:co>'],
    ['SWAPO leader Karl Bruun met them.', 'SWAPO leader Karl Bruun <ent:swapo>'],
  ])('%s', (text, ...words) => {
    expect(found(text, ['person'])).toEqual(words);
  });
});
