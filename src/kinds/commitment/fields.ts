import type { Fields } from '../../model/index.js';

export const forces = ['expected', 'announced', 'agreed', 'undertook'] as const;
export type Force = (typeof forces)[number];

export const commitmentFields = {
  actors: { type: 'actor', arity: 'many', label: 'Who', doc: 'the sides that are to do it' },
  what: { type: 'text', arity: 'one', label: 'What', doc: 'what is to be done, in the words of the report' },
  due: { type: 'when', arity: 'one', label: 'Due', doc: 'the time by or at which it is to be done' },
  dueText: { type: 'text', arity: 'one', label: 'Due, in words', doc: 'the words that give the time: "within a week"' },
  place: { type: 'place', arity: 'one', label: 'Where', doc: 'the place where it is to be done' },
  force: {
    type: 'choice',
    arity: 'one',
    label: 'Force',
    doc: 'expected by somebody, announced, agreed, or undertaken',
    choices: forces,
    manner: true,
  },
} as const satisfies Fields;

export type CommitmentFields = typeof commitmentFields;
