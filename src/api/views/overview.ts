import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { entry } from './chronicle.js';
import { claimId, documentId } from './record-parts.js';

export const ask = z.strictObject({
  since: z.iso
    .datetime({ offset: true, error: 'expected a time as 2018-03-16T08:00:00Z' })
    .transform((time) => new Date(time).toISOString())
    .exactOptional()
    .openapi({ description: 'the time of the last visit, since when changes are told', type: 'string', format: 'date-time' }),
}) satisfies z.ZodType<AskOf<'overview'>>;

const someOf = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), total: z.number() });

const reportLine = z.strictObject({
  document: documentId,
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string(),
  received: z.string().nullable(),
  withdrawn: z.boolean(),
  records: z.number(),
});

const namedCount = z.strictObject({ name: z.string(), count: z.number() });

const disagreement = z.strictObject({
  id: claimId,
  kind: z.string(),
  caption: z.string(),
  field: z.string(),
  label: z.string(),
  values: z.array(z.strictObject({ words: z.string(), supportWords: z.string() })),
});

const changed = z.strictObject({
  since: z.string(),
  reports: someOf(reportLine),
  records: z.number(),
  newRecords: z.number(),
  decisions: z.number(),
  decided: z.array(namedCount),
});

const coverage = z.strictObject({
  reports: z.number(),
  independent: z.number(),
  withdrawn: z.number(),
  undated: z.number(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  outlets: z.array(namedCount),
  outletNotGiven: z.number(),
  processes: z.array(namedCount),
  kinds: z.array(z.strictObject({ name: z.string(), count: z.number(), kind: z.string() })),
});

export const answer = z.strictObject({
  empty: z.boolean(),
  asOf: z.string().nullable(),
  lastMeeting: entry.nullable(),
  nextMeeting: entry.nullable(),
  announcedUndated: someOf(entry),
  commitments: z.strictObject({ items: z.array(entry), total: z.number(), toCome: z.number() }),
  newestReports: z.array(reportLine),
  disagreements: someOf(disagreement),
  review: z.strictObject({
    waiting: z.number(),
    records: z.number(),
    first: z.array(z.strictObject({ entry, because: z.array(z.string()) })),
  }),
  changed: changed.nullable(),
  coverage,
}) satisfies z.ZodType<AnswerOf<'overview'>>;
