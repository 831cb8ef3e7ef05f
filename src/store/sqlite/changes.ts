import type { ClaimId, DocumentId } from '../../model/index.js';
import type { Changes, IndexedRecord, Stamped } from '../store.js';
import type { Connection } from './connection.js';
import { inBatches, placeholders } from './rows.js';

/** Counts one more change of a listing and gives the count; the caller holds the transaction. */
export function changed(connection: Connection, listing: keyof Changes): number {
  connection.run('UPDATE change SET value = value + 1 WHERE name = ?', listing);
  return connection.get<{ value: number }>('SELECT value FROM change WHERE name = ?', listing)?.value ?? 0;
}

/** How often each listing was changed; see `Store.changes`. */
export function changes(connection: Connection): Changes {
  const found = { reports: 0, originals: 0, decisions: 0, records: 0 };
  for (const { name, value } of connection.all<{ name: keyof Changes; value: number }>('SELECT name, value FROM change')) {
    found[name] = value;
  }
  return found;
}

/** Every report by id, with the change at which it came to be as it is. */
export const reportStamps = (connection: Connection): readonly Stamped<DocumentId>[] =>
  connection.all('SELECT id, changed AS stamp FROM document ORDER BY id');

/** Every record in the order of `records`, with the change at which it came. */
export const recordStamps = (connection: Connection): readonly Stamped<ClaimId>[] =>
  connection.all('SELECT id, changed AS stamp FROM record ORDER BY sort, id');

/** The records with these ids that are held, each with its stamp. */
export const recordsById = (
  connection: Connection,
  ids: readonly ClaimId[],
): readonly (IndexedRecord & { readonly stamp: number })[] =>
  inBatches(ids, (batch) =>
    connection.all<{ body: string; stamp: number }>(
      `SELECT body, changed AS stamp FROM record WHERE id IN (${placeholders(batch)})`,
      ...batch,
    ),
  ).map(({ body, stamp }) => ({ ...(JSON.parse(body) as IndexedRecord), stamp }));
