import type { AttendanceCell, AttendanceGroup, AttendanceRow, Meetings } from '../../../views/attendance.js';
import { ActorLink, RecordLink, StatusMark, SupportNote, TimeWords } from '../../parts/index.js';

const MARKS = { attended: '●', expected: '○', invited: '◌', absent: '✕', differ: '●✕' } as const;

/** Meetings down, sides across; scrolls in its own box, with the names of the meetings staying. */
export const AttendanceTable = ({ answer }: { readonly answer: Meetings }) => (
  <>
    <p className="attendance-legend quiet">
      <span>● attended</span> <span>○ expected</span> <span>◌ invited</span> <span>✕ stayed away</span>{' '}
      <span>empty: nothing in this record</span>
    </p>
    <div className="scroll-box attendance-box" tabIndex={0} role="region" aria-label="Attendance">
      <table className="table attendance">
        <caption className="visually-hidden">Meetings, and the sides that reports name for each</caption>
        <thead>
          <tr>
            <th scope="col" className="attendance-meeting">
              Meeting
            </th>
            {answer.actors.map((actor) => (
              <th key={actor.id} scope="col" className="attendance-actor">
                <ActorLink id={actor.id}>{actor.name}</ActorLink>
              </th>
            ))}
          </tr>
        </thead>
        {answer.groups.map((group) => (
          <Group key={`${group.process ?? ''} / ${group.series ?? ''}`} group={group} answer={answer} />
        ))}
      </table>
    </div>
  </>
);

function groupName({ process, series }: AttendanceGroup): string {
  if (process === null && series === null) return 'Process not given';
  if (process === null || series === null) return process === null ? (series ?? '') : `${process}, series not given`;
  return series.toLowerCase().startsWith(process.toLowerCase()) ? series : `${process}: ${series}`;
}

const Group = ({ group, answer }: { readonly group: AttendanceGroup; readonly answer: Meetings }) => (
  <tbody>
    <tr className="attendance-group">
      <th scope="rowgroup" colSpan={answer.actors.length + 1}>
        <span className="attendance-group-name">
          {groupName(group)}{' '}
          <span className="support">{group.total === 1 ? '1 meeting' : `${String(group.total)} meetings`}</span>
        </span>
      </th>
    </tr>
    {group.rows.map((row) => (
      <Row key={row.entry.id} row={row} answer={answer} />
    ))}
  </tbody>
);

function Row({ row, answer }: { readonly row: AttendanceRow; readonly answer: Meetings }) {
  const { entry } = row;
  const cells = new Map(row.cells.map((cell) => [cell.actor, cell]));
  return (
    <tr>
      <th scope="row" className="attendance-meeting">
        <span className="attendance-when">
          <TimeWords time={entry.time} />
          {row.round === null ? null : <span className="support">round {row.round}</span>}
          {row.city === null ? null : <span className="support">{row.city}</span>}
        </span>
        <RecordLink id={entry.id} kind="meeting">
          <span className={entry.status === 'cancelled' ? 'entry-struck' : undefined}>
            {row.names[0] === undefined ? entry.caption : `“${row.names[0]}”`}
          </span>
        </RecordLink>
        <span className="attendance-notes">
          <StatusMark status={entry.status} />
          <SupportNote words={entry.supportWords} />
          {row.others.length === 0 ? null : <span className="support">also named: {row.others.join('; ')}</span>}
        </span>
      </th>
      {answer.actors.map((actor, i) => (
        <Cell key={actor.id} cell={cells.get(i)} />
      ))}
    </tr>
  );
}

function Cell({ cell }: { readonly cell: AttendanceCell | undefined }) {
  if (cell === undefined) {
    return (
      <td className="attendance-cell">
        <span className="visually-hidden">nothing in this record</span>
      </td>
    );
  }
  return (
    <td className={`attendance-cell attendance-${cell.presence}`}>
      <span aria-hidden="true" className="attendance-mark">
        {MARKS[cell.presence]}
      </span>
      <span className="visually-hidden">{cell.words}</span>
      {cell.roles.length === 0 ? null : <span className="attendance-role">{cell.roles.join(', ')}</span>}
      {cell.persons.map((person) => (
        <span key={person} className="attendance-person">
          {person}
        </span>
      ))}
    </td>
  );
}
