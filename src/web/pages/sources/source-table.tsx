import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { SourceLine } from '../../../views/source-list.js';
import { goTo, hrefTo } from '../../address.js';
import { Button, OutsideLink, ReportLink } from '../../parts/index.js';

export type SourceAction = 'correct' | 'withdraw' | 'erase';

/** The reports as a table; `onAction` null where they can only be read. */
export function SourceTable({
  items,
  onAction,
}: {
  readonly items: readonly SourceLine[];
  readonly onAction: ((action: SourceAction, source: SourceLine) => void) | null;
}) {
  return (
    <div className="scroll-box">
      <table className="table source-table">
        <thead>
          <tr>
            <th scope="col">Published</th>
            <th scope="col">Report</th>
            <th scope="col">Outlet, wire</th>
            <th scope="col">Copies</th>
            <th scope="col" className="number">
              Found
            </th>
            <th scope="col">May be seen by</th>
            {onAction === null ? null : (
              <th scope="col">
                <span className="visually-hidden">Change</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((source) => (
            <SourceRow key={source.document} source={source} onAction={onAction} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SourceRow({
  source,
  onAction,
}: {
  readonly source: SourceLine;
  readonly onAction: ((action: SourceAction, source: SourceLine) => void) | null;
}) {
  const title = source.title ?? source.name;
  return (
    <tr className={source.withdrawn ? 'source-withdrawn' : undefined}>
      <td data-label="Published">
        <span className="time-words">{source.published}</span>
        <br />
        <span className={source.publishedBasis === 'inferred' ? 'tag tag-basis' : 'quiet'}>
          {source.basisWords ?? 'does not say'}
        </span>
      </td>
      <th scope="row" className="source-title" dir="auto">
        <ReportLink document={source.document}>{title}</ReportLink>
        {source.withdrawn ? <span className="tag tag-warn">withdrawn</span> : null}
        {source.byline === null ? null : <span className="quiet source-line">{source.byline}</span>}
        {source.address === null ? null : (
          <span className="source-line">
            <OutsideLink address={source.address} />
          </span>
        )}
      </th>
      <td data-label="Outlet, wire">
        {source.outlet ?? <span className="unknown">not given</span>}
        {source.wire === null ? null : <span className="quiet source-line">wire: {source.wire}</span>}
      </td>
      <td data-label="Copies">
        {source.copies.length === 0 ? (
          <span className="quiet">none</span>
        ) : (
          <a href={hrefTo(['copies', source.document], { with: source.copies[0]?.document })}>
            {source.copies.length === 1 ? '1 copy' : `${String(source.copies.length)} copies`}
          </a>
        )}
      </td>
      <td data-label="Found" className="number">
        {source.claims}
      </td>
      <td data-label="May be seen by">
        <span className={`tag visibility visibility-${source.visibility}`}>{source.visibility}</span>
      </td>
      {onAction === null ? null : (
        <td className="source-actions">
          <MenuTrigger>
            <Button look="quiet" aria-label={`Change “${title}”`}>
              <span aria-hidden="true">⋯</span>
            </Button>
            <Popover className="popover">
              <Menu
                className="list-box"
                onAction={(key) => {
                  if (key === 'history') goTo(['history'], { about: source.document });
                  else onAction(key as SourceAction, source);
                }}
              >
                <MenuItem id="correct" className="list-box-item">
                  Correct title, outlet, date, who may see it
                </MenuItem>
                <MenuItem id="history" className="list-box-item">
                  What was decided about it
                </MenuItem>
                {source.withdrawn ? null : (
                  <MenuItem id="withdraw" className="list-box-item">
                    Withdraw
                  </MenuItem>
                )}
                <MenuItem id="erase" className="list-box-item danger-item">
                  Erase for good
                </MenuItem>
              </Menu>
            </Popover>
          </MenuTrigger>
        </td>
      )}
    </tr>
  );
}
