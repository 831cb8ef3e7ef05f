import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { RecordView } from '../../../views/record-view.js';
import { Button, Dialog, FormText } from '../../parts/index.js';
import type { DecisionQueue } from './decision-queue.js';
import { useFirstField } from './use-first-field.js';

/** Takes one claim out of a record: it is said to be another thing than every other claim in it. */
export function SplitClaim({
  record,
  queue,
  onClose,
}: {
  readonly record: RecordView;
  readonly queue: DecisionQueue;
  readonly onClose: () => void;
}) {
  const form = useFirstField();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const claim = record.claims.find(({ id }) => id === chosen);
  return (
    <Dialog title="Split a claim out" isOpen onClose={onClose}>
      <form
        ref={form}
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (claim === undefined) return;
          queue.send({
            judgements: record.claims
              .filter(({ id }) => id !== claim.id)
              .map(({ id }) => ({ do: 'different' as const, a: claim.id, b: id })),
            words: 'Split a claim out',
            about: record.id,
            caption: record.caption,
            settles: false,
            reason: reason.trim() === '' ? undefined : reason,
          });
          onClose();
        }}
      >
        <RadioGroup className="choices" value={chosen} onChange={setChosen}>
          <Label>Which of these speaks of another thing than the rest?</Label>
          {record.claims.map(({ id, citation }) => (
            <Radio key={id} value={id} className="choice">
              <span dir="auto" className="choice-quote">
                {citation.quote.slice(0, 300)}
              </span>
              <span className="quiet">
                {citation.outlet ?? citation.title ?? 'outlet not given'}, {citation.published}
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <FormText label="Why (kept in the history)" value={reason} onChange={setReason} />
        <div className="form-actions">
          <Button type="submit" look="primary" isDisabled={claim === undefined}>
            Split it out
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
