import { useSyncExternalStore } from 'react';

/** Where a reader is: the part of the address after `#`, which works the same when served and in a dossier opened from disk. */
export interface Address {
  /** the parts of the path, decoded: `#/meetings/claim%3A…` gives ['meetings', 'claim:…'] */
  readonly path: readonly string[];
  readonly params: URLSearchParams;
}

/** Parameters of an address; what is undefined, null or empty is left out. */
export type Params = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** Reads an address; a part that is not well encoded stands as it is. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s, 2);
  const parts = path.split('/').filter((part) => part !== '');
  return { path: parts.map(decoded), params: new URLSearchParams(query) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a page: `hrefTo(['meetings', id], { actor: 'Iran' })`. */
export function hrefTo(path: readonly string[], params: Params = {}): string {
  const query = queryOf(params);
  return `#/${path.map(encodeURIComponent).join('/')}${query === '' ? '' : `?${query}`}`;
}

/** Parameters as the query of an address; lists are joined by commas. */
export function queryOf(params: Params): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const text = Array.isArray(value) ? value.join(',') : value === null || value === undefined ? '' : String(value);
    if (text !== '') query.set(name, text);
  }
  return query.toString();
}

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

let last: { readonly hash: string; readonly address: Address } | null = null;

const current = (): Address => {
  const { hash } = window.location;
  if (last?.hash !== hash) last = { hash, address: parseAddress(hash) };
  return last.address;
};

/** The address now; the component is drawn anew when it changes. */
export const useAddress = (): Address => useSyncExternalStore(subscribe, current);

/** Goes to a page, as a link would. */
export function goTo(path: readonly string[], params: Params = {}): void {
  window.location.hash = hrefTo(path, params);
}

/** Changes parameters of the address in place, without a new entry in the browser's history; null or empty takes one away. */
export function setParams(change: Params): void {
  const { path, params } = current();
  const kept: Record<string, string> = Object.fromEntries(params);
  const merged: Params = { ...kept, ...change };
  window.history.replaceState(window.history.state, '', hrefTo(path, merged));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
