import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRecord, type SampleRecord } from '../../test/web/serve-sample.js';
import { views, type ViewName } from '../app/views-and-exports.js';
import { pathOf } from './answer-views.js';
import { openApi } from './openapi.js';
import { viewSchemas } from './views/index.js';
import * as work from './work-schemas.js';

const HERE = 'http://127.0.0.1:4848';

let sample: SampleRecord;
beforeAll(async () => {
  sample = await sampleRecord();
}, 120_000);
afterAll(() => sample.close());

const get = async (path: string): Promise<{ readonly status: number; readonly body: unknown }> => {
  const response = await sample.app.request(`${HERE}${path}`);
  return { status: response.status, body: await response.json() };
};
const post = async (path: string, sent: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  sample.app.request(`${HERE}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof sent === 'string' ? sent : JSON.stringify(sent),
  });
const messageOf = async (response: Response): Promise<string> => ((await response.json()) as { message: string }).message;

/** Ids of the sample by what they are ids of, for asks that need one. */
async function idsOfSample(): Promise<Readonly<Record<'meeting' | 'report' | 'actor' | 'position', string>>> {
  const { items } = await sample.store.records({ kinds: ['meeting'], limit: 1 });
  const positions = await sample.store.records({ kinds: ['position'], limit: 1 });
  const actor = positions.items[0]?.record.values['actor']?.[0]?.value as unknown as { readonly id: string };
  return {
    meeting: items[0]?.record.id ?? '',
    report: items[0]?.record.reports[0] ?? '',
    position: positions.items[0]?.record.id ?? '',
    actor: actor.id,
  };
}

/** What each view is asked; where several ways of asking differ, several. `{meeting}` and the like stand for ids of the sample. */
const asks: { readonly [N in ViewName]?: readonly string[] } = {
  record: ['id={meeting}', 'id=claim:0:meeting:0-1:'],
  meeting: ['id={meeting}'],
  likelySame: ['id={meeting}'],
  report: ['document={report}', 'id={report}'],
  actor: ['id={actor}'],
  positionHistory: ['actor={actor}', 'actor={actor}&issue=x'],
  search: ['words=ceasefire', 'q=ceasefire'],
  copies: ['original={report}', 'document={report}', ''],
  chronicle: ['', 'kinds=meeting,agreement&since=2018&until=2020-06', 'kinds=meeting&kinds=figure&reviewed=unreviewed'],
};

describe('the API on the sample', () => {
  it('has an address for every view', () => {
    expect(Object.keys(viewSchemas).sort()).toEqual(Object.keys(views).sort());
  });

  it.each(Object.keys(viewSchemas) as ViewName[])('answers %s as its schema says', async (name) => {
    const ids = await idsOfSample();
    const tried: string[] = [];
    let answered = 0;
    for (const ask of asks[name] ?? ['']) {
      const query = ask.replace(/\{(\w+)\}/g, (_, id: keyof typeof ids) => encodeURIComponent(ids[id]));
      const { status, body } = await get(`${pathOf(name)}?${query}`);
      tried.push(`${query}: ${String(status)} ${JSON.stringify(body).slice(0, 300)}`);
      if (status !== 200) continue;
      answered++;
      expect(viewSchemas[name].answer.safeParse(body).error?.issues ?? [], query).toEqual([]);
    }
    expect(answered, tried.join('\n')).toBeGreaterThan(0);
  });

  it.each([
    ['a date that is none', '/api/chronicle?since=soon', 'since: expected a date as 2018, 2018-03 or 2018-03-16, found "soon".'],
    ['a kind that there is not', '/api/chronicle?kinds=party', 'Expected a kind (meeting, '],
    ['a status that there is not', '/api/chronicle?statuses=odd', 'statuses.0: '],
    ['a parameter that there is not', '/api/chronicle?actors=x', 'Unrecognized key: "actors"'],
    ['no id', '/api/record', 'id: '],
  ])('says what was expected and found for %s', async (_, path, message) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect((body as { message: string }).message).toContain(message);
  });

  it.each([
    ['an address that there is not', '/api/nothing', 404],
    ['a file above the pages', '/../package.json', 404],
    ['a file above the pages, encoded', '/%2e%2e/%2e%2e/package.json', 404],
    ['a file above the pages, encoded twice', '/assets/..%2f..%2f..%2fpackage.json', 404],
  ])('has nothing at %s', async (_, path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('takes an empty parameter for one that was not given', async () => {
    expect((await get('/api/chronicle?actor=&kinds=')).body).toEqual((await get('/api/chronicle')).body);
  });
});

describe('its description', () => {
  it('is OpenAPI 3.1 with every address, each with an answer', () => {
    const { openapi, paths } = openApi();
    expect(openapi).toMatch(/^3\.1\./);
    for (const name of Object.keys(viewSchemas)) expect(Object.keys(paths ?? {})).toContain(pathOf(name));
    for (const [path, item] of Object.entries(paths ?? {})) {
      const operation = item.get ?? item.post;
      expect(path).toMatch(/^\/api\/[a-z.-]+(?:\/[a-z-]+)?$/);
      expect(Object.keys(operation?.responses ?? {}).some((code) => code.startsWith('2'))).toBe(true);
      expect(operation?.summary).not.toBe('');
    }
  });

  it('names every address that answers, and no other', () => {
    const described = Object.entries(openApi().paths ?? {}).flatMap(([path, item]) =>
      (['get', 'post'] as const).flatMap((method) => (item[method] === undefined ? [] : [`${method} ${path}`])),
    );
    const answering = sample.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method.toLowerCase()} ${path}`);
    expect([...new Set(answering)].sort()).toEqual(described.sort());
  });

  it('says of each parameter whether it is needed', () => {
    const parameters = (path: string): unknown =>
      (openApi().paths?.[path]?.get?.parameters ?? []).map((one) => ('name' in one ? [one.name, one.required ?? false] : []));
    expect(parameters('/api/record')).toEqual([['id', true]]);
    expect(parameters('/api/chronicle')).toContainEqual(['actor', false]);
  });

  it('is served', async () => {
    const { status, body } = await get('/api/openapi.json');
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(openApi())));
  });
});

