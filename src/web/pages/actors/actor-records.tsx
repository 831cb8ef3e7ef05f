import type { ActorMeeting, ActorPosition, ActorStatement, Part } from '../../../views/actor.js';
import { hrefTo } from '../../address.js';
import { ActorLink, RecordLink } from '../../parts/links.js';
import { DisagreementMark, StatusMark, SupportNote, TimeWords } from '../../parts/marks.js';
import { Evidence } from '../../parts/quote.js';
import { TellerMark } from '../positions/position-table.js';
import { More } from './actor-page.js';

const presenceWords: Readonly<Record<string, string>> = {
  attended: 'attended',
  expected: 'expected',
  invited: 'invited',
  absent: 'stayed away',
};

/** "stayed away; attended": attending last, so that what follows says with whom */
const presenceSaid = (presence: readonly string[]): string =>
  [...presence.filter((one) => one !== 'attended'), ...presence.filter((one) => one === 'attended')]
    .map((one) => presenceWords[one] ?? one)
    .join('; ');

/** The meetings for which reports name a side or person, the latest first. */
export function ActorMeetings({ meetings }: { readonly meetings: Part<ActorMeeting> }) {
  if (meetings.total === 0) return <p className="unknown">Nothing in this record.</p>;
  return (
    <>
      <ul className="card list">
        {meetings.items.map((meeting) => (
          <li key={meeting.id}>
            <p className="actor-line">
              <TimeWords time={meeting.time} />{' '}
              <RecordLink id={meeting.id} kind="meeting">
                {meeting.caption}
              </RecordLink>{' '}
              <StatusMark status={meeting.status} />
            </p>
            <Evidence citations={meeting.citations} label={meeting.caption}>
              <span>
                {presenceSaid(meeting.presence)}
                {meeting.roles.length === 0 ? null : `, as ${meeting.roles.join(', ')}`}
                {meeting.with.length === 0 ? null : (
                  <>
                    {/* who stayed away was with nobody */}
                    {meeting.presence.includes('attended') ? ' with ' : '; who came: '}
                    {meeting.with.map((side, at) => (
                      <span key={side.id}>
                        {at === 0 ? '' : ', '}
                        <ActorLink id={side.id}>{side.name}</ActorLink>
                      </span>
                    ))}
                  </>
                )}
              </span>
              <SupportNote words={meeting.supportWords} />
              <DisagreementMark about={meeting.disagreements} />
            </Evidence>
          </li>
        ))}
      </ul>
      <More part={meetings} />
    </>
  );
}

/** The positions of a side, and those that a person tells of, the latest first. */
export function ActorPositions({ positions, id }: { readonly positions: Part<ActorPosition>; readonly id: string }) {
  if (positions.total === 0) return <p className="unknown">Nothing in this record.</p>;
  return (
    <>
      <ul className="card list">
        {positions.items.map(({ said, issue, actor }) => (
          <li key={said.claim}>
            <p className="actor-line">
              <span className="time-words">{said.published}</span>{' '}
              {actor.id === id ? null : <ActorLink id={actor.id}>{actor.name}</ActorLink>}{' '}
              <b>
                {said.prefix === '' ? '' : `${said.prefix}: `}“{said.verb}”
              </b>{' '}
              <a href={hrefTo(['positions'], { side: actor.id, on: issue })} dir="auto">
                “{said.issue}”
              </a>
            </p>
            <Evidence citations={[said.citation]} label={`${actor.name} on ${said.issue}`}>
              <TellerMark said={said} />
              {said.jointWith.length === 0 ? null : (
                <span className="tag actor-tag">jointly with {said.jointWith.join(', ')}</span>
              )}
            </Evidence>
          </li>
        ))}
      </ul>
      <More part={positions} />
    </>
  );
}

/** What a side or person said, the latest first. */
export function ActorStatements({ statements }: { readonly statements: Part<ActorStatement> }) {
  if (statements.total === 0) return <p className="unknown">Nothing in this record.</p>;
  return (
    <>
      <ul className="card list">
        {statements.items.map((statement) => (
          <li key={statement.id}>
            <p className="actor-line">
              <TimeWords time={statement.time} /> {statement.speaker === null ? null : <span>{statement.speaker}: </span>}
              <RecordLink id={statement.id} kind="statement">
                <span dir="auto">“{statement.text}”</span>
              </RecordLink>
            </p>
            <Evidence citations={statement.citations} label={statement.caption}>
              <SupportNote words={statement.supportWords} />
              <StatusMark status={statement.status} />
            </Evidence>
          </li>
        ))}
      </ul>
      <More part={statements} />
    </>
  );
}
