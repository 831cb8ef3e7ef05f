import type { Day, ReportFacts } from '../model/index.js';

/** The day on which a report was published, where it is known to the day. */
export function publicationDay(facts: ReportFacts | null): Day | null {
  const when = facts?.published?.value;
  if (!when || when.year === 'unknown' || when.precision === 'range' || when.earliest !== when.latest) return null;
  return when.earliest;
}
