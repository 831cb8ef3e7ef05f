import type { TimelineItem } from '../../../views/timeline.js';
import { Button, RecordLink } from '../../parts/index.js';
import { RecordWords } from '../overview/entry-line.js';

/** The item chosen in the drawing or the list, with the words that it rests on. */
export const ChosenItem = ({
  item,
  kind,
  onClose,
}: {
  readonly item: TimelineItem;
  readonly kind: string;
  readonly onClose: () => void;
}) => (
  <section className="card timeline-chosen" aria-label="Chosen">
    <div className="timeline-chosen-head">
      <p>
        <span className="time-words">{item.words}</span>{' '}
        {item.prefix === '' ? null : <span className="entry-prefix">{item.prefix}: </span>}
        <RecordLink id={item.id} kind={kind}>
          {item.caption}
        </RecordLink>
      </p>
      <Button look="quiet" aria-label="Close" onPress={onClose}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
    <RecordWords id={item.id} />
  </section>
);
