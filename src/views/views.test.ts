import { describe, expect, it } from 'vitest';
import {
  actor,
  cited,
  claimOf,
  dayOf,
  documentOf,
  participant,
  person,
  quoteFrom,
  recordOf,
  reportOf,
  setOf,
} from '../../test/cli/made-up-record.js';
import type { When } from '../model/index.js';
import { chronology } from './chronology.js';
import { copiesView, wordChanges } from './copies.js';
import { facet, filterFault, filterRecords, pageOf } from './query.js';
import { recordView, recordWith } from './record-view.js';
import { sourcesView } from './sources.js';

const post = documentOf(
  'aaaa',
  'Envoys of Arcadia and Borduria met in Oldport on Friday. A summit is expected on 4 April. They agreed to swap prisoners.',
);
const star = documentOf('bbbb', 'Arcadia and Borduria held talks in Oldport on Saturday, March 17.');
const undated = documentOf('cccc', 'The leaders met for their fourth round. They will meet again in March. Talks began in 2017.');

const postReport = reportOf(post, { outlet: 'Daily Post', title: 'Envoys meet', published: dayOf('2018-03-16') });
const starReport = reportOf(star, { outlet: 'Evening Star', published: dayOf('2018-05-20') });
const bounds: When = { earliest: '2017-01-01', latest: null, precision: 'range', year: 'inferred', text: '2017' };
const undatedReport = reportOf(undated, { outlet: 'Gazette', published: bounds });

const marchUnknown: When = { earliest: '0000-03-01', latest: '0000-03-31', precision: 'month', year: 'unknown', text: 'March' };
const year2017: When = { earliest: '2017-01-01', latest: '2017-12-31', precision: 'year', year: 'stated', text: '2017' };

const sides = [participant('Arcadia', 'Ana Silva'), participant('Borduria')];
const held = claimOf(post, 'meeting', 'Envoys of Arcadia and Borduria met in Oldport on Friday', {
  name: [cited('envoys of Arcadia and Borduria, Oldport', quoteFrom(post, 'Envoys'))],
  process: [cited('Oldport', quoteFrom(post, 'Oldport'))],
  date: [cited(dayOf('2018-03-16'), quoteFrom(post, 'on Friday'))],
  participants: sides.map((side) => cited(side, quoteFrom(post, side.actor.name))),
});
const heldToo = claimOf(star, 'meeting', 'Arcadia and Borduria held talks in Oldport on Saturday, March 17', {
  name: [cited('talks in Oldport', quoteFrom(star, 'talks'))],
  date: [cited(dayOf('2018-03-17'), quoteFrom(star, 'Saturday, March 17'))],
});
const meeting = recordOf([held, heldToo], { disagreements: ['date'] });

const planned = recordOf(
  [
    claimOf(
      post,
      'meeting',
      'A summit is expected on 4 April',
      { name: [cited('summit')], date: [cited(dayOf('2018-04-04'), quoteFrom(post, '4 April'))] },
      { status: 'planned' },
    ),
  ],
  { statusAsOf: '2018-03-16' },
);
const promised = recordOf([
  claimOf(
    post,
    'commitment',
    'summit is expected on 4 April',
    { what: [cited('a summit')], due: [cited(dayOf('2018-04-04'))], force: [cited('expected')] },
    { status: 'planned' },
  ),
]);
const swap = recordOf([
  claimOf(post, 'agreement', 'They agreed to swap prisoners', {
    what: [cited('to swap prisoners')],
    parties: [cited(actor('Arcadia'))],
  }),
]);
const fourth = recordOf([
  claimOf(undated, 'meeting', 'The leaders met for their fourth round', { name: [cited('leaders, round 4')] }),
]);
const again = recordOf([
  claimOf(
    undated,
    'meeting',
    'They will meet again in March',
    { name: [cited('next round')], date: [cited(marchUnknown)] },
    { status: 'planned' },
  ),
]);
const began = recordOf([
  claimOf(
    undated,
    'meeting',
    'Talks began in 2017',
    { name: [cited('talks begin')], date: [cited(year2017)] },
    { status: 'background' },
  ),
]);
const denied = recordOf([claimOf(star, 'incident', 'held talks', { action: [cited('shelling')] }, { status: 'denied' })]);
const said = recordOf([
  claimOf(post, 'statement', 'They agreed', { text: [cited('They agreed')], speaker: [cited(person('Ana Silva'))] }),
]);

