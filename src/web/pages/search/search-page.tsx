import { useEffect, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { citationLine } from '../../../views/citation-text.js';
import type { RecordHit, ReportHit, SearchAnswer, SearchAsk } from '../../../views/search-records.js';
import { setParams, useAddress } from '../../address.js';
import { filterOf } from '../../filter.js';
import {
  Button,
  CopyButton,
  Empty,
  Failed,
  KindMark,
  Loading,
  Page,
  Pager,
  RecordLink,
  ReportLink,
  ReviewMark,
  Tabs,
} from '../../parts/index.js';
import { useView } from '../../record-source-context.js';
import { MarkedSnippet } from './marked-snippet.js';
import { SearchFacets } from './search-facets.js';

const LIMIT = 25;

/** The search that an address asks for. */
export function searchAsk(params: URLSearchParams): SearchAsk {
  const { kinds, actor, place, since, until } = filterOf(params);
  const offset = Number(params.get('offset') ?? 0) || 0;
  return {
    words: (params.get('q') ?? '').trim().slice(0, 1000),
    limit: LIMIT,
    ...(offset > 0 ? { offset } : {}),
    ...(kinds === undefined ? {} : { kinds }),
    ...(actor === undefined ? {} : { actor }),
    ...(place === undefined ? {} : { place }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

/** Full text: records and reports that hold the words, with facets. */
export function SearchPage() {
  const { params } = useAddress();
  const ask = searchAsk(params);
  const view = useView('search', ask);
  return (
    <Page wide title={ask.words === '' ? 'Search' : `Search: ${ask.words}`}>
      <Words words={ask.words} />
      {ask.words === '' ? (
        <Empty title="Which words?">
          <p>
            Reports that hold all the words are found, and the records whose passages do. “Words in quotation marks” stand
            together.
          </p>
        </Empty>
      ) : view.state === 'failed' ? (
        <Failed message={view.message} onRetry={view.retry} />
      ) : view.state === 'loading' ? (
        <Loading what="Searching" />
      ) : (
        <Found answer={view.answer} params={params} />
      )}
    </Page>
  );
}

function Words({ words }: { readonly words: string }) {
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  const search = (value: string): void => setParams({ q: value.trim(), offset: null });
  return (
    <SearchField className="search-words field" value={typed} onChange={setTyped} onSubmit={search}>
      <Label>Words</Label>
      <div className="search-line">
        <Input placeholder='ceasefire "observation posts"' />
        <Button look="primary" slot={null} onPress={() => search(typed)}>
          Search
        </Button>
      </div>
    </SearchField>
  );
}

function Found({ answer, params }: { readonly answer: SearchAnswer; readonly params: URLSearchParams }) {
  const { records, reports, facets, undatedLeftOut } = answer;
  const narrowed = ['kinds', 'actor', 'place', 'since', 'until'].some((name) => params.has(name));
  const nothing = records.total + reports.total === 0;
  const chosen = params.get('show') ?? (records.total === 0 && reports.total > 0 ? 'reports' : 'records');
  return (
    <>
      <p role="status" className="quiet">
        {counted(records.total, 'record', 'records')}, {counted(reports.total, 'report', 'reports')}
        {undatedLeftOut > 0 ? `, ${counted(undatedLeftOut, 'undated record', 'undated records')} left out` : ''}
        {narrowed ? (
          <>
            {' '}
            <Button
              look="quiet"
              onPress={() => setParams({ kinds: null, actor: null, place: null, since: null, until: null, offset: null })}
            >
              Show all that was found
            </Button>
          </>
        ) : null}
      </p>
      {nothing ? (
        <Empty title="Nothing in this record holds all of these words">
          <p>{narrowed ? 'Take a limit away, or' : 'Try'} fewer words, or another spelling. Each word must stand whole.</p>
        </Empty>
      ) : (
        <div className="search-found">
          <div>
            <Tabs
              label="What was found"
              chosen={chosen}
              onChoose={(show) => setParams({ show, offset: null })}
              tabs={[
                { id: 'records', title: `Records (${String(records.total)})`, body: <Records items={records.items} /> },
                { id: 'reports', title: `Reports (${String(reports.total)})`, body: <Reports items={reports.items} /> },
              ]}
            />
            <Pager
              offset={answer.offset}
              limit={LIMIT}
              total={chosen === 'reports' ? reports.total : records.total}
              what={chosen === 'reports' ? 'reports' : 'records'}
              onGo={(offset) => setParams({ offset: offset === 0 ? null : offset })}
            />
          </div>
          <SearchFacets facets={facets} params={params} />
        </div>
      )}
    </>
  );
}

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

function Records({ items }: { readonly items: readonly RecordHit[] }) {
  if (items.length === 0) return <p className="unknown">No record rests on a passage with these words.</p>;
  return (
    <section className="card" aria-label="Records">
      <h2 className="visually-hidden">Records</h2>
      <ul className="list search-hits">
        {items.map((hit) => (
          <li key={hit.id}>
            <p className="search-head">
              <KindMark kind={hit.kind} label={hit.label} /> <span className="time-words">{hit.when}</span>
              {hit.review === 'unreviewed' ? null : <ReviewMark review={hit.review} />}
            </p>
            <h3 dir="auto">
              <RecordLink id={hit.id} kind={hit.kind}>
                {hit.prefix === '' ? '' : `${hit.prefix}: `}
                {hit.caption}
              </RecordLink>
            </h3>
            <blockquote className="search-quote" data-citation={citationLine(hit.citation)}>
              <MarkedSnippet snippet={hit.snippet} matches={hit.matches} />
            </blockquote>
            <ReportLink document={hit.document} span={hit.span}>
              <span className="quiet">{hit.report}, in its words</span>
            </ReportLink>
            <CopyButton text={citationLine(hit.citation)} label="Copy citation" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reports({ items }: { readonly items: readonly ReportHit[] }) {
  if (items.length === 0) return <p className="unknown">No report holds these words.</p>;
  return (
    <section className="card" aria-label="Reports">
      <h2 className="visually-hidden">Reports</h2>
      <ul className="list search-hits">
        {items.map((hit) => (
          <li key={hit.document}>
            <p className="search-head">
              <span className="time-words">{hit.published}</span>
              {hit.name === hit.title ? null : <span className="quiet">{hit.name}</span>}
              {hit.withdrawn ? <span className="tag tag-warn">withdrawn</span> : null}
            </p>
            <h3 dir="auto">
              <ReportLink document={hit.document}>{hit.title ?? hit.name}</ReportLink>
            </h3>
            <blockquote className="search-quote">
              <MarkedSnippet snippet={hit.snippet} matches={hit.matches} />
            </blockquote>
            {hit.records === 0 ? null : (
              <span className="quiet">{counted(hit.records, 'record', 'records')} found rest on it</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
