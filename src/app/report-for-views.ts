import type { Decision, Document, DocumentId, ReportFacts } from '../model/index.js';
import type { StoredReport } from '../store/store.js';
import type { Report } from '../views/index.js';
import { visibilityBy, withdrawnDocuments } from './known-facts.js';

const NO_FACTS: ReportFacts = {
  title: null,
  outlet: null,
  byline: null,
  wire: null,
  address: null,
  datelinePlace: null,
  published: null,
  publishedBasis: null,
};

/** Stored reports as views read them; the decisions say which are withdrawn and who may see each, texts are given where they were loaded. */
export function reportsForViews(
  reports: readonly StoredReport[],
  decisions: readonly Decision[],
  texts: ReadonlyMap<DocumentId, Document>,
): ReadonlyMap<DocumentId, Report> {
  const withdrawn = withdrawnDocuments(decisions);
  const visibilityOf = visibilityBy(decisions);
  return new Map(
    reports.map((report) => [
      report.id,
      {
        document: report.id,
        facts: report.facts ?? NO_FACTS,
        receipts: report.receipts,
        withdrawn: withdrawn.has(report.id),
        visibility: visibilityOf(report),
        text: texts.get(report.id)?.text ?? null,
        regions: report.derivedAt === null ? null : report.regions,
      },
    ]),
  );
}
