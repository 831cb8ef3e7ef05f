import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ServedRecord } from '../app/served-record.js';
import { WrongRequest } from '../app/wrong-request.js';
import { eventStream } from './event-stream.js';
import { parsed } from './parsed.js';
import { queryOf } from './query-of.js';
import { adding, deciding, erasing, fieldReporting, historyAsk } from './work-schemas.js';

const MEGABYTE = 1024 * 1024;

/** Refuses a body that is larger than so many megabytes before it is read whole. */
const atMost = (megabytes: number): ReturnType<typeof bodyLimit> =>
  bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError: (c) => c.json({ message: `Expected at most ${String(megabytes)} MB at once, found more. Send it in parts.` }, 413),
  });

/** The addresses by which the record is changed, and by which one hears of it. */
export function answerWork(app: Hono, record: ServedRecord): void {
  app.post('/api/decisions', atMost(2), async (c) => {
    const { judgement, reason } = parsed(deciding, await jsonOf(c));
    return c.json(await record.decide(judgement, reason ?? null));
  });
  app.get('/api/history', async (c) => {
    const { about } = parsed(historyAsk, queryOf(c));
    return c.json({ entries: await record.history(about) });
  });
  app.get('/api/problems', async (c) => c.json(await record.problems()));
  app.post('/api/reports', atMost(25), async (c) => c.json(record.addReports(parsed(adding, await jsonOf(c)).reports), 202));
  app.post('/api/field-reports', atMost(2), async (c) =>
    c.json(record.addFieldReport(parsed(fieldReporting, await jsonOf(c))), 202),
  );
  app.post('/api/reports/erase', atMost(2), async (c) => {
    const { document, reason } = parsed(erasing, await jsonOf(c));
    return c.json(await record.erase(document, reason));
  });
  app.get(
    '/api/events',
    (c) => eventStream(record) ?? c.json({ message: 'Expected at most 100 open pages, found more. Close some of them.' }, 503),
  );
}

async function jsonOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch (error) {
    if (error instanceof SyntaxError) throw new WrongRequest('Expected a body of JSON, found something else.');
    throw error;
  }
}
