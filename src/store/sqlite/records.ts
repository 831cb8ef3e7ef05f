import type { ClaimId, DecisionId, DocumentId } from '../../model/index.js';
import type { IndexedRecord, Page, RecordQuery, SearchHit, TermQuery } from '../store.js';
import { foldName } from '../fold.js';
import type { Connection, Value } from './connection.js';
import { cut, endOfPrefix, placeholders } from './rows.js';

const USUAL_LIMIT = 100;
const MOST = 10_000;

interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Records that pass a query, by time, undated ones last. */
export function records(connection: Connection, query: RecordQuery): Page<IndexedRecord> {
  const limit = Math.min(Math.max(1, query.limit ?? USUAL_LIMIT), MOST);
  const conditions = conditionsOf(query);
  if (query.after !== undefined) {
    const bar = query.after.indexOf('|');
    conditions.push({ sql: '(sort, id) > (?, ?)', values: [query.after.slice(0, bar), query.after.slice(bar + 1)] });
  }
  const rows = connection.all<{ id: string; sort: string; body: string }>(
    `SELECT id, sort, body FROM record ${whereOf(conditions)} ORDER BY sort, id LIMIT ?`,
    ...conditions.flatMap(({ values }) => values),
    limit + 1,
  );
  const page = cut(rows, limit, ({ sort, id }) => `${sort}|${id}`);
  return { items: page.items.map(({ body }) => JSON.parse(body) as IndexedRecord), next: page.next };
}

/** How many records pass a query, on all pages. */
export function countRecords(connection: Connection, query: RecordQuery): number {
  const conditions = conditionsOf(query);
  const values = conditions.flatMap((condition) => condition.values);
  return connection.get<{ n: number }>(`SELECT count(*) AS n FROM record ${whereOf(conditions)}`, ...values)?.n ?? 0;
}

const whereOf = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;

function conditionsOf(query: RecordQuery): Condition[] {
  const conditions: Condition[] = [];
  const oneOf = (column: string, values: readonly string[] | undefined): void => {
    if (values) conditions.push({ sql: `${column} IN (${placeholders(values)})`, values });
  };
  oneOf('kind', query.kinds);
  oneOf('status', query.statuses);
  oneOf('review', query.reviews);
  if ((query.since !== undefined || query.until !== undefined) && query.undated !== true) {
    conditions.push({ sql: "sort <> '~'", values: [] });
  }
  if (query.since !== undefined) conditions.push({ sql: '(latest IS NULL OR latest >= ?)', values: [query.since] });
  if (query.until !== undefined) conditions.push({ sql: '(earliest IS NULL OR earliest <= ?)', values: [query.until] });
  named(conditions, ['actor', 'person'], query.actors);
  named(conditions, ['place'], query.places);
  named(conditions, ['process'], query.processes);
  if (query.documents) {
    conditions.push({
      sql: `nr IN (SELECT record FROM record_claim JOIN claim ON claim.nr = record_claim.claim
            JOIN document ON document.nr = claim.document WHERE document.id IN (${placeholders(query.documents)}))`,
      values: query.documents,
    });
  }
  return conditions;
}

function named(conditions: Condition[], roles: readonly string[], wanted: readonly TermQuery[] | undefined): void {
  if (!wanted) return;
  const tests = wanted.map((term) => ('entity' in term ? 'entity = ?' : 'instr(name, ?) > 0'));
  const values = wanted.map((term) => ('entity' in term ? term.entity : ` ${foldName(term.name)} `));
  conditions.push({
    sql: `nr IN (SELECT record FROM record_term WHERE term IN
          (SELECT nr FROM term WHERE role IN (${placeholders(roles)}) AND (${tests.join(' OR ') || '0'})))`,
    values: [...roles, ...values],
  });
}

