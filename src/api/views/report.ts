import { z } from '@hono/zod-openapi';
import type { RegionKind } from '../../model/index.js';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { count, words } from './filter.js';
import { basis, claimId, documentId, review, status, visibility } from './record-parts.js';

const LONGEST = 100_000_000;

export const ask = z.strictObject({
  id: words('of the report, or of any claim in it'),
  claim: words('the claim whose words are marked').exactOptional(),
  start: count(LONGEST, 'where the words to be marked begin, in UTF-16 units').exactOptional(),
  end: count(LONGEST, 'where they end').exactOptional(),
}) satisfies z.ZodType<AskOf<'report'>>;

const span = z.strictObject({ start: z.number(), end: z.number() });

const regionKind = z.enum([
  'heading',
  'body',
  'caption-speaker',
  'caption-photo',
  'dateline',
  'byline',
  'credit',
  'metadata',
  'boilerplate',
]) satisfies z.ZodType<RegionKind>;

const fact = z.strictObject({
  name: z.enum(['title', 'outlet', 'published', 'byline', 'wire', 'address', 'datelinePlace']),
  label: z.string(),
  words: z.string(),
  basis: z.string(),
  inferred: z.boolean(),
  span: span.nullable(),
});

const datingLine = z.strictObject({
  words: z.string(),
  range: z.string().nullable(),
  rests: z.enum(['text', 'lexicon', 'other-report']),
  span: span.nullable(),
  report: documentId.nullable(),
});

const claim = span.extend({
  id: claimId,
  record: claimId,
  kind: z.string(),
  label: z.string(),
  caption: z.string(),
  rule: z.string(),
  status,
  statusWords: z.string(),
  review,
  whoseWord: z.string(),
  quote: z.string(),
  values: z.array(z.strictObject({ field: z.string(), label: z.string(), words: z.string(), basis, spans: z.array(span) })),
});

const reading = z.strictObject({
  document: documentId,
  name: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string(),
  address: z.string().nullable(),
  origin: z.string().nullable(),
  received: z.string().nullable(),
  visibility,
  withdrawn: z.boolean(),
  facts: z.array(fact),
  dating: z
    .strictObject({
      words: z.string().nullable(),
      contradictory: z.boolean(),
      steps: z.array(datingLine),
      others: z.array(datingLine),
    })
    .nullable(),
  copies: z.array(z.strictObject({ document: documentId, name: z.string(), published: z.string() })),
  text: z.string().nullable(),
  regions: z.array(span.extend({ kind: regionKind })).nullable(),
  segments: z.array(span.extend({ region: regionKind.nullable(), claims: z.array(z.number()), marked: z.boolean() })),
  claims: z.array(claim),
  marked: span.nullable(),
});

export const answer = reading.nullable() satisfies z.ZodType<AnswerOf<'report'>>;
