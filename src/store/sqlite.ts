import { connect, type WriteHook } from './sqlite/connection.js';
import * as across from './sqlite/across.js';
import * as changes from './sqlite/changes.js';
import * as decisions from './sqlite/decisions.js';
import * as derivations from './sqlite/derivations.js';
import * as erasure from './sqlite/erasure.js';
import * as records from './sqlite/records.js';
import * as reports from './sqlite/reports.js';
import type { Store, StoreCounts } from './store.js';

export interface SqliteOptions {
  /** called before each writing statement and around each commit: crash tests end the process there */
  readonly onWrite?: WriteHook;
}

/**
 * A store in one SQLite file (`:memory:` for one that is not kept), made where there is none. Several processes may use it at once.
 * Throws a StoreError for a file that is no Parley store or of a newer format.
 */
export function openSqliteStore(path: string, options: SqliteOptions = {}): Store {
  const c = connect(path, options.onWrite);
  if (erasure.scrubIsDue(c)) erasure.scrub(c);
  // each body runs without a pause, so no other call can come between the statements of one transaction
  return {
    location: path,
    close: async () => c.close(),
    counts: async () => counts(c.get.bind(c)),
    addReports: async (list) => reports.addReports(c, list),
    addSetAside: async (list) => reports.addSetAside(c, list),
    setAside: async () => reports.setAside(c),
    document: async (id) => reports.texts(c, [id])[0] ?? null,
    texts: async (ids) => reports.texts(c, ids),
    reports: async (query = {}) => reports.reports(c, query),
    newestPublication: async () => reports.newestPublication(c),
    appendDecisions: async (list, effect) => decisions.appendDecisions(c, list, effect),
    decisions: async () => decisions.decisions(c),
    underived: async (version, limit) => derivations.underived(c, version, limit),
    saveDerivations: async (version, list) => derivations.saveDerivations(c, version, list),
    forgetDerivations: async () => derivations.forgetDerivations(c),
    claims: async (ids) => derivations.claims(c, ids),
    claimsOf: async (document) => derivations.claimsOf(c, document),
    claimsNaming: async (entities) => derivations.claimsNaming(c, entities),
    refused: async () => derivations.refused(c),
    failures: async () => derivations.failures(c),
    takeLease: async (holder, seconds, version) => across.takeLease(c, holder, seconds, version),
    releaseLease: async (holder) => across.releaseLease(c, holder),
    pendingCopies: async (limit) => across.pendingCopies(c, limit),
    connectedDocuments: async (ids) => across.connectedDocuments(c, ids),
    replaceOriginals: async (holder, change) => across.replaceOriginals(c, holder, change),
    originals: async (documents) => across.originals(c, documents),
    pendingClaims: async (limit, after = 0) => across.pendingClaims(c, limit, after),
    replaceKeys: async (holder, keys, also) => across.replaceKeys(c, holder, keys, also),
    connectedClaims: async (ids) => across.connectedClaims(c, ids),
    replaceRecords: async (holder, replacement) => across.replaceRecords(c, holder, replacement),
    records: async (query) => records.records(c, query),
    countRecords: async (query) => records.countRecords(c, query),
    recordOf: async (claim) => records.recordOf(c, claim),
    search: async (words, limit) => records.search(c, words, limit),
    changes: async () => changes.changes(c),
    reportStamps: async () => changes.reportStamps(c),
    recordStamps: async () => changes.recordStamps(c),
    recordsById: async (ids) => changes.recordsById(c, ids),
    findDocuments: async (prefix, limit) => records.findDocuments(c, prefix, limit),
    findClaims: async (prefix, limit) => records.findClaims(c, prefix, limit),
    findDecisions: async (prefix, limit) => records.findDecisions(c, prefix, limit),
    findEntities: async (idOrName, limit) => records.findEntities(c, idOrName, limit),
    erase: async (document, decision) => erasure.erase(c, document, decision),
    scrub: async () => erasure.scrub(c),
  };
}

function counts(get: (sql: string) => StoreCounts | undefined): StoreCounts {
  return get(
    `SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM receipt) AS receipts,
            (SELECT count(*) FROM set_aside) AS setAside, (SELECT count(*) FROM decision) AS decisions,
            (SELECT count(*) FROM claim WHERE body IS NOT NULL) AS claims, (SELECT count(*) FROM record) AS records,
            (SELECT count(DISTINCT original) FROM original_document) AS originals`,
  ) as StoreCounts;
}
