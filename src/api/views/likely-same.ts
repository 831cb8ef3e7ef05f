import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { count, words } from './filter.js';
import { claimId, recordTime } from './record-parts.js';

export const ask = z.strictObject({
  id: words('of the record for which others are sought'),
  limit: count(100, 'records given at most; 8 unless told').exactOptional(),
}) satisfies z.ZodType<AskOf<'likelySame'>>;

export const answer = z.array(
  z.strictObject({
    id: claimId,
    kind: z.string(),
    caption: z.string(),
    time: recordTime,
    supportWords: z.string(),
    quote: z.string(),
    because: z.array(z.string()),
  }),
) satisfies z.ZodType<AnswerOf<'likelySame'>>;
