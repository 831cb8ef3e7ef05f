import type { KindExamples } from '../../model/index.js';

export const commitmentExamples: KindExamples = {
  positive: [
    {
      text: 'Ethiopia pledged to withdraw its troops by the end of June.',
      published: '2021-06-01',
      expect: [{ actors: ['Ethiopia'], due: '2021-06', force: 'undertook' }],
    },
    {
      text: 'Ukraine will release twenty prisoners on Friday, the ministry said.',
      published: '2019-09-04',
      expect: [{ actors: ['Ukraine'], due: '2019-09-06', force: 'announced' }],
    },
    {
      text: 'The two leaders agreed to a new round of talks in March.',
      published: '2019-02-14',
      expect: [{ due: '2019-03', force: 'agreed' }],
    },
    {
      text: 'The next meeting is due to be held in Geneva on 9 May.',
      published: '2016-04-20',
      expect: [{ due: '2016-05-09', place: 'Geneva', force: 'expected' }],
    },
    {
      text: 'Sudan and Chad agreed on Thursday to deploy a border force.',
      published: '2008-03-14',
      expect: [{ actors: ['Sudan', 'Chad'], force: 'agreed', due: [] }],
    },
    {
      text: "The envoys welcomed Chad's pledge to open the border.",
      expect: [{ actors: ['Chad'], what: 'open the border', force: 'undertook' }],
    },
    {
      text: 'Sudan and Egypt instructed their experts to draft a map of the border.',
      expect: [{ actors: ['Sudan', 'Egypt'] }],
    },
    { text: 'Chad and Niger will hold their next summit in Bamako.', expect: [{ actors: ['Chad', 'Niger'], place: 'Bamako' }] },
    {
      text: 'The ELN declared a unilateral ceasefire in Arauca.',
      expect: [{ actors: ['National Liberation Army'], force: 'announced' }],
    },
  ],
  negative: [
    { text: 'The situation will be better soon, the analyst said.', because: 'a forecast is nobody’s undertaking' },
    { text: 'Iran will not accept new conditions.', because: 'a refusal is a position' },
    { text: 'Turkey expects Russia and Iran to support the plan.', because: 'another side’s wish is no undertaking of theirs' },
    { text: 'It is his hope that Egypt and Sudan will sign the map.', because: 'a hope is nobody’s undertaking' },
    { text: 'Sudan demanded a pledge of Egypt to leave.', because: 'what is demanded has not been pledged' },
    { text: 'Chad announced plans on Monday.', because: 'it does not say what is planned' },
    { text: 'Eritrea threatened to close the port.', because: 'a threat is no undertaking' },
    { text: 'If Serbia signs, Kosovo will withdraw its police.', because: 'it hangs on a condition' },
  ],
  pairs: [],
};
