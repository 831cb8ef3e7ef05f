import {
  firstOf,
  listPage,
  placeIn,
  recordLine,
  sidesIn,
  type ListAsk,
  type ListPage,
  type RecordLine,
  type SideName,
} from './record-line.js';
import { asOfDay } from './record-set.js';
import { placeWords } from './value-words.js';
import type { View } from './view.js';

/** Violence or a breach of a ceasefire, as reports tell it. `who` is empty where no report says who did it. */
export interface IncidentItem extends RecordLine {
  readonly who: readonly SideName[];
  readonly action: string | null;
  readonly target: string | null;
  readonly where: string | null;
}

/** Incidents by date. */
export const incidents: View<ListAsk, ListPage<IncidentItem>> = {
  read: (set, ask) =>
    listPage(set, 'incident', ask, asOfDay(set), (record) => {
      const where = placeIn(record, 'place');
      return {
        ...recordLine(set, record),
        who: sidesIn(record, 'actors'),
        action: firstOf<string>(record, 'action'),
        target: firstOf<string>(record, 'target'),
        where: where === null ? null : placeWords(where),
      };
    }),
};
