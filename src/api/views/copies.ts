import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { words } from './filter.js';
import { documentId } from './record-parts.js';

export const ask = z.strictObject({
  story: words('the id of any report of the story').exactOptional(),
  with: words('the id of the copy that is compared with the first one').exactOptional(),
}) satisfies z.ZodType<AskOf<'copies'>>;

const copy = z.strictObject({
  document: documentId,
  name: z.string(),
  title: z.string().nullable(),
  published: z.string(),
  withdrawn: z.boolean(),
});

const part = z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });

const compared = z.strictObject({
  story: documentId,
  first: copy,
  second: copy,
  parts: z.array(part).nullable(),
  why: z.string().nullable(),
  wordsKept: z.number(),
  wordsRemoved: z.number(),
  wordsAdded: z.number(),
});

export const answer = z.strictObject({
  stories: z.array(z.strictObject({ original: documentId, wire: z.string().nullable(), copies: z.array(copy) })),
  compared: compared.nullable(),
}) satisfies z.ZodType<AnswerOf<'copies'>>;
