import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { words } from './filter.js';
import { positionSaid } from './position-said.js';
import { recordLine } from './record-lines.js';
import { citation, entityId } from './record-parts.js';

export const ask = z.strictObject({ id: words('of a side or person') }) satisfies z.ZodType<AskOf<'actor'>>;

const part = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), total: z.number() });
const named = z.strictObject({ id: entityId, name: z.string() });
const type = z.enum(['side', 'person']);
const met = named.extend({ type, meetings: z.number() });

const wording = z.strictObject({
  wording: z.string(),
  reports: z.number(),
  outlets: z.array(z.string()),
  citation,
});

const office = z.strictObject({
  office: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  reports: z.number(),
  citations: z.array(citation),
});

export const answer = z
  .strictObject({
    asOf: z.string().nullable(),
    id: entityId,
    name: z.string(),
    type,
    party: named.nullable(),
    wordings: z.array(wording),
    offices: z.array(office),
    statements: part(recordLine.extend({ speaker: z.string().nullable(), text: z.string() })),
    positions: part(z.strictObject({ issue: z.string(), actor: named, said: positionSaid })),
    meetings: part(recordLine.extend({ presence: z.array(z.string()), roles: z.array(z.string()), with: z.array(named) })),
    met: part(met),
    people: part(met),
  })
  .nullable() satisfies z.ZodType<AnswerOf<'actor'>>;
