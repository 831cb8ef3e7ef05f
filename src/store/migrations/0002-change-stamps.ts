/** Says what changed since it was last read: a count for each listing, and for each report and record the count at which it came. */
export const changeStamps = `
CREATE TABLE change (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO change (name, value) VALUES ('reports', 1), ('originals', 1), ('decisions', 1), ('records', 1);

ALTER TABLE document ADD COLUMN changed INTEGER NOT NULL DEFAULT 1;
CREATE INDEX document_changed ON document (id, changed);

ALTER TABLE record ADD COLUMN changed INTEGER NOT NULL DEFAULT 1;
DROP INDEX record_sort;
CREATE INDEX record_sort ON record (sort, id, changed);
`;
