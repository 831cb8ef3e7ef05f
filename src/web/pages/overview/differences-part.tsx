import type { Disagreement, Some } from '../../../views/overview.js';
import { KindMark, RecordLink, Section, SupportNote } from '../../parts/index.js';

/** Where reports give values that cannot stand together; none of them is taken for the right one. */
export function DifferencesPart({ disagreements }: { readonly disagreements: Some<Disagreement> }) {
  const { items, total } = disagreements;
  return (
    <Section
      title="Where reports differ"
      note={total > items.length ? `${String(items.length)} of ${String(total)}, the most reported first` : undefined}
    >
      <div className="card">
        {items.length === 0 ? (
          <p className="unknown">No differing values found in these reports.</p>
        ) : (
          <ul className="list">
            {items.map((one) => (
              <li key={`${one.id} ${one.field}`}>
                <p className="entry-what">
                  <KindMark kind={one.kind} />{' '}
                  <RecordLink id={one.id} kind={one.kind}>
                    {one.caption}
                  </RecordLink>
                </p>
                <dl className="differing">
                  <dt>{one.label}</dt>
                  {one.values.map((value) => (
                    <dd key={value.words}>
                      <span dir="auto">{value.words}</span> <SupportNote words={value.supportWords} />
                    </dd>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
