import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { words } from './filter.js';
import { positionSaid } from './position-said.js';

export const ask = z.strictObject({
  actor: words('the side, by its id or its name'),
  issue: z.string().min(1).max(10_000).openapi({ description: 'any wording of the issue, as a report gives it' }),
}) satisfies z.ZodType<AskOf<'positionHistory'>>;

export const answer = z
  .strictObject({
    actor: z.strictObject({ id: z.string(), name: z.string() }),
    issue: z.string(),
    wordings: z.array(z.string()),
    shared: z.array(z.string()).nullable(),
    said: z.array(positionSaid),
  })
  .nullable() satisfies z.ZodType<AnswerOf<'positionHistory'>>;
