import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { words } from './filter.js';
import { officeSource } from './offices.js';
import {
  basis,
  citation,
  claimId,
  decisionId,
  entityId,
  mark,
  recordTime,
  review,
  status,
  support,
  visibility,
} from './record-parts.js';

export const ask = z.strictObject({
  id: words('of a record, or of any claim in it'),
}) satisfies z.ZodType<AskOf<'record'>>;

/** One value with every quote that it rests on. */
export const value = z.strictObject({
  words: z.string(),
  value: z.unknown(),
  basis,
  support,
  supportWords: z.string(),
  citations: z.array(citation),
});

/** One field with its values. */
export const field = z.strictObject({
  name: z.string(),
  label: z.string(),
  type: z.enum(['text', 'choice', 'number', 'amount', 'when', 'actor', 'person', 'place', 'participant']),
  arity: z.enum(['one', 'many']),
  disagree: z.boolean(),
  values: z.array(value),
});

export const recordInFull = z.strictObject({
  id: claimId,
  kind: z.string(),
  label: z.string(),
  caption: z.string(),
  time: recordTime,
  status,
  mark,
  prefix: z.string(),
  statusWords: z.string(),
  statusAsOf: z.string().nullable(),
  asOf: z.string().nullable(),
  passed: z.string().nullable(),
  review,
  support,
  supportWords: z.string(),
  figureSource: z.string().nullable(),
  fields: z.array(field),
  learnt: z.array(
    z.strictObject({
      id: entityId,
      name: z.string(),
      office: z.string().nullable(),
      party: z.string().nullable(),
      contradictory: z.boolean(),
      sources: z.array(officeSource),
    }),
  ),
  voices: z.array(z.strictObject({ words: z.string(), claims: z.array(claimId), citations: z.array(citation) })),
  claims: z.array(z.strictObject({ id: claimId, rule: z.string(), status, whoseWord: z.string(), citation })),
  decisions: z.array(decisionId),
  notes: z.array(z.strictObject({ author: z.string(), time: z.string(), text: z.string(), visibility })),
});

export const answer = recordInFull.nullable() satisfies z.ZodType<AnswerOf<'record'>>;
