import type { Joined } from '../../../views/meeting-outcome.js';
import type { MeetingView } from '../../../views/meeting.js';
import { Quote, Section, StatusMark } from '../../parts/index.js';
import { EntryLine, EntryList } from '../overview/entry-line.js';
import { Nothing } from './field-rows.js';

/** Records with the words that say by what each was joined to the meeting. */
export const JoinedList = ({ joined }: { readonly joined: readonly Joined[] }) => (
  <EntryList
    entries={joined.map(({ entry }) => entry)}
    labels={{ agreement: 'agreement', commitment: 'commitment' }}
    notes={new Map(joined.map(({ entry, by }) => [entry.id, `joined by: ${by}`]))}
  />
);

/** What was announced before the meeting. */
export const BeforePart = ({ meeting }: { readonly meeting: MeetingView }) => (
  <Section title="Announced before">
    <div className="card">
      {meeting.announcements.length === 0 && meeting.promises.length === 0 ? <Nothing /> : null}
      <ul className="list">
        {meeting.announcements.map((one) => (
          <li key={one.claim}>
            <StatusMark status={one.status} />
            <Quote citation={one.citation} />
          </li>
        ))}
      </ul>
      {meeting.promises.length === 0 ? null : <JoinedList joined={meeting.promises} />}
      {meeting.previous === null ? null : (
        <>
          <h3 className="around-head">Before it in {meeting.seriesName}</h3>
          <EntryLine entry={meeting.previous} />
        </>
      )}
    </div>
  </Section>
);

/** What came after the meeting: the next of its series, and what was promised there with a date. */
export const AfterPart = ({ meeting }: { readonly meeting: MeetingView }) => (
  <Section title="What came after">
    <div className="card">
      <h3 className="around-head">{meeting.seriesName === null ? 'Next of its series' : `Next in ${meeting.seriesName}`}</h3>
      {meeting.next !== null ? (
        <EntryLine entry={meeting.next} />
      ) : (
        <p className="unknown">{meeting.seriesName === null ? 'no report gives its series' : 'nothing in this record'}</p>
      )}
      <h3 className="around-head">Promised there, with a date</h3>
      {meeting.due.length === 0 ? <Nothing /> : <EntryList entries={meeting.due} />}
    </div>
  </Section>
);
