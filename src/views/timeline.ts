import type { ClaimId, Day, MergedRecord, Status } from '../model/index.js';
import { linePrefix, toldRecords } from './chronology.js';
import { daysOfWhen } from './meeting-context.js';
import { shortQuote } from './quote.js';
import type { Filter } from './query.js';
import { asOfDay, captionOf, type RecordSet } from './record-set.js';
import { passedWords, timeOf, type RecordTime } from './record-time.js';
import { originalsByDocument } from './support-words.js';
import { laneMaker, type TimelineLane } from './timeline-lanes.js';
import type { View } from './view.js';

/**
 * What the days of an item say: it was on that day; it lasted from the first to the last; or it was some time within them, the bounds
 * being a month, a year or a range that reports give.
 */
export type Extent = 'day' | 'days' | 'month' | 'year' | 'range';

const EXTENTS: readonly Extent[] = ['day', 'days', 'month', 'year', 'range'];

/**
 * All items in few bytes: one list a column, an item being the same place in each. `extents`, `prefixes` and `statuses` hold the words that
 * the numbers of their columns stand for.
 */
export interface Timeline {
  readonly asOf: Day | null;
  readonly lanes: readonly TimelineLane[];
  readonly extents: readonly Extent[];
  readonly prefixes: readonly string[];
  readonly statuses: readonly Status[];
  readonly id: readonly ClaimId[];
  readonly lane: readonly number[];
  /** first day; null where it is open, or no date of a known year is given */
  readonly from: readonly (Day | null)[];
  /** last day; null where it is open, '' where it is the first */
  readonly to: readonly (Day | null)[];
  readonly extent: readonly number[];
  /** the date in words; '' where it is the first day alone */
  readonly words: readonly string[];
  readonly status: readonly number[];
  readonly prefix: readonly number[];
  readonly caption: readonly string[];
  readonly reports: readonly number[];
  readonly independent: readonly number[];
  /** 1 where a person has looked at it, 2 where its date passed and no later report is in this record, 3 for both */
  readonly flags: readonly number[];
  /** the items from this one on have no day that can be drawn: their date is not given, or its year is not */
  readonly undatedFrom: number;
  /** left out because they bear no date to compare with the dates asked for */
  readonly undatedLeftOut: number;
  /** left out because they were denied, demanded or only supposed */
  readonly notToldLeftOut: number;
}

/** One item, its columns read. */
export interface TimelineItem {
  readonly id: ClaimId;
  readonly lane: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly extent: Extent;
  readonly words: string;
  readonly status: Status;
  readonly prefix: string;
  readonly caption: string;
  readonly reports: number;
  readonly independent: number;
  readonly reviewed: boolean;
  readonly passed: boolean;
  /** whether it has a day that can be drawn */
  readonly dated: boolean;
}

const LONGEST = 110;

/** What the record tells by date, in lanes: dated items in order, then those that cannot be placed. */
export function timeline(set: RecordSet, filter: Filter = {}): Timeline {
  const told = toldRecords(set, filter);
  const rows = told.records.map((record) => rowOf(set, record)).sort(compareRows);
  const { lanes, laneOf } = laneMaker(set, told.records);
  const [prefixes, statuses] = [table<string>(), table<Status>()];
  const support = rows.map(({ record }) => countReports(set, record));
  const placed = rows.map(({ record, time }) => placeOf(record, time));
  const undated = rows.findIndex(({ time }) => time.order !== 'dated');
  return {
    asOf: asOfDay(set),
    lanes,
    extents: EXTENTS,
    id: rows.map(({ record }) => record.id),
    lane: rows.map(({ record }) => laneOf(record)),
    from: placed.map(({ from }) => from),
    to: placed.map(({ from, to }) => (to !== null && to === from ? '' : to)),
    extent: placed.map(({ extent }) => EXTENTS.indexOf(extent)),
    words: rows.map(({ time }, i) => (time.words === placed[i]?.from ? '' : time.words)),
    status: rows.map(({ record }) => statuses.numberOf(record.status)),
    prefix: rows.map(({ record, caption }) => prefixes.numberOf(linePrefix(record, caption, told.folded.get(record.id) ?? null))),
    caption: rows.map(({ caption }) => (caption.length > LONGEST ? shortQuote(caption, LONGEST) : caption)),
    reports: support.map(({ reports }) => reports),
    independent: support.map(({ independent }) => independent),
    flags: rows.map(({ record }) => (record.review === 'unreviewed' ? 0 : 1) + (passedWords(set, record) === null ? 0 : 2)),
    prefixes: prefixes.words,
    statuses: statuses.words,
    undatedFrom: undated < 0 ? rows.length : undated,
    undatedLeftOut: told.undatedLeftOut,
    notToldLeftOut: told.notToldLeftOut,
  };
}

