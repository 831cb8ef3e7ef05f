import type { Claim, ClaimId, Document, DocumentId, Kind, MergedRecord, Original, SetAside, Visibility } from '../model/index.js';
import type { IndexedRecord, RecordQuery, RefusedClaim, SearchHit, Store, StoredReport, TermQuery } from '../store/store.js';
import { daysOf, filterFault, openPersons, type Filter, type RecordSet } from '../views/index.js';
import { inHouseStyle, namedOtherwise } from './house-style.js';
import { visibilityBy, withdrawnDocuments } from './known-facts.js';
import { placesOf } from './place-coordinates.js';
import { reportsForViews } from './report-for-views.js';
import { resolve } from './resolve.js';
import { WrongRequest } from './wrong-request.js';

/** What is common to all that is asked of the record. */
export interface Asking {
  readonly kinds: readonly Kind[];
  /** load the texts of the reports too, for views that show sentences or compare copies */
  readonly texts?: boolean;
}

/**
 * The records that a filter may keep, with their reports and originals, ready for the views (`chronology(set, filter)`,
 * `filterRecords(set, set.records, filter)` …), which apply the same filter exactly and count what it leaves out. Throws a
 * WrongRequest for a filter that cannot be used.
 */
export async function recordSet(store: Store, input: Asking & { readonly filter?: Filter | undefined }): Promise<RecordSet> {
  const filter = input.filter ?? {};
  const fault = filterFault(filter);
  if (fault !== null) throw new WrongRequest(fault);
  const unknown = (filter.kinds ?? []).filter((name) => !input.kinds.some((kind) => kind.name === name));
  if (unknown.length > 0) {
    throw new WrongRequest(
      `Expected a kind (${input.kinds.map((kind) => kind.name).join(', ')}), found "${unknown.join(', ')}".`,
    );
  }
  const records = await allRecords(store, queryOf(filter, namedOtherwise(store)));
  return setOf(store, input, records);
}

/**
 * The days that a filter asks for are left to the views, which say how many undated records they leave out; so is a name under which
 * the store lists nothing, since it lists entities under one name each.
 */
function queryOf(filter: Filter, isOtherName: (written: string) => boolean): RecordQuery {
  const term = (written: string): TermQuery => (/^(?:ent|name):/.test(written) ? { entity: written } : { name: written });
  return {
    ...(filter.kinds ? { kinds: filter.kinds } : {}),
    ...(filter.statuses ? { statuses: filter.statuses } : {}),
    ...(filter.actor !== undefined && !isOtherName(filter.actor) ? { actors: [term(filter.actor)] } : {}),
    ...(filter.place !== undefined && !isOtherName(filter.place) ? { places: [term(filter.place)] } : {}),
    ...(filter.process !== undefined ? { processes: [term(filter.process)] } : {}),
    ...(filter.reviewed === undefined
      ? {}
      : { reviews: filter.reviewed === 'reviewed' ? ['accepted', 'corrected'] : [filter.reviewed] }),
    ...(filter.since !== undefined ? { since: daysOf(filter.since)?.first ?? filter.since } : {}),
    ...(filter.until !== undefined ? { until: daysOf(filter.until)?.last ?? filter.until } : {}),
    undated: true,
  };
}

const PAGE = 5_000;

async function allRecords(store: Store, query: RecordQuery): Promise<readonly MergedRecord[]> {
  const found: IndexedRecord[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await store.records({ ...query, limit: PAGE, ...(after === undefined ? {} : { after }) });
    found.push(...page.items);
    after = page.next;
  }
  return found.map(({ record }) => record);
}

async function setOf(
  store: Store,
  input: Asking,
  records: readonly MergedRecord[],
  also: readonly DocumentId[] = [],
): Promise<RecordSet> {
  const ids = [...new Set([...records.flatMap((record) => record.reports), ...also])];
  const decisions = await store.decisions();
  const reports = (await store.reports({ ids })).items;
  const texts = input.texts ? await store.texts(ids) : [];
  return inHouseStyle(store, {
    records,
    reports: reportsForViews(reports, decisions, new Map(texts.map((text) => [text.id, text]))),
    originals: await store.originals(ids),
    kinds: input.kinds,
    decisions,
    asOf: await store.newestPublication(),
    places: placesOf(records),
  });
}

