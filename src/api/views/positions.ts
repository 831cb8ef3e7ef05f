import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { positionSaid } from './position-said.js';
import { listAsk } from './record-lines.js';
import { entityId } from './record-parts.js';

export const ask = listAsk satisfies z.ZodType<AskOf<'positions'>>;

const cell = z.strictObject({
  actor: entityId,
  latest: positionSaid,
  times: z.number(),
  changed: z.string().nullable(),
});

export const answer = z.strictObject({
  asOf: z.string().nullable(),
  actors: z.array(z.strictObject({ id: entityId, name: z.string(), positions: z.number() })),
  rows: z.array(
    z.strictObject({
      label: z.string(),
      wordings: z.array(z.string()),
      shared: z.array(z.string()).nullable(),
      cells: z.array(cell),
    }),
  ),
  offset: z.number(),
  limit: z.number(),
  total: z.number(),
  undatedLeftOut: z.number(),
}) satisfies z.ZodType<AnswerOf<'positions'>>;