interface Row {
  readonly record: MergedRecord;
  readonly time: RecordTime;
  readonly caption: string;
  /** orders rows by time as `compareTimes` does; thousands are sorted, so it is made once */
  readonly key: string;
}

const ORDERS: Readonly<Record<RecordTime['order'], number>> = { dated: 0, 'year-unknown': 1, undated: 2 };

function rowOf(set: RecordSet, record: MergedRecord): Row {
  const time = timeOf(set, record);
  const { when } = time;
  const start = when?.earliest ?? when?.latest ?? '9999';
  const precision = when === null ? 9 : EXTENTS.indexOf(when.precision);
  return {
    record,
    time,
    caption: captionOf(set, record),
    key: `${String(ORDERS[time.order])}${start} ${String(precision)}${when?.latest ?? '9999'}`,
  };
}

function compareRows(a: Row, b: Row): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  if (a.caption !== b.caption) return a.caption < b.caption ? -1 : 1;
  return a.record.id < b.record.id ? -1 : a.record.id > b.record.id ? 1 : 0;
}

/** How many reports, and how many independent ones, a record rests on; without the names that `supportOfRecord` looks up. */
function countReports(set: RecordSet, record: MergedRecord): { readonly reports: number; readonly independent: number } {
  const originals = originalsByDocument(set.originals);
  const counted = record.reports.filter((id) => set.reports.get(id)?.withdrawn !== true);
  if (counted.length < 2) return { reports: counted.length, independent: counted.length };
  return { reports: counted.length, independent: new Set(counted.map((id) => originals.get(id)?.id ?? id)).size };
}

/** Only days of a known year can be drawn. */
function placeOf(record: MergedRecord, time: RecordTime): { from: Day | null; to: Day | null; extent: Extent } {
  if (time.order !== 'dated' || time.when === null) return { from: null, to: null, extent: 'range' };
  const { earliest: from, latest: to, precision } = time.when;
  const lasted =
    precision === 'range' &&
    (daysOfWhen(time.when) !== null ? record.kind === 'meeting' : daysOnly(record, 'date') && daysOnly(record, 'lastDay'));
  return { from, to, extent: lasted ? 'days' : precision };
}

/** A first and a last day that are both known: it lasted all the time between, and is not uncertain within it. */
function daysOnly(record: MergedRecord, field: string): boolean {
  const values = (record.values[field] ?? []) as unknown as readonly { readonly value: { readonly precision?: unknown } }[];
  return values.length > 0 && values.every(({ value }) => value.precision === 'day');
}

function table<T extends string>(): { readonly words: readonly T[]; readonly numberOf: (word: T) => number } {
  const words: T[] = [];
  const numbers = new Map<T, number>();
  return {
    words,
    numberOf: (word) => {
      const held = numbers.get(word);
      if (held !== undefined) return held;
      numbers.set(word, words.length);
      return words.push(word) - 1;
    },
  };
}

/** The items of a timeline, one by one, in its order. */
export function timelineItems(answer: Timeline): readonly TimelineItem[] {
  return answer.id.map((id, i) => {
    const from = answer.from[i] ?? null;
    const to = answer.to[i] ?? null;
    const flags = answer.flags[i] ?? 0;
    return {
      id,
      lane: answer.lane[i] ?? 0,
      from,
      to: to === '' ? from : to,
      extent: answer.extents[answer.extent[i] ?? 0] ?? 'range',
      words: answer.words[i] || (from ?? 'undated'),
      status: answer.statuses[answer.status[i] ?? 0] ?? 'reported',
      prefix: answer.prefixes[answer.prefix[i] ?? 0] ?? '',
      caption: answer.caption[i] ?? '',
      reports: answer.reports[i] ?? 0,
      independent: answer.independent[i] ?? 0,
      reviewed: flags % 2 === 1,
      passed: flags >= 2,
      dated: i < answer.undatedFrom,
    };
  });
}

/** All that is told by date, as a page asks for it. */
export const timelineView: View<Filter, Timeline> = { read: timeline };
