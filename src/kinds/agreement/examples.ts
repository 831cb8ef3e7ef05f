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
    {
      text: 'Ethiopia and Eritrea agreed on a truce in Badme after talks in Algiers on Tuesday.',
      published: '2000-06-16',
      expect: [{ what: 'a truce in Badme', place: 'Algiers', date: '2000-06-13' }],
    },
    {
      text: 'Serbia and Kosovo agreed on Monday to open a crossing at Merdare, closing a week of meetings.',
      published: '2012-12-04',
      expect: [{ what: 'to open a crossing at Merdare', date: '2012-12-03' }],
    },
    {
      text: 'The presidents of Sudan and Chad said in Dakar on Thursday that they had agreed on a joint border force.',
      published: '2008-03-14',
      expect: [{ what: 'a joint border force', parties: ['Sudan', 'Chad'] }],
    },
    {
      text: 'Chad, Niger and Mali adopted a statement on the clearing of mines.',
      expect: [{ what: 'a statement on the clearing of mines', parties: ['Chad', 'Niger', 'Mali'] }],
    },
    {
      text: 'Chad and Niger said that they had kept their memorandum of May 2017.',
      published: '2018-03-14',
      expect: [{ what: 'their memorandum' }],
    },
    {
      text: 'The ceasefire between Armenia and Azerbaijan has been in force since May 1994.',
      expect: [{ parties: ['Armenia', 'Azerbaijan'], date: '1994-05' }],
    },
    { text: 'The existing treaty expired on 5 December.', published: '2009-12-15', expect: [{ what: 'The existing treaty' }] },
    {
      text: 'Sudan and Chad agreed on how to monitor the border.',
      expect: [{ what: 'how to monitor the border', parties: ['Sudan', 'Chad'] }],
    },
    {
      text: 'India and Nepal held talks on Monday. The sides agreed to reopen the road.',
      expect: [{ what: 'to reopen the road', parties: ['India', 'Nepal'] }],
    },
    {
      text: 'Under the deal, Chad has agreed to leave the strip.',
      expect: [{ what: 'to leave the strip', parties: ['Chad'] }],
    },
    { text: 'The UN Security Council adopted a resolution on Chad on 3 May 2014.', expect: [{ date: '2014-05-03' }] },
    { text: 'Chad and Niger made a deal on water on 3 May 2014.', expect: [{ what: 'a deal on water' }] },
    {
      text: 'Chad and Niger signed an accord on water. The deal was reached on 3 May 2014.',
      expect: [{ what: 'an accord', date: '2014-05-03' }],
    },
    {
      text: 'Chad and Niger accepted a truce on 3 May 2014.',
      expect: [{ what: 'a truce', parties: ['Chad', 'Niger'], date: '2014-05-03' }],
    },
    {
      text: 'Chad and 14 armed groups signed a Memorandum of Understanding.',
      expect: [{ what: 'a Memorandum of Understanding', parties: ['Chad', '14 armed groups'] }],
    },
  ],
  negative: [
    { text: 'Chad has accepted the truce.', because: 'one side’s consent' },
    { text: 'Chad and Niger agreed on it.', because: 'it does not say on what' },
    { text: 'The parties failed to reach an agreement in Minsk.', because: 'what failed was not agreed' },
    { text: 'Diplomats hope that a deal will be signed next week.', because: 'a hope is no agreement' },
    { text: 'The parliament of Chad adopted a statement on mines.', because: 'one side’s paper is no agreement' },
    { text: 'The ELN announced a unilateral ceasefire on Monday.', because: 'one side alone has agreed with nobody' },
    { text: 'The troops will leave once a final accord is signed.', because: 'it lies ahead' },
    { text: 'Chad rejects a withdrawal before a peace treaty is signed.', because: 'it may never be' },
    { text: 'Economists agreed that prices would fall.', because: 'people of one opinion agree on nothing' },
    { text: 'Egypt and Israel are negotiating a new accord.', because: 'it is not concluded' },
    { text: 'The practice violates international trade agreements.', because: 'agreements in general' },
    { text: 'The declaration of independence in February 2008 was opposed by Serbia.', because: 'one side’s declaration' },
    { text: 'They set their sights on a more ambitious treaty in 2022.', because: 'it lies ahead' },
    { text: 'Talks between Chad and Niger ended without an agreement.', because: 'there is none' },
    { text: 'Egypt proposed a ceasefire in Gaza.', because: 'a proposal' },
    { text: 'The parties are close to an agreement.', because: 'not yet' },
    { text: 'The envoys of Chad and Niger had been unable to agree on an agenda.', because: 'they did not agree' },
    { text: 'Chad and Niger did not manage to agree on a text.', because: 'they did not agree' },
    { text: 'Chad and Niger parted without agreeing on a timetable.', because: 'they did not agree' },
    { text: 'Chad and Niger agreed to meet again in June.', because: 'a meeting that is planned, and nothing settled by it' },
    { text: 'The United States has agreed to hand over the prison.', because: 'one side’s consent' },
    { text: 'The aim is to get the deal ratified in June.', because: 'an aim' },
    { text: 'Chad will hold back its troops while the truce lasts.', because: 'of a time to come' },
    { text: 'The general signed a declaration that the war was over.', because: 'one side’s word' },
  ],
  pairs: [],
};
