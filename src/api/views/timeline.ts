import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { filter } from './filter.js';
import { claimId, status } from './record-parts.js';

export const ask = filter satisfies z.ZodType<AskOf<'timeline'>>;

const lane = z.strictObject({
  name: z.string(),
  process: z.string().nullable(),
  series: z.string().nullable(),
  kind: z.string().nullable(),
  count: z.number(),
});

export const answer = z.strictObject({
  asOf: z.string().nullable(),
  lanes: z.array(lane),
  extents: z.array(z.enum(['day', 'days', 'month', 'year', 'range'])),
  prefixes: z.array(z.string()),
  statuses: z.array(status),
  id: z.array(claimId),
  lane: z.array(z.number()),
  from: z.array(z.string().nullable()),
  to: z.array(z.string().nullable()),
  extent: z.array(z.number()),
  words: z.array(z.string()),
  status: z.array(z.number()),
  prefix: z.array(z.number()),
  caption: z.array(z.string()),
  reports: z.array(z.number()),
  independent: z.array(z.number()),
  flags: z.array(z.number()),
  undatedFrom: z.number(),
  undatedLeftOut: z.number(),
  notToldLeftOut: z.number(),
}) satisfies z.ZodType<AnswerOf<'timeline'>>;
