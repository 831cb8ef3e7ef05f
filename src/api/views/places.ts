import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { filter } from './filter.js';
import { claimId, entityId, mark, status } from './record-parts.js';

export const ask = filter satisfies z.ZodType<AskOf<'places'>>;

const thing = z.strictObject({
  id: claimId,
  kind: z.string(),
  role: z.enum(['venue', 'agreement', 'commitment', 'incident', 'figure', 'zone']),
  inferred: z.boolean(),
  caption: z.string(),
  time: z.strictObject({ words: z.string(), weekday: z.string(), order: z.enum(['dated', 'year-unknown', 'undated']) }),
  from: z.string().nullable(),
  to: z.string().nullable(),
  status,
  mark,
});

export const answer = z.strictObject({
  asOf: z.string().nullable(),
  places: z.array(
    z.strictObject({
      id: entityId,
      name: z.string(),
      country: z.string().nullable(),
      at: z.tuple([z.number(), z.number()]).nullable(),
      wholeCountry: z.boolean(),
      things: z.array(thing),
    }),
  ),
  span: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  unplaced: z.number(),
  undatedLeftOut: z.number(),
}) satisfies z.ZodType<AnswerOf<'places'>>;
