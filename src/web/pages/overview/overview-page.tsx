import { useState } from 'react';
import type { ChronologyEntry } from '../../../views/chronology.js';
import type { Overview } from '../../../views/overview.js';
import { hrefTo } from '../../address.js';
import { Empty, Failed, Loading, Page, Section } from '../../parts/index.js';
import type { PageProps } from '../../pages.js';
import { useSource, useView } from '../../record-source-context.js';
import { ChangedPart } from './changed-part.js';
import { CoveragePart } from './coverage-part.js';
import { DifferencesPart } from './differences-part.js';
import { EntryLine, EntryList } from './entry-line.js';
import { lastVisit } from './last-visit.js';
import { NewestReports } from './newest-reports.js';

/** Where the negotiation stands, at a glance. */
export function OverviewPage(_: PageProps) {
  const { mode } = useSource();
  const [since] = useState(() => (mode === 'served' ? lastVisit() : null));
  const view = useView('overview', since === null ? {} : { since });
  if (view.state === 'loading') return <Loading />;
  if (view.state === 'failed') {
    return (
      <Page title="Overview">
        <Failed message={view.message} onRetry={view.retry} />
      </Page>
    );
  }
  const { answer } = view;
  if (answer.empty) return <NothingYet />;
  return (
    <Page
      title="Overview"
      wide
      lead={answer.asOf === null ? 'No report is dated.' : `As of ${answer.asOf}, the day of the newest report.`}
    >
      <div className="overview">
        <div className="overview-main">
          <Meetings answer={answer} />
          <Commitments answer={answer} />
          <DifferencesPart disagreements={answer.disagreements} />
        </div>
        <div className="overview-side">
          {answer.changed === null ? null : <ChangedPart changed={answer.changed} />}
          <Waiting answer={answer} />
          <NewestReports reports={answer.newestReports} />
          <CoveragePart coverage={answer.coverage} />
        </div>
      </div>
    </Page>
  );
}

/** A record without reports: what to do first. */
const NothingYet = () => (
  <Page title="Overview">
    <Empty title="No report has been read into this record yet">
      <p>
        Drop reports onto the page <a href={hrefTo(['sources'])}>Sources</a>, paste one there, or read a folder from the command
        line:
      </p>
      <p>
        <code>parley add reports/</code>
      </p>
      <p>Plain text, Markdown, HTML, PDF and mail are read. Nothing leaves this machine.</p>
    </Empty>
  </Page>
);

const MeetingCard = ({
  title,
  entry,
  none,
}: {
  readonly title: string;
  readonly entry: ChronologyEntry | null;
  readonly none: string;
}) => (
  <div className="card overview-meeting">
    <h3>{title}</h3>
    {entry === null ? <p className="unknown">{none}</p> : <EntryLine entry={entry} />}
  </div>
);

function Meetings({ answer }: { readonly answer: Overview }) {
  const { items, total } = answer.announcedUndated;
  return (
    <Section title="Meetings" actions={<a href={hrefTo(['meetings'])}>All meetings</a>}>
      <div className="overview-pair">
        <MeetingCard title="Last held" entry={answer.lastMeeting} none="No meeting with a date in this record." />
        <MeetingCard
          title="Next announced"
          entry={answer.nextMeeting}
          none={`No meeting is announced for ${answer.asOf ?? 'now'} or later in this record.`}
        />
      </div>
      {total === 0 ? null : (
        <div className="card overview-undated">
          <h3>Announced, day not known</h3>
          <EntryList entries={items} />
          {total > items.length ? (
            <p className="quiet">
              <a href={hrefTo(['meetings'], { statuses: ['planned'] })}>All announced meetings</a>, {total} of them without a day.
            </p>
          ) : null}
        </div>
      )}
    </Section>
  );
}

function Commitments({ answer }: { readonly answer: Overview }) {
  const { items, total, toCome } = answer.commitments;
  return (
    <Section
      title="Commitments with a date"
      note={total === 0 ? undefined : `${String(toCome)} to come, ${String(total - toCome)} with their date passed`}
      actions={<a href={hrefTo(['commitments'])}>All commitments</a>}
    >
      <div className="card">
        {items.length === 0 ? (
          <p className="unknown">No open commitment with a date in this record.</p>
        ) : (
          <EntryList entries={items} />
        )}
      </div>
    </Section>
  );
}

function Waiting({ answer }: { readonly answer: Overview }) {
  const { waiting, records, first } = answer.review;
  const checked = records - waiting;
  return (
    <Section
      title="Review"
      note={`${String(checked)} of ${String(records)} checked by a person`}
      actions={<a href={hrefTo(['review'])}>Review</a>}
    >
      <div className="card">
        {waiting === 0 ? (
          <p>{records === 0 ? 'Nothing was found in the reports yet.' : 'Nothing waits: every record was checked.'}</p>
        ) : (
          <EntryList
            entries={first.map(({ entry }) => entry)}
            labels={Object.fromEntries(answer.coverage.kinds.map(({ kind }) => [kind, kind]))}
            notes={new Map(first.map(({ entry, because }) => [entry.id, because.join(', ')]))}
          />
        )}
      </div>
    </Section>
  );
}
