import type { ClaimId, DocumentId, MergedRecord, When } from '../model/index.js';
import {
  listPage,
  placeIn,
  recordLine,
  sidesIn,
  firstOf,
  type ListAsk,
  type ListPage,
  type RecordLine,
  type SideName,
} from './record-line.js';
import { asOfDay, type RecordSet } from './record-set.js';
import { passedWords } from './record-time.js';
import { citedOutletOf, publishedOf, publishedWords } from './report-words.js';
import { forceOf, statusWords } from './status-words.js';
import { placeWords } from './value-words.js';
import type { View } from './view.js';

/** A report, published after a commitment's date, that speaks of it. */
export interface LaterReport {
  readonly document: DocumentId;
  readonly claim: ClaimId;
  readonly start: number;
  readonly end: number;
  readonly outlet: string | null;
  readonly published: string;
}

/** due: its date is to come; passed: it is past and no later report speaks of it; told-of: later reports do; undated: no day to hold it to. */
export type CommitmentState = 'due' | 'passed' | 'told-of' | 'cancelled' | 'undated' | 'other';

/** Something undertaken, agreed, announced or expected, with what this record lets one say of it since. */
export interface CommitmentItem extends RecordLine {
  readonly who: readonly SideName[];
  readonly what: string | null;
  /** the words that give the time: "within a week" */
  readonly dueText: string | null;
  readonly where: string | null;
  /** undertook, agreed, announced, expected; null where no report says */
  readonly force: string | null;
  readonly state: CommitmentState;
  readonly stateWords: string;
  readonly later: readonly LaterReport[];
}

const LATER = 5;

/** Commitments by the date on which they fall due, those without one last. Whether a silent one was kept is not said: nothing here knows. */
export const commitments: View<ListAsk, ListPage<CommitmentItem>> = {
  read: (set, ask) => {
    const today = asOfDay(set);
    return listPage(set, 'commitment', ask, today, (record) => commitmentItem(set, record, today));
  },
};

function commitmentItem(set: RecordSet, record: MergedRecord, today: string | null): CommitmentItem {
  const line = recordLine(set, record);
  const where = placeIn(record, 'place');
  const due = line.time.when;
  const later = due === null ? [] : laterReports(set, record, due);
  const state = stateOf(record, due, later.length > 0, today);
  return {
    ...line,
    who: sidesIn(record, 'actors'),
    what: firstOf<string>(record, 'what'),
    dueText: firstOf<string>(record, 'dueText'),
    where: where === null ? null : placeWords(where),
    force: forceOf(record),
    state,
    stateWords: stateWords(set, record, state, line.time.words),
    later: state === 'told-of' ? later : [],
  };
}

function stateOf(record: MergedRecord, due: When | null, later: boolean, today: string | null): CommitmentState {
  if (record.status === 'cancelled') return 'cancelled';
  if (record.status !== 'planned' && record.status !== 'reported' && record.status !== 'ongoing') return 'other';
  if (due === null) return 'undated';
  const last = due.latest;
  if (due.year === 'unknown' || last === null || today === null || last >= today) return 'due';
  return later ? 'told-of' : 'passed';
}

function stateWords(set: RecordSet, record: MergedRecord, state: CommitmentState, due: string): string {
  switch (state) {
    case 'cancelled':
      return record.statusAsOf === null ? 'cancelled' : `cancelled, as of ${record.statusAsOf}`;
    case 'undated':
      return 'no date in this record';
    case 'due':
      return `due ${due}`;
    case 'told-of':
      return 'later reports tell of it';
    case 'passed':
      return passedWords(set, record) ?? 'date passed, no later report in this record';
    case 'other':
      return statusWords(record.status, record.kind);
  }
}

/** The reports behind a commitment that were published after its last day, the earliest first. */
function laterReports(set: RecordSet, record: MergedRecord, due: When): readonly LaterReport[] {
  const last = due.latest;
  if (last === null || due.year === 'unknown') return [];
  const found = new Map<DocumentId, LaterReport & { readonly day: string }>();
  for (const claim of record.claims) {
    const report = set.reports.get(claim.document);
    const when = publishedOf(report);
    if (report === undefined || report.withdrawn || when === null || when.year === 'unknown') continue;
    if (when.earliest === null || when.earliest <= last || found.has(claim.document)) continue;
    found.set(claim.document, {
      document: claim.document,
      claim: claim.id,
      start: claim.passage.start,
      end: claim.passage.end,
      outlet: citedOutletOf(report),
      published: publishedWords(report),
      // what has only bounds stands after those that bear a day
      day: when.precision === 'range' ? `~${when.earliest}` : when.earliest,
    });
  }
  return [...found.values()]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .slice(0, LATER)
    .map(({ day: _day, ...report }) => report);
}
