import { Hono } from 'hono';
import { StoreError } from '../app/open-store.js';
import type { ServedRecord } from '../app/served-record.js';
import { WrongRequest } from '../app/wrong-request.js';
import { answerViews } from './answer-views.js';
import { guard, LOOPBACK_NAMES, type Guarding } from './guard.js';
import { answerHandOn } from './hand-on.js';
import { servePages } from './serve-pages.js';
import { answerWork } from './work-routes.js';

export interface ApiParts extends Partial<Guarding> {
  readonly record: ServedRecord;
  /** the folder of the built pages */
  readonly pages: string;
  /** told of what went wrong inside; what a person sends never comes here */
  readonly onFault?: (error: Error) => void;
}

/** The server as a function from requests to answers: the API under `/api/`, the pages elsewhere. */
export function createApi({ record, pages, names = LOOPBACK_NAMES, token = null, onFault }: ApiParts): Hono {
  const app = new Hono();
  guard(app, { names, token });
  answerViews(app, record);
  answerWork(app, record);
  answerHandOn(app, record);
  app.get('/api/openapi.json', async (c) => c.json((await import('./openapi.js')).openApi()));
  app.all('/api/*', (c) => c.json({ message: `There is nothing at ${c.req.path}. /api/openapi.json says what there is.` }, 404));
  servePages(app, pages);
  app.onError((error, c) => {
    if (error instanceof WrongRequest) return c.json({ message: error.message }, 400);
    if (error instanceof StoreError) return c.json({ message: error.message }, 503);
    onFault?.(error);
    return c.json({ message: `The server could not answer: ${error.name}. What it says stands where "parley serve" runs.` }, 500);
  });
  return app;
}
