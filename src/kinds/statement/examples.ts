import type { KindExamples } from '../../model/index.js';

export const statementExamples: KindExamples = {
  positive: [
    {
      text: 'President Idriss Deby said talks went well. He said the draft followed a formula agreed with Mahamadou Issoufou, which was shelved when the Nigerien leader insisted on more. "I remain committed to it," he said. He said the offer was new.',
      published: '2013-03-03',
      expect: [
        { speaker: 'Idriss Deby', text: 'I remain committed to it,' },
        { speaker: 'Idriss Deby', text: 'the offer was new' },
      ],
    },
    {
      text: '"The road map is on the table," Federica Mogherini said in Brussels on Monday.',
      expect: [{ speaker: 'Federica Mogherini', form: 'direct', text: 'The road map is on the table,' }],
    },
    {
      text: "Iran's foreign ministry said that inspectors would be admitted next week.",
      expect: [{ form: 'indirect', text: 'inspectors would be admitted next week' }],
    },
    {
      text: 'According to the Omani foreign ministry, the delegations will return on Sunday.',
      expect: [{ form: 'indirect', text: 'the delegations will return on Sunday' }],
    },
    {
      text: 'Rebels leave the harbour town, Manila says it will keep talking to them.',
      expect: [{ form: 'indirect', text: 'it will keep talking to them' }],
    },
    {
      text: 'The truce is holding, a Western diplomat said.',
      expect: [{ speaker: 'a Western diplomat', form: 'indirect', text: 'The truce is holding' }],
    },
    {
      text: 'A Peruvian diplomatic source said the border would stay open.',
      expect: [{ speaker: 'A Peruvian diplomatic source', actor: 'Peru', text: 'the border would stay open' }],
    },
    {
      text: 'Kenyan government officials said the convoy had left.',
      expect: [{ speaker: 'Kenyan government officials', actor: 'Government of Kenya', text: 'the convoy had left' }],
    },
    {
      text: 'Chile and Peru said that they had agreed on a map.',
      expect: [{ speaker: 'Chile and Peru', text: 'they had agreed on a map' }],
    },
    {
      text: 'The minister of Peru confirmed that talks were under way but a spokesman of the rebels denied it had sent anyone.',
      expect: [{ text: 'talks were under way' }, { text: 'it had sent anyone' }],
    },
    {
      text: 'Norwegian Foreign Minister Kari Lund called the visit useful but said that no date had been set.',
      expect: [{ speaker: 'Kari Lund', text: 'no date had been set' }],
    },
    {
      text: 'The agency quoted Chilean Foreign Minister Rosa Mena as saying the offer was fair.',
      expect: [{ speaker: 'Rosa Mena', actor: 'Chile', text: 'the offer was fair' }],
    },
    {
      text: 'Norway accuses Chile of arming the rebels, a charge Chile denies.',
      expect: [{ speaker: 'Chile', actor: 'Chile' }],
    },
    {
      text: 'Peru, which is mostly dry, denies helping the Houthis, whose aims it has condemned.',
      expect: [{ speaker: 'Peru', actor: 'Peru' }],
    },
    {
      text: 'Kari Lund told reporters she would return. The talks, she said, will go on in May.',
      expect: [
        { speaker: 'Kari Lund', text: 'she would return' },
        { speaker: 'Kari Lund', text: 'The talks, she said, will go on in May' },
      ],
    },
    {
      text: 'Chile said in a statement that the border was open. The statement said that the convoy had left.',
      expect: [
        { actor: 'Chile', text: 'the border was open' },
        { speaker: 'Chile', actor: 'Chile', text: 'the convoy had left' },
      ],
    },
    {
      text: 'Diplomats said Peru had left. They added that Chile would stay.',
      expect: [
        { speaker: 'Diplomats', text: 'Peru had left' },
        { speaker: 'Diplomats', text: 'Chile would stay' },
      ],
    },
    {
      text: 'Peru has called for more time, but Kari Vold, the Norwegian envoy, said the map was final.',
      expect: [{ speaker: 'Kari Vold', actor: 'Norway', text: 'the map was final' }],
    },
    {
      text: 'The Peruvian minister came and, after a long talk, said the border would open.',
      expect: [{ actor: 'Peru', text: 'the border would open' }],
    },
  ],
  negative: [
    {
      text: 'The sharp reply of growers highlighted the difficulties that the union faces.',
      because: 'a thing that shows something says nothing',
    },
    { text: 'The so-called "safe zones" lie along the border.', because: 'a term in quotation marks is nobody’s statement' },
    { text: 'The film "A Long Winter" opened in Geneva on Friday.', because: 'a title is no statement' },
    {
      text: 'Kosovo declared independence in 2008, after a war in which thousands were killed.',
      because: 'an act that is declared',
    },
  ],
  pairs: [],
};
