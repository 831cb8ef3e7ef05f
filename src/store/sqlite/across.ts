import type { ClaimId, DocumentId, Original } from '../../model/index.js';
import {
  StoreError,
  type ClaimKeys,
  type DerivedVersion,
  type IndexedRecord,
  type Lease,
  type Pending,
  type Replacement,
} from '../store.js';
import { foldName } from '../fold.js';
import { changed } from './changes.js';
import type { Connection } from './connection.js';
import { refuseOlder } from './derivations.js';
import { markClaims, markClaimsOf, unmark } from './marks.js';
import { inBatches, placeholders } from './rows.js';

/** Takes or prolongs the consolidation lease; see `Store.takeLease`. */
export function takeLease(connection: Connection, holder: string, seconds: number, version: DerivedVersion): Lease | null {
  return connection.write(() => {
    refuseOlder(connection, version);
    const now = new Date().toISOString();
    const held = connection.get<Lease>("SELECT holder, until FROM lease WHERE name = 'consolidate'");
    if (held && held.holder !== holder && held.until > now) return held;
    connection.run(
      "INSERT OR REPLACE INTO lease (name, holder, until) VALUES ('consolidate', ?, ?)",
      holder,
      new Date(Date.now() + seconds * 1000).toISOString(),
    );
    return null;
  });
}

/** Gives the lease back; does nothing when another process has it. */
export const releaseLease = (connection: Connection, holder: string): void =>
  connection.write(() => void connection.run("DELETE FROM lease WHERE name = 'consolidate' AND holder = ?", holder));

function needLease(connection: Connection, holder: string): void {
  if (connection.get("SELECT 1 FROM lease WHERE name = 'consolidate' AND holder = ?", holder)) return;
  throw new StoreError('lease-lost', 'Another process took over the work across reports; what it does is not overwritten.');
}

/** Documents whose copies are to be looked for, oldest mark first. */
export const pendingCopies = (connection: Connection, limit: number): readonly Pending<DocumentId>[] =>
  connection.all(
    'SELECT mark, id AS target FROM pending_copy JOIN document ON document.nr = pending_copy.document ORDER BY mark LIMIT ?',
    limit,
  );

/** Claims whose records are to be worked out, oldest mark first. */
export const pendingClaims = (connection: Connection, limit: number, after: number): readonly Pending<ClaimId>[] =>
  connection.all(
    'SELECT mark, id AS target FROM pending_claim JOIN claim ON claim.nr = pending_claim.claim WHERE mark > ? ORDER BY mark LIMIT ?',
    after,
    limit,
  );

/** Everything reached from `start` by links that `neighbours` gives, each visited once. */
function reach<T>(start: readonly T[], neighbours: (node: T) => readonly T[]): Set<T> {
  const seen = new Set(start);
  const open = [...seen];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of neighbours(node)) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}

/** Numbers stand for the things sought, strings for the keys and records or originals by which they hang together. */
type Node = number | string;

/** The documents that hang together by copy keys and originals; see `Store.connectedDocuments`. */
export function connectedDocuments(connection: Connection, ids: readonly DocumentId[]): readonly DocumentId[] {
  return connection.read(() => {
    const numbers = (sql: string, value: string): number[] => connection.all<{ nr: number }>(sql, value).map(({ nr }) => nr);
    const seen = reach<Node>(numbersOf(connection, 'document', ids), (node) => {
      if (typeof node === 'number') {
        return connection
          .all<{ key: string }>(
            `SELECT 'k' || key AS key FROM copy_key WHERE document = ? UNION ALL
             SELECT 'o' || original FROM original_document WHERE document = ?`,
            node,
            node,
          )
          .map(({ key }) => key);
      }
      const table = node.startsWith('k') ? 'copy_key WHERE key' : 'original_document WHERE original';
      return numbers(`SELECT document AS nr FROM ${table} = ?`, node.slice(1));
    });
    return idsOf<DocumentId>(connection, 'document', seen);
  });
}

