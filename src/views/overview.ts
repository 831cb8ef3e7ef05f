import type { ClaimId, Day, Decision, DocumentId, Judgement, MergedRecord, Supported } from '../model/index.js';
import { entryOf, type ChronologyEntry } from './chronology.js';
import { coverageOf, type Coverage, type NamedCount } from './coverage.js';
import { firstFew } from './first-few.js';
import { asOfDay, captionOf, kindOf, type RecordSet, type Report } from './record-set.js';
import { compareTimes, timeOf, type RecordTime } from './record-time.js';
import { outletOf, publishedWords, titleOf } from './report-words.js';
import { compareReports, sortedReports } from './sources.js';
import { supportOf, supportWords } from './support-words.js';
import { valueWords } from './value-words.js';
import type { View } from './view.js';

/** When the reader was last here; ISO 8601, UTC. */
export interface OverviewAsk {
  readonly since?: string;
}

/** A report in a short list. */
export interface ReportLine {
  readonly document: DocumentId;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string;
  /** UTC, ISO 8601; null where no receipt is kept */
  readonly received: string | null;
  readonly withdrawn: boolean;
  /** records that rest on it */
  readonly records: number;
}

/** A field on which reports give values that cannot stand together; none is taken for the right one. */
export interface Disagreement {
  readonly id: ClaimId;
  readonly kind: string;
  readonly caption: string;
  readonly field: string;
  readonly label: string;
  readonly values: readonly { readonly words: string; readonly supportWords: string }[];
}

/** Some of a longer list, and how long it is. */
export interface Some<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** What is new since a time. */
export interface Changed {
  readonly since: string;
  /** received since, the newest first */
  readonly reports: Some<ReportLine>;
  /** records that the new reports speak of, and those of them of which no earlier report spoke */
  readonly records: number;
  readonly newRecords: number;
  readonly decisions: number;
  /** "accepted", "corrected" … with how many */
  readonly decided: readonly NamedCount[];
}

/** The state of a negotiation at a glance, by its reports. */
export interface Overview {
  /** true where there is no report at all */
  readonly empty: boolean;
  readonly asOf: Day | null;
  readonly lastMeeting: ChronologyEntry | null;
  /** the announced meeting whose day comes next */
  readonly nextMeeting: ChronologyEntry | null;
  /** announced meetings without a day to compare, the one last reported on first */
  readonly announcedUndated: Some<ChronologyEntry>;
  /** those to come, the nearest first; then those whose date passed, the latest first */
  readonly commitments: Some<ChronologyEntry> & { readonly toCome: number };
  readonly newestReports: readonly ReportLine[];
  readonly disagreements: Some<Disagreement>;
  readonly review: {
    readonly waiting: number;
    readonly records: number;
    /** the weightiest first, with what makes them so */
    readonly first: readonly { readonly entry: ChronologyEntry; readonly because: readonly string[] }[];
  };
  readonly changed: Changed | null;
  readonly coverage: Coverage;
}

const FEW = 5;
const FEW_UNDATED = 3;

/** What stands where in a negotiation, as far as the reports of this record tell. */
export function overview(set: RecordSet, ask: OverviewAsk = {}): Overview {
  const today = asOfDay(set);
  const dated = datedRecords(set);
  const counts = recordsByReport(set);
  const undated = announcedUndated(dated);
  return {
    empty: set.reports.size === 0,
    asOf: today,
    lastMeeting: line(set, lastMeeting(dated, today)),
    nextMeeting: line(set, nextMeeting(dated, today)),
    announcedUndated: { items: undated.slice(0, FEW_UNDATED).map((record) => entryOf(set, record)), total: undated.length },
    commitments: commitmentsOf(set, dated, today),
    newestReports: newestReports(set, counts),
    disagreements: disagreementsOf(set),
    review: reviewOf(set, dated, today),
    changed: ask.since === undefined ? null : changedSince(set, ask.since, counts),
    coverage: coverageOf(set),
  };
}

interface Dated {
  readonly record: MergedRecord;
  readonly time: RecordTime;
}

const datedRecords = (set: RecordSet): readonly Dated[] => set.records.map((record) => ({ record, time: timeOf(set, record) }));

const line = (set: RecordSet, record: MergedRecord | null): ChronologyEntry | null =>
  record === null ? null : entryOf(set, record);

const HELD: ReadonlySet<MergedRecord['status']> = new Set(['reported', 'ongoing', 'background']);

const lastDay = ({ time }: Dated): Day => time.when?.latest ?? time.when?.earliest ?? '';

