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
    {
      text: 'A bomb killed six soldiers and wounded 15 others.',
      expect: [
        { measure: 'killed', amount: 6 },
        { measure: 'wounded', amount: 15 },
      ],
    },
    {
      text: 'More than six million people were driven from their homes.',
      expect: [{ measure: 'displaced', amount: 6000000, qualifier: 'more than' }],
    },
    { text: 'The fighting claimed 35 lives.', expect: [{ measure: 'killed', amount: 35 }] },
    { text: 'The mission will deploy 500 monitors.', expect: [{ measure: 'deployed', amount: 500, population: 'monitors' }] },
    { text: 'Turkey is home to 3.6 million Syrians.', expect: [{ measure: 'refugees', amount: 3600000, population: 'Syrians' }] },
    { text: 'The movement has about 9,200 fighters.', expect: [{ measure: 'strength', amount: 9200, qualifier: 'about' }] },
    { text: 'Kenya pledged $200 million for the mission.', expect: [{ measure: 'pledged', amount: 200000000 }] },
    { text: 'Tariffs on $200 billion of goods will rise.', expect: [{ measure: 'tariffs', amount: 200000000000 }] },
    {
      text: 'Creditors will reschedule some $7 billion of Zambian debt.',
      expect: [{ measure: 'debt', amount: 7000000000, qualifier: 'about' }],
    },
    { text: 'Norway demands repayment of a one billion dollar loan.', expect: [{ measure: 'loan', amount: 1000000000 }] },
    {
      text: 'The massacre of 16 villagers stopped the talks.',
      expect: [{ measure: 'killed', amount: 16, population: 'villagers' }],
    },
    { text: 'The death toll in the port, first put at nine, has risen to 12.', expect: [{ measure: 'killed', amount: 12 }] },
    { text: 'The army put the number of wounded at 30.', expect: [{ measure: 'wounded', amount: 30 }] },
    { text: 'The commander leads a force of 4,000 men.', expect: [{ measure: 'strength', amount: 4000, population: 'men' }] },
    { text: 'Chad, which deployed 3,000 troops, is leaving.', expect: [{ measure: 'deployed', amount: 3000 }] },
    { text: 'They asked for 26 prisoners, 11 of them held in Cuba.', expect: [{ measure: 'detained', amount: 11 }] },
    {
      text: 'Some 13 million people require assistance.',
      expect: [{ measure: 'in need', amount: 13000000, qualifier: 'about' }],
    },
    { text: 'Gunmen kidnapped about 240.', expect: [{ measure: 'detained', amount: 240 }] },
    { text: 'The shelling drove 2,000 villagers towards the border.', expect: [{ measure: 'displaced', amount: 2000 }] },
    { text: 'Five people lost their lives.', expect: [{ measure: 'killed', amount: 5 }] },
  ],
  negative: [
    { text: 'Half of the hostages were released.', because: 'a share is no count' },
    { text: 'Chad will free a man for every ten captives released.', because: 'a share is no count' },
    { text: 'The talks entered their third round with 40 delegates.', because: 'delegates are no toll' },
    { text: 'The village lies 30 kilometres from the front.', because: 'a distance is no figure' },
    { text: 'The company has a debt of $3 billion.', because: 'a sum of business' },
    { text: 'He paid $10 for the book of the talks.', because: 'a price' },
    { text: 'The toll road cost 46 drivers their patience.', because: 'a toll that counts nobody' },
    { text: 'The group seized 12 villages.', because: 'villages are nobody killed, held or sent' },
    { text: 'Turkey hosted 12 ministers in Ankara.', because: 'guests are no refugees' },
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
