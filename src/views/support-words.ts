import type { DocumentId, MergedRecord, Original } from '../model/index.js';
import { outletOf } from './report-words.js';
import type { RecordSet } from './record-set.js';

/** How many reports say a thing, and how many independent ones: copies of one text count once, under the name of their origin. */
export interface Support {
  readonly reports: number;
  readonly independent: number;
  /** the wire of origin, or the outlet, of each independent one that has one, in order of their ids */
  readonly names: readonly string[];
}

/** A view asks for every value: the map of one list of originals is built once. */
const known = new WeakMap<readonly Original[], ReadonlyMap<DocumentId, Original>>();

/** The original that a document is a copy of, by document. */
export function originalsByDocument(originals: readonly Original[]): ReadonlyMap<DocumentId, Original> {
  const held = known.get(originals);
  if (held !== undefined) return held;
  const found = new Map<DocumentId, Original>();
  for (const original of originals) for (const document of original.documents) found.set(document, original);
  known.set(originals, found);
  return found;
}

/** Counts the reports and the independent ones among some documents; withdrawn reports count for nothing. */
export function supportOf(set: RecordSet, documents: readonly DocumentId[]): Support {
  const byDocument = originalsByDocument(set.originals);
  const [only] = documents;
  if (only !== undefined && documents.length === 1) return supportOfOne(set, only, byDocument.get(only));
  const counted = [...new Set(documents)].filter((document) => set.reports.get(document)?.withdrawn !== true).sort();
  const names = new Map<DocumentId, string | null>();
  for (const document of counted) {
    const original = byDocument.get(document);
    const id = original?.id ?? document;
    const report = set.reports.get(document);
    names.set(id, names.get(id) ?? original?.wire ?? report?.facts.wire?.value ?? outletOf(report));
  }
  return { reports: counted.length, independent: names.size, names: [...names.values()].filter((name) => name !== null) };
}

/** Most things stand in one report, where there is nothing to compare. */
function supportOfOne(set: RecordSet, document: DocumentId, original: Original | undefined): Support {
  const report = set.reports.get(document);
  if (report?.withdrawn === true) return { reports: 0, independent: 0, names: [] };
  const name = original?.wire ?? report?.facts.wire?.value ?? outletOf(report);
  return { reports: 1, independent: 1, names: name === null ? [] : [name] };
}

/** "1 report", "2 reports, 1 independent (AFP)", "3 reports, 2 independent (AFP, CGTN)". */
export function supportWords(support: Support): string {
  if (support.reports === 1) return '1 report';
  const named = support.names.length === support.independent && support.names.length <= 3;
  const names = named && support.names.length > 0 ? ` (${support.names.join(', ')})` : '';
  return `${String(support.reports)} reports, ${String(support.independent)} independent${names}`;
}

/** How many reports and independent ones a record has. */
export const supportOfRecord = (set: RecordSet, record: MergedRecord): Support => supportOf(set, record.reports);
