import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cited, claimOf, dayOf, documentOf, place, quoteFrom, recordOf, reportOf, setOf } from '../../test/cli/made-up-record.js';
import { searchInTexts } from './search-in-texts.js';
import { searchRecords, searchView } from './search-records.js';
import { boundedSnippet, holdsAll, indexedWords, matchesOf, searchTerms, snippetOf } from './search-words.js';

const post = documentOf('aaaa', 'Envoys of Arcadia met in Oldport on Friday. A de-escalation zone was agreed. Çavuşoğlu spoke.');
const star = documentOf('bbbb', 'Arcadia shelled Oldport in 2019. Oldport burned.');
const gazette = documentOf('cccc', 'Nothing of note.');
const met = recordOf([
  claimOf(post, 'meeting', 'Envoys of Arcadia met in Oldport on Friday', {
    name: [cited('envoys in Borduria')],
    date: [cited(dayOf('2018-03-16'), quoteFrom(post, 'on Friday'))],
    venueCity: [cited(place('Oldport'))],
  }),
]);
const shelled = recordOf([
  claimOf(star, 'incident', 'Arcadia shelled Oldport in 2019', {
    action: [cited('shelling')],
    date: [cited(dayOf('2019-05-01'))],
  }),
]);
const reports = [
  reportOf(post, { outlet: 'Daily Post', published: dayOf('2018-03-16') }),
  reportOf(star, { outlet: 'Evening Star', published: dayOf('2019-05-02') }),
  reportOf(gazette, {}),
];
const set = setOf([met, shelled], reports);

describe('what was typed', () => {
  it.each([
    ['Oldport  talks', [['oldport'], ['talks']]],
    ['"de facto" line', [['de', 'facto'], ['line']]],
    ['“de facto”', [['de', 'facto']]],
    ['de-escalation', [['de', 'escalation']]],
    ['Çavuşoğlu', [['cavusoglu']]],
    ['" -- "', []],
    ['"open', [['open']]],
  ])('%j is %j', (typed, terms) => expect(searchTerms(typed)).toEqual(terms));
});

it('tells whether a text holds the words as comparing it word by word would', () => {
  const word = fc.constantFrom('peace', 'pea', 'talks', 'talk', 'señor', 'mañana', 'x1');
  const between = fc.constantFrom(' ', '-', ', ', '', '\n', 'é');
  const text = fc.array(fc.tuple(word, between), { maxLength: 12 }).map((parts) => parts.flat().join(''));
  const terms = fc
    .array(fc.array(word, { minLength: 1, maxLength: 2 }), { maxLength: 2 })
    .map((typed) => searchTerms(typed.map((parts) => `"${parts.join(' ')}"`).join(' ')));
  fc.assert(
    fc.property(text, terms, (given, wanted) => {
      expect(holdsAll(given, wanted)).toBe(matchesOf(indexedWords(given), wanted) !== null);
    }),
  );
});

describe('reports that hold the words', () => {
  it.each([
    ['oldport', ['bbbb', 'aaaa']],
    ['OLDPORT friday', ['aaaa']],
    ['cavusoglu', ['aaaa']],
    ['"zone was"', ['aaaa']],
    ['"was zone"', []],
    ['de-escalation', ['aaaa']],
    ['old', []],
    ['', []],
  ])('%j', (typed, found) => expect(searchInTexts(set, typed).map(({ document }) => document.slice(4, 8))).toEqual(found));

  it('are shown by their own words', () => {
    const [hit] = searchInTexts(set, 'shelled oldport');
    expect(hit?.snippet).toBe(star.text);
    expect(hit?.matches.map(({ start, end }) => star.text.slice(start, end))).toEqual(['shelled', 'Oldport', 'Oldport']);
  });

  it('are found by their quotes where there is no text', () => {
    const quotesOnly = setOf([met], [{ ...(reports[0] as (typeof reports)[0]), text: null }]);
    expect(searchInTexts(quotesOnly, 'friday').map(({ snippet }) => snippet)).toEqual([
      'Envoys of Arcadia met in Oldport on Friday',
    ]);
    expect(searchInTexts(quotesOnly, 'zone')).toEqual([]);
  });
});

