import { describe, expect, it } from 'vitest';
import type { RegionKind } from '../../model/index.js';
import { markRegions } from './index.js';

const TITLE = 'Ministers open a second sitting on the river treaty';
const BODY = [
  'The foreign ministers of the two neighbours sat down again on Tuesday after a pause of three weeks.',
  'Both delegations said that the draft on water shares was close, but that the annexes were still open.',
  'A third sitting will follow in the spring, the host said in a short statement to the press.',
];
type Where = 'top' | 'middle' | 'end';
const pageWith = (where: Where, line: string): string =>
  [
    TITLE,
    ...(where === 'top' ? [line] : []),
    BODY[0],
    BODY[1],
    ...(where === 'middle' ? [line] : []),
    BODY[2],
    ...(where === 'end' ? [line] : []),
  ].join('\n\n');
/** The regions of a page as [kind, text]. */
const marked = (text: string): [RegionKind, string][] => markRegions(text).map((r) => [r.kind, text.slice(r.start, r.end)]);
const kindsOf = (page: string, part: string): RegionKind[] => {
  const at = page.indexOf(part);
  return [
    ...new Set(
      markRegions(page)
        .filter((r) => r.start < at + part.length && r.end > at)
        .map((r) => r.kind),
    ),
  ];
};

describe('markRegions on single lines', () => {
  it.each<[Where, string, RegionKind]>([
    ['top', 'April 25, 2023', 'metadata'],
    ['top', 'Tuesday 4 January 2022 08.43 GMT', 'metadata'],
    ['top', 'Published: 16:45 GMT, 3 March 2019 | Updated: 17:00 GMT, 3 March 2019', 'metadata'],
    ['top', 'Published On 3 Mar 2019', 'metadata'],
    ['top', 'Last updated 2 hours ago: 12:06 P.M. EDT', 'metadata'],
    ['end', '12:20 P.M. EDT', 'metadata'],
    ['top', '### [2019-03-03](/news/2019/03/03/index.md)', 'metadata'],
    ['end', 'Original url: https://news.example/a/1', 'metadata'],
    ['end', 'URL: <https://news.example/a/1>', 'metadata'],
    ['top', '**Vienna, Austria** | AFP | Tuesday 7/14/2015 - 12:40 GMT', 'metadata'],
    ['end', 'jd/jr/kir', 'credit'],
    ['end', 'ABC/6442135', 'boilerplate'],
    ['end', 'Bureau of River Affairs', 'boilerplate'],
    ['middle', '- The annexes -', 'heading'],
    ['top', 'By AFP', 'byline'],
    ['top', 'by', 'byline'],
    ['top', 'By [Reuters](#)', 'byline'],
    ['top', 'By Jane Doe and John Q. Roe in Geneva', 'byline'],
    ['top', 'BY JANE DOE, DIPLOMATIC CORRESPONDENT', 'byline'],
    ['top', 'Al Ghad Staff and agencies', 'byline'],
    ['top', 'Reuters', 'byline'],
    ['top', 'Staff writer', 'byline'],
    ['end', '(Reporting by Jane Doe in Geneva; Editing by John Roe)', 'credit'],
    ['end', 'Reporting by Jane Doe; additional reporting by A. Roe; Editing by John Roe', 'credit'],
    ['end', 'Reporting by Jane Doe.', 'credit'],
    ['end', 'Translated by Jane Doe', 'credit'],
    ['end', '— with files from The Associated Press', 'credit'],
    ['end', '(With inputs from PTI)', 'credit'],
    ['end', 'Associated Press writer Jane Doe in Amman contributed to this report.', 'credit'],
    ['end', 'SOURCE: Al Jazeera', 'credit'],
    ['end', 'Source: Reuters', 'credit'],
    ['middle', 'Jane Doe / Getty Images', 'credit'],
    ['middle', 'Photo by Jane Doe', 'credit'],
    ['end', 'This article was first published by the Example Times.', 'credit'],
    ['top', '02:19', 'boilerplate'],
    ['middle', '0:00 / 2:13', 'boilerplate'],
    ['middle', 'Advertisement', 'boilerplate'],
    ['middle', 'Story continues below advertisement', 'boilerplate'],
    ['middle', '[ad_1]', 'boilerplate'],
    ['middle', 'READ MORE: Envoys return to the lake', 'boilerplate'],
    ['middle', 'Read more', 'boilerplate'],
    ['middle', 'Also read: Envoys return to the lake', 'boilerplate'],
    ['middle', 'WATCH: Ministers arrive for talks', 'boilerplate'],
    ['middle', '**Related article:** [Envoys return to the lake](#)', 'boilerplate'],
    ['middle', '[Envoys return to the lake](https://news.example/b)', 'boilerplate'],
    ['middle', 'https://news.example/live', 'boilerplate'],
    ['middle', 'For the latest headlines, follow our channel online or in the app.', 'boilerplate'],
    ['end', 'Subscribe to our daily briefing', 'boilerplate'],
    ['end', 'Sign up for our newsletter and never miss a story', 'boilerplate'],
    ['end', 'Follow us on Twitter @example', 'boilerplate'],
    ['middle', 'Share on Facebook', 'boilerplate'],
    ['end', 'Facebook Twitter WhatsApp Email', 'boilerplate'],
    ['end', 'We use cookies to make this site better.', 'boilerplate'],
    ['end', '© 2023 Example Media. All rights reserved.', 'boilerplate'],
    ['end', 'Our Standards: The Example Trust Principles.', 'boilerplate'],
    ['end', 'Source', 'boilerplate'],
    ['end', '\\###', 'boilerplate'],
    ['end', '### END', 'boilerplate'],
    ['end', '-- ENDS --', 'boilerplate'],
    ['end', '* * *', 'boilerplate'],
    ['end', 'Tags: rivers, treaty, talks', 'boilerplate'],
    ['middle', "Delta World's Jane Doe reports.", 'boilerplate'],
    ['middle', 'Our correspondent Jane Doe has more from Geneva.', 'boilerplate'],
    ['end', 'Jane Doe, Delta News, Geneva.', 'boilerplate'],
    ['end', 'Jane Doe is a senior correspondent for Delta News, covering water and trade.', 'credit'],
    ['top', 'World News', 'boilerplate'],
    ['top', 'Home > World > Rivers', 'boilerplate'],
    ['middle', 'What happens next', 'heading'],
    ['middle', "'Closer than ever'", 'heading'],
    ['middle', 'OPPOSED BY FARMERS', 'heading'],
    ['middle', '## The annexes', 'heading'],
    ['middle', 'Who pays for the dam?', 'heading'],
  ])('%s: %s is %s', (where, line, kind) => {
    expect(kindsOf(pageWith(where, line), line)).toEqual([kind]);
  });

  it.each<[Where, string]>([
    ['middle', 'Related claims by the upstream state were dropped from the text, two officials said.'],
    ['middle', 'Read aloud by the host, the statement named no date for the next sitting.'],
    ['middle', 'By Friday, the delegations had gone home without a word.'],
    ['middle', 'By Jane Doe’s account, nobody left the room before midnight.'],
    ['middle', 'Source after source spoke of a text that was all but done.'],
    ['middle', 'The source: a clerk who had seen the papers and asked not to be named in this report.'],
    ['middle', 'UN envoy Jane Doe called the sitting useful and asked for patience.'],
    ['middle', 'GENEVA talks resumed after a pause of three weeks, and nobody was surprised.'],
    ['middle', 'NATO Secretary General Jane Doe was not invited to the sitting.'],
    ['middle', 'Terms of the deal were not made known, but both sides spoke of a fair share.'],
    ['middle', 'Subscribers to the older treaty would keep their rights, the draft says.'],
    ['middle', 'Watch towers along the river were taken down last year under the first deal.'],
    ['middle', 'Two guards died when a post was hit, state media reports.'],
    ['middle', 'Privacy of the talks was the first demand of both delegations.'],
    ['middle', 'More from the fund would be needed to raise the dam, the minister said.'],
    ['middle', 'Copyright of the maps stays with the survey, according to the annex.'],
    ['middle', 'The committee meets again on Tuesday, and the annexes are on its table.'],
    ['middle', 'Negotiators left, right and centre of the hall spoke of progress.'],
    ['middle', 'Governor Jane Doe (R) and Senator John Roe (D) said that they would not go.'],
    ['middle', 'Written by hand, the note of March 3, 2019 was read out to the delegates.'],
    ['middle', 'The treaty will enter into force on March 3, 2030.'],
    ['middle', 'Follow-up talks are due in the spring, and the host has offered the same hotel.'],
    ['middle', 'Correction of the map was the last point on the list of both sides.'],
    ['middle', 'Join the treaty or leave the basin, the minister told the hold-outs.'],
    ['middle', 'Advertisement boards along the road welcomed the delegations in four languages.'],
    ['end', 'Jane Doe, who founded Delta News in Geneva, died on the eve of the sitting.'],
    ['middle', 'Thank you for your patience, he told the farmers who had waited outside.'],
  ])('%s: %s stays running text', (where, line) => {
    expect(kindsOf(pageWith(where, line), line)).toEqual(['body']);
  });

  it('reads the first line as the headline, even one that begins as a label does', () => {
    for (const title of [
      'ANALYSIS: Why the river talks stalled',
      'Watch: what the river treaty says',
      'Kerr: river treaty near',
    ]) {
      expect(marked([title, ...BODY].join('\n\n'))[0]).toEqual(['heading', title]);
    }
  });
});
