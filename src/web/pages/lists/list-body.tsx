import type { ReactNode } from 'react';
import type { ListPage } from '../../../views/record-line.js';
import { Pager } from '../../parts/pager.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import type { ViewState } from '../../record-source-context.js';
import { clearFilter, isFiltered, useFilter } from '../../filter.js';
import { Button } from '../../parts/button.js';
import { LeftOut } from './left-out.js';
import { goToOffset } from './use-list-ask.js';

/** A list in whatever state it is: on its way, failed, empty with what to do, or there with its pages. */
export function ListBody<T>({
  view,
  what,
  children,
}: {
  readonly view: ViewState<ListPage<T>>;
  /** "commitments" */
  readonly what: string;
  readonly children: (items: readonly T[]) => ReactNode;
}) {
  if (view.state === 'loading') return <Loading />;
  if (view.state === 'failed') return <Failed message={view.message} onRetry={view.retry} />;
  const { items, total, offset, limit, undatedLeftOut, notToldLeftOut } = view.answer;
  return (
    <>
      {total === 0 ? <NothingHere what={what} /> : children(items)}
      <Pager offset={offset} limit={limit} total={total} what={what} onGo={goToOffset} />
      <LeftOut undated={undatedLeftOut} notTold={notToldLeftOut} />
    </>
  );
}

/** Says that there is nothing, and what to do: take the filter away, or read more reports. */
export function NothingHere({ what }: { readonly what: string }) {
  const filtered = isFiltered(useFilter());
  return (
    <Empty title={filtered ? `No ${what} pass this filter` : `Nothing in this record: no ${what}`}>
      {filtered ? (
        <Button onPress={clearFilter}>Clear the filter</Button>
      ) : (
        <p>They appear here when a report tells of them. Reports are added on the page Sources, or with “parley add”.</p>
      )}
    </Empty>
  );
}
