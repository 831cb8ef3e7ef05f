import type { DocumentId } from '../model/index.js';
import { meetingsView } from './attendance.js';
import { briefView } from './brief.js';
import { chronology, type Chronology } from './chronology.js';
import { facets } from './facets.js';
import { meetingView } from './meeting.js';
import { overviewView } from './overview.js';
import type { Filter } from './query.js';
import { recordView, recordWith, type RecordView } from './record-view.js';
import { timelineView } from './timeline.js';
import { storyCopies } from './copies-side-by-side.js';
import { reportReading } from './report-reading.js';
import { kindForms } from './review-queue-kinds.js';
import { likelySame } from './review-queue-likely.js';
import { reviewView } from './review-queue.js';
import { searchView } from './search-records.js';
import { sourceList } from './source-list.js';
import { actor } from './actor.js';
import { actors } from './actors.js';
import { agreements } from './agreements.js';
import { commitments } from './commitments.js';
import { figureSeries } from './figure-series.js';
import { incidents } from './incidents.js';
import { network } from './network.js';
import { offices } from './offices.js';
import { places } from './places.js';
import { positionHistory } from './position-history.js';
import { positions } from './positions.js';
import type { View } from './view.js';

/** One record, by its id or that of any claim in it; null where this record of the negotiation holds none. */
const record: View<{ readonly id: string }, RecordView | null> = {
  texts: (set, { id }): readonly DocumentId[] => recordWith(set, id)?.reports ?? [],
  read: (set, { id }) => {
    const found = recordWith(set, id);
    return found === null ? null : recordView(set, found);
  },
};

const chronicle: View<Filter, Chronology> = { read: (set, ask) => chronology(set, ask) };

/**
 * Every question that a page may ask of a record. The server answers them from its store, the dossier from what it holds; both call
 * the functions of this table.
 */
export const views = {
  overview: overviewView,
  timeline: timelineView,
  meetings: meetingsView,
  meeting: meetingView,
  record,
  chronicle,
  facets,
  brief: briefView,
  sources: sourceList,
  copies: storyCopies,
  report: reportReading,
  review: reviewView,
  likelySame,
  kinds: kindForms,
  search: searchView,
  positions,
  positionHistory,
  commitments,
  agreements,
  incidents,
  figureSeries,
  places,
  actors,
  actor,
  network,
  offices,
} as const;

export type Views = typeof views;
export type ViewName = keyof Views;
export type AskOf<N extends ViewName> = Parameters<Views[N]['read']>[1];
export type AnswerOf<N extends ViewName> = ReturnType<Views[N]['read']>;
