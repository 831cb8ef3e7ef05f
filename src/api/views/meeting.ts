import { z } from '@hono/zod-openapi';
import type { AnswerOf, AskOf } from '../../app/views-and-exports.js';
import { entry } from './chronicle.js';
import { words } from './filter.js';
import { presence } from './meetings.js';
import { citation, claimId, documentId, entityId, status } from './record-parts.js';
import { field, value } from './record.js';

export const ask = z.strictObject({
  id: words('of a meeting, or of any claim in it'),
}) satisfies z.ZodType<AskOf<'meeting'>>;

const givenValue = z.strictObject({ ...value.shape, givenBy: z.string() });

const delegate = z.strictObject({
  name: z.string().nullable(),
  office: z.string().nullable(),
  role: z.string().nullable(),
  attendance: z.enum(['attended', 'expected', 'invited', 'absent']),
  value: givenValue,
});

const sides = z.array(
  z.strictObject({ id: entityId, name: z.string(), presence, presenceWords: z.string(), delegates: z.array(delegate) }),
);

const joined = z.array(z.strictObject({ entry, by: z.string() }));

const readout = z.strictObject({
  id: claimId,
  kind: z.string(),
  speaker: z.string().nullable(),
  office: z.string().nullable(),
  form: z.string().nullable(),
  words: z.string(),
  joint: z.boolean(),
  own: z.boolean(),
  via: z.string(),
  supportWords: z.string(),
  citations: z.array(citation),
});

const column = z.strictObject({
  side: entityId.nullable(),
  name: z.string(),
  presence: presence.nullable(),
  presenceWords: z.string().nullable(),
  items: z.array(readout),
  more: z.number(),
});

const report = z.strictObject({
  document: documentId,
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string(),
  withdrawn: z.boolean(),
  tells: z.array(z.string()),
  copy: z.boolean(),
});

const meeting = z.strictObject({
  entry,
  asOf: z.string().nullable(),
  names: field.nullable(),
  process: field.nullable(),
  series: field.nullable(),
  rounds: z.array(givenValue),
  roundsDisagree: z.boolean(),
  firstDay: field.nullable(),
  lastDay: field.nullable(),
  city: field.nullable(),
  country: field.nullable(),
  level: field.nullable(),
  statusWords: z.string(),
  statusAsOf: z.string().nullable(),
  came: sides,
  expected: sides,
  invited: sides,
  stayedAway: sides,
  agenda: z.array(givenValue),
  outcome: joined,
  readouts: z.array(column),
  announcements: z.array(z.strictObject({ claim: claimId, status, whoseWord: z.string(), citation })),
  promises: joined,
  previous: entry.nullable(),
  next: entry.nullable(),
  seriesName: z.string().nullable(),
  due: z.array(entry),
  perhapsSame: z.array(entry),
  reports: z.array(report),
});

export const answer = meeting.nullable() satisfies z.ZodType<AnswerOf<'meeting'>>;
