import { useState } from 'react';
import { Radio, RadioGroup, Label } from 'react-aria-components';
import type { RecordView } from '../../../views/record-view.js';
import { Button, Dialog, Empty, Failed, FormText, Loading, TextEntry } from '../../parts/index.js';
import { useView } from '../../record-source-context.js';
import type { DecisionQueue } from './decision-queue.js';
import { useFirstField } from './use-first-field.js';

interface Candidate {
  readonly id: string;
  readonly caption: string;
  readonly when: string;
  readonly note: string;
}

/** Says that a record and another are the same thing: one of the likely ones, or one that is searched for. */
export function MergeRecord({
  record,
  queue,
  onClose,
}: {
  readonly record: RecordView;
  readonly queue: DecisionQueue;
  readonly onClose: () => void;
}) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const likely = useView('likelySame', { id: record.id });
  const form = useFirstField(likely.state === 'ready');
  const found = useView('search', { words, kinds: [record.kind], limit: 20 });
  const view = words === '' ? likely : found;
  const candidates: readonly Candidate[] =
    words === ''
      ? likely.state === 'ready'
        ? likely.answer.map((one) => ({
            id: one.id,
            caption: one.caption,
            when: one.time.words,
            note: [one.supportWords, ...one.because].join(', '),
          }))
        : []
      : found.state === 'ready'
        ? found.answer.records.items
            .filter(({ id }) => id !== record.id)
            .map((one) => ({ id: one.id, caption: one.caption, when: one.when, note: one.report }))
        : [];
  const other = candidates.find(({ id }) => id === chosen) ?? null;
  return (
    <Dialog title="Merge with another record" isOpen onClose={onClose}>
      <form
        ref={form}
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (other === null) return;
          queue.send({
            judgements: [{ do: 'same', a: record.id, b: other.id }],
            words: 'Merged with another record',
            about: record.id,
            caption: `${record.caption} and ${other.caption}`,
            settles: false,
            reason: reason.trim() === '' ? undefined : reason,
          });
          onClose();
        }}
      >
        <p dir="auto">
          <strong>{record.caption}</strong>, {record.time.words}, is the same thing as
        </p>
        {view.state === 'loading' ? <Loading /> : null}
        {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : null}
        {view.state === 'ready' && candidates.length === 0 ? (
          <Empty title={words === '' ? 'No other record is like it' : 'No record of this kind holds these words'} />
        ) : (
          <RadioGroup className="choices" value={chosen} onChange={setChosen}>
            <Label>{words === '' ? 'Likely ones' : 'Found'}</Label>
            {candidates.map((one) => (
              <Radio key={one.id} value={one.id} className="choice">
                <span dir="auto">{one.caption}</span>
                <span className="quiet">
                  {one.when} · {one.note}
                </span>
              </Radio>
            ))}
          </RadioGroup>
        )}
        <TextEntry label="Or search for it" value={words} onCommit={setWords} hint="Enter searches records of the same kind" />
        <FormText label="Why (kept in the history)" value={reason} onChange={setReason} />
        <div className="form-actions">
          <Button type="submit" look="primary" isDisabled={other === null}>
            Merge
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
