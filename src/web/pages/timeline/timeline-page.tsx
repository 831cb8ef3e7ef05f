import { useCallback, useMemo } from 'react';
import { timelineItems, type Timeline } from '../../../views/timeline.js';
import { setParams, useAddress } from '../../address.js';
import { useFilter } from '../../filter.js';
import { Empty, Failed, FilterBar, Loading, Page, recordHref } from '../../parts/index.js';
import type { PageProps } from '../../pages.js';
import { useView } from '../../record-source-context.js';
import { NothingHere } from '../lists/list-body.js';
import { ChosenItem } from './chosen-item.js';
import { TimelineControls } from './timeline-controls.js';
import { TimelineDrawing } from './timeline-drawing.js';
import { TimelineLegend } from './timeline-legend.js';
import { TimelineList } from './timeline-list.js';
import { indicesIn, placesOf } from './timeline-places.js';
import { spanOf, spanText, within, type DaySpan } from './timeline-span.js';

/** The story by date: drawn in lanes and told as a list, the two in step. */
export function TimelinePage(_: PageProps) {
  const filter = useFilter();
  const view = useView('timeline', filter);
  return (
    <Page
      title="Timeline"
      wide
      lead="Meetings, agreements, commitments and incidents by date. A mark with soft ends says: some time within these days."
    >
      <FilterBar parts={['kinds', 'actor', 'process', 'place', 'since', 'until', 'reviewed']} />
      {view.state === 'loading' ? <Loading /> : null}
      {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : null}
      {view.state === 'ready' ? <Told answer={view.answer} /> : null}
    </Page>
  );
}

function Told({ answer }: { readonly answer: Timeline }) {
  const { params } = useAddress();
  const items = useMemo(() => timelineItems(answer), [answer]);
  const places = useMemo(() => placesOf(items, answer.lanes), [items, answer]);
  const asked = params.get('span');
  const { whole } = places;
  const span = useMemo(() => (whole === null ? null : within(spanOf(asked) ?? whole, whole)), [asked, whole]);
  const onlyShown = params.get('shown') === '1';
  const numbers = useMemo(
    () => (onlyShown && span !== null ? indicesIn(places, span) : items.map((_, i) => i)),
    [onlyShown, places, span, items],
  );
  const chosenId = params.get('item');
  const chosen = useMemo(() => (chosenId === null ? -1 : items.findIndex(({ id }) => id === chosenId)), [items, chosenId]);
  const onSpan = useCallback((next: DaySpan) => setParams({ span: spanText(next) }), []);
  const choose = useCallback((number: number) => setParams({ item: items[number]?.id ?? null }), [items]);
  // what is chosen in the list is brought into the drawing
  const chooseInList = useCallback(
    (number: number) => {
      const [start, end] = [places.start[number] ?? NaN, places.end[number] ?? NaN];
      const hidden = span !== null && whole !== null && !(start < span.to && end > span.from) && !Number.isNaN(start);
      const half = span === null ? 0 : (span.to - span.from) / 2;
      const middle = (start + end) / 2;
      setParams({
        item: items[number]?.id ?? null,
        ...(hidden && whole !== null ? { span: spanText(within({ from: middle - half, to: middle + half }, whole)) } : {}),
      });
    },
    [items, places, span, whole],
  );
  if (items.length === 0) return <NothingTold answer={answer} />;
  const item = items[chosen];
  const kindOf = (number: number): string => answer.lanes[items[number]?.lane ?? -1]?.kind ?? 'meeting';
  const open = (number: number): void => {
    const one = items[number];
    if (one !== undefined) window.location.hash = recordHref(one.id, kindOf(number));
  };
  return (
    <div className="timeline">
      <div className="timeline-main">
        {span === null || whole === null ? (
          <Empty title="Nothing here bears a date that can be drawn">
            <p>What is told without one stands in the list.</p>
          </Empty>
        ) : (
          <>
            <TimelineControls
              span={span}
              whole={whole}
              onSpan={onSpan}
              onlyShown={onlyShown}
              onOnlyShown={(only) => setParams({ shown: only ? '1' : null })}
            />
            <TimelineDrawing places={places} span={span} chosen={chosen} today={answer.asOf} onSpan={onSpan} onChoose={choose} />
            <TimelineLegend />
          </>
        )}
        {item === undefined ? null : <ChosenItem item={item} kind={kindOf(chosen)} onClose={() => setParams({ item: null })} />}
      </div>
      <div className="timeline-side">
        <h2>Chronicle</h2>
        <p className="quiet" role="status">
          {listWords(answer, numbers.length, onlyShown)}
        </p>
        <TimelineList
          items={items}
          lanes={answer.lanes}
          numbers={numbers}
          chosen={chosen}
          onChoose={chooseInList}
          onOpen={open}
        />
      </div>
    </div>
  );
}

function listWords(answer: Timeline, listed: number, onlyShown: boolean): string {
  const all = answer.id.length;
  const undated = all - answer.undatedFrom;
  const parts = [onlyShown ? `${String(listed)} of ${String(all)} items` : `${String(all)} items`];
  if (undated > 0)
    parts.push(
      onlyShown
        ? `${String(undated)} without a date to draw are left out`
        : `${String(undated)} without a date to draw stand last`,
    );
  if (answer.undatedLeftOut > 0) parts.push(`${String(answer.undatedLeftOut)} undated ones left out by the dates asked for`);
  if (answer.notToldLeftOut > 0) parts.push(`${String(answer.notToldLeftOut)} denied, demanded or supposed ones not told`);
  return parts.join('; ');
}

const NothingTold = ({ answer }: { readonly answer: Timeline }) =>
  answer.undatedLeftOut === 0 ? (
    <NothingHere what="events" />
  ) : (
    <Empty title="Nothing with a date in this record passes the filter">
      <p>{answer.undatedLeftOut} bear no date to compare: take the dates out of the filter to see them.</p>
    </Empty>
  );
