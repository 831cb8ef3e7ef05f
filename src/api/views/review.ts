import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { count, filter } from './filter.js';
import { claimId, documentId, recordTime, review, status } from './record-parts.js';

export const ask = filter.extend({
  uses: z.enum(['brief']).openapi({ description: 'only what the brief rests on' }).exactOptional(),
  offset: count(10_000_000, 'records passed over').exactOptional(),
  limit: count(1_000, 'records given at most; 50 unless told').exactOptional(),
}) satisfies z.ZodType<AskOf<'review'>>;

const item = z.strictObject({
  id: claimId,
  kind: z.string(),
  label: z.string(),
  caption: z.string(),
  prefix: z.string(),
  time: recordTime,
  status,
  review,
  supportWords: z.string(),
  score: z.number(),
  because: z.array(z.string()),
  passage: z.strictObject({ document: documentId, claim: claimId, start: z.number(), end: z.number() }),
  claims: z.number(),
});

export const answer = z.strictObject({
  items: z.array(item),
  offset: z.number(),
  remaining: z.number(),
  records: z.number(),
  checked: z.number(),
  undatedLeftOut: z.number(),
}) satisfies z.ZodType<AnswerOf<'review'>>;