/** The meeting told as held whose last day is the latest up to today; the better supported of several. */
function lastMeeting(dated: readonly Dated[], today: Day | null): MergedRecord | null {
  let best: Dated | null = null;
  for (const one of dated) {
    if (one.record.kind !== 'meeting' || !HELD.has(one.record.status) || one.time.order !== 'dated') continue;
    const first = one.time.when?.earliest ?? one.time.when?.latest ?? '';
    if (today !== null && first > today) continue;
    const order = best === null ? 1 : compareDays(lastDay(one), lastDay(best));
    if (best === null || order > 0 || (order === 0 && bySupport(one.record, best.record) < 0)) best = one;
  }
  return best?.record ?? null;
}

/** The announced meeting that comes next after today, or today. */
function nextMeeting(dated: readonly Dated[], today: Day | null): MergedRecord | null {
  const toCome = dated.filter(
    ({ record, time }) =>
      record.kind === 'meeting' &&
      record.status === 'planned' &&
      time.order === 'dated' &&
      (today === null || (time.when?.latest ?? '9999') >= today),
  );
  return [...toCome].sort((a, b) => compareTimes(a.time, b.time) || bySupport(a.record, b.record))[0]?.record ?? null;
}

function announcedUndated(dated: readonly Dated[]): readonly MergedRecord[] {
  return dated
    .filter(({ record, time }) => record.kind === 'meeting' && record.status === 'planned' && time.order !== 'dated')
    .sort((a, b) => compareDays(b.record.statusAsOf ?? '', a.record.statusAsOf ?? '') || bySupport(a.record, b.record))
    .map(({ record }) => record);
}

/** The meetings that the overview shows: the one held last, the one that comes next, and the first of those announced without a day. */
export function meetingsAround(set: RecordSet): {
  readonly last: MergedRecord | null;
  readonly next: MergedRecord | null;
  readonly undated: readonly MergedRecord[];
} {
  const today = asOfDay(set);
  const dated = datedRecords(set).filter(({ record }) => record.kind === 'meeting');
  return {
    last: lastMeeting(dated, today),
    next: nextMeeting(dated, today),
    undated: announcedUndated(dated).slice(0, FEW_UNDATED),
  };
}

/** Open commitments that bear a date of a known year. */
function commitmentsOf(set: RecordSet, dated: readonly Dated[], today: Day | null): Overview['commitments'] {
  const open = dated.filter(
    ({ record, time }) => record.kind === 'commitment' && record.status === 'planned' && time.order === 'dated',
  );
  const ahead = (one: Dated): boolean => today === null || (one.time.when?.latest ?? '9999') >= today;
  const toCome = open.filter(ahead).sort((a, b) => compareTimes(a.time, b.time) || bySupport(a.record, b.record));
  const past = open.filter((one) => !ahead(one)).sort((a, b) => compareTimes(b.time, a.time) || bySupport(a.record, b.record));
  return {
    items: [...toCome.slice(0, FEW), ...past.slice(0, FEW)].map(({ record }) => entryOf(set, record)),
    total: open.length,
    toCome: toCome.length,
  };
}

const compareDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const bySupport = (a: MergedRecord, b: MergedRecord): number => b.originals - a.originals || compareDays(a.id, b.id);

