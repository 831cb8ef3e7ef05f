import type { KindExamples } from '../../model/index.js';

export const incidentExamples: KindExamples = {
  positive: [
    {
      text: 'Saudi warplanes bombed the port of Hodeidah on Tuesday.',
      published: '2018-06-14',
      expect: [{ actors: ['Saudi Arabia'], date: '2018-06-12' }],
    },
    { text: 'The Taliban captured the city of Kunduz.', expect: [{ actors: ['Taliban'], target: 'the city of Kunduz' }] },
    { text: "Russia's assault on Mariupol went on for weeks.", expect: [{ actors: ['Russia'] }] },
    { text: 'Three soldiers were killed in an ambush near Mopti.', expect: [{ target: 'Three soldiers' }] },
    {
      text: 'The Azerbaijani army shot down two Armenian drones on 3 May.',
      published: '2022-05-04',
      expect: [{ actors: ['Azerbaijan'], target: 'two Armenian drones', date: '2022-05-03' }],
    },
    {
      text: 'Egypt launched a military operation against the militants in Sinai on Friday.',
      published: '2018-02-10',
      expect: [{ actors: ['Egypt'], date: '2018-02-09' }],
    },
    { text: 'Families remembered the October 12 bombing.', published: '2003-10-13', expect: [{ date: '2003-10-12' }] },
    { text: 'Chad condemned the attacks of Sudan on the border town.', expect: [{ actors: ['Sudan'] }] },
  ],
  negative: [
    { text: 'Chad condemned the plan of Sudan on the border town.', because: 'a plan is no attack, whatever stands beside it' },
    { text: 'The council called for an end to the attacks on hospitals.', because: 'what is to end is asked, not reported' },
    { text: 'Armenia reserved the right to answer any attack by Azerbaijan.', because: 'any attack is none that happened' },
    { text: 'Sudan sent troops to seize the town of Abyei.', because: 'an aim is not a deed' },
    { text: 'Egypt warned of further strikes by Israel in Rafah.', because: 'what is feared has not happened' },
    { text: 'The unions announced a general strike in Athens.', because: 'a strike of workers is no violence' },
    { text: 'Shares hit a low in Moscow on Monday.', because: 'nothing was hit' },
    { text: 'The two sides struck a deal in Doha.', because: 'a deal is struck' },
  ],
  pairs: [],
};
