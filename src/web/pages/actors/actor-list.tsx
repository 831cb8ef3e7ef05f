import type { ActorItem, Actors, ActorsAsk } from '../../../views/actors.js';
import { setParams, useAddress } from '../../address.js';
import { Choice, TextEntry } from '../../parts/fields.js';
import { FilterBar } from '../../parts/filter-bar.js';
import { ActorLink } from '../../parts/links.js';
import { Pager } from '../../parts/pager.js';
import { Failed, Loading } from '../../parts/states.js';
import { useView } from '../../record-source-context.js';
import { counted } from '../lists/counted.js';
import { LeftOut } from '../lists/left-out.js';
import { NothingHere } from '../lists/list-body.js';
import { goToOffset, useListAsk } from '../lists/use-list-ask.js';

const types = [
  { value: '', words: 'all' },
  { value: 'side', words: 'sides' },
  { value: 'person', words: 'persons' },
];

/** Sides and persons with how many records of each kind name them. */
export function ActorList() {
  const { params } = useAddress();
  const named = params.get('named') ?? '';
  const type = params.get('type') ?? '';
  const ask: ActorsAsk = {
    ...useListAsk(),
    ...(named === '' ? {} : { named }),
    ...(type === 'side' || type === 'person' ? { type } : {}),
  };
  const view = useView('actors', ask);
  return (
    <>
      <div className="actor-choice">
        <TextEntry label="Name holds" value={named} onCommit={(value) => setParams({ named: value, offset: null })} />
        <Choice label="Show" value={type} options={types} onChange={(value) => setParams({ type: value, offset: null })} />
      </div>
      <FilterBar
        parts={['process', 'place', 'since', 'until']}
        {...(view.state === 'ready'
          ? { kept: `${counted(view.answer.sides, 'side')}, ${counted(view.answer.persons, 'person')}` }
          : {})}
      />
      {view.state === 'loading' ? <Loading /> : null}
      {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : null}
      {view.state === 'ready' ? <List answer={view.answer} /> : null}
    </>
  );
}

const columns: readonly (readonly [label: string, count: (item: ActorItem) => number])[] = [
  ['Meetings', (item) => item.meetings],
  ['Statements', (item) => item.statements],
  ['Positions', (item) => item.positions],
  ['Commitments', (item) => item.commitments],
  ['Agreements', (item) => item.agreements],
  ['Incidents', (item) => item.incidents],
];

function List({ answer }: { readonly answer: Actors }) {
  if (answer.total === 0) return <NothingHere what="actors" />;
  return (
    <>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="Sides and persons with the records that name them">
        <table className="table actor-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Side</th>
              {columns.map(([label]) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.items.map((item) => (
              <tr key={item.id}>
                <th scope="row" dir="auto">
                  <ActorLink id={item.id}>{item.name}</ActorLink>
                </th>
                <td>
                  {item.type === 'side' ? (
                    <span className="quiet">a side</span>
                  ) : item.party === null ? (
                    <span className="unknown">not said</span>
                  ) : (
                    <ActorLink id={item.party.id}>{item.party.name}</ActorLink>
                  )}
                </td>
                {columns.map(([label, count]) => (
                  <td key={label} className={count(item) === 0 ? 'number actor-none' : 'number'}>
                    {count(item)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager offset={answer.offset} limit={answer.limit} total={answer.total} what="names" onGo={goToOffset} />
      <LeftOut undated={answer.undatedLeftOut} />
    </>
  );
}
