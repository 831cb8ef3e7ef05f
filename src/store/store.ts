/**
 * Where the record is kept. Everything that is stored goes through this interface; there is no SQL outside src/store.
 *
 * Truth (never rebuilt): documents, receipts, set-aside inputs, decisions.
 * Derived (thrown away and rebuilt at will): facts, regions, claims, keys, originals, merged records, the full-text index.
 *
 * Every method that writes is one transaction: it happens whole or not at all, whenever the process dies.
 * Work to do is never a queue that could be lost: documents whose derivation is not of the asked version (`underived`), documents
 * whose copies and claims whose records have to be worked out anew (`pendingCopies`, `pendingClaims`); the marks are set in the
 * same transaction as the change that asks for them, and taken away in the same transaction as the result.
 */
import type {
  Claim,
  ClaimId,
  Day,
  Decision,
  DecisionId,
  Document,
  DocumentId,
  MergedRecord,
  Original,
  Receipt,
  Region,
  ReportFacts,
  Review,
  SetAside,
  Status,
} from '../model/index.js';

/** A document with one arrival of it, as src/read gives it. */
export interface Report {
  readonly document: Document;
  readonly receipt: Receipt;
}

/**
 * added: a text not held before; receipt: a held text from a new origin or in other bytes; held: nothing new;
 * erased: a person had this text erased, and it is not taken in again.
 */
export type AddOutcome = 'added' | 'receipt' | 'held' | 'erased';

/** A stored document without its text: what arrived, what is known of it, and how its derivation went. */
export interface StoredReport {
  readonly id: DocumentId;
  /** in UTF-16 units */
  readonly length: number;
  /** in the order in which they arrived */
  readonly receipts: readonly Receipt[];
  /** null until derived */
  readonly facts: ReportFacts | null;
  readonly regions: readonly Region[];
  /** the version of derived data that read it last, null where it waits to be read */
  readonly derivedAt: string | null;
  /** why it could not be derived, or null */
  readonly failure: string | null;
  /** the number of claims found in it */
  readonly claims: number;
}

/** A draft claim that was refused because it did not rest on the text. */
export interface RefusedClaim {
  readonly kind: string;
  readonly rule: string;
  readonly reason: string;
}

/** A document to be derived. `stamp` changes whenever something that its derivation depends on changes. */
export interface Work {
  readonly document: DocumentId;
  readonly stamp: number;
}

/** All that is derived from one document alone. `failure` says why nothing could be derived. */
export interface Derivation extends Work {
  readonly facts: ReportFacts | null;
  readonly regions: readonly Region[];
  readonly claims: readonly Claim[];
  readonly refused: readonly RefusedClaim[];
  /** keys under which copies of one text meet */
  readonly copyKeys: readonly string[];
  readonly failure: string | null;
}

/** What asks for work across documents; `mark` orders marks and names them when the work is done. */
export interface Pending<T> {
  readonly mark: number;
  readonly target: T;
}

/** Keys under which claims that may corefer meet, and the entities that a claim names. */
export interface ClaimKeys {
  readonly claim: ClaimId;
  readonly keys: readonly string[];
}

/** A name by which a record can be found; `name` is folded: lower case, no accents, single spaces. */
export interface RecordTerm {
  readonly role: 'actor' | 'person' | 'place' | 'process';
  readonly entity: string | null;
  readonly name: string;
}

/** A merged record with what it is found and ordered by. Both days are null where the year is not known. */
export interface IndexedRecord {
  readonly record: MergedRecord;
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly terms: readonly RecordTerm[];
}

/** Which records to list; what is left out does not restrict. Names are matched as whole words of a folded name, ids exactly. */
export interface RecordQuery {
  readonly kinds?: readonly string[];
  readonly statuses?: readonly Status[];
  readonly reviews?: readonly Review[];
  /** records that can fall on or after this day; undated ones are left out unless `undated` says otherwise */
  readonly since?: Day;
  /** records that can fall on or before this day; undated ones likewise */
  readonly until?: Day;
  /** with `since` or `until`: keep undated records too */
  readonly undated?: boolean;
  /** any of these sides or persons */
  readonly actors?: readonly TermQuery[];
  readonly places?: readonly TermQuery[];
  readonly processes?: readonly TermQuery[];
  /** records that rest on any of these documents */
  readonly documents?: readonly DocumentId[];
  /** `next` of the page before */
  readonly after?: string;
  /** 100 unless told, 10,000 at most */
  readonly limit?: number;
}

