import { useMemo } from 'react';
import type { Network } from '../../../views/network.js';
import { setParams, useAddress } from '../../address.js';
import { Choice } from '../../parts/fields.js';
import { FilterBar } from '../../parts/filter-bar.js';
import { ActorLink, RecordLink } from '../../parts/links.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useFilter } from '../../filter.js';
import { useView } from '../../record-source-context.js';
import { LeftOut } from '../lists/left-out.js';
import { chosenSpan } from '../lists/months.js';
import { TimeSpan } from '../lists/time-span.js';
import { NetworkDrawing } from './network-drawing.js';
import { networkLayout } from './network-layout.js';
import { tiesInSpan, type TieInSpan } from './ties-in-span.js';

const choices = [
  { value: 'side', words: 'sides' },
  { value: 'person', words: 'persons' },
];

/** The network of who met whom through time, and the same as a table. */
export function WhoMetWhom() {
  const { params } = useAddress();
  const of = params.get('of') === 'person' ? 'person' : 'side';
  const view = useView('network', { ...useFilter(), of });
  return (
    <>
      <div className="actor-choice">
        <Choice
          label="Show"
          value={of}
          options={choices}
          onChange={(value) => setParams({ of: value === 'person' ? value : null })}
        />
      </div>
      <FilterBar parts={['process', 'place']} within={{ kinds: ['meeting'] }} />
      {view.state === 'loading' ? <Loading /> : null}
      {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : null}
      {view.state === 'ready' ? <Met network={view.answer} /> : null}
    </>
  );
}

function Met({ network }: { readonly network: Network }) {
  const { params } = useAddress();
  // one layout for all time: nobody moves when the span changes
  const places = useMemo(() => networkLayout(network.nodes.length, network.pairs), [network]);
  if (network.nodes.length === 0) {
    return (
      <Empty title="Nothing in this record">
        <p>No report has two {network.of === 'side' ? 'sides' : 'persons'} as having come to the same meeting.</p>
      </Empty>
    );
  }
  const span = network.span === null ? null : chosenSpan(network.span, params);
  const limited = network.span !== null && span !== null && (span.from !== network.span.from || span.to !== network.span.to);
  const ties = tiesInSpan(network.pairs, limited ? span : null);
  return (
    <>
      {network.span === null || span === null ? null : (
        <TimeSpan
          label="Time shown"
          whole={network.span}
          chosen={span}
          note={`${String(ties.length)} of ${String(network.pairs.length)} pairs have a meeting in it${limited ? '; meetings without a month count only with the whole time' : ''}.`}
        />
      )}
      <p className="quiet">
        A line joins two whom reports have as having come to the same meeting. That they spoke with each other, it does not say.
      </p>
      {network.leftOut === 0 ? null : (
        <p className="quiet">
          The {network.nodes.length} with the most meetings in common are shown; {network.leftOut} more are left out.
        </p>
      )}
      <div className="network">
        <NetworkDrawing network={network} places={places} ties={ties} />
        <MetTable network={network} ties={ties} />
      </div>
      <LeftOut undated={network.undatedLeftOut} />
    </>
  );
}

const MOST_ROWS = 200;

function MetTable({ network, ties }: { readonly network: Network; readonly ties: readonly TieInSpan[] }) {
  return (
    <div className="scroll-box network-table" tabIndex={0} role="region" aria-label="Meetings in common">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">and</th>
            <th scope="col" className="number">
              Meetings
            </th>
            <th scope="col">Latest</th>
          </tr>
        </thead>
        <tbody>
          {ties.slice(0, MOST_ROWS).map((tie) => {
            const [a, b] = [network.nodes[tie.a], network.nodes[tie.b]];
            return a === undefined || b === undefined ? null : (
              <tr key={`${a.id} ${b.id}`}>
                <td>
                  <ActorLink id={a.id}>{a.name}</ActorLink>
                </td>
                <td>
                  <ActorLink id={b.id}>{b.name}</ActorLink>
                </td>
                <td className="number">{tie.meetings}</td>
                <td>
                  <RecordLink id={tie.latest} kind="meeting">
                    <span className="visually-hidden">
                      the latest meeting to which {a.name} and {b.name} came
                    </span>
                    <span aria-hidden="true">open</span>
                  </RecordLink>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {ties.length <= MOST_ROWS ? null : (
        <p className="quiet">
          The first {MOST_ROWS} of {ties.length} pairs.
        </p>
      )}
    </div>
  );
}
