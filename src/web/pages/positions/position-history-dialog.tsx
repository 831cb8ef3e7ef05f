import { setParams, useAddress } from '../../address.js';
import { Dialog } from '../../parts/dialog.js';
import { ActorLink, RecordLink } from '../../parts/links.js';
import { ReviewMark, StatusMark } from '../../parts/marks.js';
import { Quote } from '../../parts/quote.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useView } from '../../record-source-context.js';
import { TellerMark } from './position-table.js';

/** The history of the cell that the address names: every time it stands in a report, by date. */
export function PositionHistoryDialog() {
  const { params } = useAddress();
  const actor = params.get('side');
  const issue = params.get('on');
  if (actor === null || issue === null) return null;
  return (
    <Dialog title="A position through time" isOpen side onClose={() => setParams({ side: null, on: null })}>
      <History actor={actor} issue={issue} />
    </Dialog>
  );
}

function History({ actor, issue }: { readonly actor: string; readonly issue: string }) {
  const view = useView('positionHistory', { actor, issue });
  if (view.state === 'loading') return <Loading />;
  if (view.state === 'failed') return <Failed message={view.message} onRetry={view.retry} />;
  const history = view.answer;
  if (history === null) {
    return (
      <Empty title="Nothing in this record">
        <p>No report tells of this side’s position on “{issue}”.</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="history-lead" dir="auto">
        <ActorLink id={history.actor.id}>{history.actor.name}</ActorLink> on “{history.issue}”
        {history.shared === null ? null : (
          <span className="quiet">
            {' '}
            and {history.wordings.length - 1} more wordings that share: {history.shared.join(', ')}
          </span>
        )}
      </p>
      <ol className="history-list">
        {history.said.map((said) => (
          <li key={said.claim}>
            <h3>
              <span className="time-words">{said.published}</span>: {said.prefix === '' ? '' : `${said.prefix}, `}“{said.verb}”
            </h3>
            <p className="position-issue" dir="auto">
              “{said.issue}”
            </p>
            <Quote citation={said.citation} />
            <p className="position-marks">
              <TellerMark said={said} />
              {said.jointWith.length === 0 ? null : <span className="tag">jointly with {said.jointWith.join(', ')}</span>}
              {said.copies === 0 ? null : (
                <span className="tag">
                  {said.copies} {said.copies === 1 ? 'copy' : 'copies'} of this report
                </span>
              )}
              <StatusMark status={said.status} />
              <ReviewMark review={said.review} />
              <RecordLink id={said.record} kind="position">
                the whole record
              </RecordLink>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
