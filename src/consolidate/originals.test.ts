import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docId, shuffled } from '../../test/consolidate/by-hand.js';
import { quoted, reworded, story, text } from '../../test/consolidate/stories.js';
import type { CopySource } from './originals.js';
import { copyPairs, findOriginals, originalsOf } from './originals.js';
import { signature } from './signature.js';

const source = (id: string, body: string, more: Partial<CopySource> = {}): CopySource => ({
  id: docId(id),
  body,
  wire: null,
  published: null,
  ...more,
});
const one = story(1);
const two = story(2);
const groups = (sources: readonly CopySource[]) => findOriginals(sources).map((original) => [...original.documents].sort());

describe('findOriginals', () => {
  it('gives every report an original of its own where nothing is shared', () => {
    expect(groups([source('a', text(one)), source('b', text(two))])).toEqual([['doc:a'], ['doc:b']]);
  });

  it.each([
    ['an edited copy', reworded(text(one), 15)],
    ['an abridgement', text(one.slice(0, 3))],
    ['a copy with other paragraphs added', text([...one.slice(0, 7), ...two.slice(0, 3)])],
    ['an update', text([...one.slice(0, 6), ...two.slice(0, 4)])],
  ])('finds %s by the keys alone', (_, body) => {
    expect(groups([source('a', text(one)), source('b', body), source('c', text(two.slice(4)))])).toEqual([
      ['doc:a', 'doc:b'],
      ['doc:c'],
    ]);
  });

  it('puts the earliest dated first, then the fullest, the undated last', () => {
    const long = text(one);
    const copies = [
      source('a', long),
      source('b', text(one.slice(0, 8)), { published: '2020-03-02' }),
      source('c', text(one.slice(0, 9)), { published: '2020-03-02' }),
      source('d', reworded(long, 40), { published: '2020-03-01' }),
    ];
    expect(findOriginals(copies)).toEqual([{ id: 'doc:d', documents: ['doc:d', 'doc:c', 'doc:b', 'doc:a'], wire: null }]);
  });

  it.each([
    ['the one that a copy names', ['AFP', null, null], 'AFP'],
    ['the one that most copies name', ['AFP', 'Reuters', 'Reuters'], 'Reuters'],
    ['of equals, that of the earlier copy', ['AP', 'AFP', null], 'AP'],
    ['none, where no copy names one', [null, null, null], null],
  ])('gives as the wire of origin %s', (_, wires, expected) => {
    const copies = wires.map((wire, at) =>
      source(String(at), reworded(text(one), 40 + at), { wire, published: `2020-01-0${at + 1}` }),
    );
    expect(findOriginals(copies).map(({ wire }) => wire)).toEqual([expected]);
  });

  it('folds a chain of updates of one story', () => {
    const third = story(3);
    const states = [
      text(one),
      text([...one.slice(0, 6), ...two.slice(0, 3)]),
      text([...one.slice(0, 3), ...two.slice(0, 3), ...third.slice(0, 3)]),
    ];
    expect(groups(states.map((body, at) => source(String(at), body)))).toHaveLength(1);
  });

  it('does not take a report of weeks later for an update, but takes a whole reprint for a copy', () => {
    const first = source('a', text(one), { published: '2020-01-01' });
    const later = text([...one.slice(0, 6), ...two.slice(0, 4)]);
    expect(groups([first, source('b', later, { published: '2020-01-03' })])).toHaveLength(1);
    expect(groups([first, source('b', later, { published: '2020-02-20' })])).toHaveLength(2);
    expect(groups([first, source('b', text(one), { published: '2021-01-01' })])).toHaveLength(1);
  });

  it('takes a rewritten report of the same days for one story', () => {
    const rewritten = text([...reworded(text(one.slice(0, 6)), 12).split('\n\n'), ...two.slice(0, 3)]);
    const given = (day: string | null) =>
      groups([source('a', text(one), { published: '2020-01-01' }), source('b', rewritten, { published: day })]);
    expect(given('2020-01-02')).toHaveLength(1);
    expect(given(null)).toHaveLength(2);
    expect(given('2020-01-09')).toHaveLength(2);
  });

  it('does not join two reports through a digest or a statement that both print', () => {
    const statement = quoted(story(7, 3));
    const digest = [...one.slice(0, 3), ...two.slice(0, 3), ...story(4).slice(0, 6)];
    const sources = [
      source('a', text([...one, ...statement])),
      source('b', text([...two, ...statement])),
      source('digest', text(digest)),
    ];
    expect(groups(sources)).toHaveLength(3);
  });

  it('reads a document that is given twice once', () => {
    expect(groups([source('a', text(one)), source('a', text(one))])).toEqual([['doc:a']]);
  });

  it('names the pairs with their figures', () => {
    const sources = [source('b', text(one)), source('a', text(one.slice(0, 6))), source('c', text(two))];
    const pairs = copyPairs(sources.map(({ body, ...rest }) => ({ ...rest, signature: signature(body) })));
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ a: 'doc:a', b: 'doc:b', relation: 'copy' });
  });

  it('compares each of many reports with one standing paragraph with a bounded number of others', () => {
    // Every comparison reads the text hash of both sides, once or twice.
    const standing = signature(text(story(50, 2)));
    let compared = 0;
    const sources = Array.from({ length: 400 }, (_, at) => ({
      id: docId(String(at).padStart(4, '0')),
      wire: null,
      published: null,
      signature: {
        ...standing,
        get text() {
          compared += 0.5;
          return String(at);
        },
      },
    }));
    expect(originalsOf(sources)).toHaveLength(1);
    expect(compared).toBeGreaterThan(400);
    expect(compared).toBeLessThanOrEqual(400 * 40 * 2);
  });
});

describe('findOriginals does not depend', () => {
  const pool = [
    source('a', text(one), { published: '2020-01-01', wire: 'AFP' }),
    source('b', text(one.slice(0, 7)), { published: '2020-01-02' }),
    source('c', reworded(text(one), 12)),
    source('d', text([...one.slice(0, 6), ...two.slice(0, 4)]), { published: '2020-01-02' }),
    source('e', text(two), { published: '2020-01-01' }),
    source('f', text(two.slice(0, 5)), { wire: 'AP' }),
    source('g', text(story(3))),
    source('h', 'Read more'),
  ];

  it('on the order of the reports', () => {
    const expected = findOriginals(pool);
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (order) => {
        expect(findOriginals(shuffled(pool, order))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('on copies that are added: they add no original', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 60 }), fc.integer({ min: 7, max: 10 }), (every, kept) => {
        const copy = source('z', reworded(text(one.slice(0, kept)), every), { published: '2020-01-02' });
        expect(findOriginals([...pool, copy])).toHaveLength(findOriginals(pool).length);
      }),
      { numRuns: 30 },
    );
  });
});
