import type { MergedRecord, Supported } from '../model/index.js';
import { kindOf, type KindWords, type RecordSet } from './record-set.js';
import { passedWords, timeOf, type RecordTime } from './record-time.js';
import { innermost } from './whose-word.js';

/** One ground for looking at a record early, with how much it counts. */
export interface ReviewReason {
  readonly words: string;
  readonly weight: number;
}

/** How much hangs on a record of each kind by itself: what others are derived from, or what people act upon, comes first. */
const KIND_WEIGHTS: Readonly<Record<string, number>> = {
  meeting: 12,
  agreement: 12,
  commitment: 10,
  incident: 6,
  figure: 6,
  position: 5,
  statement: 1,
};

const DISAGREEMENT = 24;
const MOST_NAMED = 3;

/** Every ground for looking at a record early, the weightiest first. */
export function reasonsFor(set: RecordSet, record: MergedRecord, time = timeOf(set, record)): readonly ReviewReason[] {
  const kind = kindOf(set, record.kind);
  const label = (field: string): string => kind?.fields[field]?.label ?? field;
  const reasons: ReviewReason[] = record.disagreements.map((field) => ({
    words: `reports disagree on ${label(field)}`,
    weight: DISAGREEMENT,
  }));
  reasons.push(
    ...inferredIn(record, kind, label),
    ...timeReasons(set, record, kind, time),
    ...supportReasons(record),
    ...statusReasons(record),
  );
  const own = KIND_WEIGHTS[record.kind] ?? 3;
  reasons.push({ words: (kind?.label ?? record.kind).toLowerCase(), weight: own });
  return reasons.sort((a, b) => b.weight - a.weight);
}

/** What a record's grounds come to; the higher, the earlier it is shown. */
export const scoreOf = (reasons: readonly ReviewReason[]): number => reasons.reduce((sum, { weight }) => sum + weight, 0);

function inferredIn(record: MergedRecord, kind: KindWords | null, label: (field: string) => string): readonly ReviewReason[] {
  const found: ReviewReason[] = [];
  for (const [name, values] of Object.entries(record.values) as readonly [string, readonly Supported<unknown>[]][]) {
    if (!values.some(({ basis }) => basis === 'inferred')) continue;
    found.push({ words: `inferred ${label(name)}`, weight: kind?.time === name ? 8 : 4 });
  }
  return found.slice(0, MOST_NAMED);
}

function timeReasons(
  set: RecordSet,
  record: MergedRecord,
  kind: KindWords | null,
  { order, when }: RecordTime,
): readonly ReviewReason[] {
  if (kind === null || kind.time === null) return [];
  if (order === 'undated') return [{ words: 'no date', weight: 6 }];
  if (order === 'year-unknown') return [{ words: 'year not known', weight: 8 }];
  const found: ReviewReason[] = [];
  if (when?.year === 'inferred') found.push({ words: 'year worked out', weight: 4 });
  if (record.kind === 'commitment') found.push({ words: 'commitment with a date', weight: 8 });
  const passed = passedWords(set, record);
  if (passed !== null) found.push({ words: passed, weight: 8 });
  return found;
}

function supportReasons(record: MergedRecord): readonly ReviewReason[] {
  const found: ReviewReason[] = [];
  if (record.reports.length === 1) found.push({ words: 'stands on one report', weight: 5 });
  else if (record.originals === 1) found.push({ words: 'stands on copies of one text', weight: 6 });
  const unnamed = record.claims.some((claim) => innermost(claim)?.type === 'unnamed');
  if (unnamed) found.push({ words: 'on the word of nobody named', weight: 5 });
  return found;
}

const STATUS_WEIGHTS: Readonly<Record<string, readonly [words: string, weight: number]>> = {
  planned: ['still to come', 4],
  cancelled: ['called off', 6],
  denied: ['denied', 6],
};

function statusReasons(record: MergedRecord): readonly ReviewReason[] {
  const found: ReviewReason[] = [];
  const told = STATUS_WEIGHTS[record.status];
  if (told !== undefined) found.push({ words: told[0], weight: told[1] });
  if (new Set(record.claims.map((claim) => claim.status.value)).size > 1)
    found.push({ words: 'reports give different statuses', weight: 5 });
  return found;
}
