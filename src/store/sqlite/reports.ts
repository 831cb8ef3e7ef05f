import type { Day, Document, DocumentId, Receipt, Region, ReportFacts, SetAside } from '../../model/index.js';
import type { AddOutcome, Page, Report, StoredReport } from '../store.js';
import { changed } from './changes.js';
import type { Connection, Value } from './connection.js';
import { cut, inBatches, placeholders } from './rows.js';

interface DocumentRow {
  readonly nr: number;
  readonly id: DocumentId;
  readonly length: number;
  readonly derived: string | null;
  readonly facts: string | null;
  readonly regions: string | null;
  readonly failure: string | null;
}

/** Takes in reports in one transaction; see `Store.addReports`. */
export function addReports(connection: Connection, reports: readonly Report[]): readonly AddOutcome[] {
  return connection.write(() => {
    const stamp = changed(connection, 'reports');
    return reports.map((report) => addReport(connection, report, stamp));
  });
}

function addReport(connection: Connection, { document, receipt }: Report, stamp: number): AddOutcome {
  if (connection.get('SELECT 1 FROM erased WHERE document = ?', document.id)) return 'erased';
  if (connection.get('SELECT 1 FROM set_aside WHERE origin = ?', receipt.origin)) {
    connection.run('DELETE FROM set_aside WHERE origin = ?', receipt.origin);
  }
  const held = connection.get<{ nr: number }>('SELECT nr FROM document WHERE id = ?', document.id);
  const nr = held?.nr ?? insertDocument(connection, document, stamp);
  const { changes } = connection.run(
    'INSERT INTO receipt (document, origin, bytes, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    nr,
    receipt.origin,
    receipt.bytes,
    JSON.stringify(receipt),
  );
  if (!held) return 'added';
  if (changes === 0) return 'held';
  // what is given with a text is part of what its derivation rests on
  connection.run('UPDATE document SET stamp = stamp + 1, derived = NULL, changed = ? WHERE nr = ?', stamp, nr);
  return 'receipt';
}

function insertDocument(connection: Connection, document: Document, stamp: number): number {
  const { row } = connection.run(
    'INSERT INTO document (id, length, changed) VALUES (?, ?, ?)',
    document.id,
    document.text.length,
    stamp,
  );
  connection.run('INSERT INTO document_text (nr, text) VALUES (?, ?)', row, document.text);
  connection.run('INSERT INTO text_index (rowid, text) VALUES (?, ?)', row, document.text);
  return row;
}

/** Notes inputs that could not be read; see `Store.addSetAside`. */
export function addSetAside(connection: Connection, inputs: readonly SetAside[]): void {
  connection.write(() => {
    for (const { origin, reason, received } of inputs) {
      connection.run(
        `INSERT INTO set_aside (origin, reason, received) VALUES (?, ?, ?)
         ON CONFLICT (origin) DO UPDATE SET reason = excluded.reason, received = excluded.received WHERE reason <> excluded.reason`,
        origin,
        reason,
        received,
      );
    }
  });
}

/** The inputs that are still set aside, by origin. */
export const setAside = (connection: Connection): readonly SetAside[] =>
  connection.all<SetAside>('SELECT origin, reason, received FROM set_aside ORDER BY origin');

/** The texts of those documents that are held, by id. */
export function texts(connection: Connection, ids: readonly DocumentId[]): readonly Document[] {
  return connection.read(() =>
    inBatches([...ids].sort(), (batch) =>
      connection.all<Document>(
        `SELECT id, text FROM document JOIN document_text USING (nr) WHERE id IN (${placeholders(batch)}) ORDER BY id`,
        ...batch,
      ),
    ),
  );
}

/** Stored reports by id; see `Store.reports`. */
export function reports(
  connection: Connection,
  query: { readonly ids?: readonly DocumentId[]; readonly after?: string; readonly limit?: number },
): Page<StoredReport> {
  const columns = 'SELECT nr, id, length, derived, facts, regions, failure FROM document';
  return connection.read(() => {
    if (query.ids) {
      const rows = inBatches([...query.ids].sort(), (batch) =>
        connection.all<DocumentRow>(`${columns} WHERE id IN (${placeholders(batch)}) ORDER BY id`, ...batch),
      );
      return { items: rows.map((row) => storedReport(connection, row)), next: null };
    }
    const limit = query.limit ?? 1000;
    const values: Value[] = [query.after ?? '', limit + 1];
    const rows = connection.all<DocumentRow>(`${columns} WHERE id > ? ORDER BY id LIMIT ?`, ...values);
    const page = cut(rows, limit, (row) => row.id);
    return { items: page.items.map((row) => storedReport(connection, row)), next: page.next };
  });
}

function storedReport(connection: Connection, row: DocumentRow): StoredReport {
  const receipts = connection.all<{ body: string }>('SELECT body FROM receipt WHERE document = ? ORDER BY nr', row.nr);
  const claims = connection.get<{ n: number }>('SELECT count(*) AS n FROM claim WHERE document = ? AND body IS NOT NULL', row.nr);
  return {
    id: row.id,
    length: row.length,
    receipts: receipts.map(({ body }) => JSON.parse(body) as Receipt),
    facts: row.facts === null ? null : (JSON.parse(row.facts) as ReportFacts),
    regions: row.regions === null ? [] : (JSON.parse(row.regions) as Region[]),
    derivedAt: row.derived,
    failure: row.failure,
    claims: claims?.n ?? 0,
  };
}

/** The newest day of publication in the store. */
export const newestPublication = (connection: Connection): Day | null =>
  connection.get<{ day: Day | null }>('SELECT max(published) AS day FROM document')?.day ?? null;
