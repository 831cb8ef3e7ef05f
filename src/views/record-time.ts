import type { Day, MergedRecord, When } from '../model/index.js';
import { asOfDay, kindOf, type KindWords, type RecordSet, type Report } from './record-set.js';
import { publishedOf } from './report-words.js';
import { afterWords, beforeWords, boundWords, compareWhens, dateWords, finerWhen, spanning, weekdayWords } from './when-words.js';

/** When a thing was or will be, and what that rests on. */
export interface RecordTime {
  /** null where no report dates it */
  readonly when: When | null;
  /** event: the reports date the thing; report: it is dated by the first report that says it (a statement, a figure) */
  readonly basis: 'event' | 'report';
  /** a known year; a known month or day of an unknown year; neither */
  readonly order: 'dated' | 'year-unknown' | 'undated';
  /** "2018-03-16", "2017-09-14 to 15", "Mar, year not given", "undated (after 2016)", "undated (before 2018-03-17)" */
  readonly words: string;
  /** "Fri", or empty */
  readonly weekday: string;
}

/** The most telling of the times that reports give: the best supported among those of the finest precision. */
function bestOf(values: readonly { readonly value: When; readonly originals: number }[]): When | null {
  let best: { readonly value: When; readonly originals: number } | null = null;
  for (const candidate of values) {
    if (best === null) best = candidate;
    else if (candidate.value.precision === best.value.precision && candidate.value.year === best.value.year) {
      const more = candidate.originals - best.originals;
      if (more > 0 || (more === 0 && compareWhens(candidate.value, best.value) < 0)) best = candidate;
    } else if (finerWhen(best.value, candidate.value) === candidate.value) best = candidate;
  }
  return best?.value ?? null;
}

const timesIn = (record: MergedRecord, field: string | null): readonly { readonly value: When; readonly originals: number }[] =>
  field === null
    ? []
    : ((record.values[field] ?? []) as unknown as readonly { readonly value: When; readonly originals: number }[]);

/** The publication times of a record's reports that count, the earliest first. */
export const publicationsOf = (set: RecordSet, record: MergedRecord): readonly When[] =>
  record.reports
    .map((document) => set.reports.get(document))
    .filter((report) => report !== undefined && !report.withdrawn)
    .map((report) => publishedOf(report))
    .filter((when): when is When => when !== null)
    .sort(compareWhens);

/** What a time rests on beside its record: the words of the kind, and the reports where it is worked out from them. */
interface HeldTime {
  readonly kind: KindWords | null;
  readonly reports: readonly (Report | undefined)[] | null;
  readonly time: RecordTime;
}

/** Filters, orders and lines all ask for the same times, which stay good while the record and what they rest on stay the same. */
const known = new WeakMap<MergedRecord, HeldTime>();

/** When a record's thing was or will be: by its kind's own date field, or by its first report where the kind has none. */
export function timeOf(set: RecordSet, record: MergedRecord): RecordTime {
  const kind = kindOf(set, record.kind);
  const held = known.get(record);
  if (held !== undefined && held.kind === kind && (held.reports === null || sameReports(set, record, held.reports))) {
    return held.time;
  }
  const time = workOutTime(set, record);
  const alone = time.basis === 'event' && time.when !== null;
  known.set(record, { kind, reports: alone ? null : record.reports.map((id) => set.reports.get(id)), time });
  return time;
}

/** A set made anew bears other reports of the same facts: what they say of their publication is all that a time needs. */
function sameReports(set: RecordSet, record: MergedRecord, before: readonly (Report | undefined)[]): boolean {
  return record.reports.every((id, i) => {
    const now = set.reports.get(id);
    const then = before[i];
    return now === then || (now?.facts === then?.facts && now?.withdrawn === then?.withdrawn);
  });
}

function workOutTime(set: RecordSet, record: MergedRecord): RecordTime {
  const kind = kindOf(set, record.kind);
  if (kind === null || kind.time === null) return timed(firstPublication(set, record), 'report', null);
  const first = bestOf(timesIn(record, kind.time));
  const last = bestOf(timesIn(record, 'lastDay'));
  const when = first !== null && last !== null ? spanning(first, last) : first;
  return timed(when, 'event', when === null ? boundsFromReports(set, record) : null);
}

/** The first publication among the reports that bear a date; only where none does, what bounds one that bears none. */
function firstPublication(set: RecordSet, record: MergedRecord): When | null {
  const published = publicationsOf(set, record);
  return published.find(({ precision }) => precision !== 'range') ?? published[0] ?? null;
}

function timed(when: When | null, basis: RecordTime['basis'], bounds: string | null): RecordTime {
  if (when === null || (when.earliest === null && when.latest === null)) {
    return { when: null, basis, order: 'undated', words: bounds === null ? 'undated' : `undated (${bounds})`, weekday: '' };
  }
  if (basis === 'report' && when.precision === 'range') {
    return { when, basis, order: 'undated', words: `undated (${boundWords(when)})`, weekday: '' };
  }
  return {
    when,
    basis,
    order: when.year === 'unknown' ? 'year-unknown' : 'dated',
    words: dateWords(when),
    weekday: weekdayWords(when),
  };
}

/**
 * What an undated thing's reports let one say of its time: what was told as done is no later than its earliest report, what was told
 * as to come no earlier than its latest, and the news of a report that has only bounds shares its lower bound.
 */
function boundsFromReports(set: RecordSet, record: MergedRecord): string | null {
  const published = publicationsOf(set, record).filter((when) => when.year !== 'unknown');
  if (record.status === 'planned') {
    const from = published
      .map((when) => when.earliest)
      .filter((day): day is Day => day !== null)
      .sort()
      .at(-1);
    return from === undefined ? null : afterWords(from);
  }
  const until = published
    .map((when) => when.latest)
    .filter((day): day is Day => day !== null)
    .sort()[0];
  if (until !== undefined) return beforeWords(until);
  if (record.status === 'background') return null;
  const from = published
    .map((when) => when.earliest)
    .filter((day): day is Day => day !== null)
    .sort()[0];
  return from === undefined ? null : afterWords(from);
}

/** Orders records by their time: dated ones, then those of an unknown year by month and day, then the undated ones. */
export function compareTimes(a: RecordTime, b: RecordTime): number {
  const rank = { dated: 0, 'year-unknown': 1, undated: 2 } as const;
  if (a.order !== b.order) return rank[a.order] - rank[b.order];
  return a.when !== null && b.when !== null ? compareWhens(a.when, b.when) : 0;
}

/** What is said of a thing that was to come once its date is past and no report published since tells of it; null otherwise. */
export function passedWords(set: RecordSet, record: MergedRecord): string | null {
  const kind = kindOf(set, record.kind);
  const today = asOfDay(set);
  const due = bestOf(timesIn(record, kind?.time ?? null));
  if (record.status !== 'planned' || today === null || due === null || due.latest === null || due.year === 'unknown') return null;
  if (due.latest >= today) return null;
  const later = publicationsOf(set, record).some(
    (when) => when.year !== 'unknown' && when.earliest !== null && when.earliest > (due.latest ?? ''),
  );
  return later ? null : 'date passed, no later report in this record';
}
