import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { listAsk, listPage, recordLine, sideName } from './record-lines.js';
import { claimId, documentId } from './record-parts.js';

export const ask = listAsk satisfies z.ZodType<AskOf<'commitments'>>;

const later = z.strictObject({
  document: documentId,
  claim: claimId,
  start: z.number(),
  end: z.number(),
  outlet: z.string().nullable(),
  published: z.string(),
});

export const answer = listPage(
  recordLine.extend({
    who: z.array(sideName),
    what: z.string().nullable(),
    dueText: z.string().nullable(),
    where: z.string().nullable(),
    force: z.string().nullable(),
    state: z.enum(['due', 'passed', 'told-of', 'cancelled', 'undated', 'other']),
    stateWords: z.string(),
    later: z.array(later),
  }),
) satisfies z.ZodType<AnswerOf<'commitments'>>;