/** One wanted name: an entity id, or a folded name. */
export type TermQuery = { readonly entity: string } | { readonly name: string };

/** A stretch of a listing; `next` is null at its end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A document that holds the words searched for. `snippet` is verbatim text of it; `matches` are spans of the snippet. */
export interface SearchHit {
  readonly document: DocumentId;
  readonly snippet: string;
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}

/** The consolidation lease: only its holder may replace originals and records. */
export interface Lease {
  readonly holder: string;
  /** UTC, ISO 8601: after this anybody may take it */
  readonly until: string;
}

/** What a new set of records replaces. */
export interface Replacement {
  /** every record that holds one of these claims goes */
  readonly claims: readonly ClaimId[];
  readonly records: readonly IndexedRecord[];
  /** the marks that are hereby done */
  readonly marks: readonly number[];
}

/** What decisions ask to be worked out anew, marked in the transaction that appends them. */
export interface DecisionEffect {
  readonly derive: readonly DocumentId[];
  readonly copies: readonly DocumentId[];
  readonly consolidate: readonly ClaimId[];
}

/** How often each listing was changed since the store was made: equal counts mean that nothing of it changed. */
export interface Changes {
  readonly reports: number;
  readonly originals: number;
  readonly decisions: number;
  readonly records: number;
}

/** A thing with the change at which it came to be as it is: another stamp means that it has to be read again. */
export interface Stamped<Id> {
  readonly id: Id;
  readonly stamp: number;
}

/** How many of each thing the store holds. */
export interface StoreCounts {
  readonly documents: number;
  readonly receipts: number;
  readonly setAside: number;
  readonly decisions: number;
  readonly claims: number;
  readonly records: number;
  readonly originals: number;
}

/** The version of derived data: the release that derived it (`1.2.3`) and the hash of code, weights and lexicon. */
export interface DerivedVersion {
  readonly release: string;
  readonly hash: string;
}

export type StoreFault = 'not-a-store' | 'cannot-open' | 'newer-format' | 'newer-derivation' | 'lease-lost' | 'busy' | 'closed';

/** A store that cannot do what was asked, with what was expected and what was found. */
export class StoreError extends Error {
  constructor(
    readonly fault: StoreFault,
    message: string,
  ) {
    super(message);
    this.name = 'StoreError';
  }
}

export interface Store {
  /** the file, or the address of the database without its password */
  readonly location: string;
  close(): Promise<void>;
  counts(): Promise<StoreCounts>;

  // Documents, receipts, set-aside inputs: truth.

  /** Takes in reports; the outcomes are in their order. When it resolves, they are on disk. An origin read well is no longer set aside. */
  addReports(reports: readonly Report[]): Promise<readonly AddOutcome[]>;
  /** Notes inputs that could not be read; a later note of the same origin takes the place of an earlier one. */
  addSetAside(inputs: readonly SetAside[]): Promise<void>;
  setAside(): Promise<readonly SetAside[]>;
  document(id: DocumentId): Promise<Document | null>;
  /** The texts of those documents that are held, in the order of their ids. */
  texts(ids: readonly DocumentId[]): Promise<readonly Document[]>;
  /** Stored reports by id. */
  reports(query?: {
    readonly ids?: readonly DocumentId[];
    readonly after?: string;
    readonly limit?: number;
  }): Promise<Page<StoredReport>>;
  /** The newest day on which a stored report was published, or null where none is dated. */
  newestPublication(): Promise<Day | null>;

  // Decisions: truth, append only.

  /** Appends decisions made together, and marks what has to be worked out anew. */
  appendDecisions(decisions: readonly Decision[], effect: DecisionEffect): Promise<void>;
  /** All decisions by time, then id. */
  decisions(): Promise<readonly Decision[]>;

  // Derived from one document.

  /** Documents not derived at this version, or changed since. Throws `newer-derivation` where a newer release derived some. */
  underived(version: DerivedVersion, limit: number): Promise<readonly Work[]>;
  /**
   * Replaces all that is derived from these documents, and marks their copies and the claims that came, changed or went. One whose
   * stamp is out of date, or that is gone, is passed over. Resolves with the number saved.
   */
  saveDerivations(version: DerivedVersion, derivations: readonly Derivation[]): Promise<number>;
  /** Marks every document as not derived. */
  forgetDerivations(): Promise<void>;
  claims(ids: readonly ClaimId[]): Promise<readonly Claim[]>;
  claimsOf(document: DocumentId): Promise<readonly Claim[]>;
  /** Claims that name one of these entities. */
  claimsNaming(entities: readonly string[]): Promise<readonly ClaimId[]>;
  refused(): Promise<readonly (RefusedClaim & { readonly document: DocumentId })[]>;
  failures(): Promise<readonly { readonly document: DocumentId; readonly reason: string }[]>;

