import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { filter } from './filter.js';

export const ask = filter satisfies z.ZodType<AskOf<'facets'>>;

const value = z.strictObject({ value: z.string(), count: z.number() });

export const answer = z.strictObject({
  total: z.number(),
  kinds: z.array(value.extend({ label: z.string() })),
  actors: z.array(value),
  places: z.array(value),
  processes: z.array(value),
  statuses: z.array(value),
  reviews: z.array(value),
  years: z.array(value),
}) satisfies z.ZodType<AnswerOf<'facets'>>;
