import type { Positions } from '../../../views/positions.js';
import { setParams, useAddress } from '../../address.js';
import { Button } from '../../parts/button.js';
import { FilterBar } from '../../parts/filter-bar.js';
import { Page } from '../../parts/page.js';
import { Pager } from '../../parts/pager.js';
import { Failed, Loading } from '../../parts/states.js';
import { useView } from '../../record-source-context.js';
import { counted } from '../lists/counted.js';
import { LeftOut } from '../lists/left-out.js';
import { NothingHere } from '../lists/list-body.js';
import { goToOffset, useListAsk } from '../lists/use-list-ask.js';
import { PositionHistoryDialog } from './position-history-dialog.js';
import { PositionTable } from './position-table.js';

const within = { kinds: ['position'] };
const FIRST_SIDES = 6;

/** Who wants what: sides by issues, each cell with the verb as reported; a cell opens its history. */
export function PositionsPage() {
  const view = useView('positions', useListAsk());
  return (
    <Page
      wide
      title="Positions"
      lead="Each side’s last word on each issue, with the verb that its report uses. Wordings that share their main words stand in one row; whether they mean one thing is for the reader to judge."
    >
      <FilterBar
        parts={['actor', 'since', 'until', 'reviewed']}
        within={within}
        {...(view.state === 'ready' ? { kept: counted(view.answer.total, 'issue') } : {})}
      />
      {view.state === 'loading' ? <Loading /> : null}
      {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : null}
      {view.state === 'ready' ? <Body answer={view.answer} /> : null}
      <PositionHistoryDialog />
    </Page>
  );
}

function Body({ answer }: { readonly answer: Positions }) {
  const { params } = useAddress();
  const all = params.get('sides') === 'all';
  if (answer.total === 0) return <NothingHere what="positions" />;
  const sides = all ? answer.actors : answer.actors.slice(0, FIRST_SIDES);
  const hidden = answer.actors.length - sides.length;
  return (
    <>
      {answer.actors.length <= FIRST_SIDES ? null : (
        <p className="positions-sides">
          {all
            ? `All ${String(answer.actors.length)} sides are shown.`
            : `The ${String(FIRST_SIDES)} sides with the most positions are shown; ${String(hidden)} more hold some.`}{' '}
          <Button look="quiet" onPress={() => setParams({ sides: all ? null : 'all' })}>
            {all ? 'Show the first only' : 'Show all sides'}
          </Button>
        </p>
      )}
      <PositionTable sides={sides} rows={answer.rows} />
      <Pager offset={answer.offset} limit={answer.limit} total={answer.total} what="issues" onGo={goToOffset} />
      <LeftOut undated={answer.undatedLeftOut} />
      <p className="quiet positions-key">
        An empty cell: nothing in this record. <span className="told-mark">told by another</span> marks a position that the side
        itself does not state there.
      </p>
    </>
  );
}
