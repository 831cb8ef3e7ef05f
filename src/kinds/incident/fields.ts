import type { Fields } from '../../model/index.js';

export const incidentFields = {
  actors: { type: 'actor', arity: 'many', label: 'Who', doc: 'the side that did it, where the text says so' },
  action: { type: 'text', arity: 'one', label: 'What', doc: 'what was done, in the words of the report' },
  target: { type: 'text', arity: 'one', label: 'To whom', doc: 'whom or what it was done to, as worded' },
  place: { type: 'place', arity: 'one', label: 'Where', doc: 'where it was done' },
  date: { type: 'when', arity: 'one', label: 'Date', doc: 'when it was done' },
} as const satisfies Fields;

export type IncidentFields = typeof incidentFields;
