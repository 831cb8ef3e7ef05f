import { useState } from 'react';
import type { FieldForm } from '../../../views/review-queue-kinds.js';
import type { RecordView, ValueView } from '../../../views/record-view.js';
import { EVERY_STATUS } from '../../../views/chronology.js';
import { Button, Choice, Dialog, Failed, FormText, Loading } from '../../parts/index.js';
import { useView } from '../../record-source-context.js';
import type { Deciding, DecisionQueue } from './decision-queue.js';
import { editableWords } from './editable-words.js';
import { fieldHints } from './field-hints.js';
import { useFirstField } from './use-first-field.js';

/** Which field, and which of its values, a person began to correct. */
export interface FieldMeant {
  readonly field: string;
  readonly value: number;
}

const STATUS: FieldForm = {
  name: 'status',
  label: 'Status',
  type: 'choice',
  arity: 'one',
  doc: 'how the report speaks of it',
  choices: EVERY_STATUS,
};

const valuesOf = (record: RecordView, field: string): readonly Pick<ValueView, 'words' | 'value'>[] =>
  field === 'status'
    ? [{ words: record.status, value: record.status }]
    : (record.fields.find(({ name }) => name === field)?.values ?? []);

/** Corrects one field of a record: the value as it is beside the one to be, which may be taken away or added. */
export function CorrectField({
  record,
  meant,
  queue,
  onClose,
  onSent,
}: {
  readonly record: RecordView;
  readonly meant: FieldMeant | null;
  readonly queue: DecisionQueue;
  readonly onClose: () => void;
  readonly onSent: () => void;
}) {
  const kinds = useView('kinds', {});
  return (
    <Dialog title="Correct a field" isOpen onClose={onClose}>
      {kinds.state === 'loading' ? <Loading /> : null}
      {kinds.state === 'failed' ? <Failed message={kinds.message} onRetry={kinds.retry} /> : null}
      {kinds.state !== 'ready' ? null : (
        <CorrectForm
          record={record}
          fields={[...(kinds.answer.find(({ name }) => name === record.kind)?.fields ?? []), STATUS]}
          meant={meant}
          onClose={onClose}
          onSend={(deciding) => {
            queue.send(deciding);
            onSent();
          }}
        />
      )}
    </Dialog>
  );
}

const ADD = 'add';

function CorrectForm({
  record,
  fields,
  meant,
  onClose,
  onSend,
}: {
  readonly record: RecordView;
  readonly fields: readonly FieldForm[];
  readonly meant: FieldMeant | null;
  readonly onClose: () => void;
  readonly onSend: (deciding: Deciding) => void;
}) {
  const form = useFirstField();
  const first = meant?.field ?? record.fields.find(({ disagree }) => disagree)?.name ?? record.fields[0]?.name ?? 'status';
  const [name, setName] = useState(first);
  const [which, setWhich] = useState(() => startOf(record, first, meant?.value ?? 0));
  const field = fields.find((one) => one.name === name) ?? STATUS;
  const values = valuesOf(record, name);
  const old = which === ADD ? undefined : values[Number(which)];
  const [typed, setTyped] = useState(() => editableWords(field.type, old?.value));
  const [reason, setReason] = useState('');
  const show = (fieldName: string, value: string): void => {
    const type = fields.find((one) => one.name === fieldName)?.type ?? 'text';
    setName(fieldName);
    setWhich(value);
    setTyped(value === ADD ? '' : editableWords(type, valuesOf(record, fieldName)[Number(value)]?.value));
  };
  const send = (next: string | null): void =>
    onSend({
      judgements: [{ do: 'correct', claim: record.id, field: name, ...(old === undefined ? {} : { old: old.value }), new: next }],
      words:
        next === null
          ? `Took ${old?.words ?? ''} away from ${field.label}`
          : `${old === undefined ? 'Added to' : 'Corrected'} ${field.label}: ${next}`,
      about: record.id,
      caption: record.caption,
      settles: true,
      reason: reason.trim() === '' ? undefined : reason,
    });
  const unchanged = typed.trim() === '' || (old !== undefined && typed.trim() === editableWords(field.type, old.value));
  return (
    <form
      ref={form}
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!unchanged) send(typed.trim());
      }}
    >
      <Choice
        label="Field"
        value={name}
        options={fields.map((one) => ({ value: one.name, words: labelled(one, valuesOf(record, one.name)) }))}
        onChange={(chosen) => show(chosen, startOf(record, chosen, 0))}
      />
      {values.length === 0 || (values.length === 1 && field.arity === 'one') ? null : (
        <Choice
          label="Value"
          value={which}
          options={[
            ...values.map(({ words }, i) => ({ value: String(i), words })),
            ...(field.arity === 'many' ? [{ value: ADD, words: 'a further value' }] : []),
          ]}
          onChange={(chosen) => show(name, chosen)}
        />
      )}
      <p className="old-value">
        <span className="quiet">Now: </span>
        {old === undefined ? <span className="unknown">nothing</span> : <span dir="auto">{old.words}</span>}
      </p>
      {field.choices === null ? (
        <FormText
          label="Shall be"
          value={typed}
          onChange={setTyped}
          hint={[field.doc, fieldHints[field.type]].filter((part) => part !== '').join('; ')}
        />
      ) : (
        <Choice
          label="Shall be"
          value={typed}
          options={field.choices.map((choice) => ({ value: choice, words: choice }))}
          onChange={setTyped}
        />
      )}
      <FormText label="Why (kept in the history)" value={reason} onChange={setReason} />
      <div className="form-actions">
        <Button type="submit" look="primary" isDisabled={unchanged}>
          Save
        </Button>
        {old === undefined || name === 'status' ? null : <Button onPress={() => send(null)}>Take the value away</Button>}
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

const labelled = (field: FieldForm, values: readonly Pick<ValueView, 'words'>[]): string =>
  values.length === 0
    ? `${field.label}: nothing yet`
    : `${field.label}: ${values.map(({ words }) => words).join('; ')}`.slice(0, 120);

const startOf = (record: RecordView, field: string, value: number): string =>
  valuesOf(record, field).length === 0 ? ADD : String(value);
