import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../../test/mentions-of.js';

/** So many states that the smallest town of each would count if its name were enough. */
const NAMED =
  'The United States, Britain, France, Turkey, Syria, Ukraine, Russia, the Philippines, Mexico, Colombia, India, Iran, Iraq, Germany, Australia, Canada, Norway and Chad sent envoys.';

const placesIn = (sentence: string): readonly string[] => {
  const text = `${NAMED}\n\n${sentence}\n`;
  return mentionsOf(text)
    .filter((mention) => mention.type === 'place')
    .map((mention) => text.slice(mention.start, mention.end));
};

const NO_PLACE: readonly string[] = `
In March the two sides met again.
The envoys will return in May or June.
By March or April the lists have to be ready.
Police said in a statement that nobody was hurt.
He handed the list to Police Commissioner Adams.
The Deal was signed by both ministers.
Critics of the Deal want it scrapped.
A vote on the Deal is due next week.
They agreed to Most of the points.
Of the five points, two were settled.
Nice words alone will not end the war, the minister said.
The second Reading of the bill is due on Monday.
After the first Reading, members will vote.
They met in Reading Room 4 of the library.
The Split within the party widened.
The Mobile Brigade moved south.
Police from the Mobile Unit searched the house.
The Van carrying the detainees was stopped.
He was dressed as Batman at the rally.
The crowd cheered when Batman appeared on screen.
The Man of the year is a negotiator.
The Same applies to the second annex.
In Same-day talks the sides met twice.
Bar none, it was the hardest round.
The ministers drank at the Bar of the hotel.
He was called to the Bar in 1998.
Mr. Bath said he was pleased.
Talks with Mr. London were put off.
According to Paris Hilton the show will go on.
Senator Lincoln spoke for an hour.
The envoy thanked President Lincoln in his speech.
The delegation was led by Jordan Smith.
They were joined by Sydney Carter of the union.
He told Victoria Nuland that it was too late.
Members of the Orange party walked out.
The report was read by Diana Buttu.
The Union rejected the offer.
The Progress made so far is small.
Hope remains that the truce will hold.
In Hope of a truce, both armies halted.
The ship Enterprise sailed on Tuesday.
The Independence of the judges was in doubt.
They fought for Liberty and bread.
The talks ended in Victory for nobody.
In Best and Worst cases alike, the fund pays.
The paper appeared in Nature last week.
He wrote in Foreign Affairs that the war was lost.
The interview was published in Time and Newsweek.
The story first appeared in Bild.
She spoke to Le Monde in the morning.
The plan was set out in Resolution 2254.
The pledge is in Article 5 of the treaty.
It is laid down in Annex B.
They trained in Arabic and French.
The statement was made in English.
The judge sent the case to Justice Green.
The ministers of Defence and Finance met.
The offer was made in Christmas week.
In Ramadan the guns fell silent.
He believes in God.
They put their trust in Allah.
The hostages were held by Abu Sayyaf.
Work on the Constitution began in Spring.
In Summer 2019 the talks stalled.
They discussed it over Skype and in Zoom calls.
The video was posted to Facebook and Twitter.
He moved his money to Barclays.
They arrived in Toyota pickups.
He fired from Kalashnikov rifles.
She flew in on Emirates.
He came to Power in a coup.
It came into Force on 1 May.
In Fact, the sides were far apart.
In Short, nothing was agreed.
In Addition, a hotline was set up.
In Response, the army shelled the hill.
In Public, both were polite; in Private, they shouted.
In Principle, the text is agreed.
In Total, 42 people were freed.
From Dawn the guns were heard.
From Day One the talks were difficult.
To Date, no money has been paid.
At Present the line is quiet.
At Least three officers were present.
At Issue is the border.`
  .trim()
  .split('\n');

describe('towns of the gazetteer that are words or persons here', () => {
  it.each(NO_PLACE)('%s', (sentence) => {
    expect(placesIn(sentence)).toEqual([]);
  });
});

describe('towns of the gazetteer in the company that a town keeps', () => {
  it.each<[string, string]>([
    ['The envoys met in Guadalajara on Monday.', 'Guadalajara'],
    ['Shells fell on a school in Kramatorsk.', 'Kramatorsk'],
    ['The second round was held in Bergen, Norway.', 'Bergen'],
    ['They travelled from Kolkata to the border.', 'Kolkata'],
    ['Fighting went on in Reading, Britain, he said.', 'Reading'],
    ['A convoy reached the town of Bar on Friday.', 'Bar'],
    ['The line runs outside Van province.', 'Van'],
  ])('%s', (sentence, place) => {
    expect(placesIn(sentence)).toContain(place);
  });
});
