import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { count, filter } from './filter.js';
import { citation, claimId, documentId, review } from './record-parts.js';

export const ask = filter.pick({ kinds: true, actor: true, place: true, since: true, until: true }).extend({
  words: z
    .string()
    .trim()
    .max(1_000)
    .default('')
    .openapi({ description: 'all of which must stand in a report; "in quotation marks" together' }),
  offset: count(10_000_000, 'reports, and records, passed over').exactOptional(),
  limit: count(500, 'reports, and records, given at most; 50 unless told').exactOptional(),
}) satisfies z.ZodType<AskOf<'search'>>;

const span = z.strictObject({ start: z.number(), end: z.number() });
const snippet = z.strictObject({ snippet: z.string(), matches: z.array(span) });

const report = snippet.extend({
  document: documentId,
  name: z.string(),
  title: z.string().nullable(),
  published: z.string(),
  withdrawn: z.boolean(),
  records: z.number(),
});

const record = snippet.extend({
  id: claimId,
  kind: z.string(),
  label: z.string(),
  caption: z.string(),
  prefix: z.string(),
  when: z.string(),
  review,
  document: documentId,
  span,
  report: z.string(),
  citation,
});

const facet = z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.number() }));

export const answer = z.strictObject({
  words: z.string(),
  offset: z.number(),
  reports: z.strictObject({ items: z.array(report), total: z.number() }),
  records: z.strictObject({ items: z.array(record), total: z.number() }),
  facets: z.strictObject({ kinds: facet, actors: facet, places: facet, years: facet }),
  undatedLeftOut: z.number(),
}) satisfies z.ZodType<AnswerOf<'search'>>;
