import { useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { ChronologyEntry } from '../../../views/chronology.js';
import {
  DisagreementMark,
  Failed,
  KindMark,
  Loading,
  Quotes,
  RecordLink,
  ReviewMark,
  StatusMark,
  TimeWords,
} from '../../parts/index.js';
import { useView } from '../../record-source-context.js';

/** One record in a list: when, what, how well supported; its words open below it. */
export function EntryLine({
  entry,
  label,
  note,
}: {
  readonly entry: ChronologyEntry;
  /** the word for its kind, where the list holds several kinds */
  readonly label?: string;
  readonly note?: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure className="entry" isExpanded={open} onExpandedChange={setOpen}>
      <p className="entry-when">
        <TimeWords time={entry.time} />
        {label === undefined ? null : <KindMark kind={entry.kind} label={label} />}
      </p>
      <p className={entry.status === 'cancelled' ? 'entry-what entry-struck' : 'entry-what'}>
        {entry.prefix === '' ? null : <span className="entry-prefix">{entry.prefix}: </span>}
        <RecordLink id={entry.id} kind={entry.kind}>
          {entry.caption}
        </RecordLink>
      </p>
      <p className="entry-notes">
        {entry.says === null ? null : <span className="support">{entry.says}</span>}
        <span className="support">{entry.supportWords}</span>
        {entry.status === 'planned' || entry.status === 'reported' ? null : <StatusMark status={entry.status} />}
        {entry.remarks.map((remark) => (
          <span key={remark} className={remark.startsWith('date passed') ? 'tag tag-warn' : 'support'}>
            {remark}
          </span>
        ))}
        <DisagreementMark about={entry.disagreements} />
        <ReviewMark review={entry.review} />
        {note === undefined ? null : <span className="support">{note}</span>}
        <AriaButton slot="trigger" className="evidence-open" aria-label={`Quotes for ${entry.caption}`}>
          quotes
        </AriaButton>
      </p>
      <DisclosurePanel className="evidence-panel">{open ? <RecordWords id={entry.id} /> : null}</DisclosurePanel>
    </Disclosure>
  );
}

/** The passages that a record rests on, read when they are asked for. */
export function RecordWords({ id }: { readonly id: string }) {
  const view = useView('record', { id });
  if (view.state === 'loading') return <Loading what="Looking up the words" />;
  if (view.state === 'failed') return <Failed message={view.message} onRetry={view.retry} />;
  if (view.answer === null) return <p className="unknown">nothing in this record</p>;
  return <Quotes citations={view.answer.claims.map((claim) => claim.citation)} />;
}

/** Records one below another. */
export const EntryList = ({
  entries,
  labels,
  notes,
}: {
  readonly entries: readonly ChronologyEntry[];
  /** words for the kinds, where the list holds several */
  readonly labels?: Readonly<Record<string, string>>;
  /** a few words on an entry, by its id */
  readonly notes?: ReadonlyMap<string, string>;
}) => (
  <ul className="list">
    {entries.map((entry) => {
      const label = labels?.[entry.kind];
      const note = notes?.get(entry.id);
      return (
        <li key={entry.id}>
          <EntryLine entry={entry} {...(label === undefined ? {} : { label })} {...(note === undefined ? {} : { note })} />
        </li>
      );
    })}
  </ul>
);
