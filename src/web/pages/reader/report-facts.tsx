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