const records = [again, fourth, swap, said, denied, promised, planned, meeting, began];
const set = setOf(records, [starReport, undatedReport, postReport]);

describe('the chronology', () => {
  const story = chronology(set);
  const line = (caption: string): (typeof story.entries)[number] => {
    const found = story.entries.find((entry) => entry.caption.includes(caption));
    if (!found) throw new Error(`no line "${caption}"`);
    return found;
  };

  it('goes by date; unknown years and undated things come last, with what is known', () => {
    expect(
      story.entries.map((entry) =>
        `${entry.time.words} ${entry.time.weekday} ${entry.mark} ${entry.caption}`.replace(/ +/gu, ' '),
      ),
    ).toEqual([
      '2017 talks begin',
      '2018-03-16 Fri envoys of Arcadia and Borduria, Oldport',
      '2018-04-04 Wed ○ summit',
      'Mar, year not given ○ next round',
      'undated (after 2016) leaders, round 4',
      'undated (before 2018-03-17) to swap prisoners',
    ]);
  });

  it('folds the commitment to an announced meeting into the line of the meeting, and takes its word', () => {
    expect(line('summit')).toMatchObject({ prefix: 'expected', alsoAs: [promised.id] });
    expect(chronology(set, { kinds: ['commitment'] }).entries).toHaveLength(1);
  });

  it('says when a date has passed without a later report', () => {
    expect(line('summit').remarks).toEqual(['as of 2018-03-16', 'date passed, no later report in this record']);
    expect(chronology({ ...set, asOf: '2018-04-01' }).entries.find((entry) => entry.caption === 'summit')?.remarks).toEqual([
      'as of 2018-03-16',
    ]);
  });

  it('marks background and names what reports disagree on', () => {
    expect(line('talks begin').remarks).toEqual(['background']);
    expect(line('envoys').disagreements).toEqual(['First day']);
    expect(line('envoys').supportWords).toBe('2 reports, 2 independent (Daily Post, Evening Star)');
  });

  it('leaves out what was denied, and says so; gives it when asked', () => {
    expect(story.notToldLeftOut).toBe(1);
    expect(chronology(set, { statuses: ['denied'] }).entries.map((entry) => entry.prefix)).toEqual(['denied']);
  });

  it('tells statements on request, dated by their report', () => {
    expect(story.entries.some((entry) => entry.kind === 'statement')).toBe(false);
    expect(chronology(set, { kinds: ['statement'] }).entries[0]?.time).toMatchObject({ words: '2018-03-16', basis: 'report' });
  });

  it('does not depend on the order in which records come', () => {
    expect(chronology({ ...set, records: [...records].reverse() })).toEqual(story);
  });

  it('takes the newest publication for today', () => {
    expect(story.asOf).toBe('2018-05-20');
  });
});

describe('filters', () => {
  it.each([
    [{ actor: 'borduria' }, [meeting.id]],
    [{ actor: 'Silva' }, [meeting.id, said.id]],
    [{ process: 'oldport' }, [meeting.id]],
    [{ since: '2018-03-17' }, [planned.id, promised.id]],
    [{ until: '2017' }, [began.id]],
    [{ kinds: ['agreement'] }, [swap.id]],
    [{ statuses: ['denied'] as const }, [denied.id]],
    [{ reviewed: 'accepted' as const }, []],
    [{ place: 'nowhere' }, []],
  ])('%j', (filter, ids) => {
    const kept = filterRecords(set, records, { ...filter }).records.map((record) => record.id);
    const wanted = 'since' in filter ? kept.filter((id) => (ids as readonly string[]).includes(id)) : kept;
    expect([...wanted].sort()).toEqual([...ids].sort());
  });

  it('counts what it leaves out for want of a date', () => {
    expect(filterRecords(set, [swap, again, planned], { since: '2018' }).undatedLeftOut).toBe(2);
  });

  it('says what a wrong date should be', () => {
    expect(filterFault({ since: 'soon' })).toBe('--since takes a date as 2018, 2018-03 or 2018-03-16, not "soon"');
    expect(filterFault({ since: '2018' })).toBeNull();
  });

  it('counts facets, the most frequent first', () => {
    expect(facet(set, records, 'kind')[0]).toEqual({ value: 'meeting', count: 5 });
    expect(facet(set, records, 'actor')).toEqual([
      { value: 'Arcadia', count: 2 },
      { value: 'Borduria', count: 1 },
    ]);
  });

  it('cuts pages', () => {
    expect(pageOf([1, 2, 3], 1, 1)).toEqual({ items: [2], offset: 1, total: 3 });
    expect(pageOf([1], 5, 2)).toEqual({ items: [], offset: 5, total: 1 });
  });
});

