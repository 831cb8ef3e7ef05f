import { z } from '@hono/zod-openapi';
import type { RecordLine, SideName } from '../../app/views-and-exports.js';
import { entry } from './chronicle.js';
import { filter } from './filter.js';
import { paging } from './paging.js';
import { citation, entityId } from './record-parts.js';

/** What every list of one kind of record may be asked. */
export const listAsk = filter.extend(paging);

/** One record in a list. */
export const recordLine = entry.extend({
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
