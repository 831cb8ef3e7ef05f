import { describe, expect, it } from 'vitest';
import { mentionNamed } from '../../../test/mentions-of.js';

type Row = readonly [text: string, words: string, office: string | null, party: string | null];

const read = (text: string, words: string): readonly (string | null | undefined)[] => {
  const mention = mentionNamed(text, words, '2018-06-10');
  return [mention?.office, mention?.party];
};

describe('who heads a delegation', () => {
  it.each<Row>([
    ['Mateo Lund, who led the Norwegian delegation, kept silent.', 'Mateo Lund', 'head of delegation', 'ent:no'],
    ['Mateo Lund heads the Chilean negotiating team.', 'Mateo Lund', 'head of negotiating team', 'ent:cl'],
    [
      'A Kenyan delegation led by the veteran diplomat Kari Vold arrived.',
      'veteran diplomat Kari Vold',
      'head of delegation',
      'ent:ke',
    ],
    ['The government team under Karl Bruun left the hotel.', 'Karl Bruun', 'head of government team', null],
    ['The Syrian opposition delegation, headed by Ewa Lis, stayed.', 'Ewa Lis', 'head of delegation', 'ent:sy-opposition'],
    ['Ewa Lis, head of the opposition team, stayed.', 'Ewa Lis', 'head of opposition team', null],
    ['The head of the Dutch delegation, Kari Vold, left early.', 'Kari Vold', 'head of delegation', 'ent:nl'],
    ['General Tomas Horak, who heads the army, spoke.', 'General Tomas Horak', 'head of army', null],
    ['Rosa Mena, the former Chilean president who led the UN mediation team, was hopeful.', 'Rosa Mena', 'mediator', 'ent:un'],
    ['Rosa Mena, the former Chilean president, was hopeful.', 'Rosa Mena', 'former president', 'ent:cl'],
    ["Chile's President Rosa Mena stayed away. Mena's envoy, Kari Vold, spoke.", 'Kari Vold', 'envoy', 'ent:cl'],
    ["Chile's President Rosa Mena stayed away. Mena's lawyer, Kari Vold, spoke.", 'Kari Vold', 'lawyer', null],
    // a country, an uprising, a side at football are no delegations
    ['Rosa Mena leads the country.', 'Rosa Mena', null, null],
    ['Rosa Mena led the team to the cup.', 'Rosa Mena', null, null],
    ['Rosa Mena led an uprising.', 'Rosa Mena', null, null],
    ['Rosa Mena, head of the football team, spoke.', 'Rosa Mena', 'head', null],
    ['Rosa Mena led the army of volunteers.', 'Rosa Mena', null, null],
    ['The Polish delegation met Rosa Mena.', 'Rosa Mena', null, null],
    ['Rosa Mena read a lead in the delegation paper.', 'Rosa Mena', null, null],
  ])('%s: %s', (text, words, office, party) => {
    expect(read(text, words)).toEqual([office, party]);
  });
});

describe('offices that several hold, and what an apposition says', () => {
  it.each<Row>([
    [
      'The chief negotiators, Kari Vold for the army and Rosa Mena for the rebels, signed.',
      'Kari Vold',
      'chief negotiator',
      null,
    ],
    [
      'The chief negotiators, Kari Vold for the army and Rosa Mena for the rebels, signed.',
      'Rosa Mena',
      'chief negotiator',
      null,
    ],
    [
      'The foreign ministers of Kari Vold of Norway, Rosa Mena of Chile and Ewa Lis of Poland signed.',
      'Ewa Lis of Poland',
      'foreign minister',
      'ent:pl',
    ],
    ['The President of the Republic, Mr Karl Bruun, spoke.', 'Karl Bruun', 'President of the Republic', null],
    ['Karl Bruun, a Lapland leader, spoke.', 'Karl Bruun', 'leader', null],
    // another who speaks, and a list of no office
    ['The list came from Karl Bruun, a Western diplomat said.', 'Karl Bruun', null, null],
    ['Leaders, Karl Bruun and others came.', 'Karl Bruun', null, null],
    ['The health ministry run by nobody met Karl Bruun.', 'Karl Bruun', null, null],
  ])('%s: %s', (text, words, office, party) => {
    expect(read(text, words)).toEqual([office, party]);
  });
});
