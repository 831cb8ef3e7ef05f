import type { ClaimId, Decision, DocumentId } from '../../model/index.js';
import type { Erased } from '../store.js';
import type { Connection } from './connection.js';
import { changed } from './changes.js';
import { removeRecordOf } from './across.js';
import { insertDecision } from './decisions.js';
import { markClaims, markCopies } from './marks.js';

/** Removes a document and all that quotes or names it, then scrubs; see `Store.erase`. */
export function erase(connection: Connection, document: DocumentId, decision: Decision): Erased {
  const removed = connection.write(() => {
    const row = connection.get<{ nr: number }>('SELECT nr FROM document WHERE id = ?', document);
    const result = {
      decisions: removeDecisions(connection, document),
      ...(row ? removeDocument(connection, document, row.nr) : { claims: 0, records: 0, receipts: 0 }),
    };
    for (const listing of ['reports', 'originals', 'records'] as const) changed(connection, listing);
    insertDecision(connection, decision);
    connection.run('INSERT OR REPLACE INTO erased (document, decision) VALUES (?, ?)', document, decision.id);
    connection.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('scrub', 'due')");
    return result;
  });
  return { ...removed, scrubbed: scrub(connection) };
}

/**
 * Removes the decisions that name the document or a claim of it (whose ids hold the document's), and what undid them. Earlier
 * notes that the same text was erased stay.
 */
function removeDecisions(connection: Connection, document: DocumentId): number {
  const doomed = connection
    .all<{ id: string; body: string }>(
      "SELECT id, body FROM decision WHERE instr(body, ?) > 0 AND json_extract(body, '$.judgement.do') <> 'erase'",
      document.slice('doc:'.length),
    )
    .map(({ id, body }) => ({ id, named: claimsNamed(JSON.parse(body) as Decision) }));
  const ids = doomed.map(({ id }) => id);
  for (const id of ids) {
    const undoing = connection.all<{ id: string }>(
      "SELECT id FROM decision WHERE json_extract(body, '$.judgement.do') = 'undo' AND json_extract(body, '$.judgement.decision') = ?",
      id,
    );
    ids.push(...undoing.map((row) => row.id).filter((other) => !ids.includes(other)));
    connection.run('DELETE FROM decision WHERE id = ?', id);
  }
  for (const { named } of doomed) markClaims(connection, named);
  return ids.length;
}

const claimsNamed = ({ judgement }: Decision): readonly ClaimId[] =>
  Object.values(judgement).filter((value): value is ClaimId => typeof value === 'string' && value.startsWith('claim:'));

function removeDocument(connection: Connection, document: DocumentId, nr: number): Omit<Erased, 'decisions' | 'scrubbed'> {
  const claims = connection.all<{ nr: number }>('SELECT nr FROM claim WHERE document = ?', nr);
  let records = 0;
  for (const claim of claims) {
    connection.run(
      `INSERT INTO pending_claim (claim) SELECT claim FROM record_claim
       WHERE record = (SELECT record FROM record_claim WHERE claim = ?)`,
      claim.nr,
    );
    if (removeRecordOf(connection, claim.nr)) records++;
  }
  // the claims that met these under a key may now be joined otherwise
  for (const claim of claims) {
    connection.run(
      `INSERT INTO pending_claim (claim) SELECT DISTINCT claim FROM claim_key
       WHERE key IN (SELECT key FROM claim_key WHERE claim = ?)`,
      claim.nr,
    );
  }
  for (const claim of claims) {
    for (const table of ['claim_entity', 'claim_key', 'pending_claim']) {
      connection.run(`DELETE FROM ${table} WHERE claim = ?`, claim.nr);
    }
    connection.run('DELETE FROM claim WHERE nr = ?', claim.nr);
  }
  const receipts = connection.run('DELETE FROM receipt WHERE document = ?', nr).changes;
  removeCopies(connection, document, nr);
  const text = connection.get<{ text: string }>('SELECT text FROM document_text WHERE nr = ?', nr);
  connection.run("INSERT INTO text_index (text_index, rowid, text) VALUES ('delete', ?, ?)", nr, text?.text ?? '');
  connection.run('DELETE FROM document_text WHERE nr = ?', nr);
  connection.run('DELETE FROM document WHERE nr = ?', nr);
  return { claims: claims.length, records, receipts };
}

function removeCopies(connection: Connection, document: DocumentId, nr: number): void {
  const others = connection.all<{ id: string }>(
    `SELECT document.id AS id FROM original_document JOIN document ON document.nr = original_document.document
     WHERE original = (SELECT original FROM original_document WHERE document = ?) AND document.id <> ?`,
    nr,
    document,
  );
  markCopies(
    connection,
    others.map(({ id }) => id),
  );
  connection.run('DELETE FROM original_document WHERE document = ? OR original = ?', nr, document);
  connection.run('DELETE FROM copy_key WHERE document = ?', nr);
  connection.run('DELETE FROM pending_copy WHERE document = ?', nr);
}

/** Whether an erasure still waits for its traces to be scrubbed from the files. */
export const scrubIsDue = (connection: Connection): boolean =>
  connection.get("SELECT 1 FROM meta WHERE key = 'scrub'") !== undefined;

/** Rewrites index and file and empties the write-ahead log; see `Store.scrub`. */
export function scrub(connection: Connection): boolean {
  const done =
    connection.alone("INSERT INTO text_index (text_index) VALUES ('optimize')") &&
    connection.alone('VACUUM') &&
    connection.checkpoint();
  if (!done) return false;
  connection.write(() => void connection.run("DELETE FROM meta WHERE key = 'scrub'"));
  return connection.checkpoint();
}
