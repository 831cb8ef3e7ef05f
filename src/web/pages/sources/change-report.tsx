import { useState } from 'react';
import type { Visibility } from '../../../model/index.js';
import type { SourceLine } from '../../../views/source-list.js';
import { daysOf } from '../../../views/when-words.js';
import { Button, Dialog, FormText } from '../../parts/index.js';
import type { DecisionQueue } from '../review/decision-queue.js';
import { VisibilityChoice } from './visibility-choice.js';

/** The facts of a report that a person can correct, as they stand in a form. */
export interface DescribedFacts {
  readonly title: string;
  readonly outlet: string;
  readonly address: string;
  readonly published: string;
  readonly visibility: Visibility;
}

export const factsOf = (source: SourceLine): DescribedFacts => ({
  title: source.title ?? '',
  outlet: source.outlet ?? '',
  address: source.address ?? '',
  published: /^\d{4}(?:-\d{2}){0,2}$/.test(source.published) ? source.published : '',
  visibility: source.visibility,
});

const names = {
  title: 'the title',
  outlet: 'the outlet',
  address: 'the address',
  published: 'the date',
  visibility: 'who may see it',
};

/** What differs between the facts as they are and as they were typed; an emptied field says that it is not known. */
export function changedFacts(
  before: DescribedFacts,
  after: DescribedFacts,
): readonly { readonly field: keyof DescribedFacts; readonly value: string | null }[] {
  return (Object.keys(names) as readonly (keyof DescribedFacts)[]).flatMap((field) => {
    const value = after[field].trim();
    return value === before[field].trim() ? [] : [{ field, value: value === '' ? null : value }];
  });
}

/** Corrects what is known of a report. */
export function CorrectReport({
  source,
  queue,
  onClose,
}: {
  readonly source: SourceLine;
  readonly queue: DecisionQueue;
  readonly onClose: () => void;
}) {
  const before = factsOf(source);
  const [facts, setFacts] = useState(before);
  const [reason, setReason] = useState('');
  const set = (name: keyof DescribedFacts) => (value: string) => setFacts((now) => ({ ...now, [name]: value }));
  const changes = changedFacts(before, facts);
  const day = facts.published.trim();
  const fault = day !== '' && daysOf(day) === null ? `Expected a date as 2018, 2018-03 or 2018-03-16, found “${day}”.` : null;
  const save = (): void => {
    queue.send({
      judgements: changes.map(({ field, value }) => ({ do: 'describe', document: source.document, field, value })),
      words: `Corrected ${changes.map(({ field }) => names[field]).join(', ')}`,
      about: source.document,
      caption: source.title ?? source.name,
      settles: false,
      reason: reason.trim() === '' ? undefined : reason,
    });
    onClose();
  };
  return (
    <Dialog title="Correct what is known of a report" isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (fault === null && changes.length > 0) save();
        }}
      >
        <FormText label="Title" value={facts.title} onChange={set('title')} />
        <FormText label="Outlet" value={facts.outlet} onChange={set('outlet')} />
        <FormText
          label="Published"
          value={facts.published}
          onChange={set('published')}
          hint={`Now: ${source.published}${source.basisWords === null ? '' : `, ${source.basisWords}`}. Write 2018, 2018-03 or 2018-03-16.`}
        />
        <FormText label="Address" value={facts.address} onChange={set('address')} />
        <VisibilityChoice value={facts.visibility} onChange={set('visibility')} />
        <FormText label="Why (kept in the history)" value={reason} onChange={setReason} />
        {fault === null ? null : (
          <p className="form-fault" role="status">
            {fault}
          </p>
        )}
        <div className="form-actions">
          <Button type="submit" look="primary" isDisabled={fault !== null || changes.length === 0}>
            Save
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Withdraws a report: it stays readable and counts for nothing. It can be undone in the history. */
export function WithdrawReport({
  source,
  queue,
  onClose,
}: {
  readonly source: SourceLine;
  readonly queue: DecisionQueue;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <Dialog title="Withdraw a report" isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          queue.send({
            judgements: [{ do: 'withdraw', document: source.document }],
            words: 'Withdrew the report',
            about: source.document,
            caption: source.title ?? source.name,
            settles: false,
            reason: reason.trim() === '' ? undefined : reason,
          });
          onClose();
        }}
      >
        <p>
          “{source.title ?? source.name}” stays and can be read, but what it says counts for nothing. The history can undo this.
        </p>
        <FormText label="Why (kept in the history)" value={reason} onChange={setReason} />
        <div className="form-actions">
          <Button type="submit" look="primary">
            Withdraw
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
