import { Hono } from 'hono';
import { WrongRequest } from '../app/wrong-request.js';
import type { ServedRecord } from '../app/served-record.js';
import { answerViews } from './answer-views.js';
import { servePages } from './serve-pages.js';

export interface ApiParts {
  readonly record: ServedRecord;
  /** the folder of the built pages */
  readonly pages: string;
}

/** The server as a function from requests to answers: the API under `/api/`, the pages elsewhere. */
export function createApi({ record, pages }: ApiParts): Hono {
  const app = new Hono();
  answerViews(app, record);
  app.all('/api/*', (c) => c.json({ message: `There is nothing at ${c.req.path}. /api/openapi.json says what there is.` }, 404));
  servePages(app, pages);
  app.onError((error, c) => {
    if (error instanceof WrongRequest) return c.json({ message: error.message }, 400);
    console.error(error);
    return c.json({ message: 'The server could not answer; what went wrong stands where "parley serve" runs.' }, 500);
  });
  return app;
}
