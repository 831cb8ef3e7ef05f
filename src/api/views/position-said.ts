import { z } from '@hono/zod-openapi';
import type { PositionSaid } from '../../app/views-and-exports.js';
import { citation, claimId, review, status } from './record-parts.js';

/** A position said once in one report. */
export const positionSaid = z.strictObject({
  claim: claimId,
  record: claimId,
  published: z.string(),
  verb: z.string(),
  stance: z.string().nullable(),
  issue: z.string(),
  teller: z.enum(['self', 'other-side', 'report', 'other']),
  tellerWords: z.string(),
  jointWith: z.array(z.string()),
  status,
  prefix: z.string(),
  review,
  copies: z.number(),
  citation,
}) satisfies z.ZodType<PositionSaid>;
