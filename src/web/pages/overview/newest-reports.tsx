import type { ReportLine } from '../../../views/overview.js';
import { hrefTo } from '../../address.js';
import { ReportLink, Section } from '../../parts/index.js';

/** The reports published last. */
export const NewestReports = ({ reports }: { readonly reports: readonly ReportLine[] }) => (
  <Section title="Newest reports" actions={<a href={hrefTo(['sources'])}>All reports</a>}>
    <div className="card">
      <ul className="list">
        {reports.map((report) => (
          <li key={report.document}>
            <p className="entry-what">
              <ReportLink document={report.document}>{report.title ?? 'a report without a title'}</ReportLink>
            </p>
            <p className="entry-notes">
              <span className="support">{report.published}</span>
              <span className="support">{report.outlet ?? 'outlet not given'}</span>
              <span className="support">{report.records === 1 ? '1 record' : `${String(report.records)} records`}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  </Section>
);