/** The record that holds a claim. */
export function recordOf(connection: Connection, claim: ClaimId): IndexedRecord | null {
  const row = connection.get<{ body: string }>(
    `SELECT body FROM record WHERE nr = (SELECT record FROM record_claim WHERE claim = (SELECT nr FROM claim WHERE id = ?))`,
    claim,
  );
  return row ? (JSON.parse(row.body) as IndexedRecord) : null;
}

const OPEN = '\u0001';
const CLOSE = '\u0002';

/** Documents that hold all the words, best first. */
export function search(connection: Connection, words: string, limit: number): readonly SearchHit[] {
  const query = fullTextQuery(words);
  if (query === '') return [];
  return connection
    .all<{ document: DocumentId; snippet: string }>(
      `SELECT document.id AS document, snippet(text_index, 0, '${OPEN}', '${CLOSE}', '', 24) AS snippet
       FROM text_index JOIN document ON document.nr = text_index.rowid WHERE text_index MATCH ? ORDER BY rank, document.id LIMIT ?`,
      query,
      limit,
    )
    .map(({ document, snippet }) => ({ document, ...unmarked(snippet) }));
}

/** Every word and every quotation becomes a quoted string, so that nothing a person types is read as an operator. */
function fullTextQuery(words: string): string {
  return words
    .split('"')
    .flatMap((part, i) => (i % 2 === 1 ? [part] : part.split(/\s+/u)))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => `"${part}"`)
    .join(' ');
}

function unmarked(marked: string): Pick<SearchHit, 'snippet' | 'matches'> {
  const matches: { start: number; end: number }[] = [];
  let snippet = '';
  let start: number | null = null;
  for (const part of marked.split(/([\u0001\u0002])/)) {
    if (part === OPEN) start = snippet.length;
    else if (part === CLOSE) {
      if (start !== null) matches.push({ start, end: snippet.length });
      start = null;
    } else snippet += part;
  }
  return { snippet, matches };
}

/** Ids of documents that begin so, with or without `doc:`. */
export function findDocuments(connection: Connection, prefix: string, limit: number): readonly DocumentId[] {
  const from = prefix.startsWith('doc:') ? prefix : `doc:${prefix.toLowerCase()}`;
  return connection
    .all<{ id: DocumentId }>(
      'SELECT id FROM document WHERE id >= ? AND id < ? ORDER BY id LIMIT ?',
      from,
      endOfPrefix(from),
      limit,
    )
    .map(({ id }) => id);
}

/** Ids of held claims that begin so, or whose handle does. */
export function findClaims(connection: Connection, prefix: string, limit: number): readonly ClaimId[] {
  const column = prefix.startsWith('claim:') ? 'id' : 'handle';
  const from = column === 'id' ? prefix : prefix.toLowerCase();
  return connection
    .all<{ id: ClaimId }>(
      `SELECT id FROM claim WHERE ${column} >= ? AND ${column} < ? AND body IS NOT NULL ORDER BY id LIMIT ?`,
      from,
      endOfPrefix(from),
      limit,
    )
    .map(({ id }) => id);
}

/** Ids of decisions that begin so, with or without `dec:`. */
export function findDecisions(connection: Connection, prefix: string, limit: number): readonly DecisionId[] {
  const from = prefix.startsWith('dec:') ? prefix : `dec:${prefix.toLowerCase()}`;
  return connection
    .all<{ id: DecisionId }>(
      'SELECT id FROM decision WHERE id >= ? AND id < ? ORDER BY id LIMIT ?',
      from,
      endOfPrefix(from),
      limit,
    )
    .map(({ id }) => id);
}

/** Entities that claims name, by exact id or folded name, the most often named first. */
export const findEntities = (
  connection: Connection,
  idOrName: string,
  limit: number,
): readonly { readonly entity: string; readonly name: string }[] =>
  connection.all(
    `SELECT entity, max(name) AS name FROM claim_entity WHERE entity = ? OR name = ? GROUP BY entity ORDER BY count(*) DESC, entity LIMIT ?`,
    idOrName,
    foldName(idOrName) || idOrName,
    limit,
  );
