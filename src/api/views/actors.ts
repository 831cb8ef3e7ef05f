import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { words } from './filter.js';
import { listAsk } from './record-lines.js';
import { entityId } from './record-parts.js';

export const ask = listAsk.extend({
  named: words('whose name holds these words').exactOptional(),
  type: z.enum(['side', 'person']).exactOptional(),
}) satisfies z.ZodType<AskOf<'actors'>>;

const item = z.strictObject({
  id: entityId,
  name: z.string(),
  type: z.enum(['side', 'person']),
  party: z.strictObject({ id: entityId, name: z.string() }).nullable(),
  meetings: z.number(),
  statements: z.number(),
  positions: z.number(),
  commitments: z.number(),
  agreements: z.number(),
  incidents: z.number(),
  total: z.number(),
});

export const answer = z.strictObject({
  asOf: z.string().nullable(),
  items: z.array(item),
  offset: z.number(),
  limit: z.number(),
  total: z.number(),
  sides: z.number(),
  persons: z.number(),
  undatedLeftOut: z.number(),
}) satisfies z.ZodType<AnswerOf<'actors'>>;
