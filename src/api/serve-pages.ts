import type { Context, Hono } from 'hono';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { builtPages, pagesStamp } from '../app/built-pages.js';

interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly packed: ReadonlyMap<'br' | 'gzip', Buffer>;
}

interface Pages {
  readonly stamp: string;
  readonly asset: (name: string) => Asset | null;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
};

const NOT_BUILT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Parley: the pages are not built</title></head>
  <body>
    <h1>The pages are not built yet</h1>
    <p>Run <code>npm run build</code> in the folder of Parley and load this page again. The record itself is served already: see
    <a href="/api/openapi.json">/api/openapi.json</a> for all that can be asked.</p>
  </body>
</html>
`;

/** Serves the built pages of a folder: only files that stand in it, each by its exact name, and `index.html` at `/`. */
export function servePages(app: Hono, folder: string): void {
  let pages: Pages | null = null;
  const current = (): Pages | null => {
    const stamp = pagesStamp(folder);
    if (stamp === null) pages = null;
    else if (pages?.stamp !== stamp) pages = pagesOf(folder, stamp);
    return pages;
  };
  app.get('*', (c) => {
    const found = current();
    if (found === null && c.req.path === '/') return c.html(NOT_BUILT, 503);
    const name = c.req.path === '/' ? 'index.html' : c.req.path.slice(1);
    const asset = found?.asset(name) ?? null;
    if (asset === null) return c.json({ message: `Expected the address of a page or of /api, found ${c.req.path}.` }, 404);
    return name === 'index.html' ? indexPage(c, asset) : answerAsset(c, name, asset);
  });
}

/** The page itself holds a nonce of this answer alone, for the style elements that the components put in. */
function indexPage(c: Context, asset: Asset): Response {
  const nonce = c.get('nonce') as string | undefined;
  const meta = nonce === undefined ? '' : `<meta property="csp-nonce" content="${nonce}" />`;
  const html = asset.body.toString('utf8').replace('<head>', `<head>${meta}`);
  return c.body(html, 200, { 'content-type': asset.type, 'cache-control': 'no-store' });
}

/** A name with a hash in it never stands for other bytes. */
const HASHED = /^assets\/[^/]+-[\w-]{8}\.\w+$/;

function answerAsset(c: Context, name: string, asset: Asset): Response {
  const accepted = c.req.header('accept-encoding') ?? '';
  const way = (['br', 'gzip'] as const).find((one) => asset.packed.has(one) && new RegExp(`\\b${one}\\b`).test(accepted));
  const body = (way === undefined ? undefined : asset.packed.get(way)) ?? asset.body;
  return c.body(new Uint8Array(body), 200, {
    'content-type': asset.type,
    'cache-control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(way === undefined ? {} : { 'content-encoding': way }),
  });
}

function pagesOf(folder: string, stamp: string): Pages {
  const built = builtPages(folder);
  const names = new Set(built.names);
  const assets = new Map<string, Asset>();
  return {
    stamp,
    asset: (name) => {
      if (!names.has(name)) return null;
      const held = assets.get(name) ?? assetOf(name, built.read(name));
      assets.set(name, held);
      return held;
    },
  };
}

const WORTH_PACKING = /^(?:js|css|html|json|svg)$/;

function assetOf(name: string, body: Buffer): Asset {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const packed = new Map<'br' | 'gzip', Buffer>();
  if (WORTH_PACKING.test(extension) && extension !== 'html') {
    packed.set('gzip', gzipSync(body, { level: 9 }));
    packed.set('br', brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
  return { type: TYPES[extension] ?? 'application/octet-stream', body, packed };
}
