import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { listAsk } from './record-lines.js';
import { citation, claimId, documentId, review } from './record-parts.js';

export const ask = listAsk satisfies z.ZodType<AskOf<'figureSeries'>>;

const sign = z.enum(['=', '≈', '≥', '≤', '']);

const voice = z.strictObject({
  record: claimId,
  document: documentId,
  day: z.string().nullable(),
  published: z.string(),
  outlet: z.string().nullable(),
  source: z.string().nullable(),
  words: z.string(),
  value: z.number().nullable(),
  sign,
  copies: z.number(),
  citation,
});

const series = z.strictObject({
  key: z.string(),
  measure: z.string(),
  population: z.string().nullable(),
  place: z.string().nullable(),
  since: z.string().nullable(),
  unit: z.string().nullable(),
  values: z.array(
    z.strictObject({
      words: z.string(),
      value: z.number().nullable(),
      sign,
      review,
      first: voice,
      repeats: z.array(voice),
    }),
  ),
  lines: z.array(z.strictObject({ source: z.string(), points: z.array(z.strictObject({ day: z.string(), value: z.number() })) })),
});

export const answer = z.strictObject({
  asOf: z.string().nullable(),
  series: z.array(series),
  offset: z.number(),
  limit: z.number(),
  total: z.number(),
  undatedLeftOut: z.number(),
}) satisfies z.ZodType<AnswerOf<'figureSeries'>>;
