import type {
  Claim,
  Day,
  Decision,
  Document,
  DocumentId,
  MergedRecord,
  Original,
  ReportFacts,
  Review,
  SetAside,
  Status,
} from '../model/index.js';
import type { IndexedRecord, Page, RefusedClaim, SearchHit, Store, StoredReport } from '../store/store.js';

/** Filters as a person writes them: names in any case, days as `2018`, `2018-03` or `2018-03-16`. */
export interface ChronologyFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly statuses?: readonly Status[] | undefined;
  readonly reviewed?: readonly Review[] | undefined;
  readonly actors?: readonly string[] | undefined;
  readonly places?: readonly string[] | undefined;
  readonly processes?: readonly string[] | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** Records with the reports that they rest on, so that a view can name outlets and dates. */
export interface Listing extends Page<IndexedRecord> {
  readonly reports: ReadonlyMap<DocumentId, StoredReport>;
  /** all that match, on all pages */
  readonly total: number;
  /** the newest publication day in the store: the "today" of views */
  readonly asOf: Day | null;
}

/** The records that pass the filter, by time, undated ones last. */
export async function chronology(store: Store, filter: ChronologyFilter = {}): Promise<Listing> {
  void store;
  void filter;
  throw new Error('not yet');
}

/** One record with all that it rests on. */
export interface RecordInFull {
  readonly record: MergedRecord;
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  readonly reports: ReadonlyMap<DocumentId, StoredReport>;
  readonly originals: readonly Original[];
  /** decisions that name it, its claims or its reports */
  readonly decisions: readonly Decision[];
}

/** The record that an id (of it, or of any claim in it; may be short) leads to. */
export async function showRecord(store: Store, id: string): Promise<RecordInFull> {
  void store;
  void id;
  throw new Error('not yet');
}

/** One report with its text, what is known of it and the claims found in it. */
export interface ReportInFull {
  readonly document: Document;
  readonly report: StoredReport;
  readonly original: Original | null;
  readonly claims: readonly Claim[];
  readonly withdrawn: boolean;
}

/** The report that an id (may be short) leads to. */
export async function showReport(store: Store, id: string): Promise<ReportInFull> {
  void store;
  void id;
  throw new Error('not yet');
}

/** A report in the list of sources. */
export interface SourceLine {
  readonly report: StoredReport;
  readonly facts: ReportFacts | null;
  readonly original: Original | null;
  readonly withdrawn: boolean;
}

/** All reports, by publication day, undated ones last. */
export async function sources(store: Store): Promise<readonly SourceLine[]> {
  void store;
  throw new Error('not yet');
}

/** The originals that have more than one copy, each with the texts of its copies, the original's own text first. */
export async function copies(
  store: Store,
): Promise<
  readonly { readonly original: Original; readonly documents: readonly Document[]; readonly reports: readonly StoredReport[] }[]
> {
  void store;
  throw new Error('not yet');
}

/** Reports that hold all the words, best first; words in quotation marks stand together. */
export async function search(
  store: Store,
  input: { readonly words: string; readonly limit?: number },
): Promise<readonly (SearchHit & { readonly report: StoredReport })[]> {
  void store;
  void input;
  throw new Error('not yet');
}

/** What went wrong and is still so. */
export interface Problems {
  readonly setAside: readonly SetAside[];
  readonly refused: readonly (RefusedClaim & { readonly document: DocumentId })[];
  readonly failed: readonly { readonly document: DocumentId; readonly reason: string }[];
}

/** Inputs set aside, claims refused, and documents that could not be derived. */
export async function problems(store: Store): Promise<Problems> {
  void store;
  throw new Error('not yet');
}
