import type { MeetingView } from '../../../views/meeting.js';
import { hrefTo } from '../../address.js';
import {
  DisagreementMark,
  Empty,
  Failed,
  Loading,
  Page,
  ReportLink,
  ReviewMark,
  Section,
  StatusMark,
  SupportNote,
} from '../../parts/index.js';
import { useView } from '../../record-source-context.js';
import { EntryList } from '../overview/entry-line.js';
import { FieldRow, GivenRow, Nothing } from './field-rows.js';
import { BeforePart, AfterPart, JoinedList } from './around-parts.js';
import { Readouts } from './readouts.js';
import { Sides } from './sides.js';

/** All that the reports of this record tell of one meeting. */
export function MeetingPage({ id }: { readonly id: string }) {
  const view = useView('meeting', { id });
  if (view.state === 'loading') return <Loading />;
  if (view.state === 'failed') {
    return (
      <Page title="Meeting">
        <Failed message={view.message} onRetry={view.retry} />
      </Page>
    );
  }
  if (view.answer === null) {
    return (
      <Page title="No such meeting">
        <Empty title="This record holds no meeting at this address">
          <p>
            It may have been rejected, or its report withdrawn. <a href={hrefTo(['meetings'])}>See all meetings.</a>
          </p>
        </Empty>
      </Page>
    );
  }
  return <Told meeting={view.answer} />;
}

function Told({ meeting }: { readonly meeting: MeetingView }) {
  const { entry } = meeting;
  return (
    <Page
      title={entry.caption}
      lead={<Lead meeting={meeting} />}
      actions={
        <>
          <a href={hrefTo(['record', entry.id])}>Every value and claim</a>
          <a href={hrefTo(['meetings'])}>All meetings</a>
        </>
      }
      wide
    >
      <div className="meeting">
        <Section title="The meeting">
          <div className="card">
            <dl className="facts">
              <FieldRow label="Name as reported" field={meeting.names} />
              <FieldRow label="Process" field={meeting.process} />
              <FieldRow label="Series" field={meeting.series} />
              <GivenRow label="Round" values={meeting.rounds} given="numbered so by" disagree={meeting.roundsDisagree} />
              <FieldRow label="First day" field={meeting.firstDay} />
              <FieldRow label="Last day" field={meeting.lastDay} />
              <FieldRow label="City, as then called" field={meeting.city} />
              {meeting.country === null ? null : <FieldRow label="Country" field={meeting.country} />}
              {meeting.level === null ? null : <FieldRow label="Level" field={meeting.level} />}
              <dt>Status</dt>
              <dd>
                {meeting.statusWords}
                {meeting.statusAsOf === null ? null : <span className="support"> as of {meeting.statusAsOf}</span>}
              </dd>
            </dl>
          </div>
        </Section>
        <Sides meeting={meeting} />
        <Section title="Agenda">
          <div className="card">
            {meeting.agenda.length === 0 ? (
              <Nothing />
            ) : (
              <dl className="facts">
                <GivenRow label="Listed" values={meeting.agenda} given="listed by" quoted />
              </dl>
            )}
          </div>
        </Section>
        <Section title="Outcome" note="by the words of the same reports">
          <div className="card">{meeting.outcome.length === 0 ? <Nothing /> : <JoinedList joined={meeting.outcome} />}</div>
        </Section>
        <Readouts columns={meeting.readouts} />
        <BeforePart meeting={meeting} />
        <AfterPart meeting={meeting} />
        {meeting.perhapsSame.length === 0 ? null : (
          <Section title="Perhaps the same meeting" note="on the same days, in the same city or of the same sides">
            <div className="card">
              <EntryList entries={meeting.perhapsSame} />
            </div>
          </Section>
        )}
        <Reports meeting={meeting} />
      </div>
    </Page>
  );
}

const Lead = ({ meeting: { entry, statusWords, statusAsOf } }: { readonly meeting: MeetingView }) => (
  <span className="entry-notes">
    <span>
      {entry.time.words} {entry.time.weekday}
    </span>
    <span>{statusWords}</span>
    {statusAsOf === null ? null : <span>as of {statusAsOf}</span>}
    <StatusMark status={entry.status} />
    <SupportNote words={entry.supportWords} />
    {entry.remarks
      .filter((remark) => remark.startsWith('date passed'))
      .map((remark) => (
        <span key={remark} className="tag tag-warn">
          {remark}
        </span>
      ))}
    <DisagreementMark about={entry.disagreements} />
    <ReviewMark review={entry.review} />
  </span>
);

const Reports = ({ meeting }: { readonly meeting: MeetingView }) => (
  <Section title="Reports" note={meeting.entry.supportWords}>
    <div className="card">
      <ul className="list">
        {meeting.reports.map((report) => (
          <li key={report.document}>
            <p className="entry-what">
              <ReportLink document={report.document}>{report.title ?? 'a report without a title'}</ReportLink>
            </p>
            <p className="entry-notes">
              <span className="support">{report.outlet ?? 'outlet not given'}</span>
              <span className="support">{report.published}</span>
              <span className="support">{report.tells.join(', ')}</span>
              {report.copy ? <span className="tag">copy of the same text</span> : null}
              {report.withdrawn ? <span className="tag tag-warn">since withdrawn</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </div>
  </Section>
);
