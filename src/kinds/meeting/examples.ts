import type { KindExamples } from '../../model/index.js';

export const meetingExamples: KindExamples = {
  positive: [
    {
      text: 'The foreign ministers of Egypt, Sudan and Ethiopia met in Kinshasa on Sunday to discuss the filling of the dam.',
      published: '2021-04-04',
      expect: [
        {
          date: '2021-04-04',
          venueCity: 'Kinshasa',
          level: 'foreign ministers',
          participants: ['Egypt', 'Sudan', 'Ethiopia'],
          status: 'reported',
        },
      ],
    },
    {
      text: 'Chad and Niger held what both called frank talks in Tunis on Monday.',
      published: '2019-02-05',
      expect: [{ date: '2019-02-04', venueCity: 'Tunis', participants: ['Chad', 'Niger'] }],
    },
    {
      text: 'Kenyan President William Ruto told reporters in Nairobi on Friday after talks with Rwandan President Paul Kagame that a deal was close.',
      published: '2023-06-03',
      expect: [{ date: '2023-06-02', venueCity: 'Nairobi', participants: ['Kenya', 'Rwanda'] }],
    },
    {
      text: 'The Japanese foreign minister arrived in Seoul on Tuesday, meeting his South Korean counterpart.',
      published: '2015-12-30',
      expect: [{ date: '2015-12-29', venueCity: 'Seoul', participants: ['Japan', 'South Korea'] }],
    },
    {
      text: 'Georgian Prime Minister Irakli Garibashvili came to Baku at the invitation of President Ilham Aliyev of Azerbaijan and held talks with Armenian Prime Minister Nikol Pashinyan.',
      published: '2021-12-30',
      expect: [{ participants: ['Georgia', 'Armenia', 'Azerbaijan'] }],
    },
    {
      text: 'Kazakh President Nursultan Nazarbayev and Serbian President Aleksandar Vucic met during a summit of the African Union.',
      published: '2018-07-02',
      expect: [{ participants: ['Kazakhstan', 'Serbia'], level: 'leaders' }],
    },
    {
      text: 'Hamas has suspended talks with Fatah.',
      published: '2012-03-16',
      expect: [{ status: 'cancelled', participants: ['Hamas', 'Fatah'] }],
    },
    {
      text: 'Talks between Iran and the P5+1 (Britain, China, France, Germany, Russia and the United States) resumed in Vienna on Tuesday.',
      published: '2015-06-18',
      expect: [{ date: '2015-06-16', venueCity: 'Vienna', participants: ['Iran', 'P5+1'] }],
    },
    {
      text: 'The leaders of Kenya, Uganda and Rwanda held a summit in Nairobi on Monday. The next summit will take place in Kigali in October.',
      published: '2013-06-26',
      expect: [{ venueCity: 'Kigali', status: 'planned', participants: ['Kenya', 'Uganda', 'Rwanda'] }],
    },
    {
      text: 'Mali ended six days of talks hosted by Algeria with the rebels of Azawad, to which Niger was an observer.',
      published: '2014-07-25',
      expect: [{ participants: ['Niger', 'Algeria'] }],
    },
    {
      text: 'Peace talks between the Colombian government and ELN rebels are under way in Quito.',
      published: '2017-02-20',
      expect: [{ status: 'ongoing', venueCity: 'Quito' }],
    },
    {
      text: 'The foreign ministers of Serbia and Albania met in Tirana on March 2 to draft a treaty.',
      published: '2019-03-05',
      expect: [{ date: '2019-03-02', venueCity: 'Tirana', participants: ['Serbia', 'Albania'] }],
    },
    {
      text: 'US President George W. Bush spoke by phone with Sudanese President Omar al-Bashir in Crawford on Monday.',
      published: '2004-12-28',
      expect: [{ date: '2004-12-27', venueCity: [], participants: ['United States', 'Sudan'] }],
    },
    {
      text: 'Speaking in Jerusalem ahead of a meeting with Dutch Foreign Minister Bert Koenders, Israeli Prime Minister Benjamin Netanyahu said that the world had changed.',
      published: '2015-07-15',
      expect: [{ venueCity: 'Jerusalem', participants: ['Netherlands', 'Israel'] }],
    },
    {
      text: 'The ninth round of talks between Serbia and Kosovo will be held in Brussels on 14 March.',
      published: '2012-03-02',
      expect: [{ round: 9, date: '2012-03-14', venueCity: 'Brussels', participants: ['Serbia', 'Kosovo'], status: 'planned' }],
    },
    {
      text: 'Norway hosted the delegations of Colombia and the FARC in Oslo on October 18, 2012.',
      expect: [{ date: '2012-10-18', venueCity: 'Oslo', participants: ['Norway', 'Colombia', 'FARC'] }],
    },
    {
      text: 'Sergey Lavrov spoke with John Kerry by phone on Monday.',
      published: '2016-02-09',
      expect: [{ date: '2016-02-08', participants: ['Russia', 'United States'] }],
    },
    {
      text: 'US-North Korea talks opened in Stockholm on Saturday. The talks broke off in the evening.',
      published: '2019-10-06',
      expect: [{ date: '2019-10-05', venueCity: 'Stockholm', participants: ['United States', 'North Korea'] }],
    },
    {
      text: 'Armenia and Azerbaijan cancelled a meeting of their foreign ministers in Washington that was due on Thursday.',
      published: '2023-06-06',
      expect: [{ status: 'cancelled', venueCity: 'Washington' }],
    },
    {
      text: 'The Geneva talks brought together a Yemeni government delegation led by Khaled Alyemany and a Houthi team. Sweden and Norway attended as observers.',
      published: '2018-12-14',
      expect: [{ participants: ['Government of Yemen', 'Sweden', 'Norway'], process: 'Geneva' }],
    },
    {
      text: 'The presidents of Chad, Niger and Mali said in Niamey on Monday that the border would stay open. It was the third summit of the presidents of Chad, Niger and Mali since they began in Bamako in May 2014.',
      published: '2015-02-03',
      expect: [{ round: 3, date: '2015-02-02', venueCity: 'Niamey', level: 'leaders' }],
    },
    {
      text: 'Serbia and Kosovo agreed on Monday to open a crossing, ending two days of talks in Brussels.',
      published: '2012-12-04',
      expect: [{ venueCity: 'Brussels', participants: ['Serbia', 'Kosovo'], date: '2012-12-03' }],
    },
    {
      text: 'Sudan talks open in Jeddah\n\nEnvoys of the Sudanese army and the Rapid Support Forces met in Jeddah on Saturday. Saudi Arabia is the host of the talks.',
      published: '2023-05-07',
      expect: [{ venueCity: 'Jeddah', date: '2023-05-06', participants: ['Saudi Arabia'] }],
    },
    {
      text: 'Ethiopia and Eritrea signed the accord after talks in Asmara on Monday.',
      published: '2018-07-10',
      expect: [{ venueCity: 'Asmara', participants: ['Ethiopia', 'Eritrea'] }],
    },
    {
      text: 'The ninth round of talks on the war in Yemen opened in Muscat on Monday.',
      published: '2019-01-15',
      expect: [{ round: 9, venueCity: 'Muscat', venueCountry: 'Oman' }],
    },
    {
      text: 'Serbia and Kosovo held talks in the Belgian capital with a result that few had foreseen on Monday.',
      published: '2012-12-04',
      expect: [{ name: 'talks in the Belgian capital', participants: ['Serbia', 'Kosovo'] }],
    },
    {
      text: 'US-backed talks between Israel and Lebanon opened in Naqoura on Wednesday under the auspices of the United Nations.',
      published: '2020-10-15',
      expect: [{ venueCity: 'Naqoura', participants: ['Israel', 'Lebanon', 'United States', 'United Nations'] }],
    },
    {
      text: 'Talks to end the blockade resumed in Kuwait City on Monday.',
      published: '2019-05-07',
      expect: [{ date: '2019-05-06', venueCity: 'Kuwait City', status: 'reported' }],
    },
    {
      text: 'Zambia had little hope for the coming talks with Malawi in Lusaka. The talks are mediated by Botswana.',
      published: '2009-03-04',
      expect: [{ status: 'planned', venueCity: 'Lusaka', participants: ['Botswana'] }],
    },
    {
      text: 'The third round of talks between Ethiopia and Eritrea will open in Nairobi on 14 May 2018. The second round ended in Cairo in March 2018 with a map of the border.',
      published: '2018-05-02',
      expect: [
        { round: 3, status: 'planned' },
        { round: 2, status: 'background', venueCity: 'Cairo' },
      ],
    },
    {
      text: 'Serbia and Kosovo met in Brussels on Monday. Both sides will meet again in Vienna on 12 December.',
      published: '2012-12-04',
      expect: [{ status: 'planned', venueCity: 'Vienna', participants: ['Serbia', 'Kosovo'] }],
    },
    {
      text: 'Peace talks between the Philippine government and the National Democratic Front were held in Oslo on Tuesday.',
      published: '2016-10-12',
      expect: [{ process: 'Oslo', level: 'delegations', venueCity: 'Oslo' }],
    },
    {
      text: 'Armenian Prime Minister Nikol Pashinyan and Azerbaijani President Ilham Aliyev met in Prague on Thursday.',
      published: '2022-10-07',
      expect: [{ level: 'leaders', venueCity: 'Prague', date: '2022-10-06' }],
    },
    {
      text: 'Sudan agreed on Monday to hold talks with Chad in Tripoli.',
      published: '2006-02-07',
      expect: [{ status: 'planned', venueCity: 'Tripoli', date: [] }],
    },
    {
      text: 'The mediator announced the deal at the end of five days of talks in the Kenyan capital.',
      published: '2016-03-03',
      expect: [{ status: 'reported', venueCity: 'Nairobi' }],
    },
    {
      text: 'In Doha in January, Sudan had left talks hosted by Qatar and Egypt before their end.',
      published: '2016-03-03',
      expect: [{ venueCity: 'Doha', participants: ['Sudan', 'Qatar', 'Egypt'] }],
    },
    {
      text: 'The parties agreed to meet again on 27 March in Oslo.',
      published: '2016-03-03',
      expect: [{ status: 'planned', venueCity: 'Oslo', date: '2016-03-27' }],
    },
    {
      text: 'Norway and Cuba urged both sides to return to the negotiations in Havana.',
      published: '2016-03-03',
      expect: [{ status: 'demanded', venueCity: 'Havana', participants: [] }],
    },
    {
      text: 'The Minister of Trade of Chile, Rosa Diaz, and the Minister of Trade of Peru, Luis Soto, held negotiations in Paris.',
      published: '2016-03-03',
      expect: [{ venueCity: 'Paris', participants: ['Chile', 'Peru'] }],
    },
    {
      text: 'The president of Kenya said on Tuesday after talks with Sudan in Nairobi that a truce was near.',
      published: '2016-03-03',
      expect: [{ date: '2016-03-01', venueCity: 'Nairobi' }],
    },
    {
      text: 'The president of Kenya said on Tuesday after months of talks with Sudan in Nairobi that a truce was near.',
      published: '2016-03-03',
      expect: [{ date: [], venueCity: 'Nairobi' }],
    },
    {
      text: 'Chad and Niger had approved the map at their meeting in a castle by the lake. The two neighbours had met in Oslo on 14 February.',
      published: '2016-03-03',
      expect: [{ venueCity: [] }, { venueCity: 'Oslo', date: '2016-02-14' }],
    },
    {
      text: 'Niger and Benin signed a protocol on the river at a ceremony in Cotonou on Monday while the foreign minister of Togo looked on.',
      published: '2016-03-03',
      expect: [{ venueCity: 'Cotonou', date: '2016-02-29', participants: ['Niger', 'Benin'] }],
    },
    {
      text: 'Eritrea and Djibouti signed an accord in the Qatari capital on Sunday that ends their quarrel over a hill.',
      published: '2010-06-07',
      expect: [{ venueCity: 'Doha', date: '2010-06-06', participants: ['Eritrea', 'Djibouti'], status: 'reported' }],
    },
    {
      text: 'The envoy of Norway welcomes the signing today in Juba of the accord between the government of Sudan and the Sudan Revolutionary Front.',
      published: '2020-10-03',
      expect: [{ venueCity: 'Juba', date: '2020-10-03', participants: ['Government of Sudan', 'Sudan Revolutionary Front'] }],
    },
    {
      text: 'Angela Merkel telephoned Petro Poroshenko on Friday to congratulate him.',
      published: '2015-02-14',
      expect: [{ date: '2015-02-13', participants: ['Germany', 'Ukraine'], venueCity: [] }],
    },
    {
      text: 'Sergey Lavrov discussed the dam over the phone with John Kerry on Tuesday.',
      published: '2016-02-11',
      expect: [{ date: '2016-02-09', participants: ['Russia', 'United States'] }],
    },
    {
      text: 'Serbia and Kosovo agreed on Thursday to open a crossing, the envoy said on the last day of a week of talks in Brussels.',
      published: '2012-12-07',
      expect: [{ date: '2012-12-06', venueCity: 'Brussels', participants: ['Serbia', 'Kosovo'] }],
    },
    {
      text: 'Serbia and Kosovo agreed on Thursday to open a crossing. Speaking after three days of talks in Brussels, the envoy thanked them.',
      published: '2012-12-07',
      expect: [{ date: [], venueCity: 'Brussels', participants: ['Serbia', 'Kosovo'] }],
    },
    {
      text: 'Talks between Chad and Niger are expected to resume in Tripoli later this month.',
      published: '2006-02-07',
      expect: [{ status: 'planned', venueCity: 'Tripoli', participants: ['Chad', 'Niger'] }],
    },
    {
      text: 'Chad and Niger met in Oslo on Monday. The president of Chad telephoned the president of Mali on Sunday.',
      published: '2006-02-07',
      expect: [{ venueCity: 'Oslo', participants: ['Chad', 'Niger'] }],
    },
    {
      text: 'Serbia will hold a conference with Kosovo in September.',
      published: '2016-08-24',
      expect: [{ status: 'planned', date: '2016-09' }],
    },
    {
      text: 'Ten billion dollars were pledged to Afghanistan at a conference in London in January.',
      published: '2006-11-20',
      expect: [{ venueCity: 'London', date: '2006-01' }],
    },
    {
      text: 'The envoy of Norway, Lena Dahl, flew to Juba on Monday for talks with the government of South Sudan.',
      published: '2016-03-03',
      expect: [{ venueCity: 'Juba', participants: ['Government of South Sudan'] }],
    },
    {
      text: 'Yukiya Amano travelled to Tehran last week to see President Hassan Rouhani.',
      published: '2015-07-07',
      expect: [{ venueCity: 'Tehran', participants: ['Iran'] }],
    },
    {
      text: 'President Barack Obama spoke today with President Francois Hollande of France.',
      published: '2015-01-07',
      expect: [{ date: '2015-01-07', level: 'leaders', participants: ['United States', 'France'] }],
    },
    {
      text: 'John Kerry will return to Europe, visiting Ukraine on 11 December.',
      published: '2015-12-04',
      expect: [{ status: 'planned', date: '2015-12-11', venueCountry: 'Ukraine', participants: ['United States'] }],
    },
    {
      text: 'Xi Jinping and Donald Trump agreed on 1 December in Buenos Aires to put off new tariffs.',
      published: '2018-12-20',
      expect: [{ date: '2018-12-01', venueCity: 'Buenos Aires', participants: ['China', 'United States'] }],
    },
    {
      text: 'Chad and Niger ended talks in Oslo on Monday. The next round will open in Bern on 2 May.',
      published: '2006-04-12',
      expect: [{ status: 'planned', venueCity: 'Bern', participants: ['Chad', 'Niger'] }],
    },
    {
      text: 'The summit of the African Union opened in Addis Ababa on Sunday.',
      published: '2011-02-01',
      expect: [{ venueCity: 'Addis Ababa', participants: ['African Union'], level: 'leaders' }],
    },
    {
      text: 'Senior commanders of the two armies will meet in Nairobi on 12 November.',
      published: '2022-11-03',
      expect: [{ status: 'planned', venueCity: 'Nairobi', date: '2022-11-12' }],
    },
    {
      text: 'Norway and Chad will resume talks in June after Norway scrapped a session scheduled for May 16.',
      published: '2018-05-27',
      expect: [{ date: '2018-05-16' }],
    },
    {
      text: 'India has called off talks with Pakistan in Islamabad.',
      published: '2014-08-18',
      expect: [{ status: 'cancelled', venueCity: 'Islamabad' }],
    },
    {
      text: 'Kenya and Uganda signed the accord in Naivasha on Monday. Norway and Italy signed as witnesses.',
      published: '2005-01-11',
      expect: [{ venueCity: 'Naivasha', participants: ['Kenya', 'Uganda', 'Norway', 'Italy'] }],
    },
    {
      text: 'Members of the African Union met behind closed doors to discuss the truce yesterday.',
      published: '2012-03-07',
      expect: [{ date: '2012-03-06', participants: ['African Union'] }],
    },
    {
      text: 'Senior commanders will meet within ten days to draw the line.',
      published: '2012-03-07',
      expect: [{ status: 'planned', name: 'Senior commanders', participants: [] }],
    },
    {
      text: 'The Contact Group, the envoy said, will convene again on 18 March.',
      published: '2012-03-07',
      expect: [{ status: 'planned', date: '2012-03-18' }],
    },
    {
      text: 'John Kerry will travel to Jordan on Sunday.',
      published: '2015-07-07',
      expect: [{ status: 'planned', venueCountry: 'Jordan', participants: ['United States'] }],
    },
    {
      text: 'The president of Kenya is set to make his first visit to Somalia.',
      published: '2015-07-07',
      expect: [{ status: 'planned', venueCountry: 'Somalia', participants: ['Kenya'] }],
    },
    {
      text: 'Emmanuel Macron will speak in the coming days with his German and British partners.',
      published: '2022-02-01',
      expect: [{ status: 'planned', participants: ['France', 'Germany', 'United Kingdom'] }],
    },
    {
      text: 'The previous round of the talks was held on August 1-2.',
      published: '2019-12-11',
      expect: [{ name: 'The previous round of the talks' }],
    },
    {
      text: 'World powers meeting in Berlin in January pledged to stay out of the war.',
      published: '2020-10-23',
      expect: [{ venueCity: 'Berlin', date: '2020-01' }],
    },
    {
      text: 'GENEVA, May 8 (Parley) -- Trade talks between Chad and Niger concluded here on Thursday.',
      published: '2015-05-08',
      expect: [{ venueCity: 'Geneva', date: '2015-05-07', participants: ['Chad', 'Niger'] }],
    },
    {
      text: 'Antony Blinken raised the blockade in his call with Abiy Ahmed.',
      published: '2022-01-09',
      expect: [{ participants: ['United States', 'Ethiopia'] }],
    },
  ],
  negative: [
    { text: 'John Kerry travelled to Jordan.', because: 'a journey at any time, to whomever' },
    { text: 'The captain will travel to Jordan on Sunday.', because: 'who stands for no side' },
    { text: 'Commanders might meet one day.', because: 'only possible' },
    { text: 'He recalled his visit to Kenya.', because: 'a visit of nobody, at no time' },
    { text: 'Fans will meet in Kenya on Sunday.', because: 'those who gather for no side' },
    { text: 'Vladimir Putin spoke at a meeting with foreign journalists in Moscow on Friday.', because: 'an interview' },
    { text: 'Were Barack Obama and Hassan Rouhani to meet in New York, it would be the first time.', because: 'only supposed' },
    { text: 'He opposed any India-Pakistan meeting in Delhi.', because: 'no meeting in particular' },
    { text: 'Barack Obama spoke to reporters for ten minutes in Washington on Monday.', because: 'reporters are no side' },
    { text: 'Mexico has signed the convention on labour in 1998.', because: 'one state accedes to a treaty at some time' },
    { text: 'The president of Kenya signed a law on tariffs in Nairobi on Monday.', because: 'a law is signed at a desk' },
    { text: 'Vladimir Putin called Recep Tayyip Erdogan a liar on Monday.', because: 'a name is given, nobody is telephoned' },
    { text: 'Barack Obama wrote a letter to Hassan Rouhani on Monday.', because: 'a letter is no meeting' },
    { text: 'The opening ceremony of the games was held in Rio on Friday.', because: 'nothing is signed there by parties' },
    { text: 'The sides met the demands of the court in Paris on Monday.', because: 'demands are met, not people' },
    { text: 'The two sides gave details of their talks.', because: 'any talks of theirs' },
    { text: 'The minister repeated his call for a truce with the rebels in Aden.', because: 'a call for something is no call' },
    { text: 'The cabinet met in Yerevan on Thursday to discuss the budget.', because: 'a cabinet is one side' },
    {
      text: 'The turnout was low. A second round will be held in Lima on Sunday, the commission told voters after talks.',
      because: 'a round of a vote',
    },
    { text: 'Peace talks have failed for years.', because: 'any talks at any time' },
    { text: 'The Russian delegation was pleased with a cabinet meeting in Tbilisi on Friday.', because: 'a cabinet is one side' },
    { text: 'The champion won in the twelfth round on Saturday.', because: 'a round of a fight is no meeting' },
    { text: 'The first round of voting will take place on Sunday in Kabul.', because: 'a round of voting is no meeting' },
    {
      text: 'The minister told a press conference in Ankara on Monday that prices would fall.',
      because: 'a press conference is no meeting of parties',
    },
    { text: 'The company did not meet its targets in Germany last year.', because: 'what is met is no side' },
    {
      text: 'The seventy-third session of the General Assembly opened in New York on Tuesday.',
      because: 'an assembly’s session is no negotiation',
    },
    { text: 'He said that talks might one day be possible.', because: 'nobody, nowhere, at no time' },
  ],
  pairs: [
    {
      a: { text: 'The sixth round of talks on Syria was held in Astana on September 14.', published: '2017-09-15' },
      b: { text: 'Russia, Turkey and Iran attended the sixth round of talks on Syria in Astana.', published: '2017-09-16' },
      corefer: 'same',
    },
    {
      a: { text: 'The sixth round of talks on Syria was held in Astana on September 14.', published: '2017-09-15' },
      b: { text: 'The seventh round of talks on Syria was held in Astana on October 30.', published: '2017-10-31' },
      corefer: 'different',
    },
  ],
};
