import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted, reworded, story, text } from '../../test/consolidate/stories.js';
import { judgeCopy } from './copies.js';
import { signature } from './signature.js';

const judge = (a: string, b: string) => judgeCopy(signature(a), signature(b));
const one = story(1, 10);
const two = story(2, 10);
const background = story(9, 4);

describe('judgeCopy relates', () => {
  it.each([
    ['a text and itself', text(one), text(one), 'same text'],
    ['texts that differ in quotation marks and emphasis', text(one), `**${text(one)}**`.replaceAll('.', '’.'), 'same text'],
    ['a copy with a changed word in thirty', text(one), reworded(text(one), 30), 'copy'],
    ['a copy with a changed word in fifteen', text(one), reworded(text(one), 15), 'copy'],
    ['a copy without its last paragraphs', text(one), text(one.slice(0, 6)), 'copy'],
    ['an abridgement to the opening quarter', text(story(1, 16)), text(story(1, 16).slice(0, 4)), 'copy'],
    ['an abridgement of every other paragraph', text(one), text(one.filter((_, i) => i % 2 === 0)), 'copy'],
    ['a copy with a paragraph added', text(one), text([...one.slice(0, 5), two[0] ?? '', ...one.slice(5)]), 'copy'],
    ['an update under a new opening', text(one), text([...two.slice(0, 2), ...one.slice(0, 7), ...two.slice(4, 6)]), 'update'],
    ['an update: half of it told anew', text(one), text([...one.slice(0, 6), ...two.slice(0, 4)]), 'update'],
    [
      'two short notices of the same words',
      'The talks will resume in the capital on Monday, the ministry said.',
      'The talks will resume in the capital on Monday, the Ministry said',
      'same text',
    ],
  ])('%s', (_, a, b, relation) => {
    expect(judge(a, b).relation).toBe(relation);
    expect(judge(b, a)).toEqual(judge(a, b));
  });
});

describe('judgeCopy keeps apart', () => {
  it.each([
    ['two reports', text(one), text(two)],
    [
      'reports that end in the same background',
      text([...one.slice(0, 5), ...background]),
      text([...two.slice(0, 5), ...background]),
    ],
    [
      'a short report that is mostly the same background',
      text([one[0] ?? '', ...background]),
      text([...two.slice(0, 3), ...background]),
    ],
    [
      'reports that print one statement whole',
      text([...one.slice(0, 4), ...quoted(background)]),
      text([...two.slice(0, 4), ...quoted(background)]),
    ],
    [
      'a report that quotes an earlier one at length',
      text(one.slice(0, 5)),
      text([...two.slice(0, 3), ...quoted(one.slice(0, 5)), ...two.slice(3, 5)]),
    ],
    [
      'a digest that holds the report among others',
      text(one.slice(0, 3)),
      text([...two.slice(0, 5), ...one.slice(0, 3), ...background]),
    ],
    [
      'a notice that a long report holds',
      'The talks will resume in the capital on Monday, the ministry said in a short note.',
      text([
        ...one.slice(0, 2),
        'The talks will resume in the capital on Monday, the ministry said in a short note.',
        ...one.slice(2),
      ]),
    ],
    ['texts of too few words', 'Read more here', 'Read more here'],
    ['texts without words', '', ''],
    [
      'a weekly notice and the next one',
      'The observers counted 214 breaches in the week to 12 March, down from 260, and 38 shells fell near the northern line, the mission said in its notice.',
      'The observers counted 187 breaches in the week to 19 March, down from 214, and 21 shells fell near the northern line, the mission said in its notice.',
    ],
  ])('%s', (_, a, b) => {
    expect(judge(a, b).relation).toBe(null);
    expect(judge(b, a)).toEqual(judge(a, b));
  });
});

it('takes a rewritten report for one story only where both are of the same days', () => {
  const rewritten = text([...reworded(text(one.slice(0, 6)), 12).split('\n\n'), ...two.slice(0, 3)]);
  expect(judge(text(one), rewritten).relation).toBe(null);
  expect(judgeCopy(signature(text(one)), signature(rewritten), true).relation).toBe('update');
  expect(judgeCopy(signature(text(one)), signature(text([...two.slice(0, 6), ...one.slice(5)])), true).relation).toBe(null);
});

it('says why', () => {
  const statement = quoted(story(9, 8));
  const printed = judge(text([...one.slice(0, 3), ...statement]), text([...two.slice(0, 3), ...statement]));
  expect(printed.jaccard).toBeGreaterThan(0.4);
  expect(printed).toMatchObject({ relation: null, because: 'what is shared is quoted words' });
});

it('compares a very long text with its copy at one rate', () => {
  const long = story(5, 1_500);
  expect(judge(text(long), text(long.slice(0, 1_200))).relation).toBe('copy');
  expect(judge(text(long), text(story(6, 1_500))).relation).toBe(null);
});

it('is symmetric and within bounds on any two texts', () => {
  const word = fc.constantFrom('talks', 'envoy', 'said', '"', 'the', '5', '\n\n', 'round');
  const body = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(body, body, (a, b) => {
      const found = judge(a, b);
      expect(judge(b, a)).toEqual(found);
      expect(found.jaccard).toBeLessThanOrEqual(found.containment);
      expect(found.containment).toBeLessThanOrEqual(1);
    }),
  );
});
