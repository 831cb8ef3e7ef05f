import { setParams, useAddress } from '../../address.js';
import { useFilter } from '../../filter.js';
import { Failed, FilterBar, Loading, Page, Pager } from '../../parts/index.js';
import type { PageProps } from '../../pages.js';
import { useView } from '../../record-source-context.js';
import { NothingHere } from '../lists/list-body.js';
import { AttendanceTable } from './attendance-table.js';
import { MeetingPage } from './meeting-page.js';

const LIMIT = 100;

/** The meetings with who was at each, or one meeting where the address names it. */
export function MeetingsPage({ rest }: PageProps) {
  const [id] = rest;
  return id === undefined ? <AllMeetings /> : <MeetingPage id={id} />;
}

function AllMeetings() {
  const filter = useFilter();
  const offset = Math.max(0, Math.floor(Number(useAddress().params.get('offset') ?? 0)) || 0);
  const view = useView('meetings', { ...filter, offset, limit: LIMIT });
  return (
    <Page title="Meetings" wide lead="Who was at which meeting, by process and series. An empty cell: nothing in this record.">
      <FilterBar
        parts={['actor', 'process', 'place', 'since', 'until', 'reviewed']}
        within={{ kinds: ['meeting'] }}
        {...(view.state === 'ready' ? { kept: keptWords(view.answer.total, view.answer.undatedLeftOut) } : {})}
      />
      {view.state === 'loading' ? <Loading /> : null}
      {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : null}
      {view.state !== 'ready' ? null : view.answer.total === 0 ? (
        <NothingHere what="meetings" />
      ) : (
        <>
          <AttendanceTable answer={view.answer} />
          <Pager
            offset={offset}
            limit={LIMIT}
            total={view.answer.total}
            what="meetings"
            onGo={(to) => setParams({ offset: to === 0 ? null : to })}
          />
        </>
      )}
    </Page>
  );
}

function keptWords(total: number, undated: number): string {
  const kept = total === 1 ? '1 meeting' : `${String(total)} meetings`;
  return undated === 0 ? kept : `${kept}; ${String(undated)} undated left out`;
}
