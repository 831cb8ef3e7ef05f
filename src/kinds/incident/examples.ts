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
    {
      text: 'Rebels opened fire on a convoy near Juba on 3 May 2014.',
      expect: [{ action: 'opened fire', target: 'a convoy', date: '2014-05-03' }],
    },
    {
      text: 'A bomb exploded outside the embassy in Kabul.',
      expect: [{ action: 'A bomb exploded', place: 'Kabul', actors: [] }],
    },
    { text: 'Rockets landed in the centre of Tripoli on Tuesday.', expect: [{ place: 'Tripoli', actors: [] }] },
    {
      text: 'Armenian and Azerbaijani troops exchanged fire along the border on Friday.',
      expect: [{ actors: ['Armenia', 'Azerbaijan'], action: 'exchanged fire', target: [] }],
    },
    {
      text: 'US warships destroyed an Iranian oil platform.',
      expect: [{ actors: ['United States'], target: 'an Iranian oil platform' }],
    },
    { text: 'Twelve soldiers were killed when a mine exploded near Kidal.', expect: [{ target: 'Twelve soldiers' }] },
    { text: 'Protesters clashed with police in Khartoum.', expect: [{ target: 'police', place: 'Khartoum' }] },
    { text: 'Egypt condemned the attack on the mosque.', expect: [{ target: 'the mosque', actors: [] }] },
    { text: 'The death toll from twin blasts in Mogadishu rose to 46.', expect: [{ action: 'blasts', place: 'Mogadishu' }] },
    {
      text: 'Police said the death toll from twin blasts in Mogadishu killed 46 people.',
      expect: [{ action: 'twin blasts in Mogadishu killed' }],
    },
    {
      text: 'Residents reported heavy shelling in eastern Aleppo early on Thursday.',
      published: '2013-05-03',
      expect: [{ action: 'shelling', place: 'Aleppo', date: '2013-05-02' }],
    },
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
    { text: 'The minister launched a scathing attack on the government of Egypt.', because: 'an attack in words' },
    { text: 'The sanctions target the Revolutionary Guard of Iran.', because: 'sanctions are no violence' },
    { text: 'Chad and Niger have clashed over fishing rights.', because: 'a quarrel is no violence' },
    { text: 'The economy of Sudan was hit by a slump.', because: 'a slump is no violence' },
    { text: 'Egypt violated the trade agreement with Sudan.', because: 'a trade agreement is broken without violence' },
    { text: 'None of the ships was attacked by Iran.', because: 'none was' },
    { text: 'The possibility of a US strike against Iran was discussed.', because: 'only thought of' },
    { text: 'Anybody who attacks Chad will pay.', because: 'nobody has' },
    { text: 'The rebels could destroy the town by mounting an offensive in Darfur.', because: 'only possible' },
    { text: 'If the army attacks the town, the talks will end.', because: 'a condition' },
    { text: 'The army denied that it had shelled the hospital.', because: 'denied' },
    { text: 'The rebels had no intention of seizing the airport.', because: 'no intention, and no deed' },
  ],
  pairs: [],
};
