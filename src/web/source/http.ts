import type { AnswerOf, AskOf, ViewName } from '../../views/pages.js';
import type { JobEvent } from '../../api/work-types.js';
import { queryOf, type Params } from '../address.js';
import type { RecordSource } from './record-source.js';

/** `positionHistory` is asked for at `/api/position-history`. */
const pathOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const NOT_REACHED = 'The server does not answer. Is "parley serve" still running?';

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Error(NOT_REACHED);
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  const message = (body as { readonly message?: unknown } | null)?.message;
  throw new Error(typeof message === 'string' ? message : `The server answered ${String(response.status)} without saying why.`);
}

const post = <T>(path: string, body: unknown): Promise<T> =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Reads and changes the record through the server that the pages came from. */
export function httpSource(): RecordSource {
  return {
    mode: 'served',
    read: <N extends ViewName>(name: N, asked: AskOf<N>, signal?: AbortSignal) =>
      ask<AnswerOf<N>>(`${pathOf(name)}?${queryOf(asked as Params)}`, signal ? { signal } : {}),
    work: {
      decide: (judgement, reason) => post('decisions', { judgement, ...(reason === undefined ? {} : { reason }) }),
      history: ({ about }) => ask(`history?${queryOf({ about })}`),
      problems: () => ask('problems'),
      addReports: (reports) => post('reports', { reports }),
      addFieldReport: (report) => post('field-reports', report),
      erase: async (document, reason) => {
        await post('reports/erase', { document, reason });
      },
      previewHandOn: (include) => ask(`hand-on/preview?${queryOf({ include })}`),
      listen,
    },
  };
}

/** The browser connects again by itself where the stream breaks. */
function listen(on: (event: JobEvent) => void): () => void {
  const stream = new EventSource('/api/events');
  stream.onmessage = ({ data }: MessageEvent<string>) => {
    try {
      on(JSON.parse(data) as JobEvent);
    } catch {
      // a line that is no event changes nothing
    }
  };
  return () => stream.close();
}