/** One record alone in a set with its reports and their texts. */
export interface RecordInFull {
  readonly record: MergedRecord;
  readonly set: RecordSet;
}

/** The record that an id (its own, or that of any claim in it; may be short) leads to. */
export async function showRecord(store: Store, input: Asking & { readonly id: string }): Promise<RecordInFull> {
  const { id } = await resolve(store, input.id, ['claim']);
  const found = await store.recordOf(id as ClaimId);
  if (!found)
    throw new WrongRequest(
      `No record rests on ${id}: it was rejected, its report was withdrawn, or it waits for "parley rebuild".`,
    );
  const set = await setOf(store, { ...input, texts: true }, [found.record], await reportsNamingPersons(store, found.record));
  return { record: set.records[0] ?? found.record, set };
}

/** Other reports may give the office or side of a person that those of a record leave open. */
async function reportsNamingPersons(store: Store, record: MergedRecord): Promise<readonly DocumentId[]> {
  const open = [...openPersons(record)];
  if (open.length === 0) return [];
  return (await store.claims(await store.claimsNaming(open))).map(({ document }) => document);
}

/** One report with its text, what is known of it and the claims found in it. */
export interface ReportInFull {
  readonly document: Document;
  readonly report: StoredReport;
  readonly original: Original | null;
  readonly claims: readonly Claim[];
  readonly withdrawn: boolean;
  readonly visibility: Visibility;
}

/** The report that an id (may be short) leads to. */
export async function showReport(store: Store, input: { readonly id: string }): Promise<ReportInFull> {
  const { id } = await resolve(store, input.id, ['document']);
  const document = await store.document(id);
  const report = (await store.reports({ ids: [id] })).items[0];
  if (!document || !report) throw new WrongRequest(`The report ${id} was erased meanwhile.`);
  const decisions = await store.decisions();
  return {
    document,
    report,
    original: (await store.originals([id]))[0] ?? null,
    claims: await store.claimsOf(id),
    withdrawn: withdrawnDocuments(decisions).has(id),
    visibility: visibilityBy(decisions)(report),
  };
}

/** All reports with all records, for views over sources. */
export async function sources(store: Store, input: Asking): Promise<RecordSet> {
  return setOf(store, input, await allRecords(store, {}), await allDocuments(store));
}

async function allDocuments(store: Store): Promise<readonly DocumentId[]> {
  const found: DocumentId[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await store.reports(after === undefined ? { limit: PAGE } : { after, limit: PAGE });
    found.push(...page.items.map(({ id }) => id));
    after = page.next;
  }
  return found;
}

/** The originals that have more than one copy, with their reports and texts, for the view over copies. */
export async function copies(store: Store, input: Asking): Promise<RecordSet> {
  const originals = (await store.originals()).filter(({ documents }) => documents.length > 1);
  const set = await setOf(
    store,
    { ...input, texts: true },
    [],
    originals.flatMap(({ documents }) => documents),
  );
  return { ...set, originals };
}

/** Reports that hold all the words, best first; words in quotation marks stand together. */
export async function search(
  store: Store,
  input: { readonly words: string; readonly limit?: number | undefined },
): Promise<readonly (SearchHit & { readonly report: StoredReport })[]> {
  const hits = await store.search(input.words, input.limit ?? 20);
  const reports = new Map(
    (await store.reports({ ids: hits.map(({ document }) => document) })).items.map((report) => [report.id, report]),
  );
  return hits.flatMap((hit) => {
    const report = reports.get(hit.document);
    return report ? [{ ...hit, report }] : [];
  });
}

/** What went wrong and is still so. */
export interface Problems {
  readonly setAside: readonly SetAside[];
  readonly refused: readonly (RefusedClaim & { readonly document: DocumentId })[];
  readonly failed: readonly { readonly document: DocumentId; readonly reason: string }[];
}

/** Inputs set aside, claims refused, and documents that could not be derived. */
export async function problems(store: Store): Promise<Problems> {
  return { setAside: await store.setAside(), refused: await store.refused(), failed: await store.failures() };
}