  // Across documents; the writing ones need the lease.

  /**
   * Takes or prolongs the lease; resolves with null when `holder` has it now, else with the one who has. Throws `newer-derivation`
   * where a newer release derived some.
   */
  takeLease(holder: string, seconds: number, version: DerivedVersion): Promise<Lease | null>;
  releaseLease(holder: string): Promise<void>;
  pendingCopies(limit: number): Promise<readonly Pending<DocumentId>[]>;
  /** These documents and all that share a copy key with them, directly or through others, and those of one original with them. */
  connectedDocuments(ids: readonly DocumentId[]): Promise<readonly DocumentId[]>;
  /**
   * Replaces the originals of these documents, and marks the claims of those whose original changed. Resolves with false, having done
   * nothing, when one of the documents is gone by now: load and work out again.
   */
  replaceOriginals(
    holder: string,
    change: {
      readonly documents: readonly DocumentId[];
      readonly originals: readonly Original[];
      readonly marks: readonly number[];
    },
  ): Promise<boolean>;
  /** The originals of these documents, or all. */
  originals(documents?: readonly DocumentId[]): Promise<readonly Original[]>;
  pendingClaims(limit: number, after?: number): Promise<readonly Pending<ClaimId>[]>;
  /** Replaces the keys of these claims, and marks `also` for consolidation; keys of claims no longer held are given as []. */
  replaceKeys(holder: string, keys: readonly ClaimKeys[], also: readonly ClaimId[]): Promise<void>;
  /**
   * These claims and all that share a key or a record with them, directly or through others, sorted; claims that are gone but whose
   * records still stand are among them.
   */
  connectedClaims(ids: readonly ClaimId[]): Promise<readonly ClaimId[]>;
  /**
   * Takes the records of these claims away and puts others in their place, in one transaction. Resolves with false, having done
   * nothing, when a claim of the new records is gone by now: load and work out again.
   */
  replaceRecords(holder: string, replacement: Replacement): Promise<boolean>;

  // Merged records.

  /** Records by time, undated ones last. */
  records(query: RecordQuery): Promise<Page<IndexedRecord>>;
  countRecords(query: RecordQuery): Promise<number>;
  /** The record with this id, or that holds this claim. */
  recordOf(claim: ClaimId): Promise<IndexedRecord | null>;
  /** Documents that hold all the words, best first; words in quotation marks stand together. */
  search(words: string, limit: number): Promise<readonly SearchHit[]>;

  // What changed, for those who keep in memory what they read.

  changes(): Promise<Changes>;
  /** Every report by id. */
  reportStamps(): Promise<readonly Stamped<DocumentId>[]>;
  /** Every record in the order of `records`. */
  recordStamps(): Promise<readonly Stamped<ClaimId>[]>;
  /** The records with these ids that are held, in any order. */
  recordsById(ids: readonly ClaimId[]): Promise<readonly (IndexedRecord & { readonly stamp: number })[]>;

  // Finding by the beginning of an id or by a short handle (see `handleOf`).

  findDocuments(prefix: string, limit: number): Promise<readonly DocumentId[]>;
  findClaims(prefix: string, limit: number): Promise<readonly ClaimId[]>;
  findDecisions(prefix: string, limit: number): Promise<readonly DecisionId[]>;
  /** Entities that claims name, by id or by folded name. */
  findEntities(idOrName: string, limit: number): Promise<readonly { readonly entity: string; readonly name: string }[]>;

  // Erasing.

  /**
   * Removes a document with its receipts, claims, quotes, index entries, the records that rest on it and the decisions that quote or
   * name it; `decision` (an `erase`) is what remains. Then scrubs. Resolves with what was removed and whether no byte is left behind.
   */
  erase(document: DocumentId, decision: Decision): Promise<Erased>;
  /** Rewrites the files so that nothing removed is left in them; false where another process keeps the store busy: try again later. */
  scrub(): Promise<boolean>;
}

export interface Erased {
  readonly claims: number;
  readonly records: number;
  readonly decisions: number;
  readonly receipts: number;
  readonly scrubbed: boolean;
}
