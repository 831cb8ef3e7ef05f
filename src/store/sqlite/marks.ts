import type { Connection } from './connection.js';

/** Marks claims for consolidation, by id; ones already marked get a new mark, since work on the old one may be under way. */
export function markClaims(connection: Connection, claims: readonly string[]): void {
  for (const claim of claims) {
    connection.run('INSERT INTO pending_claim (claim) SELECT nr FROM claim WHERE id = ?', claim);
  }
}

/** Marks all claims of a document, gone ones included. */
export function markClaimsOf(connection: Connection, document: number): void {
  connection.run('INSERT INTO pending_claim (claim) SELECT nr FROM claim WHERE document = ?', document);
}

/** Marks documents whose copies are to be looked for again, by id. */
export function markCopies(connection: Connection, documents: readonly string[]): void {
  for (const document of documents) {
    connection.run('INSERT INTO pending_copy (document) SELECT nr FROM document WHERE id = ?', document);
  }
}

/** Takes marks away when their work is done. */
export function unmark(connection: Connection, table: 'pending_claim' | 'pending_copy', marks: readonly number[]): void {
  for (const mark of marks) connection.run(`DELETE FROM ${table} WHERE mark = ?`, mark);
}
