import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { filter } from './filter.js';
import { claimId, mark, recordTime, review, status, support } from './record-parts.js';

export const ask = filter satisfies z.ZodType<AskOf<'chronicle'>>;

/** One line of the story. */
export const entry = z.strictObject({
  id: claimId,
  kind: z.string(),
  time: recordTime,
  status,
  mark,
  prefix: z.string(),
  caption: z.string(),
  remarks: z.array(z.string()),
  says: z.string().nullable(),
  support,
  supportWords: z.string(),
  review,
  disagreements: z.array(z.string()),
  quote: z.string(),
  alsoAs: z.array(claimId),
});

export const answer = z.strictObject({
  asOf: z.string().nullable(),
  entries: z.array(entry),
  undatedLeftOut: z.number(),
  notToldLeftOut: z.number(),
}) satisfies z.ZodType<AnswerOf<'chronicle'>>;
