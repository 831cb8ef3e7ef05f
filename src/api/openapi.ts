import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { pathOf } from './answer-views.js';
import * as handOn from './hand-on.js';
import { viewSchemas } from './views/index.js';
import * as work from './work-schemas.js';

/** One address as it is described. */
interface Described {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** 200 unless told */
  readonly status?: number;
  readonly type?: string;
}

const session = z.strictObject({ token: z.string() });

/** The addresses that are no views. */
export const workRoutes: readonly Described[] = [
  {
    method: 'post',
    path: '/api/session',
    summary: 'hand over the token, and get a cookie for it',
    body: session,
    answer: work.fault,
  },
  { method: 'post', path: '/api/decisions', summary: 'judge', body: work.deciding, answer: work.decided },
  {
    method: 'get',
    path: '/api/history',
    summary: 'every decision, the newest first',
    query: work.historyAsk,
    answer: work.historyAnswer,
  },
  { method: 'get', path: '/api/problems', summary: 'what was set aside, refused or not understood', answer: work.problemsAnswer },
  { method: 'post', path: '/api/reports', summary: 'hand over reports', body: work.adding, answer: work.begun, status: 202 },
  {
    method: 'post',
    path: '/api/field-reports',
    summary: 'type in a short report',
    body: work.fieldReporting,
    answer: work.begun,
    status: 202,
  },
  { method: 'post', path: '/api/reports/erase', summary: 'remove a report for good', body: work.erasing, answer: work.erased },
  {
    method: 'get',
    path: '/api/hand-on/preview',
    summary: 'what would be handed on, and what would stay',
    query: handOn.previewAsk,
    answer: handOn.previewAnswer,
  },
  {
    method: 'get',
    path: '/api/hand-on/dossier',
    summary: 'the record as one file that opens offline',
    query: handOn.dossierAsk,
    answer: z.string(),
    type: 'text/html',
  },
  {
    method: 'get',
    path: '/api/hand-on/brief',
    summary: 'two pages before the next round, as a file',
    query: handOn.briefFileAsk,
    answer: z.string(),
    type: 'application/octet-stream',
  },
  { method: 'get', path: '/api/events', summary: 'what happens, line by line', answer: work.jobEvent, type: 'text/event-stream' },
  { method: 'get', path: '/api/openapi.json', summary: 'this description', answer: z.looseObject({ openapi: z.string() }) },
];

/** Every address of the API as OpenAPI 3.1, made of the schemas by which requests are read. */
export function openApi(): ReturnType<OpenAPIHono['getOpenAPI31Document']> {
  const app = new OpenAPIHono();
  const views = Object.entries<{ readonly ask: z.ZodObject; readonly answer: z.ZodType }>(viewSchemas).map(
    ([name, { ask, answer }]): Described => ({ method: 'get', path: pathOf(name), summary: wordsOf(name), query: ask, answer }),
  );
  for (const one of [...views, ...workRoutes]) app.openAPIRegistry.registerPath(routeOf(one));
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: '1',
      description: 'The record of a negotiation: every value with the words that it rests on. Answers are JSON.',
    },
  });
}

/** `positionHistory` is "position history". */
const wordsOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const json = (schema: z.ZodType) => ({ 'application/json': { schema: described(schema) } });

/** The generator does not know what may be left out but never be undefined: it is told in the form that it knows. */
function described(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodExactOptional) return described(schema.unwrap() as z.ZodType).optional();
  if (schema instanceof z.ZodObject) return describedObject(schema);
  if (schema instanceof z.ZodNullable) return described(schema.unwrap() as z.ZodType).nullable();
  if (schema instanceof z.ZodArray) return z.array(described(schema.element as z.ZodType));
  if (schema instanceof z.ZodUnion) return z.union((schema.options as readonly z.ZodType[]).map(described));
  return schema;
}

const describedObject = (schema: z.ZodObject): z.ZodObject => {
  const shape = Object.entries(schema.shape).map(([name, part]) => [name, described(part as z.ZodType)] as const);
  const { catchall } = schema.def;
  const made = z.object(Object.fromEntries(shape));
  return catchall === undefined ? made : made.catchall(catchall as z.ZodType);
};

function routeOf({ method, path, summary, query, body, answer, status = 200, type }: Described) {
  const fault = (description: string) => ({ description, content: json(work.fault) });
  return createRoute({
    method,
    path,
    summary,
    request: {
      ...(query === undefined ? {} : { query: describedObject(query) }),
      ...(body === undefined ? {} : { body: { required: true, content: json(body) } }),
    },
    responses: {
      [status]: { description: summary, content: type === undefined ? json(answer) : { [type]: { schema: described(answer) } } },
      400: fault('what was expected and what was found'),
      401: fault('the token is missing'),
      403: fault('the request comes from another site'),
      ...(method === 'post' ? { 413: fault('too much at once'), 415: fault('something else than JSON') } : {}),
      500: fault('the server failed'),
    },
  });
}
