import type { ReadoutColumn, ReadoutItem } from '../../../views/readouts.js';
import { Quotes, RecordLink, Section } from '../../parts/index.js';
import { Nothing } from './field-rows.js';

/** What each side says of the meeting, in columns that can be compared. */
export const Readouts = ({ columns }: { readonly columns: readonly ReadoutColumn[] }) => (
  <Section
    title="Readouts"
    note="what each side says or is said to have said, in the reports of the meeting and of the days after it"
  >
    {columns.length === 0 ? (
      <div className="card">
        <Nothing />
      </div>
    ) : (
      <div className="scroll-box readouts" role="region" aria-label="Readouts, one column a side" tabIndex={0}>
        {columns.map((column) => (
          <div key={column.side ?? 'none'} className="readout">
            <h3>{column.name}</h3>
            <p className="support">{column.presenceWords ?? 'not named for the meeting'}</p>
            {column.items.length === 0 ? <Nothing /> : null}
            {column.items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
            {column.more === 0 ? null : <p className="support">{column.more} more in this record</p>}
          </div>
        ))}
      </div>
    )}
  </Section>
);

const Item = ({ item }: { readonly item: ReadoutItem }) => (
  <div className="readout-item">
    <p className="readout-who">
      <RecordLink id={item.id} kind={item.kind}>
        {item.speaker ?? 'nobody named'}
      </RecordLink>
      {item.office === null ? null : `, ${item.office}`}{' '}
      <span className="support">
        {item.form === 'direct' ? 'word for word' : item.form === 'indirect' ? 'reported speech' : item.kind}
      </span>
    </p>
    {item.joint ? <p className="tag">joint, with other sides</p> : null}
    <p className={item.own ? 'tag readout-own' : 'support'}>{item.via}</p>
    <Quotes citations={item.citations} />
  </div>
);
