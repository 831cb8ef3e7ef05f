import type { Day, DocumentId, When } from '../model/index.js';
import type { Report } from './record-set.js';
import { boundWords, dateWords } from './when-words.js';

/** The outlet of a report, as it says, as it was given, or null. */
export const outletOf = (report: Report | undefined): string | null =>
  report?.facts.outlet?.value ?? report?.receipts.find((r) => r.outlet !== null)?.outlet ?? null;

/** By whom a report is cited: its outlet or, where it names none, the news agency that it is from; null for neither. */
export const citedOutletOf = (report: Report | undefined): string | null => outletOf(report) ?? report?.facts.wire?.value ?? null;

/** The title of a report, as it says, as it was given, or null. */
export const titleOf = (report: Report | undefined): string | null =>
  report?.facts.title?.value ?? report?.receipts.find((r) => r.title !== null)?.title ?? null;

/** The web address of a report, as it says, as it was given, or null. */
export const addressOf = (report: Report | undefined): string | null =>
  report?.facts.address?.value ?? report?.receipts.find((r) => r.address !== null)?.address ?? null;

/** Where a report was read from: its first receipt's path or address, or null. */
export const originOf = (report: Report | undefined): string | null => report?.receipts[0]?.origin ?? null;

/** The UTC day on which a report was first received, or null. */
export const receivedOf = (report: Report | undefined): string | null =>
  report?.receipts
    .map((r) => r.received)
    .sort()[0]
    ?.slice(0, 10) ?? null;

/** When a report was published, or null where it does not say. */
export const publishedOf = (report: Report | undefined): When | null => report?.facts.published?.value ?? null;

/** The day on which a report was published, null where its day or year is not known. */
export function publicationDayOf(report: Report | undefined): Day | null {
  const when = publishedOf(report);
  return when?.precision === 'day' && when.year !== 'unknown' ? when.earliest : null;
}

/** The publication date in words; "undated" with its bounds, or with why there are none, where a report bears no date. */
export function publishedWords(report: Report | undefined): string {
  const when = publishedOf(report);
  if (when === null)
    return report?.facts.dating?.contradictory === true ? 'undated (its words contradict one another)' : 'undated';
  return when.precision === 'range' ? `undated (${boundWords(when)})` : dateWords(when);
}

/** A report's name for a reader: its outlet or agency, else its title, else the last part of where it was read from, else its id. */
export function reportName(report: Report | undefined, document: DocumentId): string {
  const file = originOf(report)?.split(/[\\/]/u).at(-1);
  return citedOutletOf(report) ?? titleOf(report) ?? (file === undefined || file === '' ? document.slice(0, 12) : file);
}
