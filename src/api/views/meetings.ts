import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { entry } from './chronicle.js';
import { count, filter } from './filter.js';
import { entityId } from './record-parts.js';

export const ask = z.strictObject({
  ...filter.shape,
  offset: count(1_000_000_000, 'how many meetings to pass over').exactOptional(),
  limit: count(1_000, 'how many meetings to give, 200 unless told').exactOptional(),
}) satisfies z.ZodType<AskOf<'meetings'>>;

/** What reports tell of a side's presence at a meeting. */
export const presence = z.enum(['attended', 'expected', 'invited', 'absent', 'differ']);

const cell = z.strictObject({
  actor: z.number(),
  presence,
  words: z.string(),
  roles: z.array(z.string()),
  persons: z.array(z.string()),
});

const row = z.strictObject({
  entry,
  names: z.array(z.string()),
  round: z.string().nullable(),
  city: z.string().nullable(),
  cells: z.array(cell),
  others: z.array(z.string()),
});

export const answer = z.strictObject({
  asOf: z.string().nullable(),
  actors: z.array(z.strictObject({ id: entityId, name: z.string(), meetings: z.number() })),
  groups: z.array(
    z.strictObject({ process: z.string().nullable(), series: z.string().nullable(), total: z.number(), rows: z.array(row) }),
  ),
  total: z.number(),
  offset: z.number(),
  undatedLeftOut: z.number(),
}) satisfies z.ZodType<AnswerOf<'meetings'>>;
