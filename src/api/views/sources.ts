import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { count, words } from './filter.js';
import { documentId, visibility } from './record-parts.js';

export const ask = z.strictObject({
  words: words('that stand in the title, the outlet, the byline, the wire or the address').exactOptional(),
  outlet: z.string().max(1_000).openapi({ description: 'of this outlet, exactly' }).exactOptional(),
  only: z.enum(['withdrawn', 'copies', 'undated', 'nothing-found']).exactOptional(),
  offset: count(10_000_000, 'reports passed over').exactOptional(),
  limit: count(5_000, 'reports given at most; 500 unless told').exactOptional(),
}) satisfies z.ZodType<AskOf<'sources'>>;

const copy = z.strictObject({ document: documentId, name: z.string(), published: z.string() });

const source = z.strictObject({
  document: documentId,
  name: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string(),
  publishedBasis: z.enum(['stated', 'metadata', 'inferred', 'decided']).nullable(),
  basisWords: z.string().nullable(),
  byline: z.string().nullable(),
  wire: z.string().nullable(),
  address: z.string().nullable(),
  origin: z.string().nullable(),
  received: z.string().nullable(),
  receipts: z.number(),
  withdrawn: z.boolean(),
  erased: z.boolean(),
  copies: z.array(copy),
  claims: z.number(),
  visibility,
});

export const answer = z.strictObject({
  items: z.array(source),
  offset: z.number(),
  total: z.number(),
  reports: z.number(),
  originals: z.number(),
  withdrawn: z.number(),
  undated: z.number(),
  outlets: z.array(z.strictObject({ outlet: z.string().nullable(), reports: z.number() })),
  asOf: z.string().nullable(),
}) satisfies z.ZodType<AnswerOf<'sources'>>;
