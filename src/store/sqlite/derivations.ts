import type { Claim, ClaimId, Day, DocumentId, ReportFacts } from '../../model/index.js';
import { foldName } from '../fold.js';
import { longHandleOf } from '../handle.js';
import { compareReleases, versionText } from '../release.js';
import { StoreError, type Derivation, type DerivedVersion, type RefusedClaim, type Work } from '../store.js';
import { changed } from './changes.js';
import type { Connection } from './connection.js';
import { markClaimsOf, markCopies } from './marks.js';
import { namedEntities } from './named-entities.js';
import { inBatches, placeholders } from './rows.js';

/** Documents to derive; see `Store.underived`. */
export function underived(connection: Connection, version: DerivedVersion, limit: number): readonly Work[] {
  const text = versionText(version);
  return connection.read(() => {
    refuseOlder(connection, version);
    const found: Work[] = [];
    for (const [where, values] of [
      ['derived IS NULL', []],
      ['derived < ?', [text]],
      ['derived > ?', [text]],
    ] as const) {
      if (found.length >= limit) break;
      found.push(
        ...connection.all<Work>(
          `SELECT id AS document, stamp FROM document WHERE ${where} ORDER BY derived, id LIMIT ?`,
          ...values,
          limit - found.length,
        ),
      );
    }
    return found;
  });
}

/** A newer release may have read what this one cannot: it is never overwritten. Answers the release that derived last. */
export function refuseOlder(connection: Connection, version: DerivedVersion): string | null {
  const held = connection.get<{ value: string }>("SELECT value FROM meta WHERE key = 'release'")?.value ?? null;
  if (held !== null && compareReleases(held, version.release) > 0) {
    throw new StoreError(
      'newer-derivation',
      `The record in ${connection.location} was worked out by release ${held} of Parley; this is release ${version.release}, and it ` +
        'does not overwrite what a newer one found. Use the newer release.',
    );
  }
  return held;
}

/** Replaces what is derived from documents; see `Store.saveDerivations`. */
export function saveDerivations(connection: Connection, version: DerivedVersion, derivations: readonly Derivation[]): number {
  return connection.write(() => {
    if (refuseOlder(connection, version) !== version.release) {
      connection.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('release', ?)", version.release);
    }
    const stamp = changed(connection, 'reports');
    let saved = 0;
    for (const derivation of derivations) {
      const row = connection.get<{ nr: number }>(
        'SELECT nr FROM document WHERE id = ? AND stamp = ?',
        derivation.document,
        derivation.stamp,
      );
      if (!row) continue;
      saveDerivation(connection, versionText(version), row.nr, derivation, stamp);
      saved++;
    }
    return saved;
  });
}

function saveDerivation(connection: Connection, version: string, nr: number, derivation: Derivation, stamp: number): void {
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  saveClaims(connection, nr, derivation.claims);
  markClaimsOf(connection, nr);
  connection.run('DELETE FROM copy_key WHERE document = ?', nr);
  for (const key of new Set(derivation.copyKeys)) {
    connection.run('INSERT INTO copy_key (key, document) VALUES (?, ?)', key, nr);
  }
  markCopies(connection, [derivation.document]);
  connection.run(
    `UPDATE document SET derived = ?, published = ?, facts = ?, regions = ?, refused = ?, failure = ?, changed = ? WHERE nr = ?`,
    version,
    publicationDay(derivation.facts),
    json(derivation.facts),
    json(derivation.regions),
    derivation.refused.length > 0 ? json(derivation.refused) : null,
    derivation.failure,
    stamp,
    nr,
  );
}

function publicationDay(facts: ReportFacts | null): Day | null {
  const when = facts?.published?.value;
  return when && when.precision === 'day' && when.year !== 'unknown' ? when.earliest : null;
}

