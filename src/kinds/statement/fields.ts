import type { Fields } from '../../model/index.js';

export const statementFields = {
  speaker: { type: 'person', arity: 'one', label: 'Speaker', doc: 'the person, body or described source that speaks' },
  actor: {
    type: 'actor',
    arity: 'many',
    label: 'Party',
    doc: 'the side for which the speaker speaks, by the text or a dated office',
  },
  role: { type: 'text', arity: 'one', label: 'Role', doc: 'the office or part of the speaker, as worded' },
  form: {
    type: 'choice',
    arity: 'one',
    label: 'Form',
    doc: 'quoted word for word, or reported',
    choices: ['direct', 'indirect'],
    manner: true,
  },
  text: { type: 'text', arity: 'one', label: 'Words', doc: 'what is said, without quotation marks' },
  about: { type: 'text', arity: 'one', label: 'About', doc: 'what it speaks of, in its own words' },
} as const satisfies Fields;

export type StatementFields = typeof statementFields;
