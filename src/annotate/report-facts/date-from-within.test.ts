import { describe, expect, it } from 'vitest';
import { lexicon, parser } from '../../../test/mentions-of.js';
import { isoOf, type ReportFacts } from '../../model/index.js';
import { annotate } from '../annotate.js';

const given = { title: null, outlet: null, address: null, published: null, language: null };

const factsOf = (text: string): ReportFacts => annotate({ id: 'doc:1', text }, { given, decided: {}, lexicon, parser }).facts;

/** "2017-09-15 .. 2017-10-30", with nothing for an open side; "undated" where nothing bounds the report. */
function rangeOf(text: string): string {
  const { published, dating } = factsOf(text);
  if (dating?.contradictory === true) return 'contradictory';
  if (published === null) return 'undated';
  const { earliest, latest, precision } = published.value;
  return precision === 'range' ? `${earliest ?? ''} .. ${latest ?? ''}` : (isoOf(published.value) ?? '');
}

describe('dateFromWithin', () => {
  it.each([
    [
      'a past round and one to come',
      '2017-09-15 .. 2017-10-30',
      'The sixth round of the Astana talks on Syria ended with a map of four zones. The seventh round of the Astana talks will be held in autumn, the Kazakh ministry said.',
    ],
    [
      'a round as news of a weekday',
      '2017-07-05 .. 2017-07-12',
      'The fifth round of talks on Syria in Astana ended on Wednesday without an accord. Guests from Jordan watched.',
    ],
    [
      'a round at hand follows the one before',
      '2018-11-28 .. ',
      'Syrian rebels are on their way. The 12th round of the Astana talks is meant to settle the list of names.',
    ],
    [
      'a round of talks that two series could number',
      'undated',
      'The fourth round of the Constitutional Committee in Geneva will be held in winter, Syrian envoys said.',
    ],
    [
      'a round called by one of two places',
      '2017-09-15 .. ',
      'The sixth round of Astana talks ended before envoys on Syria flew on to Geneva for talks there.',
    ],
    ['years into a war', '2017-03-15 .. ', 'Six years into the war, Syrian families still look for relatives who vanished.'],
    [
      'a length not yet reached',
      '2018-09-15 .. 2019-04-14',
      'After almost eight years of conflict in Syria, the envoys speak of a paper.',
    ],
    ['the Nth year of a war', '2019-09-21 .. 2021-05-25', 'The war in Yemen, now in its sixth year, has closed most schools.'],
    ['a decade in words', '2016-05-27 .. ', 'Colombians voted after 52 years of conflict with the rebels.'],
    [
      'an office that is held now',
      '2013-02-01 .. 2017-01-20',
      'U.S. Secretary of State John Kerry said on Tuesday that the talks would go on in Lausanne.',
    ],
    ['an office without a weekday', '2013-02-01 .. ', 'U.S. Secretary of State John Kerry praised the hosts.'],
    ['an office that was left', '2017-01-20 .. ', 'Former U.S. secretary of state John Kerry praised the hosts.'],
    [
      'offices of several',
      '2019-07-24 .. 2020-01-16',
      'British Prime Minister Boris Johnson spoke on Monday with Russian Prime Minister Dmitry Medvedev.',
    ],
    ['an age', '2016-10-07 .. 2019-10-07', 'Vladimir Putin, 65, said that he would stay out of it.'],
    ['an event whose name opens small', '2014-03-18 .. ', 'Ukraine has not forgotten the year in which Russia annexed Crimea.'],
    ['an agreement by its name', '2015-07-14 .. ', 'Iran kept to the JCPOA, inspectors said.'],
    ['a resolution by its number', '2015-12-18 .. ', 'Both Syrian delegations spoke of Resolution 2254.'],
    [
      'a conference to come',
      ' .. 2018-01-29',
      'The Syrian National Dialogue Congress will be held in the sports hall of the resort.',
    ],
    ['a conference that is over', '2014-01-22 .. ', 'Syria sent its minister. Geneva II ended without a date for more talks.'],
    ['talks under way', '2016-04-21 .. ', 'Yemen needs fuel. The Kuwait talks began after a week of quarrels.'],
    ['an operation', '2018-01-20 .. ', 'Fighters that took part in Operation Olive Branch came back to Turkey.'],
    ['a past day with its year', '2019-06-01 .. ', 'The deal was signed on June 1, 2019 in a tent.'],
    [
      'a day announced with its year',
      '2025-05-04 .. 2025-05-23',
      'The pause began on May 4, 2025. The next round will be held in Rome on May 23, 2025, the host said.',
    ],
    ['a year since which something goes on', '2017-01-01 .. ', 'The three states have worked together since 2017.'],
    [
      'a weekday with day and month',
      '2016-04-09 .. 2017-01-20',
      'U.S. Secretary of State John Kerry spoke on Tuesday. The mission began on Saturday, 9 April in two valleys.',
    ],
    [
      'the year of a dateline that lacks it',
      '2025-05-21',
      'DUBAI, May 21. /TASS/. The fifth round of talks between Iran and the United States will be held in Rome, the host said. Special envoy Steve Witkoff leads one side.',
    ],
  ])('%s: %s', (_, range, text) => {
    expect(rangeOf(text)).toBe(range);
  });

  it.each([
    ['history of long ago', 'In 1648 the Peace of Westphalia ended a war of thirty years in Germany.'],
    ['a goal', 'Both states want the dam to stand by 2030.'],
    ['a plan of the past', 'It was said that the vote would be held in 2019.'],
    ['a condition', 'If the vote is held in 2019, the deal stands.'],
    ['a race that bears a year to come', 'The senator wants to run for president in 2016, and donors spoke of the 2016 race.'],
    ['a month to come without its year', 'The envoy hopes to bring both sides together next March.'],
    ['an announcement in a quoted old letter', '“The vote will be held on May 1, 2012,” the old letter said.'],
    ['another war', 'Lebanon paid dearly in its 15-year civil war, and Syrian guests know it.'],
    ['a length not reached', 'Without a truce Syria could see another ten years of war.'],
    ['a round counted anew', 'Syrian delegates met in Astana for the second round of talks this year.'],
    ['a round of other talks', 'The third round of the farm talks in Geneva ended late.'],
    ['a round only proposed', 'Kazakhstan proposed a seventh round of Astana talks on Syria.'],
    ['an office that nobody holds yet', 'The party named John Kerry as nominee for secretary of state.'],
    ['an office of something smaller', 'The president of the farmers’ club, Barack Obama’s host, spoke.'],
    ['a thing that is to be made', 'A Doha agreement will be signed by the Taliban in spring, some hope.'],
    [
      'other stories of the page',
      'The ministers sat down again and spoke for an hour.\n\nRead more:\n\nHow the river was lost in 1998',
    ],
  ])('takes nothing from %s', (_, text) => {
    expect(rangeOf(text)).toBe('undated');
  });

  it('takes no last day from an office in a look back', () => {
    expect(rangeOf('In 2014 U.S. Secretary of State John Kerry flew to Geneva on a Tuesday.')).toBe('2014-01-01 .. ');
    expect(rangeOf('“Secretary of State John Kerry called me on Tuesday,” the diary of the guest says.')).toBe('2013-02-01 .. ');
  });

  it('dates nothing by steps that contradict one another, and says so', () => {
    const { published, dating } = factsOf(
      'The vote will be held on May 1, 2019, the paper wrote. The deal was signed on June 1, 2019.',
    );
    expect(published).toBeNull();
    expect(dating?.contradictory).toBe(true);
    expect(dating?.steps.map(({ says }) => says)).toEqual([
      'it announces what is to be on “May 1, 2019”',
      'it tells of “June 1, 2019” as past',
    ]);
  });

  it('keeps each step with its words, and marks what the lexicon adds', () => {
    const text =
      'Russian Defense Minister Sergei Shoigu spoke on Tuesday. Six years into the war, the Syrian side wants an exchange of captives.';
    const steps = factsOf(text).dating?.steps ?? [];
    expect(steps.map(({ says, known, rests, evidence }) => [says, known, rests, evidence.map(({ quote }) => quote)])).toEqual([
      [
        'it calls Sergei Shoigu Defense Minister',
        'who held that office from 2012-11-06 until 2024-05-12',
        'lexicon',
        ['Russian Defense Minister Sergei Shoigu'],
      ],
      ['it says “Six years into the war”', 'the war in Syria began 2011-03-15', 'lexicon', ['Six years into the war']],
    ]);
    for (const { quote, start, end } of steps.flatMap(({ evidence }) => evidence)) expect(text.slice(start, end)).toBe(quote);
  });

  it('gives the years that a weekday allows, where more than one is left', () => {
    const steps =
      factsOf('Syrian President Bashar al-Assad left. The mission began on Saturday, 9 April in two valleys.').dating?.steps ??
      [];
    expect(steps.find(({ says }) => says.includes('9 April'))).toMatchObject({
      earliest: null,
      latest: null,
      known: 'that was in 2005, 2011, 2016 or 2022',
    });
  });

  it('leaves a report that bears its date alone', () => {
    expect(
      factsOf('Talks go on\n\nPublished: 3 May 2018\n\nSix years into the war, the Syrian side wants an exchange of captives.')
        .dating,
    ).toBeUndefined();
  });
});
