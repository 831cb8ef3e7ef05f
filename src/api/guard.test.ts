import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { ServedRecord } from '../app/served-record.js';
import { createApi } from './create-api.js';
import { isLoopback, newToken } from './guard.js';

const nothing = (): never => {
  throw new Error('not asked for');
};
/** A record that says of itself only that it was reached. */
const record: ServedRecord = {
  answer: async () => '{"reached":true}',
  decide: async () => ({ decisions: [] }),
  history: async () => [],
  problems: async () => ({ setAside: [], refused: [], failed: [] }),
  addReports: nothing,
  addFieldReport: nothing,
  erase: nothing,
  begin: nothing,
  handOn: nothing,
  listen: () => () => undefined,
  close: async () => undefined,
};

let pages: string;
beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'parley-pages-'));
  await mkdir(join(pages, 'assets'));
  await writeFile(join(pages, 'index.html'), '<!doctype html><html><head><title>Parley</title></head><body></body></html>');
  await writeFile(join(pages, 'assets', 'main-Ab3_x9-Z.js'), `export const a = '${'x'.repeat(5000)}';`);
});
afterAll(() => rm(pages, { recursive: true }));

const TOKEN = newToken();
const open = (): Hono => createApi({ record, pages });
const closed = (): Hono => createApi({ record, pages, names: ['10.0.0.7'], token: TOKEN });
const ask = (app: Hono, path: string, headers: Record<string, string> = {}, at = '127.0.0.1:4848'): Promise<Response> =>
  Promise.resolve(app.request(`http://${at}${path}`, { headers: { host: at, ...headers } }));
const send = (app: Hono, path: string, headers: Record<string, string>, body = '{}', at = '127.0.0.1:4848'): Promise<Response> =>
  Promise.resolve(app.request(`http://${at}${path}`, { method: 'POST', headers: { host: at, ...headers }, body }));
const JSON_TYPE = { 'content-type': 'application/json' };
const DECISION = JSON.stringify({ judgement: { do: 'withdraw', document: 'doc:1' } });

