import type { KindExamples } from '../../model/index.js';

export const agreementExamples: KindExamples = {
  positive: [
    {
      text: 'Sudan and South Sudan signed an agreement on oil transit in Addis Ababa on September 27.',
      published: '2012-09-28',
      expect: [{ date: '2012-09-27', place: 'Addis Ababa', parties: ['Sudan', 'South Sudan'] }],
    },
    {
      text: 'The two sides agreed to exchange prisoners within a month.',
      expect: [{ what: 'to exchange prisoners within a month' }],
    },
    { text: 'A truce brokered in April has held for two months.', published: '2022-06-02', expect: [{ date: '2022-04' }] },
  ],
  negative: [
    { text: 'The parties failed to reach an agreement in Minsk.', because: 'what failed was not agreed' },
    { text: 'Diplomats hope that a deal will be signed next week.', because: 'a hope is no agreement' },
    { text: 'Economists agreed that prices would fall.', because: 'people of one opinion agree on nothing' },
  ],
  pairs: [],
};
