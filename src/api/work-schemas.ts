import { z } from '@hono/zod-openapi';
import type { ClaimAnchor, Judgement } from '../model/index.js';
import type { Decided, FieldReport, HistoryAnswer, JobEvent, NewReport, ProblemsAnswer, WrittenJudgement } from './work-types.js';
import { words } from './views/filter.js';
import { claimId, decisionId, documentId, visibility } from './views/record-parts.js';

const id = z.string().trim().min(1).max(2_000);
const text = (most: number) => z.string().max(most);
/** A value as a person writes it, or JSON of the field's type. */
const value = z.unknown();

const judgement = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(['accept', 'reject']), claim: id, only: z.boolean().exactOptional() }),
  z.strictObject({
    do: z.literal('correct'),
    claim: id,
    only: z.boolean().exactOptional(),
    field: text(100),
    old: value.exactOptional(),
    new: value,
  }),
  z.strictObject({
    do: z.literal('add'),
    kind: text(100),
    document: id,
    quote: z.union([text(100_000), z.strictObject({ start: z.int().min(0), end: z.int().min(0) })]),
    values: z.record(z.string(), value),
  }),
  z.strictObject({ do: z.enum(['same', 'different']), a: id, b: id }),
  z.strictObject({ do: z.literal('describe'), document: id, field: text(100), value: text(10_000).nullable() }),
  z.strictObject({ do: z.literal('withdraw'), document: id }),
  z.strictObject({ do: z.literal('note'), target: id, text: text(100_000), visibility: visibility.exactOptional() }),
  z.strictObject({ do: z.literal('undo'), decision: id }),
]) satisfies z.ZodType<WrittenJudgement>;

export const deciding = z.strictObject({ judgement, reason: text(10_000).exactOptional() });
export const decided = z.strictObject({ decisions: z.array(decisionId) }) satisfies z.ZodType<Decided>;

export const historyAsk = z.strictObject({ about: words('of a record, claim, report, entity or decision').exactOptional() });

const historyLine = z.strictObject({
  decision: z.strictObject({
    id: decisionId,
    time: z.string(),
    author: z.string(),
    reason: z.string().nullable(),
    judgement: z.looseObject({ do: z.string() }) as unknown as z.ZodType<Judgement>,
    anchors: z.array(z.looseObject({ claim: claimId }) as unknown as z.ZodType<ClaimAnchor>),
  }),
  state: z.enum(['live', 'superseded', 'stale', 'undone']),
  because: z.string().nullable(),
  claims: z.array(claimId),
  undoneBy: z.array(decisionId),
  words: z.string(),
  about: z.array(z.strictObject({ id: z.string(), words: z.string() })),
});
export const historyAnswer = z.strictObject({ entries: z.array(historyLine) }) satisfies z.ZodType<HistoryAnswer>;

export const problemsAnswer = z.strictObject({
  setAside: z.array(z.strictObject({ origin: z.string(), reason: z.string(), received: z.string() })),
  refused: z.array(z.strictObject({ kind: z.string(), rule: z.string(), reason: z.string(), document: documentId })),
  failed: z.array(z.strictObject({ document: documentId, reason: z.string() })),
}) satisfies z.ZodType<ProblemsAnswer>;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, {
  error: ({ input }) => `expected a day as 2018-03-16, found "${String(input)}"`,
});

const newReport = z
  .strictObject({
    name: z.string().trim().min(1).max(1_000),
    text: z.string().exactOptional(),
    base64: z.base64().exactOptional(),
    title: text(1_000).exactOptional(),
    outlet: text(1_000).exactOptional(),
    address: text(2_000).exactOptional(),
    published: day.exactOptional(),
    visibility: visibility.exactOptional(),
  })
  .refine((report) => (report.text === undefined) !== (report.base64 === undefined), {
    error: 'expected either "text" or "base64"',
  }) satisfies z.ZodType<NewReport>;

/** So many reports are handed over at once. */
export const MOST_REPORTS = 200;
export const adding = z.strictObject({
  reports: z
    .array(newReport)
    .min(1)
    .max(MOST_REPORTS, { error: `expected at most ${String(MOST_REPORTS)} reports at once` }),
});
export const begun = z.strictObject({ job: z.string() });

const answerOf = (most: number) => z.string().max(most);
const needed = (what: string) =>
  z
    .string()
    .max(100_000)
    .refine((said) => said.trim() !== '', { error: `expected ${what}, found nothing` });
export const fieldReporting = z.strictObject({
  who: answerOf(10_000),
  what: needed('what happened'),
  where: answerOf(10_000),
  when: answerOf(1_000),
  howKnown: needed('how it is known'),
  title: text(300).exactOptional(),
  visibility: visibility.exactOptional(),
}) satisfies z.ZodType<FieldReport>;

export const erasing = z.strictObject({ document: id, reason: needed('a reason').max(10_000) });
export const erased = z.strictObject({ scrubbed: z.boolean() });

/** What a line of the event stream holds. */
export const jobEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), job: z.string(), stage: z.string(), done: z.number(), total: z.number() }),
  z.strictObject({
    type: z.literal('done'),
    job: z.string(),
    outcome: z.strictObject({
      added: z.number(),
      receipts: z.number(),
      held: z.number(),
      setAside: z.array(z.strictObject({ origin: z.string(), reason: z.string() })),
      failed: z.number(),
      documents: z.array(z.string()),
      seenByMore: z.array(z.strictObject({ document: z.string(), visibility })),
    }),
  }),
  z.strictObject({ type: z.literal('failed'), job: z.string(), message: z.string() }),
  z.strictObject({ type: z.literal('changed') }),
]) satisfies z.ZodType<JobEvent>;

export const fault = z.strictObject({ message: z.string() });
