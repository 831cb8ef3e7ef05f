import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { words } from './filter.js';
import { documentId, entityId } from './record-parts.js';

export const ask = z.strictObject({
  party: words('of the side whose offices are listed').exactOptional(),
  person: words('of the person whose offices are listed').exactOptional(),
  named: words('that stand in the office, its side or a holder').exactOptional(),
}) satisfies z.ZodType<AskOf<'offices'>>;

/** Where an office is said. */
export const officeSource = z.strictObject({
  document: documentId,
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  outlet: z.string().nullable(),
  published: z.string(),
  by: z.string().nullable(),
});

const holder = z.strictObject({
  id: entityId,
  name: z.string(),
  wordings: z.array(z.string()),
  from: z.string().nullable(),
  to: z.string().nullable(),
  formerBy: z.string().nullable(),
  held: z.string(),
  reports: z.number(),
  sources: z.array(officeSource),
});

export const answer = z.strictObject({
  asOf: z.string().nullable(),
  items: z.array(
    z.strictObject({
      office: z.string(),
      party: z.strictObject({ id: entityId, name: z.string() }).nullable(),
      holders: z.array(holder),
      severalAtOnce: z.boolean(),
    }),
  ),
  persons: z.number(),
}) satisfies z.ZodType<AnswerOf<'offices'>>;
