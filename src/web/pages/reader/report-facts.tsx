import type { DatingLine } from '../../../views/report-dating.js';
import type { ReportReading } from '../../../views/report-reading.js';
import { hrefTo } from '../../address.js';
import { OutsideLink, ReportLink } from '../../parts/index.js';

const visibilityWords = {
  public: 'public',
  internal: 'internal: for the team',
  confidential: 'confidential: for those who keep the record',
};

/** What is known of a report, on what that rests, and its copies. */
export function ReportFacts({ reading }: { readonly reading: ReportReading }) {
  return (
    <dl className="facts report-facts">
      {reading.facts.map((fact) => (
        <div className="fact" key={fact.name}>
          <dt>{fact.label}</dt>
          <dd dir="auto">
            {fact.name === 'address' ? (
              <OutsideLink address={fact.words} />
            ) : fact.span === null ? (
              fact.words
            ) : (
              <a href={hrefTo(['reports', reading.document], { span: `${String(fact.span.start)}-${String(fact.span.end)}` })}>
                {fact.words}
              </a>
            )}{' '}
            <span className={fact.inferred ? 'tag tag-basis' : 'quiet'}>{fact.basis}</span>
          </dd>
        </div>
      ))}
      {reading.dating === null ? null : <Dating reading={reading} dating={reading.dating} />}
      <dt>Received</dt>
      <dd>
        {reading.received ?? <span className="unknown">not known</span>}
        {reading.origin === null ? null : <span className="quiet report-origin"> from {reading.origin}</span>}
      </dd>
      <dt>May be seen by</dt>
      <dd>{visibilityWords[reading.visibility]}</dd>
      {reading.copies.length === 0 ? null : (
        <>
          <dt>Copies</dt>
          <dd>
            <ul>
              {reading.copies.map((copy) => (
                <li key={copy.document}>
                  <ReportLink document={copy.document}>
                    {copy.name}, {copy.published}
                  </ReportLink>
                </li>
              ))}
            </ul>
            <a href={hrefTo(['copies', reading.document], { with: reading.copies[0]?.document })}>Compare them word by word</a>
          </dd>
        </>
      )}
    </dl>
  );
}

/** Why a report that bears no date is dated as it is: each step with the words that it rests on. */
function Dating({ reading, dating }: { readonly reading: ReportReading; readonly dating: NonNullable<ReportReading['dating']> }) {
  return (
    <>
      <dt>Dated from within</dt>
      <dd className="report-dating">
        {dating.contradictory ? <span className="unknown">Its words contradict one another, so they date nothing.</span> : null}
        <Steps reading={reading} lines={dating.steps} />
        {dating.others.length === 0 ? null : (
          <>
            <span className="quiet">By other reports, beside what it says itself:</span>
            <Steps reading={reading} lines={dating.others} />
          </>
        )}
      </dd>
    </>
  );
}

const Steps = ({ reading, lines }: { readonly reading: ReportReading; readonly lines: readonly DatingLine[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={`${line.words}|${String(line.span?.start ?? '')}`} dir="auto">
        {line.span === null ? (
          line.report === null ? (
            line.words
          ) : (
            <ReportLink document={line.report}>{line.words}</ReportLink>
          )
        ) : (
          <a href={hrefTo(['reports', reading.document], { span: `${String(line.span.start)}-${String(line.span.end)}` })}>
            {line.words}
          </a>
        )}
        {line.range === null ? null : <span className="quiet">: {line.range}</span>}
      </li>
    ))}
  </ul>
);