function saveClaims(connection: Connection, document: number, claims: readonly Claim[]): void {
  const held = new Map(
    connection
      .all<{ id: ClaimId; nr: number; body: string | null }>('SELECT id, nr, body FROM claim WHERE document = ?', document)
      .map((row) => [row.id, row]),
  );
  const kept = new Set<ClaimId>();
  for (const claim of claims) {
    if (kept.has(claim.id)) continue;
    kept.add(claim.id);
    const body = JSON.stringify(claim);
    const before = held.get(claim.id);
    if (before?.body === body) continue;
    if (before) connection.run('UPDATE claim SET body = ? WHERE nr = ?', body, before.nr);
    const nr = before?.nr ?? insertClaim(connection, document, claim, body);
    connection.run('DELETE FROM claim_entity WHERE claim = ?', nr);
    for (const { entity, name } of namedEntities(claim.values)) {
      connection.run('INSERT INTO claim_entity (entity, claim, name) VALUES (?, ?, ?)', entity, nr, foldName(name));
    }
  }
  for (const { id, nr, body } of held.values()) {
    if (kept.has(id) || body === null) continue;
    // its keys stay until the records that it was part of are worked out anew
    connection.run('UPDATE claim SET body = NULL WHERE nr = ?', nr);
    connection.run('DELETE FROM claim_entity WHERE claim = ?', nr);
  }
}

const insertClaim = (connection: Connection, document: number, claim: Claim, body: string): number =>
  connection.run(
    'INSERT INTO claim (id, handle, document, kind, body) VALUES (?, ?, ?, ?, ?)',
    claim.id,
    longHandleOf(claim.id),
    document,
    claim.kind,
    body,
  ).row;

/** Marks every document as not derived. */
export const forgetDerivations = (connection: Connection): void =>
  connection.write(() => {
    const stamp = changed(connection, 'reports');
    connection.run('UPDATE document SET stamp = stamp + 1, derived = NULL, changed = ?', stamp);
  });

/** The claims with these ids that are held, by id. */
export function claims(connection: Connection, ids: readonly ClaimId[]): readonly Claim[] {
  return connection
    .read(() =>
      inBatches([...ids].sort(), (batch) =>
        connection.all<{ body: string }>(
          `SELECT body FROM claim WHERE id IN (${placeholders(batch)}) AND body IS NOT NULL ORDER BY id`,
          ...batch,
        ),
      ),
    )
    .map(({ body }) => JSON.parse(body) as Claim);
}

/** The claims of one document, in the order in which they were found. */
export const claimsOf = (connection: Connection, document: DocumentId): readonly Claim[] =>
  connection
    .all<{ body: string }>(
      `SELECT body FROM claim WHERE document = (SELECT nr FROM document WHERE id = ?) AND body IS NOT NULL ORDER BY nr`,
      document,
    )
    .map(({ body }) => JSON.parse(body) as Claim)
    .sort((a, b) => a.trigger.start - b.trigger.start || (a.id < b.id ? -1 : 1));

/** Claims that name one of these entities, by id. */
export const claimsNaming = (connection: Connection, entities: readonly string[]): readonly ClaimId[] =>
  [
    ...new Set(
      inBatches(entities, (batch) =>
        connection.all<{ id: ClaimId }>(
          `SELECT claim.id AS id FROM claim_entity JOIN claim ON claim.nr = claim_entity.claim WHERE entity IN (${placeholders(batch)})`,
          ...batch,
        ),
      ).map(({ id }) => id),
    ),
  ].sort();

/** The drafts that were refused, by document. */
export const refused = (connection: Connection): readonly (RefusedClaim & { readonly document: DocumentId })[] =>
  connection
    .all<{ id: DocumentId; refused: string }>('SELECT id, refused FROM document WHERE refused IS NOT NULL ORDER BY id')
    .flatMap((row) => (JSON.parse(row.refused) as RefusedClaim[]).map((claim) => ({ ...claim, document: row.id })));

/** The documents that could not be derived, with the reason. */
export const failures = (connection: Connection): readonly { readonly document: DocumentId; readonly reason: string }[] =>
  connection.all('SELECT id AS document, failure AS reason FROM document WHERE failure IS NOT NULL ORDER BY id');
