import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';

export const ask = z.strictObject({}) satisfies z.ZodType<AskOf<'kinds'>>;

const field = z.strictObject({
  name: z.string(),
  label: z.string(),
  type: z.enum(['text', 'choice', 'number', 'amount', 'when', 'actor', 'person', 'place', 'participant']),
  arity: z.enum(['one', 'many']),
  doc: z.string(),
  choices: z.array(z.string()).nullable(),
});

export const answer = z.array(
  z.strictObject({ name: z.string(), label: z.string(), plural: z.string(), fields: z.array(field) }),
) satisfies z.ZodType<AnswerOf<'kinds'>>;
