import type { Day, Decision, MergedRecord, Original, Receipt, ReportFacts, Visibility } from '../model/index.js';
import { asOfDay, captionOf, compareReports, officesIn, timeOf, type Office, type RecordSet } from '../views/index.js';

/** The whole record as one JSON value. Texts of reports are not in it: quotes are. */
export interface ExportedRecord {
  readonly format: 'parley-record';
  readonly version: 1;
  readonly asOf: Day | null;
  readonly reports: readonly {
    readonly id: string;
    readonly facts: ReportFacts;
    readonly receipts: readonly Receipt[];
    readonly withdrawn: boolean;
    readonly visibility: Visibility;
  }[];
  readonly originals: readonly Original[];
  readonly records: readonly (MergedRecord & { readonly caption: string; readonly time: string })[];
  /** who held which office, by the days of the reports that say so, each with its quotes; rivals stand side by side */
  readonly offices: readonly Office[];
  readonly decisions: readonly Decision[];
}

/** The record with every claim, quote and decision, in an order that depends on nothing but the record. */
export function exportedRecord(set: RecordSet): ExportedRecord {
  return {
    format: 'parley-record',
    version: 1,
    asOf: asOfDay(set),
    reports: [...set.reports.values()]
      .sort(compareReports)
      .map(({ document, facts, receipts, withdrawn, visibility }) => ({ id: document, facts, receipts, withdrawn, visibility })),
    originals: [...set.originals].sort((a, b) => (a.id < b.id ? -1 : 1)),
    records: [...set.records]
      .sort((a, b) => (a.kind !== b.kind ? (a.kind < b.kind ? -1 : 1) : a.id < b.id ? -1 : 1))
      .map((record) => ({ ...record, caption: captionOf(set, record), time: timeOf(set, record).words })),
    offices: officesIn(set),
    decisions: set.decisions ?? [],
  };
}

/** The record as the text of a JSON file, with a line break at its end. */
export const recordJson = (set: RecordSet): string => `${JSON.stringify(exportedRecord(set), null, 1)}\n`;
