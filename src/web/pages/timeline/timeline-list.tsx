import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { TimelineItem } from '../../../views/timeline.js';
import type { TimelineLane } from '../../../views/timeline-lanes.js';
import { KindMark } from '../../parts/index.js';

const ROW = 84;
const MARGIN = 6;
const MOST_PRINTED = 2_000;

/** Whether the page is being printed: then the whole list must be in it. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

const supportOf = ({ reports, independent }: TimelineItem): string =>
  reports === 1 ? '1 report' : `${String(reports)} reports, ${String(independent)} independent`;

/**
 * The chronicle as a list of which only what is on show is in the page. Arrow keys go through it and choose; Enter opens the record.
 * `numbers` are those of the items that it holds.
 */
export function TimelineList({
  items,
  lanes,
  numbers,
  chosen,
  onChoose,
  onOpen,
}: {
  readonly items: readonly TimelineItem[];
  readonly lanes: readonly TimelineLane[];
  readonly numbers: readonly number[];
  readonly chosen: number;
  readonly onChoose: (item: number) => void;
  readonly onOpen: (item: number) => void;
}) {
  const own = useId();
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const at = numbers.indexOf(chosen);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const read = (): void => setScroll({ top: element.scrollTop, height: element.clientHeight });
    read();
    const watch = new ResizeObserver(read);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const element = box.current;
    if (element === null || at < 0) return;
    const [top, bottom] = [at * ROW, (at + 1) * ROW];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [at]);
  const printing = usePrinting();
  const first = printing ? 0 : Math.max(0, Math.floor(scroll.top / ROW) - MARGIN);
  const last = Math.min(numbers.length, printing ? MOST_PRINTED : Math.ceil((scroll.top + scroll.height) / ROW) + MARGIN);
  const go = (to: number): void => {
    const item = numbers[Math.min(numbers.length - 1, Math.max(0, to))];
    if (item !== undefined) onChoose(item);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(scroll.height / ROW) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? numbers.length - 1 : steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      onOpen(chosen);
    }
  };
  return (
    <div
      ref={box}
      className="timeline-list"
      role="listbox"
      aria-label="Chronicle"
      tabIndex={0}
      {...(at >= first && at < last ? { 'aria-activedescendant': `${own}-${String(chosen)}` } : {})}
      onKeyDown={onKeyDown}
      onScroll={(event) => setScroll({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <div role="presentation" className="timeline-list-all" style={{ height: (printing ? last : numbers.length) * ROW }}>
        {numbers.slice(first, last).map((number, n) => (
          <Row
            key={number}
            id={`${own}-${String(number)}`}
            item={items[number]}
            lane={lanes[items[number]?.lane ?? -1]}
            position={first + n}
            total={numbers.length}
            isChosen={number === chosen}
            onPress={() => onChoose(number)}
            onOpen={() => onOpen(number)}
          />
        ))}
      </div>
    </div>
  );
}

/** A lane of a process holds meetings: these bear its name. */
const laneWords = (lane: TimelineLane | undefined): string =>
  lane === undefined ? '' : (lane.kind ?? `meeting, ${lane.series ?? lane.process ?? 'other processes'}`);

function Row({
  id,
  item,
  lane,
  position,
  total,
  isChosen,
  onPress,
  onOpen,
}: {
  readonly id: string;
  readonly item: TimelineItem | undefined;
  readonly lane: TimelineLane | undefined;
  readonly position: number;
  readonly total: number;
  readonly isChosen: boolean;
  readonly onPress: () => void;
  readonly onOpen: () => void;
}) {
  if (item === undefined) return null;
  return (
    // the list itself takes the keys: rows come and go as it scrolls
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-posinset={position + 1}
      aria-setsize={total}
      className={`timeline-row timeline-row-${item.status}${isChosen ? ' timeline-row-chosen' : ''}`}
      style={{ top: position * ROW, height: ROW }}
      onClick={onPress}
      onDoubleClick={onOpen}
    >
      <span className="timeline-row-head">
        <span className="time-words">{item.words}</span>
        <KindMark kind={lane?.kind ?? 'meeting'} label={laneWords(lane)} />
        <span className="support">{supportOf(item)}</span>
      </span>
      <span className="timeline-row-what" dir="auto">
        {item.prefix === '' ? null : <span className="entry-prefix">{item.prefix}: </span>}
        {item.caption}
      </span>
      {item.passed ? <span className="timeline-row-passed">date passed, no later report in this record</span> : null}
    </div>
  );
}