describe('the guard', () => {
  it.each([
    ['127.0.0.1:4848', 200],
    ['localhost:5173', 200],
    ['LOCALHOST', 200],
    ['[::1]:4848', 200],
    ['evil.example:4848', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost.evil.example:4848', 421],
    ['', 421],
  ])('answers to the name "%s" with %i', async (host, status) => {
    expect((await ask(open(), '/api/facets', { host })).status).toBe(status);
    expect((await ask(open(), '/', { host })).status).toBe(status);
  });

  it.each([
    ['of no page', {}, 200],
    ['of an own page', { origin: 'http://127.0.0.1:4848', 'sec-fetch-site': 'same-origin' }, 200],
    ['of another site', { origin: 'http://evil.example' }, 403],
    ['of another program on this machine', { origin: 'http://127.0.0.1:3000' }, 403],
    ['of a page that hides where it is from', { origin: 'null' }, 403],
    ['that a browser marks as of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['that a browser marks as of a neighbour', { 'sec-fetch-site': 'same-site' }, 403],
  ])('answers a request %s with %i', async (_, headers, status) => {
    expect((await ask(open(), '/api/facets', headers)).status).toBe(status);
    expect((await ask(open(), '/api/events', headers)).status).toBe(status);
    expect((await send(open(), '/api/decisions', { ...JSON_TYPE, ...headers }, DECISION)).status).toBe(status);
  });

  it.each([
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/jsonp', 415],
  ])('answers what is sent as %s with %i', async (type, status) => {
    expect((await send(open(), '/api/decisions', { 'content-type': type }, DECISION)).status).toBe(status);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('does not know %s', async (method) => {
    const answer = await open().request('http://127.0.0.1/api/decisions', {
      method,
      headers: { host: '127.0.0.1', ...JSON_TYPE },
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['none', {}, 401],
    ['another one', { authorization: `Bearer ${newToken()}` }, 401],
    ['a part of it', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }, 401],
    ['it', { authorization: `Bearer ${TOKEN}` }, 200],
    ['it as a cookie', { cookie: `parley=${TOKEN}` }, 200],
    ['it in another place', { 'x-token': TOKEN }, 401],
  ])('answers one who brings %s of the token with %i', async (_, headers, status) => {
    const at = '10.0.0.7:4848';
    expect((await ask(closed(), '/api/facets', headers, at)).status).toBe(status);
    expect((await ask(closed(), '/api/events', headers, at)).status).toBe(status);
    expect((await ask(closed(), '/api/openapi.json', headers, at)).status).toBe(status);
  });

  it('gives a cookie for the token that no script and no other site can use', async () => {
    const at = '10.0.0.7:4848';
    const answer = await send(closed(), '/api/session', JSON_TYPE, JSON.stringify({ token: TOKEN }), at);
    expect(answer.status).toBe(200);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    expect((await ask(closed(), '/api/facets', { cookie: cookie.split(';')[0] ?? '' }, at)).status).toBe(200);
    const refused = await send(closed(), '/api/session', JSON_TYPE, JSON.stringify({ token: 'wrong' }), at);
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([401, null]);
  });

  it('reads no more of one who has not been let in than a token holds', async () => {
    const body = JSON.stringify({ token: TOKEN, more: 'x'.repeat(100_000) });
    const answer = await send(closed(), '/api/session', JSON_TYPE, body, '10.0.0.7:4848');
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([413, null]);
  });

  it('lets so many listen and no more, and others when some have gone', async () => {
    const app = createApi({ record: { ...record }, pages });
    const streams = await Promise.all(Array.from({ length: 100 }, () => ask(app, '/api/events')));
    expect(streams.every(({ status }) => status === 200)).toBe(true);
    expect((await ask(app, '/api/events')).status).toBe(503);
    await streams[0]?.body?.cancel();
    const next = await ask(app, '/api/events');
    expect(next.status).toBe(200);
    for (const stream of [next, ...streams.slice(1)]) await stream.body?.cancel();
  });

  it.each([
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.5', false],
    ['localhost.example', false],
    ['1127.0.0.1', false],
  ])('takes %s for this machine alone: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });

  it('says in every answer what a page may do', async () => {
    for (const path of ['/', '/api/facets', '/api/nothing', '/api/chronicle?since=x', '/assets/main-Ab3_x9-Z.js']) {
      const { headers } = await ask(open(), path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('never says where an error arose', async () => {
    const app = createApi({ record: { ...record, answer: nothing }, pages });
    const answer = await ask(app, '/api/facets');
    expect(answer.status).toBe(500);
    const body = await answer.text();
    expect(JSON.parse(body)).toHaveProperty('message');
    expect(body).not.toMatch(/not asked for| at |\.ts/);
  });
});

describe('the pages', () => {
  it('bear the nonce of their own answer and of no other', async () => {
    const nonceOf = async (): Promise<string> => {
      const answer = await ask(open(), '/');
      const nonce = /<meta property="csp-nonce" content="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
      expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      return nonce;
    };
    const first = await nonceOf();
    expect(first).toMatch(/^[\w+/=-]{20,}$/);
    expect(await nonceOf()).not.toBe(first);
  });

  it.each([
    ['br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['identity', null],
  ])('come packed for those who take %s', async (accepted, encoding) => {
    const answer = await ask(open(), '/assets/main-Ab3_x9-Z.js', { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await answer.arrayBuffer()).byteLength > 2000).toBe(encoding === null);
  });

  it.each(['/../package.json', '/assets/../../package.json', '/assets', '/assets/', '/index.html/', '/.parley-pages'])(
    'are only what was built: not %s',
    async (path) => {
      expect((await ask(open(), path)).status).toBe(404);
    },
  );

  it('say what to run where they are not built', async () => {
    const answer = await ask(createApi({ record, pages: join(pages, 'nowhere') }), '/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build');
  });
});