/** The claims that hang together by keys and records; see `Store.connectedClaims`. */
export function connectedClaims(connection: Connection, ids: readonly ClaimId[]): readonly ClaimId[] {
  return connection.read(() => {
    const seen = reach<Node>(numbersOf(connection, 'claim', ids), (node) => {
      if (typeof node === 'number') {
        return connection
          .all<{ key: string }>(
            `SELECT 'k' || key AS key FROM claim_key WHERE claim = ? UNION ALL
             SELECT 'r' || record FROM record_claim WHERE claim = ?`,
            node,
            node,
          )
          .map(({ key }) => key);
      }
      const [sql, value] = node.startsWith('k')
        ? ['SELECT claim AS nr FROM claim_key WHERE key = ?', node.slice(1)]
        : ['SELECT claim AS nr FROM record_claim WHERE record = ?', Number(node.slice(1))];
      return connection.all<{ nr: number }>(sql as string, value as string | number).map(({ nr }) => nr);
    });
    return idsOf<ClaimId>(connection, 'claim', seen);
  });
}

const numbersOf = (connection: Connection, table: 'claim' | 'document', ids: readonly string[]): readonly number[] =>
  inBatches(ids, (batch) =>
    connection.all<{ nr: number }>(`SELECT nr FROM ${table} WHERE id IN (${placeholders(batch)})`, ...batch),
  ).map(({ nr }) => nr);

function idsOf<T extends string>(connection: Connection, table: 'claim' | 'document', nodes: ReadonlySet<Node>): readonly T[] {
  const numbers = [...nodes].filter((node) => typeof node === 'number');
  return inBatches(numbers, (batch) =>
    connection.all<{ id: T }>(`SELECT id FROM ${table} WHERE nr IN (${placeholders(batch)})`, ...batch),
  )
    .map(({ id }) => id)
    .sort();
}

/** Replaces originals; see `Store.replaceOriginals`. */
export function replaceOriginals(
  connection: Connection,
  holder: string,
  change: {
    readonly documents: readonly DocumentId[];
    readonly originals: readonly Original[];
    readonly marks: readonly number[];
  },
): boolean {
  return connection.write(() => {
    needLease(connection, holder);
    const numbers = new Map<DocumentId, number>();
    for (const id of new Set([...change.documents, ...change.originals.flatMap((original) => original.documents)])) {
      const row = connection.get<{ nr: number }>('SELECT nr FROM document WHERE id = ?', id);
      if (!row) return false;
      numbers.set(id, row.nr);
    }
    const before = new Map<number, string>();
    for (const nr of numbers.values()) {
      const row = connection.get<{ copies: string; wire: string | null }>(
        `SELECT wire, (SELECT group_concat(document, ' ' ORDER BY position) FROM original_document WHERE original = mine.original) AS copies
         FROM original_document AS mine WHERE document = ?`,
        nr,
      );
      if (row) before.set(nr, JSON.stringify([row.copies, row.wire]));
    }
    changed(connection, 'originals');
    for (const nr of numbers.values()) connection.run('DELETE FROM original_document WHERE document = ?', nr);
    const after = new Map<number, string>();
    for (const { id, documents, wire } of change.originals) {
      const copies = documents.map((document) => numbers.get(document)).join(' ');
      documents.forEach((document, position) => {
        const nr = numbers.get(document) as number;
        after.set(nr, JSON.stringify([copies, wire]));
        connection.run(
          'INSERT INTO original_document (document, original, position, wire) VALUES (?, ?, ?, ?)',
          nr,
          id,
          position,
          wire,
        );
      });
    }
    for (const nr of numbers.values()) if (before.get(nr) !== after.get(nr)) markClaimsOf(connection, nr);
    unmark(connection, 'pending_copy', change.marks);
    return true;
  });
}

/** The originals of these documents, or all, by id. */
export function originals(connection: Connection, documents?: readonly DocumentId[]): readonly Original[] {
  interface Row {
    readonly original: DocumentId;
    readonly document: DocumentId;
    readonly wire: string | null;
  }
  const columns = `SELECT original, document.id AS document, wire FROM original_document JOIN document ON document.nr = original_document.document`;
  const order = 'ORDER BY original, position';
  const rows = connection.read(() => {
    if (!documents) return connection.all<Row>(`${columns} ${order}`);
    const ids = new Set(
      inBatches(documents, (batch) =>
        connection.all<{ original: string }>(
          `SELECT DISTINCT original FROM original_document JOIN document ON document.nr = original_document.document
           WHERE document.id IN (${placeholders(batch)})`,
          ...batch,
        ),
      ).map(({ original }) => original),
    );
    return inBatches([...ids].sort(), (batch) =>
      connection.all<Row>(`${columns} WHERE original IN (${placeholders(batch)}) ${order}`, ...batch),
    );
  });
  const found = new Map<DocumentId, { id: DocumentId; documents: DocumentId[]; wire: string | null }>();
  for (const { original, document, wire } of rows) {
    const held = found.get(original);
    if (held) held.documents.push(document);
    else found.set(original, { id: original, documents: [document], wire });
  }
  return [...found.values()];
}

