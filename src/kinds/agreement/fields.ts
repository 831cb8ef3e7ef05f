import type { Fields } from '../../model/index.js';

export const agreementFields = {
  what: { type: 'text', arity: 'one', label: 'What', doc: 'what was agreed, in the words of the report' },
  parties: { type: 'actor', arity: 'many', label: 'Parties', doc: 'the sides that agreed, signed or adopted it' },
  date: { type: 'when', arity: 'one', label: 'Date', doc: 'when it was agreed or came into force' },
  place: { type: 'place', arity: 'one', label: 'Place', doc: 'where it was agreed' },
} as const satisfies Fields;

export type AgreementFields = typeof agreementFields;
