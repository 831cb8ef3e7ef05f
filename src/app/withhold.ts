import { consolidate, findOriginals } from '../consolidate/index.js';
import type { Claim, DocumentId, Kind, MergedRecord, Receipt, Visibility } from '../model/index.js';
import type { Store, StoredReport } from '../store/store.js';
import { asOfDay, type RecordSet, type Report } from '../views/index.js';
import { copySources } from './find-copies.js';
import { inHouseStyle } from './house-style.js';
import { indexRecords } from './index-record.js';
import { visibilityBy, withdrawnDocuments } from './known-facts.js';
import { placesOf } from './place-coordinates.js';
import { publicationDay } from './publication-day.js';
import { reportsForViews } from './report-for-views.js';
import { decisionsToHandOn, isWithin } from './withhold-decisions.js';

/** For whom a record is handed on. */
export interface HandingOn {
  readonly kinds: readonly Kind[];
  /** the least open reports and notes that go in; `public` unless told */
  readonly include?: Visibility | undefined;
  /** put the texts of the reports in too */
  readonly texts?: boolean;
}

/** A report that stays out, and why. */
export interface Withheld {
  readonly report: Report;
  readonly because: 'withdrawn' | Exclude<Visibility, 'public'>;
}

/** What may be handed on: a record set like any other, and the reports that are not in it. */
export interface HandedOn {
  readonly set: RecordSet;
  readonly withheld: readonly Withheld[];
}

/**
 * The record as it is without what may not be seen. Nothing is taken out of merged records: copies are found and claims merged anew
 * from the reports that go in and the decisions that name nothing else, so that no value, count, date, order or status rests on a
 * report that stays out. Decisions have no author and no reason, and paths of files no folders.
 */
export async function recordToHandOn(store: Store, input: HandingOn): Promise<HandedOn> {
  const include = input.include ?? 'public';
  const log = await store.decisions();
  const stored = await everyReport(store);
  const withdrawn = withdrawnDocuments(log);
  const visibilityOf = visibilityBy(log);
  const goesIn = (report: StoredReport): boolean => !withdrawn.has(report.id) && isWithin(visibilityOf(report), include);
  const kept = stored.filter(goesIn);
  const ids = kept.map(({ id }) => id);
  const claims = await claimsOfAll(store, ids);
  const decisions = decisionsToHandOn(log, { documents: new Set(ids), claims, include });
  const originals = findOriginals(await copySources(store, ids));
  const published = new Map(kept.map((report) => [report.id, publicationDay(report.facts)]));
  const { records } = consolidate({ claims, originals, decisions, kinds: input.kinds, published });
  const texts = new Map((input.texts ? await store.texts(ids) : []).map((text) => [text.id, text]));
  const reports = new Map(
    [...reportsForViews(kept, log, texts)].map(([id, report]) => [id, { ...report, receipts: report.receipts.map(bare) }]),
  );
  const set: RecordSet = {
    records: byTime(records, input.kinds, kept),
    reports,
    originals,
    kinds: input.kinds,
    decisions,
    asOf: null,
    places: placesOf(records),
  };
  const out = reportsForViews(
    stored.filter((report) => !goesIn(report)),
    log,
    new Map(),
  );
  return {
    set: inHouseStyle(store, { ...set, asOf: asOfDay(set) }),
    withheld: [...out.values()].map((report) => ({ report, because: because(report) })),
  };
}

const because = ({ withdrawn, visibility }: Report): Withheld['because'] =>
  withdrawn || visibility === 'public' ? 'withdrawn' : visibility;

const PAGE = 5_000;

async function everyReport(store: Store): Promise<readonly StoredReport[]> {
  const found: StoredReport[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await store.reports(after === undefined ? { limit: PAGE } : { after, limit: PAGE });
    found.push(...page.items);
    after = page.next;
  }
  return found;
}

async function claimsOfAll(store: Store, ids: readonly DocumentId[]): Promise<readonly Claim[]> {
  const found: Claim[] = [];
  for (const id of ids) found.push(...(await store.claimsOf(id)));
  return found;
}

/** In the order in which the store lists records. */
function byTime(
  records: readonly MergedRecord[],
  kinds: readonly Kind[],
  reports: readonly StoredReport[],
): readonly MergedRecord[] {
  const dated = indexRecords(records, kinds, reports).map(({ record, earliest, latest }) => ({
    record,
    day: earliest ?? latest ?? '~',
  }));
  return dated
    .sort((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.record.id < b.record.id ? -1 : 1))
    .map(({ record }) => record);
}

/** A receipt without the folders of the machine on which the report was read; who may see it is said of the report. */
function bare({ visibility: _, ...receipt }: Receipt): Receipt {
  const { origin } = receipt;
  const isAddress = /^[a-z][a-z0-9+.-]+:\/\//iu.test(origin);
  return { ...receipt, origin: isAddress ? origin : (origin.split(/[\\/]/u).at(-1) ?? '') };
}
