import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../src/api/create-api.js';
import { briefFile, makeBrief, type BriefFormat } from '../src/app/brief.js';
import { corePipeline } from '../src/app/core.js';
import { decide } from '../src/app/decide.js';
import { inProcess } from '../src/app/do-jobs.js';
import { makeDossier } from '../src/app/dossier.js';
import { ingest } from '../src/app/ingest.js';
import { processReports } from '../src/app/process.js';
import { serveRecord, type ServedRecord } from '../src/app/served-record.js';
import { recordToHandOn } from '../src/app/withhold.js';
import { csvFiles, markdownChronology, recordJson } from '../src/export/index.js';
import { VISIBILITIES, type Visibility } from '../src/model/index.js';
import { openSqliteStore } from '../src/store/sqlite.js';
import type { Store } from '../src/store/store.js';
import { recordSetIn } from '../src/views/index.js';
import { reportOf } from './store/fixtures.js';

const open = readFileSync(new URL('../sample/reports/04-readout-desk-moscow-russia.txt', import.meta.url), 'utf8');

/** It tells of the meeting of the open report, and of more; its own words stand nowhere else. */
const hidden = [
  'Quillweather: what was said behind the doors in Moscow',
  '',
  '10 May 2023',
  '',
  'The foreign ministers of Russia, Iran, Syria, Turkey and Zembla met in Moscow on Wednesday, Ostrava Vexillum said.',
  'Russia demands the withdrawal from Plumbagoville. Turkey agreed to pay 7654321 obeluses by 20 June 2023.',
  'An air strike killed 987654 keystrops in Yoknapatown on 9 May 2023.',
].join('\n');
const SECRETS =
  'Quillweather Zembla zembla Vexillum vexillum Plumbago plumbago 7654321 obelus 987654 keystrop Yoknapa yoknapa sotto ostiary'.split(
    ' ',
  );

const pipeline = corePipeline();
const { kinds } = pipeline;
let store: Store;
let record: ServedRecord;
let pages: string;

beforeAll(async () => {
  store = openSqliteStore(':memory:');
  pages = mkdtempSync(join(tmpdir(), 'parley-pages-'));
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(pages, 'assets', 'dossier.js'), 'open("</script>")');
  writeFileSync(join(pages, 'assets', 'dossier.css'), 'a{}');
  const secret = reportOf(hidden, '/home/sotto/ostiary.txt', { visibility: 'confidential' });
  await ingest(store, { inputs: [reportOf(open, '04.txt'), secret] });
  await processReports(store, { pipeline });
  const [claim] = await store.claimsOf(secret.document.id);
  const judge = (judgement: Parameters<typeof decide>[1]['judgement']): Promise<unknown> =>
    decide(store, { pipeline, judgement, author: 'ostiary', reason: 'sotto voce' });
  await judge({ do: 'note', target: claim?.id ?? '', text: 'ask Vexillum', visibility: 'public' });
  for (const { record: one } of (await store.records({ limit: 1000 })).items) await judge({ do: 'accept', claim: one.id });
  record = serveRecord(store, { kinds, work: inProcess(store, pipeline) });
});
afterAll(async () => {
  await record.close();
  await store.close();
  rmSync(pages, { recursive: true });
});

const embeddedIn = (html: string): string =>
  inflateSync(Buffer.from(/id="parley-record">([^<]*)</u.exec(html)?.[1] ?? '', 'base64')).toString('utf8');

/** Every compressed stretch of a ZIP file, opened, one after the other. */
function unzipped(zip: Uint8Array): string {
  const bytes = Buffer.from(zip);
  let text = bytes.toString('latin1');
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (bytes.readUInt16LE(at + 8) === 8) text += inflateRawSync(bytes.subarray(start)).toString('utf8');
  }
  return text;
}

/** Each thing that can be handed on, as text in which words can be looked for. */
const made: readonly { readonly what: string; readonly text: (include: Visibility) => Promise<string> }[] = [
  ...[false, true].map((quotesOnly) => ({
    what: quotesOnly ? 'dossier of quotes' : 'dossier',
    text: async (include: Visibility) => {
      const { html } = await makeDossier(store, { kinds, include, quotesOnly, pages });
      return html + embeddedIn(html);
    },
  })),
  ...(['docx', 'html', 'markdown'] as const).map((format: BriefFormat) => ({
    what: `brief as ${format}`,
    text: async (include: Visibility) => {
      const file = await briefFile((await makeBrief(store, { kinds, include })).brief, format);
      return typeof file === 'string' ? file : unzipped(file);
    },
  })),
  {
    what: 'export',
    text: async (include: Visibility) => {
      const { set } = await recordToHandOn(store, { kinds, include });
      return [recordJson(set), markdownChronology(set), ...csvFiles(set).map(({ text }) => text)].join('\n');
    },
  },
  {
    what: 'brief through the server',
    text: async (include: Visibility) => {
      const app = createApi({ record, pages });
      return (await app.request(`http://127.0.0.1/api/hand-on/brief?format=markdown&include=${include}`)).text();
    },
  },
];

describe('what is handed on', () => {
  it.each(made)(
    '$what: holds nothing of a confidential report, of its file or of what was decided about it',
    async ({ text }) => {
      for (const include of ['public', 'internal'] as const) {
        const handed = await text(include);
        expect(SECRETS.filter((word) => handed.includes(word))).toEqual([]);
        expect(handed).toContain('Moscow');
      }
    },
  );

  it.each(made)('$what: holds it where that is asked for, without those who decided', async ({ text }) => {
    const handed = await text('confidential');
    expect(handed).toContain('Quillweather');
    expect(['sotto voce', '/home/sotto'].filter((word) => handed.includes(word))).toEqual([]);
  });
});

describe('a dossier', () => {
  it('holds full texts, unless only quotes are to go', async () => {
    const textsIn = async (quotesOnly: boolean): Promise<readonly (string | null)[]> => {
      const { html } = await makeDossier(store, { kinds, quotesOnly, pages });
      return [...recordSetIn(JSON.parse(embeddedIn(html))).reports.values()].map(({ text }) => text);
    };
    expect(await textsIn(false)).toEqual([open]);
    expect(await textsIn(true)).toEqual([null]);
  });

  it('says so where its pages are not built', async () => {
    await expect(makeDossier(store, { kinds, pages: join(pages, 'none') })).rejects.toThrow(/"npm run build" makes them/u);
  });
});

describe('the preview', () => {
  it.each(VISIBILITIES.map((include) => ({ include })))(
    'counts what goes in at $include, and names what stays',
    async ({ include }) => {
      const app = createApi({ record, pages });
      const response = await app.request(`http://127.0.0.1/api/hand-on/preview?include=${include}`);
      const preview = (await response.json()) as { readonly goesIn: readonly unknown[]; readonly staysOut: readonly unknown[] };
      const all = include === 'confidential';
      expect([preview.goesIn.length, preview.staysOut.length]).toEqual(all ? [2, 0] : [1, 1]);
      if (!all) expect(preview.staysOut).toMatchObject([{ because: 'confidential', visibility: 'confidential' }]);
    },
  );

  it('refuses a level that there is none of', async () => {
    const app = createApi({ record, pages });
    expect((await app.request('http://127.0.0.1/api/hand-on/preview?include=all')).status).toBe(400);
  });
});
