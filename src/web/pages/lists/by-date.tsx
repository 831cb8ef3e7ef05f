import type { ReactNode } from 'react';
import type { RecordLine } from '../../../views/record-line.js';
import { Section } from '../../parts/page.js';

/** Records by date, and below them those of which no report gives a day, month or year. */
export function ByDate<T extends RecordLine>({
  items,
  undatedNote,
  children,
}: {
  readonly items: readonly T[];
  /** what the missing date means: "no report says by when" */
  readonly undatedNote: string;
  /** draws one item, as an element of a list with a key */
  readonly children: (item: T) => ReactNode;
}) {
  const dated = items.filter((item) => item.time.order !== 'undated');
  const undated = items.filter((item) => item.time.order === 'undated');
  return (
    <>
      {dated.length === 0 ? null : (
        <Section title="With a date">
          <ul className="card record-list">{dated.map(children)}</ul>
        </Section>
      )}
      {undated.length === 0 ? null : (
        <Section title="Without a date" note={undatedNote}>
          <ul className="card record-list">{undated.map(children)}</ul>
        </Section>
      )}
    </>
  );
}
