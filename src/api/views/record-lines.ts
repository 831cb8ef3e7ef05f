import { z } from '@hono/zod-openapi';
import type { RecordLine, SideName } from '../../app/views-and-exports.js';
import { filter } from './filter.js';
import { paging } from './paging.js';
import { citation, claimId, entityId, mark, recordTime, review, status, support } from './record-parts.js';

/** What every list of one kind of record may be asked. */
export const listAsk = filter.extend(paging);

/** One record in a list. */
export const recordLine = z.strictObject({
  id: claimId,
  kind: z.string(),
  time: recordTime,
  status,
  mark,
  prefix: z.string(),
  caption: z.string(),
  remarks: z.array(z.string()),
  says: z.string().nullable(),
  support,
  supportWords: z.string(),
  review,
  disagreements: z.array(z.string()),
  quote: z.string(),
  alsoAs: z.array(claimId),
  statusAsOf: z.string().nullable(),
  citations: z.array(citation),
}) satisfies z.ZodType<RecordLine>;

/** A side with the reports' own words for it. */
export const sideName = z.strictObject({
  id: entityId,
  name: z.string(),
  wordings: z.array(z.string()),
}) satisfies z.ZodType<SideName>;

/** A page of a list of one kind of record. */
export const listPage = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    asOf: z.string().nullable(),
    items: z.array(item),
    offset: z.number(),
    limit: z.number(),
    total: z.number(),
    undatedLeftOut: z.number(),
    notToldLeftOut: z.number(),
  });
