import { useState } from 'react';
import type { Visibility } from '../../../model/index.js';
import type { RecordView } from '../../../views/record-view.js';
import { Button, Dialog, FormText } from '../../parts/index.js';
import { VisibilityChoice } from '../sources/visibility-choice.js';
import type { DecisionQueue } from './decision-queue.js';
import { useFirstField } from './use-first-field.js';

/** Writes a note on a record, and says who may see it. */
export function WriteNote({
  record,
  queue,
  onClose,
}: {
  readonly record: RecordView;
  readonly queue: DecisionQueue;
  readonly onClose: () => void;
}) {
  const form = useFirstField();
  const [text, setText] = useState('');
  const [visibility, setVisibility] = useState<Visibility>('internal');
  return (
    <Dialog title="Write a note" isOpen onClose={onClose}>
      <form
        ref={form}
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          queue.send({
            judgements: [{ do: 'note', target: record.id, text: text.trim(), visibility }],
            words: 'Noted',
            about: record.id,
            caption: record.caption,
            settles: false,
          });
          onClose();
        }}
      >
        <p dir="auto">
          On <strong>{record.caption}</strong>
        </p>
        <FormText label="Note" value={text} onChange={setText} lines={4} isRequired />
        <VisibilityChoice value={visibility} onChange={setVisibility} />
        <div className="form-actions">
          <Button type="submit" look="primary" isDisabled={text.trim() === ''}>
            Write it
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
