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
  ],
  negative: [
    { text: 'The council called for an end to the attacks on hospitals.', because: 'what is to end is asked, not reported' },
    { text: 'The unions announced a general strike in Athens.', because: 'a strike of workers is no violence' },
    { text: 'Shares hit a low in Moscow on Monday.', because: 'nothing was hit' },
    { text: 'The two sides struck a deal in Doha.', because: 'a deal is struck' },
  ],
  pairs: [],
};
