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
      text: 'Sudan will withdraw its troops when the mandate ends on 9 May.',
      published: '2016-04-20',
      expect: [{ due: '2016-05-09' }],
    },
    {
      text: 'Sudan announced a unilateral ceasefire on Monday.',
      published: '2012-11-19',
      expect: [{ due: [], force: 'announced' }],
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
    {
      text: 'The rebels promised to release the hostages within 30 days.',
      expect: [
        { actors: ['rebels'], what: 'release the hostages within 30 days', dueText: 'within 30 days', force: 'undertook' },
      ],
    },
    {
      text: 'Kenya set a deadline of 1 June 2020 for the withdrawal.',
      expect: [{ actors: ['Kenya'], what: 'the withdrawal', due: '2020-06-01' }],
    },
    {
      text: 'Egypt gave Sudan until Friday to withdraw.',
      published: '2020-05-04',
      expect: [{ actors: ['Sudan'], due: '2020-05-08' }],
    },
    { text: 'The rebels have 60 days to disarm.', expect: [{ actors: ['rebels'], what: 'disarm', dueText: '60 days' }] },
    { text: 'The accord enters into force on 1 June 2016.', published: '2016-05-04', expect: [{ due: '2016-06-01' }] },
    {
      text: 'The ceasefire will take effect at midnight on Friday.',
      published: '2020-05-04',
      expect: [{ what: 'The ceasefire will take effect at midnight on Friday', due: '2020-05-08' }],
    },
    {
      text: 'Egypt committed itself to a withdrawal by June 2020.',
      expect: [{ actors: ['Egypt'], due: '2020-06', force: 'undertook' }],
    },
    {
      text: 'Egypt guaranteed the safe return of the refugees.',
      expect: [{ actors: ['Egypt'], what: 'the safe return of the refugees' }],
    },
    {
      text: 'Egypt said it would open the crossing on Friday.',
      published: '2020-05-04',
      expect: [{ actors: ['Egypt'], due: '2020-05-08', force: 'announced' }],
    },
    {
      text: 'The junta agreed to withdraw by 3 May 2021.',
      published: '2021-04-04',
      expect: [{ what: 'withdraw by 3 May 2021', due: '2021-05-03', force: 'agreed' }],
    },
    {
      text: 'Ethiopia committed itself to release the prisoners within ten days.',
      published: '2021-06-01',
      expect: [
        { actors: ['Ethiopia'], what: 'release the prisoners within ten days', dueText: 'within ten days', force: 'undertook' },
      ],
    },
    { text: 'The rebels undertook not to attack convoys.', expect: [{ actors: ['rebels'], what: 'not to attack convoys' }] },
    {
      text: 'Chad will hand over the files within five days. Niger will open the road within five days.',
      published: '2021-06-01',
      expect: [{ actors: ['Chad'], dueText: 'within five days' }, { actors: ['Niger'] }],
    },
    {
      text: 'India and Nepal held talks in Vienna on Monday. The third round will be held on 19 May in Rome. India and Nepal agreed to meet again on 19 May.',
      published: '2013-05-03',
      expect: [{ actors: ['India', 'Nepal'], due: '2013-05-19', place: 'Rome' }],
    },
    {
      text: 'The rebels undertook not to shell the port, and promised to open the road on 3 May 2021.',
      expect: [{ what: 'not to shell the port' }, { what: 'open the road on 3 May 2021', due: '2021-05-03' }],
    },
    {
      text: 'Benin and Togo agreed to reopen the Hillacondji crossing within ten days.',
      expect: [{ dueText: 'within ten days' }],
    },
    {
      text: 'Chad and Niger promised to conclude the negotiations by June 2015.',
      expect: [{ what: 'conclude the negotiations by June 2015', due: '2015-06' }],
    },
    { text: 'The rebels undertake to leave within six months.', expect: [{ dueText: 'within six months' }] },
    {
      text: 'Chad and Niger agreed to a truce in Agadez and to withdraw their tanks within 12 days.',
      expect: [{ what: 'withdraw their tanks within 12 days', dueText: 'within 12 days' }],
    },
    {
      text: 'It was agreed between Chad and Niger that the road will be opened.',
      expect: [{ actors: ['Chad', 'Niger'], force: 'agreed' }],
    },
    {
      text: 'Under the accord Chad would free 40 soldiers within ten days.',
      expect: [{ actors: ['Chad'], dueText: 'within ten days' }],
    },
    {
      text: 'The tariffs of Chad are set to rise on 1 June 2021 if no deal is reached.',
      expect: [{ due: '2021-06-01' }],
    },
    {
      text: 'The tariffs of Chad are set to rise if no deal is reached by 1 June 2021.',
      expect: [{ due: '2021-06-01' }],
    },
    {
      text: 'Egypt will remain engaged in the search over the coming weeks.',
      published: '2021-06-01',
      expect: [{ actors: ['Egypt'], dueText: 'over the coming weeks' }],
    },
    {
      text: 'Chad and Niger have extended the truce for another two months.',
      expect: [{ actors: ['Chad', 'Niger'], force: 'agreed' }],
    },
    { text: 'The target for opening the road was a week.', expect: [{ what: 'opening the road', dueText: 'a week' }] },
    {
      text: 'The crossing is expected to be closed on 3 May 2021.',
      expect: [{ what: 'The crossing is expected to be closed on 3 May 2021', due: '2021-05-03' }],
    },
    {
      text: 'President Obote said in a televised address that Uganda would return to the talks in June 1985.',
      expect: [{ actors: ['Uganda'], due: '1985-06' }],
    },
    {
      text: 'Chad and Niger reached a deal. The rebels of Aïr are to return to their barracks.',
      expect: [{ force: 'expected' }],
    },
    { text: 'Sudan gave Chad two weeks to reply.', expect: [{ actors: ['Chad'], dueText: 'two weeks' }] },
    {
      text: 'The president of Chad is set to make a visit to Niger in May 2021.',
      expect: [{ actors: ['Chad'], due: '2021-05' }],
    },
    {
      text: 'Chad and Niger have agreed to a proposal to prolong the pause.',
      expect: [{ actors: ['Chad', 'Niger'], what: 'prolong the pause' }],
    },
  ],
  negative: [
    { text: 'Chad will push its rival out of the lake trade.', because: 'the report foretells it; Chad has said nothing' },
    { text: 'Chad is expected to use its leverage.', because: 'without a day it is a forecast' },
    { text: 'Chad has the best chance in decades to open the lake.', because: 'decades are no term' },
    { text: 'Chad and Niger reached a deal and discussed how fighters will leave.', because: 'the way is open' },
    { text: 'Chad seems to be planning a withdrawal.', because: 'only seems' },
    { text: 'A storm is expected to hit the coast on 3 May 2021.', because: 'a forecast of the weather' },
    { text: 'The elections in May 2021 will prove contentious.', because: 'a forecast' },
    { text: 'Egypt voiced optimism that Sudan would open the road.', because: 'another’s hope' },
    { text: 'Chad announced that it had successfully enriched uranium to a new level.', because: 'it is done' },
    { text: 'The truce had been extended three times for 60 days.', because: 'of times gone by' },
    { text: 'Under the proposed accord Chad would free 40 soldiers.', because: 'nobody has agreed to it' },
    { text: 'Chad and Niger said they would stand by the accord.', because: 'it says of nothing that it is to be done' },
    { text: 'The agency reported that Chad has agreed to release ten men.', because: 'neither Chad nor anybody there says so' },
    { text: 'The situation will be better soon, the analyst said.', because: 'a forecast is nobody’s undertaking' },
    { text: 'Iran will not accept new conditions.', because: 'a refusal is a position' },
    { text: 'Turkey expects Russia and Iran to support the plan.', because: 'another side’s wish is no undertaking of theirs' },
    { text: 'It is his hope that Egypt and Sudan will sign the map.', because: 'a hope is nobody’s undertaking' },
    { text: 'Sudan demanded a pledge of Egypt to leave.', because: 'what is demanded has not been pledged' },
    { text: 'Chad announced plans on Monday.', because: 'it does not say what is planned' },
    { text: 'Eritrea threatened to close the port.', because: 'a threat is no undertaking' },
    { text: 'If Serbia signs, Kosovo will withdraw its police.', because: 'it hangs on a condition' },
    { text: 'Egypt hopes to sign the map next week.', because: 'hoped, not undertaken' },
    { text: 'Egypt may withdraw its troops next week.', because: 'possible, not announced' },
    { text: 'Egypt is likely to sign the map on Monday.', because: 'likely, not announced' },
    { text: 'Under the proposal Egypt would withdraw its troops by June 2020.', because: 'a term of what nobody has agreed' },
    { text: 'The plan calls for Egypt to withdraw by June 2020.', because: 'a plan asks; Egypt has said nothing' },
    { text: 'FARC sign a ceasefire', because: 'a headline in the present tells what was done' },
    { text: 'Egypt is confident that Sudan will sign the map on Monday.', because: 'another’s confidence' },
    { text: 'It was not impossible that Sudan would leave on Monday, he said.', because: 'left open' },
    { text: 'Egypt had been due to sign the map on Monday.', because: 'it did not come to it' },
    { text: 'Egypt suspects Sudan of planning to build a dam.', because: 'a suspicion' },
    { text: 'Egypt does not believe that Sudan has decided to build a dam.', because: 'it is not believed' },
    {
      text: 'Egypt denied reports that Sudan has agreed to release ten soldiers.',
      because: 'what is denied has not been agreed',
    },
    { text: 'Sudan warned that it would respond harshly if Egypt attacked.', because: 'a threat on a condition' },
    { text: 'Egypt vowed to fight on.', because: 'a threat' },
    { text: 'Egypt will need more water in June 2020.', because: 'a need is no deed' },
    { text: 'Will Egypt sign the map on Monday?', because: 'a question' },
    { text: 'The first round of talks ended in May 2019 with a plan for future negotiations.', because: 'nothing is announced' },
    { text: 'Sudan and Chad agreed on how to monitor the border.', because: 'the way is settled; nobody undertook the deed' },
    { text: 'Israel will probably release the soldiers next week.', because: 'only likely' },
    { text: 'Chad will almost certainly open the crossing on Monday.', because: 'only likely' },
    { text: 'Chad will no doubt praise the accord in its speech to the envoys.', because: 'a forecast' },
    { text: 'The president of Chad spoke to the slow talks, aimed at delivering a treaty.', because: 'what talks are for' },
    { text: 'Discussions go on about a visit to Chad by the Kenyan president, possibly in June 2010.', because: 'left open' },
  ],
  pairs: [],
};