describe('a search', () => {
  it('finds reports, and the records whose passage holds the words', () => {
    const answer = searchView.read(set, { words: 'arcadia' });
    expect(answer.reports.items.map(({ name, records }) => [name, records])).toEqual([
      ['Daily Post', 1],
      ['Evening Star', 1],
    ]);
    expect(answer.records.items.map(({ caption, snippet }) => [caption, snippet])).toEqual([
      ['envoys in Borduria', 'Envoys of Arcadia met in Oldport on Friday'],
      ['shelling', 'Arcadia shelled Oldport in 2019'],
    ]);
    expect(answer.facets.kinds).toEqual([
      { value: 'incident', label: 'Incidents', count: 1 },
      { value: 'meeting', label: 'Meetings', count: 1 },
    ]);
    expect(answer.facets.years.map(({ value }) => value)).toEqual(['2019', '2018']);
  });

  it.each([
    [{ words: 'arcadia', kinds: ['incident'] }, 1, 1],
    [{ words: 'arcadia', since: '2019' }, 1, 1],
    [{ words: 'arcadia', place: 'Oldport' }, 1, 1],
    [{ words: 'arcadia', actor: 'Nobody' }, 0, 0],
    [{ words: 'zone' }, 1, 0],
    [{ words: 'zone', kinds: ['meeting'] }, 0, 0],
    [{ words: '' }, 0, 0],
  ])('%j keeps %i reports and %i records', (ask, held, records) => {
    const answer = searchView.read(set, ask);
    expect([answer.reports.total, answer.records.total]).toEqual([held, records]);
  });

  it('takes a word of the caption together with one of the passage', () => {
    const answer = searchRecords(set, { words: 'borduria friday' }, [{ document: post.id, snippet: post.text, matches: [] }]);
    expect(
      answer.records.items.map(({ snippet, matches }) => matches.map(({ start, end }) => snippet.slice(start, end))),
    ).toEqual([['Friday']]);
  });

  it('gives one page of each list', () => {
    const answer = searchView.read(set, { words: 'arcadia', offset: 1, limit: 1 });
    expect([answer.reports.items.length, answer.records.items.length, answer.reports.total]).toEqual([1, 1, 2]);
  });
});

describe('a snippet', () => {
  it('is short, verbatim, and marks the words, even in a text that is one word', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('peace ', 'war ', 'x'.repeat(900), '\n', 'mañana '), { maxLength: 60 }), (parts) => {
        const text = `${parts.join('')} peace`;
        const matches = matchesOf(indexedWords(text), [['peace']]) ?? [];
        const { snippet, matches: spans } = snippetOf(text, matches);
        expect(snippet.length).toBeLessThanOrEqual(280);
        expect(text).toContain(snippet);
        expect(spans.map(({ start, end }) => snippet.slice(start, end))).toContain('peace');
      }),
    );
  });

  it('prefers the place where the words stand together', () => {
    const text = `peace ${'filler '.repeat(100)}peace talks`;
    const matches = matchesOf(indexedWords(text), [['peace'], ['talks']]) ?? [];
    expect(snippetOf(text, matches).snippet).toMatch(/peace talks$/u);
  });

  it('made elsewhere is cut when it is long', () => {
    const long = { snippet: `${'x'.repeat(5000)} peace`, matches: [{ start: 5001, end: 5006 }] };
    const { snippet, matches } = boundedSnippet(long);
    expect(snippet.length).toBeLessThanOrEqual(280);
    expect(matches.map(({ start, end }) => snippet.slice(start, end))).toEqual(['peace']);
    expect(boundedSnippet({ snippet: 'short', matches: [] }).snippet).toBe('short');
  });
});
