import type { Day, DocumentId, Visibility, When } from '../model/index.js';
import type { RecordSet, Report } from './record-set.js';
import { addressOf, originOf, outletOf, publishedOf, publishedWords, receivedOf, titleOf } from './report-words.js';
import { originalsByDocument } from './support-words.js';
import { compareWhens } from './when-words.js';

/** One report of the record and what it brought. */
export interface SourceView {
  readonly document: DocumentId;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string;
  readonly publishedBasis: Report['facts']['publishedBasis'];
  readonly byline: string | null;
  readonly wire: string | null;
  readonly address: string | null;
  readonly origin: string | null;
  readonly received: Day | null;
  readonly receipts: number;
  readonly withdrawn: boolean;
  readonly visibility: Visibility;
  readonly erased: boolean;
  /** the other reports that are copies of the same text */
  readonly copies: readonly DocumentId[];
  readonly claims: number;
}

/** Every report with what it says of itself, the earliest first, undated ones last. */
export function sourcesView(set: RecordSet): readonly SourceView[] {
  const byDocument = originalsByDocument(set.originals);
  const claims = new Map<DocumentId, number>();
  for (const record of set.records)
    for (const claim of record.claims) claims.set(claim.document, (claims.get(claim.document) ?? 0) + 1);
  return sortedReports(set).map((report) => ({
    document: report.document,
    outlet: outletOf(report),
    title: titleOf(report),
    published: publishedWords(report),
    publishedBasis: report.facts.publishedBasis,
    byline: report.facts.byline?.value ?? null,
    wire: report.facts.wire?.value ?? null,
    address: addressOf(report),
    origin: originOf(report),
    received: receivedOf(report),
    receipts: report.receipts.length,
    withdrawn: report.withdrawn,
    visibility: report.visibility,
    erased: report.text === null && report.receipts.length === 0,
    copies: (byDocument.get(report.document)?.documents ?? []).filter((other) => other !== report.document),
    claims: claims.get(report.document) ?? 0,
  }));
}

const sorted = new WeakMap<RecordSet['reports'], readonly Report[]>();

/** The reports of a set, the earliest first, undated ones last; put in order once. */
export function sortedReports(set: RecordSet): readonly Report[] {
  const held = sorted.get(set.reports);
  if (held !== undefined) return held;
  const made = [...set.reports.values()].sort(compareReports);
  sorted.set(set.reports, made);
  return made;
}

const datable = (when: When | null): when is When => when !== null && when.precision !== 'range' && when.year !== 'unknown';

/** Orders reports by publication, undated ones after the dated by when they were received, then by id. */
export function compareReports(a: Report, b: Report): number {
  const [x, y] = [publishedOf(a), publishedOf(b)];
  if (datable(x) !== datable(y)) return datable(x) ? -1 : 1;
  const byDate = datable(x) && datable(y) ? compareWhens(x, y) : 0;
  if (byDate !== 0) return byDate;
  const [p, q] = [receivedOf(a) ?? '', receivedOf(b) ?? ''];
  return p !== q ? (p < q ? -1 : 1) : a.document < b.document ? -1 : 1;
}