describe('one record', () => {
  const view = recordView(set, meeting);

  it('is found by any of its claims', () => {
    expect(recordWith(set, heldToo.id)?.id).toBe(meeting.id);
    expect(recordWith(set, 'claim:nothing')).toBeNull();
  });

  it('gives every value with its quote, sentence, outlet and date, and says where reports disagree', () => {
    const date = view.fields.find((field) => field.name === 'date');
    expect(date?.disagree).toBe(true);
    expect(
      date?.values.map((value) => [value.words, value.citations.map((c) => [c.quote, c.sentence, c.outlet, c.published])]),
    ).toEqual([
      ['2018-03-16 Fri', [['on Friday', 'Envoys of Arcadia and Borduria met in Oldport on Friday.', 'Daily Post', '2018-03-16']]],
      [
        '2018-03-17 Sat',
        [
          [
            'Saturday, March 17',
            'Arcadia and Borduria held talks in Oldport on Saturday, March 17.',
            'Evening Star',
            '2018-05-20',
          ],
        ],
      ],
    ]);
  });

  it('says on whose word each claim stands', () => {
    expect(view.voices.map((voice) => [voice.words, voice.claims.length])).toEqual([['the reporter', 2]]);
  });

  it('leaves out fields of which nothing is known', () => {
    expect(view.fields.map((field) => field.name)).not.toContain('round');
  });

  it('shows notes, and not those that were undone', () => {
    const decision = (n: number, judgement: object): never =>
      ({
        id: `dec:${String(n)}`,
        time: `2024-01-0${String(n)}T00:00:00Z`,
        author: 'ann',
        reason: null,
        judgement,
        anchors: [],
      }) as never;
    const noted = setOf(records, [postReport, starReport], {
      decisions: [
        decision(1, { do: 'note', target: meeting.id, text: 'check the day' }),
        decision(2, { do: 'note', target: held.id, text: 'gone' }),
        decision(3, { do: 'undo', decision: 'dec:2' }),
      ],
    });
    expect(recordView(noted, meeting).notes.map((note) => note.text)).toEqual(['check the day']);
  });
});

describe('sources', () => {
  it('are listed by publication, undated ones last', () => {
    expect(sourcesView(set).map((source) => [source.outlet, source.published, source.claims])).toEqual([
      ['Daily Post', '2018-03-16', 5],
      ['Evening Star', '2018-05-20', 2],
      ['Gazette', 'undated (after 2016)', 3],
    ]);
  });
});

describe('copies', () => {
  it.each([
    ['rebels held on', 'opposition fighters held on', [['rebels', 'opposition fighters']]],
    ['a b c', 'a b c', []],
    ['he said \u201cyes\u201d', 'he said "yes"', []],
    [
      'one two three',
      'one three four',
      [
        ['two', ''],
        ['', 'four'],
      ],
    ],
    ['', 'new', [['', 'new']]],
  ])('%j to %j', (from, to, changes) => {
    const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
    expect(wordChanges(words(from), words(to))?.changes.map((change) => [change.removed, change.added])).toEqual(changes);
  });

  it('give up on texts that have nothing in common rather than work without end', () => {
    const list = (letter: string): readonly string[] => Array.from({ length: 5000 }, (_, i) => `${letter}${String(i)}`);
    expect(wordChanges(list('a'), list('b'))).toBeNull();
  });

  it('are told against the first text of their original', () => {
    const first = documentOf('dddd', 'Rebels in the north of the country held their ground.');
    const second = documentOf('eeee', 'Fighters in the north of the country held their ground.');
    const copied = setOf([], [reportOf(first, { outlet: 'Daily Post' }), reportOf(second, { outlet: 'Evening Star' })], {
      originals: [
        { id: first.id, documents: [first.id, second.id], wire: 'AFP' },
        { id: post.id, documents: [post.id], wire: null },
      ],
    });
    expect(copiesView(copied)).toMatchObject([
      {
        wire: 'AFP',
        name: 'Daily Post',
        copies: [
          {
            name: 'Evening Star',
            wordsKept: 9,
            changes: [{ before: '', removed: 'Rebels', added: 'Fighters', after: 'in the north of' }],
          },
        ],
      },
    ]);
  });
});
