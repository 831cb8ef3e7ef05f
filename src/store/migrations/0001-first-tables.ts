/** The first format: truth (document to erased), what is derived from one document, and what is derived across documents. */
export const firstTables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE document (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  length INTEGER NOT NULL,
  stamp INTEGER NOT NULL DEFAULT 0,
  derived TEXT,
  published TEXT,
  facts TEXT,
  regions TEXT,
  refused TEXT,
  failure TEXT
);
CREATE INDEX document_derived ON document (derived, id, stamp);
CREATE INDEX document_published ON document (published);

-- apart from its document, so that listing reports does not read their texts
CREATE TABLE document_text (nr INTEGER PRIMARY KEY REFERENCES document (nr), text TEXT NOT NULL);
CREATE VIRTUAL TABLE text_index USING fts5 (
  text, content = 'document_text', content_rowid = 'nr', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO text_index (text_index, rank) VALUES ('secure-delete', 1);

CREATE TABLE receipt (
  nr INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (nr),
  origin TEXT NOT NULL,
  bytes TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (document, origin, bytes)
);
CREATE TABLE set_aside (origin TEXT PRIMARY KEY, reason TEXT NOT NULL, received TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE decision (id TEXT PRIMARY KEY, time TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX decision_time ON decision (time, id);
CREATE TABLE erased (document TEXT PRIMARY KEY, decision TEXT NOT NULL) WITHOUT ROWID;

-- body is null for a claim that is gone while a record may still rest on it
CREATE TABLE claim (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  handle TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document (nr),
  kind TEXT NOT NULL,
  body TEXT
);
CREATE INDEX claim_document ON claim (document);
CREATE INDEX claim_handle ON claim (handle);
CREATE TABLE claim_entity (
  entity TEXT NOT NULL, claim INTEGER NOT NULL REFERENCES claim (nr), name TEXT NOT NULL, PRIMARY KEY (entity, claim)
) WITHOUT ROWID;
CREATE INDEX claim_entity_claim ON claim_entity (claim);
CREATE INDEX claim_entity_name ON claim_entity (name, entity);
CREATE TABLE claim_key (key TEXT NOT NULL, claim INTEGER NOT NULL REFERENCES claim (nr), PRIMARY KEY (key, claim)) WITHOUT ROWID;
CREATE INDEX claim_key_claim ON claim_key (claim);
CREATE TABLE copy_key (
  key TEXT NOT NULL, document INTEGER NOT NULL REFERENCES document (nr), PRIMARY KEY (key, document)
) WITHOUT ROWID;
CREATE INDEX copy_key_document ON copy_key (document);

CREATE TABLE pending_copy (mark INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL REFERENCES document (nr));
CREATE INDEX pending_copy_document ON pending_copy (document);
CREATE TABLE pending_claim (mark INTEGER PRIMARY KEY AUTOINCREMENT, claim INTEGER NOT NULL REFERENCES claim (nr));
CREATE INDEX pending_claim_claim ON pending_claim (claim);
CREATE TABLE lease (name TEXT PRIMARY KEY, holder TEXT NOT NULL, until TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE original_document (
  document INTEGER PRIMARY KEY REFERENCES document (nr),
  original TEXT NOT NULL,
  position INTEGER NOT NULL,
  wire TEXT
);
CREATE INDEX original_document_original ON original_document (original, position);

CREATE TABLE record (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  sort TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  status TEXT NOT NULL,
  review TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX record_sort ON record (sort, id);
CREATE INDEX record_kind ON record (kind, sort, id);
CREATE TABLE record_claim (claim INTEGER PRIMARY KEY REFERENCES claim (nr), record INTEGER NOT NULL REFERENCES record (nr));
CREATE INDEX record_claim_record ON record_claim (record);
-- name stands between spaces, so that whole words can be found in it
CREATE TABLE term (nr INTEGER PRIMARY KEY, role TEXT NOT NULL, entity TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (role, entity, name));
CREATE TABLE record_term (
  term INTEGER NOT NULL REFERENCES term (nr), record INTEGER NOT NULL REFERENCES record (nr), PRIMARY KEY (term, record)
) WITHOUT ROWID;
CREATE INDEX record_term_record ON record_term (record);
`;