function recordsByReport(set: RecordSet): ReadonlyMap<DocumentId, number> {
  const counts = new Map<DocumentId, number>();
  for (const record of set.records) for (const id of record.reports) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const firstReceived = (report: Report): string | null =>
  report.receipts.reduce<string | null>((first, { received }) => (first === null || received < first ? received : first), null);

const reportLine = (report: Report, counts: ReadonlyMap<DocumentId, number>): ReportLine => ({
  document: report.document,
  outlet: outletOf(report),
  title: titleOf(report),
  published: publishedWords(report),
  received: firstReceived(report),
  withdrawn: report.withdrawn,
  records: counts.get(report.document) ?? 0,
});

/** The last published reports that count; those without a date follow, by arrival. */
function newestReports(set: RecordSet, counts: ReadonlyMap<DocumentId, number>): readonly ReportLine[] {
  const sorted = sortedReports(set).filter((report) => !report.withdrawn);
  const firstUndated = sorted.findIndex((report) => publishedWords(report).startsWith('undated'));
  const dated = firstUndated < 0 ? sorted : sorted.slice(0, firstUndated);
  const undated = firstUndated < 0 ? [] : sorted.slice(firstUndated);
  return [...dated.slice(-FEW).reverse(), ...undated.slice(-FEW).reverse()]
    .slice(0, FEW)
    .map((report) => reportLine(report, counts));
}

function disagreementsOf(set: RecordSet): Some<Disagreement> {
  const found = set.records.filter((record) => record.disagreements.length > 0).sort(bySupport);
  const total = found.reduce((sum, record) => sum + record.disagreements.length, 0);
  const items: Disagreement[] = [];
  for (const record of found) {
    if (items.length >= FEW) break;
    for (const name of record.disagreements) items.push(disagreementOf(set, record, name));
  }
  return { items: items.slice(0, FEW), total };
}

/** What reports give for one field of a record, side by side. */
export function disagreementOf(set: RecordSet, record: MergedRecord, name: string): Disagreement {
  const field = kindOf(set, record.kind)?.fields[name];
  const documents = new Map(record.claims.map((claim) => [claim.id, claim.document]));
  return {
    id: record.id,
    kind: record.kind,
    caption: captionOf(set, record),
    field: name,
    label: field?.label ?? name,
    values: ((record.values[name] ?? []) as readonly Supported<unknown>[]).map((value) => ({
      words: valueWords(field?.type ?? 'text', value.value),
      supportWords: supportWords(
        supportOf(
          set,
          value.claims.map((claim) => documents.get(claim)).filter((document) => document !== undefined),
        ),
      ),
    })),
  };
}

const KIND_WEIGHT: Readonly<Record<string, number>> = { meeting: 3, agreement: 3, commitment: 2, incident: 1, figure: 1 };

/** What waits for a person to look at it: first where reports disagree, what is to come, and what rests on words that only imply it. */
function reviewOf(set: RecordSet, dated: readonly Dated[], today: Day | null): Overview['review'] {
  const waiting = dated
    .filter(({ record }) => record.review === 'unreviewed')
    .map((one) => ({ one, because: reasonsFor(one, today), weight: KIND_WEIGHT[one.record.kind] ?? 0 }));
  const first = firstFew(
    waiting,
    FEW,
    (a, b) => b.because.length - a.because.length || b.weight - a.weight || bySupport(a.one.record, b.one.record),
  );
  return {
    waiting: waiting.length,
    records: set.records.length,
    first: first.map(({ one, because }) => ({ entry: entryOf(set, one.record), because })),
  };
}

function infers({ values }: MergedRecord): boolean {
  for (const name in values) {
    for (const { basis } of values[name] ?? []) if (basis === 'inferred') return true;
  }
  return false;
}

function reasonsFor({ record, time }: Dated, today: Day | null): readonly string[] {
  const reasons: string[] = [];
  if (record.disagreements.length > 0) reasons.push('reports differ');
  const ahead =
    record.status === 'planned' && time.order === 'dated' && (today === null || (time.when?.latest ?? '9999') >= today);
  if (ahead) reasons.push('still to come');
  if (infers(record)) {
    reasons.push('a value is inferred');
  }
  return reasons;
}

const ACTS: Readonly<Record<Judgement['do'], string>> = {
  accept: 'accepted',
  reject: 'rejected',
  correct: 'corrected',
  add: 'added',
  same: 'joined',
  different: 'parted',
  describe: 'reports described',
  withdraw: 'reports withdrawn',
  erase: 'reports erased',
  note: 'notes',
  undo: 'undone',
};

function changedSince(set: RecordSet, since: string, counts: ReadonlyMap<DocumentId, number>): Changed {
  const reports = [...set.reports.values()]
    .filter((report) => (firstReceived(report) ?? '') > since)
    .sort((a, b) => compareDays(firstReceived(b) ?? '', firstReceived(a) ?? '') || compareReports(b, a));
  const fresh = new Set(reports.map((report) => report.document));
  const touched = set.records.filter((record) => record.reports.some((id) => fresh.has(id)));
  const decisions = (set.decisions ?? []).filter((decision) => decision.time > since);
  return {
    since,
    reports: { items: reports.slice(0, FEW).map((report) => reportLine(report, counts)), total: reports.length },
    records: touched.length,
    newRecords: touched.filter((record) => record.reports.every((id) => fresh.has(id))).length,
    decisions: decisions.length,
    decided: decidedCounts(decisions),
  };
}

function decidedCounts(decisions: readonly Decision[]): readonly NamedCount[] {
  const counts = new Map<string, number>();
  for (const { judgement } of decisions) counts.set(ACTS[judgement.do], (counts.get(ACTS[judgement.do]) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Where a negotiation stands, as a page asks for it. */
export const overviewView: View<OverviewAsk, Overview> = { read: overview };
