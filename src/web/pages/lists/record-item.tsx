import type { ReactNode } from 'react';
import type { RecordLine, SideName } from '../../../views/record-line.js';
import { ActorLink, RecordLink } from '../../parts/links.js';
import { DisagreementMark, ReviewMark, StatusMark, SupportNote, TimeWords } from '../../parts/marks.js';
import { Evidence } from '../../parts/quote.js';

/** One record of a list: its time at the side, then what it is, its facts, and the words that it rests on. */
export function RecordItem({
  line,
  title,
  mark,
  facts,
  children,
}: {
  readonly line: RecordLine;
  readonly title: ReactNode;
  /** what is said of it beside the title */
  readonly mark?: ReactNode;
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
  readonly children?: ReactNode;
}) {
  return (
    <li className="record-item">
      <div className="record-item-time">
        {line.mark === '' ? null : (
          <span aria-hidden="true" className="record-item-mark">
            {line.mark}
          </span>
        )}
        <TimeWords time={line.time} />
      </div>
      <div className="record-item-body">
        <div className="record-item-head">
          <h3 dir="auto">
            <RecordLink id={line.id} kind={line.kind}>
              {title}
            </RecordLink>
          </h3>
          {mark}
        </div>
        <dl className="record-item-facts">
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
        <Evidence citations={line.citations} label={line.caption}>
          {line.says === null ? null : <span className="record-item-says">{line.says}</span>}
          <SupportNote words={line.supportWords} />
          <StatusMark status={line.status} />
          <ReviewMark review={line.review} />
          <DisagreementMark about={line.disagreements} />
        </Evidence>
        {children}
      </div>
    </li>
  );
}

/** Words of a report in quotation marks; what no report gives is said as such. */
export const Worded = ({ words, unknown }: { readonly words: string | null; readonly unknown: string }) =>
  words === null ? <span className="unknown">{unknown}</span> : <>“{words}”</>;

/** A value that may not be given. */
export const Known = ({ words, unknown }: { readonly words: string | null; readonly unknown: string }) =>
  words === null ? <span className="unknown">{unknown}</span> : <>{words}</>;

/** Sides by their neutral names, each with the reports' own words for it where they are others. */
export function Sides({ sides, unknown }: { readonly sides: readonly SideName[]; readonly unknown: string }) {
  const [first] = sides;
  if (first === undefined) return <span className="unknown">{unknown}</span>;
  // one word for all of them ("the three guarantors") is said once
  const together = first.wordings.join('”, “');
  const same = sides.length > 1 && sides.every(({ wordings }) => wordings.length === 1 && wordings[0] === first.wordings[0]);
  return (
    <ul className="side-names">
      {sides.map((side) => (
        <li key={side.id}>
          <ActorLink id={side.id}>{side.name}</ActorLink>
          {same || side.wordings.length === 0 ? null : (
            <span className="quiet"> as “{side.wordings.slice(0, 3).join('”, “')}”</span>
          )}
        </li>
      ))}
      {same ? <li className="quiet side-together">together as “{together}”</li> : null}
    </ul>
  );
}
