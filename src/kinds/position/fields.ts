import type { Fields } from '../../model/index.js';

export const stances = ['wants', 'demands', 'supports', 'accepts', 'opposes', 'rejects', 'denies', 'conditional'] as const;
export type Stance = (typeof stances)[number];

export const positionFields = {
  actor: { type: 'actor', arity: 'one', label: 'Party', doc: 'the side that holds it' },
  issue: { type: 'text', arity: 'one', label: 'Issue', doc: 'what it is about, in the words of the report' },
  stance: { type: 'choice', arity: 'one', label: 'Stance', doc: 'what the side wants of it', choices: stances },
  verb: { type: 'text', arity: 'one', label: 'Verb', doc: 'the words that give the stance, as reported' },
} as const satisfies Fields;

export type PositionFields = typeof positionFields;
