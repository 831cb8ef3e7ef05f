import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';

/** For whom the server is. */
export interface Guarding {
  /** the names by which it may be called; any port, since a tunnel or a development server may stand before it */
  readonly names: readonly string[];
  /** needed by every request of the API where the server listens beyond this machine; null where it does not */
  readonly token: string | null;
}

/** The names of this machine to itself. */
export const LOOPBACK_NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether nobody but this machine reaches a host. */
export const isLoopback = (host: string): boolean => /^(?:127(?:\.\d{1,3}){3}|localhost|::1|\[::1\])$/.test(host);

/** A token that cannot be guessed, for an address that is handed to others. */
export const newToken = (): string => randomBytes(24).toString('base64url');

const COOKIE = 'parley';
/** A token and the braces around it; whoever sends more here has not been let in yet. */
const MOST_OF_SESSION = 4_096;

/**
 * Lets through only requests that name this server (a foreign name may have been bent to this address), that come from its own pages
 * where they come from pages at all, and that bear the token where there is one; and says in every answer what a page may do.
 */
export function guard(app: Hono, guarding: Guarding): void {
  app.use('*', withHeaders);
  app.use('*', onlyOwnNames(guarding.names));
  app.use('/api/*', onlyOwnPages);
  const small = bodyLimit({
    maxSize: MOST_OF_SESSION,
    onError: (c) => c.json({ message: 'Expected a token, found more.' }, 413),
  });
  app.post('/api/session', small, async (c) => {
    const sent: unknown = await c.req.json().catch(() => null);
    const token = (sent as { readonly token?: unknown } | null)?.token;
    if (guarding.token !== null && !(typeof token === 'string' && equal(token, guarding.token))) return refusedToken(c);
    if (guarding.token !== null) {
      setCookie(c, COOKIE, guarding.token, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        secure: c.req.url.startsWith('https:'),
      });
    }
    return c.json({ message: 'You may ask.' });
  });
  const { token } = guarding;
  if (token !== null) {
    app.use('/api/*', async (c, next) => {
      const bearer = /^Bearer (.{1,500})$/.exec(c.req.header('authorization') ?? '')?.[1];
      const sent = bearer ?? getCookie(c, COOKIE);
      if (sent === undefined || !equal(sent, token)) return refusedToken(c);
      return next();
    });
  }
}

const refusedToken = (c: Context): Response =>
  c.json(
    {
      message:
        'Expected the token of this server, found none or another one. Open the whole address that "parley serve" printed.',
    },
    401,
  );

/** Compares hashes, which have one length and tell by their time nothing of the token. */
const equal = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());

/** The name by which the server was called; a request that never came over a wire has it in its address alone. */
const hostAsked = (c: Context): string => c.req.header('host') ?? new URL(c.req.url).host;

const onlyOwnNames =
  (names: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const host = hostAsked(c);
    const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
    if (names.includes(name)) return next();
    return c.json({ message: `Expected to be called ${names.join(' or ')}, found "${host.slice(0, 200)}".` }, 421);
  };

const onlyOwnPages: MiddlewareHandler = async (c, next) => {
  const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const foreign =
    (origin !== undefined && hostOf(origin) !== hostAsked(c).toLowerCase()) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none');
  if (foreign) return c.json({ message: 'Expected a request of the own pages, found one of another site.' }, 403);
  if (changes && c.req.method !== 'POST') return c.json({ message: `Expected GET or POST, found ${c.req.method}.` }, 405);
  const type = c.req.header('content-type') ?? '';
  if (changes && !/^application\/json\s*(?:;|$)/i.test(type)) {
    return c.json(
      { message: `Expected content of type application/json, found ${type === '' ? 'none' : `"${type.slice(0, 100)}"`}.` },
      415,
    );
  }
  return next();
};

/** The host and port of an origin; null for one that hides where it comes from. */
function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

const withHeaders: MiddlewareHandler = async (c, next) => {
  const nonce = randomBytes(18).toString('base64');
  c.set('nonce', nonce);
  await next();
  const { headers } = c.res;
  headers.set('content-security-policy', policy(nonce));
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
};

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
