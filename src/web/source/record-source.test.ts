import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { A, B, C, heldRecord, kinds, pipeline, type HeldRecord } from '../../../test/store/held-record.js';
import { idOf, reportOf } from '../../../test/store/fixtures.js';
import { createApi } from '../../api/create-api.js';
import { inProcess } from '../../app/do-jobs.js';
import { ingest } from '../../app/ingest.js';
import { processReports } from '../../app/process.js';
import { serveRecord, type ServedRecord } from '../../app/served-record.js';
import { recordToHandOn } from '../../app/withhold.js';
import { embeddedRecord, recordSetIn } from '../../views/embedded-record.js';
import { views, type AskOf, type ViewName } from '../../views/pages.js';
import { embeddedSource } from './embedded.js';
import { httpSource } from './http.js';
import type { RecordSource } from './record-source.js';

/**
 * An answer as JSON. The store's own search cuts snippets at other white space, and loads no texts from which a sentence could be cut
 * to its full stop.
 */
const plain = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (name, value: unknown) =>
    name === 'snippet' || name === 'sentence' ? String(value).trim().replace(/\.$/u, '') : value,
  ) as unknown;

/** One record, served and embedded: whatever a page asks, both answer alike. */
describe('the two ways to read a record', () => {
  let held: HeldRecord;
  let record: ServedRecord;
  let served: RecordSource;
  let embedded: RecordSource;
  let claim: string;

  beforeAll(async () => {
    held = heldRecord();
    const inputs = [A, B, C].map((text, i) =>
      reportOf(text, `${String(i)}.txt`, { outlet: 'Daily Post', title: `No. ${String(i)}` }),
    );
    await ingest(held.store, { inputs });
    await processReports(held.store, { pipeline });
    claim = (await held.records())[0]?.id ?? '';
    record = serveRecord(held.store, { kinds, work: inProcess(held.store, pipeline) });
    const app = createApi({ record, pages: 'none' });
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => app.request(`http://127.0.0.1${path}`, init));
    served = httpSource();
    const { set } = await recordToHandOn(held.store, { kinds, texts: true });
    embedded = embeddedSource(recordSetIn(JSON.parse(JSON.stringify(embeddedRecord(set)))));
  });
  afterAll(async () => {
    vi.unstubAllGlobals();
    await record.close();
    await held.store.close();
  });

  /** What each view is asked beside nothing at all; ASKED stands for the id of the first record. */
  const asks: { readonly [N in ViewName]?: readonly AskOf<N>[] } = {
    record: [{ id: 'ASKED' }, { id: 'claim:nothing' }],
    meeting: [{ id: 'ASKED' }],
    chronicle: [{}, { since: '2018-03', actor: 'Norland' }, { kinds: ['meeting'], statuses: ['reported', 'planned'] }],
    brief: [{}, { asOf: '2018-12' }],
    report: [{ id: idOf(A) }, { id: 'ASKED', claim: 'ASKED' }, { id: 'doc:nothing' }],
    search: [{ words: 'Sudland' }],
    positionHistory: [{ actor: 'name:state:norland', issue: 'truce' }],
    copies: [{}, { story: idOf(A) }],
    likelySame: [{ id: 'ASKED' }],
    actor: [{ id: 'name:state:norland' }],
    review: [{}, { uses: 'brief' }],
  };
  const table = (Object.keys(views) as ViewName[]).flatMap((name) =>
    ((asks[name] ?? [{}]) as readonly unknown[]).map((ask) => ({ name, ask })),
  );

  it.each(table)('answer $name alike: $ask', async ({ name, ask }) => {
    const asked = JSON.parse(JSON.stringify(ask).replaceAll('ASKED', claim)) as AskOf<ViewName>;
    expect(plain(await embedded.read(name, asked))).toEqual(plain(await served.read(name, asked)));
  });

  it.each([
    ['a kind that there is none of', { kinds: ['weather'] }, /Expected a kind \(meeting\), found "weather"/],
    ['a date that is none', { since: 'soon' }, /"soon"/],
  ])('refuse %s', async (_, ask, message) => {
    await expect(served.read('chronicle', ask)).rejects.toThrow(message);
    await expect(embedded.read('chronicle', ask)).rejects.toThrow(message);
  });

  it('leave off when they are told to', async () => {
    const stopped = AbortSignal.abort();
    await expect(embedded.read('chronicle', {}, stopped)).rejects.toThrow();
  });

  it('say which of them can change the record', () => {
    expect([served.mode, served.work === null]).toEqual(['served', false]);
    expect([embedded.mode, embedded.work]).toEqual(['dossier', null]);
  });
});

describe('what is embedded', () => {
  it.each([null, 3, {}, { format: 'parley-dossier', version: 2 }])('is refused where it is no record: %j', (value) => {
    expect(() => recordSetIn(value)).toThrow(/Expected the record of a dossier/);
  });
});
