import { z } from '@hono/zod-openapi';
import type { Context, Hono } from 'hono';
import type { BriefAsk } from '../app/views-and-exports.js';
import type { HandedFile } from '../app/hand-on-jobs.js';
import type { HandOnPreview } from '../app/hand-on-preview.js';
import type { ServedRecord } from '../app/served-record.js';
import { VISIBILITIES } from '../model/index.js';
import { parsed } from './parsed.js';
import { queryOf } from './query-of.js';
import { ask as briefAsk } from './views/brief.js';
import { yesOrNo } from './views/filter.js';
import { documentId } from './views/record-parts.js';

const visibility = z.enum(VISIBILITIES);
const include = visibility.default('public').openapi({ description: 'the least open reports and notes that go in' });

export const previewAsk = z.strictObject({
  what: z.enum(['dossier', 'brief']).default('dossier'),
  include,
});

export const dossierAsk = z.strictObject({ include, quotesOnly: yesOrNo('leave full texts out').exactOptional() });

export const briefFileAsk = briefAsk.extend({ include, format: z.enum(['docx', 'html', 'markdown']).default('docx') });

const report = z.strictObject({
  document: documentId,
  name: z.string(),
  outlet: z.string().nullable(),
  published: z.string(),
  visibility,
});

export const previewAnswer = z.strictObject({
  include: visibility,
  goesIn: z.array(report),
  staysOut: z.array(report.extend({ because: z.enum(['withdrawn', 'internal', 'confidential']) })),
  records: z.number(),
  checkedWords: z.string(),
  notes: z.number(),
  decidedValues: z.number(),
}) satisfies z.ZodType<HandOnPreview>;

/** The addresses by which the record is handed on: a preview, and two files to be saved. */
export function answerHandOn(app: Hono, record: Pick<ServedRecord, 'handOn'>): void {
  app.get('/api/hand-on/preview', async (c) => {
    const asked = parsed(previewAsk, queryOf(c));
    return c.json(await record.handOn({ do: 'preview', include: asked.include }));
  });
  app.get('/api/hand-on/dossier', async (c) => {
    const { include, quotesOnly = false } = parsed(dossierAsk, queryOf(c));
    return saved(c, await record.handOn({ do: 'dossier', include, quotesOnly }));
  });
  app.get('/api/hand-on/brief', async (c) => {
    const { include, format, ...ask } = parsed(briefFileAsk, queryOf(c));
    return saved(c, await record.handOn({ do: 'brief', include, format, ask: ask satisfies BriefAsk }));
  });
}

/** A file is never shown in the place of a page of this server: it is saved. */
const saved = (c: Context, { name, type, content }: HandedFile): Response =>
  c.body(typeof content === 'string' ? content : new Uint8Array(content), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
