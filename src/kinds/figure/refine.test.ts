import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims-of.js';

const counts = (text: string): readonly string[] =>
  claimsOf(text, '2018-04-04')
    .filter(({ kind }) => kind === 'figure')
    .map(({ values }) => {
      const amount = values['amount']?.[0]?.value as { readonly value: number } | undefined;
      return `${String(amount?.value)} ${String(values['population']?.[0]?.value ?? '')}`.trim();
    });

describe('counts that one report repeats', () => {
  it.each<[string, string, readonly string[]]>([
    ['the same people are one', 'At least 46 civilians were killed.\n\nA spokesman said 46 had been killed.', ['46 civilians']],
    [
      'a headline goes where the text has its count',
      'Blast kills 12 soldiers\n\n4 April 2018\n\nThe blast killed 12 soldiers on Tuesday.',
      ['12 soldiers'],
    ],
    ['different people stay apart', 'The blast killed 12 soldiers. A raid killed 12 farmers.', ['12 soldiers', '12 farmers']],
    [
      'different places stay apart',
      'In Aleppo 30 people were killed. In Idlib 30 people were killed.',
      ['30 people', '30 people'],
    ],
    [
      'words without a number stay apart',
      'Dozens of men were killed. Later dozens of men were killed.',
      ['null men', 'null men'],
    ],
  ])('%s', (_, text, expected) => {
    expect(counts(text)).toEqual(expected);
  });
});
