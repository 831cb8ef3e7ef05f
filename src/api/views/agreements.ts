import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { listAsk, listPage, recordLine, sideName } from './record-lines.js';

export const ask = listAsk satisfies z.ZodType<AskOf<'agreements'>>;

export const answer = listPage(
  recordLine.extend({ what: z.string().nullable(), parties: z.array(sideName), where: z.string().nullable() }),
) satisfies z.ZodType<AnswerOf<'agreements'>>;
