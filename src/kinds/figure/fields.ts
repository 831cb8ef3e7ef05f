import type { Fields } from '../../model/index.js';

export const figureFields = {
  measure: {
    type: 'text',
    arity: 'one',
    label: 'Measure',
    doc: 'what is counted: killed, wounded, displaced, detained, released, deployed …',
  },
  amount: {
    type: 'amount',
    arity: 'one',
    label: 'Amount',
    doc: 'the number with its qualifier; a word such as "millions" has no number',
  },
  population: { type: 'text', arity: 'one', label: 'Of whom', doc: 'whom or what is counted, as worded' },
  since: { type: 'when', arity: 'one', label: 'Since', doc: 'the beginning of the time that it covers' },
  place: { type: 'place', arity: 'one', label: 'Where', doc: 'the place that it covers' },
} as const satisfies Fields;

export type FigureFields = typeof figureFields;
