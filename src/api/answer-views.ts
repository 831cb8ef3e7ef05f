import type { z } from '@hono/zod-openapi';
import type { Context, Hono } from 'hono';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ServedRecord } from '../app/served-record.js';
import type { AskOf, ViewName } from '../app/views-and-exports.js';
import { isLoopback } from './guard.js';
import { parsed } from './parsed.js';
import { queryOf } from './query-of.js';
import { viewSchemas } from './views/index.js';

/** `positionHistory` is asked for at `/api/position-history`. */
export const pathOf = (view: string): string => `/api/${view.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** One address for each view: its query is the view's ask, its answer the view's answer. */
export function answerViews(app: Hono, record: ServedRecord): void {
  for (const [name, { ask }] of Object.entries<{ readonly ask: z.ZodType }>(viewSchemas)) {
    app.get(pathOf(name), async (c) => {
      const asked = parsed(ask, queryOf(c)) as AskOf<ViewName>;
      return jsonAnswer(c, await record.answer(name as ViewName, asked));
    });
  }
}

const WORTH_PACKING = 100_000;
const pack = promisify(gzip);

/** A large answer is packed for those who are not on this machine; here, packing would take longer than sending. */
async function jsonAnswer(c: Context, json: string): Promise<Response> {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const wanted = json.length > WORTH_PACKING && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  if (!wanted || isLoopback(hostname(c))) return c.body(json, 200, headers);
  const packed = await pack(json, { level: 4 });
  return c.body(new Uint8Array(packed), 200, { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' });
}

const hostname = (c: Context): string => (c.req.header('host') ?? '').replace(/:\d{1,5}$/, '');
