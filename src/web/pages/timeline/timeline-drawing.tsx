import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { AXIS, boxAt, drawTimeline, fullHeight, type DrawnBox } from './timeline-draw.js';
import type { Places } from './timeline-places.js';
import { dayNumber, panned, within, zoomed, type DaySpan } from './timeline-span.js';
import { useGestures } from './use-gestures.js';
import { usePalette } from './use-palette.js';

/** What is told of the mark under the pointer. */
interface Hint {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

const STEP = 1.5;

/**
 * The lanes, drawn. The span on show belongs to the page; while it is dragged or zoomed the drawing goes ahead of it and tells when it
 * comes to rest.
 */
export function TimelineDrawing({
  places,
  span,
  chosen,
  today,
  onSpan,
  onChoose,
}: {
  readonly places: Places;
  readonly span: DaySpan;
  /** number of the chosen item, or -1 */
  readonly chosen: number;
  readonly today: string | null;
  readonly onSpan: (span: DaySpan) => void;
  readonly onChoose: (item: number) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const boxes = useRef<readonly DrawnBox[]>([]);
  const live = useRef(span);
  const frame = useRef(0);
  const rest = useRef<number | undefined>(undefined);
  const palette = usePalette();
  const [hint, setHint] = useState<Hint | null>(null);
  const whole = places.whole ?? span;

  const draw = useCallback(() => {
    frame.current = 0;
    const [area, surface] = [box.current, canvas.current];
    const ctx = surface?.getContext('2d') ?? null;
    if (area === null || surface === null || ctx === null) return;
    const [width, height] = [area.clientWidth, area.clientHeight];
    const ratio = window.devicePixelRatio || 1;
    if (surface.width !== Math.round(width * ratio) || surface.height !== Math.round(height * ratio)) {
      surface.width = Math.round(width * ratio);
      surface.height = Math.round(height * ratio);
      surface.style.width = `${String(width)}px`;
      surface.style.height = `${String(height)}px`;
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    boxes.current = drawTimeline(ctx, {
      places,
      span: live.current,
      width,
      height,
      scroll: area.scrollTop,
      palette,
      chosen,
      today: today === null ? null : dayNumber(today) + 0.5,
    });
  }, [places, palette, chosen, today]);

  const schedule = useCallback(() => {
    if (frame.current === 0) frame.current = requestAnimationFrame(draw);
  }, [draw]);

  const move = useCallback(
    (next: DaySpan) => {
      live.current = within(next, whole);
      schedule();
      window.clearTimeout(rest.current);
      rest.current = window.setTimeout(() => onSpan(live.current), 160);
    },
    [whole, schedule, onSpan],
  );

  useLayoutEffect(() => {
    live.current = span;
    draw();
  }, [span, draw]);

  useEffect(() => {
    const area = box.current;
    if (area === null) return undefined;
    const watch = new ResizeObserver(schedule);
    watch.observe(area);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, [schedule]);

  useEffect(() => () => window.clearTimeout(rest.current), []);

  // what is chosen in the list may lie in a lane that is scrolled away
  useEffect(() => {
    const [area, lane] = [box.current, places.items[chosen]?.lane];
    if (area === null || lane === undefined) return;
    const top = fullHeight(places.lanes.slice(0, lane));
    const bottom = fullHeight(places.lanes.slice(0, lane + 1));
    if (top - AXIS < area.scrollTop) area.scrollTop = top - AXIS;
    else if (bottom > area.scrollTop + area.clientHeight) area.scrollTop = bottom - area.clientHeight;
  }, [chosen, places]);

  const zoomAt = useCallback((factor: number, at: number) => move(zoomed(live.current, factor, at, whole)), [move, whole]);
  const panBy = useCallback((share: number) => move(panned(live.current, share, whole)), [move, whole]);
  const press = useCallback(
    (x: number, y: number) => {
      const found = boxAt(boxes.current, x, y);
      if (found === null) return;
      if (found.item >= 0) onChoose(found.item);
      else if (found.span !== null) move(found.span);
    },
    [move, onChoose],
  );
  const pointAt = useCallback(
    (x: number, y: number) => {
      const found = boxAt(boxes.current, x, y);
      const item = found === null ? undefined : places.items[found.item];
      const words =
        found === null
          ? null
          : item === undefined
            ? `${String(found.count)} items; press to come closer`
            : `${item.words}: ${item.caption}`;
      setHint((before) => (words === null ? null : before?.words === words ? before : { x, y, words }));
    },
    [places],
  );
  useGestures(box, { zoomAt, panBy, press, pointAt });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowLeft: () => panBy(-0.15),
      ArrowRight: () => panBy(0.15),
      '+': () => zoomAt(1 / STEP, 0.5),
      '=': () => zoomAt(1 / STEP, 0.5),
      '-': () => zoomAt(STEP, 0.5),
      _: () => zoomAt(STEP, 0.5),
      Home: () => move(whole),
      '0': () => move(whole),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <div className="timeline-frame">
      <canvas ref={canvas} className="timeline-canvas" aria-hidden="true" />
      <div
        ref={box}
        className="timeline-box"
        tabIndex={0}
        role="group"
        aria-label="Drawing of the timeline. Arrow keys move it, plus and minus come closer and go back, Home shows all. Everything in it stands in the list."
        onKeyDown={onKeyDown}
        onScroll={schedule}
      >
        <div aria-hidden="true" style={{ height: fullHeight(places.lanes) }} className="timeline-height" />
      </div>
      {hint === null ? null : (
        <div
          className="timeline-hint"
          aria-hidden="true"
          dir="auto"
          style={{ left: Math.max(8, hint.x - 120), top: hint.y + 16 }}
        >
          {hint.words}
        </div>
      )}
    </div>
  );
}
