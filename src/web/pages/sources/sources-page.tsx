import { useState } from 'react';
import type { SourceLine, SourceListAsk } from '../../../views/source-list.js';
import { setParams, useAddress } from '../../address.js';
import { Choice, Empty, Failed, Loading, Page, Pager, Section, Tabs, TextEntry } from '../../parts/index.js';
import { useView } from '../../record-source-context.js';
import type { Work } from '../../source/work.js';
import { useDecisions } from '../review/use-decisions.js';
import { SentDecisions } from '../review/sent-decisions.js';
import { CorrectReport, WithdrawReport } from './change-report.js';
import { DropFiles } from './drop-files.js';
import { EraseReport } from './erase-report.js';
import { FieldReportForm } from './field-report-form.js';
import { PasteReport } from './paste-report.js';
import { SetAside } from './set-aside.js';
import { SourceTable, type SourceAction } from './source-table.js';
import { UploadProgress } from './upload-progress.js';
import { useUploads, useWork } from './use-uploads.js';

const LIMIT = 100;

const ONLY: readonly { readonly value: string; readonly words: string }[] = [
  { value: '', words: 'all' },
  { value: 'copies', words: 'with copies' },
  { value: 'undated', words: 'undated' },
  { value: 'nothing-found', words: 'nothing found in them' },
  { value: 'withdrawn', words: 'withdrawn' },
];

/** The list that an address asks for. */
export function sourcesAsk(params: URLSearchParams): SourceListAsk {
  const words = params.get('words');
  const outlet = params.get('outlet');
  const only = ONLY.find(({ value }) => value !== '' && value === params.get('only'))?.value as SourceListAsk['only'];
  const offset = Number(params.get('offset') ?? 0) || 0;
  return {
    limit: LIMIT,
    ...(words === null ? {} : { words }),
    ...(outlet === null ? {} : { outlet }),
    ...(only === undefined ? {} : { only }),
    ...(offset > 0 ? { offset } : {}),
  };
}

/** The reports of the record; where it is served, reports are added, corrected, withdrawn and erased here. */
export function SourcesPage() {
  const { params } = useAddress();
  const work = useWork();
  const ask = sourcesAsk(params);
  const view = useView('sources', ask);
  const answer = view.state === 'ready' ? view.answer : null;
  return (
    <Page
      wide
      title="Sources"
      lead={
        answer === null
          ? undefined
          : `${String(answer.reports)} reports, ${String(answer.originals)} independent${answer.undated > 0 ? `, ${String(answer.undated)} undated` : ''}${answer.withdrawn > 0 ? `, ${String(answer.withdrawn)} withdrawn` : ''}`
      }
    >
      {work === null ? null : <AddReports work={work} isEmpty={answer?.reports === 0} />}
      {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : null}
      {view.state === 'loading' ? <Loading what="Listing the reports" /> : null}
      {answer === null ? null : (
        <Section
          title="Reports"
          note={answer.total === answer.reports ? undefined : `${String(answer.total)} of ${String(answer.reports)}`}
        >
          <div className="source-filter" role="search" aria-label="Filter the reports">
            <TextEntry
              label="Words in title, outlet, byline or address"
              value={ask.words ?? ''}
              onCommit={(words) => setParams({ words, offset: null })}
            />
            <Choice
              label="Outlet"
              value={ask.outlet ?? ''}
              options={[
                { value: '', words: 'all' },
                ...answer.outlets.flatMap(({ outlet, reports }) =>
                  outlet === null ? [] : [{ value: outlet, words: `${outlet} (${String(reports)})` }],
                ),
              ]}
              onChange={(outlet) => setParams({ outlet, offset: null })}
            />
            <Choice label="Only" value={ask.only ?? ''} options={ONLY} onChange={(only) => setParams({ only, offset: null })} />
          </div>
          {answer.items.length === 0 ? (
            <Empty title={answer.reports === 0 ? 'No reports yet' : 'No report fits'}>
              <p>
                {answer.reports === 0 ? 'Add the first ones above, or with “parley add”.' : 'Take a part of the filter away.'}
              </p>
            </Empty>
          ) : (
            <ListedSources items={answer.items} work={work} />
          )}
          <Pager
            offset={answer.offset}
            limit={LIMIT}
            total={answer.total}
            what="reports"
            onGo={(offset) => setParams({ offset: offset === 0 ? null : offset })}
          />
        </Section>
      )}
      {work === null ? null : <SetAside work={work} />}
    </Page>
  );
}

function AddReports({ work, isEmpty }: { readonly work: Work; readonly isEmpty: boolean }) {
  const { list, uploads } = useUploads(work);
  const [open, setOpen] = useState(false);
  const shown = open || isEmpty;
  return (
    <Section title="Add reports">
      <details className="card add-reports" open={shown} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Drop files, paste a text, or type in a field report</summary>
        <Tabs
          label="Ways to add reports"
          tabs={[
            { id: 'files', title: 'Files', body: <DropFiles work={work} list={list} /> },
            { id: 'paste', title: 'Paste', body: <PasteReport work={work} list={list} /> },
            { id: 'field', title: 'Field report', body: <FieldReportForm work={work} list={list} /> },
          ]}
        />
      </details>
      <UploadProgress list={list} uploads={uploads} />
    </Section>
  );
}

function ListedSources({ items, work }: { readonly items: readonly SourceLine[]; readonly work: Work | null }) {
  const { queue, decisions } = useDecisions();
  const [asked, setAsked] = useState<{ readonly action: SourceAction; readonly source: SourceLine } | null>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      {queue === null ? null : <SentDecisions queue={queue} decisions={decisions} show="trouble" />}
      <SourceTable items={items} onAction={work === null ? null : (action, source) => setAsked({ action, source })} />
      {asked?.action === 'correct' && queue !== null ? (
        <CorrectReport source={asked.source} queue={queue} onClose={close} />
      ) : null}
      {asked?.action === 'withdraw' && queue !== null ? (
        <WithdrawReport source={asked.source} queue={queue} onClose={close} />
      ) : null}
      {asked?.action === 'erase' && work !== null ? <EraseReport source={asked.source} work={work} onClose={close} /> : null}
    </>
  );
}
