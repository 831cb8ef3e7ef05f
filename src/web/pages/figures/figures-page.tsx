import { lazy, Suspense } from 'react';
import type { FigureSeries, FigureVoice } from '../../../views/figure-series.js';
import { FilterBar } from '../../parts/filter-bar.js';
import { RecordLink } from '../../parts/links.js';
import { ReviewMark } from '../../parts/marks.js';
import { Page, Section } from '../../parts/page.js';
import { Pager } from '../../parts/pager.js';
import { Evidence } from '../../parts/quote.js';
import { Failed, Loading } from '../../parts/states.js';
import { useView } from '../../record-source-context.js';
import { counted } from '../lists/counted.js';
import { LeftOut } from '../lists/left-out.js';
import { NothingHere } from '../lists/list-body.js';
import { goToOffset, useListAsk } from '../lists/use-list-ask.js';

const FigureChart = lazy(async () => ({ default: (await import('./figure-chart.js')).FigureChart }));
const within = { kinds: ['figure'] };

/** Counts that reports give, each measure over time, with who gave it and who repeats it. */
export function FiguresPage() {
  const view = useView('figureSeries', useListAsk());
  return (
    <Page
      title="Figures"
      lead="Counts that reports give, each with its qualifier and the source that its report names. A number told again is not a second source for it, and none is taken for the right one."
    >
      <FilterBar
        parts={['place', 'since', 'until', 'reviewed']}
        within={within}
        {...(view.state === 'ready' ? { kept: counted(view.answer.total, 'measure') } : {})}
      />
      {view.state === 'loading' ? <Loading /> : null}
      {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : null}
      {view.state === 'ready' ? (
        <>
          {view.answer.total === 0 ? <NothingHere what="figures" /> : view.answer.series.some(hasCourse) ? <FigureKey /> : null}
          {view.answer.series.map((series) => (
            <Series key={series.key} series={series} />
          ))}
          <Pager
            offset={view.answer.offset}
            limit={view.answer.limit}
            total={view.answer.total}
            what="measures"
            onGo={goToOffset}
          />
          <LeftOut undated={view.answer.undatedLeftOut} />
        </>
      ) : null}
    </Page>
  );
}

/** What the marks of the charts mean. */
const FigureKey = () => (
  <p className="quiet figure-key">
    In the charts: <b>●</b> the first report in this record that gives a value, <b>○</b> another report of that number. ≥ more
    than or at least, ≤ up to or fewer than, ≈ about or nearly. A line joins only what one named source says on different days.
  </p>
);

/** "killed: people in Oldport since 2018", with the outside words in quotation marks. */
export const seriesTitle = ({ measure, population, place, since, unit }: FigureSeries): string =>
  [
    `${measure}${unit === null ? '' : ` (${unit})`}`,
    ...(population === null ? [] : [`“${population}”`]),
    ...(place === null ? [] : [place]),
    ...(since === null ? [] : [`since ${since}`]),
  ].join(' · ');

/** Whether there are two dated numbers at least: one by itself makes no course of time, and stands in the table. */
const hasCourse = ({ values }: FigureSeries): boolean =>
  values
    .filter(({ value }) => value !== null)
    .reduce((sum, { first, repeats }) => sum + [first, ...repeats].filter(({ day }) => day !== null).length, 0) > 1;

/** Several values that nothing says are of one thing. */
const ofUnsaid = ({ place, since, values }: FigureSeries): boolean => place === null && since === null && values.length > 1;

function Series({ series }: { readonly series: FigureSeries }) {
  const title = seriesTitle(series);
  const wordsOnly = series.values.filter(({ value }) => value === null);
  return (
    <Section title={title}>
      <div className="card">
        {hasCourse(series) ? (
          <Suspense fallback={<Loading />}>
            <FigureChart series={series} title={title} />
          </Suspense>
        ) : null}
        {ofUnsaid(series) ? <p className="quiet">No report says where or since when: these may count different things.</p> : null}
        {wordsOnly.length === 0 ? null : (
          <p className="quiet">
            Given in words, without a number to draw:{' '}
            {wordsOnly.map(({ words, first }) => `“${words}” (${first.published})`).join(', ')}
          </p>
        )}
        <div className="scroll-box figure-table" tabIndex={0} role="region" aria-label={`Values of ${title}`}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Value</th>
                <th scope="col">Who gave it</th>
                <th scope="col">First report here</th>
                <th scope="col">Also told by</th>
              </tr>
            </thead>
            <tbody>
              {series.values.map((value) => (
                <tr key={value.first.record + value.words}>
                  <th scope="row" className="figure-value">
                    <RecordLink id={value.first.record} kind="figure">
                      {value.words}
                    </RecordLink>
                    {value.review === 'unreviewed' ? null : <ReviewMark review={value.review} />}
                  </th>
                  <td>{value.first.source ?? <span className="unknown">the report names nobody</span>}</td>
                  <td>
                    <Voice voice={value.first} />
                  </td>
                  <td>
                    {value.repeats.length === 0 ? (
                      <span className="unknown">nothing in this record</span>
                    ) : (
                      <ul className="figure-repeats">
                        {value.repeats.map((voice) => (
                          <li key={voice.citation.claim}>
                            <Voice voice={voice} wordsOf={value.words} />
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Section>
  );
}

/** A report that gives a figure; `wordsOf` are the words of the value that it repeats, said only where its own are others. */
function Voice({ voice, wordsOf }: { readonly voice: FigureVoice; readonly wordsOf?: string }) {
  const own = wordsOf === undefined || wordsOf === voice.words ? null : voice.words;
  return (
    <Evidence citations={[voice.citation]} label={`${voice.words}, ${voice.outlet ?? 'outlet not given'}, ${voice.published}`}>
      <span>
        <span className="time-words">{voice.published}</span>, {voice.outlet ?? 'outlet not given'}
        {own === null ? null : `: “${own}”`}
        {wordsOf === undefined ? null : voice.source === null ? ', naming nobody' : `, naming ${voice.source}`}
        {voice.copies === 0 ? null : (
          <span className="quiet">
            {' '}
            and {voice.copies} {voice.copies === 1 ? 'copy' : 'copies'}
          </span>
        )}
      </span>
    </Evidence>
  );
}
