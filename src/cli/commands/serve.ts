import { hostname, networkInterfaces } from 'node:os';
import { createApi } from '../../api/create-api.js';
import { isLoopback, LOOPBACK_NAMES, newToken } from '../../api/guard.js';
import { listen, type Listening } from '../../api/listen.js';
import { pagesFolder, pagesStamp } from '../../app/built-pages.js';
import { serveRecord } from '../../app/served-record.js';
import { inProcess } from '../../app/do-jobs.js';
import { canStartThread, inThread } from '../../app/work-thread.js';
import { countOption, flagOption, textOption, WrongUse, type Run, type Typed } from '../command.js';
import { kindsOfCore, pipelineOfCore } from '../core.js';
import { safeLine } from '../safe-text.js';
import { withStore } from '../with-store.js';

const USUAL_PORT = 4848;
const USUAL_HOST = '127.0.0.1';
/** The environment variable that holds the token, so that it need not stand in a command line that others can see. */
const TOKEN_VARIABLE = 'PARLEY_TOKEN';
const PORTS_TRIED = 50;

export const run: Run = async (typed, terminal) => {
  const host = textOption(typed, 'host') ?? USUAL_HOST;
  const token = tokenFor(host, typed);
  const kinds = await kindsOfCore();
  await withStore(typed, async (store) => {
    const work = canStartThread() ? inThread(store.location) : inProcess(store, await pipelineOfCore(typed));
    const record = serveRecord(store, { kinds, work });
    const app = createApi({
      record,
      pages: pagesFolder(),
      names: namesOf(host),
      token,
      onFault: (error) => terminal.warn(`parley: ${safeLine(error.stack ?? error.message)}`),
    });
    const server = await bound(app, host, typed);
    const fragment = token === null ? '' : `#token=${token}`;
    terminal.print(`The record is served at http://${nameIn(host)}:${String(server.port)}/${fragment}`);
    if (pagesStamp(pagesFolder()) === null) terminal.warn('parley: the pages are not built yet: run "npm run build"');
    terminal.print('Ctrl-C stops it.');
    // whoever asks meanwhile is answered as soon as the record is read
    record.begin().catch((error: unknown) => terminal.warn(`parley: ${safeLine(String(error))}`));
    await stopped();
    await server.close();
    await record.close();
  });
  return 0;
};

/** Beyond this machine nobody is answered without a token. */
function tokenFor(host: string, typed: Typed): string | null {
  const given = textOption(typed, 'token') ?? process.env[TOKEN_VARIABLE];
  if (given !== undefined && given.trim().length < 16) {
    throw new WrongUse('a token has at least 16 characters, so that it cannot be guessed');
  }
  return given?.trim() ?? (isLoopback(host) ? null : newToken());
}

/** An IPv6 address stands in brackets in an address of the web. */
const nameIn = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

/** The names by which the server may be called; `0.0.0.0` and `::` are called by any name or address of this machine. */
function namesOf(host: string): readonly string[] {
  const every = host === '0.0.0.0' || host === '::';
  const addresses = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
  const own = every ? [hostname(), ...addresses] : [host];
  return [...new Set([...LOOPBACK_NAMES, ...own.map((name) => nameIn(name).toLowerCase())])];
}

async function bound(app: Parameters<typeof listen>[0], host: string, typed: Typed): Promise<Listening> {
  const wanted = countOption(typed, 'port') ?? USUAL_PORT;
  if (wanted > 65_535) throw new WrongUse(`--port takes a number up to 65535, not "${String(wanted)}"`);
  const last = flagOption(typed, 'nextFree') ? Math.min(65_535, wanted + PORTS_TRIED) : wanted;
  for (let port = wanted; ; port++) {
    try {
      return await listen(app, { host, port });
    } catch (error) {
      const code = (error as { readonly code?: unknown }).code;
      if (code === 'EADDRINUSE' && port < last) continue;
      if (code === 'EADDRINUSE') throw new WrongUse(`another program listens on port ${String(port)}: give another with --port`);
      if (code === 'EACCES') throw new WrongUse(`port ${String(port)} may not be used: give one above 1023 with --port`);
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new WrongUse(`"${host}" is no address of this machine`);
      throw error;
    }
  }
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
