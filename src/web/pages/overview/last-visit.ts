const LAST = 'parley-last-visit';
const SINCE = 'parley-since';

const stored = (storage: () => Storage, key: string): string | null => {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
};

const keep = (storage: () => Storage, key: string, value: string): void => {
  try {
    storage().setItem(key, value);
  } catch {
    // without storage there is no last visit to speak of
  }
};

const local = (): Storage => window.localStorage;
const session = (): Storage => window.sessionStorage;

const isTime = (text: string | null): text is string => text !== null && !Number.isNaN(Date.parse(text));

/**
 * When this reader was last here, before this visit; null on the first one, or where the browser keeps nothing. A visit is as long as
 * the tab is open, so that what is new stays so while it is read.
 */
export function lastVisit(): string | null {
  const before = stored(session, SINCE) ?? stored(local, LAST) ?? '';
  keep(session, SINCE, before);
  keep(local, LAST, new Date().toISOString());
  return isTime(before) ? new Date(before).toISOString() : null;
}
