import type { z } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import type { ServedRecord } from '../app/served-record.js';
import type { AskOf, ViewName } from '../app/views-and-exports.js';
import { parsed } from './parsed.js';
import { viewSchemas } from './views/index.js';

/** `positionHistory` is asked for at `/api/position-history`. */
export const pathOf = (view: string): string => `/api/${view.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** One address for each view: its query is the view's ask, its answer the view's answer. */
export function answerViews(app: Hono, record: ServedRecord): void {
  for (const [name, { ask }] of Object.entries<{ readonly ask: z.ZodType }>(viewSchemas)) {
    app.get(pathOf(name), async (c) => {
      const asked = parsed(ask, queryOf(c.req.queries())) as AskOf<ViewName>;
      return c.json(await record.answer(name as ViewName, asked));
    });
  }
}

/** A parameter given once is a text, one given several times a list; an empty one counts as not given. */
function queryOf(queries: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string | readonly string[]>> {
  const found: [string, string | readonly string[]][] = [];
  for (const [name, values] of Object.entries(queries)) {
    const said = values.filter((value) => value !== '');
    const [first] = said;
    if (first !== undefined) found.push([name, said.length === 1 ? first : said]);
  }
  return Object.fromEntries(found);
}
