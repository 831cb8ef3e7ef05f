import { z } from '@hono/zod-openapi';
import { EVERY_STATUS } from '../../app/views-and-exports.js';
import type { Citation, RecordTime, Support } from '../../app/views-and-exports.js';
import type { ClaimId, DecisionId, DocumentId, EntityId, When } from '../../model/index.js';

/** An id of the record: its words before the colon say of what. */
export const claimId = z.templateLiteral(['claim:', z.string()]) satisfies z.ZodType<ClaimId>;
export const documentId = z.templateLiteral(['doc:', z.string()]) satisfies z.ZodType<DocumentId>;
export const decisionId = z.templateLiteral(['dec:', z.string()]) satisfies z.ZodType<DecisionId>;
export const entityId = z.union([
  z.templateLiteral(['ent:', z.string()]),
  z.templateLiteral(['name:', z.string()]),
]) as z.ZodType<EntityId>;

export const status = z.enum(EVERY_STATUS);
export const review = z.enum(['unreviewed', 'accepted', 'corrected']);
export const basis = z.enum(['stated', 'inferred', 'decided']);
export const visibility = z.enum(['public', 'internal', 'confidential']);
export const mark = z.enum(['○', '×', '']);

/** A calendar date, or a stretch of them, with its precision. */
export const when = z.strictObject({
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  precision: z.enum(['day', 'month', 'year', 'range']),
  year: z.enum(['stated', 'inferred', 'unknown']),
  text: z.string(),
}) satisfies z.ZodType<When>;

/** When a thing was or will be. */
export const recordTime = z.strictObject({
  when: when.nullable(),
  basis: z.enum(['event', 'report']),
  order: z.enum(['dated', 'year-unknown', 'undated']),
  words: z.string(),
  weekday: z.string(),
}) satisfies z.ZodType<RecordTime>;

/** How many reports say a thing, and how many independent ones. */
export const support = z.strictObject({
  reports: z.number(),
  independent: z.number(),
  names: z.array(z.string()),
}) satisfies z.ZodType<Support>;

/** One place in one report on which a value rests. */
export const citation = z.strictObject({
  claim: claimId,
  document: documentId,
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  sentence: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string(),
  address: z.string().nullable(),
  received: z.string().nullable(),
  withdrawn: z.boolean(),
  whoseWord: z.string(),
  basis,
  decision: decisionId.nullable(),
}) satisfies z.ZodType<Citation>;
