import type { KindExamples } from '../../model/index.js';

export const figureExamples: KindExamples = {
  positive: [
    {
      text: 'At least 230 people have been killed since April.',
      published: '2016-06-01',
      expect: [{ measure: 'killed', amount: 230, qualifier: 'at least' }],
    },
    { text: 'The war has displaced millions.', expect: [{ measure: 'displaced', amount: null, qualifier: 'millions' }] },
    {
      text: 'The shelling left 12 villagers dead and dozens wounded.',
      expect: [
        { measure: 'killed', amount: 12 },
        { measure: 'wounded', amount: null, qualifier: 'dozens' },
      ],
    },
    { text: 'Colombia freed nearly 300 rebels.', expect: [{ measure: 'released', amount: 300, qualifier: 'nearly' }] },
  ],
  negative: [
    { text: 'The talks entered their third round with 40 delegates.', because: 'delegates are no toll' },
    { text: 'The village lies 30 kilometres from the front.', because: 'a distance is no figure' },
    { text: 'The truce has held for two months.', because: 'a duration is no figure' },
  ],
  pairs: [
    {
      a: { text: 'Some 220,000 people have died in the war.', published: '2015-03-01' },
      b: { text: 'The conflict has killed 220,000 people.', published: '2015-04-01' },
      corefer: 'same',
    },
  ],
};
