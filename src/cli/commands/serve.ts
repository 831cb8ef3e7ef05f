import { createApi } from '../../api/create-api.js';
import { listen, type Listening } from '../../api/listen.js';
import { pagesFolder } from '../../app/built-pages.js';
import { serveRecord } from '../../app/served-record.js';
import { countOption, WrongUse, type Run } from '../command.js';
import { pipelineOfCore } from '../core.js';
import { withStore } from '../with-store.js';

const USUAL_PORT = 4848;
const HOST = '127.0.0.1';

export const run: Run = async (typed, terminal) => {
  const port = countOption(typed, 'port') ?? USUAL_PORT;
  const pipeline = await pipelineOfCore();
  await withStore(typed, async (store) => {
    const app = createApi({ record: serveRecord(store, pipeline), pages: pagesFolder() });
    const server = await bound(app, port);
    terminal.print(`http://${HOST}:${String(server.port)}/`);
    await stopped();
    await server.close();
  });
  return 0;
};

async function bound(app: Parameters<typeof listen>[0], port: number): Promise<Listening> {
  try {
    return await listen(app, { host: HOST, port });
  } catch (error) {
    const code = (error as { readonly code?: unknown }).code;
    if (code === 'EADDRINUSE') throw new WrongUse(`another program listens on port ${String(port)}: give another with --port`);
    throw error;
  }
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