describe('judging', () => {
  it('is in what is asked afterwards, is told in the history, and can be undone', async () => {
    const { meeting } = await idsOfSample();
    const reviewOf = async (): Promise<unknown> =>
      ((await get(`/api/record?id=${encodeURIComponent(meeting)}`)).body as { readonly review: string }).review;
    expect(await reviewOf()).toBe('unreviewed');
    const answer = await post('/api/decisions', { judgement: { do: 'accept', claim: meeting }, reason: 'read it' });
    const { decisions } = work.decided.parse(await answer.json());
    expect(await reviewOf()).toBe('accepted');

    const history = await get(`/api/history?about=${encodeURIComponent(meeting)}`);
    const told = work.historyAnswer.parse(history.body).entries;
    expect(told[0]).toMatchObject({ words: 'accepted', decision: { reason: 'read it' } });
    expect(told[0]?.about.map(({ id }) => id)).toEqual([meeting]);
    for (const decision of decisions) {
      expect((await post('/api/decisions', { judgement: { do: 'undo', decision } })).status).toBe(200);
    }
    expect(await reviewOf()).toBe('unreviewed');
    expect(work.historyAnswer.parse((await get('/api/history')).body).entries[0]?.words).toBe(
      'undid: accepted “' + told[0]?.about[0]?.words + '”',
    );
  });

  it.each([
    ['what there is not', { judgement: { do: 'accept', claim: 'claim:zz' } }, 'found nothing called "claim:zz"'],
    ['in a way that there is not', { judgement: { do: 'praise', claim: 'claim:zz' } }, 'judgement.do: '],
    ['nothing', {}, 'judgement: '],
    ['with more than is known', { judgement: { do: 'withdraw', document: 'x' }, why: 'x' }, 'Unrecognized key: "why"'],
    ['with something else than JSON', '{', 'Expected a body of JSON'],
  ])('says what is wrong with judging %s', async (_, sent, message) => {
    const answer = await post('/api/decisions', sent);
    expect(answer.status).toBe(400);
    expect(await messageOf(answer)).toContain(message);
  });

  it('refuses what is too large', async () => {
    const answer = await post('/api/decisions', JSON.stringify({ judgement: { do: 'note', text: 'x'.repeat(2_200_000) } }), {
      'content-length': '2300000',
    });
    expect(answer.status).toBe(413);
  });
});

