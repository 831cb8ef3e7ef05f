import type { IssueRow, PositionActor, PositionCell } from '../../../views/positions.js';
import type { PositionSaid } from '../../../views/positions-said.js';
import { citationLine } from '../../../views/citation-text.js';
import { setParams } from '../../address.js';
import { Button } from '../../parts/button.js';
import { ActorLink } from '../../parts/links.js';
import { ReviewMark } from '../../parts/marks.js';

const QUOTE = 140;

/** The table of positions. Its roles are written out since a narrow screen shows it as a list. */
export function PositionTable({ sides, rows }: { readonly sides: readonly PositionActor[]; readonly rows: readonly IssueRow[] }) {
  const shown = new Set(sides.map((side) => side.id));
  const kept = rows.filter((row) => row.cells.some((cell) => shown.has(cell.actor)));
  const dropped = rows.length - kept.length;
  return (
    <>
      <div className="scroll-box positions-box" tabIndex={0} role="region" aria-label="Positions, sides by issues">
        <table className="table positions" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                Issue
              </th>
              {sides.map((side) => (
                <th key={side.id} scope="col" role="columnheader">
                  <ActorLink id={side.id}>{side.name}</ActorLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {kept.map((row) => (
              <Row key={row.label} row={row} sides={sides} />
            ))}
          </tbody>
        </table>
      </div>
      {dropped === 0 ? null : (
        <p className="quiet">
          {dropped === 1 ? 'One issue' : `${String(dropped)} issues`} on this page: only sides that are not shown speak of{' '}
          {dropped === 1 ? 'it' : 'them'}.
        </p>
      )}
    </>
  );
}

function Row({ row, sides }: { readonly row: IssueRow; readonly sides: readonly PositionActor[] }) {
  const others = row.wordings.filter((wording) => wording !== row.label);
  const cells = new Map(row.cells.map((cell) => [cell.actor, cell]));
  const empty = sides.filter((side) => !cells.has(side.id));
  return (
    <tr role="row">
      <th scope="row" role="rowheader" dir="auto" className="positions-issue">
        “{row.label}”
        {others.length === 0 ? null : (
          <details className="positions-wordings">
            <summary>and {others.length === 1 ? 'another wording' : `${String(others.length)} other wordings`}</summary>
            <ul>
              {others.map((wording) => (
                <li key={wording} dir="auto">
                  “{wording}”
                </li>
              ))}
            </ul>
            <p className="quiet">shared words: {row.shared?.join(', ')}</p>
          </details>
        )}
      </th>
      {sides.map((side) => {
        const cell = cells.get(side.id);
        return cell === undefined ? (
          <td key={side.id} role="cell" className="positions-empty">
            <span>nothing in this record</span>
          </td>
        ) : (
          <td key={side.id} role="cell" data-side={side.name}>
            <Cell cell={cell} side={side} issue={row.label} />
          </td>
        );
      })}
      <td role="presentation" className="positions-narrow">
        {empty.length === 0 ? null : `Nothing in this record: ${empty.map((side) => side.name).join(', ')}`}
      </td>
    </tr>
  );
}

function Cell({ cell, side, issue }: { readonly cell: PositionCell; readonly side: PositionActor; readonly issue: string }) {
  const said = cell.latest;
  const quote = said.citation.quote;
  return (
    <div className={`position position-${said.teller}`}>
      <p className="position-side" aria-hidden="true">
        {side.name}
      </p>
      <Button
        look="quiet"
        className="position-open"
        aria-label={`${side.name} on “${issue}”: “${said.verb}”; open its history`}
        onPress={() => setParams({ side: side.id, on: issue })}
      >
        {said.prefix === '' ? null : <span className="position-prefix">{said.prefix}: </span>}“{said.verb}”
      </Button>
      {said.issue === issue ? null : (
        <p className="position-issue" dir="auto">
          “{said.issue}”
        </p>
      )}
      <p className="position-quote" dir="auto" data-citation={citationLine(said.citation)}>
        “{quote.length > QUOTE ? `${quote.slice(0, QUOTE)}…` : quote}”
      </p>
      <p className="position-source">
        <TellerMark said={said} />
        <span>
          {said.citation.outlet ?? 'outlet not given'}, <span className="time-words">{said.published}</span>
        </span>
      </p>
      <p className="position-marks">
        {said.jointWith.length === 0 ? null : <span className="tag">jointly with {said.jointWith.join(', ')}</span>}
        {cell.changed === null ? null : <span className="tag tag-warn">{cell.changed}</span>}
        {cell.times > 1 ? <span className="tag">said {cell.times} times</span> : null}
        {said.review === 'unreviewed' ? null : <ReviewMark review={said.review} />}
      </p>
    </div>
  );
}

/** On whose word a position stands; what the side does not state itself is marked. */
export const TellerMark = ({ said }: { readonly said: Pick<PositionSaid, 'teller' | 'tellerWords'> }) => (
  <span className={said.teller === 'other-side' || said.teller === 'other' ? 'told-mark' : 'quiet'}>{said.tellerWords}</span>
);
