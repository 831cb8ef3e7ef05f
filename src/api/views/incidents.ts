import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { listAsk, listPage, recordLine, sideName } from './record-lines.js';

export const ask = listAsk satisfies z.ZodType<AskOf<'incidents'>>;

export const answer = listPage(
  recordLine.extend({
    who: z.array(sideName),
    action: z.string().nullable(),
    target: z.string().nullable(),
    where: z.string().nullable(),
  }),
) satisfies z.ZodType<AnswerOf<'incidents'>>;
