import type { ClaimId, DocumentId, MergedRecord, Review, Span, Status } from '../model/index.js';
import { briefOf } from './brief.js';
import { filterRecords, type Filter } from './query.js';
import { captionOf, kindOf, type RecordSet } from './record-set.js';
import { compareTimes, timeOf, type RecordTime } from './record-time.js';
import { reasonsFor, scoreOf, type ReviewReason } from './review-queue-reasons.js';
import { prefixBefore } from './review-queue-words.js';
import { forceOf, statusPrefix } from './status-words.js';
import { supportOfRecord, supportWords } from './support-words.js';
import type { View } from './view.js';

/**
 * Which records to review: those of a view at hand, by its filter; with `uses: 'brief'` those that the brief rests on. Without
 * `reviewed` those that nobody has checked.
 */
export interface ReviewAsk extends Filter {
  readonly uses?: 'brief';
  readonly offset?: number;
  readonly limit?: number;
}

/** One record to look at, and why it comes where it does. */
export interface ReviewItem {
  readonly id: ClaimId;
  readonly kind: string;
  readonly label: string;
  readonly caption: string;
  readonly prefix: string;
  readonly time: RecordTime;
  readonly status: Status;
  readonly review: Review;
  readonly supportWords: string;
  readonly score: number;
  readonly because: readonly string[];
  /** the words to begin with: the passage of the claim by which the record goes */
  readonly passage: Span & { readonly document: DocumentId; readonly claim: ClaimId };
  readonly claims: number;
}

/** What is to be reviewed, the uncertain and the weighty first. */
export interface ReviewQueue {
  readonly items: readonly ReviewItem[];
  readonly offset: number;
  /** how many are left to review */
  readonly remaining: number;
  /** how many records the filter keeps, reviewed or not, and how many of them a person has checked */
  readonly records: number;
  readonly checked: number;
  /** left out only because they bear no date to compare with the dates asked for */
  readonly undatedLeftOut: number;
}

const PAGE = 50;

/** The queue of a filter; `used` names the claims to which it is limited, null for no such limit. */
export function reviewQueue(set: RecordSet, ask: ReviewAsk, used: ReadonlySet<string> | null): ReviewQueue {
  const { reviewed = 'unreviewed', ...filter } = ask;
  const all = filterRecords(set, set.records, filter);
  const inView = used === null ? all.records : all.records.filter((record) => record.claims.some(({ id }) => used.has(id)));
  const checked = inView.filter((record) => record.review !== 'unreviewed').length;
  const open = filterRecords(set, inView, { reviewed }).records;
  const offset = Math.max(0, ask.offset ?? 0);
  return {
    items: inOrder(set, open)
      .slice(offset, offset + Math.max(0, ask.limit ?? PAGE))
      .map((weighed) => itemOf(set, weighed)),
    offset,
    remaining: open.length,
    records: inView.length,
    checked,
    undatedLeftOut: all.undatedLeftOut,
  };
}

interface Weighed {
  readonly record: MergedRecord;
  readonly time: RecordTime;
  readonly reasons: readonly ReviewReason[];
  readonly score: number;
}

/** Equal ones go by their time, so that what belongs together is met together. */
function inOrder(set: RecordSet, records: readonly MergedRecord[]): readonly Weighed[] {
  return records
    .map((record) => {
      const time = timeOf(set, record);
      const reasons = reasonsFor(set, record, time);
      return { record, time, reasons, score: scoreOf(reasons) };
    })
    .sort((a, b) => b.score - a.score || compareTimes(a.time, b.time) || (a.record.id < b.record.id ? -1 : 1));
}

function itemOf(set: RecordSet, { record, time, reasons, score }: Weighed): ReviewItem {
  const first = record.claims.find((claim) => claim.id === record.id) ?? record.claims[0];
  const caption = captionOf(set, record);
  return {
    id: record.id,
    kind: record.kind,
    label: kindOf(set, record.kind)?.label ?? record.kind,
    caption,
    prefix: prefixBefore(caption, statusPrefix(record.status, forceOf(record))),
    time,
    status: record.status,
    review: record.review,
    supportWords: supportWords(supportOfRecord(set, record)),
    score,
    because: reasons.map(({ words }) => words),
    passage: {
      document: first?.document ?? record.reports[0] ?? 'doc:',
      claim: first?.id ?? record.id,
      start: first?.passage.start ?? 0,
      end: first?.passage.end ?? 0,
    },
    claims: record.claims.length,
  };
}

/** What to review, limited to the view at hand, or to what the brief tells. */
export const reviewView: View<ReviewAsk, ReviewQueue> = {
  read: (set, { uses, ...ask }) => reviewQueue(set, ask, uses === 'brief' ? usedByBrief(set, ask.process) : null),
};

function usedByBrief(set: RecordSet, process: string | undefined): ReadonlySet<string> {
  const { records, claims } = briefOf(set, process === undefined ? {} : { process });
  return new Set<string>([...records, ...claims]);
}
