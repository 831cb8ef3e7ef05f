import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { date, words } from './filter.js';
import { claimId, documentId } from './record-parts.js';

export const ask = z.strictObject({
  process: words('only this negotiation').exactOptional(),
  since: date('incidents and figures since').exactOptional(),
  asOf: date('the day that stands for today:').exactOptional(),
}) satisfies z.ZodType<AskOf<'brief'>>;

const part = z.strictObject({
  text: z.string(),
  as: z.enum(['plain', 'strong', 'quote', 'soft']),
  notes: z.array(z.number()),
});

const line = z.strictObject({
  record: claimId.nullable(),
  checked: z.boolean().nullable(),
  within: z.boolean(),
  parts: z.array(part),
});

const section = z.strictObject({
  name: z.enum(['next', 'last', 'differences', 'positions', 'commitments', 'since', 'gaps', 'sources']),
  title: z.string(),
  lines: z.array(line),
  more: z.number(),
  moreWords: z.string().nullable(),
  empty: z.string(),
});

const note = z.strictObject({
  number: z.number(),
  words: z.string(),
  claim: claimId,
  document: documentId,
  start: z.number(),
  end: z.number(),
});

export const answer = z.strictObject({
  title: z.string(),
  asOf: z.string().nullable(),
  asOfWords: z.string(),
  bottomLine: z.string(),
  sections: z.array(section),
  notes: z.array(note),
  checked: z.strictObject({ checked: z.number(), total: z.number(), words: z.string() }),
  records: z.array(claimId),
  claims: z.array(claimId),
}) satisfies z.ZodType<AnswerOf<'brief'>>;
