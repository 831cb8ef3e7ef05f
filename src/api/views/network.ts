import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { filter } from './filter.js';
import { claimId, entityId } from './record-parts.js';

const of = z.enum(['side', 'person']);

export const ask = filter.extend({ of: of.exactOptional() }) satisfies z.ZodType<AskOf<'network'>>;

export const answer = z.strictObject({
  asOf: z.string().nullable(),
  of,
  nodes: z.array(z.strictObject({ id: entityId, name: z.string(), meetings: z.number() })),
  leftOut: z.number(),
  pairs: z.array(
    z.strictObject({
      a: z.number(),
      b: z.number(),
      meetings: z.number(),
      months: z.array(z.strictObject({ month: z.string().nullable(), meetings: z.number() })),
      latest: claimId,
    }),
  ),
  span: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  meetings: z.number(),
  undatedLeftOut: z.number(),
}) satisfies z.ZodType<AnswerOf<'network'>>;
