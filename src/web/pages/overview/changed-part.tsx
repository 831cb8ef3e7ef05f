import type { Changed } from '../../../views/overview.js';
import { hrefTo } from '../../address.js';
import { ReportLink, Section } from '../../parts/index.js';

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${String(count)} ${many}`);

const dayAndTime = (time: string): string => `${time.slice(0, 10)}, ${time.slice(11, 16)} UTC`;

/** What came in and was decided since the last visit. */
export function ChangedPart({ changed }: { readonly changed: Changed }) {
  const { reports, records, newRecords, decisions, decided } = changed;
  const nothing = reports.total === 0 && decisions === 0;
  return (
    <Section title="Since your last visit" note={<time dateTime={changed.since}>{dayAndTime(changed.since)}</time>}>
      <div className="card">
        {nothing ? <p>No new reports and no decisions.</p> : null}
        {reports.total === 0 ? null : (
          <>
            <p>
              {counted(reports.total, 'new report', 'new reports')}, which {reports.total === 1 ? 'speaks' : 'speak'} of{' '}
              {counted(records, 'record', 'records')}, {newRecords} of them new.
            </p>
            <ul className="list">
              {reports.items.map((report) => (
                <li key={report.document}>
                  <ReportLink document={report.document}>
                    {report.title ?? report.outlet ?? 'a report without a title'}
                  </ReportLink>{' '}
                  <span className="support">{report.published}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {decisions === 0 ? null : (
          <p>
            <a href={hrefTo(['history'])}>{counted(decisions, 'decision', 'decisions')}</a>:{' '}
            {decided.map(({ name, count }) => `${String(count)} ${name}`).join(', ')}.
          </p>
        )}
      </div>
    </Section>
  );
}
