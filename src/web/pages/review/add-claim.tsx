import { useState } from 'react';
import type { Span } from '../../../model/index.js';
import type { FieldForm } from '../../../views/review-queue-kinds.js';
import { Button, Choice, Dialog, Failed, FormText, Loading } from '../../parts/index.js';
import { useView } from '../../record-source-context.js';
import type { DecisionQueue } from './decision-queue.js';
import { fieldHints } from './field-hints.js';

/** Makes a claim that no rule found, out of words that a person selected: what kind it is, then its fields. */
export function AddClaim({
  document,
  text,
  span,
  queue,
  onClose,
}: {
  readonly document: string;
  readonly text: string;
  readonly span: Span;
  readonly queue: DecisionQueue;
  readonly onClose: () => void;
}) {
  const kinds = useView('kinds', {});
  const [kindName, setKindName] = useState('meeting');
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const quote = text.slice(span.start, span.end);
  const kind = kinds.state === 'ready' ? kinds.answer.find(({ name }) => name === kindName) : undefined;
  const filled = filledIn(kind?.fields ?? [], values);
  const add = (): void => {
    queue.send({
      judgements: [{ do: 'add', kind: kindName, document, quote: { start: span.start, end: span.end }, values: filled }],
      words: `Added a ${(kind?.label ?? kindName).toLowerCase()}`,
      about: document,
      caption: quote.slice(0, 80),
      settles: false,
      reason: reason.trim() === '' ? undefined : reason,
    });
    onClose();
  };
  return (
    <Dialog title="Add a claim" isOpen onClose={onClose}>
      <blockquote className="claim-quote" dir="auto">
        {quote.length > 600 ? `${quote.slice(0, 600)}…` : quote}
      </blockquote>
      {kinds.state === 'failed' ? <Failed message={kinds.message} onRetry={kinds.retry} /> : null}
      {kinds.state === 'loading' ? <Loading /> : null}
      {kinds.state !== 'ready' || kind === undefined ? null : (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (Object.keys(filled).length > 0) add();
          }}
        >
          <Choice
            label="Kind"
            value={kindName}
            options={kinds.answer.map(({ name, label }) => ({ value: name, words: label }))}
            onChange={(name) => {
              setKindName(name);
              setValues({});
            }}
          />
          <div className="add-fields">
            {kind.fields.map((field) => (
              <FieldInput
                key={`${kindName} ${field.name}`}
                field={field}
                value={values[field.name] ?? ''}
                onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
              />
            ))}
          </div>
          <FormText label="Why (kept in the history)" value={reason} onChange={setReason} />
          <div className="form-actions">
            <Button type="submit" look="primary" isDisabled={Object.keys(filled).length === 0}>
              Add
            </Button>
            <Button onPress={onClose}>Cancel</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** One field to fill in; what may hold several values takes one a line. */
export function FieldInput({
  field,
  value,
  onChange,
}: {
  readonly field: FieldForm;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  if (field.choices !== null) {
    const options = [{ value: '', words: 'not given' }, ...field.choices.map((choice) => ({ value: choice, words: choice }))];
    return <Choice label={field.label} value={value} options={options} onChange={onChange} />;
  }
  const many = field.arity === 'many';
  const hint = [field.doc, fieldHints[field.type], many ? 'one a line' : ''].filter((part) => part !== '').join('; ');
  return <FormText label={field.label} value={value} onChange={onChange} hint={hint} lines={many ? 2 : 1} />;
}

/** What was filled in, as the server takes it: a list where a field may hold several values. */
export function filledIn(
  fields: readonly Pick<FieldForm, 'name' | 'arity'>[],
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string | readonly string[]>> {
  const found: Record<string, string | readonly string[]> = {};
  for (const { name, arity } of fields) {
    const written = values[name]?.trim() ?? '';
    if (written === '') continue;
    found[name] =
      arity === 'one'
        ? written
        : written
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
  }
  return found;
}