describe('handing reports over', () => {
  /** Hands over and waits for the end of the job. */
  const handOver = async (path: string, sent: unknown): Promise<readonly Record<string, unknown>[]> => {
    const events: Record<string, unknown>[] = [];
    const ended = new Promise<void>((resolve) => {
      const end = sample.record.listen((event) => {
        events.push(work.jobEvent.parse(event));
        if (event.type !== 'done' && event.type !== 'failed') return;
        end();
        resolve();
      });
    });
    const answer = await post(path, sent);
    expect(answer.status).toBe(202);
    work.begun.parse(await answer.json());
    await ended;
    return events;
  };

  it('reads texts and bytes, tells how far it is, and what was set aside', async () => {
    const text = 'Norway and Sweden held talks in Oslo on 3 May 2024. Nothing more was said.';
    const events = await handOver('/api/reports', {
      reports: [
        { name: 'pasted', text, outlet: 'Fjord Post', published: '2024-05-04' },
        { name: 'latin.txt', base64: Buffer.from('Talks were held in Malm\xf6 on 5 May 2024.', 'latin1').toString('base64') },
        { name: 'picture.png', base64: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0]).toString('base64') },
      ],
    });
    const outcome = events.at(-1)?.['outcome'] as { added: number; setAside: { origin: string }[]; documents: string[] };
    expect(outcome).toMatchObject({ added: 2, setAside: [{ origin: 'picture.png' }], failed: 0 });
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['progress', 'changed', 'done']));
    expect((await sample.store.texts(outcome.documents as never)).map((one) => one.text)).toEqual(
      expect.arrayContaining([text, 'Talks were held in Malmö on 5 May 2024.']),
    );
    expect(work.problemsAnswer.parse((await get('/api/problems')).body).setAside.map(({ origin }) => origin)).toContain(
      'picture.png',
    );
  });

  it('keeps a field report word for word and confidential, and finds what it says', async () => {
    const what = 'Norway and Denmark held talks in Bergen yesterday.';
    const events = await handOver('/api/field-reports', {
      who: 'Title: nobody',
      what,
      where: '',
      when: '2024-06-01',
      howKnown: 'A driver\nsaid so.',
    });
    const [document = ''] = (events.at(-1)?.['outcome'] as { documents: string[] }).documents;
    const [held] = (await sample.store.texts([document as never])) as readonly { readonly text: string }[];
    expect(held?.text).toContain(what);
    const [report] = (await sample.store.reports({ ids: [document as never] })).items;
    expect(report?.receipts[0]?.visibility).toBe('confidential');
    const { items } = await sample.store.records({ documents: [document as never] });
    const passages = items.flatMap(({ record }) => record.claims.map(({ passage }) => passage.quote));
    expect(passages).toContain('Norway and Denmark held talks in Bergen yesterday');
    expect(passages.join(' ')).not.toMatch(/driver|What happened/);
  });

  it('removes a report for good', async () => {
    const [report] = (await sample.store.reports({ limit: 1 })).items;
    const answer = await post('/api/reports/erase', { document: report?.id, reason: 'asked for' });
    expect(work.erased.parse(await answer.json())).toBeDefined();
    expect((await sample.store.reports({ ids: [report?.id as never] })).items).toEqual([]);
    expect(work.historyAnswer.parse((await get('/api/history')).body).entries[0]?.words).toBe('erased');
  });

  it.each([
    ['none', '/api/reports', { reports: [] }, 'reports: '],
    ['too many', '/api/reports', { reports: Array(201).fill({ name: 'a', text: 'b' }) }, 'at most 200 reports'],
    ['one without a text', '/api/reports', { reports: [{ name: 'a' }] }, 'either "text" or "base64"'],
    ['bytes that are none', '/api/reports', { reports: [{ name: 'a', base64: '***' }] }, 'base64'],
    [
      'a field report of nothing',
      '/api/field-reports',
      { who: '', what: ' ', where: '', when: '', howKnown: 'x' },
      'what happened',
    ],
  ])('refuses %s', async (_, path, sent, message) => {
    const answer = await post(path, sent);
    expect(answer.status).toBe(400);
    expect(await messageOf(answer)).toContain(message);
  });
});
