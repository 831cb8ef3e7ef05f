import type { Review, Status } from '../../model/index.js';
import type { RecordTime } from '../../views/record-time.js';

const reviewWords: Readonly<Record<Review, string>> = {
  unreviewed: 'unreviewed',
  accepted: 'accepted',
  corrected: 'corrected',
};

/** Whether a person has checked it. */
export const ReviewMark = ({ review }: { readonly review: Review }) => (
  <span className={`tag review review-${review}`}>{reviewWords[review]}</span>
);

/** The kind of a record, with its colour. */
export const KindMark = ({ kind, label }: { readonly kind: string; readonly label?: string }) => (
  <span className={`kind kind-${kind}`}>{label ?? kind}</span>
);

/** How reports speak of it, where that is not simply reported. */
export const StatusMark = ({ status }: { readonly status: Status }) =>
  status === 'reported' ? null : <span className={`tag status status-${status}`}>{status}</span>;

/** When it was or will be, in words that hold what is not known. */
export const TimeWords = ({ time }: { readonly time: Pick<RecordTime, 'words' | 'weekday'> }) => (
  <span className="time-words">
    {time.words}
    {time.weekday === '' ? null : <span className="time-weekday"> {time.weekday}</span>}
  </span>
);

/** In how many reports it stands, and how many of them are independent. */
export const SupportNote = ({ words }: { readonly words: string }) => <span className="support">{words}</span>;

/** Reports that cannot all be right about something. */
export const DisagreementMark = ({ about }: { readonly about: readonly string[] }) =>
  about.length === 0 ? null : <span className="tag tag-disagree">reports disagree on {about.join(', ')}</span>;
