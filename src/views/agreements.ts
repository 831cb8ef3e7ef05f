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

/** Something that parties agreed, signed or adopted, as reports tell it. */
export interface AgreementItem extends RecordLine {
  readonly what: string | null;
  readonly parties: readonly SideName[];
  readonly where: string | null;
}

/** Agreements by date. */
export const agreements: View<ListAsk, ListPage<AgreementItem>> = {
  read: (set, ask) =>
    listPage(set, 'agreement', ask, asOfDay(set), (record) => {
      const where = placeIn(record, 'place');
      return {
        ...recordLine(set, record),
        what: firstOf<string>(record, 'what'),
        parties: sidesIn(record, 'parties'),
        where: where === null ? null : placeWords(where),
      };
    }),
};