/** Replaces keys of claims; see `Store.replaceKeys`. */
export function replaceKeys(connection: Connection, holder: string, keys: readonly ClaimKeys[], also: readonly ClaimId[]): void {
  connection.write(() => {
    needLease(connection, holder);
    for (const { claim, keys: wanted } of keys) {
      const row = connection.get<{ nr: number }>('SELECT nr FROM claim WHERE id = ?', claim);
      if (!row) continue;
      connection.run('DELETE FROM claim_key WHERE claim = ?', row.nr);
      for (const key of new Set(wanted)) connection.run('INSERT INTO claim_key (key, claim) VALUES (?, ?)', key, row.nr);
    }
    markClaims(connection, also);
  });
}

/** Replaces records; see `Store.replaceRecords`. */
export function replaceRecords(connection: Connection, holder: string, replacement: Replacement): boolean {
  return connection.write(() => {
    needLease(connection, holder);
    const members = new Map<string, number>();
    for (const { record } of replacement.records) {
      for (const { id } of record.claims) {
        const row = connection.get<{ nr: number }>('SELECT nr FROM claim WHERE id = ? AND body IS NOT NULL', id);
        if (!row) return false;
        members.set(id, row.nr);
      }
    }
    for (const nr of numbersOf(connection, 'claim', replacement.claims)) removeRecordOf(connection, nr);
    const stamp = changed(connection, 'records');
    for (const record of replacement.records) insertRecord(connection, record, members, stamp);
    unmark(connection, 'pending_claim', replacement.marks);
    for (const claim of replacement.claims) removeIfGone(connection, claim);
    return true;
  });
}

/** Removes the record that holds a claim, with all that leads to it. Resolves with whether there was one. */
export function removeRecordOf(connection: Connection, claim: number): boolean {
  const row = connection.get<{ record: number }>('SELECT record FROM record_claim WHERE claim = ?', claim);
  if (!row) return false;
  const terms = connection.all<{ term: number }>('SELECT term FROM record_term WHERE record = ?', row.record);
  connection.run('DELETE FROM record_term WHERE record = ?', row.record);
  for (const { term } of terms) {
    connection.run('DELETE FROM term WHERE nr = ? AND NOT EXISTS (SELECT 1 FROM record_term WHERE term = term.nr)', term);
  }
  connection.run('DELETE FROM record_claim WHERE record = ?', row.record);
  connection.run('DELETE FROM record WHERE nr = ?', row.record);
  return true;
}

function insertRecord(connection: Connection, indexed: IndexedRecord, members: ReadonlyMap<string, number>, stamp: number): void {
  const { record, earliest, latest, terms } = indexed;
  const { row } = connection.run(
    'INSERT INTO record (id, kind, sort, earliest, latest, status, review, body, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    record.id,
    record.kind,
    earliest ?? latest ?? '~',
    earliest,
    latest,
    record.status,
    record.review,
    JSON.stringify(indexed),
    stamp,
  );
  for (const { id } of record.claims) {
    connection.run('INSERT INTO record_claim (claim, record) VALUES (?, ?)', members.get(id) as number, row);
  }
  for (const { role, entity, name } of terms) {
    const values = [role, entity ?? '', ` ${foldName(name)} `] as const;
    connection.run('INSERT INTO term (role, entity, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', ...values);
    connection.run(
      `INSERT INTO record_term (term, record)
       SELECT nr, ? FROM term WHERE role = ? AND entity = ? AND name = ? ON CONFLICT DO NOTHING`,
      row,
      ...values,
    );
  }
}

function removeIfGone(connection: Connection, claim: ClaimId): void {
  const row = connection.get<{ nr: number }>(
    `SELECT nr FROM claim WHERE id = ? AND body IS NULL AND NOT EXISTS (SELECT 1 FROM pending_claim WHERE claim = claim.nr)`,
    claim,
  );
  if (!row) return;
  connection.run('DELETE FROM claim_key WHERE claim = ?', row.nr);
  connection.run('DELETE FROM claim WHERE nr = ?', row.nr);
}
