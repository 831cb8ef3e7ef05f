import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, documentOf, reportOf, setOf } from '../../test/cli/made-up-record.js';
import { comparedParts, storyCopies } from './copies-side-by-side.js';

const wire = documentOf('aaaa', 'Envoys met on Friday.\n\nThey agreed to swap prisoners, he said.');
const paper = documentOf('bbbb', 'Envoys met Friday.\n\nThey agreed to free prisoners, he said.');
const web = documentOf('cccc', 'Envoys met on Friday.');
const set = setOf(
  [],
  [
    reportOf(wire, { outlet: 'Wire', published: dayOf('2018-03-16') }),
    reportOf(paper, { outlet: 'Paper', published: dayOf('2018-03-17') }),
    reportOf(web, { outlet: 'Web' }),
  ],
  { originals: [{ id: wire.id, documents: [wire.id, paper.id, web.id], wire: 'AFP' }] },
);
const shown = (ask: Parameters<typeof storyCopies.read>[1]) =>
  storyCopies
    .read(set, ask)
    .compared?.parts?.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('the copies of a story', () => {
  it('are listed with the first one in front, without a comparison until one is asked for', () => {
    const { stories, compared } = storyCopies.read(set, {});
    expect(stories.map(({ wire: origin, copies }) => [origin, copies.map(({ name }) => name)])).toEqual([
      ['AFP', ['Wire', 'Paper', 'Web']],
    ]);
    expect(compared).toBeNull();
    expect(storyCopies.texts?.(set, {})).toEqual([]);
  });

  it('are compared word by word, and their paragraphs stay', () => {
    expect(shown({ story: wire.id })).toBe('Envoys met [-on -]Friday.\n\nThey agreed to [-swap -]{+free +}prisoners, he said.');
    expect(storyCopies.texts?.(set, { story: paper.id })).toEqual([wire.id, paper.id]);
  });

  it.each([
    [{ story: wire.id, with: web.id }, web.id],
    [{ story: web.id }, paper.id],
    [{ story: wire.id, with: wire.id }, paper.id],
    [{ story: wire.id, with: 'doc:none' }, paper.id],
  ])('%j stands beside the first', (ask, second) => expect(storyCopies.read(set, ask).compared?.second.document).toBe(second));

  it('says why there is no comparison', () => {
    const quotesOnly = { ...set, reports: new Map([...set.reports].map(([id, one]) => [id, { ...one, text: null }])) };
    expect(storyCopies.read(quotesOnly, { story: wire.id }).compared).toMatchObject({
      parts: null,
      why: 'The texts are not in this record, only quotes from them.',
    });
    expect(storyCopies.read(set, { story: 'doc:none' }).compared).toBeNull();
  });
});

it('both texts can be read out of the comparison, word for word', () => {
  const words = fc.array(fc.constantFrom('a ', 'b ', 'c\n', 'd '), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (from, to) => {
      const parts = comparedParts(from, to) ?? [];
      const side = (left: 'removed' | 'added') =>
        parts
          .filter(({ kind }) => kind === 'same' || kind === left)
          .map(({ text }) => text)
          .join('')
          .replace(/\s+/gu, ' ');
      expect(side('removed')).toBe(from.join('').replace(/\s+/gu, ' '));
      expect(side('added')).toBe(to.join('').replace(/\s+/gu, ' '));
    }),
  );
});
