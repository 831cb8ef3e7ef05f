/**
 * Where the address bears a token (`#token=…`, as "parley serve" prints it for a server beyond this machine), hands it to the server,
 * which sets a cookie, and takes it out of the address. Resolves when pages can be read; what went wrong is said by the first of them.
 */
export async function takeTokenFromAddress(): Promise<void> {
  const token = /^#token=([\w-]{1,500})$/.exec(window.location.hash)?.[1];
  if (token === undefined) return;
  window.history.replaceState(null, '', '#/');
  await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  }).catch(() => undefined);
}
